"""Reads sentences with the language model that comes with the program: see docs/model.md.

numpy and onnxruntime are loaded with the first sentence that is read. Each sentence is read by itself, so that its
vectors depend on nothing but its words.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.embeddings.word_pieces import Piece, WordPieces
from reader.text.languages import FOLDER

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

_LONGEST = 126
"""How many pieces of a sentence are read; hardly one in a thousand has more."""
_THREADS = 1
"""A sentence is too short to be shared out: of many articles, each core has a process that compares some."""
_ERRORS = 3
"""Only what is worse than a warning is written to standard error."""


class ModelError(Exception):
    """The model can't be used; says why, and what to do."""


class EncodedSentence(NamedTuple):
    """A sentence as the model reads it."""

    pieces: Sequence[Piece]
    """Its words and parts of words, with their places in it."""
    vectors: "NDArray[np.float32]"
    """A vector of length 1 a piece."""


@dataclass(frozen=True)
class Encoder:
    """A model in a folder: `model.onnx` and `vocabulary.txt`."""

    folder: Path

    def encode(self, texts: Iterable[str]) -> Mapping[str, EncodedSentence]:
        """Each text as the model reads it; the same text is read once. Raises `ModelError`."""
        return {text: self._encoded(text) for text in dict.fromkeys(texts)}

    def _encoded(self, text: str) -> EncodedSentence:
        import numpy as np

        pieces = self._word_pieces.of(text)[:_LONGEST]
        numbers = [self._word_pieces.begin, *(piece.number for piece in pieces), self._word_pieces.end]
        (vectors,) = self._session.run(None, {"numbers": np.array([numbers], dtype=np.int64)})
        return EncodedSentence(pieces, vectors[0, 1:-1])

    @cached_property
    def _word_pieces(self) -> WordPieces:
        try:
            return WordPieces.of_file(self.folder / "vocabulary.txt")
        except OSError as error:
            raise _missing(error) from None

    @cached_property
    def _session(self) -> "InferenceSession":
        os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # some releases report how they are used to their makers
        try:
            import onnxruntime
        except ImportError as error:
            raise ModelError(f"onnxruntime can't be loaded ({error}): install Parallax again") from None
        onnxruntime.disable_telemetry_events()
        onnxruntime.set_default_logger_severity(_ERRORS)  # what it warns of is of no use to a reader
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # other processes want the cores
        model = self.folder / "model.onnx"
        try:
            model.open("rb").close()
        except OSError as error:
            raise _missing(error) from None
        # by its path: of a model that is handed over as bytes, it keeps these too
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _missing(error: OSError) -> ModelError:
    return ModelError(f"{error.filename}: {error.strerror}: the language model is missing, install Parallax again")


@cache
def encoder_of(tag: str) -> Encoder | None:
    """The encoder for texts in a language; None where no model comes with it."""
    folder = FOLDER / tag / "model"
    return Encoder(folder) if tag and folder.is_dir() else None

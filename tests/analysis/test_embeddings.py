"""What sentences mean: read by a model that comes with the program, the same each time, and in no reader's process."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from reader.analysis.embeddings import encoder as encoders
from reader.analysis.embeddings.encoder import Encoder, ModelError, encoder_of
from tests.analysis.making import analysis_of

SENTENCES = ("The minister resigned on Monday.", "She stepped down.", "Prices of fish have doubled.")


@pytest.fixture(scope="module")
def shipped() -> Encoder:
    found = encoder_of("en")
    assert found
    return found


def test_each_piece_of_a_sentence_has_a_vector_of_length_one(shipped: Encoder) -> None:
    for sentence in shipped.encode(SENTENCES).values():
        assert sentence.vectors.shape == (len(sentence.pieces), 384)
        assert np.allclose(np.linalg.norm(sentence.vectors, axis=1), 1, atol=1e-4)


def test_a_sentence_is_read_the_same_whatever_is_read_with_it(shipped: Encoder) -> None:
    alone = shipped.encode(SENTENCES[:1])[SENTENCES[0]].vectors
    again = Encoder(shipped.folder).encode(reversed(SENTENCES))[SENTENCES[0]].vectors
    assert (alone == again).all()


def test_the_same_sentence_is_read_once(shipped: Encoder) -> None:
    assert len(shipped.encode([SENTENCES[0], SENTENCES[1], SENTENCES[0]])) == 2


def test_a_text_of_nothing_has_no_vectors(shipped: Encoder) -> None:
    (nothing,) = shipped.encode([""]).values()
    assert not len(nothing.vectors)


def test_words_of_one_meaning_match_better_than_others(shipped: Encoder) -> None:
    resigned = "The interior minister resigned on Monday."
    read = shipped.encode([resigned, *SENTENCES[1:]])
    stepped, prices = (float((read[resigned].vectors @ read[s].vectors.T).max(axis=0).mean()) for s in SENTENCES[1:])
    assert stepped > prices


def test_what_is_read_and_matched_is_read_and_matched_in_one_thread() -> None:
    program = (
        "import os, sys\nfrom tests.analysis.making import analysis_of\n"
        "from tests.analysis.stories import FERRY, SHIPWRECK\n"
        "analysis_of(FERRY, SHIPWRECK)\n"
        "print(len(os.listdir('/proc/self/task')) if sys.platform == 'linux' else 1)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


def test_a_model_that_is_missing_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"vocabulary\.txt.*install Parallax again"):
        Encoder(tmp_path).encode(SENTENCES)


def test_what_runs_the_model_can_be_missing_too(shipped: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match=r"onnxruntime.*install Parallax again"):
        Encoder(shipped.folder).encode(SENTENCES)


def test_texts_in_a_language_without_a_model_are_linked_by_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Encoder, text: str) -> None:
        raise AssertionError("a model of another language")

    monkeypatch.setattr(encoders.Encoder, "_encoded", fail)
    german = "Die Fähre sank am Montag vor Port Lorne. Elf Kinder starben, wie die Küstenwache am Abend mitteilte."
    assert analysis_of(german, german, language="de").links


def test_the_first_links_are_shown_before_the_model_is_loaded() -> None:
    program = (
        "import sys\nfrom reader.analysis.pipeline.analyse import analyse_in_steps\n"
        "from tests.analysis.making import collection_of\nfrom tests.analysis.stories import FERRY, SHIPWRECK\n"
        "steps = analyse_in_steps(collection_of(FERRY, SHIPWRECK).articles)\n"
        "for step in steps: print(bool(step.links), 'numpy' in sys.modules, 'onnxruntime' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["True False False", "True True True", "True True True"]

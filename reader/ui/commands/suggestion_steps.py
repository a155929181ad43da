"""What a language model suggests, step by step, as it is posted to the screen; loaded once one is asked."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reader.analysis.model import Analysis
from reader.installation import command_for
from reader.settings.second_reader import load_second_reader, second_reader_path
from reader.suggestions.addresses import AddressError, address_of
from reader.suggestions.answer_cache import AnswerCache
from reader.suggestions.asking import Questions, Suggestions
from reader.suggestions.client import CancelledError, MissingLibraryError, ModelServer, ServerError
from reader.text.safe_yaml import YamlError


class NotReadyError(Exception):
    """No language model can be asked: `str()` of it says why, and the mend."""


@dataclass(frozen=True)
class SuggestionStep:
    """What is suggested so far, and whether that is all."""

    known: Suggestions = field(default_factory=Suggestions)
    is_last: bool = False
    is_stopped: bool = False
    """Whether the reader has stopped it."""
    error: str = ""
    """Why the model could not be asked further; empty where it could."""

    @property
    def in_words(self) -> str:
        """How it ended, for a person."""
        found = f"{self.known.in_words}; v accepts or rejects one" if self.known.found else self.known.in_words
        if self.error:
            return f"{self.error}; {found}" if self.known.done else self.error
        return f"Stopped after {self.known.done} of {self.known.of}: {found}" if self.is_stopped else found


def server_of_settings() -> ModelServer:
    """The server that the reader's settings name; it must be on this machine. Raises `NotReadyError`."""
    try:
        wanted = load_second_reader()
        if wanted.model:
            return ModelServer(address_of(wanted.url), wanted.model, wanted.time_limit)
    except YamlError as error:
        raise NotReadyError(str(error)) from error
    except AddressError as error:
        raise NotReadyError(f"{error} - name one of this machine in {second_reader_path()}") from error
    except MissingLibraryError as error:
        raise NotReadyError(f"{error} is not installed, so no model can be asked - {command_for('suggest')}") from error
    raise NotReadyError(f"No language model is set: name one in {second_reader_path()}, as docs/suggest.md shows")


def steps_of(analysis: Analysis, server: ModelServer) -> Iterator[SuggestionStep]:
    """What a model suggests, as it grows; the last says how it ended. It is run by a thread, and changes nothing."""
    step = SuggestionStep()
    try:
        for known in Questions.of(analysis).suggestions(server, AnswerCache.of_user()):
            step = SuggestionStep(known)
            yield step
        yield replace(step, is_last=True)
    except CancelledError:
        yield replace(step, is_last=True, is_stopped=True)
    except ServerError as error:
        yield replace(step, is_last=True, error=str(error))

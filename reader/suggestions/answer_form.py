"""The form of an answer of the language model, as `answer.schema.json` asks for it; whatever else is no answer."""

from typing import Annotated

import msgspec

from reader.analysis.model import DiscrepancyKind


class Quote(msgspec.Struct, frozen=True):
    """Words that the model has copied from a passage."""

    passage: int
    words: str


class SideGiven(msgspec.Struct, frozen=True):
    """A version as the model gives it."""

    quotes: Annotated[tuple[Quote, ...], msgspec.Meta(min_length=1, max_length=4)]
    by: str | None = None


class DifferenceGiven(msgspec.Struct, frozen=True):
    """A difference as the model gives it. What it calls it is no part of this: the model only names spans."""

    kind: DiscrepancyKind
    sides: Annotated[tuple[SideGiven, ...], msgspec.Meta(min_length=2, max_length=4)]


class AnswerGiven(msgspec.Struct, frozen=True):
    """All that the model says of a group."""

    differences: Annotated[tuple[DifferenceGiven, ...], msgspec.Meta(max_length=6)]


def answer_in(content: str) -> AnswerGiven | None:
    """The answer in what a model has written, from the first brace to the last; None where that is of another form."""
    written = content[content.find("{") : content.rfind("}") + 1]
    try:
        return msgspec.json.decode(written, type=AnswerGiven)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None

"""A judgement: what the reader decides about what the analysis found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reader.notes.note import new_id, now


class Verdict(StrEnum):
    """What is decided about actors."""

    MERGE = "merge"
    """These are one."""
    SPLIT = "split"
    """These forms are of another than the rest."""
    RENAME = "rename"
    """This one has another name."""
    HIDE = "hide"
    """This is no actor worth a place in the index."""


@dataclass(frozen=True)
class Judgement:
    """A decision about the actors that go by some forms, told so that it holds when they are found anew."""

    id: str
    verdict: Verdict
    forms: tuple[str, ...]
    """Names as the articles write them. Of a merge: one of each actor, the one that leads first;
    of a split: those that leave; else one of the actor's."""
    name: str = ""
    """Of a renaming: the new name."""
    created: str = ""
    """ISO 8601 with the offset from UTC."""
    others: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the file that this version does not know; they are written back as they are."""


def new_judgement(verdict: Verdict, forms: tuple[str, ...], name: str = "") -> Judgement:
    """A judgement made now."""
    return Judgement(new_id(), verdict, forms, name, created=now())


def in_words(judgement: Judgement) -> str:
    """The judgement as one line for a person: "Assad regime = Syrian government"."""
    forms = judgement.forms
    match judgement.verdict:
        case Verdict.MERGE:
            return " = ".join(forms)
        case Verdict.SPLIT:
            return f"apart: {', '.join(forms)}"
        case Verdict.RENAME:
            return f"{forms[0]} is called {judgement.name}"
        case Verdict.HIDE:
            return f"hidden: {forms[0]}"

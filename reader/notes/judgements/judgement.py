"""A judgement: what the reader decides about what the analysis found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reader.analysis.model import DiscrepancyKind
from reader.notes.note import Anchor, new_id, now
from reader.notes.provenance import Provenance

MARKED = "discrepancy"
"""The verdict of a discrepancy that the reader marked."""


class Verdict(StrEnum):
    """A decision about actors."""

    MERGE = "merge"
    """These are one."""
    SPLIT = "split"
    """These forms are of another than the rest."""
    RENAME = "rename"
    """This one has another name."""
    HIDE = "hide"
    """This is no actor worth a place in the index."""


class Disposition(StrEnum):
    """A verdict on a discrepancy."""

    OPEN = "open"
    UPDATE = "update"
    """One source reports what was known later."""
    ROUNDING = "rounding"
    """The same value, given less exactly."""
    SCOPE = "scope"
    """They count or mean different things."""
    SETTLED = "settled"
    NONE = "no discrepancy"
    """They do not differ."""


class LinkVerdict(StrEnum):
    """A verdict on passages of different articles."""

    SAME = "same fact"
    """They report the same fact."""
    APART = "not the same fact"


@dataclass(frozen=True)
class ActorJudgement(Provenance):
    """A decision about actors, who are named by their forms so that it still applies after a new analysis."""

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

    @property
    def in_words(self) -> str:
        """One line for a person: "Assad regime = Syrian government"."""
        match self.verdict:
            case Verdict.MERGE:
                return " = ".join(self.forms)
            case Verdict.SPLIT:
                return f"apart: {', '.join(self.forms)}"
            case Verdict.RENAME:
                return f"{self.forms[0]} is called {self.name}"
            case Verdict.HIDE:
                return f"hidden: {self.forms[0]}"


@dataclass(frozen=True)
class DiscrepancyJudgement(Provenance):
    """A decision about a discrepancy, named by its kind and words so that it still applies after a new analysis."""

    id: str
    disposition: Disposition | None
    """None where the reader says that there is a discrepancy."""
    kind: DiscrepancyKind
    label: str
    """A summary of the difference; the reader's own name for it where they marked it."""
    anchors: tuple[Anchor, ...]
    """The words that differ, a side each."""
    created: str = ""
    """ISO 8601 with the offset from UTC."""
    others: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the file that this version does not know; they are written back as they are."""
    suggested_by: str = ""
    """The name of the language model whose suggestion it is about; empty where none suggested it."""

    @property
    def verdict(self) -> str:
        """The decision in a word or two."""
        return self.disposition or MARKED

    @property
    def in_words(self) -> str:
        """One line for a person: "children killed: 11 | a dozen"."""
        return self.label


@dataclass(frozen=True)
class LinkJudgement(Provenance):
    """A decision whether passages report the same fact, named by anchors so that it applies after a new analysis."""

    id: str
    verdict: LinkVerdict
    label: str
    """The beginnings of the passages."""
    anchors: tuple[Anchor, ...]
    """The passages; two of them where they are not the same."""
    created: str = ""
    """ISO 8601 with the offset from UTC."""
    others: Mapping[str, Any] = field(default_factory=dict)
    """Keys of the file that this version does not know; they are written back as they are."""

    @property
    def in_words(self) -> str:
        """One line for a person: "“The ferry left at …” | “At dawn the …”"."""
        return self.label


Judgement = ActorJudgement | DiscrepancyJudgement | LinkJudgement


def on_actors(verdict: Verdict, forms: tuple[str, ...], name: str = "") -> ActorJudgement:
    """A judgement on actors made now."""
    return ActorJudgement(new_id(), verdict, forms, name, created=now())


def on_discrepancy(
    disposition: Disposition | None,
    kind: DiscrepancyKind,
    label: str,
    anchors: tuple[Anchor, ...],
    suggested_by: str = "",
) -> DiscrepancyJudgement:
    """A judgement on a discrepancy made now."""
    return DiscrepancyJudgement(new_id(), disposition, kind, label, anchors, created=now(), suggested_by=suggested_by)


def on_link(verdict: LinkVerdict, label: str, anchors: tuple[Anchor, ...]) -> LinkJudgement:
    """A judgement on a link made now."""
    return LinkJudgement(new_id(), verdict, label, anchors, created=now())

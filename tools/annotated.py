"""Collections with hand-made annotations: the discrepancies that careful readers noted, and which findings are right.

A folder holds `articles/` and `gold.json`. A finding is right about an annotated discrepancy where two of its sides
touch two opposed sides of it, its kind is the same, six in ten of its spans touch it, and where the annotated side
gives a number its own gives that, too. What is only weakly noted, or trivial, counts neither for nor against.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from reader.analysis.discrepancies.evidence import Evidence, Finding
from reader.analysis.embeddings.encoder import Encoder
from reader.analysis.model import DiscrepancyKind, Side
from reader.analysis.passage import Passage
from reader.analysis.pipeline.event import evidence_of
from reader.articles.load import load_collection
from reader.text.languages import data_of

LEAST_ON_THE_MATTER = 0.6
_OF_NUMBERS = (DiscrepancyKind.NUMBER, DiscrepancyKind.TIME)


@dataclass(frozen=True)
class Noted:
    """An annotated discrepancy."""

    kind: str
    is_weak: bool
    says: tuple[str, ...]
    """What each side says; empty where that was not annotated."""
    sides: tuple[tuple[Passage, ...], ...]

    def sides_at(self, passages: Iterable[Passage], words: str = "") -> frozenset[int]:
        """The sides that some passages touch; of numbers and times, those whose number `words` give."""
        touched = {n for n, side in enumerate(self.sides) for span in side if any(span.overlaps(p) for p in passages)}
        is_checked = words and self.kind in _OF_NUMBERS and self.says
        return frozenset(n for n in touched if not is_checked or _gives(words, self.says[n]))

    def opposes(self, a: Side, b: Side) -> bool:
        """Whether two passages, with what they say, are of two opposed sides."""
        here, there = self.sides_at([a.passage], a.says), self.sides_at([b.passage], b.says)
        return bool(here - there and there - here)

    def agrees(self, finding: Finding, *, in_kind: bool = True) -> bool:
        """Whether a finding is right about it; without `in_kind` whether it points at it."""
        versions: dict[str, list[Passage]] = {}
        for side in finding.sides:
            versions.setdefault(side.says, []).append(side.passage)
        said = [self.sides_at(passages, says if in_kind else "") for says, passages in versions.items()]
        if not any(a - b and b - a for a, b in combinations(said, 2)):
            return False
        on_it = sum(bool(self.sides_at([passage])) for passage in finding.passages)
        is_focused = on_it >= LEAST_ON_THE_MATTER * len(finding.passages)
        return not in_kind or (finding.kind == self.kind and is_focused)


@dataclass(frozen=True)
class Annotated:
    """A collection with what is known of it, and what was noted."""

    name: str
    evidence: Evidence
    noted: tuple[Noted, ...]


def encoder_for(folder: Path, models: Path | None) -> Encoder | None:
    """The model of those in a folder that has not seen a collection."""
    return Encoder(models / json.loads((models / "folds.json").read_text("utf-8"))[folder.name]) if models else None


def read(folder: Path, encoder: Encoder | None = None) -> Annotated:
    """A collection with its annotations, read by the shipped model or another. Raises `OSError`."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    collection = load_collection([folder / "articles"])
    ids = {name: a.id for a in collection.articles for name, file in gold["articles"].items() if a.path.name == file}
    return Annotated(
        folder.name, evidence_of(collection, encoder), tuple(_noted(d, ids) for d in gold["discrepancies"])
    )


def _noted(entry: Mapping[str, object], ids: Mapping[str, str]) -> Noted:
    spans: Sequence[tuple[str, int, int]] = entry["spans"]  # type: ignore[assignment]
    letters = str(entry.get("sides") or "".join(chr(ord("a") + n) for n in range(len(spans))))
    sides: dict[str, list[Passage]] = {letter: [] for letter in sorted(set(letters))}
    for letter, (name, start, end) in zip(letters, spans, strict=True):
        sides[letter].append(Passage(ids[name], start, end))
    is_weak = bool(entry.get("weak")) or entry.get("importance") == "trivial"
    says: Sequence[str] = entry.get("says") or ()  # type: ignore[assignment]
    return Noted(str(entry["kind"]), is_weak, tuple(says), tuple(tuple(side) for side in sides.values()))


def _gives(words: str, says: str) -> bool:
    """Whether some words give one of the numbers that are annotated; true where none is."""
    wanted = _numbers(says)
    return not wanted or not wanted.isdisjoint(_numbers(words))


def _numbers(text: str) -> set[float]:
    named = _named_numbers()
    digits = {float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
    return digits | {float(named[word]) for word in re.findall(r"[a-z]+", text.casefold()) if word in named}


@cache
def _named_numbers() -> Mapping[str, float]:
    named: Mapping[str, float] = data_of("en", "words")["figures"]["numbers"]
    return named


@dataclass(frozen=True)
class Counts:
    """How many findings are right, were said, and are noted."""

    right: int = 0
    said: int = 0
    noted: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.said + other.said, self.noted + other.noted)

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.noted if self.noted else 0.0

    def f(self, beta: float = 1.0) -> float:
        """The F measure, in which recall counts `beta` times as much as precision."""
        square = beta * beta
        total = square * self.precision + self.recall
        return (1 + square) * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        shares = f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f():.3f}"
        return f"right {self.right} of {self.said} said, {self.noted} noted: {shares}"


def count(findings: Sequence[Finding], noted: Sequence[Noted], *, in_kind: bool = True) -> Counts:
    """Each finding is credited for one annotated discrepancy, each of those to one finding, as many as possible."""
    meets = [[n for n, finding in enumerate(findings) if entry.agrees(finding, in_kind=in_kind)] for entry in noted]
    firm = [met for met, entry in zip(meets, noted, strict=True) if not entry.is_weak]
    of_firm = {n for met in firm for n in met}
    of_weak = {n for met in meets for n in met} - of_firm
    return Counts(len(_paired(firm)), len(findings) - len(of_weak), len(firm))


def _paired(meets: Sequence[Sequence[int]]) -> dict[int, int]:
    """A largest pairing of annotated discrepancies with findings, by augmenting paths: from finding to annotated."""
    owner: dict[int, int] = {}

    def place(number: int, seen: set[int]) -> bool:
        for n in meets[number]:
            if n not in seen:
                seen.add(n)
                if n not in owner or place(owner[n], seen):
                    owner[n] = number
                    return True
        return False

    for number in range(len(meets)):
        place(number, set())
    return owner

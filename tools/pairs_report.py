"""Prints what is found in pairs of sentences written by hand, a line a table. It is a report, and fails on nothing.

    python -m tools.pairs_report [--pairs]

The tables in `tools/pairs/` hold sentences as two newspapers would print them; the two of a pair are compared by
themselves. In the table of a kind they differ in that kind, in `near.yaml` they only look as if they differed.

- found: a discrepancy, a difference or only worth comparing, touches the words that differ in both sentences;
- right kind: one that is found is of the table's kind;
- wrongly claimed: a difference is claimed that is not the one of the table.

With --pairs each pair that is missed or wrongly claimed is listed.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind
from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Article, Collection, Metadata
from reader.text.safe_yaml import load

TABLES = Path(__file__).with_name("pairs")
_ROW = "{:<32} {:>5} {:>6} {:>11} {:>16}"


@dataclass(frozen=True)
class Pair:
    """Two sentences; where they differ, in which kind and by which words of each."""

    sentences: tuple[str, str]
    kind: DiscrepancyKind | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What is found in a pair."""

    pair: Pair
    is_found: bool
    is_of_right_kind: bool
    is_wrongly_claimed: bool

    @property
    def is_good(self) -> bool:
        """Whether what differs is found, and nothing that does not is claimed."""
        return not self.is_wrongly_claimed and self.is_found == bool(self.pair.kind)


def tables() -> Iterator[tuple[str, list[Pair]]]:
    """The tables by name: those of the kinds, then the pairs that do not differ by why not."""
    for kind in DiscrepancyKind:
        yield kind.value, [_differing(kind, row) for row in _read(kind.value)]
    for why, pairs in _read("near").items():
        yield why, [Pair((one, other)) for one, other in pairs]


def _read(name: str) -> Any:
    return load((TABLES / f"{name}.yaml").read_bytes())


def _differing(kind: DiscrepancyKind, row: Mapping[str, Any]) -> Pair:
    return Pair((row["one"], row["other"]), kind, tuple(row["differ"]))


def outcome_of(pair: Pair) -> Outcome:
    """What the analysis finds in the two sentences of a pair, each as an article of its own."""
    analysis = analyse(_collection(pair.sentences))
    found = [each for each in analysis.discrepancies if not pair.words or _touches(analysis, each, pair.words)]
    right = [each for each in found if each.kind is pair.kind]
    wrong = [each for each in analysis.discrepancies if not each.is_wording and each not in right]
    return Outcome(pair, bool(found), bool(right), bool(wrong))


def _collection(sentences: Sequence[str]) -> Collection:
    names = [f"{number}.txt" for number in range(1, len(sentences) + 1)]
    articles = (
        Article(id=name, path=Path(name), text=text, metadata=Metadata(language="en"))
        for name, text in zip(names, sentences, strict=True)
    )
    return Collection("pairs", tuple(articles), Path())


def _touches(analysis: Analysis, discrepancy: Discrepancy, words: Sequence[str]) -> bool:
    """Whether in each article a side overlaps the first place of the words that differ there."""
    return all(
        any(
            side.passage.article == article.id
            and side.passage.start < article.text.index(word) + len(word)
            and article.text.index(word) < side.passage.end
            for side in discrepancy.sides
        )
        for article, word in zip(analysis.articles, words, strict=True)
    )


def row_of(name: str, outcomes: Sequence[Outcome]) -> str:
    """A line of the report."""
    found = sum(outcome.is_found for outcome in outcomes)
    right = sum(outcome.is_of_right_kind for outcome in outcomes)
    wrong = sum(outcome.is_wrongly_claimed for outcome in outcomes)
    differ = any(outcome.pair.kind for outcome in outcomes)
    return _ROW.format(name, len(outcomes), found, right if differ else "–", wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pairs", action="store_true", help="list the pairs that are missed or wrongly claimed")
    arguments = parser.parse_args()
    print(_ROW.format("table", "pairs", "found", "right kind", "wrongly claimed"))
    all_outcomes: dict[bool, list[Outcome]] = {True: [], False: []}
    for name, pairs in tables():
        outcomes = [outcome_of(pair) for pair in pairs]
        all_outcomes[name in set(DiscrepancyKind)] += outcomes
        print(row_of(name, outcomes))
        for outcome in outcomes if arguments.pairs else ():
            if not outcome.is_good:
                print(f"    {' | '.join(outcome.pair.sentences)}")
    print(row_of("all that differ", all_outcomes[True]))
    print(row_of("all that only seem to", all_outcomes[False]))


if __name__ == "__main__":
    main()

"""How far people agree in what they judged."""

from dataclasses import replace

import pytest

from reader.analysis.model import DiscrepancyKind
from reader.notes.agreement import agreement, alpha, between, units_of
from reader.notes.judgement import Disposition, Judgement, Verdict, on_actors, on_discrepancy
from tests.notes.making import anchor_on


def units(*rows: str) -> list[str]:
    """What each unit was given, from what each person gave; a point is nothing."""
    return ["".join(column).replace(".", "") for column in zip(*rows, strict=True)]


# The examples A, B and C of Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011.
PUBLISHED = [
    (("0100000010", "1110010000"), 0.095),
    (("aabbdcccedda", "babbbccceddd"), 0.692),
    (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),
]


@pytest.mark.parametrize(("rows", "published"), PUBLISHED, ids="ABC")
def test_alpha_is_that_of_the_published_examples(rows: tuple[str, ...], published: float) -> None:
    assert alpha(units(*rows)) == pytest.approx(published, abs=0.0005)


def test_alpha_is_one_where_all_agree_and_not_defined_where_nothing_varies() -> None:
    assert alpha(["aa", "bb", "aa"]) == 1
    assert alpha(["aa", "aa"]) is None
    assert alpha([]) is None


def decided(author: str, disposition: Disposition | None) -> Judgement:
    judgement = on_discrepancy(disposition, DiscrepancyKind.NUMBER, "dead", (anchor_on("forty"), anchor_on("dawn")))
    return by(author, judgement)


def by(author: str, judgement: Judgement) -> Judgement:
    return replace(judgement, author=author)


def test_only_what_two_people_have_decided_on_counts() -> None:
    ines = [decided("Ines", Disposition.UPDATE), decided("Ines", Disposition.SCOPE), decided("Ines", Disposition.NONE)]
    jon = [decided("Jon", Disposition.UPDATE), decided("Jon", Disposition.ROUNDING)]
    others = [decided("", Disposition.UPDATE), decided("Jon", None), by("Jon", on_actors(Verdict.HIDE, ("Duarte",)))]
    meant = {j.id: f"d{number}" for judgements in (ines, jon) for number, j in enumerate(judgements)}
    meant |= {j.id: "d2" for j in others}
    found = agreement(units_of([*ines, *jon, *others], meant))
    assert found
    assert (found.authors, found.units, found.percent) == (("Ines", "Jon"), 2, 50)


def test_who_decides_again_has_decided_what_they_said_last() -> None:
    judgements = [decided("Ines", Disposition.UPDATE), decided("Ines", Disposition.SCOPE)]
    assert units_of(judgements, {j.id: "d1" for j in judgements}) == [{"Ines": "scope"}]


def test_judgements_on_what_is_not_found_any_more_do_not_count() -> None:
    assert units_of([decided("Ines", Disposition.UPDATE)], {}) == []
    assert agreement([]) is None


def test_of_several_people_two_can_be_compared() -> None:
    shared = [{"Ines": "update", "Jon": "update", "Mia": "scope"}]
    found = agreement(between(shared, ("Ines", "Jon")))
    assert found
    assert found.percent == 100

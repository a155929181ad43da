"""How far people agree in what they judged."""

from dataclasses import replace

import pytest

from reader.analysis.model import DiscrepancyKind
from reader.analysis.passage import Passage
from reader.notes.judgements.agreement import agreement, alpha, between, units_of, units_of_links
from reader.notes.judgements.apply_links import LinkJudgements
from reader.notes.judgements.judgement import (
    Disposition,
    Judgement,
    LinkVerdict,
    Verdict,
    on_actors,
    on_discrepancy,
    on_link,
)
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


def linked(author: str, verdict: LinkVerdict) -> Judgement:
    return by(author, on_link(verdict, "the ferry", (anchor_on("forty"), anchor_on("dawn"))))


def test_two_people_are_compared_in_what_they_say_of_two_passages() -> None:
    here, there, elsewhere = (Passage(name, 0, 9) for name in ("a.txt", "b.txt", "c.txt"))
    ines = [linked("Ines", LinkVerdict.SAME), linked("Ines", LinkVerdict.APART), linked("Ines", LinkVerdict.SAME)]
    jon = [linked("Jon", LinkVerdict.SAME), linked("Jon", LinkVerdict.SAME)]
    pairs = ((here, there), (there, elsewhere), (here,))
    places = {j.id: pair for judgements in (ines, jon) for j, pair in zip(judgements, pairs, strict=False)}
    places[jon[1].id] = (elsewhere, there)  # in whatever order they were chosen
    found = agreement(units_of_links([*ines, *jon], LinkJudgements(places)))
    assert found
    assert (found.units, found.percent) == (2, 50)


def test_passages_that_were_linked_at_once_are_compared_two_and_two() -> None:
    places = tuple(Passage(name, 0, 9) for name in ("a.txt", "b.txt", "c.txt"))
    one, other = linked("Ines", LinkVerdict.SAME), linked("Jon", LinkVerdict.APART)
    units = units_of_links([one, other], LinkJudgements({one.id: places, other.id: places[:2]}))
    assert sorted(len(unit) for unit in units) == [1, 1, 2]

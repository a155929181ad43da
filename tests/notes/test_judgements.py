"""What the reader decides about actors is kept, and holds when they are found anew."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.model import Actor, Analysis
from reader.notes.judgements.apply_actors import apply_actor_judgements
from reader.notes.judgements.judgement import ActorJudgement, Judgement, Verdict, on_actors
from reader.notes.record import from_yaml, to_yaml
from reader.notes.store.store import NoteStore
from reader.text.safe_yaml import YamlError, dump, load_mapping
from tests.analysis.making import analysis_of

TEXTS = (
    "Mayor Rosa Vance met the Harbour Agency in Alda. Vance left Alda early. The Vance regime fell in the spring.",
    "The agency said that it had met 12 envoys. The Harbour Agency later moved to Lorne. The mayor, Rosa Vance, wept.",
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analysis_of(*TEXTS)


def actor(analysis: Analysis, name: str) -> Actor:
    return next(a for a in analysis.actors if a.name == name)


def names(analysis: Analysis) -> set[str]:
    return {a.name for a in analysis.actors}


def merged(*forms: str) -> ActorJudgement:
    return on_actors(Verdict.MERGE, forms)


def test_two_actors_that_are_one_are_told_under_the_first_name(analysis: Analysis) -> None:
    one = actor(apply_actor_judgements(analysis, [merged("Rosa Vance", "Harbour Agency")]), "Rosa Vance")
    assert {"Rosa Vance", "Vance", "Harbour Agency"} <= set(one.aliases)
    places = [(m.passage.article, m.passage.start) for m in one.mentions]
    assert places == sorted(places)


def test_a_form_can_be_split_off(analysis: Analysis) -> None:
    after = apply_actor_judgements(analysis, [on_actors(Verdict.SPLIT, ("Vance",))])
    assert set(actor(after, "Vance").aliases) == {"Vance"}
    assert "Vance" not in actor(after, "Rosa Vance").aliases


def test_an_actor_split_off_from_its_own_name_leaves_the_next_longest(analysis: Analysis) -> None:
    after = apply_actor_judgements(analysis, [on_actors(Verdict.SPLIT, ("Rosa Vance",))])
    assert {"Rosa Vance", "Vance"} <= names(after)


def test_an_actor_can_be_renamed_and_is_still_found_by_its_old_forms(analysis: Analysis) -> None:
    after = apply_actor_judgements(analysis, [on_actors(Verdict.RENAME, ("Rosa Vance",), "Rosa María Vance")])
    assert actor(after, "Rosa María Vance").aliases == actor(analysis, "Rosa Vance").aliases


def test_a_hidden_actor_is_gone_and_claims_nothing(analysis: Analysis) -> None:
    claimed = replace(analysis.figures[0], claimed_by=actor(analysis, "Harbour Agency").id)
    before = replace(analysis, figures=(claimed,))
    after = apply_actor_judgements(before, [on_actors(Verdict.HIDE, ("Harbour Agency",))])
    assert "Harbour Agency" not in names(after)
    assert after.figures[0].claimed_by is None


def test_what_a_merged_actor_claims_is_the_leading_one_s_claim(analysis: Analysis) -> None:
    claimed = replace(analysis.figures[0], claimed_by=actor(analysis, "Harbour Agency").id)
    before = replace(analysis, figures=(claimed,))
    after = apply_actor_judgements(before, [merged("Rosa Vance", "Harbour Agency")])
    assert after.figures[0].claimed_by == actor(after, "Rosa Vance").id


def test_judgements_hold_one_after_the_other(analysis: Analysis) -> None:
    after = apply_actor_judgements(
        analysis,
        [merged("Rosa Vance", "Harbour Agency"), on_actors(Verdict.RENAME, ("Rosa Vance",), "City Hall")],
    )
    assert "Harbour Agency" in actor(after, "City Hall").aliases


def test_a_judgement_on_nobody_found_changes_nothing(analysis: Analysis) -> None:
    for verdict in Verdict:
        assert (
            apply_actor_judgements(analysis, [on_actors(verdict, ("Nobody Here", "Someone Else"), "New")]) is analysis
        )


def test_splitting_off_every_form_changes_nothing(analysis: Analysis) -> None:
    forms = actor(analysis, "Rosa Vance").aliases
    assert apply_actor_judgements(analysis, [on_actors(Verdict.SPLIT, forms)]) == analysis


JUDGEMENTS = st.builds(
    ActorJudgement,
    id=st.just("j"),
    verdict=st.sampled_from(Verdict),
    forms=st.lists(st.sampled_from(["Rosa Vance", "Vance", "Alda", "Lorne", "Harbour Agency"]), min_size=2).map(tuple),
    name=st.text(min_size=1),
)


@given(st.lists(JUDGEMENTS, max_size=6))
def test_every_mention_that_is_left_is_one_actor_s_and_in_order(
    analysis: Analysis, judgements: list[Judgement]
) -> None:
    after = apply_actor_judgements(analysis, judgements)
    mentions = [m for a in after.actors for m in a.mentions]
    before = {m for a in analysis.actors for m in a.mentions}
    assert len(mentions) == len(set(mentions))
    assert set(mentions) <= before
    if all(judgement.verdict is not Verdict.HIDE for judgement in judgements):
        assert set(mentions) == before
    assert all(a.mentions for a in after.actors)
    assert len({a.id for a in after.actors}) == len(after.actors)


# On disk


def test_a_judgement_is_there_when_the_collection_is_opened_again(tmp_path: Path) -> None:
    store = NoteStore.open(tmp_path / "notes")
    judgement = store.save(merged("Rosa Vance", "Vance regime"))
    again = NoteStore.open(store.folder)
    assert again.judgements == {judgement.id: judgement}
    assert not again.notes
    again.delete(judgement)
    assert not NoteStore.open(store.folder).judgements


def test_a_judgement_is_told_in_one_line() -> None:
    said = [on_actors(verdict, ("Assaf", "Karim Assaf"), "President Assaf").in_words for verdict in Verdict]
    assert said == [
        "Assaf = Karim Assaf",
        "apart: Assaf, Karim Assaf",
        "Assaf is called President Assaf",
        "hidden: Assaf",
    ]


def test_keys_that_this_version_does_not_know_are_kept() -> None:
    written = to_yaml(merged("a", "b")) + "source: by hand\n"
    assert "source: by hand" in to_yaml(from_yaml(written.encode()))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"verdict": "marry"}, "verdict"),
        ({"verdict": None}, "verdict"),
        ({"forms": ["only one"]}, "forms"),
        ({"forms": "no list"}, "forms"),
        ({"verdict": "rename", "name": ""}, "name"),
    ],
)
def test_a_judgement_that_cannot_be_read_is_told_by_its_key(change: dict[str, object], said: str) -> None:
    whole = load_mapping(to_yaml(merged("a", "b")).encode())
    with pytest.raises(YamlError, match=said):
        from_yaml(dump({**whole, **change}).encode())

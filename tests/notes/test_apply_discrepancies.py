"""What the reader decides about discrepancies holds when they are found anew, in texts that have changed too."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection
from reader.notes.anchor import anchor_at
from reader.notes.judgements.apply_discrepancies import Dispositions, apply_discrepancy_judgements, discrepancy_at
from reader.notes.judgements.judgement import DiscrepancyJudgement, Disposition, Judgement, on_discrepancy
from reader.notes.note import About, Note, Status, new_note
from reader.notes.record import from_yaml, to_yaml
from reader.notes.resolved import resolve_notes
from reader.notes.store.store import NoteStore
from reader.text.safe_yaml import YamlError, dump, load_mapping
from reader.text.sentences import sentences

TEXTS = {
    "post.txt": "Forty people were on board, the captain said. The ferry left Port Lorne at seven in the morning.",
    "echo.txt": "The coastguard counted 52 passengers. The ferry had left Port Lorne at half past seven.",
    "mail.txt": "The owners speak of about 60 people. Nobody says when the ferry left.",
}


def place(words: str, above: str = "") -> Passage:
    """Where some words stand, with something put above each article."""
    name = next(name for name, text in TEXTS.items() if words in text)
    start = len(above) + TEXTS[name].index(words)
    return Passage(name, start, start + len(words))


def discrepancy(key: str, kind: DiscrepancyKind, *words: str, above: str = "", score: float = 0.6) -> Discrepancy:
    sides = tuple(Side(place(said, above), said) for said in words)
    return Discrepancy(key, kind, "on board" if kind is DiscrepancyKind.NUMBER else "when it left", sides, score)


ON_BOARD = ("Forty people", "52 passengers", "about 60 people")
LEFT = ("seven in the morning", "half past seven")
NUMBER = discrepancy("d1", DiscrepancyKind.NUMBER, *ON_BOARD)
TIME = discrepancy("d2", DiscrepancyKind.TIME, *LEFT, score=0.5)


def analysis(*found: Discrepancy, above: str = "", **changed: str) -> Analysis:
    """The three articles, with something put above each and some of them changed, and what is found in them."""
    texts = {name: changed.get(name.removesuffix(".txt"), above + text) for name, text in TEXTS.items()}
    articles = tuple(Article(name, Path(name), text) for name, text in texts.items())
    spans = {article.id: tuple(sentences(article.text)) for article in articles}
    passages = tuple(Passage(article.id, *spans[article.id][0]) for article in articles)
    return Analysis(articles, spans, facts=(Fact("f1", "on board", passages),), discrepancies=found)


AS_WRITTEN = analysis(NUMBER, TIME)
ARTICLES = {article.id: article for article in AS_WRITTEN.articles}


def judgement_on(
    *words: str, disposition: Disposition | None = Disposition.ROUNDING, kind: DiscrepancyKind = DiscrepancyKind.NUMBER
) -> DiscrepancyJudgement:
    places = [place(said) for said in words]
    anchors = tuple(anchor_at(ARTICLES[where.article], where.span) for where in places)
    return on_discrepancy(disposition, kind, "how many were on board", anchors)


def dispositions(found: Analysis, *judgements: Judgement, note: Note | None = None) -> Dispositions:
    collection = Collection("The ferry", found.articles, Path())
    return apply_discrepancy_judgements(found, judgements, resolve_notes([note] if note else [], collection))[1]


def settled_note(*words: str) -> Note:
    anchors = judgement_on(*words).anchors
    return replace(new_note(anchors, About.DISCREPANCY), status=Status.SETTLED)


def test_what_nobody_judged_is_open() -> None:
    assert apply_discrepancy_judgements(AS_WRITTEN, [], []) == (AS_WRITTEN, Dispositions())
    assert Dispositions().is_open(NUMBER)


def test_a_disposition_closes_its_discrepancy_and_no_other() -> None:
    found = dispositions(AS_WRITTEN, judgement_on(*ON_BOARD))
    assert found.of(NUMBER) is Disposition.ROUNDING
    assert found.is_open(TIME)
    assert not found.lost


def test_it_holds_under_another_id_and_with_text_above() -> None:
    above = "Corrected on Monday.\n\n"
    again = discrepancy("d9", DiscrepancyKind.NUMBER, *ON_BOARD, above=above)
    found = dispositions(analysis(TIME, again, above=above), judgement_on(*ON_BOARD))
    assert found.of(again) is Disposition.ROUNDING


def test_two_of_its_sides_are_enough_one_is_not() -> None:
    changed = analysis(NUMBER, mail="The owners say nothing.")
    assert dispositions(changed, judgement_on(*ON_BOARD)).of(NUMBER) is Disposition.ROUNDING
    found = dispositions(AS_WRITTEN, judgement_on("Forty people", "left Port Lorne at half"))
    assert found.is_open(NUMBER)


def test_sides_that_are_wider_now_are_still_its_sides() -> None:
    wider = discrepancy("d1", DiscrepancyKind.NUMBER, "Forty people were on board", "counted 52 passengers")
    assert dispositions(analysis(wider), judgement_on(*ON_BOARD)).of(wider) is Disposition.ROUNDING


def test_a_discrepancy_of_another_kind_between_the_same_words_is_another() -> None:
    found = dispositions(AS_WRITTEN, judgement_on(*ON_BOARD, kind=DiscrepancyKind.DETAIL))
    assert found.is_open(NUMBER)
    assert len(found.lost) == 1


def test_of_two_between_the_same_passages_the_one_with_the_very_words_is_meant() -> None:
    sentences_of_both = ("Forty people were on board, the captain said.", "The coastguard counted 52 passengers.")
    wide = discrepancy("own", DiscrepancyKind.NUMBER, *sentences_of_both)
    for order in ((NUMBER, wide), (wide, NUMBER)):
        assert discrepancy_at(tuple(map(place, ON_BOARD)), DiscrepancyKind.NUMBER, order) == NUMBER
        assert discrepancy_at(tuple(map(place, sentences_of_both)), DiscrepancyKind.NUMBER, order) == wide


def test_a_judgement_whose_words_are_gone_changes_nothing_and_is_listed_as_lost() -> None:
    gone = analysis(post="The list was not published.", echo="The coastguard counts.", mail="No word from the owners.")
    judgement = judgement_on(*ON_BOARD)
    after, found = apply_discrepancy_judgements(gone, [judgement], [])
    assert after is gone
    assert found.lost == {judgement.id}


def test_the_last_judgement_on_a_discrepancy_counts() -> None:
    judgements = [judgement_on(*ON_BOARD, disposition=d) for d in (Disposition.UPDATE, Disposition.SCOPE)]
    assert dispositions(AS_WRITTEN, *judgements).of(NUMBER) is Disposition.SCOPE
    opened = judgement_on(*ON_BOARD, disposition=Disposition.OPEN)
    assert dispositions(AS_WRITTEN, *judgements, opened).is_open(NUMBER)


def test_a_settled_note_settles_what_no_judgement_closes() -> None:
    note = settled_note(*ON_BOARD)
    opened = judgement_on(*ON_BOARD, disposition=Disposition.OPEN)
    assert dispositions(AS_WRITTEN, opened, note=note).of(NUMBER) is Disposition.SETTLED
    assert dispositions(AS_WRITTEN, judgement_on(*ON_BOARD), note=note).of(NUMBER) is Disposition.ROUNDING


def test_what_is_none_is_hidden_from_the_discrepancies_and_from_its_fact() -> None:
    told = analysis(replace(NUMBER, fact="f1"), replace(TIME, fact="f1"))
    after, found = apply_discrepancy_judgements(told, [judgement_on(*ON_BOARD, disposition=Disposition.NONE)], [])
    assert [d.id for d in after.discrepancies] == ["d2"]
    assert [d.id for d in found.hidden] == ["d1"]
    assert after.facts[0].discrepancies == ("d2",)
    assert found.counts((*after.discrepancies, *found.hidden)) == {Disposition.OPEN: 1, Disposition.NONE: 1}


# Marked by the reader


def marking(*words: str) -> DiscrepancyJudgement:
    return judgement_on(*words, disposition=None, kind=DiscrepancyKind.AGENT)


def test_what_the_reader_marks_joins_the_discrepancies_first() -> None:
    marked = marking("the captain said", "The coastguard counted 52 passengers.")
    after, found = apply_discrepancy_judgements(AS_WRITTEN, [marked], [])
    own = after.discrepancies[0]
    assert after.discrepancies[1:] == (NUMBER, TIME)
    assert (own.id, own.kind, own.topic, own.score) == (marked.id, DiscrepancyKind.AGENT, "how many were on board", 1.0)
    assert own.is_marked
    assert [side.says for side in own.sides] == ["the captain said", "The coastguard counted 52 passengers."]
    assert own.fact == "f1"
    assert after.facts[0].discrepancies == (marked.id,)
    assert found.is_open(own)


def test_a_marked_discrepancy_is_found_again_and_disposed_of_like_any_other() -> None:
    marked = marking("the captain said", "The coastguard counted 52 passengers.")
    closed = replace(marked, id="closed", disposition=Disposition.SCOPE)
    after, found = apply_discrepancy_judgements(analysis(above="Corrected.\n\n"), [marked, closed], [])
    assert found.of(after.discrepancies[0]) is Disposition.SCOPE
    assert found.meant == {marked.id: marked.id, "closed": marked.id}


def test_a_marked_discrepancy_with_one_side_left_is_lost() -> None:
    marked = marking("the captain said", "The coastguard counted 52 passengers.")
    rewritten = analysis(echo="Rescue at sea.")
    after, found = apply_discrepancy_judgements(rewritten, [marked], [])
    assert after is rewritten
    assert found.lost == {marked.id}


# On disk


@pytest.mark.parametrize("disposition", [None, *Disposition])
def test_a_judgement_is_there_when_the_collection_is_opened_again(
    disposition: Disposition | None, tmp_path: Path
) -> None:
    store = NoteStore.open(tmp_path / "notes")
    judgement = store.save(judgement_on(*ON_BOARD, disposition=disposition))
    assert NoteStore.open(store.folder).judgements == {judgement.id: judgement}


def test_keys_that_this_version_does_not_know_are_kept() -> None:
    written = to_yaml(judgement_on(*ON_BOARD)) + "source: by hand\n"
    assert "source: by hand" in to_yaml(from_yaml(written.encode()))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"verdict": "rounded"}, "verdict"),
        ({"verdict": ["rounding"]}, "verdict"),
        ({"kind": "colour"}, "kind"),
        ({"kind": None}, "kind"),
        ({"anchors": []}, "anchors"),
        ({"anchors": "none"}, "anchors"),
    ],
)
def test_a_judgement_that_cannot_be_read_is_told_by_its_key(change: dict[str, object], said: str) -> None:
    whole = load_mapping(to_yaml(judgement_on(*ON_BOARD)).encode())
    with pytest.raises(YamlError, match=said):
        from_yaml(dump({**whole, **change}).encode())


def test_a_discrepancy_of_one_side_cannot_be_marked() -> None:
    with pytest.raises(YamlError, match="anchors"):
        from_yaml(to_yaml(judgement_on("Forty people", disposition=None)).encode())


# What a language model has suggested


SUGGESTED = replace(
    discrepancy("s1", DiscrepancyKind.PLACE, "Port Lorne at seven", "Port Lorne at half"), suggested_by="qwen"
)


def with_suggestion(*judgements: Judgement, suggested: Discrepancy = SUGGESTED) -> tuple[Analysis, Dispositions]:
    return apply_discrepancy_judgements(analysis(NUMBER, TIME), judgements, (), [suggested])


def on_suggestion(disposition: Disposition | None) -> DiscrepancyJudgement:
    found = analysis(NUMBER, TIME)
    anchors = tuple(anchor_at(article_of(found, s.passage.article), s.passage.span) for s in SUGGESTED.sides)
    return on_discrepancy(disposition, SUGGESTED.kind, "where from", anchors, "qwen")


def article_of(found: Analysis, key: str) -> Article:
    return next(article for article in found.articles if article.id == key)


def test_a_suggestion_comes_last_and_is_no_difference() -> None:
    found, _ = with_suggestion()
    assert [d.id for d in found.discrepancies] == ["d1", "d2", "s1"]
    assert [d.id for d in found.differences] == ["d1", "d2"]
    assert [d.id for d in found.suggestions] == ["s1"]


def test_what_is_found_or_marked_already_is_no_suggestion() -> None:
    found, _ = with_suggestion(suggested=replace(SUGGESTED, kind=NUMBER.kind, sides=NUMBER.sides[:2]))
    assert found.suggestions == ()
    found, _ = with_suggestion(on_suggestion(None))
    assert found.suggestions == ()
    assert (found.differences[0].is_marked, found.differences[0].suggested_by) == (True, "qwen")


def test_what_is_only_worth_comparing_may_be_suggested() -> None:
    wording = replace(SUGGESTED, id="d3", suggested_by="", is_wording=True)
    found, _ = apply_discrepancy_judgements(analysis(NUMBER, wording), (), (), [SUGGESTED])
    assert [d.id for d in found.suggestions] == ["s1"]


def test_a_rejected_suggestion_is_gone_and_its_judgement_is_never_lost_nor_about_anything_else() -> None:
    rejected = on_suggestion(Disposition.NONE)
    found, dispositions = with_suggestion(rejected)
    assert found.suggestions == ()
    assert [d.id for d in dispositions.hidden] == ["s1"]
    wording = replace(SUGGESTED, id="d3", suggested_by="", is_wording=True)
    found, dispositions = apply_discrepancy_judgements(analysis(NUMBER, wording), (rejected,), ())
    assert [d.id for d in found.discrepancies] == ["d1", "d3"]
    assert dispositions.lost == frozenset()


def test_who_suggested_it_is_in_its_file_and_read_again() -> None:
    judgement = on_suggestion(None)
    assert from_yaml(to_yaml(judgement).encode()) == judgement
    assert load_mapping(to_yaml(judgement))["suggested_by"] == "qwen"
    assert "suggested_by" not in load_mapping(to_yaml(replace(judgement, suggested_by="")))

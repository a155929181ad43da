"""The comparison as plain text says everything in words, for a pipe or a screen reader."""

from dataclasses import replace

from reader.analysis.figure import Figure, FigureKind
from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.judgements.apply_links import LinkJudgements
from reader.notes.judgements.judgement import LinkVerdict, Verdict, on_actors, on_link
from reader.notes.note import Note, Status
from reader.notes.resolved import ResolvedNote
from reader.report.plain import to_plain
from tests.report.flood import TEXTS, collection, comparison, passage

REPORT = """\
The flood
3 articles, 1 shared fact, 1 difference, 0 notes
[1] courier, A river rises
[2] herald, Harlow counts its dead
[3] choir

Differences (1)
d1, number: people killed – Twelve people [1] | At least 19 people [2]
    From the lowest to the highest: Twelve people (courier); At least 19 people (herald).
    [1] courier, sentence 1: “Twelve people”
    [2] herald, sentence 1: “At least 19 people”

Worth comparing (0)

Facts reported by more than one article (1)
fact 1: People were killed
    [1] courier, sentence 1: “Twelve people were killed when the River Stort flooded Harlow on Monday, Mayor \
Anna Pell said.”
        why matched: figure: people killed; 90% [2] herald
    [2] herald, sentence 1: “At least 19 people were killed when the River Stort flooded Harlow on Monday, \
police said.”
        why matched: figure: people killed; 90% [1] courier
    not found in choir

Omissions (0)

Only in one article (0)

Actors (1)
Anna Pell, person, also Mayor Anna Pell: mentions [1] 2

Figures (2)
[1] courier, sentence 1: “Twelve people”, count = 12, of people killed, says Anna Pell
[2] herald, sentence 1: “At least 19 people”, count = 19, at least, of people killed

Timeline (0)

Notes (0)

Article [1] courier
1.1 (fact 1, d1) Twelve people were killed when the River Stort flooded Harlow on Monday, Mayor Anna Pell said.

Article [2] herald
2.1 (fact 1, d1) At least 19 people were killed when the River Stort flooded Harlow on Monday, police said.

Article [3] choir
3.1 The cathedral choir sang to a full house.
"""


def placed(note_id: str, *findings: Finding) -> ResolvedNote:
    """A note on the number of the first article, as it is found."""
    article = collection().articles[0]
    anchor = anchor_at(article, passage(article.id, "Twelve people").span)
    note = Note(note_id, "Call the mayor.\nThen the police.", (anchor,) * len(findings), tags=("dead", "ask"))
    return ResolvedNote(replace(note, status=Status.CHECKED), tuple((anchor, finding) for finding in findings))


def lines_of_notes(*notes: ResolvedNote) -> list[str]:
    report = to_plain(comparison(*notes))
    return report.split(f"Notes ({len(notes)})\n")[1].split("\n\n")[0].splitlines()


def test_a_comparison_is_told_line_by_line() -> None:
    assert to_plain(comparison()) == REPORT


def test_a_note_is_told_with_its_text_and_its_words() -> None:
    span = passage("courier.txt", "Twelve people").span
    assert lines_of_notes(placed("n1", Finding(Health.EXACT, span))) == [
        "note n1, checked #dead #ask, words exact",
        "    Call the mayor.",
        "    Then the police.",
        "    on courier.txt, sentence 1: “Twelve people”",
    ]


def test_a_note_whose_words_moved_or_are_lost_says_so() -> None:
    found = lines_of_notes(
        placed("n1", Finding(Health.MOVED, passage("courier.txt", "Monday").span), Finding(Health.LOST))
    )
    assert found[0] == "note n1, checked #dead #ask, words lost"
    assert found[-2:] == [
        "    on courier.txt, sentence 1 (moved): “Twelve people”",
        "    on courier.txt (lost): “Twelve people”",
    ]


def test_the_name_of_a_note_file_can_forge_no_line() -> None:
    assert lines_of_notes(placed("n1\nd2, number: forged", Finding(Health.LOST)))[0] == (
        "note n1␤d2, number: forged, checked #dead #ask, words lost"
    )


def test_what_the_reader_decided_is_told_and_what_of_it_is_found_no_more() -> None:
    same = on_link(LinkVerdict.SAME, "“Twelve people” | “At least 19”", ())
    called = replace(on_actors(Verdict.RENAME, ("Anna Pell",), "the mayor"), author="Jo")
    decided = replace(comparison(), judgements=(same, called), linkings=LinkJudgements({same.id: ()}))
    lines = to_plain(decided).splitlines()
    at = lines.index("Judgements (2)")
    assert lines[at + 1 : at + 3] == [
        "same fact, not found any more: “Twelve people” | “At least 19”",
        "actors, by Jo: Anna Pell is called the mayor",
    ]


def test_places_kept_under_letters_are_told() -> None:
    kept = {"w": passage("choir.txt", "choir")}
    lines = to_plain(comparison(), kept).splitlines()
    at = lines.index("Bookmarks (1)")
    assert lines[at + 1] == "w: [3] choir, sentence 1: “The cathedral choir sang to a full house.”"


def test_a_sentence_tells_which_notes_are_on_it() -> None:
    noted = placed("n1", Finding(Health.EXACT, passage("courier.txt", "Twelve people").span))
    (line,) = (line for line in to_plain(comparison(noted)).splitlines() if line.startswith("1.1 "))
    assert line.startswith("1.1 (fact 1, d1, note n1) Twelve people")


def test_dates_are_told_in_order_and_how_those_that_are_left_open_can_be_told() -> None:
    told = comparison()
    monday, pell = passage("herald.txt", "Monday"), passage("courier.txt", "Monday")
    figures = (
        Figure("m1", monday, "Monday", FigureKind.DATE, "2016-05-02"),
        Figure("m2", pell, "Monday", FigureKind.DATE, None),
    )
    report = to_plain(replace(told, analysis=replace(told.analysis, figures=figures)))
    assert report.split("\n\n")[-5].splitlines() == [
        "Timeline (2)",
        "2 May 2016, in 1 article",
        f"    [2] herald, sentence 1, “Monday”: “{TEXTS['herald.txt'].strip()}”",
        "Left open: 1",
        f"    [1] courier, sentence 1, “Monday”: “{TEXTS['courier.txt'].strip()}”",
        '[1] courier has no date: give it one ("date" in collection.yaml), so that days such as "today" can be dated',
    ]

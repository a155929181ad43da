"""Articles set with marks that only say where words may be broken are read as those without, in every format."""

import json
from pathlib import Path

import pytest

from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Article
from reader.articles.load import load_collection
from reader.notes.anchor import Health, anchor_at, find_again
from reader.text.span import Span
from tests.articles.formats.making import book, opened, page, word_document

SET = (
    "The gov\xadern\xadment of the prov\xadince promised an in\xadquiry on Wednes\xadday.",
    "Eleven pas\xadsen\xadgers drowned when the ferry Orsa sank off Ran\u200bzo on Tues\xadday, "
    "the coast\xadguard said.",
    "Fish\xader\xadmen res\u2060cued forty pas\xadsen\xadgers and brought them to the har\xadbour.",
)
PLAIN = tuple(text.translate({0xAD: None, 0x200B: None, 0x2060: None}) for text in SET)
TOLD = "removed from words, where they only allow a line break: 14 × SOFT HYPHEN, 1 × ZERO WIDTH SPACE, 1 × WORD JOINER"

TEXT = "\n\n".join(SET) + "\n"
MAIL = "From: Courier <a@courier.example>\nSubject: Fer\xadry lost\nContent-Type: text/plain; charset=utf-8\n\n"
NEWS = '<?xml version="1.0" encoding="utf-8"?><nitf><body><body.content>{}</body.content></body></nitf>'


def _paragraphs(form: str = "<p>{}</p>") -> str:
    return "".join(map(form.format, SET))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT),
        ("a.epub", book({"a.xhtml": _paragraphs()})),
        ("a.docx", word_document(_paragraphs("<w:p><w:r><w:t>{}</w:t></w:r></w:p>"))),
        ("a.eml", MAIL + TEXT),
        ("a.json", json.dumps({"text": TEXT})),
        ("a.xml", NEWS.format(_paragraphs())),
        ("a.html", f"<html><body><article>{_paragraphs()}</article></body></html>"),
        ("b.html", f"<html><body><article>{_paragraphs()}</article></body></html>".replace("\xad", "&shy;")),
    ],
)
def test_the_marks_are_taken_out_before_anything_is_counted_and_that_is_told(
    tmp_path: Path, name: str, data: str | bytes
) -> None:
    collection = opened(tmp_path, name, data)
    (article,) = collection.articles
    assert article.text.strip() == "\n\n".join(PLAIN)
    assert article.hidden == ()
    assert [problem.reason for problem in collection.problems] == [TOLD]
    assert not collection.problems[0].is_failure


def test_two_articles_are_compared_as_if_neither_had_marks(tmp_path: Path) -> None:
    other = "\n\n".join(PLAIN).replace("Eleven", "Twelve")
    (tmp_path / "set.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "plain.txt").write_text(TEXT.translate({0xAD: None, 0x200B: None, 0x2060: None}), encoding="utf-8")
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    found = [analyse(load_collection([tmp_path / name, tmp_path / "other.txt"])) for name in ("set.txt", "plain.txt")]
    assert [len(each.facts) for each in found] == [3, 3]
    sides = [sorted(side.says for d in each.discrepancies for side in d.sides) for each in found]
    assert sides == [["eleven", "twelve"]] * 2


def test_a_title_has_no_marks(tmp_path: Path) -> None:
    (article,) = opened(tmp_path, "a.eml", MAIL + TEXT).articles
    assert article.metadata.title == "Ferry lost"


@pytest.mark.parametrize("words", ["pas␣sen␣gers", "The gov␣ern␣ment", "off Ran␣zo on Tues␣day", "res␣cued forty"])
def test_words_of_notes_made_when_the_marks_were_shown_are_found(tmp_path: Path, words: str) -> None:
    shown = Article("a.txt", tmp_path / "a.txt", TEXT.translate({0xAD: "␣", 0x200B: "␣", 0x2060: "␣"}))
    start = shown.text.index(words)
    anchor = anchor_at(shown, Span(start, start + len(words)))
    (article,) = opened(tmp_path, "a.txt", TEXT).articles
    found = find_again(anchor, article)
    assert found.health is Health.MOVED
    assert found.span
    assert found.span.of(article.text) == words.replace("␣", "")


def test_what_reorders_or_hides_text_in_a_page_is_shown_as_in_a_text(tmp_path: Path) -> None:
    story = (f"\u202eneven\u202c El\u200dev{PLAIN[1][4:]}", *PLAIN[::2])
    referred = (f"&#8238;neven&#x202C; El&zwj;ev{PLAIN[1][4:]}", *PLAIN[::2])
    (text,) = opened(tmp_path, "a.txt", "\n\n".join(story)).articles
    for name, told in (("a.html", story), ("b.html", referred)):
        (article,) = opened(tmp_path, name, page(told)).articles
        assert article.text.strip().endswith(text.text)
        assert [each.name for each in article.hidden] == [each.name for each in text.hidden] != []
        assert all(article.text[each.offset] in "⇄␣" for each in article.hidden)


def test_what_a_page_writes_as_a_number_is_what_browsers_read(tmp_path: Path) -> None:
    told = f"&#147;No,&#148; he said&#151;it won&#146;t&#129;. {PLAIN[1]}"
    (article,) = opened(tmp_path, "a.html", page((told, *PLAIN))).articles
    assert f"“No,” he said—it won’t␦. {PLAIN[1]}" in article.text


def test_words_that_need_joiners_keep_them_in_a_page(tmp_path: Path) -> None:
    persian = "می\u200cخواهم به خانه بروم، گفت ناخدای کشتی که روز سه\u200cشنبه در بندر بود و چیزی ندید."
    (article,) = opened(tmp_path, "a.html", page((persian, *PLAIN))).articles
    assert persian in article.text
    assert article.hidden == ()


def test_a_paragraph_in_which_nothing_is_to_be_seen_is_none(tmp_path: Path) -> None:
    (article,) = opened(tmp_path, "a.html", page((PLAIN[0], "\u200b", PLAIN[1], "&#8203; &nbsp;", PLAIN[2]))).articles
    assert "␣" not in article.text

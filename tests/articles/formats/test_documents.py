"""Word documents and e-books."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, book, only, opened, word_document, zipped


def _paragraph(text: str) -> str:
    half = len(text) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (text[:half], text[half:]))
    return f"<w:p><w:pPr><w:pStyle/></w:pPr>{runs}</w:p>"


def test_a_word_document_opens_paragraph_by_paragraph(tmp_path: Path) -> None:
    properties = "<dc:title>Ferry lost</dc:title><dc:creator>Rosa Vega</dc:creator><dc:language>en</dc:language>"
    body = "".join(map(_paragraph, STORY))
    article = only(opened(tmp_path, "ferry.docx", word_document(body, properties=properties)))
    assert article.text == "\n\n".join(STORY) + "\n"
    assert (article.metadata.title, article.metadata.author, article.metadata.language) == (
        "Ferry lost",
        "Rosa Vega",
        "en",
    )
    assert set(article.origins.values()) == {"document properties"}


def test_changes_are_read_as_accepted_and_fields_by_what_they_show(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>At least </w:t></w:r><w:del><w:r><w:delText>58</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>70</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:hyperlink><w:r><w:t> people</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>died.</w:t></w:r></w:p>"
    )
    assert only(opened(tmp_path, "a.docx", word_document(body))).text == "At least 70 people\ndied.\n"


def test_what_a_word_document_leaves_out_is_told(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t> never</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> at dawn.</w:t></w:r>'
    body = f"<w:p><w:r><w:t>It sank</w:t></w:r>{hidden}<w:del><w:r><w:delText>not</w:delText></w:r></w:del>{shown}"
    body += "<w:r><w:footnoteReference/></w:r><w:r><w:commentReference/></w:r></w:p>"
    collection = opened(tmp_path, "a.docx", word_document(body))
    assert only(collection).text == "It sank at dawn.\n"
    assert [problem.reason for problem in collection.problems] == [
        "deleted passages, left out: 1",
        "notes, left out: 1",
        "comments, left out: 1",
        "hidden passages, left out: 1",
    ]


def test_the_cells_of_a_table_are_paragraphs(tmp_path: Path) -> None:
    row = "".join(f"<w:tc>{_paragraph(text)}</w:tc>" for text in ("Dead", "70"))
    article = only(opened(tmp_path, "a.docx", word_document(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")))
    assert article.text == "Dead\n\n70\n"


def test_a_document_without_text_is_told(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "a.docx", word_document("<w:p/>")).problems
    assert problem.reason == "no text in this document"


def test_broken_properties_do_not_keep_a_document_closed(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.docx", word_document(_paragraph(STORY[0]), properties="<open>")))
    assert article.metadata.title is None


def test_an_e_book_opens_as_its_chapters_in_reading_order(tmp_path: Path) -> None:
    chapters = {
        "two.xhtml": f"<h1>One</h1><p>{STORY[0]}</p><p>{STORY[1].replace('“', '&ldquo;')}</p>",
        "one.xhtml": f"<h1>Two</h1><p>{STORY[2]}<br/>{STORY[3]}</p>",
    }
    article = only(opened(tmp_path, "ferry.epub", book(chapters)))
    assert article.text == "\n\n".join(["One", STORY[0], STORY[1], "Two", f"{STORY[2]}\n{STORY[3]}"]) + "\n"
    assert (article.metadata.title, article.metadata.outlet) == ("Ferry lost off Ranzo", "The Ranzo Herald")
    assert (article.metadata.date, article.metadata.language) == ("2017-04-04", "en")
    assert set(article.origins.values()) == {"package document"}


@pytest.mark.parametrize(
    "address",
    ["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "%2e%2e/%2e%2e/x", "gone.xhtml", "http://x/a"],
)
def test_a_chapter_that_lies_elsewhere_is_not_fetched_and_the_others_are_open(tmp_path: Path, address: str) -> None:
    chapters = {"a.xhtml": f"<p>{STORY[0]}</p>", "b.xhtml": "<p>unseen</p>"}
    collection = opened(tmp_path, "ferry.epub", book(chapters, hrefs={"b.xhtml": address}))
    assert only(collection).text == STORY[0] + "\n"
    assert [problem.reason for problem in collection.problems] == ["chapters that could not be read: 1"]


def test_a_chapter_whose_name_looks_encoded_is_found(tmp_path: Path) -> None:
    assert only(opened(tmp_path, "a.epub", book({"one%20two.xhtml": f"<p>{STORY[0]}</p>"}))).text.strip() == STORY[0]
    encoded = book({"one two.xhtml": f"<p>{STORY[1]}</p>"}, hrefs={"one two.xhtml": "one%20two.xhtml"})
    assert only(opened(tmp_path, "b.epub", encoded)).text.strip() == STORY[1]


@pytest.mark.parametrize(
    ("method", "is_locked"),
    [("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True), ("http://www.idpf.org/2008/embedding", False)],
)
def test_an_e_book_under_copy_protection_is_told_and_one_with_protected_fonts_opens(
    tmp_path: Path, method: str, is_locked: bool
) -> None:
    kept = zipfile.ZipFile(io.BytesIO(book({"a.xhtml": f"<p>{STORY[0]}</p>"})))
    files: dict[str, str | bytes] = {name: kept.read(name) for name in kept.namelist()}
    files["META-INF/encryption.xml"] = f'<encryption><EncryptionMethod Algorithm="{method}"/></encryption>'
    collection = opened(tmp_path, "a.epub", zipped(files))
    assert [problem.reason for problem in collection.problems] == ["locked by copy protection (DRM)"] * is_locked
    assert len(collection.articles) == (not is_locked)


def test_an_e_book_with_no_chapter_is_told(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "ferry.epub", book({})).problems
    assert problem.reason == "no text in this e-book"


def test_in_chapters_and_letters_marks_of_notes_are_no_digits_and_what_is_hidden_or_struck_out_is_left_out(
    tmp_path: Path,
) -> None:
    story = (
        "<p>It was closed in 2019.<sup><a href='#n1'>12</a></sup> The harbour<a epub:type='noteref' href='#n'>2</a> is "
        "shut, all 4 m<sup>2</sup> of it.</p><div style='display: none'>Read <b>on</b></div>"
        "<p><s>Four<i>teen</i></s> Eleven drowned.</p>"
    )
    seen = "It was closed in 2019. The harbour is shut, all 4 m² of it.\n\nEleven drowned."
    letter = f"From: a@b.example\nSubject: Ferry\nContent-Type: text/html; charset=utf-8\n\n{story}"
    assert only(opened(tmp_path, "a.epub", book({"a.xhtml": story}))).text.strip() == seen
    assert only(opened(tmp_path, "a.eml", letter)).text.strip() == seen

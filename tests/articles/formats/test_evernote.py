"""Notebooks of Evernote open note by note."""

from pathlib import Path

from tests.articles.formats.making import STORY, only, opened

_NOTE = """<note><title>Ferry lost</title><content><![CDATA[<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>{}<en-media hash="0" type="image/png"/>
</en-note>]]></content><created>20240508T080000Z</created><note-attributes><author>Rosa Vega</author>
<source-url>https://herald.example/ferry</source-url></note-attributes>
<resource><data encoding="base64">iVBORw0KGgo=</data></resource></note>"""


def _notebook(*texts: str) -> str:
    doctype = '<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">'
    notes = "".join(map(_NOTE.format, texts))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}\n<en-export version="10.0">{notes}</en-export>'


def test_a_clipped_page_opens_with_its_address_and_not_with_the_day_on_which_it_was_clipped(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.enex", _notebook("".join(f"<div>{paragraph}</div>" for paragraph in STORY)))
    article = only(collection)
    assert article.text == "\n\n".join(STORY) + "\n"
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost", "Rosa Vega")
    assert (article.label, article.metadata.date) == ("herald.example", None)
    assert [problem.reason for problem in collection.problems] == [
        "date unknown: created only says when the article was saved"
    ]


def test_notes_without_text_are_counted(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.enex", _notebook(STORY[0], "", STORY[1]))
    assert [article.id for article in collection.articles] == ["a.enex/1", "a.enex/3"]
    assert "notes without text: 1 of 3" in [problem.reason for problem in collection.problems]
    (problem,) = opened(tmp_path, "b.enex", _notebook("")).problems
    assert problem.reason == "no text in these notes"

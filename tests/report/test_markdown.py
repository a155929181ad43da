"""The comparison as Markdown: notes first, every quotation with its source and place."""

import re
from dataclasses import replace
from html import unescape

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from reader import __version__
from reader.articles.article import Metadata
from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.note import About, Note
from reader.notes.resolved import ResolvedNote
from reader.report.markdown import to_markdown
from reader.text.safe_yaml import load_mapping
from tests.report.flood import collection, comparison, passage

COURIER, HERALD, CHOIR = collection().articles
REPORT = f"""\
---
generator: parallax {__version__}
title: The flood
articles:
- label: courier
  title: A river rises
  file: courier.txt
  sha256: {COURIER.sha256}
- label: herald
  title: Harlow counts its dead
  file: herald.txt
  sha256: {HERALD.sha256}
- label: choir
  file: choir.txt
  sha256: {CHOIR.sha256}
---
# The flood

| | source | file | SHA-256 of the text |
|---|---|---|---|
| 1 | courier | courier.txt | `{COURIER.sha256}` |
| 2 | herald | herald.txt | `{HERALD.sha256}` |
| 3 | choir | choir.txt | `{CHOIR.sha256}` |

## Differences

### number: people killed – Twelve people (courier) \\| At least 19 people (herald)

- \\[1\\] courier: “Twelve people”[^1]
- \\[2\\] herald: “At least 19 people”[^2]

## Shared facts

### 1. People were killed

- \\[1\\] courier: “Twelve people were killed when the River Stort flooded Harlow on Monday, Mayor Anna Pell said.”[^3]
- \\[2\\] herald: “At least 19 people were killed when the River Stort flooded Harlow on Monday, police said.”[^4]
- not found in choir

[^1]: courier, “A river rises”; courier.txt, 0–13; SHA-256 {COURIER.sha256[:16]}…
[^2]: herald, “Harlow counts its dead”; herald.txt, 0–18; SHA-256 {HERALD.sha256[:16]}…
[^3]: courier, “A river rises”; courier.txt, 0–94; SHA-256 {COURIER.sha256[:16]}…
[^4]: herald, “Harlow counts its dead”; herald.txt, 0–90; SHA-256 {HERALD.sha256[:16]}…
"""


def section_of_notes(*notes: ResolvedNote) -> str:
    return to_markdown(comparison(*notes)).split("## Notes\n\n")[1].split("\n\n## ")[0]


def test_a_comparison_is_told_with_its_sources() -> None:
    assert to_markdown(comparison()) == REPORT


def test_a_note_is_told_with_its_words_quoted() -> None:
    span = passage("courier.txt", "Twelve people").span
    anchor = anchor_at(COURIER, span)
    note = Note(
        "n1",
        "Call the *mayor*:\n\n- who counted\n- when",
        (anchor,) * 2,
        About.DISCREPANCY,
        "people *killed*",
        ("dead",),
    )
    found = (anchor, Finding(Health.EXACT, span)), (anchor, Finding(Health.LOST))
    report = to_markdown(comparison(ResolvedNote(note, found)))
    assert section_of_notes(ResolvedNote(note, found)).splitlines() == [
        r"### people \*killed\* (open) #dead",
        "",
        "Call the *mayor*:",
        "",
        "- who counted",
        "- when",
        "",
        r"> \[1\] courier: “Twelve people”[^1]",
        "",
        r"> \[1\] courier: “Twelve people”[^2]",
    ]
    assert f"[^1]: courier, “A river rises”; courier.txt, 0–13; SHA-256 {COURIER.sha256[:16]}…" in report
    assert "[^2]: courier, “A river rises”; courier.txt, place not known, words lost; SHA-256" in report


@pytest.mark.parametrize(
    "text",
    [
        "# A heading",
        "Also\n===",
        "<b>bold</b>",
        "<!-- the rest is gone",
        "```\nnever closed",
        "[a link](https://example.org)",
        "![a picture](https://example.org/x.png)",
        "[^1]: a footnote of its own",
        "said[^1]",
        "[courier]: https://example.org",
    ],
)
def test_what_reaches_beyond_a_note_is_text(text: str) -> None:
    note = ResolvedNote(Note("n1", text, ()), ())
    html = str(MarkdownIt("commonmark", {"html": True}).render(section_of_notes(note)))
    assert html.count("<h3>") == 1
    assert not re.search(r"<(?!/?(?:h3|p|br|em|strong|ul|li|code|pre)\b)", html)
    assert " ".join(text.split()) in " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_an_article_is_told_with_all_that_is_known_of_it() -> None:
    said = Metadata(
        outlet="The Courier",
        title="Twelve: dead",
        date="2024-05-01",
        url="https://example.org/a?b=1",
        author="Ann *Pell*",
    )
    shown = comparison()
    articles = (replace(COURIER, metadata=said, origins={"title": "manifest"}), HERALD, CHOIR)
    report = to_markdown(replace(shown, collection=replace(shown.collection, articles=articles)))
    front = load_mapping(report.split("---\n")[1])
    assert front["articles"][0] == {
        "label": "The Courier",
        "outlet": "The Courier",
        "title": "Twelve: dead",
        "author": "Ann *Pell*",
        "date": "2024-05-01",
        "url": "https://example.org/a?b=1",
        "file": "courier.txt",
        "sha256": COURIER.sha256,
        "origins": {"title": "manifest"},
    }
    told = (
        r"[^1]: The Courier, “Twelve: dead”, Ann \*Pell\*, 2024-05-01, <https://example.org/a?b=1>; courier.txt, 0–13;"
    )
    assert told in report


def test_footnotes_are_read_as_footnotes() -> None:
    html = str(MarkdownIt("commonmark").use(footnote_plugin).use(front_matter_plugin).render(to_markdown(comparison())))
    assert html.count('class="footnote-ref"') == html.count('class="footnote-item"') == 4
    assert "generator" not in html


def test_a_note_about_nothing_named_is_headed_note() -> None:
    assert section_of_notes(ResolvedNote(Note("n1", "Read on.", ()), ())).startswith("### Note (open)\n\nRead on.")

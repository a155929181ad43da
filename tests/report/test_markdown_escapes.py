"""No foreign text becomes Markdown."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.report.markdown_text import escaped
from reader.text.sanitise import sanitise
from tests.properties import untimed

MARKDOWN = MarkdownIt("commonmark", {"typographer": False}).enable(["table", "strikethrough"])
SPECIAL = st.text("ab 1.)-+=*_`~#>|:[]()<>!&;$\\\"'/\n")


def rendered(text: str) -> str:
    return str(MARKDOWN.render(text))


def paragraph(*lines: str) -> str:
    """What lines of text are in HTML when none of it is Markdown."""
    said = "\n".join(" ".join(line.split()) for line in lines)
    return f"<p>{escape(said, quote=False).replace(chr(34), '&quot;')}</p>\n"


@untimed
@given((SPECIAL | st.text().map(sanitise)).filter(lambda text: text.strip()))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    assert rendered(escaped(text)) == paragraph(text)


@untimed
@given(SPECIAL.filter(lambda text: text.strip()), SPECIAL.filter(lambda text: text.strip()))
def test_a_line_below_another_makes_no_heading_list_or_table_of_it(above: str, below: str) -> None:
    assert rendered(f"{escaped(above)}\n{escaped(below)}") == paragraph(above, below)


@pytest.mark.parametrize(
    "text",
    [
        "[/b] [click](https://example.org) ![](x)",
        "<script>alert(1)</script>",
        "&lt;b&gt; &copy; &#27;",
        "**bold** __bold__ `code` ~~struck~~",
        "# no heading",
        "1. no list",
        "- no list",
        "===",
        "- - -",
        "    no code",
        "$no$ formula",
        "a | b",
    ],
)
def test_what_looks_like_markdown_is_text(text: str) -> None:
    assert rendered(f"{escaped(text)}\n{escaped(text)}") == paragraph(text, text)


@pytest.mark.parametrize("text", ["killed 12 people - or 19", "-5 °C", "1.5 million", "who said: no!", "a+b=c"])
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert escaped(text) == text


def test_sums_of_money_are_no_formula() -> None:
    assert escaped("from $5 to $9") == r"from \$5 to \$9"

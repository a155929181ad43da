"""A table in words next to a drawing: all that is drawn, and all that there was no room to draw."""

from collections.abc import Iterator, Sequence

from reader.text.phrasing import pluralise

_OPEN = 10
"""The most rows of a table that is open from the start."""


def text_table(about: str, heads: Sequence[str], rows: Sequence[Sequence[str]], noun: str = "row") -> Iterator[str]:
    """A table whose cells are HTML already; the first cell of each row names it. A long one can be opened."""
    is_open = " open" if len(rows) <= _OPEN else ""
    yield f"<details{is_open}><summary>{about} as a table ({pluralise(len(rows), noun)})</summary>"
    yield f'<div class="scroll" role="group" tabindex="0" aria-label="{about}"><table><thead><tr>'
    yield "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield "</tr></thead><tbody>"
    for first, *rest in rows:
        yield f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>"
    yield "</tbody></table></div></details>"

"""The comparison as one HTML page that needs nothing else: no script, no picture, no other file, no network.

On top is what differs; then drawings of it, each with a table; then the sentences, the texts and the notes; last where
all of it is from. The parts are in `page/`; all that others have written goes through `page.markup`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from reader import __version__
from reader.articles.own_exports import MARK
from reader.comparison.comparison import Comparison
from reader.report.page.anchors import discrepancy_numbers
from reader.report.page.fact_map_section import fact_map_section
from reader.report.page.findings import alone_entry, discrepancy_entry, fact_entries, missing_entries
from reader.report.page.full_texts import full_texts
from reader.report.page.ladder_section import ladder_section
from reader.report.page.lead import compared_sources, what_differs
from reader.report.page.markup import escaped
from reader.report.page.note_entries import note_entry
from reader.report.page.provenance_section import provenance_section
from reader.report.page.timeline_section import timeline_section
from reader.report.page.voices_section import voices_section
from reader.text.sanitise import sanitise

_STYLE = Path(__file__).with_name("page.css")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Whatever might slip into the page can't run, and can't reach anything."""


def to_html(comparison: Comparison) -> str:
    """The whole page."""
    return sanitise("\n".join(filter(None, _page(comparison))) + "\n")


def _page(comparison: Comparison) -> Iterator[str]:
    title = escaped(comparison.collection.title)
    numbers = discrepancy_numbers(comparison)
    sections = {name: entries for name, entries in _sections(comparison) if entries}
    yield "<!DOCTYPE html>"
    yield MARK
    yield '<html lang="en">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{_STYLE.read_text(encoding='utf-8')}</style></head>"
    yield f"<body><header><h1>{title}</h1>"
    yield from compared_sources(comparison)
    yield f"{_contents(comparison, sections)}</header><main>"
    yield from what_differs(comparison, numbers)
    for name, entries in sections.items():
        yield f'<section id="{_key(name)}"><h2>{name}</h2>'
        yield from chain.from_iterable(entries)
        yield "</section>"
    yield f"</main><footer><p>Made by Parallax {__version__}.</p></footer></body></html>"


def _contents(comparison: Comparison, sections: Iterable[str]) -> str:
    """The links to all sections."""
    links = " ".join(f'<a href="#{_key(name)}">{name}</a>' for name in sections)
    return f'<nav aria-label="Contents">{links}</nav>'


def _sections(comparison: Comparison) -> Iterator[tuple[str, list[list[str]]]]:
    """Each section below what differs: its name, and the lines of its entries."""
    numbers, analysis = discrepancy_numbers(comparison), comparison.analysis
    yield "Figures", ladder_section(comparison, numbers)
    drawn = {"Who reports what": fact_map_section, "When": timeline_section, "Who cites whom": voices_section}
    yield from ((name, [lines] if (lines := list(made(comparison))) else []) for name, made in drawn.items())
    for name, found in (("Differences", analysis.differences), ("Worth comparing", analysis.worth_comparing)):
        yield name, [list(discrepancy_entry(comparison, d, numbers[d.id])) for d in found]
    yield "Shared facts", list(fact_entries(comparison))
    yield "In one source only", [list(alone_entry(comparison, *alone)) for alone in comparison.only_in_one()]
    yield "In all but one", [list(entry) for entry in missing_entries(comparison)]
    yield "Texts", list(full_texts(comparison, numbers))
    yield (
        "Notes",
        [list(note_entry(comparison, *placed)) for placed in ((p, n) for n, p in enumerate(comparison.notes, 1))],
    )
    yield "Sources", [list(provenance_section(comparison))]


def _key(name: str) -> str:
    return name.lower().replace(" ", "-")

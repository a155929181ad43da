"""Facts × sources as a heat map: the darker a cell, the more a source's report asks for a second look."""

from collections.abc import Mapping, Sequence

from reader.report.page.drawn_strip import Columns, Strip, legend_of
from reader.report.page.markup import escaped
from reader.views.fact_map import MappedFact, Reporting

_HEIGHT = 26
_CLASSES: Mapping[Reporting, str] = {
    Reporting.DIFFERS: "differs",
    Reporting.REPORTS: "reports",
    Reporting.ATTRIBUTES: "attributes",
    Reporting.DENIES: "denies",
}
_NOT_FOUND = "not found"


def fact_map_strips(facts: Sequence[MappedFact], sources: Sequence[str], names: Mapping[str, str]) -> list[Strip]:
    """A strip for each fact, with a cell for each source on its event, by id; names are those of the sources."""
    columns = Columns(tuple(names[source] for source in sources))
    return [columns.head(), *(_fact(fact, sources, names, columns) for fact in facts)]


def fact_map_legend() -> str:
    """What the cells mean."""
    signs = [(_cell("0", "16", 16, own), own.value) for own in Reporting]
    return legend_of([*signs, (_cell("0", "16", 16, None), _NOT_FOUND)])


def _fact(fact: MappedFact, sources: Sequence[str], names: Mapping[str, str], columns: Columns) -> Strip:
    cells = "".join(
        f"<g><title>{escaped(_in_words(fact, source, names[source]))}</title>"
        f"{_cell(columns.left(index), columns.each, _HEIGHT, fact.reported.get(source))}</g>"
        for index, source in enumerate(sources)
        if source in fact.reported or source in fact.missing
    )
    return Strip(f'<a href="#fact-{fact.number}">{fact.number}</a> {escaped(fact.fact.label)}', cells, _HEIGHT)


def _cell(left: str, width: str, height: int, reporting: Reporting | None) -> str:
    kind = _CLASSES[reporting] if reporting else "none"
    sign = reporting.sign if reporting else ""
    box = f'<rect class="cell {kind}" x="4%" y="1" width="92%" height="{height - 2}" rx="3"/>'
    mark = f'<text class="on {kind}" x="50%" y="{height // 2 + 5}">{sign}</text>' if sign else ""
    return f'<svg x="{left}" width="{width}">{box}{mark}</svg>'


def _in_words(fact: MappedFact, source: str, name: str) -> str:
    reporting = fact.reported.get(source)
    said = fact.values.get(source) or (reporting.value if reporting else _NOT_FOUND)
    return f"{name}: {said}"

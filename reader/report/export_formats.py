"""The forms an export can have, by the name that `--to` takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.comparison.comparison import Comparison
from reader.notes.anchor import Health
from reader.report.brat import to_brat
from reader.report.bundle import Files, to_bundle
from reader.report.citations import to_csl, to_ris
from reader.report.codebook import to_qdc
from reader.report.csv import table_to_csv, to_csv
from reader.report.html import to_html
from reader.report.json import to_json
from reader.report.markdown import to_markdown
from reader.report.obsidian import to_obsidian
from reader.report.parquet import LIBRARY, to_parquet
from reader.report.qdpx import to_qdpx
from reader.report.sqlite import to_sqlite
from reader.report.tables.make_tables import table_named, tables_of
from reader.report.webannotation import to_webannotation
from reader.report.xlsx import to_xlsx
from reader.text.offsets import OffsetUnit
from reader.text.phrasing import pluralise

ALL_TABLES = "all"
"""The name for every table."""


@dataclass(frozen=True)
class Request:
    """The content of an export, and its options."""

    comparison: Comparison
    unit: OffsetUnit = OffsetUnit.CODEPOINT
    originals: Files = field(default_factory=dict)
    """The articles' files, by their ids; read only for a form that needs files."""
    records: Files = field(default_factory=dict)
    """The other files of the collection: its manifest and notes."""
    table: str = ""
    """The table that is wanted of a form that has several, or all of them; empty for what the form is by itself."""


@dataclass(frozen=True)
class Form:
    """One form of an export."""

    title: str
    """Its name for a person."""
    write: Callable[[Request], str | bytes | Files]
    """Text, or the bytes of a file; or several files of a folder by their paths in it."""
    lacks: tuple[str, ...] = ()
    """The parts of a comparison that it has no place for."""
    is_binary: bool = False
    is_folder: bool = False
    """Whether it is always several files, which others go on writing: what they changed is never written over."""
    is_several: bool = False
    """Whether it is always several files, written over those of the same names."""
    needs_files: bool = False
    has_units: bool = False
    """Whether the unit of its offsets can be chosen."""
    needs_places: bool = False
    """Whether words that are not found are left out."""
    needs_places_for_tags: bool = False
    """Whether so are the tags of notes on them."""
    library: str = ""
    """What it needs beyond what is always installed; the extra of the form's name has it."""
    more: str = "json has everything"
    """Where that is which it leaves out."""


_NOT_FOR_READING = ("fact", "omission", "actor", "figure")
_ALL_BUT_SOURCES = ("note", "discrepancy", *_NOT_FOR_READING)
FORMS: Mapping[str, Form] = {
    "md": Form("Markdown", lambda request: to_markdown(request.comparison), lacks=("actor", "figure")),
    "html": Form("HTML", lambda request: to_html(request.comparison), lacks=("actor", "figure")),
    "csv": Form(
        "CSV",
        lambda request: _csv(request),
        lacks=_NOT_FOR_READING,
        more="--table all has everything",
    ),
    "xlsx": Form("Excel", lambda request: to_xlsx(tables_of(request.comparison)), is_binary=True),
    "sqlite": Form(
        "SQLite",
        lambda request: to_sqlite(tables_of(request.comparison), request.comparison.collection.title),
        is_binary=True,
    ),
    "parquet": Form(
        "Parquet",
        lambda request: to_parquet(tables_of(request.comparison)),
        is_several=True,
        library=LIBRARY,
    ),
    "json": Form("JSON", lambda request: to_json(request.comparison) + "\n"),
    "webannotation": Form(
        "Web Annotation",
        lambda request: to_webannotation(request.comparison, request.unit),
        lacks=("discrepancy", "fact", "omission", "actor", "figure"),
        has_units=True,
    ),
    "csl": Form("CSL-JSON", lambda request: to_csl(request.comparison.collection.articles), lacks=_ALL_BUT_SOURCES),
    "ris": Form("RIS", lambda request: to_ris(request.comparison.collection.articles), lacks=_ALL_BUT_SOURCES),
    "obsidian": Form(
        "Obsidian", lambda request: to_obsidian(request.comparison), lacks=_NOT_FOR_READING, is_folder=True
    ),
    "qdpx": Form(
        "REFI-QDA",
        lambda request: to_qdpx(request.comparison),
        lacks=("omission", "actor", "figure"),
        is_binary=True,
        needs_places=True,
    ),
    "qdc": Form("the codebook", lambda request: to_qdc(request.comparison), lacks=_ALL_BUT_SOURCES),
    "brat": Form(
        "brat",
        lambda request: to_brat(request.comparison),
        lacks=("link between articles", "omission", "actor", "figure"),
        is_binary=True,
        needs_places=True,
        needs_places_for_tags=True,
    ),
    "bundle": Form(
        "the bundle",
        lambda request: to_bundle(request.comparison, request.originals, request.records),
        is_binary=True,
        needs_files=True,
    ),
}


def _csv(request: Request) -> str | Files:
    """Every table as a file, or the one table that is wanted, else notes and discrepancies in one."""
    comparison = request.comparison
    if request.table == ALL_TABLES:
        return {f"{table.name}.csv": table_to_csv(table).encode() for table in tables_of(comparison)}
    return table_to_csv(table_named(request.table, comparison)) if request.table else to_csv(comparison)


def left_out(form: Form, comparison: Comparison) -> str:
    """The parts of a comparison that a form can't carry, in a few words; empty where it carries all."""
    analysis = comparison.analysis
    numbers = {
        "note": len(comparison.notes),
        "discrepancy": len(analysis.discrepancies),
        "fact": len(analysis.facts),
        "omission": len(analysis.omissions.missing),
        "actor": len(analysis.actors),
        "figure": len(analysis.figures),
        "link between articles": len(analysis.links),
    }
    lacking = [_counted(numbers[what], what) for what in form.lacks if numbers[what]]
    unplaced = sum(f.health in (Health.LOST, Health.AMBIGUOUS) for n in comparison.notes for _, f in n.places)
    if form.needs_places and unplaced:
        tags = ", with their tags" if form.needs_places_for_tags else ""
        lacking.append(f"{pluralise(unplaced, 'passage')} of notes that can't be found{tags}")
    return ", ".join(lacking)


def _counted(number: int, what: str) -> str:
    noun, _, rest = what.partition(" ")
    return f"{pluralise(number, noun)} {rest}".rstrip()

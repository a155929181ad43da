"""Comparisons in which others have written what would act on a terminal, or on a page."""

import json
from dataclasses import replace
from pathlib import Path

from reader.analysis.figure import Figure, FigureKind
from reader.analysis.model import Attribution, AttributionKind, SentenceAttributions
from reader.analysis.pipeline.analyse import analyse
from reader.articles.article import Metadata
from reader.articles.load import load_collection
from reader.comparison.comparison import Comparison
from reader.notes.anchor import anchor_at
from reader.notes.note import Note, new_note
from reader.notes.resolved import resolve_notes
from reader.notes.store.store import NoteStore
from reader.text.safe_yaml import dump
from reader.text.span import Span
from tests.report import flood
from tests.report.quoted import article_of, compared, note_on

ESCAPES = "\x1b]0;owned\x07 \x1b[31mred \x9b2J \u202egnp \u2066 \u200b"
MARKUP = "[/b] [@click=quit]go[/] <script>go()</script> *b* `c` | d"
NAME = "evil\x1b[31m\x07\u202e.txt"
TOLD = "Twelve people were killed when the River Stort flooded Harlow on Monday"
HOSTILE = "<script>go()</script> \"'><img src=x onerror=go()> &amp; </title></style> <!-- \x1b[31m \u202egnp"


def hostile_in(folder: Path) -> Comparison:
    """A comparison in which all that others have written is hostile; `folder` holds its articles and its note."""
    said = f"{TOLD}, {MARKUP} {ESCAPES} said.\n"
    (folder / NAME).write_text(f"{MARKUP} {ESCAPES}\n\n{said}", encoding="utf-8")
    (folder / "herald.txt").write_text(said.replace("Twelve", "At least 19"), encoding="utf-8")
    entry = {key: f"{MARKUP} {ESCAPES}\n# forged {key}" for key in ("label", "title", "outlet", "author")}
    manifest = {"title": f"{MARKUP} {ESCAPES}\n# forged flood", "articles": {NAME: entry}}
    (folder / "collection.yaml").write_text(dump(manifest), encoding="utf-8")
    collection = load_collection([folder])
    write_hostile_note(collection.articles[0].text, folder)
    notes = resolve_notes(NoteStore.open(folder / "notes").notes.values(), collection)
    return Comparison(collection, analyse(collection), notes)


def write_hostile_note(text: str, folder: Path) -> None:
    """A note that another program has written, in a file with a hostile name."""
    article = load_collection([folder]).articles[0]
    start = text.index("Twelve")
    note = new_note((anchor_at(article, Span(start, len(text))),), label=f"{MARKUP} {ESCAPES}\n# forged label")
    store = NoteStore(folder / "notes")
    note = store.save(replace(note, text="TEXT", tags=("TAG",)))
    file = folder / "notes" / f"{note.id}.yaml"
    written = file.read_text(encoding="utf-8")
    raw = json.dumps(f"{MARKUP} {ESCAPES}\n# forged")
    file.write_text(written.replace("TEXT", raw).replace("TAG", raw), encoding="utf-8")
    file.rename(folder / "notes" / "note\x1b[31m\n# forged name.yaml")


def hostile_drawings() -> Comparison:
    """The flood, with names, topics, voices and labels that are hostile, so that drawings have them."""
    shown = flood.comparison()
    said = Metadata(label=HOSTILE, title=HOSTILE)
    articles = tuple(replace(article, metadata=said) for article in shown.collection.articles)
    courier = flood.passage("courier.txt", flood.TEXTS["courier.txt"].strip())
    verb = flood.passage("courier.txt", "said")
    claim = Attribution(AttributionKind.DENIES, None, HOSTILE, verb, courier)
    found = shown.analysis
    dated = Figure("f3", flood.passage("courier.txt", "Monday"), "Monday", FigureKind.DATE, "2026-02-02")
    analysis = replace(
        found,
        articles=articles,
        actors=tuple(replace(actor, name=HOSTILE) for actor in found.actors),
        figures=(*found.figures, dated),
        facts=tuple(replace(fact, label=HOSTILE) for fact in found.facts),
        discrepancies=tuple(replace(discrepancy, topic=HOSTILE) for discrepancy in found.discrepancies),
        attributions={courier: SentenceAttributions((claim,))},
    )
    return Comparison(replace(shown.collection, title=HOSTILE, articles=articles), analysis)


def hostile_to_pages(url: str = "https://example.org/a", language: str = "en") -> Comparison:
    """A comparison in which all that others have written is hostile."""
    said = Metadata(*(HOSTILE,) * 4, url=url, author=HOSTILE, language=language)
    article = replace(article_of(HOSTILE, 'evil">.txt'), metadata=said)
    note = Note("n1", HOSTILE, note_on(article, Span(0, 30)).anchors, label=HOSTILE, tags=(HOSTILE,))
    shown = compared([article], note)
    return replace(shown, collection=replace(shown.collection, title=HOSTILE))

"""Notes as W3C Web Annotations in JSON-LD: an array, one annotation a note, one target a passage.

See the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/). A target's source is the address of the
article, so that what shows pages finds it; its state is the canonical text, named by its hash (RFC 6920), in which the
offsets are true. Where no address is known, that text is the source.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader import __version__
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding
from reader.notes.identity import guid, iri_of, iri_of_text, keys_of_notes
from reader.notes.note import About, Anchor, Note
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.text.offsets import OffsetUnit, to_unit
from reader.text.sanitise import one_line, sanitise
from reader.text.timestamps import in_utc

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN_TERMS = "urn:x-parallax:"
"""The namespace of what the model has no words for."""

_Object = dict[str, Any]


def to_webannotation(comparison: Comparison, unit: OffsetUnit = OffsetUnit.CODEPOINT) -> str:
    """All notes; positions count in `unit`.

    Tools in a browser show one text, and take every target for a place in it: for them, which count
    UTF-16 units, a note on several articles is as many annotations, each part of the note.
    """
    parts = _by_article if unit is OffsetUnit.UTF16 else _whole
    iris = {key: iri_of(value) for key, value in keys_of_notes(placed.note for placed in comparison.notes).items()}
    annotations = [_annotation(comparison, part, unit, iris) for placed in comparison.notes for part in parts(placed)]
    return json.dumps(annotations, ensure_ascii=True, indent=1) + "\n"


def _whole(placed: ResolvedNote) -> list[ResolvedNote]:
    return [placed]


def _by_article(placed: ResolvedNote) -> list[ResolvedNote]:
    """The note once for each article that it is on, with its places there."""
    articles = dict.fromkeys(anchor.article for anchor, _ in placed.places)
    parts = [tuple(place for place in placed.places if place[0].article == article) for article in articles]
    return [replace(placed, places=places) for places in parts] or [placed]


def _annotation(comparison: Comparison, placed: ResolvedNote, unit: OffsetUnit, iris: Mapping[str, str]) -> _Object:
    note = placed.note
    moments = {"created": in_utc(note.created), "modified": in_utc(note.modified)}
    bodies = _bodies(note)
    iri = iris[note.id]
    is_part = len(placed.places) < len(note.anchors)
    return {
        "@context": [CONTEXT, {"parallax": OWN_TERMS}],
        "id": f"urn:uuid:{guid('part', iri, placed.places[0][0].article)}" if is_part else iri,
        "type": "Annotation",
        "motivation": _motivation(note),
        **{key: moment for key, moment in moments.items() if moment},
        **({"creator": {"type": "Person", "name": one_line(note.author)}} if note.author else {}),
        "generator": {"type": "Software", "name": f"Parallax {__version__}"},
        **({"body": bodies} if bodies else {}),
        "target": _answered(note, iris) or _targets(comparison, placed, unit),
        **({"parallax:partOf": iri} if is_part else {}),
        "parallax:about": note.about.value,
        "parallax:status": note.status.value,
        **({"parallax:label": sanitise(note.label)} if note.label else {}),
    }


def _answered(note: Note, iris: Mapping[str, str]) -> str:
    """The annotation that a reply answers."""
    return (iris.get(note.reply_to) or iri_of(note.reply_to)) if note.reply_to else ""


def _motivation(note: Note) -> str:
    if note.reply_to:
        return "replying"
    if note.text.strip():
        return "commenting"
    return "tagging" if note.tags else "highlighting"


def _bodies(note: Note) -> list[_Object]:
    text = [_body(note.text, "commenting") | {"format": "text/markdown"}] if note.text.strip() else []
    return text + [_body(tag, "tagging") for tag in note.tags]


def _body(value: str, purpose: str) -> _Object:
    return {"type": "TextualBody", "value": sanitise(value), "purpose": purpose}


def _targets(comparison: Comparison, placed: ResolvedNote, unit: OffsetUnit) -> list[Any]:
    """A target a passage; a note on no passage is on the articles as wholes."""
    write = _whole_article if placed.note.about is About.ARTICLE else _passage
    targets: list[Any] = [write(comparison, anchor, finding, unit) for anchor, finding in placed.places]
    return targets or [iri_of_text(article.sha256, article.id) for article in comparison.collection.articles]


def _whole_article(comparison: Comparison, anchor: Anchor, finding: Finding, unit: OffsetUnit) -> _Object:
    return _source(comparison, phrases.anchor_now(comparison, anchor, finding))


def _passage(comparison: Comparison, anchor: Anchor, finding: Finding, unit: OffsetUnit) -> _Object:
    """The words and, where they were found, their place."""
    current = phrases.anchor_now(comparison, anchor, finding)
    found = comparison.collection.article(anchor.article) if finding.span else None
    position = [_position(found, current, unit)] if found else []
    return {
        **_source(comparison, current),
        "selector": [_quotation(current, is_found=found is not None), *position],
        "parallax:words": finding.health.value,
        **({"parallax:offsetUnit": unit.value} if position else {}),
    }


def _source(comparison: Comparison, anchor: Anchor) -> _Object:
    """The article: its address, where it has one, and the text that was read from it."""
    article = comparison.collection.article(anchor.article)
    text = iri_of_text(anchor.sha256, anchor.article)
    url = sanitise(article.metadata.url or "") if article else ""
    state = {"state": {"type": "TimeState", "cached": text}} if url else {}
    return {
        "type": "SpecificResource",
        "source": url or text,
        **state,
        "parallax:article": sanitise(anchor.article),
        "parallax:sha256": sanitise(anchor.sha256),
    }


def _quotation(anchor: Anchor, *, is_found: bool) -> _Object:
    """The words of an anchor. Those that were found are the article's, where nothing is left to neutralise.

    By themselves they may end with a joiner that the next character needs, and would be changed.
    """
    words = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    shown = words if is_found else {key: sanitise(value) for key, value in words.items()}
    return {"type": "TextQuoteSelector"} | shown


def _position(article: Article, anchor: Anchor, unit: OffsetUnit) -> _Object:
    start, end = (to_unit(article.text, offset, unit) for offset in (anchor.start, anchor.end))
    return {"type": "TextPositionSelector", "start": start, "end": end}

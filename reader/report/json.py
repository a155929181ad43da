"""The analysis as JSON, in the form of the schema `parallax-analysis/2`."""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from reader.analysis.actors.named_speaker import speaker_of
from reader.analysis.figure import Figure
from reader.analysis.model import Actor, Analysis, Discrepancy, Fact, Link, Omissions, Side
from reader.analysis.passage import Passage
from reader.articles.article import Article
from reader.comparison.comparison import Comparison
from reader.notes.identity import key_of_note
from reader.notes.resolved import ResolvedNote
from reader.text.span import Span

SCHEMA = "parallax-analysis/2"


def analysis_to_json(analysis: Analysis) -> str:
    """The whole analysis; every control character escaped."""
    return json.dumps(as_data(analysis), ensure_ascii=True, indent=1)


def to_json(comparison: Comparison, paths: Mapping[str, str] | None = None) -> str:
    """The analysis as the reader judged it, with the collection's title and the reader's notes.

    `paths` says, by article id, where the articles' files lie for whoever reads it; else where they were read.
    """
    data = as_data(comparison.analysis)
    for article in data["articles"]:
        article["path"] = (paths or {}).get(article["id"], article["path"])
    for entry, discrepancy in zip(data["discrepancies"], comparison.analysis.discrepancies, strict=True):
        entry["disposition"] = comparison.dispositions.of(discrepancy).value
        entry["marked"] = discrepancy.is_marked
    data["title"] = comparison.collection.title
    data["omissions"] = _omissions(comparison.analysis.omissions)
    data["notes"] = [_note(placed) for placed in comparison.notes]
    return json.dumps(data, ensure_ascii=True, indent=1)


def as_data(analysis: Analysis) -> dict[str, Any]:
    """The analysis as plain data."""
    return {
        "schema": SCHEMA,
        "events": [list(event) for event in analysis.events],
        "copies": [{"articles": list(copies.articles), "share": round(copies.share, 4)} for copies in analysis.copies],
        "articles": [_article(a, analysis.sentences[a.id]) for a in analysis.articles],
        "links": [_link(link) for link in analysis.links],
        "facts": [_fact(fact) for fact in analysis.facts],
        "discrepancies": [_discrepancy(d, analysis) for d in analysis.discrepancies],
        "actors": [_actor(actor) for actor in analysis.actors],
        "figures": [_figure(figure) for figure in analysis.figures],
    }


def _article(article: Article, sentences: tuple[Span, ...]) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": str(article.path),
        "label": article.label,
        "title": article.metadata.title,
        "date": article.metadata.date,
        **{name: getattr(article.metadata, name) for name in ("outlet", "author", "url", "language")},
        "origins": dict(article.origins),
        "encoding": article.encoding,
        "file_sha256": article.file_sha256,
        "hidden": [{"offset": h.offset, "codepoint": h.codepoint, "name": h.name} for h in article.hidden],
        "text": article.text,
        "sha256": article.sha256,
        "sentences": [list(span) for span in sentences],
    }


def _span(passage: Passage) -> dict[str, Any]:
    return {"article": passage.article, "start": passage.start, "end": passage.end}


def _link(link: Link) -> dict[str, Any]:
    why = [{"signal": r.signal.value, "weight": r.weight, "text": r.text} for r in link.why]
    ends = {"a": _span(link.a), "b": _span(link.b)}
    return ends | {"score": link.score, "why": why, "verbatim": link.is_verbatim}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "label": fact.label,
        "passages": [_span(passage) for passage in fact.passages],
        "discrepancies": list(fact.discrepancies),
    }


def _discrepancy(discrepancy: Discrepancy, analysis: Analysis) -> dict[str, Any]:
    versions = ([side for side in discrepancy.sides if side.says == says] for says in discrepancy.versions)
    sides = [_version(version, analysis) for version in versions]
    return {
        "id": discrepancy.id,
        "kind": discrepancy.kind.value,
        "class": class_of(discrepancy),
        "topic": discrepancy.topic,
        "summary": discrepancy.summary,
        "fact": discrepancy.fact,
        "sides": sides,
        "spans": [span for side in sides for span in side["spans"]],
        "score": discrepancy.score,
        **({"suggested_by": discrepancy.suggested_by} if discrepancy.suggested_by else {}),
    }


def class_of(discrepancy: Discrepancy) -> str:
    """Who claims it, if anybody: "difference", "wording" or "suggestion"."""
    if discrepancy.is_suggestion:
        return "suggestion"
    return "wording" if discrepancy.is_wording else "difference"


def _version(sides: Sequence[Side], analysis: Analysis) -> dict[str, Any]:
    """The claim of one or more sources on a discrepancy, with the figure's value where it is one."""
    figures = {figure.passage: figure for figure in analysis.figures if figure.passage in {s.passage for s in sides}}
    first = next(iter(figures.values()), None)
    stated = {"value": _value(first), "bound": first.bound} if first else {}
    claimants = {_claimant(side, figures.get(side.passage), analysis) for side in sides}
    spans = [_span(side.passage) | {"text": analysis.text_of(side.passage)} for side in sides]
    by = claimants.pop() if len(claimants) == 1 else None
    return {"says": sides[0].says, **stated, "by": by, "spans": spans}


def _claimant(side: Side, figure: Figure | None, analysis: Analysis) -> str | None:
    """The id of the actor who makes a claim; None where the article does, or nobody that the index lists."""
    if figure:
        return figure.claimed_by
    speaker = speaker_of(side.speaker or side.claimant, analysis.actors)
    return speaker.id if speaker else None


def _actor(actor: Actor) -> dict[str, Any]:
    mentions = [_span(mention.passage) | {"text": mention.text} for mention in actor.mentions]
    return {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "mentions": mentions}


def _figure(figure: Figure) -> dict[str, Any]:
    return _span(figure.passage) | {
        "id": figure.id,
        "kind": figure.kind.value,
        "value": _value(figure),
        "bound": figure.bound.value if figure.bound else None,
        "unit": figure.unit,
        "of": figure.of,
        "claimed_by": figure.claimed_by,
        "text": figure.text,
    }


def _value(figure: Figure) -> float | str | None:
    """The figure's value; None where it is larger than JSON can say."""
    if isinstance(figure.value, float) and not math.isfinite(figure.value):
        return None
    return figure.value


def _omissions(omissions: Omissions) -> dict[str, Any]:
    missing = [
        {"fact": each.fact, "article": each.article, "denial": _span(each.denial) if each.denial else None}
        for each in omissions.missing
    ]
    return {"told_alone": [_span(each.passage) for each in omissions.alone], "missing": missing}


def _note(placed: ResolvedNote) -> dict[str, Any]:
    note = placed.note
    anchors = [
        vars(anchor) | {"health": finding.health.value, "found": list(finding.span) if finding.span else None}
        for anchor, finding in placed.places
    ]
    return {
        "id": note.id,
        "about": note.about.value,
        "label": note.label,
        "status": note.status.value,
        "tags": list(note.tags),
        "author": note.author,
        "created": note.created,
        "modified": note.modified,
        **({"imported": key} if (key := key_of_note(note)) != note.id else {}),
        **({"reply_to": note.reply_to} if note.reply_to else {}),
        "text": note.text,
        "anchors": anchors,
    }

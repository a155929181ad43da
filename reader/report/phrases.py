"""How every report words what it says of a comparison: sources by number and label, verdicts, signatures, reasons."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from reader.analysis.linking.reasons import reasons_of
from reader.analysis.model import Discrepancy
from reader.analysis.passage import Passage
from reader.analysis.sentences.attribution_words import in_words
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.judgements.apply_discrepancies import origin
from reader.notes.judgements.judgement import Disposition
from reader.notes.note import Anchor, Note
from reader.notes.provenance import Provenance
from reader.text.sanitise import one_line
from reader.views.sides_by_value import under_topic, values_by_number


def numbers_of(comparison: Comparison) -> Mapping[str, int]:
    """From an article's id to the number that reports give it, from 1."""
    return {article_id: place + 1 for article_id, place in comparison.order.items()}


def source(comparison: Comparison, passage: Passage) -> str:
    """The article a passage is from, as "[1] label"."""
    return source_name(comparison, passage.article)


def place_in_article(comparison: Comparison, article_id: str, offset: int) -> str:
    """The sentence of an article that an offset is in, by its number, from 1: "sentence 3"."""
    sentences = comparison.analysis.sentences[article_id]
    return f"sentence {max(1, bisect_right(sentences, offset, key=lambda span: span.start))}"


def source_name(comparison: Comparison, article_id: str) -> str:
    """An article, as "[1] label". Raises `KeyError` where it is not open."""
    return f"[{comparison.order[article_id] + 1}] {comparison.article(article_id).label}"


def verdict(comparison: Comparison, discrepancy: Discrepancy) -> str:
    """A discrepancy's kind, what the reader says it comes to, and where it comes from if not from the analysis."""
    disposition = comparison.dispositions.of(discrepancy)
    closed = "" if disposition is Disposition.OPEN else disposition.value
    return ", ".join(part for part in (discrepancy.kind.value, closed, origin(discrepancy)) if part)


def versions_by_value(comparison: Comparison, discrepancy: Discrepancy) -> str:
    """A summary of a discrepancy with its values, each source by its number."""
    return under_topic(discrepancy, values_by_number(comparison, discrepancy))


def attribution(comparison: Comparison, passage: Passage) -> str:
    """In whose name and how firmly a passage says it; empty where the article itself states it outright."""
    said = comparison.analysis.attributions.get(passage)
    return in_words(said, comparison.analysis) if said else ""


def why_matched(comparison: Comparison, passage: Passage) -> str:
    """Why a passage was matched, by its surest link, and how sure that is; empty where it has none."""
    link = next(iter(comparison.links_at(passage)), None)
    if link is None:
        return ""
    return f"{reasons_of(link)}; {round(link.score * 100)}% {source(comparison, link.other(passage))}"


def signature(comparison: Comparison, record: Provenance) -> str:
    """Whose a note or judgement is, where there are some of several people."""
    authors = comparison.authors | {judgement.author for judgement in comparison.judgements}
    return f", by {record.author}" if record.author and len(authors) > 1 else ""


def anchor_now(comparison: Comparison, anchor: Anchor, finding: Finding) -> Anchor:
    """An anchor on its words where they are now; unchanged where they are not found."""
    article = comparison.collection.article(anchor.article)
    return anchor_at(article, finding.span) if article and finding.span else anchor


def words_now(comparison: Comparison, anchor: Anchor, finding: Finding) -> str:
    """The changed words of a note as they are now, in one line; empty where they are unchanged, or not found."""
    article = comparison.collection.article(anchor.article)
    if article is None or finding.span is None or finding.health is not Health.CHANGED:
        return ""
    return " ".join(finding.span.of(article.text).split())


def sentence_of(comparison: Comparison, passage: Passage) -> Passage:
    """The sentence in which a passage begins; the passage itself where it is in none."""
    spans = comparison.analysis.sentences.get(passage.article, ())
    around = next((span for span in spans if span.start <= passage.start < span.end), passage.span)
    return Passage(passage.article, *around)


def marks_of(comparison: Comparison) -> Mapping[Passage, Sequence[str]]:
    """The marks of each sentence: its fact, the discrepancies of which it is a side, and notes."""
    found: dict[Passage, dict[str, None]] = {}
    for number, fact in enumerate(comparison.analysis.facts, 1):
        for passage in fact.passages:
            found.setdefault(sentence_of(comparison, passage), {})[f"fact {number}"] = None
    for discrepancy in comparison.analysis.discrepancies:
        for side in discrepancy.sides:
            found.setdefault(sentence_of(comparison, side.passage), {})[discrepancy.id] = None
    for placed in comparison.notes:
        for anchor, finding in placed.places:
            if finding.span:
                place = sentence_of(comparison, Passage(anchor.article, *finding.span))
                found.setdefault(place, {})[f"note {one_line(placed.note.id)}"] = None
    return {sentence: tuple(own) for sentence, own in found.items()}


def name_of_note(note: Note) -> str:
    """What a note without a subject is called."""
    return "Reply" if note.reply_to else "Note"


def note_fields(note: Note) -> dict[str, str]:
    """What a note says of itself, but for its id and its passages, by the names of columns."""
    return {
        "kind": note.about.value,
        "state": note.status.value,
        "label": note.label,
        "text": note.text,
        "tags": " ".join(note.tags),
        "author": note.author,
        "created": note.created,
        "modified": note.modified,
    }

"""The lines of the detail: what differs at the cursor, and why passages were matched."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.analysis.figure import Figure
from reader.analysis.linking.reasons import reasons_of
from reader.analysis.model import Actor, Discrepancy, Fact, Link
from reader.analysis.passage import Passage
from reader.analysis.sentences.attribution_words import in_words
from reader.comparison.comparison import Comparison
from reader.comparison.queue import SIGNS
from reader.comparison.search import folded
from reader.layout.excerpt import CUT, excerpt
from reader.notes.anchor import Health
from reader.notes.judgements.apply_discrepancies import origin
from reader.notes.judgements.apply_links import REASONS_BY_READER
from reader.notes.judgements.judgement import Disposition
from reader.text.phrasing import pluralise, truncate
from reader.views.detail_line import REMARK, DetailLine
from reader.views.figure_groups import FigureGroup
from reader.views.index import Entry, leaves, signature
from reader.views.sides_by_value import bare_values, values_in_words

if TYPE_CHECKING:
    from reader.views.timeline import Dated

_MOST_MISSING = 2
"""The most articles without a fact that are named."""
_TOPIC = 40
"""The most characters of what a discrepancy is about."""
_LEAD = 48
"""The most characters of a sentence up to the end of the words that differ."""


def detail_lines(
    comparison: Comparison,
    passage: Passage,
    discrepancy: Discrepancy | None,
    *,
    reasons: bool = False,
    starts: bool = False,
) -> list[DetailLine]:
    """The lines about a passage; `discrepancy` is the one that is walked.

    With `reasons`, also why it was matched. `starts`: whether a walk starts with the next difference that is asked for.
    """
    fact = comparison.fact_at(passage)
    found = comparison.discrepancy_at(passage, discrepancy)
    lines = [_difference(comparison, found, len(comparison.discrepancies_at(passage)), starts=starts)] if found else []
    if fact:
        lines.append(_fact(comparison, fact, passage, found, "" if reasons else _match(comparison, passage)))
        lines += _why(comparison, passage) if reasons else ()
    lines += _notes(comparison, passage)
    found_lines = lines or [DetailLine("none", "", "only in this article")]
    return [*found_lines, *_claim(comparison, passage), *_hidden(comparison, passage)]


def marked_lines(comparison: Comparison, marked: Sequence[Passage]) -> list[DetailLine]:
    """The lines about the words marked so far for a discrepancy of the reader's own."""
    if not marked:
        return []
    words = " | ".join(f"“{_in_one_line(comparison.analysis.text_of(place))}”" for place in marked)
    further = "A: they differ, L: they report the same" if len(marked) > 1 else "a marks what differs from it"
    return [DetailLine("marked", f"{len(marked)} marked", words, further)]


def elsewhere(
    comparison: Comparison, passage: Passage, unseen: Mapping[str, str], walked: Discrepancy | None = None
) -> list[DetailLine]:
    """The lines for articles whose counterpart is off the screen: their side of the discrepancy here, else the fact.

    `unseen` maps the id of each such article to where its counterpart is. The sides come first.
    """
    sides, partners = [], []
    discrepancy = comparison.discrepancy_at(passage, walked)
    for article in comparison.collection.articles:
        side = discrepancy.passage_in(article.id, against=passage) if discrepancy and article.id in unseen else None
        partner = comparison.partner(passage, article.id) if article.id in unseen else None
        if side:
            sides.append(DetailLine("elsewhere", article.label, f"“{_around(comparison, side)}”", unseen[article.id]))
        elif partner:
            words = _in_one_line(comparison.analysis.text_of(partner))
            partners.append(DetailLine("elsewhere", article.label, f"“{words}”", unseen[article.id]))
    return [*sides, *partners]


def _around(comparison: Comparison, side: Passage) -> str:
    """The sentence around some words, from where they are near enough to be seen."""
    sentence = comparison.passage_at(side.article, side.start)
    article = comparison.collection.article(side.article)
    text = article.text if article else ""
    start = excerpt(text, sentence.span, side.span, _LEAD).start
    cut = CUT if start > sentence.start else ""
    return cut + _in_one_line(text[start : max(sentence.end, side.end)])


def entry_lines(comparison: Comparison, entry: Entry) -> list[DetailLine]:
    """The lines about a discrepancy, fact, actor, figure or group of figures of the index; none for other entries."""
    analysis, target = comparison.analysis, entry.target
    match target:
        case Fact():
            return [_fact(comparison, fact, fact.passages[0]) for fact in analysis.facts if fact.id == target.id]
        case Discrepancy():
            return [_difference(comparison, d) for d in analysis.discrepancies if d.id == target.id]
        case Actor():
            return [_actor(comparison, entry, actor) for actor in analysis.actors if actor.id == target.id]
        case Figure():
            return [_figure(comparison, entry, figure) for figure in analysis.figures if figure.id == target.id]
        case FigureGroup():
            return [_group(comparison, entry)]
        case _:
            return []


def date_lines(comparison: Comparison, dated: "Dated") -> list[DetailLine]:
    """The lines about a sentence of the timeline."""
    time = dated.time
    words = ", ".join(_in_one_line(comparison.analysis.text_of(place)) for place in dated.words)
    head = f"{time.date} {time.clock}".rstrip() if time else f"left open: {words}"
    date_line = DetailLine(
        "date",
        head,
        f"“{_in_one_line(comparison.analysis.text_of(dated.sentence))}”",
        _labels(comparison, [dated.sentence]),
    )
    return [date_line, *_mend(comparison, dated), *detail_lines(comparison, dated.sentence, None)]


def _mend(comparison: Comparison, dated: "Dated") -> Iterator[DetailLine]:
    """How the reader can settle which day is meant, where the words leave it open."""
    from reader.views.timeline import WAY_TO_DATE, lacks_date  # deferred: it is asked for on the timeline alone

    article = comparison.collection.article(dated.sentence.article)
    if article and lacks_date(dated, article):
        yield DetailLine("date", article.label, WAY_TO_DATE)


def _actor(comparison: Comparison, entry: Entry, actor: Actor) -> DetailLine:
    """Who it is, by what other names, and why it is taken to be of its kind."""
    others = ", ".join(alias for alias in actor.aliases if alias != actor.name)
    why = ", ".join(actor.why)
    said = (f"also {others}" if others else "", f"because: {why}" if why else "")
    right = f"{_where(comparison, entry.places)}, {pluralise(len(entry.places), 'mention')}"
    return DetailLine("actor", f"{actor.kind.value} {actor.name}", "; ".join(part for part in said if part), right)


def _figure(comparison: Comparison, entry: Entry, figure: Figure) -> DetailLine:
    """A figure: its topic, its value, its claimant, and the sentence it is in."""
    from reader.analysis.figures.formatting import rendered  # deferred: it knows the words of all languages

    claimant = next((actor.name for actor in comparison.analysis.actors if actor.id == figure.claimed_by), "")
    sentence = comparison.analysis.text_of(comparison.passage_at(figure.passage.article, figure.passage.start))
    says = f"says {claimant}: " if claimant else ""
    text, value = _in_one_line(figure.text), rendered(figure)
    comes_to = "" if folded(value) in folded(text) else f" = {value}"
    head = f"{entry.within or figure.kind.value}: {text}{comes_to}"
    return DetailLine("figure", head, f"{says}“{_in_one_line(sentence)}”", _labels(comparison, entry.places))


def _group(comparison: Comparison, entry: Entry) -> DetailLine:
    """The value each source gives for the same topic."""
    found: dict[str, list[str]] = {}
    for leaf in leaves(entry):
        found.setdefault(_labels(comparison, leaf.places), []).append(leaf.label)
    values_by_source = " | ".join(f"{label}: {', '.join(values)}" for label, values in found.items())
    return DetailLine("figure", entry.label, values_by_source, "the sources differ" if entry.sign else "")


def _where(comparison: Comparison, places: Sequence[Passage]) -> str:
    """In how many articles, or in which single one, some places are."""

    sources = {place.article for place in places}
    if len(sources) == len(comparison.collection.articles):
        return f"in all {len(sources)}"
    return (
        f"only {_labels(comparison, places)}"
        if len(sources) == 1
        else f"in {len(sources)} of {len(comparison.collection.articles)}"
    )


def _labels(comparison: Comparison, places: Sequence[Passage]) -> str:
    """The labels of the articles that places are in, in the order of the panes."""
    sources = {place.article for place in places}
    return ", ".join(article.label for article in comparison.collection.articles if article.id in sources)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _difference(comparison: Comparison, discrepancy: Discrepancy, here: int = 1, *, starts: bool = False) -> DetailLine:
    """The topic of a discrepancy, its values, its verdict, its kind, and its position in the queue.

    `here` is how many there are at the passage that it is shown at. Where a walk `starts`, it says so unless it is the
    first one: else the next key would seem to go backwards.
    """
    disposition = comparison.dispositions.of(discrepancy)
    closed = "" if disposition is Disposition.OPEN else f"{SIGNS[disposition]} {disposition.value}"
    several = f"≠ {here} here" if here > 1 else ""
    kind, place = "" if discrepancy.is_wording else discrepancy.kind.value, comparison.queue.place(discrepancy)
    if starts and discrepancy in comparison.queue.walked[1:]:
        place += ", d starts at 1"
    right = REMARK.join(part for part in (several, kind, closed, origin(discrepancy), place) if part)
    if discrepancy.is_wording:
        return DetailLine("wording", "", discrepancy.topic or discrepancy.summary, right)
    head, text = truncate(discrepancy.topic, _TOPIC) or kind, values_in_words(comparison, discrepancy)
    return DetailLine("difference", head, text, right, bare_values(comparison, discrepancy))


def _fact(
    comparison: Comparison, fact: Fact, passage: Passage, discrepancy: Discrepancy | None = None, match: str = ""
) -> DetailLine:
    """A fact at one of its passages: its sources, those that print the passage too, and how sure the match is.

    No article is named as missing it that the line above quotes.
    """
    articles = comparison.collection.articles
    sources = {passage.article for passage in fact.passages}
    differing = {side.passage.article for side in discrepancy.sides} if discrepancy else set()
    missing = [article.label for article in articles if article.id not in sources]
    right = f"in {len(sources)} of {len(articles)}"
    if not missing:
        right = f"in all {len(sources)}"
    elif len(missing) <= _MOST_MISSING and differing <= sources:
        right = f"not in {', '.join(missing)}"
    copies = comparison.copies(passage, fact)
    if copies:
        labels = ", ".join(article.label for article in comparison.collection.articles if article.id in copies)
        right += f", word for word in {labels}"
    right = REMARK.join(filter(None, (right, match)))
    return DetailLine("fact", f"fact {comparison.fact_number(fact)}", fact.label, right)


def _match(comparison: Comparison, passage: Passage) -> str:
    """How sure the surest link of a passage is, to which article, and what the reader has made of it."""
    for link in comparison.links_at(passage)[:1]:
        by_reader = (reason.text for reason in link.why if reason in REASONS_BY_READER)
        return ", ".join((_sure(comparison, link, passage), *by_reader))
    return ""


def _why(comparison: Comparison, passage: Passage) -> Iterator[DetailLine]:
    """Why the surest link of a passage was made."""
    for link in comparison.links_at(passage)[:1]:
        yield DetailLine("why", "why matched", reasons_of(link), _sure(comparison, link, passage))


def _sure(comparison: Comparison, link: Link, passage: Passage) -> str:
    article = comparison.collection.article(link.other(passage).article)
    return f"{round(link.score * 100)}% {article.label if article else ''}"


def _claim(comparison: Comparison, passage: Passage) -> Iterator[DetailLine]:
    """Who is the source of the passage, and how firmly it is asserted."""
    attributions = comparison.analysis.attributions.get(passage)
    said = in_words(attributions, comparison.analysis) if attributions else ""
    if said:
        yield DetailLine("claim", "claim", said)


def _notes(comparison: Comparison, passage: Passage) -> Iterator[DetailLine]:
    for placed in comparison.notes_at(passage)[:1]:
        tags = "".join(f" #{tag}" for tag in placed.note.tags)
        first = (placed.note.text.strip().splitlines() or ["(empty)"])[0]
        became = "" if placed.health is Health.EXACT else f", words {placed.health.value}: r"
        right = f"{placed.note.status.value}{became}"
        yield DetailLine("note", "note", f"{first}{tags}{signature(comparison, placed.note)}", right)


def _hidden(comparison: Comparison, passage: Passage) -> Iterator[DetailLine]:
    """The characters in a passage that are not seen or reorder what is read: evidence about its source."""
    article = comparison.collection.article(passage.article)
    hidden = article.hidden if article else ()
    found = Counter(each.name for each in hidden if passage.start <= each.offset < passage.end)
    if found:
        named = ", ".join(f"{count} × {name}" for name, count in found.most_common())
        yield DetailLine("hidden", "hidden here", f"{named}; of {pluralise(len(hidden), 'hidden character')}")

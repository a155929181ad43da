"""The comparison as lines of plain text, for a pipe, a pager or a screen reader.

Nothing depends on colour or position: every line says what it is about.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.analysis.figure import Figure
from reader.analysis.model import Actor, Discrepancy, Fact
from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.notes.anchor import Health
from reader.notes.judgements.judgement import ActorJudgement, Judgement
from reader.notes.resolved import ResolvedNote
from reader.report import phrases
from reader.report.sources import notices_on_all, notices_on_article
from reader.text.phrasing import pluralise
from reader.text.sanitise import one_line, sanitise
from reader.views.figure_ladder import figure_ladder, ladder_in_words
from reader.views.sides_by_value import sides_in_order
from reader.views.timeline import WAY_TO_DATE, Dated, Heading, lacks_date, timeline_of

Bookmarks = Mapping[str, Passage]


def to_plain(comparison: Comparison, bookmarks: Bookmarks = MappingProxyType({})) -> str:
    """The whole comparison, with the reader's bookmarks."""
    return sanitise("\n".join(_lines(comparison, bookmarks)) + "\n")


def _lines(comparison: Comparison, bookmarks: Bookmarks) -> Iterator[str]:
    yield from _heading(comparison)
    yield from _section("Differences", [discrepancy_lines(comparison, d) for d in comparison.analysis.differences])
    yield from _section(
        "Worth comparing", [discrepancy_lines(comparison, d) for d in comparison.analysis.worth_comparing]
    )
    facts = [_fact(comparison, n, fact) for n, fact in enumerate(comparison.analysis.facts, 1)]
    yield from _section("Facts reported by more than one article", facts)
    yield from _section("Omissions", list(_missing(comparison)))
    yield from _section("Only in one article", list(_only_in_one(comparison)))
    yield from _section("Actors", [[_actor(comparison, actor)] for actor in comparison.analysis.actors])
    yield from _section("Figures", [[_figure(comparison, figure)] for figure in comparison.analysis.figures])
    yield from _timeline(comparison)
    yield from _section("Notes", [_note(comparison, placed) for placed in comparison.notes])
    if comparison.judgements:
        yield from _section("Judgements", [[_judgement(comparison, judgement)] for judgement in comparison.judgements])
    if bookmarks:
        yield from _section("Bookmarks", [[_bookmark(comparison, *each)] for each in bookmarks.items()])
    marks = phrases.marks_of(comparison)
    for number in range(1, len(comparison.collection.articles) + 1):
        yield from _article(comparison, number, marks)


def _heading(comparison: Comparison) -> Iterator[str]:
    analysis = comparison.analysis
    still_open = sum(map(comparison.dispositions.is_open, analysis.differences))
    closed = f" ({still_open} open)" if still_open < len(analysis.differences) else ""
    yield comparison.collection.title
    yield (
        f"{pluralise(len(analysis.articles), 'article')}, {pluralise(len(analysis.facts), 'shared fact')}, "
        f"{pluralise(len(analysis.differences), 'difference')}{closed}, {pluralise(len(comparison.notes), 'note')}"
    )
    for number, article in enumerate(comparison.collection.articles, 1):
        said = [article.metadata.title, article.metadata.author, article.metadata.date]
        yield f"[{number}] {article.label}" + "".join(f", {value}" for value in said if value)
    yield from notices_on_all(comparison)


def _section(title: str, entries: list[list[str]]) -> Iterator[str]:
    yield ""
    yield f"{title} ({len(entries)})"
    for entry in entries:
        yield from entry


def discrepancy_lines(comparison: Comparison, discrepancy: Discrepancy) -> list[str]:
    """A discrepancy, and below it the words of each of its sides; not yet sanitised."""
    verdict = phrases.verdict(comparison, discrepancy)
    lines = [f"{discrepancy.id}, {verdict}: {phrases.versions_by_value(comparison, discrepancy)}"]
    lines += [f"    {said}" for said in [ladder_in_words(figure_ladder(comparison, discrepancy))] if said]
    for side in sides_in_order(comparison, discrepancy):
        lines.append(f"    {_where(comparison, side.passage)}: “{comparison.quote(side.passage)}”")
    return lines


def _fact(comparison: Comparison, number: int, fact: Fact) -> list[str]:
    lines = [f"fact {number}: {fact.label}"]
    for passage, *copies in comparison.copies_within(fact):
        also = "".join(f", {phrases.source(comparison, copy)}" for copy in copies)
        one = f"{also} in the same text" if also else ""
        lines.append(f"    {_where(comparison, passage)}{one}: “{comparison.quote(passage)}”")
        claim = phrases.attribution(comparison, passage)
        lines += [f"        claim: {claim}"] if claim else []
        why = phrases.why_matched(comparison, passage)
        lines += [f"        why matched: {why}"] if why else []
    lines += [f"    not found in {article.label}" for article in comparison.missing_from(fact)]
    return lines


def _only_in_one(comparison: Comparison) -> Iterator[list[str]]:
    for passages, more in comparison.only_in_one():
        entries = [[f"only {_where(comparison, passage)}: “{comparison.quote(passage)}”"] for passage in passages]
        if more:  # below the last entry, and counted as none
            entries[-1].append(f"only {phrases.source(comparison, passages[0])}: {more} more")
        yield from entries


def _missing(comparison: Comparison) -> Iterator[list[str]]:
    for missing, number, fact in comparison.missing():
        source = phrases.source_name(comparison, missing.article)
        if missing.denial is None:
            yield [f"all but {source}: fact {number}, {fact.label}"]
        else:
            denial = f"    {_where(comparison, missing.denial)}: “{comparison.quote(missing.denial)}”"
            yield [f"all but {source}, which denies something like it: fact {number}, {fact.label}", denial]


def _actor(comparison: Comparison, actor: Actor) -> str:
    numbers = phrases.numbers_of(comparison)
    counts = dict.fromkeys(numbers.values(), 0)
    for mention in actor.mentions:
        counts[numbers[mention.passage.article]] += 1
    said = ", ".join(f"[{number}] {count}" for number, count in counts.items() if count)
    aliases = dict.fromkeys(" ".join(alias.split()) for alias in actor.aliases)
    others = [alias for alias in aliases if alias != actor.name]
    also = f", also {', '.join(others)}" if others else ""
    why = f", because: {', '.join(actor.why)}" if actor.why else ""
    return f"{actor.name}, {actor.kind.value}{also}: mentions {said}{why}"


def _figure(comparison: Comparison, figure: Figure) -> str:
    value = f" = {figure.value:g}" if isinstance(figure.value, float) else f" = {figure.value}" if figure.value else ""
    bound = f", {figure.bound.value}" if figure.bound else ""
    of = f", of {figure.of}" if figure.of else ""
    quote = f"“{comparison.quote(figure.passage)}”"
    claimant = next((f", says {a.name}" for a in comparison.analysis.actors if a.id == figure.claimed_by), "")
    return f"{_where(comparison, figure.passage)}: {quote}, {figure.kind.value}{value}{bound}{of}{claimant}"


def _timeline(comparison: Comparison) -> Iterator[str]:
    """The dates of all articles in order, under each the sentences that give it, and how to have those left open."""
    timeline = timeline_of(comparison.analysis)
    yield from ("", f"Timeline ({len(timeline.dated)})")
    for row in timeline.rows:
        if isinstance(row, Heading):
            yield f"{row.label}, in {pluralise(row.sources, 'article')}" if row.time else row.label
        else:
            yield f"    {_dated(comparison, row)}"
    for article in comparison.collection.articles:
        rows = (row for row in timeline.rows if isinstance(row, Dated) and row.sentence.article == article.id)
        if any(lacks_date(row, article) for row in rows):
            yield f"{phrases.source_name(comparison, article.id)} {WAY_TO_DATE}"


def _dated(comparison: Comparison, row: Dated) -> str:
    words = ", ".join(f"“{comparison.quote(place)}”" for place in row.words)
    clock = f", {row.time.clock}" if row.time and row.time.clock else ""
    return f"{_where(comparison, row.sentence)}{clock}, {words}: “{comparison.quote(row.sentence)}”"


def _note(comparison: Comparison, placed: ResolvedNote) -> list[str]:
    note = placed.note
    tags = "".join(f" #{tag}" for tag in note.tags)
    signature = phrases.signature(comparison, note)
    lines = [f"note {one_line(note.id)}, {note.status.value}{tags}{signature}, words {placed.health.value}"]
    lines += [f"    {line}" for line in note.text.splitlines()]
    for anchor, finding in placed.places:
        place = f", {phrases.place_in_article(comparison, anchor.article, finding.span.start)}" if finding.span else ""
        state = "" if finding.health is Health.EXACT else f" ({finding.health.value})"
        now = phrases.words_now(comparison, anchor, finding)
        became = f", now “{now}”" if now else ""
        lines.append(f"    on {anchor.article}{place}{state}: “{' '.join(anchor.exact.split())}”{became}")
    return lines


def _judgement(comparison: Comparison, judgement: Judgement) -> str:
    lost = ", not found any more" if judgement.id in comparison.lost else ""
    verdict = "actors" if isinstance(judgement, ActorJudgement) else judgement.verdict
    return f"{verdict}{phrases.signature(comparison, judgement)}{lost}: {judgement.in_words}"


def _bookmark(comparison: Comparison, letter: str, place: Passage) -> str:
    sentence = phrases.sentence_of(comparison, place)
    return f"{letter}: {_where(comparison, sentence)}: “{comparison.quote(sentence)}”"


def _article(comparison: Comparison, number: int, marks: Mapping[Passage, Sequence[str]]) -> Iterator[str]:
    article = comparison.collection.articles[number - 1]
    yield ""
    yield f"Article [{number}] {article.label}"
    yield from (f"    {line}" for line in notices_on_article(article))
    for index, span in enumerate(comparison.analysis.sentences[article.id], 1):
        own = marks.get(Passage(article.id, *span), ())
        marked = f" ({', '.join(own)})" if own else ""
        yield f"{number}.{index}{marked} {' '.join(span.of(article.text).split())}"


def _where(comparison: Comparison, passage: Passage) -> str:
    where = phrases.place_in_article(comparison, passage.article, passage.start)
    return f"{phrases.source(comparison, passage)}, {where}"

"""What changed between versions of an article, as plain text: each sentence as it was and as it is now."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.articles.article import Article, Metadata
from reader.text.phrasing import pluralise
from reader.text.sanitise import one_line
from reader.text.span import Span
from reader.views.version_changes import Change, ChangeKind, Changes
from reader.views.word_diff import Piece, changed_words

_OWN = "**"
"""Around words that only one version has."""
_SAID = ("title", "author", "date", "outlet")


def change_lines(found: Changes) -> Iterator[str]:
    """The lines on two versions, for a terminal, a pipe or a screen reader."""
    yield f"{_version(found.before)} → {_version(found.after)}"
    yield f"{_summary(found)}"
    for name in _SAID:
        yield from _of_metadata(name, found.before.metadata, found.after.metadata)
    for change in found.changes:
        yield from _of_sentence(change, found)


def _version(article: Article) -> str:
    return one_line(", ".join(part for part in (article.id, article.metadata.date) if part))


def _summary(found: Changes) -> str:
    counts = Counter(change.kind for change in found.changes)
    said = [f"{counts[kind]} {kind.value}" for kind in ChangeKind if counts[kind]]
    unchanged = f"{pluralise(found.unchanged, 'sentence')} unchanged"
    return ", ".join((*said, unchanged))


def _of_metadata(name: str, before: Metadata, after: Metadata) -> Iterator[str]:
    was, now = (one_line(getattr(each, name) or "") for each in (before, after))
    if was != now:
        yield from (f"{name} changed", f"    was  {was or '(not given)'}", f"    now  {now or '(not given)'}")


def _of_sentence(change: Change, found: Changes) -> Iterator[str]:
    was = _sentence(found.before, found.sentences_before, change.before)
    now = _sentence(found.after, found.sentences_after, change.after)
    yield f"{change.kind.value}, {_place(change)}"
    if change.kind is ChangeKind.CHANGED:
        was, now = map(_marked, changed_words(was, now))
    versions = (("was", "" if change.kind is ChangeKind.MOVED else was), ("now", now))
    yield from (f"    {when}  {words}" for when, words in versions if words)


def _place(change: Change) -> str:
    """Where it is and, if that is not clear from it, where it was."""
    was = f"was sentence {change.before + 1}" if change.before is not None else ""
    now = f"sentence {change.after + 1}" if change.after is not None else ""
    return now if change.kind is ChangeKind.CHANGED else ", ".join(part for part in (now, was) if part)


def _sentence(article: Article, spans: Sequence[Span], number: int | None) -> str:
    return "" if number is None else one_line(" ".join(spans[number].of(article.text).split()))


def _marked(pieces: Sequence[Piece]) -> str:
    """A sentence with the words marked that only it has; what is between two such words is marked with them."""
    runs: list[tuple[str, bool]] = []
    for piece in pieces:
        is_own = piece.is_own or (not piece.text.strip() and bool(runs) and runs[-1][1])
        before = runs.pop()[0] if runs and runs[-1][1] == is_own else ""
        runs.append((before + piece.text, is_own))
    return "".join(_around(text) if is_own else text for text, is_own in runs)


def _around(text: str) -> str:
    words = text.strip()
    return text.replace(words, f"{_OWN}{words}{_OWN}") if words else text

"""Notes with the places they have in the articles as they are now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.articles.article import Article, Collection
from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.judgements.judgement import ActorJudgement, Judgement
from reader.notes.note import Anchor, Note, now
from reader.notes.resolver import AnchorResolver

_WORST_FIRST = (Health.LOST, Health.AMBIGUOUS, Health.CHANGED, Health.MOVED, Health.EXACT)


@dataclass(frozen=True)
class ResolvedNote:
    """A note, and for each of its anchors, under the present name of its article, the place of the words."""

    note: Note
    places: tuple[tuple[Anchor, Finding], ...]

    @property
    def health(self) -> Health:
        """The worst health of its anchors; a note without anchors is exact."""
        found = {finding.health for _, finding in self.places}
        return next((health for health in _WORST_FIRST if health in found), Health.EXACT)


def accepted(placed: ResolvedNote, collection: Collection) -> Note:
    """The note with its anchors moved to the words as they are now; an anchor that is not found is unchanged."""
    articles = {article.id: article for article in collection.articles}
    return replace(placed.note, anchors=tuple(_accepted(articles, *place) for place in placed.places), modified=now())


def _accepted(articles: Mapping[str, Article], anchor: Anchor, finding: Finding) -> Anchor:
    article = articles.get(anchor.article)
    if article is None or finding.span is None:
        return anchor
    return replace(anchor_at(article, finding.span), others=anchor.others)


def resolve_notes(notes: Iterable[Note], collection: Collection) -> tuple[ResolvedNote, ...]:
    """Finds every anchor of the notes again; not of those that are only on articles left aside."""
    whereabouts = AnchorResolver(collection.articles)
    return tuple(
        ResolvedNote(note, tuple(whereabouts.find(anchor) for anchor in note.anchors))
        for note in notes
        if _is_about(note.anchors, collection)
    )


def judgements_on(collection: Collection, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements without those that are only on articles left aside; on actors all of them."""
    return tuple(j for j in judgements if isinstance(j, ActorJudgement) or _is_about(j.anchors, collection))


def _is_about(anchors: Sequence[Anchor], collection: Collection) -> bool:
    return not anchors or any(anchor.article not in collection.aside for anchor in anchors)

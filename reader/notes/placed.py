"""Notes with the places they have in the articles as they are now."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.articles.article import Collection
from reader.notes.anchor import Finding, Health
from reader.notes.note import Anchor, Note
from reader.notes.whereabouts import Whereabouts

_WORST_FIRST = (Health.LOST, Health.AMBIGUOUS, Health.CHANGED, Health.MOVED, Health.EXACT)


@dataclass(frozen=True)
class PlacedNote:
    """A note, and for each of its anchors, in the article as that is called now, where the words stand."""

    note: Note
    places: tuple[tuple[Anchor, Finding], ...]

    @property
    def health(self) -> Health:
        """The worst health of its anchors; a note without anchors is exact."""
        found = {finding.health for _, finding in self.places}
        return next((health for health in _WORST_FIRST if health in found), Health.EXACT)


def place_notes(notes: Iterable[Note], collection: Collection) -> tuple[PlacedNote, ...]:
    """Finds every anchor of the notes again; not of those that are only on articles left aside."""
    whereabouts = Whereabouts(collection.articles)
    return tuple(
        PlacedNote(note, tuple(whereabouts.find(anchor) for anchor in note.anchors))
        for note in notes
        if not note.anchors or any(anchor.article not in collection.aside for anchor in note.anchors)
    )

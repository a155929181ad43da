"""How the reader's place stays where it is when the articles are read anew."""

from collections.abc import Mapping
from dataclasses import replace

from reader.analysis.model import Passage
from reader.articles.article import Collection
from reader.layout.history import Place
from reader.notes.anchor import anchor_at, find_again
from reader.text.span import Span
from reader.ui.session import Session

_AROUND = 200
"""Characters from a kept place on, by whose words it is found again."""


def session_on(session: Session, here: Passage, old: Collection, new: Collection) -> Session:
    """The session with its places where their words stand in the articles as they are now."""
    place = place_on(here, old, new)
    kept: Mapping[str, Place] = {
        letter: place_on(_passage_from(kept, old), old, new) for letter, kept in session.kept.items()
    }
    return replace(session, article=place.article, offset=place.offset, kept=kept)


def place_on(passage: Passage, old: Collection, new: Collection) -> Place:
    """Where the words of a passage stand now; as far from the top as before where they are not found."""
    before, after = old.article(passage.article), new.article(passage.article)
    if before is None or after is None or before.text == after.text:
        return Place(passage.article, passage.start)
    finding = find_again(anchor_at(before, passage.span), after)
    start = finding.span.start if finding.span else min(passage.start, max(0, len(after.text) - 1))
    return Place(passage.article, start)


def _passage_from(place: Place, collection: Collection) -> Passage:
    article = collection.article(place.article)
    end = min(place.offset + _AROUND, len(article.text)) if article else place.offset
    return Passage(place.article, *Span(place.offset, max(place.offset, end)))

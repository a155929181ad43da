"""How the reader's place stays where it is when the articles are read anew."""

from dataclasses import replace

from reader.analysis.model import Passage
from reader.articles.article import Collection
from reader.comparison.bookmarks import place_again, words_at
from reader.comparison.history import Place
from reader.notes.anchor import anchor_at
from reader.settings.session import Session


def session_on(session: Session, here: Passage, old: Collection, new: Collection) -> Session:
    """The session with its places where their words stand in the articles as they are now."""
    place = place_on(here, old, new)
    kept = {letter: _kept_on(kept, old, new) for letter, kept in session.kept.items()}
    return replace(session, article=place.article, offset=place.offset, kept=kept)


def place_on(passage: Passage, old: Collection, new: Collection) -> Place:
    """Where the words of a passage stand now; as far from the top as before where they are not found."""
    before, after = old.article(passage.article), new.article(passage.article)
    if before is None or after is None or before.text == after.text:
        return Place(passage.article, passage.start)
    return place_again(anchor_at(before, passage.span), new)


def _kept_on(place: Place, old: Collection, new: Collection) -> Place:
    words = words_at(place, old)
    return place_again(words, new) if words else place

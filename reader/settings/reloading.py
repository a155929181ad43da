"""Keeps the reader at the same words when the articles are read again."""

from dataclasses import replace

from reader.analysis.passage import Passage
from reader.articles.article import Collection
from reader.comparison.bookmarks import place_again, words_at
from reader.comparison.history import Place
from reader.notes.anchor import anchor_at
from reader.settings.session import Session


def session_on(session: Session, here: Passage, old: Collection, new: Collection) -> Session:
    """The session with its places moved to the same words in the articles as they are now."""
    place = place_on(here, old, new)
    places = {letter: _place_on_words(at, old, new) for letter, at in session.bookmarks.items()}
    return replace(session, article=place.article, offset=place.offset, bookmarks=places)


def place_on(passage: Passage, old: Collection, new: Collection) -> Place:
    """The place of a passage's words now; the offset of before, within the text, where they are not found."""
    before, after = old.article(passage.article), new.article(passage.article)
    if before is None or after is None or before.text == after.text:
        return Place(passage.article, passage.start)
    return place_again(anchor_at(before, passage.span), new)


def _place_on_words(place: Place, old: Collection, new: Collection) -> Place:
    words = words_at(place, old)
    return place_again(words, new) if words else place

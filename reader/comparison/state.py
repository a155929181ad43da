"""The state of reading: what is read, and where the reader is in it. Every step of the reader makes another state."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from reader.analysis.model import Analysis, Discrepancy
from reader.analysis.passage import Passage
from reader.articles.article import Collection
from reader.comparison.comparison import Comparison, next_place
from reader.comparison.focus import Focus
from reader.comparison.history import History, Place
from reader.comparison.queue import Wanted
from reader.comparison.search import find_like, find_pattern, find_words
from reader.comparison.turn import Turn
from reader.notes.judgements.judgement import Judgement
from reader.notes.note import Note

_NOWHERE = Place("", 0)


@dataclass(frozen=True)
class SearchState:
    """A search for words; the places where they were found are in the focus."""

    origin: Place = _NOWHERE
    """Where the cursor was when the search began."""
    at: Passage | None = None
    """The place that was gone to last."""
    is_similar: bool = False
    """Whether what was found is only similar to the words that were looked for."""


@dataclass(frozen=True)
class ReadingState:
    """The comparison that is read, and the reader's place in it. A method that moves the reader returns the new state.

    It returns None where there is nowhere to go. `step` is 1 forward and -1 back.
    """

    comparison: Comparison
    """The comparison with the reader's judgements applied."""
    found: Analysis
    """The analysis before any judgement."""
    focus: Focus
    history: History = field(default_factory=History)
    bookmarks: Mapping[str, Place] = field(default_factory=dict)
    """The places that the reader has bookmarked, by their letters."""
    turn: Turn = field(default_factory=Turn)
    """How far the walk through the discrepancies is."""
    search: SearchState = field(default_factory=SearchState)
    mention: Passage | None = None
    """The mention that was gone to last."""
    is_analysed: bool = False
    """Whether all that can be found has been found."""
    has_failed: bool = False
    """Whether the articles could not be compared, so that nothing more will be found."""
    by_name: bool = False
    """Whether the index's actors are sorted by name, not by prominence."""
    suggested: tuple[Discrepancy, ...] = ()
    """What a language model has suggested, before any judgement."""

    @classmethod
    def at(
        cls,
        place: Place,
        collection: Collection,
        found: Analysis,
        notes: Iterable[Note] = (),
        judgements: Iterable[Judgement] = (),
        wanted: Wanted | None = None,
    ) -> Self:
        """A state at the sentence of a place; at the top of the first article where there is no such article."""
        comparison = Comparison.of(collection, found, notes, judgements, is_whole=False, wanted=wanted)
        article = collection.article(place.article)
        here = Place(article.id, place.offset) if article else Place(collection.articles[0].id, 0)
        return cls(comparison, found, Focus(comparison.passage_at(*here)))

    # Where the reader is

    @property
    def here(self) -> Passage:
        """The passage under the cursor."""
        return self.focus.passage

    @property
    def place(self) -> Place:
        """Where that passage begins."""
        return Place(self.here.article, self.here.start)

    @property
    def walked(self) -> Discrepancy | None:
        """The discrepancy that is walked, wherever the cursor is."""
        return self.comparison.discrepancy(self.focus.discrepancy)

    @property
    def shown(self) -> Discrepancy | None:
        """The discrepancy that is shown at the cursor."""
        return self.comparison.discrepancy_at(self.here, self.walked)

    @property
    def position(self) -> tuple[Focus, Passage | None, Passage | None]:
        """Everything that changes when the reader moves."""
        return self.focus, self.mention, self.search.at

    def partner(self, article_id: str) -> Passage | None:
        """The sentence of another article that is aligned with the cursor's; None where there is none."""
        return self.focus.partner(self.comparison, article_id)

    def nearest_side(self, discrepancy: Discrepancy) -> Passage:
        """The first of its sides that is in the cursor's article; of all, where none is."""
        sides = [side.passage for side in discrepancy.sides]
        return next((side for side in sides if side.article == self.here.article), sides[0])

    # What is known

    @property
    def unanalysed(self) -> str:
        """Why not everything is found, in words for the reader; empty where everything is."""
        if self.is_analysed:
            return ""
        return "The articles could not be compared" if self.has_failed else "The articles are still being compared"

    def analysed(
        self, found: Analysis, notes: Iterable[Note], judgements: Iterable[Judgement], *, is_whole: bool
    ) -> Self:
        """With what has been found since; the cursor stays at its words."""
        state = replace(self, found=found, is_analysed=is_whole, has_failed=False).judged(notes, judgements)
        return state.going_to(state.here)

    def judged(self, notes: Iterable[Note], judgements: Iterable[Judgement]) -> Self:
        """With the reader's notes and judgements as they are now."""
        collection, wanted, is_whole = self.comparison.collection, self.comparison.wanted, self.is_analysed
        comparison = Comparison.of(
            collection,
            self.found,
            notes,
            judgements,
            is_whole=is_whole,
            wanted=wanted,
            suggested=self.suggested,
        )
        return replace(self, comparison=comparison)

    def wanting(self, wanted: Wanted) -> Self:
        """With other discrepancies to walk; from the first of them where they are of the other class."""
        is_of_other_class = wanted.wording != self.comparison.wanted.wording
        focus = replace(self.focus, discrepancy=None) if is_of_other_class else self.focus
        return replace(self, comparison=replace(self.comparison, wanted=wanted), focus=focus)

    # Moving, and jumping back and forward

    def going_to(self, passage: Passage) -> Self:
        """At the sentence in which a passage begins."""
        return self._focused(passage=self.comparison.passage_at(passage.article, passage.start))

    def jumping_to(self, passage: Passage) -> Self:
        """The same, remembering from where."""
        return replace(self, history=self.history.jumped(self.place)).going_to(passage)

    def moving(self, step: int) -> Self | None:
        """At the next passage of the article."""
        passages = self.comparison.passages(self.here.article)
        index = bisect_left(passages, self.here) + step
        return self.going_to(passages[index]) if 0 <= index < len(passages) else None

    def at_end(self, step: int) -> Self:
        """At the end of the article, or at its beginning."""
        passages = self.comparison.passages(self.here.article)
        return self.jumping_to(passages[0] if step < 0 else passages[-1])

    def back(self) -> Self | None:
        """Where the last jump began."""
        place, history = self.history.back(self.place)
        return replace(self, history=history)._at_place(place) if place else None

    def forward(self) -> Self | None:
        """Where the reader went back from."""
        place, history = self.history.forward(self.place)
        return replace(self, history=history)._at_place(place) if place else None

    def bookmarking(self, letter: str) -> Self:
        """With a bookmark here, under a letter."""
        return replace(self, bookmarks={**self.bookmarks, letter: self.place})

    def at_bookmark(self, letter: str) -> Self:
        """At the bookmark of that letter. Raises `KeyError` where there is none."""
        return self.jumping_to(self.comparison.passage_at(*self.bookmarks[letter]))

    # Facts, discrepancies and mentions

    def next_fact(self, step: int) -> Self | None:
        """The state at the next passage that reports a fact."""
        passage = self.comparison.next_shared(self.here, step)
        return self.jumping_to(passage) if passage else None

    def first_fact(self, step: int) -> Self | None:
        """The state at the first passage that reports a fact; going back, at the last."""
        passage = self.comparison.first_shared(step)
        return self.jumping_to(passage) if passage else None

    def next_partner(self, step: int) -> Self | None:
        """The state at the same fact in the next article that reports it, wrapping around."""
        articles = self.comparison.collection.articles
        start = self.comparison.order[self.here.article]
        others = (articles[(start + step * distance) % len(articles)].id for distance in range(1, len(articles)))
        partner = next((found for other in others if (found := self.partner(other))), None)
        return self.jumping_to(partner) if partner else None

    def next_discrepancy(self, step: int) -> Self | None:
        """At the next discrepancy after the one shown: another one of this passage, else the next of the queue.

        The first of a session is the first of the queue.
        """
        here = self.comparison.discrepancies_at(self.here) if self.focus.discrepancy else ()
        turn = self._turn_here(step)
        return self._at_turn(turn.next(self.comparison.queue, here, step)) if turn else None

    def first_discrepancy(self, step: int) -> Self | None:
        """At the first discrepancy of the queue; going back, at the last."""
        found = self.comparison.queue.first(self.walked, step)
        return self._at_turn((found, Turn(found.id))) if found else None

    def _turn_here(self, step: int) -> Turn | None:
        """How far the walk is: at what is shown; None where nothing is shown that one could go back from."""
        shown, walked = self.shown, self.focus.discrepancy
        if walked is None:
            back = Turn(shown.id) if shown else None
            return Turn() if step > 0 else back
        if shown and self.walked and shown != self.walked:
            return Turn(shown.id)
        return self.turn if walked in (self.turn.at, *self.turn.taken) else Turn(walked)

    def _at_turn(self, reached: tuple[Discrepancy, Turn] | None) -> Self | None:
        if reached is None:
            return None
        found, turn = reached
        here = next((side.passage for side in found.sides if self.here.overlaps(side.passage)), None)
        if here:
            return replace(self, turn=turn)._focused(discrepancy=found.id)
        return replace(self.walking(found, self.nearest_side(found)), turn=turn)

    def walking(self, discrepancy: Discrepancy, place: Passage) -> Self:
        """At a place of a discrepancy that is walked from now on."""
        return replace(self, turn=Turn(discrepancy.id))._focused(discrepancy=discrepancy.id).jumping_to(place)

    def following(self, places: Sequence[Passage], at: Passage | None) -> Self:
        """Following an actor or a figure from one of its places on; from the cursor where `at` is None."""
        return replace(self, mention=at)._focused(mentions=tuple(places))

    def next_mention(self, step: int) -> Self | None:
        """At the next place of what is followed, round and round."""
        place = next_place(self.focus.mentions, self.mention or self.here, self.comparison.order, step)
        return replace(self, mention=place).jumping_to(place) if place else None

    # Searching

    def searching(self) -> Self:
        """With a search that begins here."""
        return replace(self, search=replace(self.search, origin=self.place))

    def matching(self, pattern: str) -> Self:
        """Back where the search began, with what a regular expression matches. Raises `PatternError`."""
        found = find_pattern(pattern, self.comparison.collection.articles) if pattern else ()
        search = replace(self.search, at=None, is_similar=False)
        return replace(self, search=search)._at_place(search.origin)._focused(found=found)

    def looking_for(self, words: str) -> Self:
        """Back where the search began, with the places of some words; of words like them where they are nowhere."""
        articles = self.comparison.collection.articles
        found = find_words(words, articles)
        like = () if found else find_like(words, articles, self.comparison.analysis.sentences)
        search = replace(self.search, at=None, is_similar=bool(like))
        return replace(self, search=search)._at_place(search.origin)._focused(found=found or like)

    def nearest_found(self) -> Self | None:
        """At the first place found from the beginning of the passage under the cursor on."""
        before = self.here._replace(start=max(0, self.here.start - 1))
        return self._at_found(next_place(self.focus.found, before, self.comparison.order, 1))

    def next_found(self, step: int) -> Self | None:
        """At the next place found, round and round."""
        return self._at_found(next_place(self.focus.found, self.search.at or self.here, self.comparison.order, step))

    def keeping_search(self) -> Self:
        """Still at the place found; the way back leads to where the search began."""
        return replace(self, history=self.history.jumped(self.search.origin))

    def dropping_search(self) -> Self:
        """Back where the search began, with nothing found."""
        return self._at_place(self.search.origin).without_found()

    def without_found(self) -> Self:
        """Still here, with nothing found."""
        return replace(self, search=replace(self.search, at=None))._focused(found=())

    def _at_found(self, place: Passage | None) -> Self | None:
        return replace(self, search=replace(self.search, at=place)).going_to(place) if place else None

    # Marking

    def marking(self, place: Passage) -> Self:
        """With a mark on a place; without those that it overlaps, where there are such."""
        marked = self.focus.marked
        others = tuple(other for other in marked if not other.overlaps(place))
        return self._focused(marked=others if len(others) < len(marked) else (*marked, place))

    def unmarked(self) -> Self:
        """Without the marks."""
        return self._focused(marked=())

    # The focus

    def _focused(self, **changes: Any) -> Self:
        return replace(self, focus=replace(self.focus, **changes))

    def _at_place(self, place: Place) -> Self:
        return self._focused(passage=self.comparison.passage_at(*place))

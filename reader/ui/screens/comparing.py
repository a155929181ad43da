"""Comparing: from fact to fact, from discrepancy to discrepancy, from mention to mention."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.analysis.model import DiscrepancyKind, Passage
from reader.comparison.comparison import next_place
from reader.layout.row_alignment import Alignment
from reader.text.phrasing import counted
from reader.ui.screens.base import ReadingBase
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.screens.kind_letters import KIND_LETTERS, KINDS_BY_LETTER
from reader.ui.widgets.index import Index
from reader.ui.widgets.pane_group import PaneGroup
from reader.views.index import Entry, leaves, same_thing

_ALIGNED = {
    Alignment.FOLLOW: "Follow: the other panes bring the fact to the cursor's row",
    Alignment.ROWS: "Rows: facts in one order stand level, ↑ ↓ say where others are",
    Alignment.FREE: "Free: each pane stays where it is",
}


class Comparing(ReadingBase):
    """The commands that walk what the articles share and where they differ."""

    def action_fact(self, step: int) -> None:
        """To the next passage that another article tells too; from the last of this article to the next one's."""
        passage = self.comparison.next_fact(self.here, step)
        if passage is None:
            self.tell(self._no_fact(step))
            return
        if passage.article != self.here.article:
            article = self.collection.article(passage.article)
            self.tell(f"No further shared fact there; on in {article.label if article else passage.article}")
        self.jump_to(passage)
        fact = self.comparison.fact_at(passage)
        self.query_one(Index).stand_at(same_thing(fact) if fact else None)

    def _no_fact(self, step: int) -> str:
        """Why there is no shared fact to go to."""
        if not self.is_analysed:
            return "The articles are still being compared"
        if not self.comparison.analysis.facts:
            return "The articles share no fact"
        return "That was the last shared fact" if step > 0 else "This is the first shared fact"

    def action_partner(self, step: int) -> None:
        """To the same fact in the next article that tells it."""
        articles = self.collection.articles
        start = self.comparison.order[self.here.article]
        for distance in range(1, len(articles)):
            article = articles[(start + step * distance) % len(articles)]
            partner = self.highlighter.partner(article.id)
            if partner:
                self.jump_to(partner)
                return
        self.tell("No other article tells this")

    def action_difference(self, step: int) -> None:
        """To the next discrepancy of the queue."""
        discrepancy = self.comparison.queue.next(self.focus_on.discrepancy, step)
        if discrepancy:
            self.walk_to(discrepancy, self.nearest_side(discrepancy))
        elif not self.is_analysed:
            self.tell("The articles are still being compared")
        else:
            only = f" of those walked: {self.wanted.in_words} only (w)" if self.wanted.in_words else ""
            self.tell(f"That was the last discrepancy{only}" if step > 0 else f"This is the first discrepancy{only}")

    def action_choose_differences(self) -> None:
        """Asks which discrepancies are walked: those of a kind, all, or the open ones."""
        wanted, found = self.wanted, Counter(d.kind for d in self.comparison.analysis.discrepancies)
        choices = [Choice(KIND_LETTERS[kind], kind.value, str(found[kind])) for kind in DiscrepancyKind]
        choices.append(Choice("e", "every kind", str(found.total())))
        choices.append(Choice("o", "closed ones too" if wanted.open_only else "open ones only"))
        letter = KIND_LETTERS[wanted.kind] if wanted.kind else "e"
        self.app.push_screen(ChoiceByLetter("Which discrepancies are walked?", choices, letter), self._walk_only)

    def _walk_only(self, letter: str | None) -> None:
        if letter is None:
            return
        if letter == "o":
            self.want(replace(self.wanted, open_only=not self.wanted.open_only))
        else:
            self.want(replace(self.wanted, kind=KINDS_BY_LETTER.get(letter)))
        number = counted(len(self.comparison.queue.walked), "discrepancy")
        only = self.wanted.in_words
        self.tell(f"{number}, {only} only" if only else number)

    def action_mention(self, step: int) -> None:
        """To the next mention of the actor or figure stood at in the index, else followed, else that stands here."""
        reached = self.entry
        if reached and reached.walk and reached.walk != self.focus_on.mentions:
            self.follow_mentions(reached.walk, None)
            self.tell(f"Mentions of {reached.within or reached.label}")
        elif not self.focus_on.mentions:
            found = self._thing_here()
            if found is None:
                self.tell("No actor or figure here; choose one in the index")
                return
            place, thing = found
            self.follow_mentions(thing.walk, place)
            self.tell(f"Mentions of {thing.within or thing.label}")
        following = next_place(self.focus_on.mentions, self.mention_at or self.here, self.comparison.order, step)
        if following:
            self.mention_at = following
            self.jump_to(following)

    def follow_mentions(self, places: Sequence[Passage], place: Passage | None) -> None:
        """Follows an actor or a figure from one of its places on, or from the cursor."""
        self.mention_at = place
        self.look_at(replace(self.focus_on, mentions=tuple(places)))

    def follow_at(self, article: str, offset: int) -> None:
        """Follows the actor or figure that is named at a character of an article, if one is."""
        things = (entry for section in self.entries for entry in leaves(section) if entry.walk)
        found = [(place, entry) for entry in things for place in entry.places if place.article == article]
        there = [(place, entry) for place, entry in found if place.start <= offset < place.end and place != self.here]
        if there:
            place, thing = min(there, key=lambda named: named[0].end - named[0].start)
            self.follow_mentions(thing.walk, place)
            self.tell(f"Mentions of {thing.within or thing.label}: m goes to the next")

    def _thing_here(self) -> tuple[Passage, Entry] | None:
        """The first actor or figure that the passage under the cursor names, and where."""
        things = (entry for section in self.entries for entry in leaves(section) if entry.walk)
        here = [(place, entry) for entry in things for place in entry.places if self.here.covers(place)]
        return min(here, key=lambda found: found[0].start) if here else None

    def action_align(self) -> None:
        """Has the panes stand to each other in the next way."""
        panes = self.query_one(PaneGroup)
        panes.alignment = panes.alignment.next
        self.show_detail()
        self.tell(_ALIGNED[panes.alignment])

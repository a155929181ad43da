"""Judging links: whether two passages tell the same fact, and linking passages by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.analysis.model import Passage
from reader.notes.judgements.judgement import LinkJudgement, LinkVerdict, on_link
from reader.notes.note import now
from reader.text.phrasing import shortened
from reader.ui.screens.dialogs import Choice, ChoiceByLetter
from reader.ui.screens.noting import Noting

_VERDICTS: Mapping[str, LinkVerdict] = {"y": LinkVerdict.SAME, "n": LinkVerdict.APART}
_LETTERS: Mapping[LinkVerdict, str] = {verdict: letter for letter, verdict in _VERDICTS.items()}
_NAMED = 32
"""Characters of a passage that are in a judgement's name."""


class Linking(Noting):
    """The commands that say which passages tell the same."""

    def action_judge_link(self) -> None:
        """Asks whether what the next pane tells is the same as what is told under the cursor."""
        partners = self._partners()
        if partners:
            self._ask(self.here, partners)
        else:
            self.tell("No other article tells this; a marks passages that tell the same, L links them")

    def action_link_marked(self) -> None:
        """Links the passages that are marked."""
        marked = dict.fromkeys(self.comparison.passage_at(place.article, place.start) for place in self.focus_on.marked)
        if len({passage.article for passage in marked}) < 2:
            self.tell("Mark what tells the same first: a in one article, a in the other, then L")
        elif self._judge_link(LinkVerdict.SAME, tuple(marked)):
            self.look_at(replace(self.focus_on, marked=()))

    def _partners(self) -> list[Passage]:
        """What tells the same in the other articles, from the next one on."""
        articles = self.collection.articles
        here = self.comparison.order[self.here.article]
        others = (articles[(here + step) % len(articles)].id for step in range(1, len(articles)))
        return [partner for other in others if (partner := self.comparison.partner(self.here, other))]

    def _ask(self, here: Passage, partners: Sequence[Passage]) -> None:
        partner = partners[0]
        choices = [Choice("y", "yes", "the same fact"), Choice("n", "no", "not the same: the link is removed")]
        if len(partners) > 1:
            choices.append(Choice("o", "ask of another", self._label(partners[1])))
        verdict = self.comparison.linkings.of(here, partner)
        quotes = [(self._label(passage), self._words(passage)) for passage in (here, partner)]
        letter = _LETTERS[verdict] if verdict else "y"
        screen = ChoiceByLetter("Do these report the same fact?", choices, letter, quotes)
        self.app.push_screen(screen, lambda letter: self._answer(letter, here, partners))

    def _answer(self, letter: str | None, here: Passage, partners: Sequence[Passage]) -> None:
        if letter == "o":
            self._ask(here, [*partners[1:], partners[0]])
        elif letter:
            self._judge_link(_VERDICTS[letter], (here, partners[0]))

    def _label(self, passage: Passage) -> str:
        article = self.collection.article(passage.article)
        return article.label if article else ""

    def _words(self, passage: Passage) -> str:
        return " ".join(self.comparison.analysis.text_of(passage).split())

    def _judge_link(self, verdict: LinkVerdict, places: tuple[Passage, ...]) -> bool:
        """Keeps a judgement on passages, in the place of an earlier one; whether that could be saved."""
        before = self._judgement_on_link(places)
        if (
            self.keep("judgement", before, self._link_judgement(verdict, self.comparison.sorted(places), before))
            is None
        ):
            return False
        self.notes_changed()
        self.tell(f"{verdict.value.capitalize()}; u takes it back")
        return True

    def _judgement_on_link(self, places: Sequence[Passage]) -> LinkJudgement | None:
        """The reader's own judgement on the same passages, the last; somebody else's is not written over."""
        found = {key for key, where in self.comparison.linkings.places.items() if set(where) == set(places)}
        authors = ("", self.store.author)
        own = (j for j in reversed(self.comparison.judgements) if j.id in found and j.author in authors)
        return next((j for j in own if isinstance(j, LinkJudgement)), None)

    def _link_judgement(
        self, verdict: LinkVerdict, places: Sequence[Passage], before: LinkJudgement | None
    ) -> LinkJudgement:
        label = " | ".join(f"“{shortened(self._words(place), _NAMED)}”" for place in places)
        anchors = self.anchors(places)
        if before is None:
            return on_link(verdict, label, anchors)
        return replace(before, verdict=verdict, label=label, anchors=anchors, created=now())

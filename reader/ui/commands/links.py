"""Judging links: whether two passages report the same fact, and linking passages by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.analysis.passage import Passage
from reader.comparison.comparison import Comparison
from reader.notes.judgements.judgement import LinkJudgement, LinkVerdict, on_link
from reader.notes.note import now
from reader.text.phrasing import truncate
from reader.ui.commands.changes import Changes
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import Choice, ChoiceByLetter

_VERDICTS: Mapping[str, LinkVerdict] = {"y": LinkVerdict.SAME, "n": LinkVerdict.APART}
_LETTERS: Mapping[LinkVerdict, str] = {verdict: letter for letter, verdict in _VERDICTS.items()}
_NAMED = 32
"""Characters of a passage that are in a judgement's name."""


class Links:
    """The commands that record which passages report the same fact."""

    def __init__(self, view: View, changes: Changes) -> None:
        self._view = view
        self._changes = changes

    def judge(self) -> None:
        """Asks whether the passage under the cursor and that of the next pane report the same fact."""
        partners = self._partners()
        if partners:
            self._ask(self._view.state.here, partners)
        else:
            self._view.say("No other article reports this; a marks passages that report the same, L links them")

    def link_marked(self) -> None:
        """Links the passages that are marked."""
        comparison, marked = self._comparison, self._view.state.focus.marked
        sentences = dict.fromkeys(comparison.passage_at(place.article, place.start) for place in marked)
        if len({sentence.article for sentence in sentences}) < 2:
            self._view.say("First mark the passages that report the same: a in one article, a in the other, then L")
        elif self._judge(LinkVerdict.SAME, tuple(sentences)):
            self._view.show(self._view.state.unmarked())

    @property
    def _comparison(self) -> Comparison:
        return self._view.state.comparison

    def _partners(self) -> list[Passage]:
        """The passages of the same fact in the other articles, from the next article on."""
        articles, here = self._comparison.collection.articles, self._view.state.here
        at = self._comparison.order[here.article]
        others = (articles[(at + step) % len(articles)].id for step in range(1, len(articles)))
        return [partner for other in others if (partner := self._comparison.partner(here, other))]

    def _ask(self, here: Passage, partners: Sequence[Passage]) -> None:
        partner = partners[0]
        choices = [Choice("y", "yes", "the same fact"), Choice("n", "no", "not the same: the link is removed")]
        if len(partners) > 1:
            choices.append(Choice("o", "another passage", self._label(partners[1])))
        verdict = self._comparison.linkings.of(here, partner)
        quotes = [(self._label(passage), self._comparison.quote(passage)) for passage in (here, partner)]
        letter = _LETTERS[verdict] if verdict else "y"
        window = ChoiceByLetter("Do these report the same fact?", choices, letter, quotes)
        self._view.open(window, lambda letter: self._answer(letter, here, partners))

    def _answer(self, letter: str | None, here: Passage, partners: Sequence[Passage]) -> None:
        if letter == "o":
            self._ask(here, [*partners[1:], partners[0]])
        elif letter:
            self._judge(_VERDICTS[letter], (here, partners[0]))

    def _label(self, passage: Passage) -> str:
        return self._comparison.article(passage.article).label

    def _judge(self, verdict: LinkVerdict, places: tuple[Passage, ...]) -> bool:
        """Saves a judgement on passages, in the place of an earlier one; whether that could be saved."""
        before = self._judgement_on(places)
        judgement = self._judgement(verdict, self._comparison.sorted(places), before)
        if self._changes.save("judgement", before, judgement) is None:
            return False
        self._changes.show()
        self._view.say(f"{verdict.value.capitalize()}; u undoes it")
        return True

    def _judgement_on(self, places: Sequence[Passage]) -> LinkJudgement | None:
        """The reader's own judgement on the same passages, the last; somebody else's is not written over."""
        found = {key for key, where in self._comparison.linkings.places.items() if set(where) == set(places)}
        authors = ("", self._changes.store.author)
        own = (j for j in reversed(self._comparison.judgements) if j.id in found and j.author in authors)
        return next((j for j in own if isinstance(j, LinkJudgement)), None)

    def _judgement(
        self, verdict: LinkVerdict, places: Sequence[Passage], before: LinkJudgement | None
    ) -> LinkJudgement:
        label = " | ".join(f"“{truncate(self._comparison.quote(place), _NAMED)}”" for place in places)
        anchors = self._comparison.anchors(places)
        if before is None:
            return on_link(verdict, label, anchors)
        return replace(before, verdict=verdict, label=label, anchors=anchors, created=now())

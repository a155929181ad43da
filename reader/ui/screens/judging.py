"""Judging actors: these are one, this name is another's, this one is called so, this one is left out."""

from reader.analysis.model import Actor
from reader.notes.judgements.judgement import Verdict, on_actors
from reader.ui.screens.dialogs import ChoiceOfName, LineOfText
from reader.ui.screens.noting import Noting
from reader.ui.widgets.index import Index
from reader.views.index import same_thing


class Judging(Noting):
    """The commands that judge the actor that the reader stands at in the index."""

    merging: str = ""
    """The name of the actor that another one is to be merged with."""

    def action_merge_actor(self) -> None:
        """Chooses an actor to merge; at another actor, merges the two; at the same, leaves it."""
        actor = self._actor_reached()
        if actor is None:
            return
        first, self.merging = self.merging, ""
        if not first:
            self.merging = actor.name
            self.tell(f"{actor.name} is one with …? Press + on the other; on this one again to leave it")
        elif first != actor.name:
            self._judge(Verdict.MERGE, (first, actor.name))
        else:
            self.tell("Nothing is merged")

    def action_split_actor(self) -> None:
        """Asks which of an actor's names is another's, and gives that one an entry of its own."""
        actor = self._actor_reached()
        if actor is None:
            return
        if len(actor.aliases) < 2:
            self.tell(f"{actor.name} goes by one name only")
            return
        question = f"Which of these is not {actor.name}?"
        self.app.push_screen(ChoiceOfName(question, actor.aliases), self._split)

    def action_rename_actor(self) -> None:
        """Asks what an actor is to be called."""
        actor = self._actor_reached()
        if actor:
            old = actor.name
            self.app.push_screen(LineOfText(f"What is {old} to be called?", old), lambda new: self._rename(old, new))

    def action_hide_actor(self) -> None:
        """Leaves an actor out of the index."""
        actor = self._actor_reached()
        if actor:
            self._judge(Verdict.HIDE, (actor.name,))

    def _split(self, form: str | None) -> None:
        if form:
            self._judge(Verdict.SPLIT, (form,))

    def _rename(self, old: str, new: str | None) -> None:
        if new and new != old:
            self._judge(Verdict.RENAME, (old,), new)

    def _actor_reached(self) -> Actor | None:
        """The actor that the reader stands at in the index."""
        target = self.entry.target if self.entry else None
        found = (a for a in self.comparison.analysis.actors if isinstance(target, Actor) and a.id == target.id)
        actor = next(found, None)
        if actor is None:
            self.tell("Stand at an actor in the index (i) for that")
        return actor

    def _judge(self, verdict: Verdict, forms: tuple[str, ...], name: str = "") -> None:
        """Keeps a judgement; the reader then stands at the actor that leads, and once it is undone where they were."""
        at = self.entry.key if self.entry else None
        leading = next((a for a in self.comparison.analysis.actors if a.name == forms[0]), None)
        judgement = self.keep("judgement", None, on_actors(verdict, forms, name), at)
        if judgement:
            self.tell(f"{judgement.in_words}; u takes it back")
            self.notes_changed()
            self.query_one(Index).stand_at(same_thing(leading) if leading else None)

"""Judging actors: these are one, this name is another's, this one is called so, this one is left out."""

from reader.analysis.model import Actor
from reader.notes.judgements.judgement import Verdict, on_actors
from reader.ui.commands.changes import Changes
from reader.ui.commands.reached import actor_reached
from reader.ui.commands.view import View
from reader.ui.screens.dialogs import ChoiceOfName, LineOfText
from reader.views.index import same_thing


class Actors:
    """The commands that judge the actor reached in the index."""

    def __init__(self, view: View, changes: Changes) -> None:
        self._view = view
        self._changes = changes
        self._merging = ""
        """The name of the actor that another one is to be merged with."""

    def merge(self) -> None:
        """Chooses an actor to merge; at another actor, merges the two; at the same, leaves it."""
        actor = self._actor_reached()
        if actor is None:
            return
        first, self._merging = self._merging, ""
        if not first:
            self._merging = actor.name
            self._view.say(f"Merge {actor.name} with …? Press + on the other actor, or on this one again to cancel")
        elif first != actor.name:
            self._judge(Verdict.MERGE, (first, actor.name))
        else:
            self._view.say("Merging cancelled")

    def split(self) -> None:
        """Asks which of an actor's names is another's, and gives that one an entry of its own."""
        actor = self._actor_reached()
        if actor is None:
            return
        if len(actor.aliases) < 2:
            self._view.say(f"{actor.name} has only one name")
            return
        self._view.open(ChoiceOfName(f"Which of these is not {actor.name}?", actor.aliases), self._split)

    def rename(self) -> None:
        """Asks what an actor is to be called."""
        actor = self._actor_reached()
        if actor:
            old = actor.name
            self._view.open(LineOfText(f"New name for {old}?", old), lambda new: self._rename(old, new))

    def hide(self) -> None:
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
        actor = actor_reached(self._view)
        if actor is None:
            self._view.say("Select an actor in the index (i) first")
        return actor

    def _judge(self, verdict: Verdict, forms: tuple[str, ...], name: str = "") -> None:
        """Saves a judgement; the reader is then at the actor that leads, and once it is undone where they were."""
        at = self._view.entry.key if self._view.entry else None
        leading = next((a for a in self._view.state.comparison.analysis.actors if a.name == forms[0]), None)
        judgement = self._changes.save("judgement", None, on_actors(verdict, forms, name), at)
        if judgement:
            self._view.say(f"{judgement.in_words}; u undoes it")
            self._changes.show()
            self._view.show_in_index(same_thing(leading) if leading else None)

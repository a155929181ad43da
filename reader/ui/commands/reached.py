"""The entry reached in the index, in the current analysis: the index may lag a moment after it."""

from reader.analysis.model import Actor, Discrepancy, Fact
from reader.notes.judgements.judgement import ActorJudgement, DiscrepancyJudgement, LinkJudgement
from reader.notes.note import Note
from reader.notes.record import Record
from reader.notes.store.store import NoteStore
from reader.ui.commands.view import View
from reader.views.index import Target


def discrepancy_reached(view: View) -> Discrepancy | None:
    """The discrepancy."""
    target = _target(view)
    return view.state.comparison.discrepancy(target.id) if isinstance(target, Discrepancy) else None


def fact_reached(view: View) -> Fact | None:
    """The fact."""
    target, facts = _target(view), view.state.comparison.analysis.facts
    return next((fact for fact in facts if isinstance(target, Fact) and fact.id == target.id), None)


def actor_reached(view: View) -> Actor | None:
    """The actor."""
    target, actors = _target(view), view.state.comparison.analysis.actors
    return next((actor for actor in actors if isinstance(target, Actor) and actor.id == target.id), None)


def record_reached(view: View, store: NoteStore) -> Record | None:
    """The note, judgement or discrepancy of the reader's own."""
    match _target(view):
        case Discrepancy() | ActorJudgement() | DiscrepancyJudgement() | LinkJudgement() as target:
            return store.judgements.get(target.id)
        case Note() as target:
            return store.notes.get(target.id)
        case _:
            return None


def _target(view: View) -> Target | None:
    return view.entry.target if view.entry else None

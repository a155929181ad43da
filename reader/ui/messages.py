"""The messages that the application posts to itself from its threads: analysis results, and changes on disk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.message import Message

from reader.analysis.model import Analysis
from reader.articles.article import Collection
from reader.articles.file_watch import Stamps


@dataclass
class Analysed(Message):
    """More of the collection has been found out."""

    analysis: Analysis
    is_whole: bool


@dataclass
class Comparing(Message):
    """Many articles are being compared."""

    done: int
    of: int


@dataclass
class NotAnalysed(Message):
    """The articles could not be compared."""

    reason: str


@dataclass
class Reread(Message):
    """The articles were read again, as their files have changed."""

    collection: Collection
    stamps: Stamps


@dataclass
class StepMade(Message):
    """Something that is done in the background has come a step further."""

    step: object
    take: Callable[[Any], None]
    """Shows the step."""


class NotesTouched(Message):
    """Another program may have changed something among the notes."""

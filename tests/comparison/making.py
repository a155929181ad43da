"""Three short articles about a storm, with two facts and two discrepancies, and a reader at the top of the first."""

from pathlib import Path

from reader.analysis.model import Analysis, Discrepancy, DiscrepancyKind, Fact, Side
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection, Metadata
from reader.comparison.history import Place
from reader.comparison.state import ReadingState
from reader.text.sentences import sentences

TEXTS = {
    "Post": "The storm killed 12. The choir sang on. The wall broke at dawn.",
    "Echo": "Nine died in the storm. Shops opened.",
    "Wire": "The wall broke at noon. The storm killed nine. Bread was free.",
}
ARTICLES = tuple(Article(name, Path(f"{name}.txt"), text, Metadata(label=name)) for name, text in TEXTS.items())
COLLECTION = Collection("The storm", ARTICLES, Path())


def place(article: str, words: str) -> Passage:
    """Where some words of an article first stand."""
    start = TEXTS[article].index(words)
    return Passage(article, start, start + len(words))


DEAD = Fact(
    "f1",
    "killed",
    (
        place("Post", "The storm killed 12."),
        place("Echo", "Nine died in the storm."),
        place("Wire", "The storm killed nine."),
    ),
    ("d1",),
)
WALL = Fact("f2", "wall", (place("Post", "The wall broke at dawn."), place("Wire", "The wall broke at noon.")), ("d2",))
HOW_MANY = Discrepancy(
    "d1",
    DiscrepancyKind.NUMBER,
    "killed",
    (Side(place("Post", "12"), "12"), Side(place("Echo", "Nine"), "9"), Side(place("Wire", "nine"), "9")),
    0.9,
    "f1",
)
WHEN = Discrepancy(
    "d2",
    DiscrepancyKind.TIME,
    "wall broke",
    (Side(place("Post", "at dawn"), "dawn"), Side(place("Wire", "at noon"), "noon")),
    0.5,
    "f2",
)
UNCOMPARED = Analysis(ARTICLES, {name: tuple(sentences(text)) for name, text in TEXTS.items()})
FOUND = UNCOMPARED.having((), (DEAD, WALL), (HOW_MANY, WHEN))


def reading(found: Analysis = FOUND) -> ReadingState:
    """The reader at the top of the Post, with all compared."""
    return ReadingState.at(Place("Post", 0), COLLECTION, found).analysed(found, (), (), is_whole=True)


def words(state: ReadingState | None) -> str:
    """What is under the cursor; nothing where there is nowhere to go."""
    return state.comparison.analysis.text_of(state.here) if state else ""

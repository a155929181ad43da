"""Three short articles on one flood: as files, and as a comparison whose every part is known."""

from pathlib import Path

from reader.analysis.figure import Bound, Figure, FigureKind
from reader.analysis.model import (
    Actor,
    ActorKind,
    Analysis,
    Discrepancy,
    DiscrepancyKind,
    Fact,
    Link,
    Mention,
    Reason,
    Side,
    Signal,
)
from reader.analysis.passage import Passage
from reader.articles.article import Article, Collection, Metadata
from reader.comparison.comparison import Comparison
from reader.notes.resolved import ResolvedNote
from reader.text.safe_yaml import dump
from reader.text.sentences import sentences

TEXTS = {
    "courier.txt": "Twelve people were killed when the River Stort flooded Harlow on Monday, Mayor Anna Pell said.\n",
    "herald.txt": "At least 19 people were killed when the River Stort flooded Harlow on Monday, police said.\n",
    "choir.txt": "The cathedral choir sang to a full house.\n",
}
TITLES = {"courier.txt": "A river rises", "herald.txt": "Harlow counts its dead"}


def write_flood(folder: Path, *names: str) -> Path:
    """The folder, with the articles named (all of them where none is) and a manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or TEXTS:
        (folder / name).write_text(TEXTS[name], encoding="utf-8")
    articles = {name: {"title": title} for name, title in TITLES.items() if not names or name in names}
    manifest = {"format": "parallax-collection/1", "title": "The flood", "articles": articles}
    (folder / "collection.yaml").write_text(dump(manifest), encoding="utf-8")
    return folder


def collection() -> Collection:
    articles = (Article(name, Path(name), text, Metadata(title=TITLES.get(name))) for name, text in TEXTS.items())
    return Collection("The flood", tuple(articles), Path("flood"))


def passage(name: str, words: str) -> Passage:
    start = TEXTS[name].index(words)
    return Passage(name, start, start + len(words))


def analysis(articles: tuple[Article, ...]) -> Analysis:
    twelve, nineteen = passage("courier.txt", "Twelve people"), passage("herald.txt", "At least 19 people")
    told = passage("courier.txt", TEXTS["courier.txt"].strip()), passage("herald.txt", TEXTS["herald.txt"].strip())
    pell = Mention(passage("courier.txt", "Anna Pell"), "Anna Pell")
    mayor = Mention(passage("courier.txt", "Mayor Anna Pell"), "Mayor\nAnna Pell")
    return Analysis(
        articles=articles,
        sentences={article.id: tuple(sentences(article.text)) for article in articles},
        actors=(Actor("a1", "Anna Pell", ActorKind.PERSON, (pell, mayor)),),
        figures=(
            Figure("f1", twelve, "Twelve people", FigureKind.COUNT, 12.0, of="people killed", claimed_by="a1"),
            Figure("f2", nineteen, "At least 19 people", FigureKind.COUNT, 19.0, Bound.AT_LEAST, of="people killed"),
        ),
        links=(Link(*told, 0.9, (Reason(Signal.FIGURE, 1.5, "people killed"),)),),
        facts=(Fact("k1", "People were killed", told, ("d1",)),),
        discrepancies=(
            Discrepancy(
                "d1",
                DiscrepancyKind.NUMBER,
                "people killed",
                (Side(twelve, "Twelve people"), Side(nineteen, "At least 19 people")),
                0.6,
                "k1",
            ),
        ),
    )


def comparison(*notes: ResolvedNote) -> Comparison:
    opened = collection()
    return Comparison(opened, analysis(opened.articles), notes)

"""Files of press databases open as the articles in them, each with its own outlet and date."""

from pathlib import Path
from textwrap import fill

import pytest

from reader.articles.article import Article, Collection
from tests.articles.formats.making import STORY, opened, word_document

DAYS = (("June 14, 2017 Wednesday 9:03 PM GMT", "14 June 2017"), ("June 15, 2017 Thursday", "15 June 2017"))
PAPERS = ("The Ranzo Herald (Ranzo)", "The Courier")
TITLES = ("Ferry lost off Ranzo, harbour master says", "Owners deny that the ferry was overloaded")
BODIES = (STORY[:2], STORY[2:])


def newer_nexis() -> str:
    """Two articles, after a page that lists them."""
    blocks = [
        "User Name: Ada",
        "Date and Time: Tuesday, June 20, 2017 4:15:00 PM CEST",
        "Documents (2)",
        "1. Ferry lost",
    ]
    for title, paper, days, body in zip(TITLES, PAPERS, DAYS, BODIES, strict=True):
        blocks += [title, paper, days[0], "Copyright 2017 The Press All Rights Reserved", "Section: NEWS; Pg. 1"]
        blocks += ["Length: 823 words", "Byline: Rosa Vega", "Body", *body, "Classification", "Language: ENGLISH"]
        blocks += ["Subject: FERRIES (90%)", "Load-Date: June 16, 2017", "End of Document"]
    return "\n\n".join(blocks) + "\n"


def older_nexis() -> str:
    """Two articles in lines of one width."""
    blocks = []
    for number, (title, paper, days, body) in enumerate(zip(TITLES, PAPERS, DAYS, BODIES, strict=True), 1):
        blocks += [
            f"{number} of 2 DOCUMENTS",
            paper,
            days[0],
            fill(title, 30),
            "BYLINE: Rosa Vega",
            "LENGTH: 823 words",
        ]
        blocks += [*(fill(f" {paragraph}", 60) for paragraph in body), "LOAD-DATE: June 16, 2017", "LANGUAGE: ENGLISH"]
        blocks.append("           Copyright 2017 The Press\n           All Rights Reserved")
    return "\n\n".join(blocks) + "\n"


def factiva() -> str:
    """Two articles as they are shown."""
    blocks = []
    for title, paper, days, body in zip(TITLES, PAPERS, DAYS, BODIES, strict=True):
        head = ["News", title, "By Rosa Vega", "1,823 words", days[1], "21:03", paper, "RHER", "English"]
        blocks += ["\n".join([*head, "© Copyright 2017. The Press. All rights reserved."]), *body]
        blocks.append("Document RHER000020170614ed6e0008x")
    return "\n\n".join([*blocks, "Search Summary\nText\tferry\nDate\tAll Dates"])


def coded_factiva() -> str:
    """Two articles with a code before each thing."""
    blocks = []
    for title, paper, days, body in zip(TITLES, PAPERS, DAYS, BODIES, strict=True):
        head = ["SE  News", "HD", title, "BY  By Rosa Vega", "WC  823 words", f"PD  {days[1]}", f"SN  {paper}"]
        blocks += ["\n".join([*head, "LA  English"]), f"LP\n{body[0]}", f"TD\n{body[1]}", "NS  gdis : Disasters"]
        blocks.append("AN\nDocument RHER000020170614ed6e0008x")
    return "\n\n".join(blocks) + "\n"


def proquest() -> str:
    """Two articles, one below the other."""
    blocks = []
    for number, (title, paper, days, body) in enumerate(zip(TITLES, PAPERS, DAYS, BODIES, strict=True), 1):
        blocks += ["_" * 60, f"Document {number} of 2", f"Title: {title}", "Author: Rosa Vega"]
        blocks += [
            f"Publication info: {paper} ; Ranzo [Ranzo]. {days[1]}: 4.",
            "Abstract: A ferry.",
            f"Full text: {body[0]}",
        ]
        blocks += [body[1], "Subject: Ferries", "Language of publication: English", "Last updated: 2018-01-01"]
    return "\n\n".join(blocks) + "\n"


FILES = {
    "newer Nexis": newer_nexis(),
    "older Nexis": older_nexis(),
    "Factiva": factiva(),
    "Factiva with codes": coded_factiva(),
    "ProQuest": proquest(),
}


def check(collection: Collection) -> None:
    """Both articles opened as what they are."""
    assert [article.id.rpartition("/")[2] for article in collection.articles] == ["1", "2"]
    assert collection.problems == ()
    for number, article in enumerate(collection.articles):
        assert text_of(article) == " ".join(BODIES[number])
        metadata = article.metadata
        assert (metadata.outlet, metadata.title) == (PAPERS[number], TITLES[number])
        assert (metadata.date, metadata.author) == (f"2017-06-{14 + number}", "Rosa Vega")
        assert metadata.language == "en"


def text_of(article: Article) -> str:
    """Its text on one line."""
    return " ".join(article.text.split())


@pytest.mark.parametrize("written", FILES.values(), ids=FILES)
def test_each_article_of_a_database_opens_as_what_it_is(tmp_path: Path, written: str) -> None:
    check(opened(tmp_path, "a.txt", written))


@pytest.mark.parametrize("written", [newer_nexis(), factiva()], ids=["Nexis", "Factiva"])
def test_the_same_in_documents_of_word_processors(tmp_path: Path, written: str) -> None:
    lines = [line for line in written.split("\n") if line.strip()]
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    check(opened(tmp_path, "a.docx", word_document(paragraphs)))
    escaped = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in "\\par ".join(lines))
    check(opened(tmp_path, "a.rtf", f"{{\\rtf1\\ansi {escaped}\\par}}"))


def test_an_article_without_text_is_reported_and_the_others_open(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.txt", proquest().replace("Full text:", "Full text not here", 1))
    assert [article.metadata.title for article in collection.articles] == [TITLES[1]]
    assert [problem.reason for problem in collection.problems] == ["ProQuest articles without text: 1 of 2"]


@pytest.mark.parametrize(
    "text", [f"{STORY[0]}\n\nEnd of Document\n", f"Document 1 of 2\n\n{STORY[0]}\n", f"1 of 2 DOCUMENTS\n{STORY[0]}"]
)
def test_a_text_that_only_looks_like_one_stays_whole(tmp_path: Path, text: str) -> None:
    (article,) = opened(tmp_path, "a.txt", text).articles
    assert STORY[0] in article.text

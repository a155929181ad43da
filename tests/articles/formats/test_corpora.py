"""Texts of a corpus open with what their headers say: TEI, and what trafilatura writes."""

from pathlib import Path

from tests.articles.formats.making import STORY, only, opened

PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
TEXT = "\n\n".join(STORY)
WRITTEN = f"""<doc sitename="The Ranzo Herald" title="Ferry lost" author="Rosa Vega" date="2017-04-04"
source="https://herald.example/ferry" hostname="herald.example"><main><head rend="h1">Ferry</head>{PARAGRAPHS}
<list><item>58 on <hi>board</hi></item></list></main><comments><p>First!</p></comments></doc>"""
TEI = f"""<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt>
<title type="main">Ferry lost</title><author>Rosa Vega</author></titleStmt><publicationStmt>
<publisher>A Corpus</publisher><date>2024-01-01</date></publicationStmt><sourceDesc><bibl><publisher>The Ranzo Herald
</publisher><date when="2017-04-04">Tuesday</date><ptr target="https://herald.example/ferry"/></bibl></sourceDesc>
</fileDesc></teiHeader><text><body><div type="entry">{PARAGRAPHS}<p>It<lb/>sank<note>not sure</note>.</p></div>
<div type="comments"><p>First!</p></div></body></text></TEI>"""


def test_what_trafilatura_writes_opens(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.xml", WRITTEN)
    article = only(collection)
    assert article.text == f"Ferry\n\n{TEXT}\n\n58 on board\n"
    assert (article.label, article.metadata.title) == ("The Ranzo Herald", "Ferry lost")
    assert (article.metadata.date, article.metadata.author) == ("2017-04-04", "Rosa Vega")
    assert article.metadata.url == "https://herald.example/ferry"
    assert [problem.reason for problem in collection.problems] == ["readers' comments, left out: 1"]


def test_a_text_in_tei_is_told_by_its_source_not_by_the_corpus(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.tei", TEI)
    article = only(collection)
    assert article.text == f"{TEXT}\n\nIt sank.\n"
    assert (article.label, article.metadata.title) == ("The Ranzo Herald", "Ferry lost")
    assert (article.metadata.date, article.metadata.author) == ("2017-04-04", "Rosa Vega")
    assert article.metadata.url == "https://herald.example/ferry"
    assert [problem.reason for problem in collection.problems] == [
        "notes, left out: 1",
        "readers' comments, left out: 1",
    ]


def test_each_text_of_a_corpus_is_an_article(tmp_path: Path) -> None:
    text = TEI.partition("?>")[2]
    corpus = f"<teiCorpus><teiHeader/>{text}{text.replace('Ranzo Herald', 'Courier')}</teiCorpus>"
    assert [article.label for article in opened(tmp_path, "a.xml", corpus).articles] == [
        "The Ranzo Herald",
        "The Courier",
    ]


def test_a_file_without_text_is_told(tmp_path: Path) -> None:
    assert [p.reason for p in opened(tmp_path, "a.xml", "<doc><main/></doc>").problems] == ["no text in this file"]

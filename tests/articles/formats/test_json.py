"""JSON of scrapers and reading services opens as articles."""

import json
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, only, opened

TRAFILATURA = {
    "title": "Ferry lost off Ranzo", "author": "Rosa Vega; Jon Ade", "hostname": "herald.example", "date": "2017-04-04",
    "fingerprint": "1f", "id": None, "license": None, "comments": "", "raw_text": "", "text": "\n".join(STORY),

    "language": "en", "image": None, "pagetype": "article", "source": "https://herald.example/ferry",
    "source-hostname": "The Ranzo Herald", "excerpt": "A ferry is lost.", "categories": "", "tags": "",
}  # fmt: skip
NEWSPAPER = {
    "url": "https://herald.example/ferry", "title": "Ferry lost", "authors": ["Rosa Vega", "Jon Ade"],
    "meta_lang": "en", "text": "\n\n".join(STORY), "publish_date": "2017-04-04 18:30:00", "keywords": [],
}  # fmt: skip
WALLABAG = [
    {
        "is_archived": 0, "tags": ["sea"], "id": number, "title": f"Ferry lost {number}", "url": "https://herald.example/f",
        "content": "".join(f"<p>{each}</p>" for each in story), "created_at": "2018-01-01T10:00:00+0100",
        "published_at": "2017-04-04T18:30:00+0200", "published_by": ["Rosa Vega"], "mimetype": "text/html",
        "language": "en", "reading_time": 1, "domain_name": "herald.example", "annotations": [],
    }
    for number, story in ((7, STORY[:2]), (8, STORY[2:]))
]  # fmt: skip


def test_what_trafilatura_writes_opens(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.json", json.dumps(TRAFILATURA)))
    assert article.text == "\n".join(STORY)
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost off Ranzo", "Rosa Vega; Jon Ade")
    assert (article.metadata.outlet, article.metadata.url) == ("herald.example", "https://herald.example/ferry")
    assert (article.origins["outlet"], article.origins["url"]) == ("key hostname", "key source")


def test_what_newspaper_writes_opens(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.json", json.dumps(NEWSPAPER)))
    assert article.text == "\n\n".join(STORY)
    assert (article.metadata.author, article.metadata.date) == ("Rosa Vega, Jon Ade", "2017-04-04 18:30:00")
    assert (article.origins["date"], article.metadata.language) == ("key publish_date", "en")


def test_an_export_of_wallabag_opens_article_by_article(tmp_path: Path) -> None:
    collection = opened(tmp_path, "all.json", json.dumps(WALLABAG))
    assert [article.id for article in collection.articles] == ["all.json/1", "all.json/2"]
    assert [article.text for article in collection.articles] == ["\n\n".join(s) + "\n" for s in (STORY[:2], STORY[2:])]
    first = collection.articles[0].metadata
    assert (first.title, first.author, first.date) == ("Ferry lost 7", "Rosa Vega", "2017-04-04T18:30:00+0200")


@pytest.mark.parametrize("wrap", ["articles", "items", "_embedded"])
def test_a_list_under_a_key_is_a_list_of_articles(tmp_path: Path, wrap: str) -> None:
    inside: object = {"items": WALLABAG} if wrap == "_embedded" else WALLABAG
    assert len(opened(tmp_path, "all.json", json.dumps({"page": 1, wrap: inside})).articles) == 2


def test_an_article_a_line_and_a_broken_line_stops_no_other(tmp_path: Path) -> None:
    lines = [json.dumps(TRAFILATURA), "{broken", "", json.dumps({"title": "no text"}), json.dumps(NEWSPAPER)]
    collection = opened(tmp_path, "a.jsonl", "\n".join(lines))
    assert [article.id for article in collection.articles] == ["a.jsonl/1", "a.jsonl/5"]
    assert [(problem.path.name, problem.reason) for problem in collection.problems] == [
        ("2", "broken JSON in this line"),
        ("4", "no text in this entry"),
        ("5", "has the address of a.jsonl/1: another version of one article"),
    ]


def test_half_a_character_in_json_is_shown_as_broken(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.json", '{"text": "It \\ud800sank\\u0000.", "title": "\\udfff\\u001b[2J"}'))
    assert (article.text, article.metadata.title) == ("It �sank␀.", "�␛[2J")
    assert len(article.sha256) == 64


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("{", "broken JSON"),
        ("[" * 100_000, "broken JSON (nested too deeply)"),
        ('{"a":' * 100_000, "broken JSON (nested too deeply)"),
        ("1" * 10_000, "broken JSON"),
        ("[]", "no article in this JSON"),
        ("{}", "no article in this JSON"),
        ('{"articles": [1, null, "x", {"text": 5}]}', "no article in this JSON"),
        ('{"name": "package", "version": "1"}', "no article in this JSON"),
    ],
    ids=range(8),
)
def test_json_that_is_no_article_is_told(tmp_path: Path, data: str, reason: str) -> None:
    (problem,) = opened(tmp_path, "a.json", data).problems
    assert problem.reason.startswith(reason)
    assert problem.mend


def test_what_the_interfaces_of_newspapers_and_collections_answer_opens(tmp_path: Path) -> None:
    fields = {"bodyText": STORY[0], "byline": "Rosa Vega", "publication": "The Ranzo Herald"}
    item = {
        "webTitle": "Ferry lost",
        "webPublicationDate": "2017-04-04T18:30:00Z",
        "webUrl": "https://herald.example/f",
    }
    answer = {"response": {"status": "ok", "results": [{**item, "fields": fields}]}}
    article = only(opened(tmp_path, "a.json", json.dumps(answer)))
    assert (article.text, article.metadata.title, article.metadata.author) == (STORY[0], "Ferry lost", "Rosa Vega")
    assert (article.metadata.date, article.label) == ("2017-04-04T18:30:00Z", "herald.example")
    item = {"title": "Ferry lost", "body": STORY[1], "dateTimePub": "2017-04-04T18:30:00Z", "lang": "eng"}
    answer = {"articles": {"results": [{**item, "source": {"uri": "herald.example", "title": "The Ranzo Herald"}}]}}
    article = only(opened(tmp_path, "b.json", json.dumps(answer)))
    assert (article.text, article.label, article.metadata.date) == (
        STORY[1],
        "The Ranzo Herald",
        "2017-04-04T18:30:00Z",
    )


def test_when_an_article_was_saved_is_not_taken_for_when_it_was_published(tmp_path: Path) -> None:
    saved = {key: value for key, value in WALLABAG[0].items() if key != "published_at"}
    collection = opened(tmp_path, "a.json", json.dumps(saved))
    assert only(collection).metadata.date is None
    assert [problem.reason for problem in collection.problems] == [
        "date unknown: created_at only says when the article was saved"
    ]


NINJS_1 = {
    "uri": "urn:x", "type": "text", "versioncreated": "2017-04-04T19:00:00Z", "firstcreated": "2017-04-04T18:30:00Z",
    "headline": "Ferry lost", "byline": "By Rosa Vega", "copyrightholder": "Ranzo Press", "language": "en",
    "body_html": "".join(f"<p>{each}</p>" for each in STORY), "body_text": " ".join(STORY), "pubstatus": "usable",
}  # fmt: skip
NINJS_2 = {
    "uri": "urn:x", "type": "text", "firstcreated": "2017-04-04T18:30:00Z", "by": "Rosa Vega", "language": "en",
    "headlines": [{"role": "main", "value": "Ferry lost"}], "infosources": [{"name": "Ranzo Press", "uri": "x:y"}],
    "bodies": [{"role": "video"}, {"role": "main", "value": NINJS_1["body_html"]}], "pubstatus": "canceled",
}  # fmt: skip


@pytest.mark.parametrize("data", [NINJS_1, NINJS_2, {"total": 1, "item": [NINJS_1]}], ids=["1", "2", "several"])
def test_what_agencies_write_as_ninjs_opens(tmp_path: Path, data: object) -> None:
    collection = opened(tmp_path, "a.json", json.dumps(data))
    article = only(collection)
    assert article.text == "\n\n".join(STORY) + "\n"
    assert (article.metadata.title, article.metadata.author) == ("Ferry lost", "Rosa Vega")
    assert (article.metadata.outlet, article.metadata.date) == ("Ranzo Press", "2017-04-04T18:30:00Z")
    withdrawn = ["withdrawn by the agency"] if data is NINJS_2 else []
    assert [problem.reason for problem in collection.problems] == withdrawn


HTML = "".join(f"<p>{each}</p>" for each in STORY)
WORDPRESS = {"id": 1, "title": {"rendered": "Ferry &amp; crew"}, "content": {"rendered": HTML, "protected": False}}


@pytest.mark.parametrize(
    "data",
    [
        [WORDPRESS],
        {"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Ferry & crew", "articleBody": HTML}]},
        {"hits": {"hits": [{"_source": {"title": "Ferry & crew", "content": HTML}}]}},
        {"response": {"docs": [{"title": "Ferry & crew", "content": HTML}]}},
    ],
    ids=["WordPress", "linked data", "Elasticsearch", "Solr"],
)
def test_what_interfaces_and_databases_give_opens(tmp_path: Path, data: object) -> None:
    collection = opened(tmp_path, "a.json", json.dumps(data))
    article = only(collection)
    assert (article.text, article.metadata.title) == ("\n\n".join(STORY) + "\n", "Ferry & crew")
    assert collection.problems == ()


def test_a_text_of_which_an_interface_gives_only_the_beginning_is_called_that(tmp_path: Path) -> None:
    data = {"status": "ok", "articles": [{"title": "Ferry", "content": f"{STORY[0]}… [+1234 chars]"}]}
    assert [problem.reason for problem in opened(tmp_path, "a.json", json.dumps(data)).problems] == [
        "only the beginning: the file says that 1234 characters are missing"
    ]


def test_a_list_of_addresses_is_called_that(tmp_path: Path) -> None:
    bookmarks = [{"title": "Ferry", "url": "https://herald.example/ferry", "created_at": "2017-04-04"}]
    (problem,) = opened(tmp_path, "a.json", json.dumps(bookmarks)).problems
    assert (problem.reason, problem.mend) == (
        "a list of addresses without texts",
        "open the pages in a browser, and save them",
    )


def test_many_lines_that_are_no_article_are_counted(tmp_path: Path) -> None:
    lines = [json.dumps({"title": "Ferry"})] * 80
    collection = opened(tmp_path, "a.jsonl", "\n".join([*lines, json.dumps({"text": STORY[0]})]))
    assert [article.text for article in collection.articles] == [STORY[0]]
    assert (len(collection.problems), collection.problems[-1].reason) == (6, "further lines that are no article: 75")

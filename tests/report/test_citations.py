"""Citations: what is known of each article, in forms that reference managers read, and nothing else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Metadata
from reader.report.citations import to_csl, to_ris
from tests.properties import untimed
from tests.report.hostile import HOSTILE
from tests.report.quoted import article_of, known


def of(**said: str) -> Article:
    return replace(article_of("The river rose, and fell.\n"), metadata=Metadata(**said))


def test_csl_has_all_that_is_known() -> None:
    (article,) = known().collection.articles
    assert json.loads(to_csl([article])) == [
        {
            "id": "the-courier-2024",
            "type": "article-newspaper",
            "title": "Twelve dead",
            "author": [{"literal": "Ann Pell"}],
            "container-title": "The Courier",
            "issued": {"date-parts": [[2024, 5, 1]]},
            "URL": "https://example.org/a",
            "note": f"courier.txt, SHA-256 of the text: {article.sha256}",
        }
    ]


def test_ris_has_all_that_is_known_line_by_line() -> None:
    (article,) = known().collection.articles
    assert to_ris([article]).split("\r\n") == [
        "TY  - NEWS",
        "ID  - the-courier-2024",
        "TI  - Twelve dead",
        "AU  - Ann Pell",
        "T2  - The Courier",
        "PY  - 2024",
        "DA  - 2024/05/01/",
        "UR  - https://example.org/a",
        f"N1  - courier.txt, SHA-256 of the text: {article.sha256}",
        "ER  - ",
        "",
        "",
    ]


def test_what_is_not_known_is_left_out() -> None:
    (item,) = json.loads(to_csl([of()]))
    assert set(item) == {"id", "type", "title", "note"}
    assert [line[:2] for line in to_ris([of()]).splitlines()] == ["TY", "ID", "TI", "N1", "ER", ""]


@pytest.mark.parametrize(
    ("date", "parts"), [("2024", [2024]), ("2024-05", [2024, 5]), ("2024-05-01T10:00", [2024, 5, 1])]
)
def test_a_date_is_as_exact_as_it_is_known(date: str, parts: list[int]) -> None:
    (item,) = json.loads(to_csl([of(date=date)]))
    assert item["issued"] == {"date-parts": [parts]}


def test_each_article_has_a_key_of_its_own() -> None:
    outlets = ("Le Matin – Été", "Le Matin – Été", "Le Matin – Été", "新闻")
    items = json.loads(to_csl([of(outlet=outlet) for outlet in outlets]))
    assert [item["id"] for item in items] == ["le-matin-ete", "le-matin-ete--2", "le-matin-ete--3", "source"]


@untimed
@given(st.lists(st.text(), min_size=4, max_size=4))
def test_whatever_others_wrote_a_field_is_a_line(said: list[str]) -> None:
    article = of(title=said[0], outlet=said[1], author=said[2], url=said[3])
    lines = to_ris([article]).removesuffix("\r\n").split("\r\n")
    assert all(line[2:6] == "  - " for line in lines[:-1])
    assert sum(line.startswith("TY") for line in lines) == 1
    assert not set("\n\r\x0b\x85\u2028").intersection("".join(lines))
    assert len(json.loads(to_csl([article]))) == 1


def test_nothing_hostile_comes_out() -> None:
    article = of(title=HOSTILE, outlet=HOSTILE, author=HOSTILE)
    assert "\x1b" not in to_ris([article])
    assert "\u202e" not in json.loads(to_csl([article]))[0]["title"]

"""Short names of the sources."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.articles.article import Article, Metadata
from reader.comparison.labels import heading, heading_in, short_labels
from tests.properties import untimed


def shortened(*labels: str) -> list[str]:
    articles = [Article(str(n), Path(f"{n}.txt"), "", Metadata(label=label)) for n, label in enumerate(labels)]
    return list(short_labels(articles).values())


@pytest.mark.parametrize(
    ("labels", "short"),
    [
        (["000_1376728b26cdddcd", "IBTimes UK", "003_0fca6d12d9d36a8a"], ["000_1376728b", "IBTimes", "003_0fca6d12"]),
        (["20 Minutes", "7 Days", "2017"], ["20 Minutes", "7 Days", "source 2017"]),
        (["“Syria and Russia deny carrying…”", "Syria"], ["“Syria and Russia…”", "Syria"]),
        (["“These images”", "“These images shock”"], ["“These images”", "“These images shock”"]),
        (["“A HUGE fire has no…”", "“A huge fire has destroyed…”"], ["“A HUGE fire has no”", "“A huge fire has de”"]),
        (["“Ferry sinks off Ranzo”", "“Ferry sinks off Ranzo”, 2nd"], ["“Ferry sinks off Ra”", "“Ferry sinks…, 2nd”"]),
        (["The New York Times", "The Guardian"], ["The New", "The Guardian"]),
        (["The Courier", "Le Monde", "BBC News"], ["The Courier", "Le Monde", "BBC"]),
        (["fox", "hpo", "nyt"], ["fox", "hpo", "nyt"]),
        (["1-quake", "10-quake", "11-quake"], ["1-quake", "10-quake", "11-quake"]),
        (["BBC", "BBC News"], ["BBC", "BBC News"]),
        (["same", "same"], ["same…1", "same…2"]),
        (["An outlet with a very long name", "An outlet with a short one"], ["An outl…very", "An out…short"]),
        (["The New York Times", "The New York Post", "The Sun"], ["The Ne…Times", "The New…Post", "The Sun"]),
        (["A single name of many words"], ["A"]),
        (["Verylongnameofonewordonly"], ["Verylongname"]),
        (["—", "…"], ["—", "…"]),
    ],
)
def test_a_source_is_known_by_its_first_words(labels: list[str], short: list[str]) -> None:
    assert shortened(*labels) == short


@untimed
@given(st.lists(st.text("ab -_é", min_size=1, max_size=30), min_size=1, max_size=12))
def test_short_names_are_short_and_tell_the_sources_apart(labels: list[str]) -> None:
    found = shortened(*labels)
    assert len(set(found)) == len(found)
    assert all(0 < len(name) <= 12 for name in found)


def test_a_pane_is_headed_with_the_label_or_with_the_title_beside_a_short_name() -> None:
    plain = Article("a", Path("000_1376728b.txt"), "")
    titled = replace(plain, id="b", path=Path("001_7dfb7021.txt"), metadata=Metadata(title="Bells at dawn"))
    named = replace(titled, id="c", metadata=Metadata(outlet="Daily Bell", title="Bells at dawn"))
    filed = replace(titled, id="d", path=Path("herald.txt"))
    articles = (plain, titled, named, filed)
    assert [heading(each, articles) for each in articles] == [
        "000_1376728b",
        "Bells at dawn",
        "Daily Bell",
        "herald · Bells at dawn",
    ]


def test_a_heading_that_is_cut_is_told_from_others_that_begin_alike() -> None:
    titles = (
        "Ferry runs aground off Skarne: all saved",
        "Ferry runs aground off Skarne: captain held",
        "Bells at dawn",
    )
    articles = [Article(str(n), Path(f"{n}.txt"), "", Metadata(label=title)) for n, title in enumerate(titles)]
    assert [heading_in(24, each, articles) for each in articles] == [
        "Ferry runs agr…all saved",
        "Ferry runs…captain held",
        "Bells at dawn",
    ]
    assert heading_in(24, articles[0], articles[::2]) == "Ferry runs aground off…"
    assert heading_in(60, articles[0], articles) == titles[0]

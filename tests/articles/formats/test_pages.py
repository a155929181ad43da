"""The article is taken from pages in many shapes, and not worse than by the library alone."""

from pathlib import Path

import trafilatura

from tests.articles.formats.making import opened
from tools.pages import f1, likeness, page_of


def test_pages_in_many_shapes_give_their_stories(tmp_path: Path) -> None:
    ours, alone = [], []
    for number in range(1000, 1012):
        page = page_of(number)
        (article,) = opened(tmp_path, f"{number}.html", page.markup).articles
        ours.append(likeness(article.text, "\n".join(page.story)))
        alone.append(likeness(trafilatura.extract(page.markup) or "", "\n".join(page.story)))
    assert f1(ours) > 0.93
    assert f1(ours) >= f1(alone) - 0.001


def test_a_page_is_the_same_for_the_same_number() -> None:
    assert page_of(7) == page_of(7) != page_of(8)


def test_likeness_is_that_of_runs_of_words() -> None:
    assert likeness("a b c d e", "a b c d e") == (1.0, 1.0)
    assert likeness("a b c d", "a b c d e f") == (1.0, 1 / 3)
    assert likeness("", "a b c d") == (0.0, 0.0)
    assert f1([(1.0, 0.5), (1.0, 0.5)]) == 2 / 3

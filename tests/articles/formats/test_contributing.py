"""The format that CONTRIBUTING shows how to add is one that works."""

import re
from pathlib import Path
from types import ModuleType

import pytest

from reader.articles.formats.parsed import File, FormatError
from tests.articles.formats.making import STORY

PAGE = Path(__file__).parents[3] / "CONTRIBUTING.md"


@pytest.fixture
def gemtext() -> ModuleType:
    """The module that the page shows."""
    block = re.search(
        r"```python reader/articles/formats/gemtext.py\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL
    )
    assert block
    assert len(block[1].splitlines()) < 50
    module = ModuleType("gemtext")
    exec(compile(block[1], str(PAGE), "exec"), module.__dict__)  # noqa: S102
    return module


def test_it_reads_an_article_with_its_title(gemtext: ModuleType) -> None:
    page = f"# Ferry lost\n=> gemini://herald.example Home\n{STORY[0]}\n"
    (article,) = gemtext.read(File(page.encode(), "a.gmi"))
    assert article.text == f"# Ferry lost\n{STORY[0]}\n"
    assert (article.metadata.title, article.origins["title"]) == ("Ferry lost", "first heading")


def test_it_says_where_there_is_nothing(gemtext: ModuleType) -> None:
    with pytest.raises(FormatError, match="no text in this page"):
        list(gemtext.read(File(b"=> gemini://herald.example Home\n", "a.gmi")))

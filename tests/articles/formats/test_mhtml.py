"""Pages saved in one file open as their articles."""

import quopri
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, linked_data, only, opened, page


def _saved(inside: str, kind: str = "text/html") -> str:
    packed = quopri.encodestring(inside.encode()).decode()
    return (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://herald.example/ferry?x\n"
        "Subject: =?utf-8?Q?Ferry=20lost=20=7C=20Herald?=\nDate: Wed, 5 Apr 2017 08:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----b"\n\n'
        f"------b\nContent-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: https://herald.example/ferry?x\n\n{packed}\n"
        "------b\nContent-Type: text/css\nContent-Location: cid:css@mhtml.blink\n\n.a { color: red }\n------b--\n"
    )


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.html", "a.eml"])
def test_a_page_saved_in_one_file_opens_as_its_article_whatever_its_ending(tmp_path: Path, name: str) -> None:
    article = only(opened(tmp_path, name, _saved(page())))
    assert article.text.endswith("\n\n".join(STORY) + "\n")
    assert article.metadata.url == "https://herald.example/ferry?x"
    assert article.origins["url"] == "message header"
    assert article.metadata.title == "Ferry lost | The Ranzo Herald"


def test_the_day_it_was_saved_is_not_taken_for_the_day_of_the_article(tmp_path: Path) -> None:
    assert only(opened(tmp_path, "a.mhtml", _saved(page()))).metadata.date is None
    dated = only(opened(tmp_path, "b.mhtml", _saved(page(head=linked_data()))))
    assert dated.metadata.date == "2017-04-04T18:30:00+02:00"


def test_a_file_without_a_page_is_told(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "a.mhtml", _saved("x", "image/png")).problems
    assert problem.reason == "no page in this file"

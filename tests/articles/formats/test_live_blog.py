"""A live blog keeps the order of its entries, and each its time."""

from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, only, opened

TIMES = ("14:20", "11:05", "07:45")


def blog(entry: str, *, around: str = "{}") -> str:
    """A page with three entries, the latest first; `entry` is filled with a time and a paragraph."""
    entries = "".join(entry.format(time=time, text=text) for time, text in zip(TIMES, STORY, strict=False))
    return (
        "<!DOCTYPE html><html><head><title>Ferry</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<main><h1>Ferry lost: live</h1><p>We report from the harbour of Ranzo.</p>{around.format(entries)}</main>"
        "<footer><p>All rights reserved.</p></footer></body></html>"
    )


ENTRY = "<article class='post'><header><time>{time}</time><h2>News at {time}</h2></header><p>{text}</p></article>"


def lines(folder: Path, page: str) -> list[str]:
    """The paragraphs of the page as it opens."""
    return only(opened(folder, "live.html", page)).text.strip().split("\n\n")


def test_the_entries_keep_their_order_times_and_headings(tmp_path: Path) -> None:
    expected = ["Ferry lost: live", "We report from the harbour of Ranzo."]
    for time, text in zip(TIMES, STORY, strict=False):
        expected += [time, f"News at {time}", text]
    assert lines(tmp_path, blog(ENTRY)) == expected
    (problem,) = opened(tmp_path, "live.html", blog(ENTRY)).problems
    assert problem.reason == "a live blog of 3 entries, in the page's order, each below its time"
    assert not problem.is_failure


@pytest.mark.parametrize(
    "entry",
    [
        "<div><div><time datetime='2017-04-04'>{time} BST</time></div><p>{text}</p><a href='#'>Share</a></div>",
        "<li class='e'><p><time>Tue 4 Apr {time}</time></p><div>{text}</div><aside>Read more</aside></li>",
        "<section><time datetime='2017-04-04T{time}'>some hours ago</time><p>{text}</p><button>Like</button></section>",
    ],
)
def test_entries_in_many_shapes_are_known(tmp_path: Path, entry: str) -> None:
    found = lines(tmp_path, blog(entry, around="<ul>{}</ul>" if entry.startswith("<li") else "<div>{}</div>"))
    assert len(found) == 8
    assert [any(time in line for time in TIMES) for line in found[2::2]] == [True] * 3
    assert found[3::2] == list(STORY[:3])


@pytest.mark.parametrize(
    "entry",
    [
        "<article><time>{time}</time><h2><a href='/a'>News</a></h2><p>{text}</p></article>",
        "<div><p>{text}</p></div>",
        "<div><time>4 April</time><p>{text}</p></div>",
    ],
    ids=["a list of articles", "no times", "days alone"],
)
def test_what_is_no_live_blog_is_not_taken_for_one(tmp_path: Path, entry: str) -> None:
    assert not any("live blog" in p.reason for p in opened(tmp_path, "live.html", blog(entry)).problems)

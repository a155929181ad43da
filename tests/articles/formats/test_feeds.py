"""Feeds that were saved open as their entries."""

from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, opened

HTML = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in STORY)
RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Ranzo Herald</title><link>https://herald.example</link>
<language>en-gb</language><item><title>Ferry &amp;amp; storm</title><link>https://herald.example/ferry</link>
<pubDate>Tue, 04 Apr 2017 18:30:00 +0200</pubDate><dc:creator>By Rosa Vega</dc:creator>
<description>The ferry did not come back…</description><content:encoded>{HTML}</content:encoded></item>
<item><title>Second</title><guid>https://herald.example/2</guid><description>It sank…</description></item>
<item><title>Third</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Ranzo Herald</title>
<entry><title type="html">Ferry &lt;i&gt;Irene&lt;/i&gt; lost</title><link rel="self" href="https://herald.example/x.xml"/>
<link href="https://herald.example/ferry"/><published>2017-04-04T18:30:00+02:00</published>
<updated>2017-04-09T00:00:00Z</updated><author><name>Rosa Vega</name></author><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{"".join(f"<p>{p}</p>" for p in STORY)}</div></content>
</entry></feed>"""
TEXT = "\n\n".join(STORY)


def test_each_entry_with_text_is_an_article_and_what_is_not_whole_is_told(tmp_path: Path) -> None:
    collection = opened(tmp_path, "feed.xml", RSS)
    assert [article.id for article in collection.articles] == ["feed.xml/1", "feed.xml/2"]
    first = collection.articles[0]
    assert (first.text.strip(), first.metadata.title, first.metadata.outlet) == (
        TEXT,
        "Ferry & storm",
        "The Ranzo Herald",
    )
    assert (first.metadata.date, first.metadata.author) == ("2017-04-04T18:30:00+02:00", "Rosa Vega")
    assert (first.metadata.url, first.metadata.language) == ("https://herald.example/ferry", "en-GB")
    assert collection.articles[1].metadata.url == "https://herald.example/2"
    assert [problem.reason for problem in collection.problems] == [
        "entries without text: 1 of 3",
        "entries that may be only the beginning of an article: 1 of 3",
    ]
    assert not any(problem.is_failure for problem in collection.problems)


@pytest.mark.parametrize("name", ["a.atom", "a.xml", "a"])
def test_an_entry_is_dated_by_when_it_was_published_not_changed(tmp_path: Path, name: str) -> None:
    collection = opened(tmp_path, name, ATOM)
    (article,) = collection.articles
    assert (article.text.strip(), article.metadata.title) == (TEXT, "Ferry Irene lost")
    assert (article.metadata.date, article.metadata.url) == (
        "2017-04-04T18:30:00+02:00",
        "https://herald.example/ferry",
    )
    assert collection.problems == ()


def test_where_only_the_change_is_known_that_is_said(tmp_path: Path) -> None:
    changed = ATOM.replace("<published>2017-04-04T18:30:00+02:00</published>", "")
    (article,) = opened(tmp_path, "a.atom", changed).articles
    assert (article.metadata.date, article.origins["date"]) == (
        "2017-04-09T00:00:00Z",
        "entry, when it was last changed",
    )


def test_a_feed_of_many_outlets_names_the_one_of_each_entry(tmp_path: Path) -> None:
    mixed = RSS.replace("<pubDate>", '<source url="https://courier.example/rss">The Courier</source><pubDate>')
    assert [a.metadata.outlet for a in opened(tmp_path, "a.rss", mixed).articles] == ["The Courier", "The Ranzo Herald"]


@pytest.mark.parametrize(
    "feed", ["<rss/>", "<rss><channel><item><title>x</title></item></channel></rss>", "<feed><entry/></feed>"]
)
def test_a_feed_without_text_is_told(tmp_path: Path, feed: str) -> None:
    collection = opened(tmp_path, "a.xml", feed)
    assert collection.articles == ()
    assert any(problem.is_failure and problem.mend for problem in collection.problems)


def test_a_feed_is_never_shown_as_its_source(tmp_path: Path) -> None:
    (problem,) = opened(
        tmp_path, "a.opml", "<?xml version='1.0'?><opml><body><outline>x</outline></body></opml>"
    ).problems
    assert problem.reason == "XML of an unknown kind: opml"
    (problem,) = opened(tmp_path, "b.opml", "<opml version='2.0'>\n<body><outline text='x'/></body></opml>").problems
    assert problem.reason == "XML of an unknown kind: opml"

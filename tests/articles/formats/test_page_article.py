"""What a page's readers see as its article is what opens: no more, no less, and in its paragraphs."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.articles.article import Collection
from tests.articles.formats.making import STORY, linked_data, opened, page

TOLD = (
    "The ferry Orsa sank off Ranzo on Tuesday morning with ninety people on board, the coastguard said.",
    "Eleven passengers drowned when the ferry went down within the hour, according to the harbour master of Ranzo.",
    "Fishermen rescued forty passengers and brought them to the harbour, where relatives waited through the night.",
    "The Orsa Line denied that the ferry was overloaded, and said that it had been inspected in March.",
    "The government of the province promised an inquiry, and the opposition demanded that the minister should resign.",
    "Divers are to go on searching on Thursday if the weather allows, said the coastguard of the province.",
)
HIDDEN = "Fourteen passengers drowned when the ferry went down, hidden draft text that no reader sees."
COMMENTS = (
    "I was on that ferry last year and it was overloaded then, too. At least 20 people drowned, you will see.",
    "My cousin says 30 people drowned and the government hides it. Shame on the regime and on this paper.",
    "Does nobody read the inspection reports any more? They are public, and the ferry failed in every one of them.",
    "Typical reporting. Nobody ever asks the harbour master what he did between six and eight in the morning.",
)


def _saved(folder: Path, body: str, head: str = "") -> Collection:
    page = f'<html lang="en"><head><meta charset="utf-8"><title>Ferry</title>{head}</head><body>{body}</body></html>'
    return opened(folder, "page.html", page)


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _blocks(collection: Collection) -> list[str]:
    (article,) = collection.articles
    return article.text.strip().split("\n\n")


def _told(collection: Collection) -> list[str]:
    return [problem.reason for problem in collection.problems]


@pytest.mark.parametrize(
    "hidden",
    [
        f'<p style="display:none">{HIDDEN}</p>',
        f'<p style="color: red; VISIBILITY : hidden">{HIDDEN}</p>',
        f'<p class="visually-hidden" aria-hidden="true">{HIDDEN}</p>',
        f'<p class="note sr-only">{HIDDEN}</p>',
        f"<p hidden>{HIDDEN}</p>",
        f"<div hidden><p>{HIDDEN}</p></div>",
        f"<template><p>{HIDDEN}</p></template>",
        f"<dialog><p>{HIDDEN}</p></dialog>",
    ],
)
def test_a_paragraph_that_no_reader_sees_is_no_part_of_the_article(tmp_path: Path, hidden: str) -> None:
    article = f"<article><h1>Ferry sinks</h1>{_paragraphs(TOLD[:3])}{hidden}</article>"
    assert _blocks(_saved(tmp_path, article)) == ["Ferry sinks", *TOLD[:3]]


def test_paragraphs_among_the_articles_that_the_page_hides_are_told(tmp_path: Path) -> None:
    closed = "".join(f'<p style="display: none">{text}</p>' for text in TOLD[3:])
    collection = _saved(tmp_path, f"<article>{_paragraphs(TOLD[:3])}{closed}</article>")
    assert _blocks(collection) == list(TOLD[:3])
    assert _told(collection) == ["paragraphs of the article that the page hides, left out: 3"]


@pytest.mark.parametrize("style", ["display:none", "visibility:hidden"])
def test_a_page_that_a_script_uncovers_is_read(tmp_path: Path, style: str) -> None:
    body = f'<div style="{style}"><article>{_paragraphs(TOLD)}</article></div><div>Loading …</div>'
    assert _blocks(_saved(tmp_path, body)) == list(TOLD)


def test_an_article_set_in_boxes_has_one_paragraph_a_box_and_no_labels_of_its_player(tmp_path: Path) -> None:
    player = (
        '<div class="video"><span>JUST WATCHED</span><h3>Ferry: what we know</h3><span>Replay</span>'
        "<div>More Videos ...</div><div>MUST WATCH</div></div>"
    )
    boxes = "".join(f'<div class="zn-body__paragraph">{text}</div>' for text in TOLD[:5])
    letter = "<p>Get the day’s news in your inbox every morning, and never miss a story from us again.</p>"
    first = "(Courier) Our correspondent reports from the harbour of Ranzo, where the search is going on today."
    collection = _saved(
        tmp_path,
        f"<article><h1>Ferry sinks</h1><p>{first}</p>{player}{boxes}"
        f'<section class="newsletter">{letter}</section></article>',
    )
    assert _blocks(collection) == ["Ferry sinks", first, *TOLD[:5]]
    assert _told(collection) == []


@pytest.mark.parametrize(
    "between",
    ["<br>", "<br><br>", "</div><div>", "</p><p>", "<p>", "</span></div><div><span>", "</td></tr><tr><td>"],
)
def test_however_paragraphs_are_set_apart_they_stay_apart(tmp_path: Path, between: str) -> None:
    is_row = "<td>" in between
    story = f"<div><p>{between.join(TOLD)}</p></div>" if "p>" in between else f"<div>{between.join(TOLD)}</div>"
    story = f"<table><tr><td>{between.join(TOLD)}</td></tr></table>" if is_row else story
    blocks = _blocks(_saved(tmp_path, f"<div class='story'>{story}</div>"))
    assert [block.strip("| ") for block in blocks] == list(TOLD)


def test_a_short_page_keeps_its_paragraphs_and_leaves_its_caption_out(tmp_path: Path) -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>{TOLD[1]}</figcaption></figure>"
    collection = _saved(tmp_path, f"<article><h1>Ferry sinks</h1><p>{TOLD[0]}</p>{figure}<p>{TOLD[2]}</p></article>")
    assert _blocks(collection) == ["Ferry sinks", TOLD[0], TOLD[2]]


def test_a_story_in_several_boxes_is_whole(tmp_path: Path) -> None:
    advertisement = '<div class="ad-slot"><span>Advertisement</span></div>'
    chunks = [
        f'<div class="grid"><div class="body__inner">{_paragraphs(TOLD[n : n + 2])}</div></div>' for n in (0, 2, 4)
    ]
    collection = _saved(tmp_path, f'<div class="article__chunks">{advertisement.join(chunks)}</div>')
    assert [block for block in _blocks(collection) if block in TOLD] == list(TOLD)


def test_what_the_page_tells_machines_to_be_its_text_is_part_of_the_article(tmp_path: Path) -> None:
    said = {"@type": "NewsArticle", "headline": "Ferry sinks", "articleBody": " ".join(TOLD[:4])}
    boxed = f'<section class="related"><p>{TOLD[2]}</p></section>'
    article = f"<article><h1>Ferry sinks</h1>{_paragraphs(TOLD[:2])}{boxed}{_paragraphs(TOLD[3:4])}</article>"
    collection = _saved(tmp_path, article, linked_data(said))
    assert _blocks(collection) == ["Ferry sinks", *TOLD[:4]]


@pytest.mark.parametrize(
    ("opening", "each", "closing"),
    [
        ('<div class="comments">', '<div class="comment"><p>{}</p></div>', "</div>"),
        ('<div class="forum">', '<div class="post"><p>{}</p></div>', "</div>"),
        ('<section id="disqus_thread">', "<p>{}</p>", "</section>"),
        ('<ol class="commentlist">', "<li><p>{}</p></li>", "</ol>"),
        ('<section aria-label="Comments">', "<article><p>{}</p></article>", "</section>"),
        ('<div class="leserkommentare">', "<div class='eintrag'><p>{}</p></div>", "</div>"),
        ("<div>", '<div itemscope itemtype="https://schema.org/Comment"><p>{}</p></div>', "</div>"),
    ],
)
@pytest.mark.parametrize("in_lines", [True, False])
def test_readers_comments_are_no_part_of_the_article(
    tmp_path: Path, opening: str, each: str, closing: str, in_lines: bool
) -> None:
    story = f'<div class="text">{"<br><br>".join(TOLD[:4])}</div>' if in_lines else _paragraphs(TOLD[:4])
    side = "<p>Two articles on the harbour of Ranzo are to be found in our overview of all reports.</p>"
    comments = opening + "".join(map(each.format, COMMENTS)) + closing
    blocks = _blocks(_saved(tmp_path, f'<div class="story">{story}</div><div id="side">{side}</div>{comments}'))
    assert [block for block in blocks if block in TOLD or block in COMMENTS] == list(TOLD[:4])


def test_a_page_that_is_all_comments_is_read(tmp_path: Path) -> None:
    comments = "".join(f'<div class="comment"><p>{text}</p></div>' for text in COMMENTS)
    assert set(COMMENTS) <= set(_blocks(_saved(tmp_path, f'<div class="comments">{comments}</div>')))


@pytest.mark.parametrize("name", ["article-comment", "tone-comment body", "post no-comments", "has-comments"])
def test_an_article_is_no_comment_for_its_name(tmp_path: Path, name: str) -> None:
    body = f'<h1>Ferry sinks</h1><div class="{name}">{_paragraphs(TOLD)}</div><div>{_paragraphs(COMMENTS[:1])}</div>'
    assert set(TOLD) <= set(_blocks(_saved(tmp_path, body)))


def test_a_page_that_is_all_one_form_is_read_like_any_other(tmp_path: Path) -> None:
    comments = f'<div class="comments">{_paragraphs(COMMENTS)}</div>'
    hidden = f'<p style="display:none">{HIDDEN}</p>'
    page = f'<form id="aspnetForm"><article>{_paragraphs(TOLD)}{hidden}</article>{comments}</form>'
    assert _blocks(_saved(tmp_path, page)) == list(TOLD)


def test_marks_of_notes_are_no_digits_and_raised_figures_stay_raised(tmp_path: Path) -> None:
    raised = f"{TOLD[0]} It was closed in 2019<sup><a href='#n12'>12</a></sup>, and 10<sup>6</sup> of 5 m<sup>2</sup>."
    linked = (
        f"{TOLD[1]} The harbour<a href='#n'><sup>2</sup></a> is shut, all <a href='/map'>4 m<sup>2</sup></a> of it."
    )
    blocks = _blocks(_saved(tmp_path, f"<article>{_paragraphs((raised, linked, TOLD[2]))}</article>"))
    assert blocks[0].endswith("It was closed in 2019, and 10⁶ of 5 m².")
    assert blocks[1].endswith("The harbour is shut, all 4 m² of it.")


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_a_page_strikes_out_is_left_out_and_told(tmp_path: Path, tag: str) -> None:
    corrected = (
        f"<{tag}>Fourteen</{tag}> <ins>Eleven</ins> passengers drowned when the ferry went down within the hour."
    )
    collection = _saved(tmp_path, f"<article>{_paragraphs((TOLD[0], corrected, TOLD[2]))}</article>")
    assert _blocks(collection)[1] == "Eleven passengers drowned when the ferry went down within the hour."
    assert _told(collection) == ["passages that the page strikes out, left out: 1"]


def test_a_paragraph_longer_than_any_is_told(tmp_path: Path) -> None:
    collection = _saved(tmp_path, f"<article><p>{' '.join(TOLD * 6)}</p></article>")
    assert _told(collection) == [
        f"a paragraph of {len(' '.join(TOLD * 6)):,} characters: the page does not show where paragraphs begin"
    ]


def test_text_that_is_mostly_lists_is_told(tmp_path: Path) -> None:
    entries = "".join(f"<li>{text}</li>" for text in TOLD)
    collection = _saved(tmp_path, f"<article><p>{TOLD[0]}</p><ul>{entries}</ul></article>")
    assert _told(collection) == ["most of the text is in lists: it may not be an article"]


@pytest.mark.parametrize(
    ("sheet", "is_hidden"),
    [
        (".gone { display: none }", True),
        ("p.gone, #other { color: red; visibility: hidden }", True),
        ("/* of no use { } */ #left-out{display:none!important}", True),
        ("@media print { .gone { display: none } }", False),
        (".gone { display: none } @media (min-width: 1px) { .gone { display: block } }", False),
        ("div .gone { display: none }", False),
        (".gone { display: none", False),
        ("div.gone { display: none }", False),
    ],
)
def test_what_a_style_sheet_of_the_page_hides_is_no_part_of_the_article(
    tmp_path: Path, sheet: str, is_hidden: bool
) -> None:
    hidden = f'<p class="big gone" id="left-out">{HIDDEN}</p>'
    collection = _saved(tmp_path, f"<article>{_paragraphs(TOLD[:3])}{hidden}</article>", f"<style>{sheet}</style>")
    assert (HIDDEN not in _blocks(collection)) == is_hidden


@pytest.mark.parametrize("sheet", ["a" * 500_000, "{" * 500_000, "/*" * 250_000, "@a{" * 200_000, "<!--" * 100_000])
def test_a_style_sheet_that_is_none_takes_no_time(tmp_path: Path, sheet: str) -> None:
    page = f"<article>{_paragraphs(TOLD[:3])}</article>"
    assert _blocks(_saved(tmp_path, page, f"<style>{sheet}</style>")) == list(TOLD[:3])


def test_beginnings_of_other_articles_below_an_article_are_doubted(tmp_path: Path) -> None:
    others = [f"{STORY[number][:90]}…" for number in range(3)]
    collection = opened(tmp_path, "a.html", page([*STORY[:2], *others]))
    assert [problem.reason for problem in collection.problems] == [
        "paragraphs that end in “…”: 3: they may be the beginnings of other articles"
    ]
    assert opened(tmp_path, "b.html", page([*STORY, *STORY, f"{STORY[3][:90]} …"])).problems == ()


def test_posts_of_other_sites_that_are_left_out_are_counted(tmp_path: Path) -> None:
    post = '<blockquote class="twitter-tweet"><p>{}</p>— Ana (@ana) <a href="https://x.example">4 May</a></blockquote>'
    posts = [post.format(words) for words in ("We saw it go down.", "Nobody answers the telephone.")]
    left_out = "".join(f'<div class="social-media-embed">{each}</div>' for each in posts)
    collection = opened(tmp_path, "a.html", page(body=left_out))
    assert [problem.reason for problem in collection.problems] == ["posts of other sites in the article, left out: 2"]
    shown = opened(tmp_path, "b.html", page(body="".join(posts)))
    assert "We saw it go down." in shown.articles[0].text
    assert [problem.reason for problem in shown.problems if problem.path.name == "b.html"] == []

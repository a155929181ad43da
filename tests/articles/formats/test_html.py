"""Saved web pages open as their articles."""

import base64
import hashlib
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, linked_data, only, opened, page

GRAPH = (
    '<meta property="og:title" content="Ferry lost &amp; found"><meta property="og:site_name" content="Herald online">'
    '<meta property="article:published_time" content="2017-04-04T19:00:00Z">'
    '<meta property="article:author" content="https://facebook.example/rosa"><meta name="author" content="R. Vega">'
)


def test_a_saved_page_opens_as_its_article_without_menu_banner_and_footer(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "saved.html", page()))
    assert article.text == "\n\n".join(STORY) + "\n" or article.text.endswith("\n\n".join(STORY) + "\n")
    for around in ("Sport", "dredged", "cookies", "Copyright", "tracker", "not seen", "color"):
        assert around not in article.text


def test_the_page_is_left_as_it_is_and_its_hash_recorded(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "saved.html", page()))
    assert (tmp_path / "saved.html").read_text(encoding="utf-8") == page()
    assert article.file_sha256 == hashlib.sha256(page().encode()).hexdigest()


def test_the_pages_linked_data_says_most_and_where_it_was_said_is_known(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "saved.html", page(head=linked_data() + GRAPH)))
    metadata = article.metadata
    assert (metadata.title, metadata.outlet) == ("Ferry lost off Ranzo", "The Ranzo Herald")
    assert (metadata.date, metadata.author) == ("2017-04-04T18:30:00+02:00", "Rosa Vega, Jon Ade")
    assert (metadata.url, metadata.language) == ("https://herald.example/ferry", "en-GB")
    assert article.origins == {
        **dict.fromkeys(("title", "outlet", "date", "author", "url"), "JSON-LD"),
        "language": "page",
    }


def test_open_graph_fills_in_and_a_profiles_address_is_no_author(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "saved.html", page(head=GRAPH)))
    assert (article.metadata.title, article.metadata.outlet) == ("Ferry lost & found", "Herald online")
    assert article.metadata.author == "R. Vega"
    assert article.origins["title"] == "Open Graph"
    assert article.origins["author"] == "meta"


def test_references_and_tags_in_what_a_page_says_of_itself_are_resolved(tmp_path: Path) -> None:
    said = {
        "@type": "NewsArticle",
        "headline": "Rescue &amp; &#8216;delay&#8217; &ndash; <i>Irene</i>",
        "publisher": {"name": "Herald &amp;amp; Post"},
        "author": [{"name": "By Ad&egrave;le Vega"}],
    }
    metadata = only(opened(tmp_path, "saved.html", page(head=linked_data(said)))).metadata
    assert (metadata.title, metadata.outlet) == ("Rescue & ‘delay’ – Irene", "Herald & Post")
    assert metadata.author == "Adèle Vega"


def test_the_manifest_is_asked_before_the_page(tmp_path: Path) -> None:
    (tmp_path / "collection.yaml").write_text("articles:\n  saved.html: {outlet: My Herald}\n")
    article = only(opened(tmp_path, "saved.html", page(head=linked_data())))
    assert (article.label, article.origins["outlet"], article.origins["title"]) == ("My Herald", "manifest", "JSON-LD")


@pytest.mark.parametrize(
    "script", ["{", "[1, {", '"' + "x" * 99, "[" * 5000, '{"@type": 5, "headline": {"a": []}}', ""]
)
def test_linked_data_that_is_broken_is_passed_over(tmp_path: Path, script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    article = only(opened(tmp_path, "saved.html", page(head=head)))
    assert article.metadata.title == "Ferry lost | The Ranzo Herald"
    assert article.origins["title"] == "page"


def test_a_page_of_singlefile_opens_without_its_packed_pictures(tmp_path: Path) -> None:
    picture = "data:image/png;base64," + base64.b64encode(bytes(1_000_000)).decode()
    saved = page(body=f'<figure><img src="{picture}"></figure><p>{STORY[0]} Again.</p>')
    saved = saved.replace(
        "<html", "<!--\n Page saved with SingleFile \n url: https://herald.example/ferry?a=1 \n--><html"
    )
    article = only(opened(tmp_path, "single.html", saved))
    assert len(article.text) < 2000
    assert STORY[3] in article.text
    assert article.metadata.url == "https://herald.example/ferry?a=1"
    assert article.origins["url"] == "saved from"


def test_a_page_that_is_laid_out_by_a_table_keeps_its_paragraphs_and_one_with_figures_its_rows(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in STORY)
    layout = f"<html><body><table><tr><td>Menu</td><td>{paragraphs}</td></tr></table></body></html>"
    assert "\n\n".join(STORY) in only(opened(tmp_path, "layout.html", layout)).text
    figures = "<table><tr><td>Monday</td><td>4</td></tr><tr><td>Tuesday</td><td>9</td></tr></table>"
    article = only(opened(tmp_path, "figures.html", f"<article>{paragraphs}{figures}{paragraphs}</article>"))
    assert "Monday | 4" in article.text


def test_paragraphs_that_the_extraction_drops_are_put_back_in_their_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trafilatura

    whole = trafilatura.extract

    def forgetful(tree: object, **options: bool) -> str:
        text = whole(tree, **options)  # type: ignore[arg-type]
        return (text or "").replace(STORY[2], "")

    monkeypatch.setattr(trafilatura, "extract", forgetful)
    collection = opened(tmp_path, "saved.html", page())
    assert only(collection).text.endswith("\n\n".join(STORY) + "\n")
    assert collection.problems == ()


def test_paragraphs_that_may_belong_to_the_article_and_are_left_out_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trafilatura

    monkeypatch.setattr(trafilatura, "extract", lambda *_, **__: "\n".join(STORY[:2]))
    boxed = "".join(f"<section class='box'><p>{paragraph}</p></section>" for paragraph in STORY[2:])
    collection = opened(tmp_path, "saved.html", page(STORY[:2], body=boxed))
    (problem,) = collection.problems
    assert problem.reason == "paragraphs that may belong to the article and were left out: 2"
    assert not problem.is_failure


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_encoding_is_that_which_the_page_names_if_it_can_be(tmp_path: Path, encoding: str) -> None:
    saved = page().replace('charset="utf-8"', f'charset="{encoding}"')
    assert "Ana Brück" in only(opened(tmp_path, "saved.htm", saved.encode(encoding))).text


def test_a_page_that_names_a_wrong_encoding_is_read_by_its_letters(tmp_path: Path) -> None:
    assert "Ana Brück" in only(opened(tmp_path, "a.html", page().replace("utf-8", "no-such").encode("cp1252"))).text
    assert "“although" in only(opened(tmp_path, "b.html", page().encode("cp1252"))).text


def test_a_page_without_the_ending_of_one_is_known_by_its_beginning(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "saved", page()))
    assert "cookies" not in article.text
    assert STORY[0] in article.text


def test_text_that_begins_like_a_page_stays_text(tmp_path: Path) -> None:
    assert only(opened(tmp_path, "a.txt", page())).text == page()


def test_a_page_too_large_to_be_sorted_out_is_shown_whole_and_that_is_told(tmp_path: Path) -> None:
    collection = opened(tmp_path, "saved.html", page(body="<p>The sea was rough.</p>" * 15_000))
    assert STORY[0] in only(collection).text
    assert "too many elements" in collection.problems[0].reason


def test_entities_that_decode_to_controls_are_shown(tmp_path: Path) -> None:
    awkward = f"{STORY[0]} It sank.&#27;[2J&#x9b;0m &#8238;gnp&#0; &lt;b&gt;[bold]"
    article = only(opened(tmp_path, "saved.html", page((awkward, *STORY), head="<title>&#27;]0;x&#7;</title>")))
    assert not {"\x1b", "\x9b", "\u202e", "\0", "\x07"} & set(article.text + str(article.metadata))


def test_where_the_library_is_missing_the_command_that_installs_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "trafilatura", None)
    (problem,) = opened(tmp_path, "saved.html", page()).problems
    assert problem.reason == "a web page can't be read: trafilatura is not installed"
    assert problem.mend == "install Parallax again: make clean install"


def test_a_story_set_with_line_breaks_is_kept_where_a_paragraph_beside_it_is_left_out(tmp_path: Path) -> None:
    told = [f"On the {n}th day the divers of Ranzo went down to the wreck and found {n} more lamps." for n in range(40)]
    about = "Rosa Vega has written of ferries and harbours for the Herald since the year of the great storm at Ranzo."
    body = f"<div>{'<br><br>'.join(told)}</div><div class='author-bio'><p>{about}</p></div>"
    markup = f"<html><head><title>Lamps</title></head><body><main><h1>Lamps</h1>{body}</main></body></html>"
    article = only(opened(tmp_path, "saved.html", markup))
    assert all(sentence in article.text for sentence in told)


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("//www.herald.example/ferry", "https://www.herald.example/ferry"),
        ("/ferry", "https://post.example/boat"),
        ("ferry.html", "https://post.example/boat"),
    ],
)
def test_an_address_without_scheme_or_host_is_completed_or_the_next_one_counts(
    tmp_path: Path, address: str, whole: str
) -> None:
    head = f'<meta property="og:url" content="{address}"><link rel="canonical" href="https://post.example/boat">'
    assert only(opened(tmp_path, "a.html", page(head=head))).metadata.url == whole


@pytest.mark.parametrize("name", ["copied", "copied.clip"])
def test_a_piece_of_a_page_is_never_shown_as_its_source(tmp_path: Path, name: str) -> None:
    text = only(opened(tmp_path, name, "".join(f"<p>{paragraph}</p>" for paragraph in STORY))).text
    assert text == "\n\n".join(STORY) + "\n"

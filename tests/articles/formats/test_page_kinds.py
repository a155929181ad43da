"""A page that is no article, or only the beginning of one, is reported with the reason and what to do about it."""

from pathlib import Path

import pytest

from reader.articles.article import Collection
from tests.articles.formats.making import STORY, WHERE_IT_IS, linked_data, opened, page, warc
from tests.commands import Run

NOT_FREE = {"@type": "NewsArticle", "headline": "Ferry lost off Ranzo", "isAccessibleForFree": False}
LOCKED_PART = {
    **NOT_FREE,
    "isAccessibleForFree": "True",
    "hasPart": [{"isAccessibleForFree": "False", "cssSelector": ".x"}],
}
PARTNERS = "We and our 412 partners store and/or access information on your device, such as cookies."
CHOICE = "You can change your choices at any time. See our privacy policy. Some partners rely on legitimate interest."
CONSENT = (
    f"<h1>Before you go on</h1><p>{PARTNERS}</p><p>{CHOICE}</p><button>Reject all</button><button>Accept all</button>"
)
TOPICS = ("harbour", "school", "bridge", "market", "railway", "library", "hospital", "theatre")
WHAT_HAPPENED = ("closed for repairs", "opens again on Monday", "sold after long dispute")
HEADLINES = [f"The {topic} of Ranzo {happened}" for topic in TOPICS for happened in WHAT_HAPPENED]


def _doubts(collection: Collection) -> list[str]:
    return [f"{each.reason} - {each.mend}" for each in collection.problems if "looks like" in each.reason]


def _front_page(title: str = "The Ranzo Herald", head: str = "") -> str:
    teasers = "".join(
        f"<li><h3><a href='/{n}'>{headline}</a></h3><p>What it means for the people who live there, and what the mayor "
        f"has to say about it.</p></li>"
        for n, headline in enumerate(HEADLINES)
    )
    return f"<html><head><title>{title}</title>{head}</head><body><main><ul>{teasers}</ul></main></body></html>"


@pytest.mark.parametrize("said", [NOT_FREE, LOCKED_PART], ids=["whole", "part"])
def test_a_short_page_that_says_it_is_not_free_is_the_beginning_of_an_article(tmp_path: Path, said: object) -> None:
    collection = opened(tmp_path, "a.html", page(STORY[:2], head=linked_data(said)))
    assert len(collection.articles) == 1
    assert _doubts(collection) == [
        "looks like only the beginning of an article: the page is short, and says that it is not free - log in there, "
        "open the whole article, and save the page again"
    ]


def test_a_page_that_breaks_off_and_is_not_free_is_the_beginning_of_an_article(tmp_path: Path) -> None:
    story = (*STORY, *STORY, "The owner, who has not been seen since Tuesday, told the harbour office that...")
    assert _doubts(
        opened(tmp_path, "a.html", page(story, head="<meta itemprop='isAccessibleForFree' content='false'>"))
    )


@pytest.mark.parametrize(
    "offer",
    [
        "Subscribe to continue reading",
        "This article is for subscribers only.",
        "To read the full story, subscribe or log in",
        "Already a subscriber? Log in",
        "You’ve reached your limit of free articles",
        "Jetzt mit HeraldPlus weiterlesen",
        "Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.",
        "Suscríbete para seguir leyendo",
        "この記事は有料会員限定です",
    ],
)
@pytest.mark.parametrize("is_apart", [False, True], ids=["in the text", "below it"])
def test_a_page_that_asks_for_a_subscription_below_the_text_is_the_beginning_of_an_article(
    tmp_path: Path, offer: str, is_apart: bool
) -> None:
    box = f"<div class='offer'><h3>{offer}</h3><button>Go</button></div>"
    made = page(STORY[:2], body="" if is_apart else f"<p>{offer}</p>")
    collection = opened(tmp_path, "a.html", made.replace("</article>", f"</article>{box}") if is_apart else made)
    assert [each.partition(" - ")[0] for each in _doubts(collection)] == [
        f"looks like only the beginning of an article: the page ends with “{_briefly(offer)}”"
    ]


def _briefly(offer: str) -> str:
    return offer if len(offer) <= 60 else "Il vous reste 62 % de cet article à lire. La suite est…"


def test_the_whole_article_that_a_subscriber_saved_is_no_beginning(tmp_path: Path) -> None:
    story = STORY * 4
    assert not _doubts(opened(tmp_path, "a.html", page(story, head=linked_data(NOT_FREE))))
    above = "<header><p>Already a subscriber? Log in to continue reading.</p></header><nav"
    assert not _doubts(opened(tmp_path, "b.html", page(story).replace("<nav", above, 1)))


def test_a_short_report_is_no_beginning(tmp_path: Path) -> None:
    free = linked_data({**NOT_FREE, "isAccessibleForFree": True})
    assert not _doubts(opened(tmp_path, "a.html", page(STORY[:1], head=free)))
    assert not _doubts(opened(tmp_path, "b.html", page(STORY[:1], head=linked_data(WHERE_IT_IS))))
    about = "The library said that members only had to show their card, and that nothing was said to readers before."
    assert not _doubts(opened(tmp_path, "c.html", page((about, *STORY))))


def test_a_question_about_cookies_is_no_article(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.html", f"<html><title>Herald</title><body><div>{CONSENT}</div></body></html>")
    assert _doubts(collection) == [
        "looks like a question about cookies, not an article - answer it in a browser, and save the page again"
    ]


def test_an_article_with_or_about_cookies_is_an_article(tmp_path: Path) -> None:
    around = page().replace("<footer>", f"<div class='overlay'>{CONSENT}</div><footer>")
    assert not _doubts(opened(tmp_path, "a.html", around))
    law = "The court of Ranzo found that the paper’s question about cookies left its readers no choice in the matter."
    assert not _doubts(opened(tmp_path, "b.html", page((law, *STORY)).replace("<footer>", f"{CONSENT}<footer>")))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Please enable JavaScript to view this site.", "a page that needs JavaScript"),
        ("Verify you are human by completing the action below.", "a check for robots"),
        ("Error 404: the page was not found.", "an error page"),
    ],
)
def test_a_notice_in_the_place_of_an_article_is_none(tmp_path: Path, words: str, kind: str) -> None:
    collection = opened(tmp_path, "a.html", f"<html><title>Herald</title><body><p>{words}</p></body></html>")
    assert [each.partition(" - ")[0] for each in _doubts(collection)] == [
        f"looks like {kind}, not an article: “{words}”"
    ]


def test_a_front_page_is_a_list_of_articles(tmp_path: Path) -> None:
    described = linked_data([{"@type": "NewsArticle", "headline": headline} for headline in HEADLINES])
    for head in ("", described, "<meta property='og:type' content='website'>"):
        assert _doubts(opened(tmp_path, "a.html", _front_page(head=head))) == [
            "looks like a list of articles: 24 headlines that link to others, and almost no text of its own - open the "
            "article, and save that page"
        ]


def test_an_article_among_many_headlines_is_an_article(tmp_path: Path) -> None:
    others = _front_page().partition("<main>")[2].partition("</main>")[0]
    for number, head in enumerate(("", "<meta property='og:type' content='article'>", linked_data())):
        whole = page(head=head).replace("</main>", f"</main><section>{others}</section>")
        assert not _doubts(opened(tmp_path, f"{number}.html", whole))
    brief = f"<h1>Ferry lost off Ranzo with 58 people</h1><p>{STORY[0]}</p>"
    short = _front_page("Ferry lost off Ranzo with 58 people | Herald").replace("<main>", f"<main>{brief}")
    assert not _doubts(opened(tmp_path, "short.html", short))


def test_in_an_archive_the_page_is_named_by_its_address(tmp_path: Path) -> None:
    collection = opened(tmp_path, "a.warc", warc({"https://herald.example/": _front_page()}))
    assert [each.path.name for each in collection.problems if "a list of articles" in each.reason] == ["herald.example"]


def test_the_file_is_named_and_still_shown(tmp_path: Path, run: Run) -> None:
    for number in range(2):
        (tmp_path / f"{number}.html").write_text(page(STORY[number : number + 2], head=linked_data(NOT_FREE)))
    done = run("show", str(tmp_path))
    assert done.status == 0
    assert f"{tmp_path / '0.html'}: looks like only the beginning of an article" in done.err

"""Mail opens as the articles in it."""

from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, message, only, opened


def test_a_newsletter_opens_with_its_text_its_sender_and_its_date(tmp_path: Path) -> None:
    collection = opened(tmp_path, "ferry.eml", message())
    article = only(collection)
    assert article.text.strip() == "\n\n".join(STORY)
    assert article.label == "The Ranzo Herald – daily"
    assert (article.metadata.title, article.metadata.date) == ("Ferry lost off Ranzo", "2017-04-04T18:30:00+02:00")
    assert article.metadata.language == "en"
    assert set(article.origins.values()) == {"message header"}
    assert [problem.reason for problem in collection.problems] == ["attachments left out: 1"]


def test_where_the_plain_part_only_says_where_to_read_the_formatted_part_is_read(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{paragraph.replace('“', '&ldquo;')}</td></tr>" for paragraph in STORY)
    letter = (
        "From: a@b.example\nContent-Type: multipart/alternative; boundary=x\n\n"
        "--x\nContent-Type: text/plain\n\nView this mail in your browser.\n"
        f"--x\nContent-Type: text/html; charset=utf-8\n\n<style>p {{}}</style><table>{rows}</table>\n--x--\n"
    )
    article = only(opened(tmp_path, "ferry.eml", letter))
    assert article.text == "\n\n".join(STORY) + "\n"
    assert article.label == "a@b.example"


def test_a_message_that_apple_mail_saved_opens_without_its_properties(tmp_path: Path) -> None:
    saved = b"%d      \n%s<?xml version='1.0'?><plist><dict/></plist>" % (len(message()), message())
    article = only(opened(tmp_path, "1.emlx", saved))
    assert (article.text.strip(), article.label) == ("\n\n".join(STORY), "The Ranzo Herald – daily")


def test_lines_that_flow_are_put_together(tmp_path: Path) -> None:
    letter = "From: a@b.example\nContent-Type: text/plain; format=flowed\n\nThe ferry left \nat dawn.\n-- \nAna\n"
    assert only(opened(tmp_path, "a.eml", letter)).text == "The ferry left at dawn.\n-- \nAna\n"


def test_a_header_cannot_drive_the_terminal(tmp_path: Path) -> None:
    article = only(opened(tmp_path, "a.eml", message(subject="=?utf-8?q?Lost=1B]0;x=07=E2=80=AE?=")))
    assert article.metadata.title == "Lost␛]0;x␇⇄"


@pytest.mark.parametrize(
    ("letter", "reason"),
    [
        ("no header here\n\ntext", "not a mail message: it has no headers"),
        ("From: a@b.example\n\n", "no text in this message"),
        ("From: a@b.example\nContent-Type: image/png\n\nx", "no text in this message"),
    ],
)
def test_what_holds_no_article_is_told(tmp_path: Path, letter: str, reason: str) -> None:
    (problem,) = opened(tmp_path, "a.eml", letter).problems
    assert problem.reason == reason
    assert problem.mend


def test_each_message_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    second = message([*STORY[:2], "From the harbour nothing was heard."], subject="Second")
    box = b"From news@herald.example Tue Apr  4 18:30:00 2017\n" + message().replace(b"\r\n", b"\n")
    box += b"\nFrom news@herald.example Wed Apr  5 18:30:00 2017\n" + second.replace(b"\r\n", b"\n") + b"\n"
    collection = opened(tmp_path, "news.mbox", box)
    assert [article.id for article in collection.articles] == ["news.mbox/1", "news.mbox/2"]
    assert [article.metadata.title for article in collection.articles] == ["Ferry lost off Ranzo", "Second"]


def test_a_broken_message_stops_no_other(tmp_path: Path) -> None:
    start = "From a Tue Apr  4 18:30:00 2017\n"
    box = f"{start}From: a@b.example\n\nThe ferry left.\n\n>From there nothing.\n\n{start}\n\n{start}X: y\n\nIt sank.\n"
    collection = opened(tmp_path, "news.mbox", box)
    assert [article.text.strip() for article in collection.articles] == [
        "The ferry left.\n\nFrom there nothing.",
        "It sank.",
    ]
    assert [article.label for article in collection.articles] == ["a@b.example", "“It sank”"]
    (problem,) = collection.problems
    assert problem.path == tmp_path / "news.mbox" / "2"


def test_a_file_without_a_message_is_no_mailbox(tmp_path: Path) -> None:
    (problem,) = opened(tmp_path, "news.mbox", "The ferry left.").problems
    assert problem.reason.startswith("not a mailbox")


@pytest.mark.parametrize("name", ["original.txt", "message.md"])
def test_the_source_of_a_message_is_a_message_whatever_its_file_is_called(tmp_path: Path, name: str) -> None:
    article = only(opened(tmp_path, name, b"     \r\n" + message()))
    assert (article.text.strip(), article.label) == ("\n\n".join(STORY), "The Ranzo Herald – daily")


def test_a_text_that_begins_like_a_letter_is_a_text(tmp_path: Path) -> None:
    letter = f"From: Ana\nTo: Rosa\nSubject: Ferry\n\n{STORY[0]}\n"
    assert only(opened(tmp_path, "a.txt", letter)).text == letter

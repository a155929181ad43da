"""An article that somebody passed on by mail opens as what it is: with its own sender, date and title."""

from pathlib import Path

import pytest

from reader.articles.article import Collection
from tests.articles.formats.making import STORY, only, opened, page, zipped

HEADERS = (
    "From: Ada <ada@home.example>\nTo: bo@home.example\nSubject: FW: Ferry\nDate: Fri, 7 Apr 2017 09:00:00 +0200\n"
)
TEXT = "\n\n".join(STORY)


def passed_on(folder: Path, body: str, headers: str = "") -> Collection:
    """A message from Ada, three days after the article in it."""
    return opened(folder, "ferry.eml", f"{HEADERS}{headers}Content-Type: text/plain; charset=utf-8\n\n{body}\n")


def with_parts(*parts: str) -> str:
    """A message from Ada of several parts."""
    bounded = "".join(f"--M\n{part}\n" for part in parts)
    return f"{HEADERS}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=M\n\n{bounded}--M--\n"


INNER = (
    "From: The Ranzo Herald <news@herald.example>\nSubject: Ferry lost off Ranzo\n"
    f"Date: Tue, 4 Apr 2017 18:30:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}\n"
)


def test_an_attached_message_is_the_article_and_the_note_above_it_is_told(tmp_path: Path) -> None:
    attached = f'Content-Type: message/rfc822; name="Ferry.eml"\n\n{INNER}'
    collection = opened(tmp_path, "fw.eml", with_parts("Content-Type: text/plain\n\nSee attached.", attached))
    article = only(collection)
    assert (article.id, article.label, article.text.strip()) == ("fw.eml/Ferry.eml", "The Ranzo Herald", TEXT)
    assert (article.metadata.title, article.metadata.date) == ("Ferry lost off Ranzo", "2017-04-04T18:30:00+02:00")
    assert [problem.reason for problem in collection.problems] == ["covering note left out: “See attached.”"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("article.html", page()), ("article.txt", TEXT), ("=?utf-8?q?Ranzo_F=C3=A4hre=2Etxt?=", TEXT)],
)
def test_an_attached_file_is_the_article(tmp_path: Path, name: str, content: str) -> None:
    part = (
        f'Content-Type: application/octet-stream; charset=utf-8\nContent-Disposition: attachment; filename="{name}"\n\n'
    )
    article = only(opened(tmp_path, "fw.eml", with_parts("Content-Type: text/plain\n\nFor you.", part + content)))
    assert STORY[0] in article.text
    assert (article.metadata.outlet, article.metadata.date) != ("Ada", "2017-04-07T09:00:00+02:00")


def test_a_long_message_is_an_article_beside_those_attached(tmp_path: Path) -> None:
    attached = f"Content-Type: message/rfc822\n\n{INNER}"
    collection = opened(
        tmp_path, "fw.eml", with_parts(f"Content-Type: text/plain\n\n{'We saw it all. ' * 50}", attached)
    )
    assert [article.label for article in collection.articles] == ["Ada", "The Ranzo Herald"]
    assert collection.articles[1].id == "fw.eml/Ferry lost off Ranzo"


def test_messages_of_one_name_have_numbers_and_what_is_no_article_is_counted(tmp_path: Path) -> None:
    attached = f"Content-Type: message/rfc822\n\n{INNER}"
    picture = 'Content-Type: image/png\nContent-Disposition: attachment; filename="a.png"\n\nx'
    collection = opened(
        tmp_path, "fw.eml", with_parts("Content-Type: text/plain\n\nx" * 90, attached, attached, picture)
    )
    assert [article.id for article in collection.articles][1:] == [
        "fw.eml/Ferry lost off Ranzo",
        "fw.eml/Ferry lost off Ranzo (2)",
    ]
    assert [problem.reason for problem in collection.problems] == ["attachments left out: 1"]


def test_messages_within_messages_without_end_are_told(tmp_path: Path) -> None:
    deep = INNER
    for _ in range(9):
        deep = f"From: a@b.example\nContent-Type: message/rfc822\n\n{deep}"
    collection = opened(tmp_path, "deep.eml", with_parts(f"Content-Type: message/rfc822\n\n{deep}"))
    assert any("deep" in problem.reason for problem in collection.problems)


def test_an_archive_that_is_attached_is_looked_into(tmp_path: Path) -> None:
    import base64

    packed = base64.encodebytes(zipped({"a.txt": TEXT})).decode()
    part = f'Content-Type: application/zip; name="a.zip"\nContent-Transfer-Encoding: base64\n\n{packed}'
    article = only(opened(tmp_path, "fw.eml", with_parts("Content-Type: text/plain\n\nx", part)))
    assert article.id == "fw.eml/a.zip/a.txt"


GMAIL = (
    "---------- Forwarded message ---------\nFrom: The Ranzo Herald <news@herald.example>\n"
    "Date: Tue, 4 Apr 2017 at 18:30\nSubject: Ferry lost off Ranzo\nTo: <ada@home.example>\n\n\n"
)
OUTLOOK = (
    "-----Original Message-----\nFrom: The Ranzo Herald [mailto:news@herald.example]\n"
    "Sent: Tuesday, April 4, 2017 6:30 PM\nTo: Ada\nSubject: Ferry lost off Ranzo\n\n"
)
GERMAN = (
    "-------- Weitergeleitete Nachricht --------\nBetreff: Ferry lost off Ranzo\n"
    "Datum: Tue, 4 Apr 2017 18:30:00 +0200\n"
    "Von: The Ranzo Herald <news@herald.example>\nAn: ada@home.example\n\n"
)


@pytest.mark.parametrize("above", [GMAIL, OUTLOOK, GERMAN], ids=["Gmail", "Outlook", "Thunderbird in German"])
def test_a_forwarded_message_has_its_own_sender_date_and_title(tmp_path: Path, above: str) -> None:
    collection = passed_on(tmp_path, f"Look at this, Bo.\n\n{above}{TEXT}")
    article = only(collection)
    assert article.text.strip() == TEXT
    assert article.label.startswith("The Ranzo Herald")
    assert article.metadata.title == "Ferry lost off Ranzo"
    assert (article.metadata.date or "").startswith("2017-04-04")
    assert set(article.origins.values()) == {"header of the forwarded message"}
    assert [problem.reason for problem in collection.problems] == [
        "forwarded by Ada: sender, date and subject are those of the forwarded message",
        "covering note left out: “Look at this, Bo.”",
    ]


def test_a_forwarded_message_that_is_quoted_loses_the_marks_of_quotation(tmp_path: Path) -> None:
    quoted = "\n".join(f"> {line}" for line in f"{GMAIL.partition(chr(10))[2]}{TEXT}".split("\n"))
    article = only(passed_on(tmp_path, f"Begin forwarded message:\n\n{quoted}"))
    assert (article.label, article.text.strip()) == ("The Ranzo Herald", TEXT)


def test_headers_in_a_table_are_understood(tmp_path: Path) -> None:
    rows = {"Subject": "Ferry lost", "Date": "Tue, 4 Apr 2017 18:30:00 +0200", "From": "Herald &lt;a@b.example&gt;"}
    table = "".join(f"<tr><th>{name}: </th><td>{value}</td></tr>" for name, value in rows.items())
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    letter = (
        f"{HEADERS}Content-Type: text/html; charset=utf-8\n\n<p>-------- Forwarded --------</p><table>{table}</table>"
    )
    article = only(opened(tmp_path, "fw.eml", f"{letter}{story}"))
    assert (article.label, article.metadata.date, article.text.strip()) == ("Herald", "2017-04-04T18:30:00+02:00", TEXT)


def test_a_message_that_was_forwarded_twice_is_the_innermost(tmp_path: Path) -> None:
    first = GMAIL.replace("The Ranzo Herald <news@herald.example>", "Cleo <c@home.example>")
    collection = passed_on(tmp_path, f"{first}Seen?\n\n{GMAIL}{TEXT}")
    assert (only(collection).label, only(collection).text.strip()) == ("The Ranzo Herald", TEXT)
    assert [problem.reason.split(":")[0] for problem in collection.problems] == [
        "forwarded by Ada",
        "forwarded by Cleo",
        "covering note left out",
    ]


def test_a_date_that_may_be_april_or_may_is_told_and_not_taken(tmp_path: Path) -> None:
    collection = passed_on(tmp_path, GMAIL.replace("Tue, 4 Apr 2017 at 18:30", "4/5/2017 18:30") + TEXT)
    assert only(collection).metadata.date is None
    assert "its date is unclear: 4/5/2017 18:30" in [problem.reason for problem in collection.problems]


@pytest.mark.parametrize(
    "text",
    [
        f"From: the harbour\n\n{TEXT}",
        f"{TEXT}\n\nOn Tue, 4 Apr 2017 Ana wrote:\n> Date: tomorrow\n> Subject: none\n",
        f"{TEXT}\n\n{GMAIL}Short.",
    ],
)
def test_what_only_looks_like_it_is_no_forwarded_message(tmp_path: Path, text: str) -> None:
    article = only(passed_on(tmp_path, text))
    assert (article.label, article.text.strip()) == ("Ada", text.strip())


def test_a_message_with_its_pictures_beside_it_is_no_saved_page(tmp_path: Path) -> None:
    parts = (
        f"--R\nContent-Type: text/html; charset=utf-8\n\n<p>{STORY[0]}</p>\n--R\nContent-Type: image/png\n\nx\n--R--\n"
    )
    letter = f"{HEADERS}MIME-Version: 1.0\nContent-Type: multipart/related; boundary=R\n\n{parts}"
    article = only(opened(tmp_path, "a.eml", letter))
    assert (article.text.strip(), article.metadata.date) == (STORY[0], "2017-04-07T09:00:00+02:00")


@pytest.mark.parametrize("sender", ["(" * 500 + "a@b.example", '"' * 700, "<" * 900, "a, b; c:"])
def test_a_sender_that_makes_no_sense_stops_nothing(tmp_path: Path, sender: str) -> None:
    assert only(opened(tmp_path, "a.eml", f"From: {sender}\n\n{TEXT}\n")).text.strip() == TEXT

"""What files say of their encoding is understood as browsers understand it, wherever it is said."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.pipeline.analyse import analyse
from reader.articles.encoding_labels import decode_as
from reader.articles.load import load_collection
from tests.articles.formats.making import STORY, book, only, opened, page, warc, zipped
from tests.articles.test_encodings import (
    ARABIC,
    CHINESE,
    CZECH,
    FRENCH,
    GREEK,
    JAPANESE,
    KOREAN,
    RUSSIAN,
    TAIWANESE,
)  # fmt: skip
from tests.properties import untimed

SAID = "The “regime” said it won’t pay — the mayor called it “absurd”. Eleven people were killed…"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry sinks – eleven dead</title></head><body>
<article><h1>Ferry sinks – eleven dead</h1><p>{SAID}</p>{"".join(f"<p>{text}</p>" for text in STORY)}</article>
</body></html>"""
NEWS = f"""<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><body.head><hedline><hl1>“Ferry”</hl1></hedline>
</body.head><body.content><p>{SAID}</p></body.content></body></nitf>"""
WESTERN = ["iso-8859-1", "ISO_8859-1", "latin1", "l1", "us-ascii", "ascii", "cp1252", " x-cp1252 ", "windows-1252"]


def _mail(label: str, *, html: bool = False) -> bytes:
    kind, text = ("html", f"<p>{SAID}</p>") if html else ("plain", SAID)
    return (
        f"From: The “Courier” <news@courier.example>\r\nSubject: The “regime” won’t pay\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/{kind}; charset={label}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
    ).encode("cp1252")


@pytest.mark.parametrize("label", WESTERN)
def test_latin_1_and_ascii_mean_windows_1252(label: str) -> None:
    decoded = decode_as(SAID.encode("cp1252"), label)
    assert (decoded.text, decoded.encoding, decoded.doubts) == (SAID, "cp1252", ())


@pytest.mark.parametrize(
    ("label", "text", "encoding"),
    [
        ("unicode-1-1-utf-8", SAID, "utf-8"),
        ("x-sjis", "フェリーは夜明けに港を出た。①", "cp932"),
        ("gb2312", "渡轮黎明离开港口，€", "gb18030"),
        ("ks_c_5601-1987", "페리는 새벽에 항구를 떠났고 똠", "cp949"),
        ("iso-8859-9", "Feribot salı günü “şafakta” ayrıldı", "cp1254"),
        ("tis-620", "เรือข้ามฟาก “ออก”", "cp874"),
        ("x-mac-roman", "It won’t", "mac_roman"),
        ("cp850", "Fähre", "cp850"),
        ("big5", "渡輪黎明離開港口㗎", "big5hkscs"),
        ("cn-big5", "渡輪黎明離開港口", "big5"),
        ("iso-2022-jp", "フェリーは港を出た", "iso2022_jp"),
        ("euc-jp", "フェリーは港を出た", "euc_jp"),
        ("euc-kr", "페리는 새벽에", "euc_kr"),
        ("koi8-r", "Паром вышел из порта", "koi8_r"),
        ("koi8-ru", "її капітан", "koi8_u"),
        ("x-mac-cyrillic", "Паром вышел из порта", "mac_cyrillic"),
        ("ibm866", "Паром вышел из порта", "cp866"),
        ("windows-1250", "„źli”", "cp1250"),
        ("windows-1251", "«Мы ищем»", "cp1251"),
        ("windows-1253", "λιμάνι", "cp1253"),
        ("iso-8859-8-i", "המעבורת", "iso8859_8"),
        ("windows-1256", "غادرت العبارة", "cp1256"),
        ("windows-1257", "ąčęėįšūž “x”", "cp1257"),
        ("windows-1258", "“bến” đỗ".replace("ế", "ê\u0301").replace("ỗ", "ô\u0303"), "cp1258"),
        ("iso-8859-15", "€ é œ", "iso8859_15"),
    ],
)
def test_labels_are_those_of_the_standard_and_what_python_knows_besides(label: str, text: str, encoding: str) -> None:
    assert decode_as(text.encode(encoding), label).text == text


@pytest.mark.parametrize("label", ["no-such", "", "x-user-defined", "replacement", "rot13", "base64", "\0", "ü"])
def test_a_label_that_text_can_t_have_counts_for_nothing_and_the_encoding_is_called_a_guess(label: str) -> None:
    decoded = decode_as(SAID.encode("cp1252"), label)
    assert decoded.text == SAID
    assert decoded.doubts == ("the file does not name its encoding: cp1252 is a guess",)


def test_a_label_of_an_encoding_that_a_text_is_not_in_is_named_with_the_guess() -> None:
    decoded = decode_as(SAID.encode("cp1252"), "", "UTF8")
    assert (decoded.text, decoded.doubts) == (SAID, ("the file is not in utf-8, as it says: cp1252 is a guess",))


@pytest.mark.parametrize("label", ["iso-8859-1", "us-ascii", "koi8-r"])
def test_utf_8_with_a_label_from_before_it_was_converted_is_utf_8(label: str) -> None:
    assert decode_as(SAID.encode(), label).text == SAID


def test_a_byte_that_means_nothing_is_kept_and_seen() -> None:
    assert decode_as(b"caf\xe9 \x81 noir", "iso-8859-1").text == "café \x81 noir"
    assert decode_as(b"\xe1\xaa\xe2", "windows-1253").text == "α\ufffdβ"


@untimed
@given(st.binary(), st.sampled_from(["iso-8859-1", "windows-1255", "macintosh"]))
def test_no_byte_of_an_encoding_of_one_byte_a_letter_is_lost(data: bytes, label: str) -> None:
    data = data.replace(b"\r", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff") + b"\xe9 x"
    assert len(decode_as(b"x" + data, label).text) == len(data) + 1


@pytest.mark.parametrize("label", ["iso-8859-1", "us-ascii", "latin1"])
def test_a_page_with_a_label_of_latin_1_is_the_same_as_in_utf_8(tmp_path: Path, label: str) -> None:
    (tmp_path / "old.html").write_bytes(PAGE.replace('"utf-8"', f'"{label}"').encode("cp1252"))
    (tmp_path / "new.html").write_bytes(PAGE.encode())
    collection = load_collection([tmp_path / "old.html", tmp_path / "new.html"])
    old, new = collection.articles
    assert old.text == new.text
    assert SAID in old.text
    assert collection.problems == ()
    assert not analyse(collection).discrepancies


@pytest.mark.parametrize("html", [False, True])
def test_a_message_with_a_label_of_latin_1_has_its_quotation_marks_in_subject_sender_and_text(
    tmp_path: Path, html: bool
) -> None:
    article = only(opened(tmp_path, "a.eml", _mail("iso-8859-1", html=html)))
    assert article.text.strip() == SAID
    assert (article.metadata.title, article.metadata.outlet) == ("The “regime” won’t pay", "The “Courier”")


def test_words_of_a_header_are_read_by_their_labels(tmp_path: Path) -> None:
    encoded = _mail("iso-8859-1").replace(
        "The “regime” won’t pay".encode("cp1252"), b"=?iso-8859-1?q?=93No=94=2C?= he said"
    )
    assert only(opened(tmp_path, "a.eml", encoded)).metadata.title == "“No”, he said"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_news_with_a_label_of_latin_1_has_its_quotation_marks(tmp_path: Path, encoding: str) -> None:
    article = only(opened(tmp_path, "a.xml", NEWS.encode(encoding)))
    assert (article.text.strip(), article.metadata.title) == (SAID, "“Ferry”")


def test_news_in_an_encoding_of_several_bytes_a_letter_is_read(tmp_path: Path) -> None:
    news = NEWS.replace("iso-8859-1", "gb2312").replace(SAID, "渡轮黎明离开港口。").replace("“Ferry”", "渡轮")
    assert only(opened(tmp_path, "a.xml", news.encode("gb18030"))).text.strip() == "渡轮黎明离开港口。"


def test_a_chapter_of_an_e_book_is_read_by_its_label(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(book({"a.xhtml": "<p>old</p>"}))) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    chapter = f'<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>{SAID}</p></body></html>'
    files["OEBPS/a.xhtml"] = chapter.encode("cp1252")
    assert only(opened(tmp_path, "a.epub", zipped(files))).text.strip() == SAID


def test_a_captured_page_is_read_by_the_label_it_was_sent_with(tmp_path: Path) -> None:
    sent = warc({"https://courier.example/a": PAGE.replace('<meta charset="utf-8">', "").encode("cp1252")})
    archive = only(opened(tmp_path, "a.warc", sent.replace(b"charset=utf-8", b"charset=latin1")))
    assert SAID in archive.text


def test_a_page_saved_by_a_browser_is_read_by_its_label(tmp_path: Path) -> None:
    head = (
        "From: <Saved by Blink>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
        'boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\n'
        "Content-Transfer-Encoding: 8bit\r\n\r\n"
    )
    page = PAGE.replace('<meta charset="utf-8">', "").replace("\n", "\r\n")
    assert SAID in only(opened(tmp_path, "a.mhtml", f"{head}{page}\r\n--b--\r\n".encode("cp1252"))).text


def test_text_of_a_mac_is_told_from_that_of_windows(tmp_path: Path) -> None:
    text = "The “government” said it won’t pay €1.5m — officials in Zürich agreed.\n"
    collection = opened(tmp_path, "a.txt", text.encode("mac_roman"))
    assert only(collection).text == text
    assert [problem.reason for problem in collection.problems] == [
        "the file does not name its encoding: mac_roman is a guess"
    ]


JSON = f'{{"title": "Ferry", "text": "{SAID}"}}'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", SAID),
        ("a.html", PAGE.replace('<meta charset="utf-8">', "")),
        ("a.eml", f"From: a@courier.example\nSubject: Ferry\n\n{SAID}\n"),
        ("a.json", JSON),
        ("a.jsonl", f"{JSON}\n{JSON}\n"),
        ("a.csv", f"title,text\nFerry,{SAID}\n"),
        ("a.srt", f"1\n00:00:01,000 --> 00:00:02,500\n{SAID}\n"),
        ("a.xml", NEWS.replace(' encoding="iso-8859-1"', "")),
    ],
)
def test_a_guess_is_called_one_once_in_every_format(tmp_path: Path, name: str, data: str) -> None:
    collection = opened(tmp_path, name, data.encode("cp1252"))
    assert SAID in collection.articles[0].text
    assert {article.encoding for article in collection.articles} == {"cp1252"}
    assert sum("cp1252" in problem.reason for problem in collection.problems) == 1


FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Herald</title>
<link>https://herald.example/</link><description>All the news of the harbour</description><language>xx</language>
<item><title>Ferry</title><link>https://herald.example/news/2017/04/04/a-ferry-was-lost-off-the-port</link>
<guid isPermaLink="true">https://herald.example/news/2017/04/04/a-ferry-was-lost-off-the-port</guid>
<pubDate>Tue, 04 Apr 2017 18:30:00 GMT</pubDate><description>{}</description></item></channel></rss>"""
UNLABELLED = {
    "a.rss": FEED,
    "a.html": page(["{}"]).replace(
        '<meta charset="utf-8">', "<script>" + "var a_long_script = 1;" * 5000 + "</script>"
    ),
    "a.json": '{{"title": "Ferry lost", "url": "https://herald.example/ferry", "text": "{}", "authors": ["Rosa"]}}',
}
IN_OLD_ENCODINGS = [
    ("cp1251", RUSSIAN),
    ("koi8_r", RUSSIAN.replace("«", "").replace("»", "").replace("—", "-")),
    ("cp1253", GREEK),
    ("cp1256", ARABIC),
    ("gb18030", CHINESE),
    ("big5hkscs", TAIWANESE),
    ("shift_jis", JAPANESE),
    ("euc_kr", KOREAN),
    ("cp1250", CZECH),
    ("cp1252", FRENCH),
]


@pytest.mark.parametrize("name", UNLABELLED)
@pytest.mark.parametrize(("encoding", "text"), IN_OLD_ENCODINGS, ids=[encoding for encoding, _ in IN_OLD_ENCODINGS])
def test_the_letters_of_tags_and_keys_say_nothing_about_the_encoding_of_a_text(
    tmp_path: Path, name: str, encoding: str, text: str
) -> None:
    line = " ".join(text.split("\n")).strip()
    markup = UNLABELLED[name].replace("{{", "{").replace("}}", "}").replace("{}", line)
    collection = opened(tmp_path, name, markup.encode(encoding))
    article = only(collection)
    assert line in article.text
    assert sum(f"{article.encoding} is a guess" in problem.reason for problem in collection.problems) == 1


def test_a_row_of_bullets_in_a_page_is_no_text_in_another_script(tmp_path: Path) -> None:
    story = ["The ferry left the port at dawn.", "••• ——— •••", "It didn’t come back, said the harbour master."]
    article = only(opened(tmp_path, "a.html", page(story).replace('<meta charset="utf-8">', "").encode("cp1252")))
    assert (article.encoding, "••• ——— •••" in article.text) == ("cp1252", True)

"""What is no text is refused, with what it is."""

import hashlib
import zlib

import pytest

from reader.articles.decode import NotTextError, decode

STORY = b"The ferry left at dawn and did not come back. Two boats went out to look for it.\n"
NOISE = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(128))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n" + STORY, "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + STORY, "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + STORY, "a picture"),
        (b"GIF89a" + STORY, "a picture"),
        (b"PK\x03\x04" + STORY, "a ZIP archive"),
        (b"PK\x03\x04\x14\x00" + STORY.decode().encode("utf-16-le"), "a ZIP archive"),
        (b"\x7fELF\x02\x01\x01" + STORY, "a program"),
        (b"\x1f\x8b\x08\x00" + STORY, "a compressed file"),
        (b"bplist00" + STORY, "a property list"),
        (b"BZh9" + STORY, "a compressed file"),
        (b"7z\xbc\xaf\x27\x1c\0\4" + STORY, "a 7z archive"),
        (b"Rar!\x1a\x07\x01\0" + STORY, "a RAR archive"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000" + STORY, "a tar archive"),
        (b"Ferry".ljust(60, b"\0") + b"BOOKMOBI" + STORY, "a Kindle book"),
        (b"AT&TFORM\0\0\0\x10DJVM" + STORY, "a DjVu document"),
        (b"%!PS-Adobe-3.0\n" + STORY, "a PostScript file"),
        (b"SQLite format 3\0" + STORY, "a database"),
        (NOISE, "binary data"),
        (bytes(range(256)) * 16, "binary data"),
        (zlib.compress(STORY * 50 + NOISE), "binary data"),
        (b"\x00" * 100, "binary data"),
        (b"\xef\xbb\xbf" + NOISE, "binary data"),
        (bytes(range(1, 250)).decode("latin-1").encode("utf-16-le"), "binary data"),
    ],
)
def test_what_is_no_text_is_refused_by_its_kind(data: bytes, kind: str) -> None:
    with pytest.raises(NotTextError, match=f"^{kind}.*, not text$"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff\xfea", "broken utf-16-le at byte 2"),
        (b"\xfe\xff\x00a\xd8\x00", "broken utf-16-be at byte 4"),
        (b"\xff\xfe\x00\x00\x00\x00\x00\xff", "broken utf-32-le at byte 4"),
    ],
)
def test_wide_text_that_is_broken_is_refused_with_the_place(data: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=f"^{reason}$"):
        decode(data)


@pytest.mark.parametrize("control", ["\0", "\x07", "\x1b[31m", "\x7f", "\x08", "\f", "\x85"])
def test_a_few_control_characters_do_not_make_text_binary(control: str) -> None:
    text = f"The ferry left at dawn{control} and did not come back: ferré. {control}Two boats went out to look."
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("text", ["GIF8 is how a picture begins.", "PK left at dawn.", "PDF, not %PDF-.", "\x1f"])
def test_words_that_look_like_a_format_are_judged_as_text(text: str) -> None:
    data = (text + " ").encode() + STORY
    assert decode(data).text.startswith(text)

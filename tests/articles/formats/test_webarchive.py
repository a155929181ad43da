"""Pages that Safari saved open; what Outlook saved is refused with the way to save it."""

import plistlib
from pathlib import Path

import pytest

from tests.articles.formats.making import STORY, only, opened, page

ADDRESS = "https://herald.example/ferry"


def saved(data: object, encoding: str = "UTF-8", form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> bytes:
    """A web archive as Safari writes it."""
    main = {"WebResourceData": data, "WebResourceURL": ADDRESS, "WebResourceTextEncodingName": encoding}
    picture = {"WebResourceData": b"\x89PNG", "WebResourceURL": f"{ADDRESS}.png", "WebResourceMIMEType": "image/png"}
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": [picture]}, fmt=form)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_of_a_web_archive_opens_with_its_address(tmp_path: Path, form: plistlib.PlistFormat) -> None:
    made = page().replace('<meta charset="utf-8">', "").encode("cp1252")
    article = only(opened(tmp_path, "a.webarchive", saved(made, "windows-1252", form)))
    assert STORY[1] in article.text
    assert (article.metadata.url, article.label) == (ADDRESS, "herald.example")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"bplist00 broken", "a broken web archive (InvalidFileException)"),
        (plistlib.dumps(["x"], fmt=plistlib.FMT_BINARY), "no page in this file"),
        (saved("text"), "no page in this file"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><plist/>", "a broken web archive (InvalidFileException)"),
    ],
)
def test_a_file_without_a_page_is_refused_with_the_mend(tmp_path: Path, data: bytes, reason: str) -> None:
    (problem,) = opened(tmp_path, "a.webarchive", data).problems
    assert (problem.reason, problem.mend) == (reason, "save the page again")


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("__substg1.0_1000001F", "an Outlook message, which can't be read - save it from Outlook as HTML or .eml"),
        ("WordDocument", "a Word document in the old format, which can't be read - save it as .docx"),
        ("Workbook", "an Excel table in the old format, which can't be read - save it as .xlsx"),
        ("x", "a file of an old version of Office, which can't be read - save it in a newer format"),
    ],
)
def test_a_file_of_an_old_version_of_office_is_refused_with_the_mend(tmp_path: Path, part: str, said: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100) + part.encode("utf-16-le")
    (problem,) = opened(tmp_path, "a.msg", data).problems
    assert str(problem).endswith(f"a.msg: {said}")

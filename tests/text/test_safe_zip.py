"""ZIP archives from others: read in memory, and only within bounds."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import safe_zip
from reader.text.safe_zip import ZipError, read_zip


def archive_of(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_the_files_are_read_by_name_and_folders_are_none() -> None:
    assert read_zip(archive_of({"a.txt": b"A", "b/": b"", "b/c.txt": b"C"})) == {"a.txt": b"A", "b/c.txt": b"C"}


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(ZipError, match="unpacks to more than 200 times"):
        read_zip(archive_of({"bomb": b"\0" * 5_000_000}))


def test_a_page_of_blanks_is_no_bomb() -> None:
    assert len(read_zip(archive_of({"blank.txt": b" " * 90_000}))["blank.txt"]) == 90_000


def test_an_archive_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_ENTRIES", 2)
    with pytest.raises(ZipError, match="more than 2 files"):
        read_zip(archive_of(dict.fromkeys("abc", b"")))


def test_an_archive_that_is_too_large_unpacked_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_BYTES", 1_000_000)
    with pytest.raises(ZipError, match="larger than 1 MB"):
        read_zip(archive_of({"a": b"a" * 600_000, "b": b"b" * 600_000}, zipfile.ZIP_STORED))


def test_a_file_that_is_larger_than_it_says_is_refused() -> None:
    data = bytearray(archive_of({"a": b"a" * 50}, zipfile.ZIP_STORED))
    at = data.index(b"PK\x01\x02") + 24  # the size, unpacked, in the directory
    data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(ZipError):
        read_zip(bytes(data))


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(archive_of({"a": b"a"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ZipError, match="encrypted"):
        read_zip(bytes(data))


@given(st.binary(max_size=200), st.integers(0, 200), st.binary(max_size=8))
def test_whatever_the_bytes_they_are_read_or_refused(noise: bytes, at: int, put: bytes) -> None:
    whole = archive_of({"a.txt": b"A text. " * 20, "b.txt": b"B"})
    for data in (noise, whole[:at], whole[:at] + put + whole[at + len(put) :]):
        assert "\n" not in refusal(data)


def refusal(data: bytes) -> str:
    """Why an archive is refused; nothing where it is read."""
    try:
        read_zip(data)
    except ZipError as error:
        return str(error)
    return ""

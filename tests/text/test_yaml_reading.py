"""YAML is read as version 1.2, and what is wrong with it is told in one line."""

import pytest

from reader.text.safe_yaml import YamlError, load, load_mapping


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("off", "off"),
        ("6:30", "6:30"),
        ("2017-04-04", "2017-04-04"),
        ("2017-04-04T06:30:00Z", "2017-04-04T06:30:00Z"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e5", "1e5"),
        ("1.2.3", "1.2.3"),
        ("=", "="),
        ("'58'", "58"),
        ("58", 58),
        ("-7", -7),
        ("0", 0),
        ("2.5", 2.5),
        ("-.5e3", -500.0),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_a_plain_value_is_what_it_looks_like(written: str, meant: object) -> None:
    value = load_mapping(f"key: {written}\n")["key"]
    assert (value, type(value)) == (meant, type(meant))


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert load_mapping("<<: {a: 1}\nb: 2\n") == {"<<": {"a": 1}, "b": 2}


@pytest.mark.parametrize("empty", ["", "\n", "# only a remark\n", "---\n", b""])
def test_an_empty_document_is_an_empty_mapping(empty: str | bytes) -> None:
    assert load_mapping(empty) == {}


@pytest.mark.parametrize("data", ["title: Über «газ»\n".encode(), "\ufefftitle: Über «газ»\n".encode()])
def test_bytes_are_read_as_utf_8(data: bytes) -> None:
    assert load_mapping(data) == {"title": "Über «газ»"}


@pytest.mark.parametrize("other", ["- one\n- two\n", "just words\n", "58\n", "false\n"])
def test_what_has_no_keys_is_refused(other: str) -> None:
    with pytest.raises(YamlError, match="expected keys and values"):
        load_mapping(other)


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        ("title: one\nlabel: [two\nurl: three\n", 3),
        ("title: one\nlabel: two: three\n", 2),
        ("title: one\n\tlabel: two\n", 2),
        ("title: 'one\nlabel: two\n", 3),
        ("title: one\n--- two\n--- three\n", 2),
        ("? [a]\n: b\n", 1),
    ],
)
def test_broken_yaml_is_refused_with_its_line(broken: str, line: int) -> None:
    with pytest.raises(YamlError, match=rf"^line {line}: \S.*") as caught:
        load(broken)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "unreadable",
    [
        pytest.param("a: \x00", id="a control character"),
        pytest.param("a: \ud800", id="half a character"),
        pytest.param(b"a: \xff", id="no UTF-8"),
        pytest.param(b"\xff\xfea", id="broken UTF-16"),
        pytest.param("a: " + "9" * 5_000, id="a number of 5,000 digits"),
    ],
)
def test_what_is_no_text_or_no_number_is_refused_in_one_line(unreadable: str | bytes) -> None:
    with pytest.raises(YamlError) as caught:
        load(unreadable)
    assert str(caught.value)
    assert "\n" not in str(caught.value)

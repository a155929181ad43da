"""YAML is refused beyond its bounds."""

import pytest

from reader.text.safe_yaml import MAX_BYTES, MAX_DEPTH, MAX_NODES, YamlError, load

LAUGHS = "a: &a [ha, ha]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


@pytest.mark.parametrize(("text", "line"), [("a: &x 1\nb: *x\n", 2), (LAUGHS, 2), ("a: &a\n  b: *a\n", 2)])
def test_aliases_are_refused(text: str, line: int) -> None:
    with pytest.raises(YamlError, match=rf"^line {line}: aliases \(\*[ax]\) are not allowed$"):
        load(text)


@pytest.mark.parametrize(
    "tagged",
    [
        "!!python/object/apply:os.system [echo]",
        "!!python/object:os.PathLike {}",
        "!!python/name:os.system ''",
        "!!binary aGVsbG8=",
        "!!set {a, b}",
        "!!timestamp tomorrow",
        "!!int ''",
        "!!float ''",
        "!!bool maybe",
        "!local thing",
        "! thing",
    ],
)
def test_tags_are_refused(tagged: str) -> None:
    with pytest.raises(YamlError, match=r"^line 2: tags \(.+\) are not allowed$"):
        load(f"a: 1\nb: {tagged}\n")


def test_nesting_is_allowed_up_to_its_bound() -> None:
    value = load("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    for _ in range(MAX_DEPTH - 1):
        (value,) = value
    assert value == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
def test_nesting_beyond_its_bound_is_refused(opening: str, depth: int) -> None:
    with pytest.raises(YamlError, match=f"nested deeper than {MAX_DEPTH} levels"):
        load(opening * depth)


@pytest.mark.slow
def test_entries_are_counted() -> None:
    at_most = MAX_NODES - 1  # the list itself is one
    assert len(load(f"[{'1,' * at_most}]")) == at_most
    with pytest.raises(YamlError, match="more than 100,000 entries"):
        load(f"[{'1,' * MAX_NODES}]")


def test_size_is_bounded() -> None:
    assert load("#" * MAX_BYTES) is None
    with pytest.raises(YamlError, match="larger than 1,000,000 bytes"):
        load("#" * (MAX_BYTES + 1))

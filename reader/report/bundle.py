"""Everything at hand in one ZIP that can be checked: the files as they were, their texts, the notes, what was found.

`sha256sum -c SHA256SUMS` in the unpacked archive checks every file of it; `parallax collection` opens it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from reader import __version__
from reader.comparison.comparison import Comparison
from reader.report.json import to_json
from reader.report.zipped import zipped
from reader.text.sanitise import one_line

SUMS = "SHA256SUMS"
_READ_ME = f"""\
Made by Parallax {__version__}.

collection/    the articles' files as they were read, collection.yaml where there is one, and the notes
texts/         the text of each article in UTF-8, as it was read from its file: every offset counts its code points
analysis.json  what was found, with the judgements applied, and the notes with their places
{SUMS}     the SHA-256 of every other file

To check that nothing was changed:  sha256sum -c {SUMS}
To open it again:                   parallax collection
"""

Files = Mapping[str, bytes]


def to_bundle(comparison: Comparison, originals: Files, records: Files) -> bytes:
    """The archive, from the articles' files by their ids, and the other files of the collection by name."""
    articles = comparison.collection.articles
    names = _names(originals)
    others = _names(records, taken=names.values())
    texts = _names(article.id for article in articles)
    paths = {article.id: f"collection/{names[article.file]}" for article in articles}
    files = {"README.txt": _READ_ME.encode(), "analysis.json": (to_json(comparison, paths) + "\n").encode()}
    files |= {f"collection/{names[name]}": data for name, data in originals.items()}
    files |= {f"collection/{others[name]}": data for name, data in records.items()}
    files |= {f"texts/{texts[article.id]}.txt": article.text.encode() for article in articles}
    return zipped(files | {SUMS: _sums(files)})


def _names(wished: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """From each name to the one in the archive: the same, save for what could lead elsewhere or is taken."""
    names: dict[str, str] = {}
    used = set(taken)
    for name in wished:
        names[name] = next(safe for safe in _ways_to_write(_safe(name)) if safe not in used)
        used.add(names[name])
    return names


def _ways_to_write(name: str) -> Iterator[str]:
    """A name, then the same with a number before it."""
    yield name
    head, slash, last = name.rpartition("/")
    yield from (f"{head}{slash}{number}-{last}" for number in count(2))


def _safe(name: str) -> str:
    """A relative path that stays in its folder, and that `sha256sum` writes as it is."""
    parts = [part for part in one_line(name).replace("\\", "_").split("/") if part not in ("", ".", "..")]
    return "/".join(parts) or "_"


def _sums(files: Files) -> bytes:
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())).encode()

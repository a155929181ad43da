"""Reads a REFI-QDA project as the standard (1.5) tells it, knowing nothing of what wrote it.

§8: the archive holds `project.qde` and the sources; `internal://NAME` means the file NAME among these.
§10.2: positions count Unicode code points from 0; in the examples of the annex the end is exclusive.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

NS = {"q": "urn:QDA-XML:project:1.0"}
ORDER = (
    "Users",
    "CodeBook",
    "Variables",
    "Cases",
    "Sources",
    "Notes",
    "Links",
    "Sets",
    "Graphs",
    "Description",
    "NoteRef",
)
"""The parts of a project in the one order that there is."""


@dataclass(frozen=True)
class Selected:
    """A selection: the words that stand there in the archived text, and what hangs on it."""

    guid: str
    source: str
    words: str
    codes: tuple[str, ...]
    notes: tuple[str, ...]


class Project:
    """What the archive holds."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.root = ElementTree.fromstring(self.archive.read("project.qde"))  # noqa: S314 - our own

    def texts(self) -> dict[str, str]:
        """Each source's text, by the source's name."""
        return {
            source.attrib["name"]: self._text(source) for source in self.root.iterfind("q:Sources/q:TextSource", NS)
        }

    def selections(self) -> Iterator[Selected]:
        codes = {code.attrib["guid"]: code.attrib["name"] for code in self.root.iterfind(".//q:Code", NS)}
        for source in self.root.iterfind("q:Sources/q:TextSource", NS):
            points = list(self._text(source))
            for element in source.iterfind("q:PlainTextSelection", NS):
                start, end = int(element.attrib["startPosition"]), int(element.attrib["endPosition"])
                coded = [ref.attrib["targetGUID"] for ref in element.iterfind("q:Coding/q:CodeRef", NS)]
                noted = [ref.attrib["targetGUID"] for ref in element.iterfind("q:NoteRef", NS)]
                yield Selected(
                    element.attrib["guid"],
                    source.attrib["name"],
                    "".join(points[start:end]),
                    tuple(codes[guid] for guid in coded),
                    tuple(self.notes()[guid] for guid in noted),
                )

    def notes(self) -> dict[str, str]:
        """Each note's text, by its GUID."""
        found = self.root.iterfind("q:Notes/q:Note", NS)
        return {note.attrib["guid"]: note.findtext("q:PlainTextContent", "", NS) for note in found}

    def links(self) -> list[tuple[str, str]]:
        found = self.root.iterfind("q:Links/q:Link", NS)
        return [(link.attrib["originGUID"], link.attrib["targetGUID"]) for link in found]

    def parts(self) -> list[str]:
        return [child.tag.split("}")[1] for child in self.root]

    def guids(self) -> list[str]:
        """The GUIDs of all that have one."""
        return [element.attrib["guid"] for element in self.root.iter() if "guid" in element.attrib]

    def _text(self, source: ElementTree.Element) -> str:
        path = source.attrib["plainTextPath"]
        assert path.startswith("internal://")
        data = self.archive.read(f"sources/{path.removeprefix('internal://')}")
        return data.decode("utf-8")

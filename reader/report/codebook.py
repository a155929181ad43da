"""The codebook of a collection: its tags, and what Parallax calls what it found (REFI-QDA, .qdc).

Codes have the same GUIDs as in the project (.qdpx), so that a program that has read one knows those of the other.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from reader import __version__
from reader.comparison.comparison import Comparison
from reader.notes.identity import guid
from reader.report.selections import Code, codes_of, codes_of_note, selections_of

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def to_qdc(comparison: Comparison) -> str:
    """The codebook: the codes of all notes, also of those whose words are lost, and of what was found."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}CodeBook", origin=f"Parallax {__version__}")
    of_notes = (code for placed in comparison.notes for code in codes_of_note(placed.note))
    codes = dict.fromkeys((*of_notes, *codes_of(selections_of(comparison))))
    add_codes(ET.SubElement(root, f"{{{NAMESPACE}}}Codes"), codes)
    ET.indent(root)
    return f"{ET.tostring(root, encoding='unicode', xml_declaration=True)}\n"


def add_codes(book: ET.Element, codes: Iterable[Code]) -> None:
    """Adds codes to the element that holds all, in its namespace; each under those that it belongs to."""
    tag = book.tag.removesuffix("Codes") + "Code"
    groups: dict[str, ET.Element] = {}
    for code in codes:
        *above, name = code
        parent = book
        for group in above:
            if group not in groups:
                attributes = {"guid": guid("code", group, ""), "name": group, "isCodable": "false"}
                groups[group] = ET.SubElement(book, tag, attributes)
            parent = groups[group]
        ET.SubElement(parent, tag, {"guid": guid("code", *code), "name": name, "isCodable": "true"})

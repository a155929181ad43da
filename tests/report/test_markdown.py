"""The comparison as Markdown: notes first, every quotation with its source and place."""

from reader.notes.anchor import Finding, Health, anchor_at
from reader.notes.note import About, Note
from reader.notes.placed import PlacedNote
from reader.report.markdown import to_markdown
from tests.report.flood import collection, comparison, passage

COURIER, HERALD, CHOIR = collection().articles
REPORT = f"""\
<!-- generator: parallax -->
# The flood

| | source | file | SHA-256 of the text |
|---|---|---|---|
| 1 | courier | courier.txt | `{COURIER.sha256}` |
| 2 | herald | herald.txt | `{HERALD.sha256}` |
| 3 | choir | choir.txt | `{CHOIR.sha256}` |

## Discrepancies

### number: people killed: Twelve people ⁄ At least 19 people

- \\[1\\] courier (0–13): “Twelve people”
- \\[2\\] herald (0–18): “At least 19 people”

## Shared facts

### 1. People were killed

- \\[1\\] courier (0–94): “Twelve people were killed when the River Stort flooded Harlow on Monday, Mayor Anna Pell \
said.”
- \\[2\\] herald (0–90): “At least 19 people were killed when the River Stort flooded Harlow on Monday, police said.”
- not found in choir
"""


def section_of_notes(*notes: PlacedNote) -> str:
    return to_markdown(comparison(*notes)).split("## Notes\n\n")[1].split("\n\n## ")[0]


def test_a_comparison_is_told_with_its_sources() -> None:
    assert to_markdown(comparison()) == REPORT


def test_a_note_is_told_with_its_words_quoted() -> None:
    span = passage("courier.txt", "Twelve people").span
    anchor = anchor_at(COURIER, span)
    note = Note("n1", "Call the mayor.\n\n- not a list", (anchor,) * 2, About.DISCREPANCY, "people *killed*", ("dead",))
    found = (anchor, Finding(Health.EXACT, span)), (anchor, Finding(Health.LOST))
    assert section_of_notes(PlacedNote(note, found)).splitlines() == [
        r"### people \*killed\* (open) #dead",
        "",
        "Call the mayor.",
        "",
        r"\- not a list",
        "",
        "> “Twelve people”  ",
        "> courier.txt (0–13)",
        "",
        "> “Twelve people”  ",
        "> courier.txt (place not known, words lost)",
    ]


def test_a_note_about_nothing_named_is_headed_note() -> None:
    assert section_of_notes(PlacedNote(Note("n1", "Read on.", ()), ())).startswith("### Note (open)\n\nRead on.")

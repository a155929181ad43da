"""`parallax notes agree`: how far people agree in what they judged."""

from itertools import combinations

from reader.cli.console import line, tell
from reader.cli.loading import compare, status_of
from reader.cli.parser import parser_of_paths
from reader.notes.agreement import agreement, between, units_of
from reader.notes.store import NoteStore, notes_folder
from reader.text.brief import counted


def agree(arguments: list[str]) -> int:
    described = "How far people agree in what they say discrepancies come to."
    options = parser_of_paths("notes agree", described).parse_args(arguments)
    comparison = compare(options.paths)
    judgements = NoteStore.open(notes_folder(comparison.collection).path).judgements
    units = units_of(judgements.values(), comparison.dispositions.meant)
    authors = sorted({author for unit in units for author in unit})
    groups = [*combinations(authors, 2), *([tuple(authors)] if len(authors) > 2 else [])]
    told = [(group, agreement(between(units, group))) for group in groups]
    for group, found in told:
        if found:
            alpha = "not defined: all the same" if found.alpha is None else f"{found.alpha:.3f}"
            both = counted(found.units, "discrepancy")
            names = line(", ".join(group))
            tell(f"{names}: {both} judged by at least two, {found.percent:.0f} % alike, Krippendorff's alpha {alpha}\n")
    if not any(found for _, found in told):
        tell("No discrepancy was judged by two people whose names are known\n")
    return status_of(comparison.collection)

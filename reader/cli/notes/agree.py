"""`parallax notes agree`: how far people agree in what they judged."""

from reader.cli.compare import compare
from reader.cli.loading import status_of
from reader.cli.output import echo
from reader.cli.parser import Parser, parser_of_paths
from reader.notes.store.store import NoteStore, notes_folder
from reader.report.agreement import agreement_lines


def parser() -> Parser:
    described = "Measure how far people agree in their verdicts, and on which passages report the same fact."
    return parser_of_paths("notes agree", described)


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    comparison = compare(options.paths)
    judgements = NoteStore.open(notes_folder(comparison.collection).path).judgements
    for line in agreement_lines(judgements.values(), comparison):
        echo(f"{line}\n")
    return status_of(comparison.collection)

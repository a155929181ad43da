"""`parallax check`: whether discrepancies are open."""

from reader.cli.compare import compare
from reader.cli.exit_codes import PARTLY
from reader.cli.loading import status_of
from reader.cli.output import fitting, line, tell
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.comparison.labels import short_labels
from reader.report import phrases
from reader.text.phrasing import counted


def parser() -> Parser:
    described = "Exit status 1 while a discrepancy is open: neither judged nor settled by a note."
    made = parser_of_paths("check", described)
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    comparison = compare(options.paths, event=options.event)
    found, dispositions = comparison.analysis.discrepancies, comparison.dispositions
    still_open = [discrepancy for discrepancy in found if dispositions.is_open(discrepancy)]
    labels = short_labels(comparison.collection.articles)
    for discrepancy in still_open:
        told = f"{discrepancy.id}, {phrases.verdict(comparison, discrepancy)}: {discrepancy.told_by(labels)}"
        tell(f"{fitting(line(told))}\n")
    counts = dispositions.counts(found)
    told = ", ".join(f"{number} {disposition.value}" for disposition, number in counts.items())
    tell(f"{counted(sum(counts.values()), 'discrepancy')}{f': {told}' if told else ''}\n")
    if comparison.lost:
        tell(f"{counted(len(comparison.lost), 'judgement')} on what is not found any more\n")
    return PARTLY if still_open else status_of(comparison.collection)

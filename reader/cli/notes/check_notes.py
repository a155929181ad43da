"""`parallax notes check`: whether the words of the notes are found again."""

from reader.cli.compare import compare
from reader.cli.exit_codes import INCOMPLETE
from reader.cli.loading import status_of
from reader.cli.output import echo, line
from reader.cli.parser import Parser, parser_of_paths
from reader.notes.anchor import Health
from reader.report import phrases
from reader.text.phrasing import pluralise, truncate

_MOST_WORDS = 60
"""The most characters that are printed of the words of a note."""


def parser() -> Parser:
    described = "Check that the words of each note are still there. The exit status is 1 if some are not."
    return parser_of_paths("notes check", described)


def run(arguments: list[str]) -> int:
    comparison = compare(parser().parse_args(arguments).paths, analysed=False)
    lost = 0
    for placed in comparison.notes:
        for anchor, finding in placed.places:
            lost += finding.health in (Health.LOST, Health.AMBIGUOUS)
            now = phrases.words_now(comparison, anchor, finding)
            became = f", now “{line(truncate(now, _MOST_WORDS))}”" if now else ""
            said = f"{line(anchor.article)}: “{line(truncate(anchor.exact, _MOST_WORDS))}”{became}"
            echo(f"{finding.health.value:9} {line(placed.note.id)}  {said}\n")
    echo(f"{pluralise(len(comparison.notes), 'note')}, {pluralise(lost, 'place')} not found\n")
    return INCOMPLETE if lost else status_of(comparison.collection)

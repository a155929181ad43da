"""`parallax notes check`: whether the words of the notes are found again."""

from reader.cli.compare import compare
from reader.cli.exit_codes import PARTLY
from reader.cli.loading import status_of
from reader.cli.output import line, tell
from reader.cli.parser import Parser, parser_of_paths
from reader.notes.anchor import Health
from reader.report import phrases
from reader.text.phrasing import counted, shortened

_MOST_WORDS = 60
"""Characters that are told of the words of a note."""


def parser() -> Parser:
    described = "Says of each place of each note whether its words are found; exit status 1 where some are not."
    return parser_of_paths("notes check", described)


def run(arguments: list[str]) -> int:
    comparison = compare(parser().parse_args(arguments).paths, analysed=False)
    lost = 0
    for placed in comparison.notes:
        for anchor, finding in placed.places:
            lost += finding.health in (Health.LOST, Health.AMBIGUOUS)
            now = phrases.words_now(comparison, anchor, finding)
            became = f", now “{line(shortened(now, _MOST_WORDS))}”" if now else ""
            said = f"{line(anchor.article)}: “{line(shortened(anchor.exact, _MOST_WORDS))}”{became}"
            tell(f"{finding.health.value:9} {line(placed.note.id)}  {said}\n")
    tell(f"{counted(len(comparison.notes), 'note')}, {counted(lost, 'place')} not found\n")
    return PARTLY if lost else status_of(comparison.collection)

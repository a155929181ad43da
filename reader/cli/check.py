"""`parallax check`: whether differences are open."""

from reader.cli.compare import compare, warn_of_unlisted
from reader.cli.exit_codes import INCOMPLETE
from reader.cli.loading import status_of
from reader.cli.output import echo, fitting, line
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.report import phrases
from reader.text.phrasing import pluralise
from reader.views.sides_by_value import under_topic, values_in_words

_DESCRIPTION = """\
List the open differences: those without a verdict and without a settled note.
The exit status is 1 while there are any.
"""


def parser() -> Parser:
    made = parser_of_paths("check", _DESCRIPTION)
    made.add_argument("--all", action="store_true", help="include passages that are only worth comparing")
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    comparison = compare(options.paths, event=options.event)
    warn_of_unlisted(comparison.analysis)
    analysis, dispositions = comparison.analysis, comparison.dispositions
    found = analysis.discrepancies if options.all else analysis.differences
    still_open = [discrepancy for discrepancy in found if dispositions.is_open(discrepancy)]
    for discrepancy in still_open:
        summary = under_topic(discrepancy, values_in_words(comparison, discrepancy))
        words = f"{discrepancy.id}, {phrases.verdict(comparison, discrepancy)}: {summary}"
        echo(f"{fitting(line(words))}\n")
    counts = dispositions.counts((*found, *(d for d in dispositions.hidden if options.all or not d.is_wording)))
    summary = ", ".join(f"{number} {disposition.value}" for disposition, number in counts.items())
    noun = "discrepancy" if options.all else "difference"
    echo(f"{pluralise(sum(counts.values()), noun)}{f': {summary}' if summary else ''}\n")
    if comparison.lost:
        echo(f"{pluralise(len(comparison.lost), 'verdict')} on words that are no longer found\n")
    return INCOMPLETE if still_open else status_of(comparison.collection)

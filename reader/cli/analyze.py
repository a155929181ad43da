"""`parallax analyze`: the analysis as JSON."""

from reader.analysis.pipeline.analyse import analyse
from reader.cli.compare import warn_of_less_found
from reader.cli.loading import load, status_of
from reader.cli.output import echo
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.cli.progress import progress_bar
from reader.report.json import analysis_to_json


def parser() -> Parser:
    made = parser_of_paths("analyze", "Print the analysis as JSON, in the schema parallax-analysis/2.")
    made.add_argument("--json", action="store_true", help="print JSON (the only format)")
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    collection = load(options.paths, options.event)
    with progress_bar("comparing", "articles") as progress:
        found = analyse(collection, progress)
    warn_of_less_found(found)
    echo(analysis_to_json(found) + "\n")
    return status_of(collection)

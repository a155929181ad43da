"""`parallax suggest`: what a language model on this machine suggests, checked by the program."""

import argparse
import json
import math
from collections.abc import Iterable
from dataclasses import replace

from reader.cli.compare import parts_of
from reader.cli.exit_codes import INCOMPLETE, OK, USAGE, UsageError
from reader.cli.loading import status_of
from reader.cli.output import echo, line, warn
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.cli.progress import progress_bar
from reader.comparison.comparison import Comparison
from reader.installation import command_for
from reader.report.json import analysis_to_json
from reader.report.plain import discrepancy_lines
from reader.settings.second_reader import SecondReader, load_second_reader, second_reader_path
from reader.suggestions.addresses import Address, AddressError, address_of
from reader.suggestions.answer_cache import AnswerCache
from reader.suggestions.asking import Questions, Suggestions
from reader.suggestions.client import HEADERS, MissingLibraryError, ModelServer, ServerError
from reader.text.safe_yaml import YamlError

_DESCRIPTION = """\
Ask a language model on this machine (Ollama, llama.cpp, LM Studio) for differences, and print those that pass the
program's own checks. In the reader, V does the same; accept or reject each suggestion in the index. Only addresses of
this machine are asked. Answers are cached. Needs the extra suggest.
"""
_INTERRUPTED = 130


def parser() -> Parser:
    made = parser_of_paths("suggest", _DESCRIPTION)
    made.add_argument("--model", metavar="NAME", help="the model's name (default: the one in suggest.yaml)")
    made.add_argument("--url", help="the server (default: suggest.yaml, or http://127.0.0.1:11434/v1)")
    made.add_argument("--timeout", type=_seconds, metavar="SECONDS", help="time limit of one answer (default: 300)")
    made.add_argument("--allow-host", default="", metavar="HOST", help="allow sending texts to this other machine")
    made.add_argument("--dry-run", action="store_true", help="print everything that would be sent, and send nothing")
    made.add_argument("--json", action="store_true", help="print the analysis with the suggestions as JSON")
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    wanted = _wanted(options)
    address = _address(wanted, options.allow_host)
    server = None if options.dry_run else _server(address, wanted)
    parts = parts_of(options.paths, event=options.event)
    questions = Questions.of(parts.comparison().analysis)
    if server is None:
        return _print_requests(address, questions.bodies(wanted.model))
    if address.is_elsewhere:
        warn(f"the articles' texts are sent to {address.host}, another machine", OK)
    suggested, status = _ask(questions, server)
    if suggested.done or options.json or not status:
        _print(parts.comparison(suggested.found), suggested, as_json=options.json)
    return status or status_of(parts.collection)


def _wanted(options: argparse.Namespace) -> SecondReader:
    """The model that is asked for, by the options, else by the reader's settings. Raises `UsageError`."""
    try:
        own = load_second_reader()
    except YamlError as error:
        raise UsageError(str(error)) from error
    given = {"model": options.model, "url": options.url, "time_limit": options.timeout}
    wanted = replace(own, **{key: value for key, value in given.items() if value is not None})
    if not wanted.model:
        raise UsageError(
            f"suggest: which model? - name it with --model, or in {second_reader_path()} (docs/suggest.md)"
        )
    return replace(wanted, model=line(wanted.model))


def _address(wanted: SecondReader, allowed_host: str) -> Address:
    try:
        return address_of(wanted.url, allowed_host)
    except AddressError as error:
        mend = "name an address on this machine with --url, or allow sending the texts there with --allow-host"
        raise UsageError(f"{error} - {mend}") from error


def _server(address: Address, wanted: SecondReader) -> ModelServer:
    try:
        return ModelServer(address, wanted.model, wanted.time_limit)
    except MissingLibraryError as error:
        raise UsageError(f"suggest: {error} is not installed - {command_for('suggest')}") from error


def _seconds(given: str) -> float:
    seconds = float(given)
    if not 0 < seconds < math.inf:
        raise ValueError
    return seconds


def _print_requests(address: Address, bodies: Iterable[bytes]) -> int:
    """Prints what would be sent: where to, the headers, and each request, as one JSON document."""
    host = {"Host": f"{address.host}:{address.port}"}
    sent = {
        "post_to": f"{address.scheme}://{host['Host']}{address.path}",
        "headers": {**host, **HEADERS},
        "bodies": [json.loads(body) for body in bodies],
    }
    echo(json.dumps(sent, indent=1) + "\n")
    return OK


def _ask(questions: Questions, server: ModelServer) -> tuple[Suggestions, int]:
    """What is suggested, as far as the server answers, and the exit status."""
    known = Suggestions()
    with progress_bar("asking", "groups of passages") as progress:
        try:
            for known in questions.suggestions(server, AnswerCache.of_user()):
                progress(known.done, max(1, known.of))
        except ServerError as error:
            return known, warn(str(error), INCOMPLETE if known.done else USAGE)
        except KeyboardInterrupt:
            return known, warn(
                f"stopped after {known.done} of {known.of}; run it again to continue from there", _INTERRUPTED
            )
    return known, OK


def _print(shown: Comparison, suggested: Suggestions, *, as_json: bool) -> None:
    """Prints the suggestions that the reader has not rejected, and that are neither found nor marked already."""
    if as_json:
        echo(analysis_to_json(shown.analysis) + "\n")
        return
    for discrepancy in shown.analysis.suggestions:
        echo("".join(f"{entry}\n" for entry in discrepancy_lines(shown, discrepancy)))
    known = len(suggested.found) - len(shown.analysis.suggestions)
    echo(f"{suggested.in_words}{f'; {known} already known' if known else ''}\n")

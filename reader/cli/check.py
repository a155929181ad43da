"""`parallax check`: whether differences are open."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from reader.analysis.model import DiscrepancyKind
from reader.cli.compare import compare, warn_of_less_found
from reader.cli.exit_codes import INCOMPLETE, UsageError
from reader.cli.loading import status_of
from reader.cli.output import echo, fitting, line
from reader.cli.parser import Parser, add_event, parser_of_paths
from reader.cli.writing import refuse_to_overwrite, write_file
from reader.report.check.baseline import Baseline, BaselineError, read_baseline, to_baseline
from reader.report.check.check_json import to_json
from reader.report.check.checked import CLASSES, Checked, Scope
from reader.report.check.junit import to_junit
from reader.report.check.sarif import to_sarif
from reader.text.phrasing import pluralise

_DESCRIPTION = """\
List the open differences: those without a verdict, without a settled note, and not in the baseline.
The exit status is 1 while there are any.
"""
_KINDS = tuple(kind.value for kind in DiscrepancyKind)


def parser() -> Parser:
    made = parser_of_paths("check", _DESCRIPTION)
    made.add_argument("--kind", action="append", choices=_KINDS, help="only this kind (may be repeated)")
    made.add_argument(
        "--class",
        action="append",
        dest="classes",
        choices=CLASSES,
        help="only this class: difference (the default), or wording, which is only worth comparing (may be repeated)",
    )
    made.add_argument("--all", action="store_true", help="both classes")
    made.add_argument(
        "--baseline", type=Path, metavar="FILE", help="ignore what this file lists (see --write-baseline)"
    )
    made.add_argument(
        "--write-baseline", type=Path, metavar="FILE", help="write what is open now to FILE; the exit status is 0"
    )
    made.add_argument("--format", choices=tuple(_FORMATS), default="text", help="print text (the default) or a report")
    add_event(made)
    return made


def run(arguments: list[str]) -> int:
    options = parser().parse_args(arguments)
    scope, known = _scope(options), _baseline(options.baseline)
    comparison = compare(options.paths, event=options.event)
    warn_of_less_found(comparison.analysis)
    checked = Checked.of(comparison, scope, known)
    if options.write_baseline:
        _write_baseline(options.write_baseline, checked)
        return status_of(comparison.collection)
    echo(_FORMATS[options.format](checked))
    return INCOMPLETE if checked.open else status_of(comparison.collection)


def _scope(options: argparse.Namespace) -> Scope:
    if options.all and options.classes:
        raise UsageError("--all: means both classes - leave it out, or leave out --class")
    classes = CLASSES if options.all else options.classes or CLASSES[:1]
    return Scope(frozenset(options.kind or ()), frozenset(classes))


def _baseline(path: Path | None) -> Baseline:
    """The baseline in a file. Raises `UsageError`."""
    try:
        return read_baseline(path.read_bytes()) if path else {}
    except (BaselineError, OSError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"--baseline {path}: can't be read ({reason}) - write it with --write-baseline") from error


def _write_baseline(path: Path, checked: Checked) -> None:
    """Writes what is open and what was known before, as far as it is still there."""
    refuse_to_overwrite(path, checked.comparison.collection, "--write-baseline")
    listed = [entry for entry in checked.entries if entry.is_open or entry.is_known]
    write_file(path, to_baseline((entry.fingerprint, entry.summary) for entry in listed))
    echo(f"{pluralise(len(listed), checked.scope.noun)} listed in {line(str(path))}\n")


def _in_text(checked: Checked) -> str:
    lines = [fitting(line(f"{entry.discrepancy.id}, {entry.summary}")) for entry in checked.open]
    counts = ", ".join(f"{number} {state}" for state, number in checked.counts.items())
    lines.append(f"{pluralise(len(checked.entries), checked.scope.noun)}{f': {counts}' if counts else ''}")
    if checked.gone:
        lines.append(f"{pluralise(len(checked.gone), 'entry')} of the baseline no longer found")
    if checked.comparison.lost:
        lines.append(f"{pluralise(len(checked.comparison.lost), 'verdict')} on words that are no longer found")
    return "".join(f"{each}\n" for each in lines)


_FORMATS: Mapping[str, Callable[[Checked], str]] = {
    "text": _in_text,
    "json": to_json,
    "junit": to_junit,
    "sarif": to_sarif,
}

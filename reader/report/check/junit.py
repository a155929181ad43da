"""A check in the form of JUnit's reports, which programs for continuous integration show.

A test case a discrepancy: it fails while that is open, is skipped where the baseline knows it, and passes once there is
a verdict. A file that could not be read is an error.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from reader.articles.article import Problem
from reader.report.check.checked import Checked, Entry
from reader.report.plain import discrepancy_lines
from reader.text.sanitise import one_line, sanitise


def to_junit(checked: Checked) -> str:
    """The whole report, as XML."""
    problems = [problem for problem in checked.comparison.collection.problems if problem.is_failure]
    known = sum(entry.is_known for entry in checked.entries)
    numbers = {
        "tests": len(checked.entries) + len(problems),
        "failures": len(checked.open),
        "errors": len(problems),
        "skipped": known,
    }
    counted = {name: str(number) for name, number in numbers.items()}
    root = ET.Element("testsuites", {"name": "parallax check", **counted})
    suite = ET.SubElement(root, "testsuite", {"name": one_line(checked.comparison.collection.title), **counted})
    _add_cases(suite, checked)
    _add_problems(suite, problems)
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode") + "\n"


def _add_cases(suite: ET.Element, checked: Checked) -> None:
    for entry in checked.entries:
        kind = entry.discrepancy.kind.value
        topic = one_line(entry.discrepancy.topic or entry.summary)
        case = ET.SubElement(suite, "testcase", classname=f"parallax.{kind}", name=f"{topic} ({entry.fingerprint})")
        if entry.is_open:
            failure = ET.SubElement(case, "failure", type=kind, message=entry.summary)
            failure.text = _in_full(checked, entry)
        elif entry.is_known:
            ET.SubElement(case, "skipped", message=entry.state)


def _in_full(checked: Checked, entry: Entry) -> str:
    return sanitise("\n".join(discrepancy_lines(checked.comparison, entry.discrepancy)))


def _add_problems(suite: ET.Element, problems: Iterable[Problem]) -> None:
    for problem in problems:
        case = ET.SubElement(suite, "testcase", classname="parallax.file", name=one_line(str(problem.path)))
        ET.SubElement(case, "error", type="unreadable", message=str(problem))

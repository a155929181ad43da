"""A step of an analysis; kept apart, so that who is told of it need not load what makes it."""

from typing import NamedTuple

from reader.analysis.model import Analysis


class Step(NamedTuple):
    """What has been found so far."""

    analysis: Analysis
    is_whole: bool

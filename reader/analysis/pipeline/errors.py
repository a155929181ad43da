"""What can go wrong with an analysis; apart from what makes one, so that who is told of it need not load that."""


class AnalysisError(Exception):
    """Articles could not be analysed; `str()` of it is the reason, for a person, on one line."""


class ProcessEndedError(Exception):
    """A process has ended before it answered; `str()` of it says how: "by SIGKILL"."""

"""The errors of an analysis, in a module of their own: whoever catches one need not load what makes an analysis."""


class ProcessEndedError(Exception):
    """A process has ended before it answered; `str()` of it says how: "by SIGKILL"."""


class AnalysisError(Exception):
    """Articles could not be analysed; `str()` of it is the reason, for a person, on one line."""

    @classmethod
    def ended_twice(cls, ended: ProcessEndedError) -> "AnalysisError":
        """The error that two processes have ended over the same work; `ended` says how the second did."""
        return cls(f"the background process was stopped twice, {ended}")

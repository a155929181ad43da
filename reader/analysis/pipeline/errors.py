"""What can go wrong with an analysis; apart from what makes one, so that who is told of it need not load that."""


class ProcessEndedError(Exception):
    """A process has ended before it answered; `str()` of it says how: "by SIGKILL"."""


class AnalysisError(Exception):
    """Articles could not be analysed; `str()` of it is the reason, for a person, on one line."""

    @classmethod
    def ended_twice(cls, ended: ProcessEndedError) -> "AnalysisError":
        """Two processes have ended over the same work; `ended` says how the second did."""
        return cls(f"the process that compares them was ended twice, {ended}")

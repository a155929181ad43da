"""Whether two addresses are those of one page."""

import re

_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*://(?:www\.)?", re.IGNORECASE)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid|ref_src)=", re.IGNORECASE)
"""Parts of a query that say where a reader came from, and not what is read."""


def page_of(address: str) -> str:
    """What the addresses of one page have in common: no scheme, no fragment, no mark of where a reader comes from."""
    page, _, query = address.strip().partition("#")[0].partition("?")
    host, slash, path = _SCHEME.sub("", page).partition("/")
    parts = sorted(part for part in query.split("&") if part and not _TRACKING.match(part))
    return f"{host.lower()}{slash}{path}".rstrip("/") + ("?" + "&".join(parts) if parts else "")

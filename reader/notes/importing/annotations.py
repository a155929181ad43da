"""The annotations in JSON, wherever they are in it; those of Annotator, as wallabag has, in the form of the others.

See the Web Annotation Data Model; the interface of Hypothesis, whose search gives `rows`; and wallabag's
export, a list of articles, each with its `annotations`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from reader.notes.identity import guid

Annotation = Mapping[str, Any]

_WITHIN = ("items", "annotations", "@graph", "rows", "first", "entries", "_embedded")
"""The keys under which annotations are, or articles with theirs."""
_PAGE = ("url", "given_url", "origin_url")


def annotations_in(found: Any, page: str = "") -> Iterator[Annotation]:
    """All annotations; `page` is the address of what they are on, where they do not name it."""
    if isinstance(found, list):
        for each in found:
            yield from annotations_in(each, page)
    elif not isinstance(found, dict):
        return
    elif "target" in found:
        yield found
    elif "quote" in found and "ranges" in found:
        yield _of_annotator(found, page)
    elif "uri" in found and {"text", "tags"} & found.keys():
        yield found | {"target": found["uri"]}
    else:
        of_page = next((found[key] for key in _PAGE if isinstance(found.get(key), str)), page)
        for key in _WITHIN:
            yield from annotations_in(found.get(key), of_page)


def _of_annotator(found: dict[str, Any], page: str) -> Annotation:
    """An annotation of Annotator; wallabag numbers its own for each of its servers, which is no identity."""
    source = found["uri"] if isinstance(found.get("uri"), str) else page
    key = found.get("id") if isinstance(found.get("id"), str) else None
    place = json.dumps([found["quote"], found["ranges"]], sort_keys=True)
    return {
        **found,
        "id": key or guid("annotation", source, place),
        "created": found.get("created") or found.get("created_at"),
        "modified": found.get("updated") or found.get("updated_at"),
        "target": {"source": source, "selector": {"type": "TextQuoteSelector", "exact": found["quote"]}},
    }

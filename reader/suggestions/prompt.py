"""What is sent to the language model about a group of passages: the instruction, the passages as data, the form."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from reader.analysis.discrepancies.evidence import Evidence
from reader.analysis.model import ActorKind
from reader.analysis.passage import Passage
from reader.suggestions.groups import Group
from reader.text.safe_yaml import load_shipped

_PACKAGE = "reader.suggestions"
_MOST_TOKENS = 2000
"""How long an answer may be: a model that does not end is ended."""
_IN_ONE_LINE = str.maketrans("\n\t", "  ")


def body_of(group: Group, evidence: Evidence, model: str) -> bytes:
    """The body of the request about a group, as JSON in the form of chat completions. It holds nothing else."""
    passages = [_entry(number, passage, evidence) for number, passage in enumerate(group.passages, 1)]
    body = {
        "model": model,
        "messages": [
            {"role": "system", "content": load_shipped(_PACKAGE, "prompt.yaml")["instruction"]},
            {"role": "user", "content": json.dumps({"passages": passages}, ensure_ascii=False)},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "differences", "strict": True, "schema": _schema()},
        },
        "temperature": 0,
        "max_tokens": _MOST_TOKENS,
        "stream": False,
    }
    return json.dumps(body).encode()


def names_in(passage: Passage, evidence: Evidence) -> tuple[str, ...]:
    """Who may be quoted in a passage: those to whom it attributes something; where nobody is known, all that it names
    but places."""
    said = evidence.attributions.get(passage)
    speakers = [attribution.name for attribution in said.attributions if attribution.name] if said else []
    able = (actor for actor in evidence.actors if actor.kind is not ActorKind.PLACE)
    named = (mention.text for actor in able for mention in actor.mentions if passage.covers(mention.passage))
    return tuple(dict.fromkeys(" ".join(name.split()) for name in speakers or named))


def text_of(passage: Passage, evidence: Evidence) -> str:
    """The text of a passage, character by character, with a blank for the end of a line and for a tabulator."""
    return evidence.content_of(passage).sentence.text.translate(_IN_ONE_LINE)


def _entry(number: int, passage: Passage, evidence: Evidence) -> dict[str, Any]:
    """A passage as the model gets it; articles are called by letters: nothing is known of them but their words."""
    day = evidence.days.get(passage.article)
    return {
        "passage": number,
        "article": _letter(list(evidence.contents.sentences).index(passage.article)),
        **({"day": day} if day else {}),
        "text": text_of(passage, evidence),
        "names": list(names_in(passage, evidence)),
    }


def _letter(index: int) -> str:
    """A, B … Z, AA, AB … for 0, 1 …"""
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


@cache
def _schema() -> Mapping[str, Any]:
    """The JSON schema of an answer."""
    schema: Mapping[str, Any] = json.loads((resources.files(_PACKAGE) / "answer.schema.json").read_text("utf-8"))
    return schema

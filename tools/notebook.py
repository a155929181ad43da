"""Runs the notebook of the documentation, cell by cell in one namespace, and writes what comes of each into it.

`python -m tools.notebook`. What comes of a cell is what it prints and the value of its last line, as in Jupyter.
"""

import ast
import contextlib
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebook.ipynb"
Cell = dict[str, Any]


def executed(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook as it is after all of its cells were run in order."""
    names: dict[str, Any] = {"__name__": "__main__"}
    numbers = iter(range(1, len(notebook["cells"]) + 1))
    cells = [_run(cell, next(numbers), names) if cell["cell_type"] == "code" else cell for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def _run(cell: Cell, number: int, names: dict[str, Any]) -> Cell:
    tree = ast.parse("".join(cell["source"]))
    last = tree.body[-1] if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    tree.body = tree.body[:-1] if last else tree.body
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, "<cell>", "exec"), names)  # noqa: S102 - the documentation's own code
        value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None  # noqa: S307
    return {**cell, "execution_count": number, "outputs": list(_outputs(printed.getvalue(), value, number))}


def _outputs(printed: str, value: Any, number: int) -> Iterator[dict[str, Any]]:
    if printed:
        yield {"name": "stdout", "output_type": "stream", "text": printed.splitlines(keepends=True)}
    if value is not None:
        forms = {"text/plain": repr(value)}
        if hasattr(value, "_repr_html_"):
            forms["text/html"] = value._repr_html_()
        data = {form: text.splitlines(keepends=True) for form, text in sorted(forms.items())}
        yield {"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"}


def read() -> dict[str, Any]:
    """The notebook as it is on the disk."""
    found: dict[str, Any] = json.loads(NOTEBOOK.read_text("utf-8"))
    return found


if __name__ == "__main__":
    NOTEBOOK.write_text(json.dumps(executed(read()), indent=1, ensure_ascii=False) + "\n", "utf-8")

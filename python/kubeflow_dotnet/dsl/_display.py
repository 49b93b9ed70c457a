"""How a pipeline shows itself in a notebook."""

from __future__ import annotations

from html import escape
from typing import Any, Dict, Iterator, List, Tuple

from ._trace import Trace

_GROUPS = {"if": "If", "elif": "Elif", "else": "Else", "loop": "ParallelFor", "exitHandler": "ExitHandler"}


def table(name: str, description: str, inputs: List[Dict[str, Any]], trace: Trace) -> str:
    """A pipeline as two HTML tables: its inputs, and its tasks in their groups."""
    rows = "".join(f"<tr><td>{escape(each['name'])}</td><td>{escape(_type(each))}</td><td>{escape(_default(each))}</td></tr>" for each in inputs)
    tasks = "".join(f"<tr><td style='text-align:left;padding-left:{1 + 2 * depth}em'>{escape(what)}</td></tr>" for depth, what in _tasks(trace, trace.body, 0))
    return (
        f"<div><b>{escape(name)}</b> {escape(description)}</div>"
        f"<table><thead><tr><th>Input</th><th>Type</th><th>Default</th></tr></thead><tbody>{rows}</tbody></table>"
        f"<table><thead><tr><th>Tasks</th></tr></thead><tbody>{tasks}</tbody></table>"
    )


def _tasks(trace: Trace, body: List[Dict[str, Any]], depth: int) -> Iterator[Tuple[int, str]]:
    for call in body:
        if call["do"] == "task":
            yield depth, str(trace.components[call["component"]]["name"])
        elif call["do"] in _GROUPS:
            yield depth, call.get("name") or _GROUPS[call["do"]]
            yield from _tasks(trace, call.get("body", []), depth + 1)


def _type(each: Dict[str, Any]) -> str:
    return str(each["artifact"]["schemaTitle"] if "artifact" in each else each["type"])


def _default(each: Dict[str, Any]) -> str:
    return repr(each["default"]) if "default" in each else ""

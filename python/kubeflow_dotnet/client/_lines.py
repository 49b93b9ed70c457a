"""Finds the user's own line of an error inside a Python step: the step runs a copy of the source, elsewhere."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterable, Iterator, List, NamedTuple, Tuple

from .._source import Part

_TRACEBACK = "Traceback (most recent call last):"


class Function(NamedTuple):
    """A step's function: the source that the step runs, and where its parts stand in the user's files."""

    source: List[str]
    parts: Dict[int, Part]

    @property
    def start(self) -> Tuple[str, int]:
        """The user's file and line of the ``def``."""
        main = self.parts[max(self.parts)]
        return main.file, main.line

    def origin(self, line: int) -> Tuple[str, int]:
        """The user's file and line of a line of the source; nothing if the user wrote none."""
        start = max((at for at in self.parts if at <= line), default=0)
        part = self.parts.get(start)
        return (part.file, part.line + line - start) if part is not None and line - start < part.text.count("\n") else ("", 0)


# By the names of the components; two of different files may have one name.
Functions = Dict[str, List[Function]]


def of_pipeline(pipeline: Any) -> Functions:
    """The functions of a pipeline's Python steps, nested pipelines included."""
    functions: Functions = {}
    for component in _components(pipeline):
        if component._parts:
            functions.setdefault(component.name, []).append(Function(component._source.split("\n"), component._parts))
    return functions


def step_of(error: str) -> str:
    """The path of the step that an error is about; empty if it is about none."""
    found = re.search(r"Step '([^']+)'", error)
    return found.group(1) if found else ""


def place_of(step: str, log: Iterable[str], functions: Functions) -> Tuple[str, int]:
    """The user's file and line of a step's error; empty if it is not of a function that is known here.

    Args:
        step: The step's path.
        log: What it printed last.
        functions: The functions that are known.
    """
    name = step.split("/")[-1]
    candidates = functions.get(name, []) + functions.get(re.sub(r"-\d+$", "", name), [])
    for line, text in reversed(_frames(log)):
        for function in candidates:
            is_it = len(candidates) == 1 or function.source[line - 1:line] and function.source[line - 1].strip() == text
            if is_it and function.origin(line)[0]:
                return function.origin(line)
    # A step that was killed left no traceback: its function is the place.
    return candidates[0].start if candidates else ("", 0)


def _frames(log: Iterable[str]) -> List[Tuple[int, str]]:
    """Lines of the step's source, with their texts, in the last traceback."""
    lines = list(log)
    frames: List[Tuple[int, str]] = []
    for line, following in zip(lines, [*lines[1:], ""]):
        found = re.match(r'\s*File ".*kubeflow_step\.py", line (\d+), in ', line)
        if line.strip() == _TRACEBACK:
            frames = []
        elif found:
            frames.append((int(found.group(1)), following.strip()))
    return frames


def _components(pipeline: Any) -> Iterator[Any]:
    trace = getattr(pipeline, "_trace", None)
    for component in trace.used if trace is not None else [pipeline]:
        if hasattr(component, "python_func"):
            yield component
        elif component is not pipeline and hasattr(component, "_trace"):
            yield from _components(component)

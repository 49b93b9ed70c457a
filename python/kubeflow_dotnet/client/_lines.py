"""Finds the user's own line of an error inside a Python step: the step runs a copy of the source, elsewhere."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, NamedTuple, Optional, Tuple

from ..dsl._names import sanitize


class Function(NamedTuple):
    """Where a step's function stands: in the step's source, and in the user's file."""

    file: str
    line: int
    carried_line: int


Functions = Dict[str, Function]


def of_pipeline(pipeline: Any) -> Functions:
    """The functions of a pipeline's Python steps, nested pipelines included."""
    return {component.python_func.__name__: found for component in _components(pipeline) for found in [_function(component)] if found is not None}


def place_of(error: str, functions: Functions) -> Tuple[str, int]:
    """The user's file and line of a step's error; empty if it is not of a function that is known here."""
    for line, name in reversed(re.findall(r'kubeflow_step\.py", line (\d+), in (\w+)', error)):
        function = functions.get(name)
        if function is not None:
            return function.file, function.line + int(line) - function.carried_line
    # A step that was killed left no traceback: its function is the place.
    step = re.search(r"Step '(?:[^']*/)?([^'/]+?)(?:-\d+)?'", error)
    for name, function in functions.items():
        if step is not None and sanitize(name) == step.group(1):
            return function.file, function.line
    return "", 0


def _components(pipeline: Any) -> Iterator[Any]:
    trace = getattr(pipeline, "_trace", None)
    for component in trace.used if trace is not None else [pipeline]:
        if hasattr(component, "python_func"):
            yield component
        elif component is not pipeline and hasattr(component, "_trace"):
            yield from _components(component)


def _function(component: Any) -> Optional[Function]:
    start = f"def {component.python_func.__name__}("
    for at, line in enumerate(component._source.split("\n"), 1):
        if line.startswith(start):
            return Function(component._place["file"], component._def_line, at)
    return None

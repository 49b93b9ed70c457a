"""The functions of a pipeline's own Python steps."""

from __future__ import annotations

from typing import Any

from ..client import _lines
from ._component import run_component, runs_in_process
from ._pump import Carry, Functions


def own_functions(pipeline: Any) -> Functions:
    """What carries out each Python step of a pipeline by its own function, nested pipelines included."""
    functions = Functions()
    for component in _lines._components(pipeline):
        if runs_in_process(component):
            functions.add(_of(component), component=component)
    return functions


def _of(component: Any) -> Carry:
    return lambda call: run_component(component, call)

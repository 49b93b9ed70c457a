"""Runs a component's own function in this process, as the step's runtime does in its own."""

from __future__ import annotations

import os
import typing
from typing import Any, Dict, Tuple

from ..dsl import _runtime_only
from ..dsl._annotations import PipelineTaskFinalStatus, TaskConfig
from ..dsl._artifacts import Artifact
from ..dsl._components import PythonComponent
from ._call import StepCall

_PLAIN = (int, float, str, bool, list, dict)


def runs_in_process(component: Any) -> bool:
    """Whether a component is a function of this process. One that is only in an image is not, and a notebook needs a kernel of its own."""
    return isinstance(component, PythonComponent) and component._runs_here


def run_component(component: PythonComponent, call: StepCall) -> Dict[str, Any]:
    """Calls the component's function with the step's inputs, and gives what it returned as the step's outputs."""
    arguments = {}
    for name in component._signature.kinds:
        found, value = _argument(component, call, name)
        if found:
            arguments[name] = value
    with _runtime_only.in_step(call.folder):
        result = component.python_func(**arguments)
    return _given(component, call, result)


def _argument(component: PythonComponent, call: StepCall, name: str) -> Tuple[bool, Any]:
    kind = component._signature.kinds[name]
    if kind.way == "embedded":
        artifact = Artifact(name)
        artifact.custom_path = component._embedded_path
        return True, artifact
    if kind.way == "output":
        return True, call.output(name, kind.cls)
    if kind.way == "output_path":
        if call.has_output_artifact(name):
            return True, call.output(name).path
        os.makedirs(os.path.dirname(call.parameters[name]), exist_ok=True)
        return True, call.parameters[name]
    if kind.artifact is not None:
        found = call.artifact(name, kind.cls)
        return True, found.path if kind.way == "input_path" and found is not None else found
    value = call.value(name)
    if kind.word == "TASK_FINAL_STATUS":
        return True, _status(value or {})
    if kind.word == "TASK_CONFIG":
        keys = ("affinity", "tolerations", "nodeSelector", "env", "volumes", "volumeMounts", "resources")
        return True, TaskConfig(*((value or {}).get(key) for key in keys))
    if value is None:
        return False, None
    model = component._signature.annotation(name)
    return True, model.model_validate(value) if hasattr(model, "model_validate") else value


def _status(value: Dict[str, Any]) -> PipelineTaskFinalStatus:
    error = value.get("error", {})
    return PipelineTaskFinalStatus(value.get("state"), value.get("pipelineJobResourceName"), value.get("pipelineTaskName"), error.get("code"), error.get("message"))


def _given(component: PythonComponent, call: StepCall, result: Any) -> Dict[str, Any]:
    hint = component._signature.returns
    fields = getattr(result, "_fields", None) or getattr(hint, "_fields", None)
    types = getattr(hint, "__annotations__", {}) if fields else {"Output": hint}
    values: Dict[str, Any] = {}
    artifacts: Dict[str, Artifact] = {}
    for name, value in zip(fields, result) if fields and result is not None else [("Output", result)]:
        if isinstance(value, Artifact):
            artifacts[name] = value
        elif value is not None and (name in call.outputs or fields):
            wanted = typing.get_origin(types.get(name)) or types.get(name)
            if wanted in _PLAIN and not isinstance(value, (int, float) if wanted is float else wanted):
                raise TypeError(f"{component.python_func.__name__} gave {value!r} for output {name}, not {wanted.__name__}")
            values[name] = value
    return call.document(values, artifacts)

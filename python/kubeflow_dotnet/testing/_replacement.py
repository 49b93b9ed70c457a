"""Calls a test's function in a step's place: with the inputs it asks for by name, and what it returns as the outputs."""

from __future__ import annotations

import difflib
import inspect
from typing import Any, Callable, Dict, Mapping

from .._steps import StepCall, WrongReplacement
from ..dsl._artifacts import Artifact


def replacement(function: Callable[..., Any]) -> Callable[[StepCall], Dict[str, Any]]:
    """What carries out a step by a function."""
    function = getattr(function, "python_func", function)
    parameters = inspect.signature(function).parameters

    def carry(call: StepCall) -> Dict[str, Any]:
        return _given(call, function(**_arguments(call, parameters)))

    return carry


def failure(error: Any) -> Callable[[StepCall], Dict[str, Any]]:
    """What lets a step fail."""

    def carry(call: StepCall) -> Dict[str, Any]:
        raise error if isinstance(error, BaseException) else RuntimeError(error)

    return carry


def _arguments(call: StepCall, parameters: Mapping[str, inspect.Parameter]) -> Dict[str, Any]:
    arguments: Dict[str, Any] = {}
    for name, parameter in parameters.items():
        if parameter.kind is parameter.VAR_KEYWORD:
            arguments.update({each: call.input(each) for each in call.inputs if each not in arguments and call.has(each)})
        elif name in call.inputs:
            if call.has(name) or parameter.default is parameter.empty:
                arguments[name] = call.input(name)
        elif call.has_output_artifact(name):
            arguments[name] = call.output(name)
        elif parameter.default is parameter.empty and parameter.kind is not parameter.VAR_POSITIONAL:
            raise _unknown(call, f"The replacement of step '{call.path}' takes '{name}', which the step does not have.", name, [*call.inputs, *call.outputs])
    return arguments


def _given(call: StepCall, result: Any) -> Dict[str, Any]:
    if result is None:
        return call.document({}, {})
    fields = getattr(result, "_fields", None)
    if fields:
        values = dict(zip(fields, result))
    elif isinstance(result, dict) and set(result) <= set(call.outputs) and call.outputs != ["Output"]:
        values = result
    elif len(call.outputs) == 1:
        values = {call.outputs[0]: result}
    elif "Output" in call.outputs:
        values = {"Output": result}
    elif len(call.parameters) == 1:
        values = {next(iter(call.parameters)): result}
    else:
        raise WrongReplacement(
            f"The replacement of step '{call.path}' gave {type(result).__name__}, and the step has {_listed(call.outputs) if call.outputs else 'no outputs'}. "
            + ("Return a dict of outputs by name." if call.outputs else "Return nothing."), code="KF5031")
    for name in values:
        if name not in call.outputs:
            raise _unknown(call, f"The replacement of step '{call.path}' gave the output '{name}', which the step does not have.", name, call.outputs)
    return call.document({name: value for name, value in values.items() if not isinstance(value, Artifact)}, {name: value for name, value in values.items() if isinstance(value, Artifact)})


def _unknown(call: StepCall, what: str, name: str, known: "list[str]") -> WrongReplacement:
    near = difflib.get_close_matches(name, known, 1)
    return WrongReplacement(f"{what} " + (f"Did you mean '{near[0]}'?" if near else f"It has {_listed(known) if known else 'none'}."), code="KF5031", resource=f"step '{call.path}'")


def _listed(names: "list[str]") -> str:
    return ", ".join(f"'{name}'" for name in names)

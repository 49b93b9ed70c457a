"""Takes the steps of a run from .NET one by one and carries them out, in the thread that waits for the run."""

from __future__ import annotations

import os
import sys
import traceback
from typing import Any, Callable, Dict, List, Optional, Tuple

from .. import _host
from .._errors import KubeflowError
from ..dsl._components import BaseComponent
from ..dsl._places import _PACKAGE
from ._call import StepCall

Carry = Callable[[StepCall], Dict[str, Any]]


class WrongReplacement(KubeflowError):
    """A mistake of the test itself, not a failure of the step."""


class Functions:
    """What carries out which steps."""

    def __init__(self) -> None:
        self.documents: List[Dict[str, Any]] = []
        self._carry: List[Carry] = []

    def add(self, carry: Carry, *, task: Optional[str] = None, component: Any = None, times: Optional[int] = None) -> None:
        """Adds one; the latest for a step counts."""
        document: Dict[str, Any] = {"function": len(self._carry)}
        if component is None:
            document["task"] = task
        else:
            document["component"] = _authored(component)
        if times is not None:
            document["times"] = times
        self.documents.append(document)
        self._carry.append(carry)

    def carry(self, call: StepCall) -> Dict[str, Any]:
        """Carries out one step."""
        return self._carry[call.function](call)

    def joined(self, other: "Functions") -> "Functions":
        """These, then the others."""
        both = Functions()
        both.documents = self.documents + [{**each, "function": each["function"] + len(self._carry)} for each in other.documents]
        both._carry = self._carry + other._carry
        return both


def carry_out(calls: int, functions: Functions, cancel: Callable[[], None]) -> Tuple[Dict[str, Any], Dict[str, BaseException]]:
    """Carries out steps until the run has ended.

    Args:
        calls: The number of the stream that they come in.
        functions: What carries them out.
        cancel: Cancels the run; called when this cannot go on.

    Returns:
        The run as it ended, and what was raised in steps, by their paths.
    """
    raised: Dict[str, BaseException] = {}
    with _host.Stream(calls) as stream:
        try:
            for item in stream:
                if "ended" in item:
                    return item["ended"], raised
                call = StepCall(item["call"])
                try:
                    answer = functions.carry(call)
                except WrongReplacement:
                    raise
                except Exception as error:
                    raised[call.path] = error
                    _host.invoke("steps.fail", {"call": call.id, "message": _told(error), "traceback": "".join(traceback.format_exception(type(error), error, error.__traceback__))})
                else:
                    _answer(call, answer, raised)
        except BaseException:
            # Ctrl-C, pdb's quit, a mistake of the test: nobody carries out the rest.
            cancel()
            raise
    raise KubeflowError("The run's end was not told. Ask for the run by its id.", code="Internal")


def _authored(component: Any) -> Dict[str, Any]:
    if not isinstance(component, BaseComponent):
        raise WrongReplacement(f"A {type(component).__name__} is no step. Name the step, such as \"train\", or give its component.", code="KF5031")
    return component._document()


def _answer(call: StepCall, answer: Dict[str, Any], raised: Dict[str, BaseException]) -> None:
    try:
        _host.invoke("steps.answer", {"call": call.id, "output": answer})
    except KubeflowError as error:
        raised[call.path] = error
        _host.invoke("steps.fail", {"call": call.id, "message": str(error), "traceback": ""})


def _told(error: BaseException) -> str:
    place = ""
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = frame.f_code.co_filename
        if not os.path.abspath(name).startswith(_PACKAGE) and not name.startswith(sys.prefix + os.sep):
            place = f" ({os.path.basename(name)}:{line})"
    return f"{type(error).__name__}: {error}{place}"

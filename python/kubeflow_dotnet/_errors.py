"""What the SDK raises. Each says in one sentence what is wrong, where, and what to do."""

from __future__ import annotations

from typing import Any, Dict, List, Optional


class KubeflowError(Exception):
    """The root of all errors of this package.

    Attributes:
        code: A stable word or rule id for programs, such as ``RunFailed`` or ``KF3002``.
        hint: The next step; empty if there is none.
        resource: What it is about, such as ``run digits-x7k2``.
        file: The user's file it is about, if it is about one.
        line: The line in it; 0 if there is none.
        detail: What helps those who mend the SDK.
    """

    def __init__(self, message: str, *, code: str = "Kubeflow", hint: str = "", resource: str = "", file: str = "", line: int = 0, detail: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint
        self.resource = resource
        self.file = file
        self.line = line
        self.detail = detail


class ValidationError(KubeflowError):
    """What was given is wrong. ``faults`` has every mistake: ``rule``, ``message``, ``hint``, ``file``, ``line``."""

    def __init__(self, message: str, *, faults: Optional[List["Fault"]] = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.faults: List[Fault] = faults or []


class CompilationError(ValidationError):
    """A pipeline or a component cannot be compiled."""


class RunFailedError(KubeflowError):
    """A run failed or was cancelled. ``run`` is the run as it ended."""

    def __init__(self, message: str, *, run: Any = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.run = run


class ClusterError(KubeflowError):
    """A cluster's refusal. ``status`` is the HTTP status, ``causes`` every field that is wrong."""

    def __init__(self, message: str, *, status: int = 0, causes: Optional[List[Dict[str, str]]] = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.status = status
        self.causes = causes or []


class KubeflowTimeoutError(KubeflowError, TimeoutError):
    """What was waited for did not come in time; it goes on."""


class CancelledError(KubeflowError):
    """The call was cancelled."""


class Fault:
    """One mistake: the rule it breaks, one sentence, the next step, the place."""

    def __init__(self, rule: str, message: str, hint: str = "", file: str = "", line: int = 0) -> None:
        self.rule = rule
        self.message = message
        self.hint = hint
        self.file = file
        self.line = line

    def __repr__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.file else ""
        return f"{place}{self.rule}: {self.message}"


def from_document(error: Dict[str, Any]) -> KubeflowError:
    """The exception of an error document."""
    place = error.get("place") or {}
    rest: Dict[str, Any] = {
        "code": error["code"], "hint": error.get("hint", ""), "resource": error.get("resource", ""),
        "file": place.get("file", ""), "line": place.get("line", 0), "detail": error.get("detail", ""),
    }
    message, kind = error["message"], error.get("type")
    if kind == "Validation":
        return ValidationError(message, faults=[_fault(f) for f in error.get("faults", [])], **rest)
    if kind == "RunFailed":
        return RunFailedError(message, run=error.get("run"), **rest)
    if kind == "Cluster":
        return ClusterError(message, status=error.get("status", 0), causes=error.get("causes"), **rest)
    simple = {"Timeout": KubeflowTimeoutError, "Cancelled": CancelledError}.get(kind or "", KubeflowError)
    return simple(message, **rest)


def _fault(fault: Dict[str, Any]) -> Fault:
    place = fault.get("place") or {}
    return Fault(fault["rule"], fault["message"], fault.get("hint", ""), place.get("file", ""), place.get("line", 0))

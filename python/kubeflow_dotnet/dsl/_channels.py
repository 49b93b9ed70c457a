"""Values that are known only when the pipeline runs, and conditions on them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any, Dict, NoReturn, Optional, Union

from ._faults import refuse

if TYPE_CHECKING:
    from ._trace import Trace

_numbers = itertools.count(1)


class ConditionOperation:
    """A condition that is decided when the pipeline runs. Join conditions with ``&``, ``|`` and ``~``."""

    def __init__(self, document: Dict[str, Any]) -> None:
        self._document = document

    def __and__(self, other: Any) -> "ConditionOperation":
        return ConditionOperation({"all": [self._document, condition(other)]})

    def __or__(self, other: Any) -> "ConditionOperation":
        return ConditionOperation({"any": [self._document, condition(other)]})

    def __invert__(self) -> "ConditionOperation":
        return ConditionOperation({"not": self._document})

    def __bool__(self) -> NoReturn:
        refuse("KF5001", "A comparison of pipeline values is decided when the pipeline runs, not now.", "Use it in dsl.If(...), and join conditions with &, | and ~ in parentheses.")


class PipelineChannel:
    """A value of the run: a pipeline's input, a task's output, a loop's item."""

    __array_priority__ = 1000.0

    def __init__(self, trace: "Trace", name: str, document: Optional[Dict[str, Any]], word: Optional[str] = None, artifact: Optional[str] = None, is_list: bool = False) -> None:
        self._id = f"v{next(_numbers)}"
        self._trace = trace
        self._word = word
        self._artifact = artifact
        self._is_list = is_list
        self.name = name
        if document is not None:
            trace.values[self._id] = document

    @property
    def channel_type(self) -> str:
        """KFP's word of its type, or its artifact's."""
        return self._artifact or self._word or "String"

    def __str__(self) -> str:
        if self._artifact is not None:
            refuse("KF5002", f"'{self.name}' is an artifact, and no text can hold it.", "Give it to an input of its own.")
        return f"{{{{$kubeflow-value:{self._id}}}}}"

    def __format__(self, spec: str) -> str:
        if spec:
            refuse("KF5002", f"'{self.name}' is known only when the pipeline runs, and cannot be formatted as '{spec}' now.", "Let a step format it.")
        return str(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}: {self.channel_type}>"

    def __bool__(self) -> NoReturn:
        refuse("KF5001", f"'{self.name}' is known only when the pipeline runs, not now.", "Ask for it in dsl.If(... == ...).")

    def __iter__(self) -> NoReturn:
        refuse("KF5001", f"'{self.name}' is known only when the pipeline runs, so Python cannot loop over it.", "Use: with dsl.ParallelFor(value) as item.")

    def __len__(self) -> NoReturn:
        refuse("KF5001", f"'{self.name}' is known only when the pipeline runs; it has no length now.", "Let a step count.")

    def _compute(self, *_: Any) -> NoReturn:
        refuse("KF5001", f"'{self.name}' is known only when the pipeline runs, so Python cannot compute with it.", 'Let a step compute; in a text write f"{value}".')

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __neg__ = _compute
    __int__ = __float__ = __index__ = _compute

    def __hash__(self) -> int:
        return hash(self._id)

    def __eq__(self, other: Any) -> ConditionOperation:  # type: ignore[override]
        return self._compare("==", other)

    def __ne__(self, other: Any) -> ConditionOperation:  # type: ignore[override]
        return self._compare("!=", other)

    def __lt__(self, other: Any) -> ConditionOperation:
        return self._compare("<", other)

    def __le__(self, other: Any) -> ConditionOperation:
        return self._compare("<=", other)

    def __gt__(self, other: Any) -> ConditionOperation:
        return self._compare(">", other)

    def __ge__(self, other: Any) -> ConditionOperation:
        return self._compare(">=", other)

    def __and__(self, other: Any) -> ConditionOperation:
        return ConditionOperation({"all": [condition(self), condition(other)]})

    def __or__(self, other: Any) -> ConditionOperation:
        return ConditionOperation({"any": [condition(self), condition(other)]})

    def __invert__(self) -> ConditionOperation:
        return ~ConditionOperation(condition(self))

    def _compare(self, operation: str, other: Any) -> ConditionOperation:
        return ConditionOperation({"operation": operation, "left": operand(self), "right": operand(other)})


class LoopItem(PipelineChannel):
    """The present item of a loop; a field of it is an attribute, or ``item["any name"]``."""

    def __init__(self, trace: "Trace", loop: str, name: str, word: Optional[str], artifact: Optional[str]) -> None:
        super().__init__(trace, name, {"item": loop}, word, artifact)
        self._loop = loop

    def __getattr__(self, name: str) -> PipelineChannel:
        if name.startswith("_"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> PipelineChannel:
        return PipelineChannel(self._trace, f"{self.name}.{name}", {"field": {"of": self._loop, "name": name}})


# A value of any kind, as users write it.
Operand = Union[PipelineChannel, str, int, float, bool, Dict[str, Any], list]


def operand(value: Any) -> Dict[str, Any]:
    """A value of the run, or a constant in which such values may stand."""
    if isinstance(value, PipelineChannel):
        return {"value": value._id}
    single = getattr(value, "_single_output", None)
    if single is not None:
        return {"value": single()._id}
    return {"constant": constant(value)}


def constant(value: Any) -> Any:
    """A constant as JSON; values of the run inside become marks."""
    if isinstance(value, PipelineChannel):
        return str(value)
    if isinstance(value, dict):
        return {constant_key(key): constant(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [constant(inner) for inner in value]
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True)
    if hasattr(value, "item") and callable(value.item) and type(value).__module__ == "numpy":
        return value.item()
    if value is None or isinstance(value, (str, int, float, bool)):
        if isinstance(value, float) and value != value or value in (float("inf"), float("-inf")):
            refuse("KF2029", f"The constant {value!r} cannot be written: JSON has finite numbers only.", "Give it as a text, and let the step read it.")
        return value
    if hasattr(value, "_mark"):
        return value._mark()
    refuse("KF5002", f"A constant of type {type(value).__name__} cannot be given to a step.", "Use str, int, float, bool, list, dict, or a value of the pipeline.")


def constant_key(key: Any) -> str:
    """A key of a dictionary as JSON has it."""
    return key if isinstance(key, str) else str(key)


def condition(value: Any) -> Dict[str, Any]:
    """A condition's document."""
    if isinstance(value, ConditionOperation):
        return value._document
    if isinstance(value, PipelineChannel) and value._word in ("BOOLEAN", None):
        return {"operation": "==", "left": operand(value), "right": {"constant": True}}
    if isinstance(value, bool):
        refuse("KF5001", f"Got constant boolean {value} as a condition.", "Compare a value of the pipeline: if both sides are constants, Python decides now, and no step is needed.")
    refuse("KF5001", f"A {type(value).__name__} is no condition.", "Compare a value of the pipeline with something: value == 'x'.")

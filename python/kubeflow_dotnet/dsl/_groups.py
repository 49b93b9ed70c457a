"""Branches, loops and exit handlers; and values that come out of them."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence, Union

from . import _places, _trace
from ._channels import ConditionOperation, LoopItem, PipelineChannel, condition, operand
from ._faults import refuse
from ._task import PipelineTask
from ._trace import Trace


class TasksGroup:
    """Tasks that belong together; used in a ``with`` statement."""

    def __init__(self, name: Optional[str] = None) -> None:
        self.display_name = name
        self._place = _places.here()
        self._trace_of: Optional[Trace] = None
        self._call: Dict[str, Any] = {}

    def __enter__(self) -> Any:
        trace = _trace.current()
        if trace is None:
            refuse("KF5009", f"dsl.{type(self).__name__} stands outside of a pipeline.", "Use it inside a function with @dsl.pipeline.", self._place)
        self._trace_of = trace
        self._call = {"place": self._place, **self._describe(trace)}
        if self.display_name is not None:
            self._call["name"] = self.display_name
        trace.open(self._call)
        return self._entered(trace)

    def __exit__(self, *_: Any) -> None:
        if self._trace_of is not None:
            self._trace_of.close()

    def _describe(self, trace: Trace) -> Dict[str, Any]:
        raise AssertionError("each group says what it is")

    def _entered(self, trace: Trace) -> Any:
        return self


class If(TasksGroup):
    """Tasks that run when a condition holds: ``with dsl.If(task.output > 0.9): ...``."""

    # In the eyes of a type checker a parameter of the pipeline is what it is annotated, and its comparison a bool.
    def __init__(self, condition: Union[ConditionOperation, PipelineChannel, bool], name: Optional[str] = None) -> None:
        super().__init__(name)
        self._condition = _document(condition)

    def _describe(self, trace: Trace) -> Dict[str, Any]:
        return {"do": "if", "condition": self._condition}


class Condition(If):
    """The old name of :class:`If`."""


class Elif(If):
    """Tasks that run when no earlier condition held and this one does; directly after an ``If`` or ``Elif``."""

    def _describe(self, trace: Trace) -> Dict[str, Any]:
        _check_follows(trace, "Elif", self._place)
        return {"do": "elif", "condition": self._condition}


class Else(TasksGroup):
    """Tasks that run when no condition held; directly after an ``If`` or ``Elif``."""

    def _describe(self, trace: Trace) -> Dict[str, Any]:
        _check_follows(trace, "Else", self._place)
        return {"do": "else"}


class ParallelFor(TasksGroup):
    """Tasks that run once for each item, at the same time: ``with dsl.ParallelFor(["a", "b"]) as item: ...``.

    Args:
        items: A list of constants, a list that a task gives, or a list of artifacts.
        name: A name for people.
        parallelism: Iterations at the same time at most; None or 0 for no limit.
    """

    def __init__(self, items: Any, name: Optional[str] = None, parallelism: Optional[int] = None) -> None:
        super().__init__(name)
        self._items = items
        if not isinstance(items, (list, tuple, PipelineChannel)) and not hasattr(items, "_single_output"):
            refuse("KF2015", f"ParallelFor runs over {type(items).__name__} {items!r}, which is no list.", "Give a list, or a value of the pipeline that is one.")
        if parallelism is not None and parallelism < 0:
            refuse("KF2014", f"ParallelFor has the parallelism {parallelism}.", "Give 1 or more, or 0 for no limit.")
        self._parallelism = parallelism or 0

    def _describe(self, trace: Trace) -> Dict[str, Any]:
        return {"do": "loop", "id": trace.new_id("l"), "items": operand(self._items), "parallelism": self._parallelism}

    def _entered(self, trace: Trace) -> LoopItem:
        items = self._items
        artifact = items._artifact if isinstance(items, PipelineChannel) and items._is_list else None
        return LoopItem(trace, self._call["id"], "the loop's item", None, artifact)


class ExitHandler(TasksGroup):
    """Tasks whose end another task follows, however they end; at the pipeline's outermost level."""

    def __init__(self, exit_task: PipelineTask, name: Optional[str] = None) -> None:
        super().__init__(name)
        if not isinstance(exit_task, PipelineTask):
            refuse("KF5002", f"An exit handler runs a task, not a {type(exit_task).__name__}.", "Call a component, and give the task.")
        self.exit_task = exit_task

    def _describe(self, trace: Trace) -> Dict[str, Any]:
        return {"do": "exitHandler", "id": trace.new_id("g"), "task": self.exit_task._call["id"]}

    def _after_id(self) -> str:
        return str(self._call["id"])


class Collected(PipelineChannel):
    """All values that a loop's task gave, in the order of the items."""

    def __init__(self, output: PipelineChannel) -> None:
        output = _value(output, "Collected")
        trace = output._trace
        super().__init__(trace, f"Collected({output.name})", None, None if output._artifact else "LIST", output._artifact, output._artifact is not None)
        trace.add({"do": "collected", "id": self._id, "values": [output._id], "place": _places.here()})


class OneOf(PipelineChannel):
    """The value of whichever branch ran; the branches need an Else."""

    def __init__(self, *channels: PipelineChannel) -> None:
        if not channels:
            refuse("KF2017", "OneOf chooses from nothing.", "Give one output of a task in each branch.")
        values = [_value(channel, "OneOf") for channel in channels]
        trace = values[0]._trace
        super().__init__(trace, "OneOf", None, values[0]._word, values[0]._artifact, values[0]._is_list)
        trace.add({"do": "oneOf", "id": self._id, "values": [value._id for value in values], "place": _places.here()})


def _value(output: Any, what: str) -> PipelineChannel:
    single = getattr(output, "_single_output", None)
    if single is not None:
        output = single()
    if not isinstance(output, PipelineChannel):
        refuse("KF5002", f"dsl.{what} takes outputs of tasks, not a {type(output).__name__}.", "Give task.output or task.outputs[\"name\"].")
    return output


def _document(wanted: Any) -> Dict[str, Any]:
    return condition(wanted)


def _check_follows(trace: Trace, what: str, place: Dict[str, Any]) -> None:
    last = trace.last
    if last is None or last.get("do") not in ("if", "elif"):
        refuse("KF5010", f"dsl.{what} does not follow a dsl.If or dsl.Elif of the same group.", "Put nothing between them.", place)


Items = Sequence[Any]
Values = List[PipelineChannel]

"""A task: a component with its arguments and settings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, NoReturn, Optional, Union

from . import _places
from ._channels import PipelineChannel, operand
from ._faults import refuse

if TYPE_CHECKING:
    from ._trace import Trace

_UNITS = {"s": 1, "second": 1, "seconds": 1, "m": 60, "minute": 60, "minutes": 60, "h": 3600, "hour": 3600, "hours": 3600, "d": 86400, "day": 86400, "days": 86400, "w": 604800, "week": 604800, "weeks": 604800}


class Outputs(Dict[str, PipelineChannel]):
    """A task's outputs by name."""

    def __init__(self, task: str, channels: Mapping[str, PipelineChannel]) -> None:
        super().__init__(channels)
        self._task = task

    def __missing__(self, name: str) -> PipelineChannel:
        refuse("KF2003", f"Task '{self._task}' has no output '{name}'.", f"It has {', '.join(repr(n) for n in self) or 'none'}.")


class PipelineTask:
    """A task of a pipeline. Its outputs are values for the tasks after it."""

    def __init__(self, trace: "Trace", component: Any, call: Dict[str, Any], outputs: List[Dict[str, Any]]) -> None:
        self._trace = trace
        self._call = call
        self._component = component
        self._kubernetes: Dict[str, Any] = {}
        self.name: str = component.name
        self.outputs: Dict[str, PipelineChannel] = Outputs(self.name, {o["name"]: _channel(trace, self.name, call["id"], o) for o in outputs})

    @property
    def output(self) -> PipelineChannel:
        """The only output."""
        return self._single_output()

    def _single_output(self) -> PipelineChannel:
        if len(self.outputs) != 1:
            has = f"It has {', '.join(self.outputs)}: write task.outputs[\"{next(iter(self.outputs))}\"]." if self.outputs else "It has none."
            refuse("KF5007", f"Task '{self.name}' has not one output but {len(self.outputs)}.", has)
        return next(iter(self.outputs.values()))

    def _compare(self, _: Any) -> NoReturn:
        refuse("KF5001", f"'{self.name}' is a task, and no value to compare.", "Compare what it gives: task.output > 5, or task.outputs[\"name\"] > 5.")

    __lt__ = __le__ = __gt__ = __ge__ = _compare

    def after(self, *tasks: Any) -> "PipelineTask":
        """Starts the task after others have ended, though it takes nothing from them."""
        ids = []
        for task in tasks:
            if not hasattr(task, "_after_id"):
                refuse("KF5002", f"A {type(task).__name__} is nothing to run after.", "Give tasks, or a dsl.ExitHandler.")
            ids.append(task._after_id())
        return self._set("after", tasks=ids)

    def set_caching_options(self, enable_caching: bool, cache_key: Optional[str] = None) -> "PipelineTask":
        """Whether an earlier result of the same work may be used again."""
        return self._set("caching", enable_caching, cache_key)

    def set_cpu_request(self, cpu: Union[str, PipelineChannel]) -> "PipelineTask":
        """The cores the step asks for, such as ``2`` or ``500m``."""
        return self._set("cpu_request", cpu)

    def set_cpu_limit(self, cpu: Union[str, PipelineChannel]) -> "PipelineTask":
        """The cores the step may use."""
        return self._set("cpu_limit", cpu)

    def set_memory_request(self, memory: Union[str, PipelineChannel]) -> "PipelineTask":
        """The memory the step asks for, such as ``4Gi``."""
        return self._set("memory_request", memory)

    def set_memory_limit(self, memory: Union[str, PipelineChannel]) -> "PipelineTask":
        """The memory the step may use."""
        return self._set("memory_limit", memory)

    def set_accelerator_type(self, accelerator: Union[str, PipelineChannel]) -> "PipelineTask":
        """The accelerator's resource name, such as ``nvidia.com/gpu``."""
        return self._set("accelerator_type", accelerator)

    def set_accelerator_limit(self, limit: Union[int, str, PipelineChannel]) -> "PipelineTask":
        """How many accelerators."""
        return self._set("accelerator_limit", limit if isinstance(limit, PipelineChannel) else str(limit))

    set_gpu_limit = set_accelerator_limit
    add_node_selector_constraint = set_accelerator_type

    def set_retry(self, num_retries: int, backoff_duration: Optional[str] = None, backoff_factor: Optional[float] = None, backoff_max_duration: Optional[str] = None) -> "PipelineTask":
        """Tries the task again when it fails. Durations are such as ``60s``, ``10m`` or ``1h``."""
        options: Dict[str, Any] = {"count": num_retries}
        if backoff_duration:
            options["backoff"] = _seconds(backoff_duration)
        if backoff_factor:
            options["factor"] = backoff_factor
        if backoff_max_duration:
            options["maxBackoff"] = _seconds(backoff_max_duration)
        return self._set("retry", options=options)

    def set_display_name(self, name: str) -> "PipelineTask":
        """The task's name for people."""
        return self._set("display_name", name)

    def set_env_variable(self, name: str, value: str) -> "PipelineTask":
        """Sets an environment variable of the step."""
        return self._set("env", name, value if isinstance(value, PipelineChannel) else str(value))

    def set_container_image(self, name: Union[str, PipelineChannel]) -> "PipelineTask":
        """Runs the step in another image."""
        return self._set("container_image", name)

    def set_debug_pause(self, before: bool = False, after: bool = True, on_error: bool = False) -> "PipelineTask":
        """Stops the step before it runs, after it, or when it fails, to look into its pod."""
        for wanted, name in ((before, "BEFORE"), (after, "AFTER"), (on_error, "ON_ERROR")):
            if wanted:
                self.set_env_variable(f"ARGO_DEBUG_PAUSE_{name}", "true")
        return self

    def ignore_upstream_failure(self) -> "PipelineTask":
        """Runs the task also when a task before it failed."""
        return self._set("ignore_upstream_failure")

    def _set(self, name: str, value: Any = None, second: Any = None, tasks: Optional[List[str]] = None, options: Any = None) -> "PipelineTask":
        setting: Dict[str, Any] = {"name": name, "place": _places.here()}
        if value is not None:
            setting["value"] = operand(value)
        if second is not None:
            setting["second"] = operand(second)
        if tasks is not None:
            setting["tasks"] = tasks
        if options is not None:
            setting["options"] = options
        self._call.setdefault("settings", []).append(setting)
        return self

    def _after_id(self) -> str:
        return str(self._call["id"])

    def __repr__(self) -> str:
        return f"<PipelineTask {self.name}>"


def _channel(trace: "Trace", task_name: str, task: str, output: Dict[str, Any]) -> PipelineChannel:
    artifact = output.get("artifact")
    schema = f"{artifact['schemaTitle']}@{artifact['schemaVersion']}" if artifact else None
    return PipelineChannel(trace, f"{task_name}.{output['name']}", {"output": {"of": task, "name": output["name"]}}, output.get("type"), schema, bool(output.get("list")))


def _seconds(text: str) -> float:
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]+)\s*", text)
    if not found or found.group(2).lower() not in _UNITS:
        refuse("KF5008", f"'{text}' is no duration.", "Write 60s, 10m, 1h, 2d or 1w.")
    return float(found.group(1)) * _UNITS[found.group(2).lower()]

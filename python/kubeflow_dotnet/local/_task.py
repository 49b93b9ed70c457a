"""A task that has run."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping

from .._errors import KubeflowError, RunFailedError

if TYPE_CHECKING:
    from ..client import Run

# They mean nothing here, and the result would be the same.
_WITHOUT_EFFECT = (
    "set_cpu_request", "set_cpu_limit", "set_memory_request", "set_memory_limit", "set_accelerator_limit", "set_accelerator_type", "set_gpu_limit",
    "add_node_selector_constraint", "set_display_name",
)


class LocalTaskError(RunFailedError, RuntimeError):
    """A task that ran on this machine failed; kfp raises RuntimeError."""


class LocalTask:
    """A component or a pipeline that has run: its outputs are values, artifacts are files.

    Attributes:
        name: Its name.
        inputs: What it was given.
        outputs: What it gave by name; artifacts as ``dsl.Artifact`` with a ``path``.
        state: How it ended, such as ``SUCCEEDED``.
        run: The run, with its steps, logs and report.
    """

    def __init__(self, name: str, inputs: Mapping[str, Any], run: "Run", details: Mapping[str, Any]) -> None:
        from ..testing._runs import _artifacts

        self.name = name
        self.inputs: Dict[str, Any] = dict(inputs)
        self.run = run
        self.state: str = run.state
        self.outputs: Dict[str, Any] = {} if self.state != "SUCCEEDED" else {**details.get("outputs", {}), **_artifacts(details.get("outputArtifacts", {}))}

    @property
    def output(self) -> Any:
        """Its only output.

        Raises:
            AttributeError: It has not one output.
        """
        if len(self.outputs) != 1:
            raise AttributeError("output")
        return next(iter(self.outputs.values()))

    def __getattr__(self, name: str) -> Callable[..., "LocalTask"]:
        if name in _WITHOUT_EFFECT:
            return lambda *_, **__: self._unheard(name)
        if name == "output":
            has = f"Name one of {', '.join(self.outputs)}: task.outputs[...]." if self.outputs else "It gave none."
            raise AttributeError(f"Task '{self.name}' has not one output but {len(self.outputs)}. {has}")
        from ..dsl import PipelineTask

        if not name.startswith("_") and hasattr(PipelineTask, name):
            raise KubeflowError(f"Task '{self.name}' has run already, so .{name}() comes too late. Call the component inside a function with @dsl.pipeline, and set it there.", code="KF5034")
        raise AttributeError(f"A task that has run has no '{name}'.")

    def _unheard(self, name: str) -> "LocalTask":
        warnings.warn(f"'.{name}()' has no effect on this machine.", stacklevel=3)
        return self

    def __repr__(self) -> str:
        return f"<LocalTask {self.name}: {self.state}>"

"""A run that ended, to assert on."""

from __future__ import annotations

import difflib
import os
from typing import Any, Dict, List, Mapping, Sequence

from .._errors import KubeflowError
from .._steps._call import _artifact


class TestStep:
    """A step of a run that ended.

    Attributes:
        path: Its path in the run, such as ``for-loop-1/0/train``.
        name: Its task's name, such as ``train``.
        kind: ``step``, ``importer``, ``dag``, ``loop`` or ``iteration``.
        state: How it ended, such as ``SUCCEEDED`` or ``SKIPPED``.
        attempts: How often it was tried; 0 if it did not run.
        error: Why it failed or was left out; None otherwise.
        inputs: What it was given by name, artifacts too.
        outputs: What it gave by name, artifacts too.
        log: What it printed, if it ran in a process of its own.
    """

    __test__ = False

    def __init__(self, details: Mapping[str, Any]) -> None:
        self.path: str = details["path"]
        self.name: str = [part for part in self.path.split("/") if not part.isdigit()][-1]
        self.kind: str = details.get("kind", "step")
        self.state: str = details["state"]
        self.attempts: int = details.get("attempts", 0)
        self.error = details.get("error")
        self.inputs: Dict[str, Any] = {**details.get("inputs", {}), **_artifacts(details.get("inputArtifacts", {}))}
        self.outputs: Dict[str, Any] = {**details.get("outputs", {}), **_artifacts(details.get("outputArtifacts", {}))}
        self.log = _text(details.get("logFile"))

    @property
    def output(self) -> Any:
        """Its only output."""
        return _only(self.outputs, f"Step '{self.path}'")

    def __repr__(self) -> str:
        return f"<{self.path}: {self.state}{': ' + self.error if self.error else ''}>"


class TestRun:
    """A run that ended.

    Attributes:
        state: How it ended, such as ``SUCCEEDED``.
        error: Why it failed: one sentence that names the step; None if it did not.
        outputs: What the pipeline gave by name, artifacts too.
        tasks: All its tasks, groups too.
        steps: Its steps in the order they were met; those of a loop once an iteration.
        waited: Seconds that it waited, for retries above all, without it having cost any time.
        raised: What was raised in steps of this process, by their paths.
    """

    __test__ = False

    def __init__(self, details: Mapping[str, Any], declared: Sequence[str], waited: float, raised: Dict[str, BaseException]) -> None:
        self.state: str = details["state"]
        self.error = details.get("error")
        self.outputs: Dict[str, Any] = {**details.get("outputs", {}), **_artifacts(details.get("outputArtifacts", {}))}
        self.tasks: List[TestStep] = [TestStep(task) for task in details.get("tasks", ())]
        self.steps: List[TestStep] = [each for each in self.tasks if each.kind in ("step", "importer")]
        self.waited = waited
        self.raised = raised
        self._pipeline = details["pipelineName"]
        self._declared = declared

    @property
    def output(self) -> Any:
        """The pipeline's only output."""
        return _only(self.outputs, f"Pipeline '{self._pipeline}'")

    def step(self, name: str) -> TestStep:
        """One step by its task's name or path. One that the run did not reach, such as of the other branch, has the state ``SKIPPED``.

        Raises:
            KubeflowError: The pipeline has no such step, or the run has several.
        """
        found = self.steps_of(name)
        if len(found) > 1:
            raise KubeflowError(f"'{name}' ran several times. Name one by its path ({', '.join(each.path for each in found)}), or take them all with steps_of({name!r}).", code="KF4043")
        return found[0] if found else TestStep({"path": name, "state": "SKIPPED", "error": "The run did not reach it."})

    def steps_of(self, name: str) -> List[TestStep]:
        """All steps of one name: of a loop one an iteration, in the order of the items; none where the run did not reach it.

        Raises:
            KubeflowError: The pipeline has no such step.
        """
        found = [each for each in self.steps if (each.path if "/" in name else each.name) == name]
        without_numbers = "/".join(part for part in name.split("/") if not part.isdigit())
        names = sorted({path.split("/")[-1] for path in self._declared})
        if not found and name not in names and without_numbers not in self._declared:
            near = difflib.get_close_matches(name, names, 1)
            raise KubeflowError(f"Pipeline '{self._pipeline}' has no step '{name}'. " + (f"Did you mean '{near[0]}'?" if near else f"Its steps are {', '.join(names)}."), code="KF4041")
        return found

    def __repr__(self) -> str:
        return f"<{self._pipeline}: {self.state}{': ' + self.error if self.error else ''} {self.steps}>"


def _artifacts(lists: Mapping[str, Any]) -> Dict[str, Any]:
    found = {name: [_artifact(spec) for spec in each.get("artifacts", ())] for name, each in lists.items()}
    return {name: each[0] if len(each) == 1 else each for name, each in found.items()}


def _only(outputs: Dict[str, Any], what: str) -> Any:
    if len(outputs) != 1:
        raise KubeflowError(f"{what} has not one output but {len(outputs)}. " + (f"Name one of {', '.join(outputs)}: outputs[...]." if outputs else "It gave none."), code="KF4042")
    return next(iter(outputs.values()))


def _text(path: Any) -> str:
    if not path or not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()

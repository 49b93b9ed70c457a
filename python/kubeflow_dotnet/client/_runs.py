"""A run, its steps, and waiting for them."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from datetime import datetime
from typing import Any, AsyncIterator, Dict, Iterator, List, NoReturn, Optional, TextIO

from .. import _host
from .._errors import KubeflowError, KubeflowTimeoutError, RunFailedError
from . import _display, _lines

_ENDED = ("SUCCEEDED", "SKIPPED", "FAILED", "CANCELED")


class Step:
    """One task of a run as it stood when it was asked for."""

    def __init__(self, details: Dict[str, Any]) -> None:
        self._details = details

    @property
    def path(self) -> str:
        """Where it is in the run: ``train``, or ``for-loop-1/0/train`` inside a loop."""
        return str(self._details["path"])

    @property
    def name(self) -> str:
        """Its name for people."""
        return str(self._details["displayName"])

    @property
    def kind(self) -> str:
        """``step``, ``importer``, ``dag``, ``loop`` or ``iteration``."""
        return str(self._details.get("kind", "step"))

    @property
    def state(self) -> str:
        """KFP's state, such as ``SUCCEEDED``."""
        return str(self._details["state"])

    @property
    def cached(self) -> bool:
        """Whether its result is an earlier one's."""
        return bool(self._details.get("cached"))

    @property
    def cache_reason(self) -> str:
        """Why an earlier result was used, or why not."""
        return str(self._details.get("cacheReason", ""))

    @property
    def error(self) -> Optional[str]:
        """Why it failed or was skipped."""
        return self._details.get("error")

    @property
    def warnings(self) -> List[str]:
        """What to know though it went on."""
        return list(self._details.get("warnings", ()))

    @property
    def inputs(self) -> Dict[str, Any]:
        """Its input parameters."""
        return dict(self._details.get("inputs", {}))

    @property
    def outputs(self) -> Dict[str, Any]:
        """Its output parameters."""
        return dict(self._details.get("outputs", {}))

    @property
    def artifacts(self) -> Dict[str, List[Dict[str, Any]]]:
        """Its output artifacts: for each name a list of ``{"name", "uri", "metadata", ...}``."""
        return {name: list(value.get("artifacts", ())) for name, value in self._details.get("outputArtifacts", {}).items()}

    @property
    def seconds(self) -> Optional[float]:
        """How long it took; None if it has not ended."""
        start, end = self._details.get("startedAt"), self._details.get("finishedAt")
        return (_time(end) - _time(start)).total_seconds() if start and end else None

    def __repr__(self) -> str:
        return f"<Step {self.path}: {self.state}{' (cached)' if self.cached else ''}>"


class RunChange:
    """Something changed in a run: the run's own state, or one step's."""

    def __init__(self, document: Dict[str, Any]) -> None:
        self.run_id: str = document["runId"]
        self.run_state: str = document["runState"]
        self.step: Optional[Step] = Step(document["task"]) if document.get("task") else None

    def __str__(self) -> str:
        if self.step is None:
            return f"run {self.run_id}: {self.run_state}"
        return f"{self.step.path}: {self.step.state}{' (cached)' if self.step.cached else ''}{' ' + self.step.error if self.step.error else ''}"

    __repr__ = __str__


class Run:
    """A run of a pipeline: a handle. What has not ended is asked anew each time."""

    def __init__(self, client: int, run_id: str, functions: Optional[_lines.Functions] = None) -> None:
        self._client = client
        self.id = run_id
        self._functions = functions or {}
        self._ended: Optional[Dict[str, Any]] = None

    def details(self) -> Dict[str, Any]:
        """The run as it stands, as a document."""
        if self._ended is not None:
            return self._ended
        details: Dict[str, Any] = _host.invoke("pipelines.get", self._request())
        if details["state"] in _ENDED:
            self._ended = details
        return details

    @property
    def state(self) -> str:
        """KFP's state, such as ``RUNNING`` or ``SUCCEEDED``."""
        return str(self.details()["state"])

    @property
    def name(self) -> str:
        """Its name for people."""
        return str(self.details()["displayName"])

    @property
    def parameters(self) -> Dict[str, Any]:
        """The arguments, defaults included."""
        return dict(self.details().get("parameters", {}))

    @property
    def outputs(self) -> Dict[str, Any]:
        """The pipeline's output parameters."""
        return dict(self.details().get("outputs", {}))

    @property
    def artifacts(self) -> Dict[str, List[Dict[str, Any]]]:
        """The pipeline's output artifacts."""
        return {name: list(value.get("artifacts", ())) for name, value in self.details().get("outputArtifacts", {}).items()}

    @property
    def steps(self) -> List[Step]:
        """Its tasks, parents before children, in the order they were met."""
        return [Step(task) for task in self.details().get("tasks", ())]

    @property
    def error(self) -> Optional[str]:
        """Why it failed: one sentence that names the step."""
        return self.details().get("error")

    @property
    def report(self) -> Optional[str]:
        """The path of its HTML report; None until it has ended."""
        return self.details().get("reportPath")

    @property
    def folder(self) -> Optional[str]:
        """The folder with its files."""
        return self.details().get("folder")

    def step(self, path: str) -> Step:
        """One task by its path.

        Raises:
            KubeflowError: The run has no such task.
        """
        steps = self.steps
        for step in steps:
            if step.path == path:
                return step
        raise KubeflowError(f"Run '{self.id}' has no task '{path}'. It has {', '.join(s.path for s in steps) or 'none yet'}.", code="NoTask", resource=f"run {self.id}")

    def wait(self, timeout: Optional[float] = None, *, raise_on_failure: bool = True, show: bool = True) -> "Run":
        """Waits for the run's end. In a terminal a line tells of each step, in a notebook a table does. Ctrl-C ends the wait; the run goes on.

        Args:
            timeout: Seconds at most; None for as long as it takes.
            raise_on_failure: Whether a run that did not succeed is an error.
            show: Whether to show the progress.

        Raises:
            RunFailedError: The run failed or was cancelled.
            KubeflowTimeoutError: It was still under way.
        """
        until = None if timeout is None else time.monotonic() + timeout
        with _display.Progress(self, show) as progress, _host.stream("pipelines.watch", self._request()) as changes:
            for batch in changes.batches(until):
                for change in batch:
                    progress.show(RunChange(change))
        if self.details()["state"] not in _ENDED:
            self._too_late(timeout)
        return self._done(raise_on_failure)

    async def wait_async(self, timeout: Optional[float] = None, *, raise_on_failure: bool = True) -> "Run":
        """As :meth:`wait`, for asyncio, without showing progress."""
        request: Dict[str, Any] = {**self._request(), "throwOnFailure": False}
        waiting = _host.invoke_async("pipelines.wait", request)
        try:
            self._ended = await (waiting if timeout is None else asyncio.wait_for(waiting, timeout))
        except asyncio.TimeoutError:
            self._too_late(timeout)
        return self._done(raise_on_failure)

    def watch(self) -> Iterator[RunChange]:
        """The run's changes, its present state first; ends when the run does."""
        with _host.stream("pipelines.watch", self._request()) as changes:
            for change in changes:
                yield RunChange(change)

    async def watch_async(self) -> AsyncIterator[RunChange]:
        """As :meth:`watch`, for asyncio."""
        answer = await _host.invoke_async("pipelines.watch", self._request())
        async for change in _host.Stream(answer["stream"]):
            yield RunChange(change)

    def logs(self, step: str, *, follow: bool = False) -> Iterator[str]:
        """What a task printed, line by line.

        Args:
            step: The task's path, such as ``train`` or ``for-loop-1/0/train``.
            follow: Whether to go on until the task ends; it may not have started yet.
        """
        with _host.stream("pipelines.logs", {**self._request(), "task": step, "follow": follow}) as lines:
            yield from lines

    async def logs_async(self, step: str, *, follow: bool = False) -> AsyncIterator[str]:
        """As :meth:`logs`, for asyncio."""
        answer = await _host.invoke_async("pipelines.logs", {**self._request(), "task": step, "follow": follow})
        async for line in _host.Stream(answer["stream"]):
            yield line

    def cancel(self) -> None:
        """Asks the run to stop, and waits until it has."""
        _host.invoke("pipelines.cancel", self._request())

    async def cancel_async(self) -> None:
        """As :meth:`cancel`, for asyncio."""
        await _host.invoke_async("pipelines.cancel", self._request())

    def retry(self) -> "Run":
        """Runs what failed or never ran again; what succeeded is kept."""
        _host.invoke("pipelines.retry", self._request())
        self._ended = None
        return self

    async def retry_async(self) -> "Run":
        """As :meth:`retry`, for asyncio."""
        await _host.invoke_async("pipelines.retry", self._request())
        self._ended = None
        return self

    def show_report(self, file: TextIO = sys.stdout) -> None:
        """Prints where the report is."""
        print(self.report or "The report is written when the run ends.", file=file)

    def _request(self) -> Dict[str, Any]:
        return {"client": self._client, "run": self.id}

    def _done(self, raise_on_failure: bool) -> "Run":
        details = self.details()
        if raise_on_failure and details["state"] != "SUCCEEDED":
            what = "was cancelled" if details["state"] == "CANCELED" else "failed"
            error = details.get("error") or details["state"]
            file, line = _lines.place_of(error, self._functions)
            place = f" ({os.path.basename(file)}:{line})" if file else ""
            raise RunFailedError(f"Run '{self.id}' {what}{place}: {error}", code="RunFailed", resource=f"run {self.id}", file=file, line=line, run=self)
        return self

    def _too_late(self, timeout: Optional[float]) -> NoReturn:
        raise KubeflowTimeoutError(f"Run '{self.id}' was still under way after {timeout:g} s. It goes on; wait again or cancel it.", code="Timeout", resource=f"run {self.id}")

    def __repr__(self) -> str:
        return f"<Run {self.id}: {self.state}>"

    def _repr_html_(self) -> str:
        return _display.table(self)


def _time(text: str) -> datetime:
    # Python before 3.11 reads neither a trailing Z nor seven digits of a second.
    text = text.replace("Z", "+00:00")
    head, dot, rest = text.partition(".")
    if dot:
        digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
        text = f"{head}.{digits[:6].ljust(6, '0')}{rest[len(digits):]}"
    return datetime.fromisoformat(text)

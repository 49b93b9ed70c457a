"""A test: what is replaced, and runs."""

from __future__ import annotations

import os
import sys
import weakref
from typing import Any, Callable, Dict, Mapping, Optional, Sequence, Union

from .. import _host
from .._errors import RunFailedError
from .._steps import Functions, carry_out, own_functions
from .._host import _runtime
from ..client._pipelines import _source
from ._arguments import one_component
from ._replacement import failure, replacement
from ._runs import TestRun, TestStep


class PipelineTest:
    """One pipeline in a unit test; made by :func:`pipeline`, in a ``with`` block.

    A function that replaces a step runs in this process, in the thread that calls :meth:`run`, one at a time: breakpoints work.
    """

    __test__ = False

    def __init__(self, pipeline: Any, in_process: bool, options: Mapping[str, Any]) -> None:
        self._pipeline = pipeline
        self._in_process = in_process
        self._functions = Functions()
        self._test: int = _host.invoke("testing.open", options)["test"]

    def replace(self, step: Any, function: Callable[..., Any], *, times: Optional[int] = None) -> "PipelineTest":
        """Runs a function in a step's place.

        Args:
            step: The task's name, such as ``"train"``, wherever it is in the pipeline; its path, such as ``"for-loop-1/0/train"``; or the
                component, for each step that runs it.
            function: Takes whichever of the step's inputs and output artifacts it asks for by name. What it returns is the step's output;
                a dict or a named tuple has several by name. An artifact that is returned as a text is written.
            times: For how many tries, from the first; then the step goes on as it would without this.
        """
        self._add(replacement(function), step, times)
        return self

    def fail(self, step: Any, times: Optional[int] = None, error: Union[str, BaseException] = "The test lets this step fail.") -> "PipelineTest":
        """Lets a step fail.

        Args:
            step: As of :meth:`replace`.
            times: How many of its tries fail, from the first; None for all. Then it goes on as it would without this: replaced, or for real.
            error: What the failure says, or what is raised.
        """
        self._add(failure(error), step, times)
        return self

    def run(self, arguments: Optional[Mapping[str, Any]] = None, **parameters: Any) -> TestRun:
        """Runs the pipeline to its end, however it ends.

        Args:
            arguments: Arguments by parameter name; the rest take their defaults.
            parameters: Arguments as keywords.

        Raises:
            KubeflowError: An argument is wrong, or a step is replaced that the pipeline does not have.
        """
        functions = (own_functions(self._pipeline) if self._in_process else Functions()).joined(self._functions)
        source = _source(self._pipeline)
        if "path" in source:
            with open(source["path"], encoding="utf-8") as file:
                source = {"document": file.read(), "fileName": source["path"]}
        started = _host.invoke("testing.start", {"test": self._test, "arguments": {**(arguments or {}), **parameters}, "functions": functions.documents, **source})
        details, raised = carry_out(started["calls"], functions, lambda: self._cancel(started["run"]))
        return TestRun(details, started["steps"], _host.invoke("testing.waited", {"test": self._test}), raised)

    def close(self) -> None:
        """Removes the files."""
        _close(self._test)

    def _cancel(self, run: str) -> None:
        _host.invoke("testing.cancel", {"test": self._test, "run": run})

    def _add(self, carry: Any, step: Any, times: Optional[int]) -> None:
        if isinstance(step, str):
            self._functions.add(carry, task=step, times=times)
        else:
            self._functions.add(carry, component=step, times=times)

    def __enter__(self) -> "PipelineTest":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


def pipeline(
    pipeline: Any, *, in_process: bool = False, python: Optional[str] = None, environment: Optional[Mapping[str, str]] = None,
    step_assemblies: Sequence[Union[str, "os.PathLike[str]"]] = (),
) -> PipelineTest:
    """Makes a test of a pipeline. Nothing is cached, and its files go when the ``with`` block is left.

    Args:
        pipeline: A function with ``@dsl.pipeline``, a component, a compiled pipeline's path, or its text.
        in_process: Whether the pipeline's own Python functions, where they are not replaced, run in this process rather than each in one of
            its own: in milliseconds, with breakpoints, and without their packages being installed.
        python: The interpreter of steps that run as processes; by default this one.
        environment: Environment variables of such steps.
        step_assemblies: Assemblies that hold C# steps.
    """
    options: Dict[str, Any] = {"environment": dict(environment or {}), "stepAssemblies": [os.fspath(each) for each in step_assemblies]}
    interpreter = python or sys.executable
    if interpreter:
        options["pythonInterpreter"] = interpreter
    return PipelineTest(pipeline, in_process, options)


def run(component: Any, *, in_process: bool = True, **inputs: Any) -> TestStep:
    """Runs one component as a step of its own, a Python function in this process.

    Args:
        component: A component, a pipeline used as one, or one that was loaded from a file.
        in_process: Whether a Python function runs in this process.
        inputs: Its inputs; artifacts as :func:`artifact` makes them.

    Raises:
        KubeflowError: An input is unknown, missing or of another type.
        RunFailedError: It failed; its cause is what the function raised.
    """
    whole = one_component(component, inputs)
    test = pipeline(whole, in_process=in_process)
    try:
        done = test.run()
        if done.state != "SUCCEEDED":
            raise RunFailedError(f"Component '{component.name}' failed: {done.error}", code="RunFailed", resource=f"component '{component.name}'", run=done) from next(iter(done.raised.values()), None)
        step = next(each for each in done.tasks if each.path == component.name)
    except BaseException:
        test.close()
        raise
    # Its artifacts are read after this: the files live as long as the step does.
    ends = weakref.finalize(step, _close, test._test)
    ends.atexit = False
    _runtime.at_exit(ends)
    return step


def _close(test: int) -> None:
    if _host.started():
        _host.invoke("testing.close", {"test": test})

"""What ``local.init`` sets, and runs of it."""

from __future__ import annotations

import os
import warnings
from typing import TYPE_CHECKING, Any, Dict, Mapping, Optional

from .._errors import KubeflowError, RunFailedError
from ..dsl._faults import refuse
from ._runners import SubprocessRunner
from ._task import LocalTask, LocalTaskError

if TYPE_CHECKING:
    from ..client import Client, Run

_session: Optional["Session"] = None


class Session:
    """Where calls outside of a pipeline run."""

    def __init__(self, client: "Client", raise_on_error: bool, enable_caching: bool) -> None:
        self.client = client
        self._raise = raise_on_error
        # Each task's own setting, or none at all.
        self._cache = None if enable_caching else False

    def run(self, component: Any, arguments: Mapping[str, Any]) -> LocalTask:
        """Runs a component or a pipeline to its end."""
        from ..dsl._pipeline import GraphComponent

        is_pipeline = isinstance(component, GraphComponent)
        run = self.client.pipelines.start(component if is_pipeline else _alone(component, arguments), arguments if is_pipeline else None, enable_cache=self._cache)
        try:
            run.wait(raise_on_failure=self._raise)
        except RunFailedError as error:
            raise _failed(component.name, run, error) from None
        details = run.details()
        if not is_pipeline:
            details = next((task for task in details["tasks"] if task["path"] == component.name), details)
        return LocalTask(component.name, arguments, run, details)


def current() -> Optional[Session]:
    """The session; None before ``init``."""
    return _session


def init(
    runner: Any, pipeline_root: str = "./local_outputs", workspace_root: Optional[str] = None, raise_on_error: bool = True, enable_caching: bool = False,
    cache_root: Optional[str] = None,
) -> None:
    """From now on a component or a pipeline that is called outside of a pipeline runs on this machine.

    Args:
        runner: ``SubprocessRunner()``.
        pipeline_root: The folder for runs, their outputs and the cache.
        workspace_root: Not used: each run has a workspace of its own.
        raise_on_error: Whether a failure is an error; otherwise the task that is returned has no outputs.
        enable_caching: Whether earlier results may be used, where a task does not say otherwise.
        cache_root: Not used: the cache is in ``pipeline_root``.

    Raises:
        KubeflowError: There is no such runner, or the folder is in use by another process.
    """
    global _session
    from ..client import Client

    if not isinstance(runner, SubprocessRunner):
        raise KubeflowError(f"local.init is given {runner!r} for a runner. Give local.SubprocessRunner().", code="KF5033")
    for name, given in (("workspace_root", workspace_root), ("cache_root", cache_root)):
        if given is not None:
            warnings.warn(f"{name} of local.init is not used: each run has its files below pipeline_root.", stacklevel=2)
    if _session is not None:
        _session.client.close()
    _session = Session(Client.local(os.path.abspath(pipeline_root)), raise_on_error, enable_caching)


def run_outside(component: Any, args: Any, arguments: Dict[str, Any]) -> Optional[LocalTask]:
    """What a call outside of a pipeline does: a run, if there is a session."""
    if _session is None:
        return None
    if args:
        refuse("KF5012", f"Component '{component.name}' is called with {len(args)} argument(s) without a name.", "Name them.")
    return _session.run(component, arguments)


def _alone(component: Any, arguments: Mapping[str, Any]) -> Any:
    from ..testing._arguments import one_component

    return one_component(component, arguments, component.name)


def _failed(name: str, run: "Run", error: RunFailedError) -> LocalTaskError:
    return LocalTaskError(f"Task '{name}' finished with status {run.state}. {error}", code=error.code, resource=error.resource, file=error.file, line=error.line, run=run)

"""kfp's way to run on this machine: after ``local.init`` a component or a pipeline that is called runs, and its outputs are values."""

from __future__ import annotations

from ._runners import DockerRunner, SubprocessRunner
from ._session import init
from ._task import LocalTask, LocalTaskError

__all__ = ["DockerRunner", "LocalTask", "LocalTaskError", "SubprocessRunner", "init"]

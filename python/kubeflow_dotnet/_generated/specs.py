"""Records of the C# API. Written by python -m kubeflow_dotnet._generated; do not edit."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from typing import Any, ClassVar, Dict, Mapping, Optional, Sequence, Union

from .._spec import Spec


class DotNetStepMode(str, Enum):
    """Where C# steps run."""

    IN_PROCESS = "inProcess"
    """In this process: breakpoints work, and a step costs next to nothing."""

    CHILD_PROCESS = "childProcess"
    """Each in a process of its own, as in its container."""


@dataclass(frozen=True)
class LocalOptions(Spec):
    """How pipelines run on this machine.

    Attributes:
        state_folder: The folder for runs, results and the cache. One process at a time may hold it. Default: ``.kubeflow`` in the working directory.
        max_parallel_steps: Steps that run at the same time at most, over all runs. Default: the number of processors.
        dotnet_steps: Where C# steps run. Default: ``IN_PROCESS``.
        step_assemblies: Assemblies that hold C# steps, beside those this process has loaded.
        environment: Environment variables of every step that runs as a process.
        python_interpreter: The interpreter that runs steps whose command is ``python`` or ``python3``. Default: None, the one on the PATH.
        resume_interrupted: Whether a run that was cut off goes on when the same pipeline is started with the same arguments. Default: True.
        grace_period: How long a step may take to end after it was asked to, before it is killed. Default: 5 seconds.
    """

    state_folder: str = ".kubeflow"
    max_parallel_steps: Optional[int] = None
    dotnet_steps: Union[DotNetStepMode, str] = DotNetStepMode.IN_PROCESS
    step_assemblies: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    python_interpreter: Optional[str] = None
    resume_interrupted: bool = True
    grace_period: Union[timedelta, float] = timedelta(seconds=5)

    _keys: ClassVar[Dict[str, str]] = {"state_folder": "stateFolder", "max_parallel_steps": "maxParallelSteps", "dotnet_steps": "dotNetSteps", "step_assemblies": "stepAssemblies", "environment": "environment", "python_interpreter": "pythonInterpreter", "resume_interrupted": "resumeInterrupted", "grace_period": "gracePeriod"}


@dataclass(frozen=True)
class RunOptions(Spec):
    """How a run is started.

    Attributes:
        display_name: The run's name for people. Default: the pipeline's name and the time.
        enable_cache: Whether earlier results may be used. Default: None, each task's own setting.
    """

    display_name: Optional[str] = None
    enable_cache: Optional[bool] = None

    _keys: ClassVar[Dict[str, str]] = {"display_name": "displayName", "enable_cache": "enableCache"}

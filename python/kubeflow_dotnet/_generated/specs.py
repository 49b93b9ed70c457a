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


class ContainerStepMode(str, Enum):
    """Where steps with an image run that are no C# methods."""

    AUTO = "auto"
    """As processes of this machine where it has the program, else in a container where docker or podman works."""

    HOST = "host"
    """As processes of this machine only."""

    DOCKER = "docker"
    """In containers of docker."""

    PODMAN = "podman"
    """In containers of podman."""


@dataclass(frozen=True)
class S3Options(Spec):
    """How object storage is reached (``s3://``, and ``minio://`` with an endpoint). Credentials are not kept here: they come from where AWS's own tools take them, the variables ``AWS_ACCESS_KEY_ID`` and ``AWS_SECRET_ACCESS_KEY``, the files under ``~/.aws``, or the machine's role.

    Attributes:
        endpoint: The server, such as ``http://localhost:9000``. Default: None, the variables ``AWS_ENDPOINT_URL_S3`` or ``AWS_ENDPOINT_URL``, else AWS.
        region: The region. Default: None, the variables ``AWS_REGION`` or ``AWS_DEFAULT_REGION``, else ``us-east-1``.
        path_style: Whether the bucket stands in the path (``http://host/bucket``) and not before the host's name. Default: None, in the path wherever an endpoint is given.
        profile: The profile of the files under ``~/.aws``. Default: None, AWS's own order of places.
    """

    endpoint: Optional[str] = None
    region: Optional[str] = None
    path_style: Optional[bool] = None
    profile: Optional[str] = None

    _keys: ClassVar[Dict[str, str]] = {"endpoint": "endpoint", "region": "region", "path_style": "pathStyle", "profile": "profile"}


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
        container_steps: Where steps of other kinds run: commands, and Python functions. Default: ``AUTO``.
        secrets: Contents of Kubernetes secrets that steps ask for: by the secret's name, then by key. They are never logged, and kept in no file that outlives the step.
        config_maps: Contents of Kubernetes config maps that steps ask for: by the map's name, then by key.
        s3: How object storage is reached. Default: as AWS's own variables and files say.
        resume_interrupted: Whether a run that was cut off goes on when the same pipeline is started with the same arguments. Default: True.
        grace_period: How long a step may take to end after it was asked to, before it is killed. Default: 5 seconds.
    """

    state_folder: str = ".kubeflow"
    max_parallel_steps: Optional[int] = None
    dotnet_steps: Union[DotNetStepMode, str] = DotNetStepMode.IN_PROCESS
    step_assemblies: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    python_interpreter: Optional[str] = None
    container_steps: Union[ContainerStepMode, str] = ContainerStepMode.AUTO
    secrets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    config_maps: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    s3: Optional[S3Options] = None
    resume_interrupted: bool = True
    grace_period: Union[timedelta, float] = timedelta(seconds=5)

    _keys: ClassVar[Dict[str, str]] = {"state_folder": "stateFolder", "max_parallel_steps": "maxParallelSteps", "dotnet_steps": "dotNetSteps", "step_assemblies": "stepAssemblies", "environment": "environment", "python_interpreter": "pythonInterpreter", "container_steps": "containerSteps", "secrets": "secrets", "config_maps": "configMaps", "s3": "s3", "resume_interrupted": "resumeInterrupted", "grace_period": "gracePeriod"}


@dataclass(frozen=True)
class RunOptions(Spec):
    """How a run is started.

    Attributes:
        display_name: The run's name for people. Default: the pipeline's name and the time.
        enable_cache: Whether earlier results may be used. Default: None, each task's own setting.
        pipeline_root: Where output artifacts go, such as ``s3://bucket/pipelines``. Default: None, where the engine keeps them; on this machine the run's folder, whatever root the document names.
    """

    display_name: Optional[str] = None
    enable_cache: Optional[bool] = None
    pipeline_root: Optional[str] = None

    _keys: ClassVar[Dict[str, str]] = {"display_name": "displayName", "enable_cache": "enableCache", "pipeline_root": "pipelineRoot"}

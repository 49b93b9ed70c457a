"""The front door."""

from __future__ import annotations

import os
import re
import sys
import weakref
from datetime import timedelta
from typing import Any, Mapping, Optional, Sequence, Union

from .. import _host
from .._errors import KubeflowError
from .._generated.specs import ContainerStepMode, DotNetStepMode, LocalOptions, S3Options
from .._host import _runtime
from ._pipelines import Pipelines


class Client:
    """Pipelines (and, as they come, the other areas) on this machine or on a cluster.

    Make one with :meth:`local`. It may be used from any thread, and in a ``with`` block.
    """

    def __init__(self, *_: Any, **__: Any) -> None:
        raise KubeflowError("A client of a remote Kubeflow Pipelines server is not there yet. Make one that works on this machine: Client.local().", code="NoRemote")

    def _open(self, number: int, place: str) -> "Client":
        held = _Number(number)
        self._number = held
        self._place = place
        self._finalizer = weakref.finalize(held.lifetime, _close, number)
        # .NET must let go of the state folder while it still answers, that is before Python ends.
        self._finalizer.atexit = False
        _runtime.at_exit(self._finalizer)
        self.pipelines = Pipelines(held)
        return self

    @classmethod
    def local(
        cls,
        state_folder: Union[str, "os.PathLike[str]"] = ".kubeflow",
        *,
        max_parallel_steps: Optional[int] = None,
        dotnet_steps: Union[DotNetStepMode, str] = DotNetStepMode.IN_PROCESS,
        step_assemblies: Sequence[Union[str, "os.PathLike[str]"]] = (),
        environment: Optional[Mapping[str, str]] = None,
        python: Optional[str] = None,
        resume_interrupted: bool = True,
        grace_period: Union[timedelta, float] = 5.0,
        container_steps: Union[ContainerStepMode, str] = ContainerStepMode.AUTO,
        secrets: Optional[Mapping[str, Mapping[str, str]]] = None,
        config_maps: Optional[Mapping[str, Mapping[str, str]]] = None,
        s3: Optional[S3Options] = None,
    ) -> "Client":
        """Works on this machine, with nothing installed but .NET and Python.

        Args:
            state_folder: Where runs, results and the cache are kept. One process at a time may hold it; two clients of one folder in
                one process are one.
            max_parallel_steps: Steps that run at the same time at most; by default the number of processors.
            dotnet_steps: Where C# steps run: ``DotNetStepMode.IN_PROCESS`` or ``CHILD_PROCESS``.
            step_assemblies: Assemblies that hold C# steps.
            environment: Environment variables of every step that runs as a process.
            python: The interpreter that runs Python steps; by default this one.
            resume_interrupted: Whether a run that was cut off goes on when the same pipeline is started with the same arguments.
            grace_period: Seconds that a step may take to end after it was asked to.
            container_steps: Where steps with an image run: ``ContainerStepMode.AUTO``, ``HOST``, ``DOCKER`` or ``PODMAN``.
            secrets: Contents of Kubernetes secrets that steps ask for, by name, then by key.
            config_maps: Contents of Kubernetes config maps, likewise.
            s3: How object storage is reached; by default as AWS's own variables and files say.

        Raises:
            KubeflowError: The folder is in use by another process, or cannot be written.
        """
        options = LocalOptions(
            state_folder=os.fspath(state_folder), dotnet_steps=dotnet_steps, step_assemblies=[os.fspath(file) for file in step_assemblies], environment=dict(environment or {}),
            max_parallel_steps=max_parallel_steps, python_interpreter=python or sys.executable or None, resume_interrupted=resume_interrupted, grace_period=grace_period,
            container_steps=container_steps, secrets=secrets or {}, config_maps=config_maps or {}, s3=s3,
        )
        try:
            number = _host.invoke("client.local", options.to_document())["client"]
        except KubeflowError as error:
            raise _in_our_words(error) from None
        return cls.__new__(cls)._open(number, f"local, {os.fspath(state_folder)}")

    def close(self) -> None:
        """Cancels what is under way on this machine, and lets go of the state folder."""
        self._finalizer()

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Client {self._place}>"


class _Lifetime:
    """What the client's end is tied to."""


class _Number(int):
    """A client's number. Runs hold it too, so that the client lives as long as anything that came from it."""

    def __init__(self, _: int) -> None:
        self.lifetime = _Lifetime()


def _in_our_words(error: KubeflowError) -> KubeflowError:
    """The same error with options named as they are here."""
    text = str(error)
    for ours, theirs in LocalOptions._keys.items():
        text = re.sub(rf"\b(LocalOptions\.)?{theirs}\b", ours, text, flags=re.IGNORECASE)
    error.args = (text,)
    return error


def _close(number: int) -> None:
    if _host.started():
        _host.invoke("client.close", {"client": number})

"""kfp's names for how steps run on this machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .._errors import KubeflowError


@dataclass
class SubprocessRunner:
    """Steps run as processes of this machine. Containers run their command here, if it is here.

    Attributes:
        use_venv: Accepted for kfp's sake: requirements always go into an environment of their own, one for each set of requirements, and what
            is importable already is not installed.
        serialize_pip_installs: Accepted for kfp's sake.
        max_concurrent_pip_installs: Accepted for kfp's sake.
    """

    use_venv: bool = True
    serialize_pip_installs: bool = True
    max_concurrent_pip_installs: int = 1


class DockerRunner:
    """kfp's runner in containers; refused with what to use instead."""

    def __init__(self, max_concurrent_pip_installs: int = 1, **container_run_args: Any) -> None:
        raise KubeflowError(
            "local.DockerRunner is asked for, and this SDK runs steps as processes of this machine, not through the docker package. Use "
            "local.SubprocessRunner(), which runs containers' commands too where this machine has them; for the images themselves use a cluster.", code="KF5033")

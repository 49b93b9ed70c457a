"""The package and the assemblies it starts must be of one version: a wrong pair would fail somewhere, later, with words nobody understands."""

from __future__ import annotations

import json
from typing import Optional, Protocol

from .._errors import KubeflowError


class _Callable(Protocol):
    def call(self, number: int, verb: str, body: str, grace: int) -> Optional[str]: ...


def check(host: _Callable, contract: int, assembly: str) -> None:
    """Asks the bridge once, at the start; calls of users are numbered from 1."""
    answer = json.loads(host.call(0, "bridge.version", "{}", 10_000) or "{}").get("result", {})
    if answer.get("contract") != contract:
        raise KubeflowError(
            f"The package {__name__.split('.', maxsplit=1)[0]} speaks contract {contract}, and {assembly} (version {answer.get('version', 'unknown')}) speaks "
            f"{answer.get('contract', 'none')}. Install the package again, or unset KUBEFLOW_DOTNET_BRIDGE.",
            code="VersionMismatch",
        )

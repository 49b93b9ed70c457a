"""The typed C# API itself, for those who want it: ``from kubeflow_dotnet.net import Pipeline``. It needs pythonnet as the way to .NET."""

from __future__ import annotations

import importlib
from typing import Any, Dict, List

from .. import _host
from .._errors import KubeflowError
from .._host import _pythonnet

_spaces: Dict[str, str] = {}


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    if _host.host_name() != "pythonnet":
        why = _pythonnet.refusal() or "KUBEFLOW_DOTNET_HOST asks for the C entry"
        raise KubeflowError(f"kubeflow_dotnet.net gives .NET objects, which need pythonnet, and {why}. Everything else of kubeflow_dotnet works here.", code="NoObjects")
    if not _spaces:
        _spaces.update(_host.invoke("bridge.types"))
    if name not in _spaces:
        raise AttributeError(f"The C# API has no type '{name}'")
    return getattr(importlib.import_module(_spaces[name]), name)


def __dir__() -> List[str]:
    return sorted(_spaces or _host.invoke("bridge.types"))

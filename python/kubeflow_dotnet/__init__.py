"""The Kubeflow SDK: pipelines in Python, compiled and run by .NET, on this machine or on a cluster.

Importing is cheap: .NET starts with the first call that needs it.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any, List

if sys.version_info < (3, 9):
    raise ImportError("kubeflow_dotnet needs Python 3.9 or newer, and this is %d.%d (%s). Start it with a newer one." % (*sys.version_info[:2], sys.executable))

from ._errors import CancelledError, ClusterError, CompilationError, Fault, KubeflowError, KubeflowTimeoutError, RunFailedError, ValidationError

if TYPE_CHECKING:
    from . import compiler, components, dsl, kubernetes, local, net, testing
    from ._generated.specs import ContainerStepMode, DotNetStepMode, LocalOptions, RunOptions, S3Options
    from .client import Client, Run, Step

__version__ = "0.1.0"

# kfp's switch; types are always checked.
TYPE_CHECK = True

__all__ = [
    "CancelledError", "Client", "ClusterError", "CompilationError", "ContainerStepMode", "DotNetStepMode", "Fault", "KubeflowError", "KubeflowTimeoutError", "LocalOptions", "Run", "RunFailedError", "RunOptions", "S3Options", "Step",
    "ValidationError", "compiler", "components", "dsl", "kubernetes", "local", "net", "testing",
]

_MODULES = ("compiler", "components", "dsl", "kubernetes", "local", "net", "testing")
_CLIENT = ("Client", "Run", "Step")
_SPECS = ("ContainerStepMode", "DotNetStepMode", "LocalOptions", "RunOptions", "S3Options")


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return importlib.import_module("." + name, __name__)
    if name in _CLIENT:
        return getattr(importlib.import_module(".client", __name__), name)
    if name in _SPECS:
        return getattr(importlib.import_module("._generated.specs", __name__), name)
    raise AttributeError(f"module 'kubeflow_dotnet' has no attribute '{name}'")


def __dir__() -> List[str]:
    return sorted(__all__)

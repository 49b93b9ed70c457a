"""kfp's place of the options of Kubernetes manifests, and of the error about a graph."""

from __future__ import annotations

from .._errors import ValidationError
from ._manifest import KubernetesManifestOptions

__all__ = ["InvalidTopologyException", "KubernetesManifestOptions"]

# What cannot be reached from where it is used is one of the faults of a definition.
InvalidTopologyException = ValidationError

"""The artifact types under the module name that kfp's users import."""

from __future__ import annotations

import enum

from .._artifacts import _ROOTS, HTML, Artifact, ClassificationMetrics, Dataset, Markdown, Metrics, Model, SlicedClassificationMetrics
from .._runtime_only import get_uri

__all__ = [
    "Artifact", "ClassificationMetrics", "Dataset", "HTML", "Markdown", "Metrics", "Model", "RemotePrefix", "SlicedClassificationMetrics",
    "convert_local_path_to_remote_path", "get_uri",
]


class RemotePrefix(enum.Enum):
    """How addresses of stores begin."""

    GCS = "gs://"
    MINIO = "minio://"
    S3 = "s3://"
    OCI = "oci://"


def convert_local_path_to_remote_path(path: str) -> str:
    """The address of what a step finds below ``/gcs/``, ``/minio/``, ``/s3/`` or ``/oci/``; other paths as they are."""
    for scheme, root in _ROOTS.items():
        if path.startswith(root):
            return scheme + path[len(root):]
    return path

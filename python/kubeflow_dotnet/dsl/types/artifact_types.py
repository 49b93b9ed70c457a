"""The artifact types under the module name that kfp's users import."""

from __future__ import annotations

from .._artifacts import HTML, Artifact, ClassificationMetrics, Dataset, Markdown, Metrics, Model, SlicedClassificationMetrics

__all__ = ["Artifact", "ClassificationMetrics", "Dataset", "HTML", "Markdown", "Metrics", "Model", "SlicedClassificationMetrics"]

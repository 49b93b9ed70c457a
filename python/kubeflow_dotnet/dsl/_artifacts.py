"""Artifacts: files with a type, an address and metadata."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

_ROOTS = {"gs://": "/gcs/", "minio://": "/minio/", "s3://": "/s3/", "oci://": "/oci/"}


class Artifact:
    """Any artifact. A class of your own has a ``schema_title`` such as ``system.MyData`` and a ``schema_version`` such as ``0.0.1``."""

    schema_title = "system.Artifact"
    schema_version = "0.0.1"

    def __init__(self, name: Optional[str] = None, uri: Optional[str] = None, metadata: Optional[Dict[str, Any]] = None) -> None:
        self.name = name or ""
        self.uri = uri or ""
        self.metadata: Dict[str, Any] = metadata or {}
        self.custom_path = ""

    @property
    def path(self) -> str:
        """Where the step finds or writes it."""
        if self.custom_path:
            return self.custom_path
        for scheme, root in _ROOTS.items():
            if self.uri.startswith(scheme):
                return root + self.uri[len(scheme):]
        return self.uri[len("file://"):] if self.uri.startswith("file://") else self.uri

    @path.setter
    def path(self, path: str) -> None:
        for scheme, root in _ROOTS.items():
            if path.startswith(root):
                path = scheme + path[len(root):]
        self.uri = path

    def set_path(self, path: str) -> None:
        """Makes the step use another path."""
        self.custom_path = path


class Dataset(Artifact):
    """Data."""

    schema_title = "system.Dataset"


class Model(Artifact):
    """A model."""

    schema_title = "system.Model"

    @property
    def framework(self) -> str:
        """What the model is of, such as ``sklearn``."""
        return str(self.metadata.get("framework", ""))

    @framework.setter
    def framework(self, framework: str) -> None:
        self.metadata["framework"] = framework


class Metrics(Artifact):
    """Numbers by name."""

    schema_title = "system.Metrics"

    def log_metric(self, metric: str, value: float) -> None:
        """Keeps one number."""
        self.metadata[metric] = value


class ClassificationMetrics(Artifact):
    """A classification's ROC curve and confusion matrix."""

    schema_title = "system.ClassificationMetrics"

    def log_roc_data_point(self, fpr: float, tpr: float, threshold: float) -> None:
        """Keeps one point of the curve."""
        self.metadata.setdefault("confidenceMetrics", []).append({"confidenceThreshold": threshold, "recall": tpr, "falsePositiveRate": fpr})

    def log_roc_curve(self, fpr: Sequence[float], tpr: Sequence[float], threshold: Sequence[float]) -> None:
        """Keeps a whole curve; the three lists are of one length."""
        if not len(fpr) == len(tpr) == len(threshold):
            raise ValueError(f"Length of fpr, tpr and threshold must be the same. Got lengths {len(fpr)}, {len(tpr)} and {len(threshold)} respectively.")
        for point in zip(fpr, tpr, threshold):
            self.log_roc_data_point(*point)

    def set_confusion_matrix_categories(self, categories: List[str]) -> None:
        """Starts a matrix of zeros."""
        self.log_confusion_matrix(categories, [[0] * len(categories) for _ in categories])

    def log_confusion_matrix(self, categories: List[str], matrix: List[List[int]]) -> None:
        """Keeps a whole matrix, a row for each true category."""
        if len(categories) != len(matrix):
            raise ValueError(f"Invalid confusion matrix: {matrix}. Expected {len(categories)} rows.")
        self.metadata["confusionMatrix"] = {"annotationSpecs": [{"displayName": c} for c in categories], "rows": [{"row": list(row)} for row in matrix]}

    def log_confusion_matrix_row(self, row_category: str, row: List[int]) -> None:
        """Keeps one row."""
        self.metadata["confusionMatrix"]["rows"][self._at(row_category)] = {"row": list(row)}

    def log_confusion_matrix_cell(self, row_category: str, col_category: str, value: int) -> None:
        """Keeps one cell."""
        self.metadata["confusionMatrix"]["rows"][self._at(row_category)]["row"][self._at(col_category)] = value

    def _at(self, category: str) -> int:
        specs: List[Dict[str, str]] = self.metadata["confusionMatrix"]["annotationSpecs"]
        names = [spec["displayName"] for spec in specs]
        if category not in names:
            raise ValueError(f"Invalid category: {category}. Passed categories: {names}.")
        return names.index(category)


class SlicedClassificationMetrics(Artifact):
    """A classification's metrics by slice of the data."""

    schema_title = "system.SlicedClassificationMetrics"

    def log_roc_reading(self, slice: str, threshold: float, tpr: float, fpr: float) -> None:
        """Keeps one point of a slice's curve."""
        self._part(slice).log_roc_data_point(fpr, tpr, threshold)

    def load_roc_readings(self, slice: str, readings: List[List[float]]) -> None:
        """Keeps many points ``[threshold, tpr, fpr]`` of a slice's curve."""
        for reading in readings:
            self.log_roc_reading(slice, *reading)

    def set_confusion_matrix_categories(self, slice: str, categories: List[str]) -> None:
        """Starts a slice's matrix."""
        self._part(slice).set_confusion_matrix_categories(categories)

    def log_confusion_matrix_row(self, slice: str, row_category: str, row: List[int]) -> None:
        """Keeps one row of a slice's matrix."""
        self._part(slice).log_confusion_matrix_row(row_category, row)

    def log_confusion_matrix_cell(self, slice: str, row_category: str, col_category: str, value: int) -> None:
        """Keeps one cell of a slice's matrix."""
        self._part(slice).log_confusion_matrix_cell(row_category, col_category, value)

    def load_confusion_matrix(self, slice: str, categories: List[str], matrix: List[List[int]]) -> None:
        """Keeps a slice's whole matrix."""
        self._part(slice).log_confusion_matrix(categories, matrix)

    def _part(self, name: str) -> ClassificationMetrics:
        slices: List[Dict[str, Any]] = self.metadata.setdefault("evaluationSlices", [])
        for one in slices:
            if one["slice"] == name:
                return ClassificationMetrics(metadata=one["sliceClassificationMetrics"])
        slices.append({"slice": name, "sliceClassificationMetrics": {"confidenceMetrics": []}})
        return ClassificationMetrics(metadata=slices[-1]["sliceClassificationMetrics"])


class HTML(Artifact):
    """A page that the report shows."""

    schema_title = "system.HTML"


class Markdown(Artifact):
    """A text that the report shows."""

    schema_title = "system.Markdown"

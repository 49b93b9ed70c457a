"""One component with what it is given, as a pipeline of its own."""

from __future__ import annotations

import os
import tempfile
from typing import Any, Dict, List, Mapping, Optional, Union

from .. import dsl
from .._errors import ValidationError
from ..dsl._artifacts import Artifact
from ..dsl._pipeline import GraphComponent


def artifact(text: Optional[Union[str, bytes]] = None, *, path: Optional[Union[str, "os.PathLike[str]"]] = None, metadata: Optional[Dict[str, Any]] = None, cls: type = Artifact) -> Artifact:
    """An artifact to give to a component: with a text for content, or a file or folder.

    Args:
        text: The content.
        path: The file or folder, if there is one already.
        metadata: What is recorded about it.
        cls: Its class.
    """
    if (text is None) == (path is None):
        raise ValidationError("An artifact of a test has either a text or a path. Give one of them.", code="KF5032")
    if path is None:
        handle, path = tempfile.mkstemp(prefix="kubeflow-artifact-")
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text or b"")
    made: Artifact = cls(uri=os.path.abspath(path), metadata=metadata)
    return made


def one_component(component: Any, inputs: Mapping[str, Any], name: str = "one-component") -> GraphComponent:
    """A pipeline of one component."""
    types = {each["name"]: each.get("type") for each in component._inputs}

    def given(name: str, value: Any) -> Any:
        if isinstance(value, Artifact):
            return _importer(value)
        if isinstance(value, (list, tuple)) and value and all(isinstance(each, Artifact) for each in value):
            return _importers(list(value))
        # A number is a number to whoever writes 1.
        return float(value) if types.get(name) == "NUMBER_DOUBLE" and type(value) is int else value

    def one() -> None:
        component(**{name: given(name, value) for name, value in inputs.items() if value is not None})

    return dsl.pipeline(name=name)(one)


def _importer(value: Artifact) -> Any:
    return dsl.importer(artifact_uri=value.custom_path or value.path, artifact_class=type(value), metadata=value.metadata or None).output


def _importers(values: List[Artifact]) -> Any:
    with dsl.ParallelFor([value.custom_path or value.path for value in values]) as path:
        each = dsl.importer(artifact_uri=path, artifact_class=type(values[0]))
    return dsl.Collected(each.output)

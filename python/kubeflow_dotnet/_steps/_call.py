"""One step to carry out: its inputs as Python values, and where its outputs go."""

from __future__ import annotations

import os
from typing import Any, Dict, List, Mapping, Optional

from ..dsl import _artifacts
from ..dsl._artifacts import Artifact

_CLASSES = {each.schema_title: each for each in vars(_artifacts).values() if isinstance(each, type) and issubclass(each, Artifact)}


class StepCall:
    """A step that this process carries out.

    Attributes:
        path: Its path in the run.
        attempt: Which try it is, from 1.
        types: KFP's words of its input parameters' types, by name; those without a value too.
        lists: Its input artifacts; True for those that are lists.
        parameters: The files of its output parameters, by name.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.id: int = document["id"]
        self.function: int = document["function"]
        self.path: str = document["path"]
        self.attempt: int = document["attempt"]
        self.types: Dict[str, str] = document["types"]
        self.lists: Dict[str, bool] = document["artifacts"]
        given, wanted = document["input"]["inputs"], document["input"]["outputs"]
        self._values: Dict[str, Any] = given.get("parameterValues", {})
        self._artifacts: Dict[str, Any] = given.get("artifacts", {})
        self._outputs: Dict[str, Any] = wanted.get("artifacts", {})
        self.parameters: Dict[str, str] = {name: each["outputFile"] for name, each in wanted.get("parameters", {}).items()}
        self.folder = os.path.dirname(wanted["outputFile"])
        self._made: Dict[str, Artifact] = {}

    @property
    def inputs(self) -> List[str]:
        """The names of its inputs."""
        return [*self.types, *self.lists]

    @property
    def outputs(self) -> List[str]:
        """The names of its outputs."""
        return [*self.parameters, *self._outputs]

    def value(self, name: str) -> Any:
        """A parameter's value; None if it has none."""
        value = self._values.get(name)
        # JSON knows one kind of number.
        wanted = {"NUMBER_INTEGER": int, "NUMBER_DOUBLE": float}.get(self.types.get(name, ""))
        return wanted(value) if wanted is not None and type(value) in (int, float) and wanted(value) == value else value

    def artifact(self, name: str, cls: Optional[type] = None) -> Any:
        """An input artifact, or the list of them; None if it was not given."""
        found = [_artifact(spec, cls) for spec in self._artifacts.get(name, {}).get("artifacts", ())]
        return found if self.lists.get(name) else found[0] if found else None

    def input(self, name: str) -> Any:
        """An input of either kind."""
        return self.artifact(name) if name in self.lists else self.value(name)

    def has(self, name: str) -> bool:
        """Whether an input was given."""
        return self._values.get(name) is not None or bool(self._artifacts.get(name, {}).get("artifacts"))

    def output(self, name: str, cls: Optional[type] = None) -> Artifact:
        """An output artifact, always the same; its folder is there."""
        if name not in self._made:
            self._made[name] = _artifact(self._outputs[name]["artifacts"][0], cls)
            os.makedirs(os.path.dirname(self._made[name].path) or ".", exist_ok=True)
        return self._made[name]

    def has_output_artifact(self, name: str) -> bool:
        """Whether it has such an output artifact."""
        return name in self._outputs

    def document(self, values: Mapping[str, Any], artifacts: Mapping[str, Artifact]) -> Dict[str, Any]:
        """What the step gives back. An output that is an artifact and has a text is written."""
        given: Dict[str, Any] = {}
        made = {**self._made, **artifacts}
        for name, value in values.items():
            if value is None:
                continue
            if name in self._outputs:
                with open(self.output(name).path, "wb") as file:
                    file.write(value if isinstance(value, bytes) else str(value).encode())
                made[name] = self.output(name)
            else:
                given[name] = value.model_dump(mode="json", by_alias=True) if hasattr(value, "model_dump") else value
        return {"parameterValues": given, "artifacts": {name: {"artifacts": [_document(each)]} for name, each in made.items()}}


def _artifact(spec: Mapping[str, Any], cls: Optional[type] = None) -> Artifact:
    title = (spec.get("type") or {}).get("schemaTitle", "")
    made: Artifact = (cls if cls is not None and title not in _CLASSES else _CLASSES.get(title, cls or Artifact))(spec.get("name"), spec.get("uri"), spec.get("metadata"))
    made.custom_path = spec.get("customPath") or ""
    return made


def _document(artifact: Artifact) -> Dict[str, Any]:
    document: Dict[str, Any] = {"name": artifact.name, "uri": artifact.uri, "metadata": artifact.metadata}
    if getattr(artifact, "custom_path", ""):
        document["customPath"] = artifact.custom_path
    return document

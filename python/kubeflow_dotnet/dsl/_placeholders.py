"""What stands in a container's command until the step runs."""

from __future__ import annotations

import json
from typing import Any, Dict, List, NoReturn, Optional, Sequence, Union

from ._annotations import Kind
from ._faults import refuse

PIPELINE_JOB_NAME_PLACEHOLDER = "{{$.pipeline_job_name}}"
PIPELINE_JOB_RESOURCE_NAME_PLACEHOLDER = "{{$.pipeline_job_resource_name}}"
PIPELINE_JOB_ID_PLACEHOLDER = "{{$.pipeline_job_uuid}}"
PIPELINE_TASK_NAME_PLACEHOLDER = "{{$.pipeline_task_name}}"
PIPELINE_TASK_ID_PLACEHOLDER = "{{$.pipeline_task_uuid}}"
PIPELINE_ROOT_PLACEHOLDER = "{{$.pipeline_root}}"
PIPELINE_JOB_CREATE_TIME_UTC_PLACEHOLDER = "{{$.pipeline_job_create_time_utc}}"
PIPELINE_JOB_SCHEDULE_TIME_UTC_PLACEHOLDER = "{{$.pipeline_job_schedule_time_utc}}"
PIPELINE_TASK_EXECUTOR_OUTPUT_PATH_PLACEHOLDER = "{{$.outputs.output_file}}"
PIPELINE_TASK_EXECUTOR_INPUT_PLACEHOLDER = "{{$}}"
WORKSPACE_PATH_PLACEHOLDER = "{{$.workspace_path}}"


class ContainerSpec:
    """What a container component runs.

    Args:
        image: The image.
        command: The words of the command; None for the image's own.
        args: The words after it.
    """

    def __init__(self, image: str, command: Optional[Sequence[Any]] = None, args: Optional[Sequence[Any]] = None) -> None:
        self.image = image
        self.command = list(command or ())
        self.args = list(args or ())


class _Structure:
    """A placeholder with parts; it stands alone, never inside a text."""

    def _document(self) -> Dict[str, Any]:
        raise AssertionError("each placeholder says what it is")

    def _text(self) -> str:
        return json.dumps(self._document())

    def __str__(self) -> NoReturn:
        refuse("KF5011", f"A {type(self).__name__} stands inside a text.", "Let it be a word of the command of its own.")


class ConcatPlaceholder(_Structure):
    """Words joined to one."""

    def __init__(self, items: Sequence[Any]) -> None:
        self.items = list(items)

    def _document(self) -> Dict[str, Any]:
        return {"Concat": [_part(item) for item in self.items]}


class IfPresentPlaceholder(_Structure):
    """Words that stand only if an optional input was given."""

    def __init__(self, input_name: str, then: Any, else_: Any = None) -> None:
        self.input_name = input_name
        self.then = then
        self.else_ = else_

    def _document(self) -> Dict[str, Any]:
        body: Dict[str, Any] = {"InputName": self.input_name, "Then": _parts(self.then)}
        if self.else_ is not None:
            body["Else"] = _parts(self.else_)
        return {"IfPresent": body}


class ArtifactPlaceholder:
    """An artifact in a container component: ``.uri``, ``.path``, ``.name`` and ``.metadata[...]``."""

    def __init__(self, name: str, side: str) -> None:
        self._base = f"$.{side}.artifacts['{name}']"
        self._name = name

    @property
    def uri(self) -> str:
        """Its address."""
        return f"{{{{{self._base}.uri}}}}"

    @property
    def path(self) -> str:
        """Its path in the container."""
        return f"{{{{{self._base}.path}}}}"

    @property
    def name(self) -> str:
        """Its name."""
        return f"{{{{{self._base}.name}}}}"

    @property
    def metadata(self) -> "_Metadata":
        """Its metadata."""
        return _Metadata(self._base)

    def __str__(self) -> NoReturn:
        refuse("KF5011", f"The artifact '{self._name}' itself stands in a command.", f"Use {self._name}.path or {self._name}.uri.")


class _Metadata:
    def __init__(self, base: str) -> None:
        self._base = base

    def __getitem__(self, key: str) -> str:
        return f"{{{{{self._base}.metadata['{key}']}}}}"

    def __str__(self) -> str:
        return f"{{{{{self._base}.metadata}}}}"


def of_argument(name: str, kind: Kind) -> Any:
    """What a container component's function is given for an argument."""
    if kind.way == "output_path":
        return f"{{{{$.outputs.parameters['{name}'].output_file}}}}" if kind.artifact is None else f"{{{{$.outputs.artifacts['{name}'].path}}}}"
    if kind.way == "input_path":
        return f"{{{{$.inputs.artifacts['{name}'].path}}}}"
    if kind.artifact is None:
        return f"{{{{$.inputs.parameters['{name}']}}}}"
    if kind.is_list:
        return f"{{{{$.inputs.artifacts['{name}']}}}}"
    return ArtifactPlaceholder(name, "outputs" if kind.way == "output" else "inputs")


def word(item: Any) -> str:
    """A word of a command as the document has it."""
    if isinstance(item, _Structure):
        return item._text()
    if isinstance(item, ArtifactPlaceholder):
        str(item)
    return item if isinstance(item, str) else str(item)


def _part(item: Any) -> Union[str, Dict[str, Any]]:
    return item._document() if isinstance(item, _Structure) else word(item)


def _parts(item: Any) -> Union[str, Dict[str, Any], List[Any]]:
    return [_part(inner) for inner in item] if isinstance(item, (list, tuple)) else _part(item)

"""What annotations of a component say, and the types behind them."""

from __future__ import annotations

import inspect
import types
import typing
from dataclasses import dataclass
from typing import Annotated, Any, Dict, List, NamedTuple, Optional, TypeVar, Union

from ._artifacts import Artifact

T = TypeVar("T")


class _Mark:
    def __init__(self, word: str) -> None:
        self.word = word


_INPUT, _OUTPUT, _EMBEDDED = _Mark("input"), _Mark("output"), _Mark("embedded")

Input = Annotated[T, _INPUT]
Output = Annotated[T, _OUTPUT]
EmbeddedInput = Annotated[T, _EMBEDDED]


class InputPath:
    """The path of an input artifact: ``def f(data: InputPath("Dataset"))``."""

    def __init__(self, type: Any = None) -> None:
        self.type = type


class OutputPath:
    """The path where an output is written: ``def f(out: OutputPath(int))``."""

    def __init__(self, type: Any = None) -> None:
        self.type = type


class PipelineTaskFinalStatus(NamedTuple):
    """How the tasks before an exit task ended. The engine gives it."""

    state: Optional[str] = None
    pipeline_job_resource_name: Optional[str] = None
    pipeline_task_name: Optional[str] = None
    error_code: Optional[int] = None
    error_message: Optional[str] = None


class TaskConfig(NamedTuple):
    """A task's Kubernetes settings, handed to the step itself."""

    affinity: Any = None
    tolerations: Any = None
    node_selector: Any = None
    env: Any = None
    volumes: Any = None
    volume_mounts: Any = None
    resources: Any = None


@dataclass(frozen=True)
class Kind:
    """What an annotation stands for.

    Attributes:
        way: ``input``, ``output``, ``input_path``, ``output_path`` or ``embedded``.
        word: KFP's word of a parameter's type; None for an artifact.
        artifact: The artifact's ``schemaTitle@schemaVersion``.
        is_list: Whether it is a list of artifacts.
        item: KFP's word of the items of a list of parameters.
        is_optional: Whether None may be given.
        cls: The artifact's class, where it is known.
    """

    way: str
    word: Optional[str] = None
    artifact: Optional[str] = None
    is_list: bool = False
    item: Optional[str] = None
    is_optional: bool = False
    cls: Optional[type] = None


_WORDS: Dict[Any, str] = {
    str: "STRING", int: "NUMBER_INTEGER", float: "NUMBER_DOUBLE", bool: "BOOLEAN", list: "LIST", dict: "STRUCT", typing.List: "LIST", typing.Dict: "STRUCT",
    PipelineTaskFinalStatus: "TASK_FINAL_STATUS", TaskConfig: "TASK_CONFIG",
}
_NAMES = {
    "str": "STRING", "string": "STRING", "text": "STRING", "int": "NUMBER_INTEGER", "integer": "NUMBER_INTEGER", "float": "NUMBER_DOUBLE",
    "double": "NUMBER_DOUBLE", "bool": "BOOLEAN", "boolean": "BOOLEAN", "list": "LIST", "jsonarray": "LIST", "dict": "STRUCT", "jsonobject": "STRUCT",
}
_SYSTEM = ("Artifact", "Model", "Dataset", "Metrics", "ClassificationMetrics", "SlicedClassificationMetrics", "HTML", "Markdown")


class NoType(Exception):
    """An annotation that is no type of KFP's."""


def kind_of(annotation: Any) -> Kind:
    """Reads an annotation.

    Raises:
        NoType: It is no type that a component can have.
    """
    annotation, is_optional = _without_none(annotation)
    if isinstance(annotation, InputPath):
        return _path("input_path", annotation.type, is_optional)
    if isinstance(annotation, OutputPath):
        return _path("output_path", annotation.type, is_optional)
    if annotation in (InputPath, OutputPath):
        return _path("input_path" if annotation is InputPath else "output_path", None, is_optional)
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, _Mark):
            inner, _ = _without_none(annotation.__origin__)
            return _artifact(mark.word, inner, is_optional)
    if is_artifact(annotation) or (typing.get_origin(annotation) is list and is_artifact((typing.get_args(annotation) or (None,))[0])):
        return _artifact("input", annotation, is_optional)
    return Kind("input", word=word_of(annotation), item=_item(annotation), is_optional=is_optional)


def word_of(annotation: Any) -> str:
    """KFP's word for a parameter's type."""
    annotation, _ = _without_none(annotation)
    if isinstance(annotation, str):
        head = annotation.split("[")[0].split(".")[-1].strip().lower()
        if head in _NAMES:
            return _NAMES[head]
        raise NoType(annotation)
    known = _word(annotation)
    if known is None:
        raise NoType(getattr(annotation, "__name__", None) or str(annotation))
    return known


def _word(annotation: Any) -> Optional[str]:
    origin = typing.get_origin(annotation) or annotation
    try:
        if origin in _WORDS:
            return _WORDS[origin]
    except TypeError:
        return None
    if origin is typing.Literal:
        words = {_WORDS.get(type(value)) for value in typing.get_args(annotation)}
        return words.pop() if len(words) == 1 else None
    if inspect.isclass(origin) and hasattr(origin, "model_fields"):
        root = origin.model_fields.get("root") if getattr(origin, "__pydantic_root_model__", False) else None
        return _word(root.annotation) if root is not None else "STRUCT"
    return None


def is_artifact(annotation: Any) -> bool:
    """Whether it is a class of artifacts."""
    return inspect.isclass(annotation) and (issubclass(annotation, Artifact) or (hasattr(annotation, "schema_title") and hasattr(annotation, "schema_version")))


def schema_of(annotation: Any) -> str:
    """``schemaTitle@schemaVersion`` of an artifact's type."""
    if annotation is None or annotation is Any:
        return "system.Artifact@0.0.1"
    if is_artifact(annotation):
        return f"{annotation.schema_title}@{annotation.schema_version}"
    name = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
    if "." in name:
        return name if "@" in name else f"{name}@0.0.1"
    return f"system.{name if name in _SYSTEM else 'Artifact'}@0.0.1"


def outputs_of(annotation: Any) -> List[Any]:
    """The names and annotations of what a function gives back."""
    if annotation is None or annotation is inspect.Signature.empty or annotation is type(None):
        return []
    fields = getattr(annotation, "_fields", None)
    if fields is None:
        return [("Output", annotation)]
    hints = getattr(annotation, "__annotations__", {})
    return [(name, hints.get(name, str)) for name in fields]


def _path(way: str, of: Any, is_optional: bool) -> Kind:
    try:
        return Kind(way, word=word_of(of), item=_item(of), is_optional=is_optional)
    except NoType:
        return Kind(way, artifact=schema_of(of), is_optional=is_optional, cls=of if is_artifact(of) else None)


def _artifact(way: str, of: Any, is_optional: bool) -> Kind:
    is_list = typing.get_origin(of) is list
    inner = (typing.get_args(of) or (None,))[0] if is_list else of
    if isinstance(inner, typing.ForwardRef):
        inner = inner.__forward_arg__
    if not (is_artifact(inner) or inner is None or inner is Any or isinstance(inner, str)):
        raise NoType(f"{way.capitalize()}[{getattr(inner, '__name__', inner)}]")
    return Kind(way, artifact=schema_of(inner), is_list=is_list, is_optional=is_optional, cls=inner if is_artifact(inner) else None)


def _item(annotation: Any) -> Optional[str]:
    if isinstance(annotation, str):
        inner = annotation[annotation.find("[") + 1:annotation.rfind("]")] if annotation.lower().startswith(("list[", "typing.list[")) else ""
        return _NAMES.get(inner.strip().split("[")[0].lower())
    if typing.get_origin(annotation) is not list:
        return None
    return _word((typing.get_args(annotation) or (None,))[0])


def _without_none(annotation: Any) -> Any:
    origin = typing.get_origin(annotation)
    union = getattr(types, "UnionType", None)
    if origin is Union or (union is not None and origin is union):
        rest = [part for part in typing.get_args(annotation) if part is not type(None)]
        if len(rest) == 1:
            return rest[0], True
    return annotation, False

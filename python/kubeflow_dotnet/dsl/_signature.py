"""Reads a function's signature: inputs, outputs, defaults, descriptions."""

from __future__ import annotations

import inspect
import json
import typing
from typing import Any, Callable, Dict, List, Optional, Tuple

from . import _annotations, _docstring, _places
from ._annotations import Kind, NoType
from ._faults import refuse


class Signature:
    """A function's interface as a component or a pipeline.

    Attributes:
        inputs: Documents of the inputs, in order.
        outputs: Documents of the outputs.
        kinds: What each argument is.
        description: What the function does.
    """

    def __init__(self, function: Callable[..., Any], what: str) -> None:
        self.function = function
        self.place = _places.of_function(function)
        self.inputs: List[Dict[str, Any]] = []
        self.outputs: List[Dict[str, Any]] = []
        self.kinds: Dict[str, Kind] = {}
        self._what = what
        self._doc = _docstring.read(function.__doc__)
        self.description: Optional[str] = self._doc.description
        signature = inspect.signature(function)
        for name, parameter in signature.parameters.items():
            self._add(name, parameter)
        self.returns = self._evaluated(signature.return_annotation, "the return value")
        for name, annotation in self._returned():
            self.outputs.append(self._output(name, self._kind(annotation, f"output '{name}'"), self._doc.returns.get(name)))

    def annotation(self, name: str) -> Any:
        """An argument's annotation, without the None that it may also be."""
        found, _ = _annotations._without_none(self._evaluated(inspect.signature(self.function).parameters[name].annotation, f"argument '{name}'"))
        return found

    def _returned(self) -> List[Tuple[str, Any]]:
        if getattr(self.returns, "__name__", "") == "ContainerSpec":
            return []
        return [(name, self._evaluated(annotation, f"output '{name}'")) for name, annotation in _annotations.outputs_of(self.returns)]

    def _add(self, name: str, parameter: inspect.Parameter) -> None:
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            refuse("KF5003", f"{self._what} '{self.function.__name__}' takes any number of arguments ('{parameter}').", "Name each input.", self.place)
        if parameter.annotation is parameter.empty:
            refuse("KF5004", f"Argument '{name}' of {self._what.lower()} '{self.function.__name__}' has no type.", f"Write one: {name}: str", self.place)
        kind = self._kind(self._evaluated(parameter.annotation, f"argument '{name}'"), f"argument '{name}'")
        self.kinds[name] = kind
        if kind.way in ("output", "output_path"):
            self.outputs.append(self._output(name, kind, self._doc.returns.get(name) or self._doc.arguments.get(name)))
        elif kind.way != "embedded":
            self.inputs.append(self._input(name, kind, parameter))

    def _input(self, name: str, kind: Kind, parameter: inspect.Parameter) -> Dict[str, Any]:
        document: Dict[str, Any] = {"name": name, "place": self.place, **_type(kind)}
        if name in self._doc.arguments:
            document["description"] = self._doc.arguments[name]
        if kind.word in ("TASK_FINAL_STATUS", "TASK_CONFIG"):
            document["optional"] = True
        if parameter.default is not parameter.empty:
            document["optional"] = True
            if kind.artifact is not None and parameter.default is not None:
                refuse("KF5005", f"Artifact '{name}' of {self._what.lower()} '{self.function.__name__}' has the default {parameter.default!r}.", "An artifact may only have the default None.", self.place)
            if parameter.default is not None:
                document["default"] = self._constant(name, kind, parameter.default)
        return document

    def _constant(self, name: str, kind: Kind, value: Any) -> Any:
        value = value.model_dump(mode="json", by_alias=True) if hasattr(value, "model_dump") else value
        try:
            json.dumps(value, allow_nan=False)
        except (TypeError, ValueError):
            refuse("KF5005", f"The default of '{name}' of {self._what.lower()} '{self.function.__name__}' is {value!r}, which JSON cannot hold.", "Use numbers, texts, booleans, lists and dictionaries.", self.place)
        return float(value) if kind.word == "NUMBER_DOUBLE" and type(value) is int else value

    def _output(self, name: str, kind: Kind, description: Optional[str]) -> Dict[str, Any]:
        document: Dict[str, Any] = {"name": name, "place": self.place, **_type(kind)}
        if description:
            document["description"] = description
        return document

    def _kind(self, annotation: Any, what: str) -> Kind:
        try:
            return _annotations.kind_of(annotation)
        except NoType as fault:
            refuse(
                "KF5006", f"The type of {what} of {self._what.lower()} '{self.function.__name__}' is {fault}, which no component can have.",
                "Use str, int, float, bool, list, dict, an artifact class in Input[...] or Output[...], or InputPath(...) or OutputPath(...).", self.place)

    def _evaluated(self, annotation: Any, what: str) -> Any:
        if not isinstance(annotation, str):
            return annotation
        from .. import dsl

        names = {**vars(typing), **{name: getattr(dsl, name) for name in dsl.__all__}, "dsl": dsl, **self.function.__globals__}
        names.update(zip(self.function.__code__.co_freevars, (cell.cell_contents for cell in self.function.__closure__ or ())))
        written = annotation
        try:
            # A quoted annotation of a module with `from __future__ import annotations` is a text in a text.
            while isinstance(annotation, str):
                annotation = eval(annotation, names)
            return annotation
        except Exception:
            refuse("KF5006", f"The type of {what} of {self._what.lower()} '{self.function.__name__}' is '{written}', which is not known where the function is defined.", "Import it there.", self.place)


def _type(kind: Kind) -> Dict[str, Any]:
    if kind.artifact is None:
        return {"type": kind.word, **({"itemType": kind.item} if kind.item else {})}
    title, _, version = kind.artifact.partition("@")
    return {"artifact": {"schemaTitle": title, "schemaVersion": version}, **({"list": True} if kind.is_list else {})}

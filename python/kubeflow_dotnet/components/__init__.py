"""Components from files: KFP's v1 form, or a compiled component or pipeline."""

from __future__ import annotations

import os
from typing import Any, Dict, Mapping, Optional, Tuple

from .. import _host
from .._errors import KubeflowError
from .._kfp_names import same
from ..dsl import _places
from ..dsl import base_component, placeholders
from ..dsl._components import BaseComponent, ContainerComponent, PythonComponent
from ..dsl._names import sanitize

__all__ = [
    "AssemblyComponent", "BaseComponent", "ContainerComponent", "PythonComponent", "YamlComponent", "base_component", "load_component_from_assembly",
    "load_component_from_file", "load_component_from_text", "load_component_from_url", "placeholders",
]


class YamlComponent(BaseComponent):
    """A component that was read from a file."""

    def __init__(self, loaded: Dict[str, Any], place: Dict[str, Any]) -> None:
        super().__init__(sanitize(loaded["name"]), loaded["inputs"], loaded["outputs"], loaded.get("description"), place)
        self._file = {"text": loaded["text"], "source": loaded["source"]}

    def _document(self) -> Dict[str, Any]:
        return {"name": self.name, "place": self._place, "file": self._file}


class AssemblyComponent(BaseComponent):
    """A C# method with ``[Component]``. On this machine it runs in this process; on a cluster in the image of its assembly."""

    def __init__(self, loaded: Dict[str, Any], method: str, place: Dict[str, Any]) -> None:
        super().__init__(sanitize(loaded["name"]), loaded["inputs"], loaded["outputs"], loaded.get("description"), place)
        self._method = {"assembly": loaded["source"], "method": method}

    def _document(self) -> Dict[str, Any]:
        return {"name": self.name, "place": self._place, "method": self._method}


def load_component_from_assembly(assembly: str, method: str) -> AssemblyComponent:
    """A component of a .NET assembly.

    Args:
        assembly: The .dll.
        method: The name of a method with ``[Component]``, with or without its class.

    Raises:
        KubeflowError: The assembly cannot be loaded, or has no such component.
    """
    return AssemblyComponent(_host.invoke("components.load", {"assembly": os.path.abspath(assembly), "method": method}), method, _places.here())


def load_component_from_text(text: str) -> YamlComponent:
    """Reads a component's text."""
    return YamlComponent(_host.invoke("components.load", {"text": text}), _places.here())


def load_component_from_file(file_path: str) -> YamlComponent:
    """Reads a component file."""
    if not os.path.isfile(file_path):
        raise KubeflowError(f"There is no component file {file_path} (looked for at {os.path.abspath(file_path)}). Check the path.", code="NoFile")
    return YamlComponent(_host.invoke("components.load", {"path": os.path.abspath(file_path)}), _places.here())


def load_component_from_url(url: str, auth: Optional[Tuple[str, str]] = None, headers: Optional[Mapping[str, str]] = None) -> YamlComponent:
    """Reads a component file from an address.

    Args:
        url: The address.
        auth: A user's name and password.
        headers: Headers of the request.
    """
    import base64

    sent = dict(headers or {})
    if auth is not None:
        sent["Authorization"] = "Basic " + base64.b64encode(f"{auth[0]}:{auth[1]}".encode()).decode()
    return YamlComponent(_host.invoke("components.load", {"url": url, "headers": sent}), _places.here())


# kfp keeps the functions in a module of their own.
same(__name__, ("load_yaml_utilities",))

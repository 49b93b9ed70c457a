"""Components: what a task runs."""

from __future__ import annotations

import functools
import os
import sys
from typing import Any, Callable, Dict, List, Optional, Sequence, Union, overload

from .. import _source
from . import _embedded, _places, _task_config, _trace
from ._channels import PipelineChannel, operand
from ._faults import refuse
from ._names import sanitize
from ._placeholders import ContainerSpec, of_argument, word
from ._signature import Signature
from ._task import PipelineTask

_DEFAULT_IMAGE = "python:3.11"


class BaseComponent:
    """Something a pipeline can call: each call is a task."""

    def __init__(self, name: str, inputs: List[Dict[str, Any]], outputs: List[Dict[str, Any]], description: Optional[str], place: Dict[str, Any]) -> None:
        self.name = name
        self.description = description
        self._inputs = inputs
        self._outputs = outputs
        self._place = place

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        trace = _trace.current()
        if trace is None:
            # Only who has called local.init has this module.
            local = sys.modules.get(f"{__package__.rsplit('.', 1)[0]}.local._session")
            task = local.run_outside(self, args, kwargs) if local is not None else None
            if task is not None:
                return task
            refuse("KF5009", f"Component '{self.name}' is called outside of a pipeline.", self._outside())
        if args:
            refuse("KF5012", f"Component '{self.name}' is called with {len(args)} argument(s) without a name.", f"Name them: {self.name.replace('-', '_')}({', '.join(i['name'] + '=...' for i in self._inputs[:3])})")
        for name, value in kwargs.items():
            if value is None:
                refuse("KF5002", f"Input '{name}' of component '{self.name}' is given None.", "Leave the argument out, if the input is optional.")
            channel = value if isinstance(value, PipelineChannel) else None
            if channel is not None and channel._trace is not trace:
                refuse("KF2022", f"Input '{name}' of component '{self.name}' is given '{channel.name}', a value of another pipeline.", "Make it an input of this pipeline.")
        call = {
            "do": "task", "id": trace.new_id("t"), "component": trace.component(self), "place": _places.here(),
            "arguments": {name: operand(value) for name, value in kwargs.items()},
        }
        trace.add(call)
        return PipelineTask(trace, self, call, self._outputs)

    def _outside(self) -> str:
        return "Call it inside a function with @dsl.pipeline; to run it here and now, call local.init(local.SubprocessRunner()) before."

    def _document(self) -> Dict[str, Any]:
        document: Dict[str, Any] = {"name": self.name, "inputs": self._inputs, "outputs": self._outputs, "place": self._place}
        if self.description:
            document["description"] = self.description
        return {**document, **self._implementation()}

    def _implementation(self) -> Dict[str, Any]:
        raise AssertionError("each component says how it runs")

    def _pipeline_document(self) -> Dict[str, Any]:
        """A pipeline of this component alone, as kfp compiles a component: its inputs and outputs are the pipeline's."""
        values: Dict[str, Any] = {}
        arguments: Dict[str, Any] = {}
        outputs: List[Dict[str, Any]] = []
        for at, each in enumerate(self._inputs):
            if each.get("type") != "TASK_FINAL_STATUS":
                values[f"i{at}"] = {"input": each["name"]}
                arguments[each["name"]] = {"value": f"i{at}"}
        for at, each in enumerate(self._outputs):
            values[f"o{at}"] = {"output": {"of": "t1", "name": each["name"]}}
            outputs.append({"name": each["name"], "value": f"o{at}", "place": self._place, **({"description": each["description"]} if "description" in each else {})})
        document: Dict[str, Any] = {
            "name": sanitize(self.name), "place": self._place, "inputs": [i for i in self._inputs if i["name"] in arguments], "components": {"c1": self._document()}, "values": values,
            "body": [{"do": "task", "id": "t1", "component": "c1", "place": self._place, "arguments": arguments}], "outputs": outputs,
        }
        return document

    def _compile(self) -> str:
        from ..compiler import to_yaml

        return to_yaml(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


class PythonComponent(BaseComponent):
    """A Python function that runs as a step. The function itself is ``python_func``, for tests."""

    def __init__(self, function: Callable[..., Any], options: Dict[str, Any]) -> None:
        _source.check(function)
        signature = Signature(function, "Component")
        for output in signature.outputs:
            if output.get("list"):
                refuse("KF5006", f"Output '{output['name']}' of component '{function.__name__}' is a list of artifacts.", "Only pipelines have such outputs.", signature.place)
        super().__init__(sanitize(function.__name__), signature.inputs, signature.outputs, signature.description, signature.place)
        self.python_func = function
        self._signature = signature
        self._options = options
        embedded = options.pop("embedded", "")
        # The files themselves, for when the function runs in this process.
        self._embedded_path: str = options.pop("embeddedPath", "")
        self._runs_here = not options.get("inImage") and not self._embedded_path.endswith(".ipynb")
        self._passthroughs = options.pop("passthroughs", [])
        captured = _source.CapturedSource("", {}) if options.get("inImage") else _source.capture(function, options.pop("additional", ()))
        self._source = captured.text + embedded
        self._parts = captured.parts
        functools.update_wrapper(self, function, updated=())

    def _outside(self) -> str:
        return f"Call it inside a function with @dsl.pipeline; to run the function itself, call {self.python_func.__name__}.python_func(...); to run it as a step, call local.init(local.SubprocessRunner()) before."

    def _implementation(self) -> Dict[str, Any]:
        passthroughs = {"passthroughs": self._passthroughs} if self._passthroughs else {}
        return {"python": {"source": self._source, "function": self.python_func.__name__, **self._options}, **passthroughs}


class ContainerComponent(BaseComponent):
    """A container that runs as a step."""

    def __init__(self, function: Callable[..., Any]) -> None:
        signature = Signature(function, "Component")
        super().__init__(sanitize(function.__name__), signature.inputs, signature.outputs, signature.description, signature.place)
        self.pipeline_func = function
        with _trace.tracing(None):
            spec = function(**{name: of_argument(name, kind) for name, kind in signature.kinds.items()})
        if not isinstance(spec, ContainerSpec):
            refuse("KF5013", f"Container component '{function.__name__}' returned {type(spec).__name__}.", "Return dsl.ContainerSpec(image=..., command=[...], args=[...]).", signature.place)
        self._container = {"image": spec.image, "command": [word(w) for w in spec.command], "args": [word(w) for w in spec.args]}
        functools.update_wrapper(self, function, updated=())

    def _implementation(self) -> Dict[str, Any]:
        return {"container": self._container}


@overload
def component(func: Callable[..., Any]) -> PythonComponent: ...


@overload
def component(
    func: None = None, *, base_image: Optional[str] = None, target_image: Optional[str] = None, packages_to_install: Optional[List[str]] = None,
    pip_index_urls: Optional[List[str]] = None, output_component_file: Optional[str] = None, install_kfp_package: bool = True,
    kfp_package_path: Optional[str] = None, pip_trusted_hosts: Optional[List[str]] = None, use_venv: bool = False,
    additional_funcs: Optional[Sequence[Callable[..., Any]]] = None, embedded_artifact_path: Optional[str] = None,
    task_config_passthroughs: Optional[List[Any]] = None, embedded_main_file: str = "",
) -> Callable[[Callable[..., Any]], PythonComponent]: ...


def component(
    func: Optional[Callable[..., Any]] = None, *, base_image: Optional[str] = None, target_image: Optional[str] = None, packages_to_install: Optional[List[str]] = None,
    pip_index_urls: Optional[List[str]] = None, output_component_file: Optional[str] = None, install_kfp_package: bool = True,
    kfp_package_path: Optional[str] = None, pip_trusted_hosts: Optional[List[str]] = None, use_venv: bool = False,
    additional_funcs: Optional[Sequence[Callable[..., Any]]] = None, embedded_artifact_path: Optional[str] = None,
    task_config_passthroughs: Optional[List[Any]] = None, embedded_main_file: str = "",
) -> Union[PythonComponent, Callable[[Callable[..., Any]], PythonComponent]]:
    """Makes a Python function a component.

    Args:
        func: The function.
        base_image: The image it runs in.
        target_image: The image that holds the function already.
        packages_to_install: Requirements to install before it runs.
        pip_index_urls: Package indexes; the first takes the place of the standard one.
        output_component_file: Also writes the component, compiled, to this file.
        install_kfp_package: Accepted for kfp's sake: our runtime is carried in the step, and nothing of ours is installed.
        kfp_package_path: Accepted for kfp's sake.
        pip_trusted_hosts: Hosts of indexes that are trusted without a certificate.
        use_venv: Whether packages go into an environment of the step's own.
        additional_funcs: Functions that are carried too.
        embedded_artifact_path: A file or folder that travels in the step's source; ``dsl.EmbeddedInput`` reads it.
        embedded_main_file: Of an embedded folder, the file that ``dsl.EmbeddedInput`` and ``dsl.run_notebook`` take.
        task_config_passthroughs: Settings of its tasks that the component takes over; an argument annotated ``dsl.TaskConfig`` gets them.
    """
    del install_kfp_package, kfp_package_path
    embedded = _embedded.source(embedded_artifact_path, embedded_main_file) if embedded_artifact_path else ""
    embedded_path = os.path.abspath(os.path.join(embedded_artifact_path, embedded_main_file) if embedded_main_file and os.path.isdir(embedded_artifact_path) else embedded_artifact_path) if embedded_artifact_path else ""
    options: Dict[str, Any] = {
        "image": target_image or base_image or _DEFAULT_IMAGE, "packages": list(packages_to_install or ()), "indexUrls": list(pip_index_urls or ()),
        "trustedHosts": list(pip_trusted_hosts or ()), "useVenv": use_venv, "inImage": target_image is not None,
    }

    def make(function: Callable[..., Any]) -> PythonComponent:
        made = PythonComponent(function, {**options, "embedded": embedded, "embeddedPath": embedded_path, "passthroughs": _task_config.documents(task_config_passthroughs or ()), "additional": tuple(additional_funcs or ())})
        made._options.pop("additional", None)
        if output_component_file:
            from ..compiler import Compiler

            Compiler().compile(made, output_component_file)
        return made

    return make if func is None else make(func)


def container_component(func: Callable[..., Any]) -> ContainerComponent:
    """Makes a function that returns a :class:`ContainerSpec` a component. It is called once, with placeholders."""
    return ContainerComponent(func)

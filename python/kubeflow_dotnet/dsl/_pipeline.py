"""Pipelines: functions that are called once, and written down."""

from __future__ import annotations

import functools
from typing import Any, Callable, Dict, List, Optional, Union, overload

from . import _display, _trace
from ._channels import PipelineChannel
from ._components import BaseComponent
from ._faults import refuse
from ._names import sanitize
from ._signature import Signature
from ._trace import Trace


class GraphComponent(BaseComponent):
    """A pipeline: run it, compile it, or call it inside another."""

    def __init__(self, function: Callable[..., Any], name: Optional[str], description: Optional[str], display_name: Optional[str], pipeline_root: Optional[str], config: Any) -> None:
        signature = Signature(function, "Pipeline")
        super().__init__(sanitize(name or function.__name__), signature.inputs, [], description or signature.description, signature.place)
        self.pipeline_func = function
        self.display_name = display_name
        self.pipeline_root = pipeline_root
        self._declared = signature
        self._trace = Trace(self.name)
        inputs = {each["name"]: _input(self._trace, each) for each in signature.inputs}
        with _trace.tracing(self._trace):
            returned = function(**inputs)
        self._returned = self._outputs_of(returned)
        self._outputs = signature.outputs
        if config is not None:
            self._trace.platform.update(config._document())
        functools.update_wrapper(self, function, updated=())

    def _outputs_of(self, returned: Any) -> List[Dict[str, Any]]:
        declared = self._declared.outputs
        if returned is None:
            if declared:
                refuse("KF5015", f"Pipeline '{self.name}' gives no output '{declared[0]['name']}', which its signature has.", "Return it.", self._place)
            return []
        fields = returned if isinstance(returned, dict) else returned._asdict() if hasattr(returned, "_asdict") else {"Output": returned}
        if not declared:
            refuse("KF5015", f"Pipeline '{self.name}' returns a value that its signature does not have.", "Write its type: def pipeline(...) -> float", self._place)
        outputs = []
        for each in declared:
            value = fields.get(each["name"])
            single = getattr(value, "_single_output", None)
            value = single() if single is not None else value
            if not isinstance(value, PipelineChannel):
                refuse("KF5015", f"Output '{each['name']}' of pipeline '{self.name}' is {type(value).__name__}, not an output of a task.", "Return task.output.", self._place)
            outputs.append({"name": each["name"], "value": value._id, "place": self._place, **({"description": each["description"]} if "description" in each else {})})
        return outputs

    def _pipeline_document(self) -> Dict[str, Any]:
        trace = self._trace
        document: Dict[str, Any] = {
            "name": self.name, "place": self._place, "inputs": self._inputs, "components": trace.components, "values": trace.values, "body": trace.body, "outputs": self._returned,
        }
        if self.display_name:
            document["displayName"] = self.display_name
        if self.description:
            document["description"] = self.description
        if trace.platform:
            document["platformConfig"] = trace.platform
        return document

    def _repr_html_(self) -> str:
        return _display.table(self.name, self.description or "", self._inputs, self._trace)

    def _implementation(self) -> Dict[str, Any]:
        return {"pipeline": self._pipeline_document()}


@overload
def pipeline(func: Callable[..., Any]) -> GraphComponent: ...


@overload
def pipeline(
    func: None = None, *, name: Optional[str] = None, description: Optional[str] = None, pipeline_root: Optional[str] = None, display_name: Optional[str] = None,
    pipeline_config: Any = None,
) -> Callable[[Callable[..., Any]], GraphComponent]: ...


def pipeline(
    func: Optional[Callable[..., Any]] = None, *, name: Optional[str] = None, description: Optional[str] = None, pipeline_root: Optional[str] = None, display_name: Optional[str] = None,
    pipeline_config: Any = None,
) -> Union[GraphComponent, Callable[[Callable[..., Any]], GraphComponent]]:
    """Makes a function a pipeline. It is called once, with values that are known only when the pipeline runs.

    Args:
        func: The function.
        name: The pipeline's name; by default the function's.
        description: What it does; by default the docstring.
        pipeline_root: Where its artifacts are kept.
        display_name: Its name for people.
        pipeline_config: Settings of the whole pipeline.
    """

    def make(function: Callable[..., Any]) -> GraphComponent:
        return GraphComponent(function, name, description, display_name, pipeline_root, pipeline_config)

    return make if func is None else make(func)


def _input(trace: Trace, each: Dict[str, Any]) -> PipelineChannel:
    artifact = each.get("artifact")
    schema = f"{artifact['schemaTitle']}@{artifact['schemaVersion']}" if artifact else None
    return PipelineChannel(trace, each["name"], {"input": each["name"]}, each.get("type"), schema, bool(each.get("list")))

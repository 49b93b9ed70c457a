"""Artifacts that exist already."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional, Union

from . import _places, _trace
from ._annotations import is_artifact
from ._channels import PipelineChannel, constant, operand
from ._faults import refuse
from ._task import PipelineTask


class _Importer:
    name = "importer"


def importer(
    artifact_uri: Union[str, PipelineChannel], artifact_class: type, reimport: bool = False, metadata: Optional[Mapping[str, Any]] = None, download_to_workspace: bool = False
) -> PipelineTask:
    """Brings an artifact that exists already into the pipeline; its output is ``artifact``.

    Args:
        artifact_uri: Where it is.
        artifact_class: Its class.
        reimport: Whether it is brought in anew though it was before.
        metadata: Its metadata.
        download_to_workspace: Whether its files are copied into the pipeline's workspace.
    """
    trace = _trace.current()
    if trace is None:
        refuse("KF5009", "dsl.importer stands outside of a pipeline.", "Use it inside a function with @dsl.pipeline.")
    if not is_artifact(artifact_class):
        refuse("KF5002", f"{artifact_class!r} is no class of artifacts.", "Give one such as dsl.Dataset.")
    kind = {"schemaTitle": artifact_class.schema_title, "schemaVersion": artifact_class.schema_version}  # type: ignore[attr-defined]
    call: Dict[str, Any] = {"do": "importer", "id": trace.new_id("t"), "uri": operand(artifact_uri), "type": kind, "reimport": reimport, "place": _places.here()}
    if download_to_workspace:
        call["downloadToWorkspace"] = True
    if metadata:
        call["metadata"] = constant(dict(metadata))
    trace.add(call)
    return PipelineTask(trace, _Importer, call, [{"name": "artifact", "artifact": kind}])

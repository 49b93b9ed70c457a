"""Compiles pipelines and components to KFP's document."""

from __future__ import annotations

import os
import tempfile
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Union

from .. import _host
from .._errors import CompilationError
from ._manifest import KubernetesManifestOptions

__all__ = ["Compiler", "Finding", "KubernetesManifestOptions", "lint", "to_yaml"]


class Compiler:
    """Compiles, as kfp's compiler does."""

    def compile(
        self, pipeline_func: Any, package_path: Union[str, "os.PathLike[str]"], pipeline_name: Optional[str] = None, pipeline_parameters: Optional[Mapping[str, Any]] = None,
        type_check: bool = True, pipeline_display_name: Optional[str] = None, kubernetes_manifest_options: Optional[KubernetesManifestOptions] = None,
        kubernetes_manifest_format: bool = False,
    ) -> None:
        """Compiles a pipeline or a component to a file.

        Args:
            pipeline_func: A function with ``@dsl.pipeline`` or ``@dsl.component``.
            package_path: The file, ending in ``.yaml``, ``.yml`` or ``.json``; it is written whole or not at all.
            pipeline_name: Another name.
            pipeline_parameters: Other defaults, by parameter.
            type_check: Accepted for kfp's sake: types are always checked.
            pipeline_display_name: Another name for people.
            kubernetes_manifest_options: How the objects of the Kubernetes API are called.
            kubernetes_manifest_format: Whether to write the pipeline as such objects, for clusters that keep pipelines there.

        Raises:
            ValidationError: The pipeline has faults; ``faults`` has every one, with its place.
        """
        del type_check
        package_path = os.fspath(package_path)
        if not package_path.endswith((".yaml", ".yml", ".json")):
            raise CompilationError(f"The output path '{package_path}' should end with \".yaml\". Give it that ending.", code="KF5017")
        kubernetes = (kubernetes_manifest_options or KubernetesManifestOptions()) if kubernetes_manifest_format else None
        if kubernetes is not None and package_path.endswith(".json"):
            raise CompilationError(f"Objects of the Kubernetes API are written as YAML, not to '{package_path}'. End its name with .yaml.", code="KF5017")
        text = to_yaml(pipeline_func, pipeline_name, pipeline_parameters, pipeline_display_name, kubernetes)
        if package_path.endswith(".json"):
            import json

            text = json.dumps(_host.invoke("documents.load", {"text": text})["json"], indent=2)
        folder = os.path.dirname(os.path.abspath(package_path))
        try:
            handle, unfinished = tempfile.mkstemp(dir=folder, suffix=".tmp")
        except OSError as error:
            raise CompilationError(f"{package_path} cannot be written: {error.strerror}. Name a folder that is there and may be written to.", code="NotWritten") from None
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.chmod(unfinished, 0o644)
            os.replace(unfinished, package_path)
        except BaseException:
            os.unlink(unfinished)
            raise


class Finding(NamedTuple):
    """Something that is right in the document, and will not do on the target."""

    rule: str
    where: str
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.where}: {self.rule}: {self.message} {self.hint}"


def lint(pipeline: Any, target: Optional[str] = None) -> List[Finding]:
    """Says before a pipeline is submitted what its target cannot run.

    Args:
        pipeline: A function with ``@dsl.pipeline`` or ``@dsl.component``, or a compiled pipeline's text.
        target: Such as ``kfp-2.5`` or ``local``; by default the newest KFP.
    """
    text = pipeline if isinstance(pipeline, str) else to_yaml(pipeline)
    found = _host.invoke("documents.lint", {"text": text, **({"target": target} if target else {})})
    return [Finding(each["rule"], each["where"], each["message"], each["hint"]) for each in found]


def to_yaml(
    pipeline: Any, name: Optional[str] = None, parameters: Optional[Mapping[str, Any]] = None, display_name: Optional[str] = None,
    kubernetes: Optional[KubernetesManifestOptions] = None,
) -> str:
    """The compiled document's text."""
    document = getattr(pipeline, "_pipeline_document", None)
    if document is None:
        raise CompilationError(
            f"{getattr(pipeline, '__name__', type(pipeline).__name__)} is no pipeline. Decorate the function with @dsl.pipeline or @dsl.component.", code="KF5018")
    written: Dict[str, Any] = dict(document())
    if name is not None:
        written["name"] = name
    if display_name is not None:
        written["displayName"] = display_name
    if parameters:
        written["inputs"] = _with_defaults(written, parameters)
    request: Dict[str, Any] = {"pipeline": written}
    if kubernetes is not None:
        request["kubernetes"] = kubernetes._document()
    if "description" not in written and getattr(pipeline, "description", None):
        # Of a component KFP keeps the description in the comment above the document alone.
        request["comment"] = pipeline.description
    return str(_host.invoke("pipelines.compile", request)["yaml"])


def _with_defaults(written: Dict[str, Any], parameters: Mapping[str, Any]) -> Any:
    names = [each["name"] for each in written["inputs"] if "artifact" not in each]
    for wanted in parameters:
        if wanted not in names:
            raise CompilationError(f"Pipeline '{written['name']}' has no parameter '{wanted}'. It has {', '.join(names) or 'none'}.", code="KF4004")
    return [{**each, "default": parameters[each["name"]]} if each["name"] in parameters else each for each in written["inputs"]]

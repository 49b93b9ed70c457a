"""A pipeline as objects of the Kubernetes API."""

from __future__ import annotations

from typing import Any, Dict, Optional


class KubernetesManifestOptions:
    """How a pipeline is called as objects of the Kubernetes API, in which KFP can store pipelines since 2.14.

    Args:
        pipeline_name: The name of the Pipeline object; by default the pipeline's own.
        pipeline_display_name: The pipeline's name for people; by default ``pipeline_name``.
        pipeline_version_name: The name of the PipelineVersion object; by default ``pipeline_name``.
        pipeline_version_display_name: The version's name for people; by default ``pipeline_version_name``.
        namespace: The namespace of the objects; by default the one they are applied in.
        include_pipeline_manifest: Whether the Pipeline object is written too.
    """

    def __init__(
        self, pipeline_name: Optional[str] = None, pipeline_display_name: Optional[str] = None, pipeline_version_name: Optional[str] = None,
        pipeline_version_display_name: Optional[str] = None, namespace: Optional[str] = None, include_pipeline_manifest: bool = False,
    ) -> None:
        self.pipeline_name = pipeline_name
        self.pipeline_display_name = pipeline_display_name
        self.pipeline_version_name = pipeline_version_name
        self.pipeline_version_display_name = pipeline_version_display_name
        self.namespace = namespace
        self.include_pipeline_manifest = include_pipeline_manifest

    def _document(self) -> Dict[str, Any]:
        texts = {
            "pipelineName": self.pipeline_name, "pipelineDisplayName": self.pipeline_display_name, "pipelineVersionName": self.pipeline_version_name,
            "pipelineVersionDisplayName": self.pipeline_version_display_name, "namespace": self.namespace,
        }
        return {**{name: text for name, text in texts.items() if text}, "includePipeline": self.include_pipeline_manifest}

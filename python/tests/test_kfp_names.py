"""kfp's names: what users import is there, what is its compiler's own says why not."""

from __future__ import annotations

import importlib
import os
import unittest
from typing import Any

from kubeflow_dotnet import CompilationError, ValidationError, compiler, dsl
from kubeflow_dotnet._kfp_names import KfpInternalError

from .support import FolderCase

# Where kfp's users take its public names from.
PLACES = {
    "dsl.base_component": "BaseComponent", "dsl.component_decorator": "component", "dsl.component_task_config": "TaskConfigField TaskConfigPassthrough",
    "dsl.container_component_class": "ContainerComponent", "dsl.container_component_decorator": "container_component", "dsl.for_loop": "Collected",
    "dsl.graph_component": "GraphComponent", "dsl.importer_node": "importer", "dsl.notebook_component_decorator": "notebook_component", "dsl.notebook_helpers": "run_notebook",
    "dsl.pipeline_channel": "OneOf PipelineChannel", "dsl.pipeline_config": "KubernetesWorkspaceConfig PipelineConfig WorkspaceConfig", "dsl.pipeline_context": "pipeline",
    "dsl.pipeline_task": "PipelineTask", "dsl.placeholders": "ConcatPlaceholder IfPresentPlaceholder", "dsl.python_component": "PythonComponent", "dsl.structures": "ContainerSpec",
    "dsl.task_config": "TaskConfig", "dsl.task_final_status": "PipelineTaskFinalStatus", "dsl.tasks_group": "Condition Elif Else ExitHandler If ParallelFor",
    "dsl.yaml_component": "YamlComponent", "dsl.types.artifact_types": "Artifact Dataset HTML Markdown Metrics Model get_uri",
    "dsl.types.type_annotations": "InputPath OutputPath InputAnnotation OutputAnnotation", "dsl.types.type_utils": "InconsistentTypeException is_parameter_type",
    "compiler.compiler": "Compiler", "compiler.compiler_utils": "InvalidTopologyException KubernetesManifestOptions",
    "components": "BaseComponent ContainerComponent PythonComponent YamlComponent load_component_from_file load_component_from_text load_component_from_url placeholders",
    "components.load_yaml_utilities": "load_component_from_file", "kubernetes.secret": "use_secret_as_env", "kubernetes.volume": "CreatePVC DeletePVC mount_pvc",
    "local": "DockerRunner SubprocessRunner init", "v2.dsl": "component pipeline",
}


class KfpNamesTests(FolderCase):
    def test_public_names_are_where_kfp_has_them(self) -> None:
        for place, names in PLACES.items():
            module = importlib.import_module(f"kubeflow_dotnet.{place}")
            for name in names.split():
                with self.subTest(f"{place}.{name}"):
                    self.assertIsNotNone(getattr(module, name))

    def test_names_of_the_compiler_itself_say_why_they_are_not_here(self) -> None:
        for place, name in (("dsl.structures", "ComponentSpec"), ("dsl.pipeline_context", "Pipeline"), ("dsl.types.type_utils", "TypeCheckManager"),
                            ("dsl.types.type_annotations", "is_list_of_artifacts"), ("dsl.types.custom_artifact_types", "get_full_qualname_for_artifact")):
            with self.subTest(name), self.assertRaisesRegex(ImportError, f"has no '{name}': in kfp it is a part of the compiler") as caught:
                getattr(importlib.import_module(f"kubeflow_dotnet.{place}"), name)
            self.assertIsInstance(caught.exception, KfpInternalError)
        with self.assertRaises(AttributeError):
            dsl.no_such_name

    def test_kfps_errors_are_caught_by_kfps_names(self) -> None:
        from kubeflow_dotnet.dsl.tasks_group import InvalidControlFlowException  # type: ignore[import]
        from kubeflow_dotnet.dsl.types import type_utils

        self.assertTrue(issubclass(InvalidControlFlowException, CompilationError))

        @dsl.component
        def number(n: int) -> None: ...

        def mistyped() -> Any:
            @dsl.pipeline
            def pipe(text: str) -> None:
                number(n=text)

            return compiler.to_yaml(pipe)

        with self.assertRaises(type_utils.InconsistentTypeException):
            mistyped()

    def test_parameter_types_are_told_from_artifacts(self) -> None:
        from kubeflow_dotnet.dsl.types.type_utils import is_parameter_type

        self.assertEqual([is_parameter_type(each) for each in (int, "Integer", "Dict[str, int]", "Dataset", dsl.Model)], [True, True, True, False, False])

    def test_kubernetes_manifest_is_written_with_its_names(self) -> None:
        @dsl.component
        def say(text: str) -> None: ...

        @dsl.pipeline(description="Says it.")
        def saying(text: str = "hello") -> None:
            say(text=text)

        path = os.path.join(self.folder, "saying.yaml")
        options = compiler.KubernetesManifestOptions(pipeline_name="speaker", namespace="team", pipeline_version_name="v1", include_pipeline_manifest=True)
        compiler.Compiler().compile(saying, path, kubernetes_manifest_options=options, kubernetes_manifest_format=True)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for expected in ("kind: Pipeline\nmetadata:\n  name: speaker\n  namespace: team\n", "kind: PipelineVersion\nmetadata:\n  name: v1\n", "  pipelineName: speaker\n", "description: Says it."):
            self.assertIn(expected, text)
        with self.assertRaisesRegex(ValidationError, "written as YAML"):
            compiler.Compiler().compile(saying, os.path.join(self.folder, "saying.json"), kubernetes_manifest_format=True)


if __name__ == "__main__":
    unittest.main()

"""kfp's ``dsl``, written down here and compiled by .NET: components, pipelines, conditions, loops, artifacts."""

from __future__ import annotations

from .._errors import CompilationError
from .._kfp_names import refusing, same
from ._annotations import EmbeddedInput, Input, InputPath, Output, OutputPath, PipelineTaskFinalStatus, TaskConfig
from ._artifacts import HTML, Artifact, ClassificationMetrics, Dataset, Markdown, Metrics, Model, SlicedClassificationMetrics
from ._channels import PipelineChannel
from ._components import BaseComponent, ContainerComponent, PythonComponent, component, container_component
from ._config import KubernetesWorkspaceConfig, PipelineConfig, WorkspaceConfig
from ._groups import Collected, Condition, Elif, Else, ExitHandler, If, OneOf, ParallelFor, TasksGroup as TasksGroup
from ._importer import importer
from ._notebook import notebook_component, run_notebook
from ._pipeline import GraphComponent, pipeline
from ._placeholders import (
    PIPELINE_JOB_CREATE_TIME_UTC_PLACEHOLDER, PIPELINE_JOB_ID_PLACEHOLDER, PIPELINE_JOB_NAME_PLACEHOLDER, PIPELINE_JOB_RESOURCE_NAME_PLACEHOLDER,
    PIPELINE_JOB_SCHEDULE_TIME_UTC_PLACEHOLDER, PIPELINE_ROOT_PLACEHOLDER, PIPELINE_TASK_EXECUTOR_INPUT_PLACEHOLDER,
    PIPELINE_TASK_EXECUTOR_OUTPUT_PATH_PLACEHOLDER, PIPELINE_TASK_ID_PLACEHOLDER, PIPELINE_TASK_NAME_PLACEHOLDER, WORKSPACE_PATH_PLACEHOLDER,
    ConcatPlaceholder, ContainerSpec, IfPresentPlaceholder,
)
from ._runtime_only import get_uri
from ._task import PipelineTask
from ._task_config import TaskConfigField, TaskConfigPassthrough

__all__ = [
    "Artifact", "BaseComponent", "ClassificationMetrics", "Collected", "ConcatPlaceholder", "Condition", "ContainerComponent", "ContainerSpec", "Dataset", "Elif", "Else",
    "EmbeddedInput", "ExitHandler", "GraphComponent", "HTML", "If", "IfPresentPlaceholder", "Input", "InputPath", "KubernetesWorkspaceConfig", "Markdown", "Metrics", "Model", "OneOf", "Output", "OutputPath",
    "PIPELINE_JOB_CREATE_TIME_UTC_PLACEHOLDER", "PIPELINE_JOB_ID_PLACEHOLDER", "PIPELINE_JOB_NAME_PLACEHOLDER", "PIPELINE_JOB_RESOURCE_NAME_PLACEHOLDER",
    "PIPELINE_JOB_SCHEDULE_TIME_UTC_PLACEHOLDER", "PIPELINE_ROOT_PLACEHOLDER", "PIPELINE_TASK_EXECUTOR_INPUT_PLACEHOLDER",
    "PIPELINE_TASK_EXECUTOR_OUTPUT_PATH_PLACEHOLDER", "PIPELINE_TASK_ID_PLACEHOLDER", "PIPELINE_TASK_NAME_PLACEHOLDER", "ParallelFor", "PipelineChannel", "PipelineConfig", "PipelineTask",
    "PipelineTaskFinalStatus", "PythonComponent", "SlicedClassificationMetrics", "TaskConfig", "TaskConfigField", "TaskConfigPassthrough", "WORKSPACE_PATH_PLACEHOLDER", "WorkspaceConfig", "component", "container_component", "get_uri",
    "importer", "notebook_component", "pipeline", "run_notebook",
]

# kfp's error for an Else without an If.
InvalidControlFlowException = CompilationError

# kfp keeps each part in a module of its own; all are this one.
same(__name__, (
    "base_component", "component_decorator", "component_task_config", "container_component_class", "container_component_decorator", "for_loop", "graph_component",
    "importer_component", "importer_node", "notebook_component_decorator", "notebook_helpers", "pipeline_channel", "pipeline_config", "pipeline_context", "pipeline_task",
    "placeholders", "python_component", "structures", "task_config", "task_final_status", "tasks_group",
))

__getattr__ = refusing(__name__, (
    "BlockPipelineTaskRegistration", "ComponentSpec", "ContainerSpecImplementation", "ImporterComponent", "Implementation", "InputSpec", "LoopArgument",
    "LoopArgumentVariable", "LoopArtifactArgument", "LoopParameterArgument", "OneOfMixin", "OutputSpec", "Pipeline", "PipelineArtifactChannel", "PipelineParameterChannel",
    "PipelineTaskState", "Placeholder", "TaskSpec", "TaskState", "create_pipeline_channel", "extract_pipeline_channels_from_any",
), "Write components and pipelines with what is in dsl.__all__; a compiled pipeline is read with PipelineDocument of kubeflow_dotnet.net.")

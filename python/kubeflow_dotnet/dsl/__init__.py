"""kfp's ``dsl``, written down here and compiled by .NET: components, pipelines, conditions, loops, artifacts."""

from __future__ import annotations

from ._annotations import EmbeddedInput, Input, InputPath, Output, OutputPath, PipelineTaskFinalStatus, TaskConfig
from ._artifacts import HTML, Artifact, ClassificationMetrics, Dataset, Markdown, Metrics, Model, SlicedClassificationMetrics
from ._channels import PipelineChannel
from ._components import BaseComponent, ContainerComponent, PythonComponent, component, container_component
from ._config import KubernetesWorkspaceConfig, PipelineConfig, WorkspaceConfig
from ._groups import Collected, Condition, Elif, Else, ExitHandler, If, OneOf, ParallelFor
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

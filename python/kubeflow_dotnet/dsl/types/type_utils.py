"""What users take from kfp's ``type_utils``: the error, and questions about types."""

from __future__ import annotations

from typing import Any, Union

from ..._errors import ValidationError
from ..._kfp_names import refusing
from .. import _annotations

__all__ = ["InconsistentTypeException", "InconsistentTypeWarning", "PARAMETER_TYPES", "is_parameter_type", "is_task_final_status_type"]

PARAMETER_TYPES = Union[str, int, float, bool, dict, list]

# What does not fit is one of the faults of a definition.
InconsistentTypeException = ValidationError


class InconsistentTypeWarning(Warning):
    """kfp's warning where types do not fit; here they are always an error."""


def is_parameter_type(type_name: Any) -> bool:
    """Whether a type, or KFP's or Python's word for it, is a parameter's and no artifact's."""
    try:
        _annotations.word_of(type_name)
    except _annotations.NoType:
        return False
    return True


def is_task_final_status_type(type_name: Any) -> bool:
    """Whether a type is how the tasks before an exit task ended."""
    return type_name in ("PipelineTaskFinalStatus", _annotations.PipelineTaskFinalStatus)


__getattr__ = refusing(__name__, (
    "ARTIFACT_CLASSES_MAPPING", "DEFAULT_ARTIFACT_SCHEMA_VERSION", "IN_MEMORY_SPEC_TYPE_TO_IR_TYPE", "IR_TYPE_TO_COMMENT_TYPE_STRING", "IR_TYPE_TO_IN_MEMORY_SPEC_TYPE",
    "PARAMETER_TYPES_MAPPING", "TypeCheckManager", "bool_cast_fn", "bundled_artifact_to_artifact_proto", "check_artifact_type_compatibility",
    "check_parameter_type_compatibility", "check_v1_struct_parameter_type_compatibility", "create_bundled_artifact_type", "deserialize_v1_component_yaml_default",
    "get_canonical_name_for_outer_generic", "get_canonical_type_name_for_type", "get_parameter_type", "get_parameter_type_name", "is_pydantic_basemodel_subclass",
    "is_pydantic_rootmodel_subclass", "is_task_config_type", "is_typed_named_tuple_annotation", "strtobool", "try_loading_json", "validate_bundled_artifact_type",
    "validate_pydantic_basemodel_version", "validate_schema_title", "validate_schema_version", "verify_type_compatibility", "BOOLEAN", "LIST", "NUMBER_DOUBLE", "NUMBER_INTEGER",
    "STRING", "STRUCT", "TASK_FINAL_STATUS",
), "Types are checked when the pipeline is compiled.")

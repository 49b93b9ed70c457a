"""The annotations under the module name that kfp's users import."""

from __future__ import annotations

from ..._kfp_names import refusing
from .._annotations import _EMBEDDED as EmbeddedAnnotation
from .._annotations import _INPUT as InputAnnotation
from .._annotations import _OUTPUT as OutputAnnotation
from .._annotations import EmbeddedInput, Input, InputPath, Output, OutputPath
from .._annotations import is_artifact as is_artifact_class

__all__ = [
    "EmbeddedAnnotation", "EmbeddedInput", "Input", "InputAnnotation", "InputPath", "Output", "OutputAnnotation", "OutputPath", "is_artifact_class",
]

__getattr__ = refusing(__name__, (
    "T", "construct_type_for_inputpath_or_outputpath", "get_inner_type", "get_input_or_output_marker", "get_io_artifact_class", "get_short_type_name",
    "is_Input_Output_artifact_annotation", "is_artifact_wrapped_in_Input", "is_artifact_wrapped_in_Output", "is_embedded_input_annotation", "is_generic_list",
    "is_list_of_artifacts", "issubclass_of_artifact", "maybe_strip_optional_from_annotation", "maybe_strip_optional_from_annotation_string", "strip_Input_or_Output_marker",
), "Annotate with Input[...], Output[...], InputPath(...) or OutputPath(...).")

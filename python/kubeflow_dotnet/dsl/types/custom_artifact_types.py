"""kfp's import of users' artifact classes, which needs no help here: a class of your own is used as it is."""

from __future__ import annotations

from ..._kfp_names import refusing

__all__: "list[str]" = []

__getattr__ = refusing(__name__, (
    "get_custom_artifact_base_symbol_for_parameter", "get_custom_artifact_base_symbol_for_return", "get_custom_artifact_import_items_from_function",
    "get_custom_artifact_type_import_statements", "get_full_qualname_for_artifact", "get_param_to_custom_artifact_class", "get_param_to_pydantic_basemodel_class",
    "get_pydantic_basemodel_base_symbol_for_parameter", "get_pydantic_basemodel_base_symbol_for_return", "get_pydantic_basemodel_import_items_from_function",
    "get_pydantic_basemodel_type_import_statements", "get_symbol_import_path", "traverse_ast_node_values_to_get_id", "validate_pydantic_basemodel_is_importable",
), "Use your class in Input[...] or Output[...].")

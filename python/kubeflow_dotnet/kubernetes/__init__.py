"""A task's settings on Kubernetes, under kfp's names: secrets, config maps, volumes, nodes, pods."""

from __future__ import annotations

import sys

from ._settings import (
    add_ephemeral_volume, add_init_container, add_node_affinity, add_node_affinity_json, add_node_selector, add_node_selector_json, add_pod_annotation,
    add_pod_label, add_toleration, add_toleration_json, empty_dir_mount, mount_pvc, set_image_pull_policy, set_image_pull_secrets, set_security_context,
    set_timeout, use_config_map_as_env, use_config_map_as_volume, use_field_path_as_env, use_secret_as_env, use_secret_as_volume,
)
from ._volumes import CreatePVC, DeletePVC

__all__ = [
    "CreatePVC", "DeletePVC", "add_ephemeral_volume", "add_init_container", "add_node_affinity", "add_node_affinity_json", "add_node_selector",
    "add_node_selector_json", "add_pod_annotation", "add_pod_label", "add_toleration", "add_toleration_json", "empty_dir_mount", "mount_pvc",
    "set_image_pull_policy", "set_image_pull_secrets", "set_security_context", "set_timeout", "use_config_map_as_env", "use_config_map_as_volume",
    "use_field_path_as_env", "use_secret_as_env", "use_secret_as_volume",
]

# kfp keeps each kind of setting in a module of its own; all are this one.
for _kind in (
    "config_map", "empty_dir", "field", "image", "init_container", "node_affinity", "node_selector", "pod_metadata", "secret", "security_context", "timeout", "toleration", "volume",
):
    sys.modules[f"{__name__}.{_kind}"] = sys.modules[__name__]

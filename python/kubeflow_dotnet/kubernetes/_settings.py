"""The settings. Each takes a task and returns it; where a name may be a value of the run, it may be a task's output or a pipeline's input."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence, Union

from ..dsl import PipelineChannel, PipelineTask
from ..dsl._channels import constant
from ..dsl._faults import refuse

Name = Union[str, PipelineChannel]

_OPERATORS = ("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt")


def use_secret_as_env(task: PipelineTask, secret_name: Name, secret_key_to_env: Mapping[str, str], optional: bool = False) -> PipelineTask:
    """Sets environment variables from a secret: ``{"password": "DB_PASSWORD"}``."""
    pairs = [{"secretKey": key, "envVar": variable} for key, variable in secret_key_to_env.items()]
    return _add(task, "secretAsEnv", {**_named("secretName", secret_name), "keyToEnv": pairs, "optional": optional})


def use_secret_as_volume(task: PipelineTask, secret_name: Name, mount_path: str, optional: bool = False) -> PipelineTask:
    """Mounts a secret's keys as files."""
    return _add(task, "secretAsVolume", {**_named("secretName", secret_name), "mountPath": mount_path, "optional": optional})


def use_config_map_as_env(task: PipelineTask, config_map_name: Name, config_map_key_to_env: Mapping[str, str], optional: bool = False) -> PipelineTask:
    """Sets environment variables from a config map."""
    pairs = [{"configMapKey": key, "envVar": variable} for key, variable in config_map_key_to_env.items()]
    return _add(task, "configMapAsEnv", {**_named("configMapName", config_map_name), "keyToEnv": pairs, "optional": optional})


def use_config_map_as_volume(task: PipelineTask, config_map_name: Name, mount_path: str, optional: bool = False) -> PipelineTask:
    """Mounts a config map's keys as files."""
    return _add(task, "configMapAsVolume", {**_named("configMapName", config_map_name), "mountPath": mount_path, "optional": optional})


def mount_pvc(task: PipelineTask, pvc_name: Name, mount_path: str, sub_path: str = "") -> PipelineTask:
    """Mounts a persistent volume claim."""
    mount: Dict[str, Any] = {"mountPath": mount_path, "pvcNameParameter": _slot(pvc_name)}
    if sub_path:
        mount["subPath"] = sub_path
    if isinstance(pvc_name, str):
        mount["constant"] = pvc_name
    else:
        mount["$oldReference"] = _slot(pvc_name)
    return _add(task, "pvcMount", mount)


def add_ephemeral_volume(
    task: PipelineTask, volume_name: str, mount_path: str, access_modes: Sequence[str], size: str, storage_class_name: Optional[str] = None,
    labels: Optional[Mapping[str, str]] = None, annotations: Optional[Mapping[str, str]] = None,
) -> PipelineTask:
    """Mounts a volume that lives as long as the step."""
    volume: Dict[str, Any] = {"volumeName": volume_name, "mountPath": mount_path, "accessModes": list(access_modes), "size": size}
    if storage_class_name is None:
        volume["defaultStorageClass"] = True
    else:
        volume["storageClassName"] = storage_class_name
    metadata = {name: dict(fields) for name, fields in (("labels", labels), ("annotations", annotations)) if fields}
    if metadata:
        volume["metadata"] = metadata
    return _add(task, "genericEphemeralVolume", volume)


def empty_dir_mount(task: PipelineTask, volume_name: str, mount_path: str, medium: Optional[str] = None, size_limit: Optional[str] = None) -> PipelineTask:
    """Mounts an empty folder that the containers of the step's pod share."""
    return _add(task, "emptyDirMounts", _present(volumeName=volume_name, mountPath=mount_path, medium=medium, sizeLimit=size_limit))


def add_node_selector(task: PipelineTask, label_key: str, label_value: str) -> PipelineTask:
    """Runs the step on nodes with a label."""
    return _merge(task, {"nodeSelector": {"labels": {label_key: label_value}}})


def add_node_selector_json(task: PipelineTask, node_selector_json: Union[PipelineChannel, Dict[str, str]]) -> PipelineTask:
    """Runs the step on nodes with labels that are known when it runs."""
    return _merge(task, {"nodeSelector": {"nodeSelectorJson": _slot(node_selector_json)}})


def add_toleration(
    task: PipelineTask, key: Optional[str] = None, operator: Optional[str] = None, value: Optional[str] = None, effect: Optional[str] = None, toleration_seconds: Optional[int] = None
) -> PipelineTask:
    """Lets the step run on nodes with a taint."""
    if operator not in (None, "Equal", "Exists"):
        refuse("KF2023", f"'{operator}' is no operator of a toleration.", "Write Equal or Exists.")
    if effect not in (None, "NoSchedule", "PreferNoSchedule", "NoExecute"):
        refuse("KF2023", f"'{effect}' is no effect of a taint.", "Write NoSchedule, PreferNoSchedule or NoExecute.")
    seconds = None if toleration_seconds is None else str(toleration_seconds)
    return _add(task, "tolerations", _present(key=key, operator=operator, value=value, effect=effect, tolerationSeconds=seconds))


def add_toleration_json(task: PipelineTask, toleration_json: Union[PipelineChannel, Dict[str, Any], List[Dict[str, Any]]]) -> PipelineTask:
    """Lets the step run on nodes with taints that are known when it runs, or that a dictionary or list gives."""
    if isinstance(toleration_json, PipelineChannel):
        return _add(task, "tolerations", {"tolerationJson": _slot(toleration_json)})
    for each in toleration_json if isinstance(toleration_json, list) else [toleration_json]:
        add_toleration(task, each.get("key"), each.get("operator"), each.get("value"), each.get("effect"), each.get("toleration_seconds", each.get("tolerationSeconds")))
    return task


def add_node_affinity(
    task: PipelineTask, match_expressions: Optional[Sequence[Mapping[str, Any]]] = None, match_fields: Optional[Sequence[Mapping[str, Any]]] = None, weight: Optional[int] = None
) -> PipelineTask:
    """Runs the step on nodes that match; with a weight of 1 to 100 as a wish, else as a demand."""
    if weight is not None and not 1 <= weight <= 100:
        refuse("KF2023", f"The weight {weight} of a node affinity is not from 1 to 100.", "Give one that is, or none for a demand.")
    term: Dict[str, Any] = {}
    for name, given in (("matchExpressions", match_expressions), ("matchFields", match_fields)):
        if given:
            term[name] = [_requirement(each) for each in given]
    if weight is not None:
        term["weight"] = weight
    return _add(task, "nodeAffinity", term)


def add_node_affinity_json(task: PipelineTask, node_affinity_json: Union[PipelineChannel, Dict[str, Any]]) -> PipelineTask:
    """Runs the step on nodes by an affinity that is known when it runs."""
    return _add(task, "nodeAffinity", {"nodeAffinityJson": _slot(node_affinity_json)})


def add_pod_label(task: PipelineTask, label_key: str, label_value: str) -> PipelineTask:
    """Labels the step's pod."""
    return _merge(task, {"podMetadata": {"labels": {label_key: label_value}}})


def add_pod_annotation(task: PipelineTask, annotation_key: str, annotation_value: str) -> PipelineTask:
    """Annotates the step's pod."""
    return _merge(task, {"podMetadata": {"annotations": {annotation_key: annotation_value}}})


def set_image_pull_policy(task: PipelineTask, policy: str) -> PipelineTask:
    """When the image is pulled: ``Always``, ``IfNotPresent`` or ``Never``."""
    if policy not in ("Always", "IfNotPresent", "Never"):
        refuse("KF2023", f"'{policy}' is no image pull policy.", "Write Always, IfNotPresent or Never.")
    return _merge(task, {"imagePullPolicy": policy})


def set_image_pull_secrets(task: PipelineTask, secret_names: Sequence[Name]) -> PipelineTask:
    """Pulls the image with secrets."""
    for name in secret_names:
        _add(task, "imagePullSecret", _named("secretName", name))
    return task


def use_field_path_as_env(task: PipelineTask, env_name: str, field_path: str) -> PipelineTask:
    """Sets an environment variable from a field of the step's pod."""
    return _add(task, "fieldPathAsEnv", {"name": env_name, "fieldPath": field_path})


def set_timeout(task: PipelineTask, seconds: int) -> PipelineTask:
    """Ends the step when it takes longer."""
    if seconds < 0:
        refuse("KF2023", f"A timeout of {seconds} seconds is no time.", "Give 0 or more.")
    return _merge(task, {"activeDeadlineSeconds": str(seconds)})


def set_security_context(task: PipelineTask, run_as_user: Optional[int] = None, run_as_group: Optional[int] = None, run_as_non_root: Optional[bool] = None) -> PipelineTask:
    """Who the step's process is."""
    if run_as_user is None and run_as_group is None and run_as_non_root is None:
        refuse("KF2023", "The security context says nothing.", "Give run_as_user, run_as_group or run_as_non_root.")
    for number in (run_as_user, run_as_group):
        if number is not None and (isinstance(number, bool) or number < 0):
            refuse("KF2023", f"{number!r} is no number of a user or group.", "Give 0 or more.")
    context = _present(runAsUser=None if run_as_user is None else str(run_as_user), runAsGroup=None if run_as_group is None else str(run_as_group), runAsNonRoot=run_as_non_root)
    return _merge(task, {"securityContext": context})


def add_init_container(
    task: PipelineTask, name: str, image: str, command: Optional[Sequence[str]] = None, args: Optional[Sequence[str]] = None, env: Optional[Mapping[str, str]] = None,
    volume_mounts: Optional[Mapping[str, str]] = None, restart_policy: Optional[str] = None, resource_requests: Optional[Mapping[str, str]] = None,
    resource_limits: Optional[Mapping[str, str]] = None,
) -> PipelineTask:
    """Runs a container before the step's."""
    if not name or name == "kfp-launcher":
        refuse("KF2023", f"'{name}' is no name of an init container.", "Choose another.")
    if not image:
        refuse("KF2023", f"Init container '{name}' has no image.", "Give one.")
    if restart_policy not in (None, "Always"):
        refuse("KF2023", f"'{restart_policy}' is no restart policy of an init container.", "Write Always, or leave it out.")
    if any(not path.startswith("/") for path in (volume_mounts or {}).values()):
        refuse("KF2023", f"A mount path of init container '{name}' does not start with /.", "Give a whole path.")
    resources = {field: dict(amounts) for field, amounts in (("requests", resource_requests), ("limits", resource_limits)) if amounts}
    container = _present(
        name=name, image=image, command=list(command or ()) or None, args=list(args or ()) or None,
        env=[{"name": n, "value": v} for n, v in (env or {}).items()] or None,
        volumeMounts=[{"volumeName": n, "mountPath": p} for n, p in (volume_mounts or {}).items()] or None,
        restartPolicy=restart_policy, resources=resources or None,
    )
    return _add(task, "initContainers", container)


def _add(task: PipelineTask, field: str, item: Dict[str, Any]) -> PipelineTask:
    return _merge(task, {field: [item]})


def _merge(task: PipelineTask, part: Dict[str, Any]) -> PipelineTask:
    return task._set("kubernetes", options=part)


def _slot(value: Any) -> Dict[str, Any]:
    return {"$parameter": constant(value)}


def _named(field: str, name: Name) -> Dict[str, Any]:
    # A constant is written twice: backends before 2.5 read the plain field.
    plain = {field: name} if isinstance(name, str) else {}
    return {**plain, field + "Parameter": _slot(name)}


def _present(**fields: Any) -> Dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _requirement(given: Mapping[str, Any]) -> Dict[str, Any]:
    key, operator = given.get("key"), given.get("operator")
    if not key or operator not in _OPERATORS:
        refuse("KF2023", f"A node affinity asks for key {key!r} with operator {operator!r}.", f"Give a key, and one of {', '.join(_OPERATORS)}.")
    values = given.get("values") or []
    return {"key": key, "operator": operator, **({"values": list(values)} if values else {})}

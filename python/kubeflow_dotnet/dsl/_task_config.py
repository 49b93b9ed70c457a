"""Settings of a task that its component takes over, to hand them to what the step itself starts."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Union


class TaskConfigField(enum.IntEnum):
    """A part of a task's settings."""

    RESOURCES = 1
    ENV = 2
    KUBERNETES_AFFINITY = 3
    KUBERNETES_TOLERATIONS = 4
    KUBERNETES_NODE_SELECTOR = 5
    KUBERNETES_VOLUMES = 6


@dataclass
class TaskConfigPassthrough:
    """A part that a component takes over, and whether it holds for the step's own pod too."""

    field: TaskConfigField
    apply_to_task: bool = False


_NAMES = {
    TaskConfigField.RESOURCES: "resources", TaskConfigField.ENV: "environment", TaskConfigField.KUBERNETES_AFFINITY: "kubernetesAffinity",
    TaskConfigField.KUBERNETES_TOLERATIONS: "kubernetesTolerations", TaskConfigField.KUBERNETES_NODE_SELECTOR: "kubernetesNodeSelector",
    TaskConfigField.KUBERNETES_VOLUMES: "kubernetesVolumes",
}


def documents(passthroughs: Iterable[Union[TaskConfigField, TaskConfigPassthrough]]) -> List[Dict[str, Any]]:
    """The passthroughs as the bridge takes them."""
    whole = [each if isinstance(each, TaskConfigPassthrough) else TaskConfigPassthrough(TaskConfigField(each)) for each in passthroughs]
    return [{"field": _NAMES[TaskConfigField(each.field)], **({"applyToTask": True} if each.apply_to_task else {})} for each in whole]

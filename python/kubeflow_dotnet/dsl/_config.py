"""What holds for a whole pipeline."""

from __future__ import annotations

import re
from typing import Any, Dict, Mapping, Optional

from ._faults import refuse


class KubernetesWorkspaceConfig:
    """How Kubernetes makes the workspace's volume."""

    def __init__(self, pvcSpecPatch: Optional[Mapping[str, Any]] = None) -> None:
        self.pvcSpecPatch = dict(pvcSpecPatch or {})

    def set_pvcSpecPatch(self, patch: Mapping[str, Any]) -> None:
        """Sets fields of the claim."""
        self.pvcSpecPatch = dict(patch)


class WorkspaceConfig:
    """A volume that all steps of a run share."""

    def __init__(self, size: str, kubernetes: Optional[KubernetesWorkspaceConfig] = None) -> None:
        if not re.fullmatch(r"(0|[1-9]\d*)(\.\d+)?(Ki|Mi|Gi|Ti|Pi|Ei|K|M|G|T|P|E)?", size or ""):
            refuse("KF2023", f"The workspace's size '{size}' is no amount.", "Write such as 5Gi.")
        self.size = size
        self.kubernetes = kubernetes or KubernetesWorkspaceConfig()


class PipelineConfig:
    """Settings of a whole pipeline. Times are whole seconds; 0 is as none."""

    def __init__(
        self, workspace: Optional[WorkspaceConfig] = None, ttl_seconds_after_finished: Optional[int] = None, ttl_seconds_after_success: Optional[int] = None,
        ttl_seconds_after_failure: Optional[int] = None, active_deadline_seconds: Optional[int] = None,
    ) -> None:
        self.workspace = workspace
        self._times = {
            "resourceTtlOnCompletion": ttl_seconds_after_finished, "resourceTtlOnSuccess": ttl_seconds_after_success,
            "resourceTtlOnFailure": ttl_seconds_after_failure, "activeDeadlineSeconds": active_deadline_seconds,
        }
        for name, seconds in self._times.items():
            if seconds is not None and (isinstance(seconds, bool) or not isinstance(seconds, int) or not 0 <= seconds <= 2147483647):
                refuse("KF2023", f"{name} is {seconds!r}.", "Give whole seconds from 0 to 2147483647.")

    def _document(self) -> Dict[str, Any]:
        document: Dict[str, Any] = {name: seconds for name, seconds in self._times.items() if seconds}
        if self.workspace is not None:
            document["workspace"] = {"size": self.workspace.size, "kubernetes": {"pvcSpecPatch": self.workspace.kubernetes.pvcSpecPatch}}
        return document

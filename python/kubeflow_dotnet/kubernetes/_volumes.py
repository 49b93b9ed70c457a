"""Components that KFP itself carries out on Kubernetes."""

from __future__ import annotations

from typing import Dict, List, Optional

from .. import dsl


@dsl.container_component
def CreatePVC(
    name: dsl.OutputPath(str),  # type: ignore[valid-type]
    access_modes: List[str],
    size: str,
    pvc_name: Optional[str] = None,
    pvc_name_suffix: Optional[str] = None,
    storage_class_name: Optional[str] = "",
    volume_name: Optional[str] = None,
    annotations: Optional[Dict[str, str]] = None,
    data_source: Optional[Dict[str, str]] = None,
) -> dsl.ContainerSpec:
    """Makes a persistent volume claim; its output ``name`` is the claim's name. Give ``pvc_name`` or ``pvc_name_suffix``."""
    return dsl.ContainerSpec(image="argostub/createpvc")


@dsl.container_component
def DeletePVC(pvc_name: str) -> dsl.ContainerSpec:
    """Deletes a persistent volume claim."""
    return dsl.ContainerSpec(image="argostub/deletepvc")

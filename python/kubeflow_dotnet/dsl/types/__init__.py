"""kfp's places of the types: ``kfp.dsl.types.artifact_types`` and ``kfp.dsl.types.type_annotations``."""

from __future__ import annotations

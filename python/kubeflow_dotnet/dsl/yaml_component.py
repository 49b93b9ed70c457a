"""kfp's place of components that were read from a file."""

from __future__ import annotations

from ..components import YamlComponent

__all__ = ["YamlComponent"]

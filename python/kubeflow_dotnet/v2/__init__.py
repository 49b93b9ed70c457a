"""kfp's old place of its modules: ``from kfp.v2 import dsl, compiler``."""

from __future__ import annotations

from .. import compiler, components, dsl

__all__ = ["compiler", "components", "dsl"]

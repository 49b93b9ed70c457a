"""The compiler under the module name that kfp's users import: ``from kfp.compiler import compiler``."""

from __future__ import annotations

from . import Compiler

__all__ = ["Compiler"]

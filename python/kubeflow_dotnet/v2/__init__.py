"""kfp's old place of its modules: ``from kfp.v2 import dsl, compiler``."""

from __future__ import annotations

import sys

from .. import compiler, components, dsl

__all__ = ["compiler", "components", "dsl"]

for _module in (compiler, components, dsl):
    sys.modules[f"{__name__}.{_module.__name__.rsplit('.', 1)[1]}"] = _module

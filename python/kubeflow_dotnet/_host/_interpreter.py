"""Which interpreter of the process this is."""

from __future__ import annotations

import importlib
from typing import Any


def is_main() -> bool:
    """Whether this is the process's main interpreter."""
    for name in ("_interpreters", "_xxsubinterpreters"):
        try:
            interpreters = importlib.import_module(name)
        except ImportError:
            continue
        return _id(interpreters.get_current()) == _id(interpreters.get_main())
    return True


def _id(interpreter: Any) -> int:
    # A number, from 3.13 on the first of a pair.
    return int(interpreter[0] if isinstance(interpreter, tuple) else interpreter)

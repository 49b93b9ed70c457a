"""Where in the user's own files something stands."""

from __future__ import annotations

import linecache
import os
import sys
from typing import Any, Dict, Optional

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep


def here() -> Dict[str, Any]:
    """The innermost line outside of this package that led here."""
    frame = sys._getframe(1)
    at: Optional[Any] = frame
    while at is not None:
        name = at.f_code.co_filename
        if not os.path.abspath(name).startswith(_PACKAGE):
            return {"file": name, "line": at.f_lineno}
        at = at.f_back
    return {"file": frame.f_code.co_filename, "line": frame.f_lineno}


def of_function(function: Any) -> Dict[str, Any]:
    """Where a function is defined; where that is no file, the line that made use of it."""
    code = getattr(function, "__code__", None)
    return {"file": code.co_filename, "line": code.co_firstlineno} if code is not None and linecache.getline(code.co_filename, 1, function.__globals__) else here()


def named(place: Dict[str, Any]) -> str:
    """``steps.py:12``."""
    return f"{os.path.basename(place['file'])}:{place['line']}"

"""The bridge through pythonnet, which is carried with it: verbs, and .NET objects for those who want them."""

from __future__ import annotations

import atexit
import ctypes
import importlib
import importlib.util
import os
import sys
import tempfile
from typing import Any, Callable, Optional

from ._hostfxr import Runtime

_LOADER = "Python.Runtime.Loader, Python.Runtime"
_OLDEST, _NEWEST = (3, 11), (3, 15)


def refusal() -> Optional[str]:
    """Why pythonnet cannot be the way in this process; None if it can."""
    version = sys.version_info[:2]
    if not _OLDEST <= version <= _NEWEST or sys.implementation.name != "cpython":
        return f"pythonnet 3.2 knows CPython 3.{_OLDEST[1]} to 3.{_NEWEST[1]}, and this is {sys.implementation.name} {version[0]}.{version[1]}"
    if not getattr(sys, "_is_gil_enabled", lambda: True)():
        return "pythonnet does not know the free-threaded build"
    for name in ("clr", "pythonnet"):
        if name in sys.modules:
            return f"another pythonnet is in this process ('{name}' is imported)"
    installed = importlib.util.find_spec("pythonnet")
    # A folder that is merely called so has no origin.
    if installed is not None and installed.origin is not None:
        return "another pythonnet is installed, and there can be one only in a process"
    return None


class PythonnetHost:
    """Calls with texts in and out."""

    name = "pythonnet"

    def __init__(self, runtime: Runtime) -> None:
        # The interpreter's lock is held during this call, as pythonnet expects.
        initialize = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_int)(runtime.component(_LOADER, "Initialize"))
        if _quietly(lambda: int(initialize(b"", 0))):
            raise OSError("pythonnet does not start in this interpreter")
        shutdown = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_int)(runtime.component(_LOADER, "Shutdown"))
        self.unload = lambda: shutdown(b"", 0)
        atexit.register(self.unload)
        self._host: Any = importlib.import_module("Kubeflow.Bridge").Host

    def call(self, number: int, verb: str, body: str, grace: int) -> Optional[str]:
        """The answer, or None if it comes through ``next``."""
        answer: Optional[str] = self._host.Call(number, verb, body, grace)
        return answer

    def next(self, timeout: int) -> str:
        """Answers that came later; empty if none did in time."""
        return str(self._host.Next(timeout))

    def cancel(self, number: int) -> bool:
        return bool(self._host.Cancel(number))


def _quietly(call: Callable[[], int]) -> int:
    """Runs without what pythonnet prints when it does not know an interpreter: the other way is taken then, in silence.

    What other threads print meanwhile is kept, and printed after.
    """
    if sys.stderr is not None:
        sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:
        # A process without standard error, such as a service: nothing is printed there anyway.
        return int(call())
    with tempfile.TemporaryFile() as said:
        try:
            os.dup2(said.fileno(), 2)
            code = int(call())
        finally:
            os.dup2(kept, 2)
            os.close(kept)
        said.seek(0)
        text = said.read()
    if code == 0 and text:
        os.write(2, text)
    return code

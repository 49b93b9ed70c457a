"""The bridge through its C entry: every Python, no .NET objects."""

from __future__ import annotations

import ctypes
from typing import Any, Callable, Optional

from ._hostfxr import Runtime

_BYTES = ctypes.c_char_p
_OUT = ctypes.POINTER(ctypes.c_void_p)
_LENGTH = ctypes.POINTER(ctypes.c_int)
_TYPE = "Kubeflow.Bridge.NativeEntry, Kubeflow.Bridge"


class NativeHost:
    """Calls with bytes in and out."""

    name = "ctypes"

    def __init__(self, runtime: Runtime) -> None:
        integer, long = ctypes.c_int, ctypes.c_longlong
        self._call = runtime.export(_TYPE, "Call", ctypes.CFUNCTYPE(integer, long, _BYTES, integer, _BYTES, integer, integer, _OUT, _LENGTH))
        self._next = runtime.export(_TYPE, "Next", ctypes.CFUNCTYPE(integer, integer, _OUT, _LENGTH))
        self._cancel = runtime.export(_TYPE, "Cancel", ctypes.CFUNCTYPE(integer, long))
        self._free = runtime.export(_TYPE, "Free", ctypes.CFUNCTYPE(None, ctypes.c_void_p))

    def call(self, number: int, verb: str, body: str, grace: int) -> Optional[str]:
        """The answer, or None if it comes through ``next``."""
        name, document = verb.encode(), body.encode()
        return self._taken(lambda out, length: int(self._call(number, name, len(name), document, len(document), grace, out, length)))

    def next(self, timeout: int) -> str:
        """Answers that came later; empty if none did in time."""
        return self._taken(lambda out, length: int(self._next(timeout, out, length))) or ""

    def cancel(self, number: int) -> bool:
        return bool(self._cancel(number))

    def _taken(self, call: Callable[[Any, Any], int]) -> Optional[str]:
        out, length = ctypes.c_void_p(), ctypes.c_int()
        if not call(ctypes.byref(out), ctypes.byref(length)):
            return None
        try:
            return ctypes.string_at(out.value or 0, length.value).decode("utf-8")
        finally:
            self._free(out)

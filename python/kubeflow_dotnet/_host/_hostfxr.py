"""Starts .NET in this process, with the standard library alone, and finds methods in it."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any, Callable, List

from .._errors import KubeflowError
from . import _dotnet

_WIDE = sys.platform == "win32"
_CHAR = ctypes.c_wchar_p if _WIDE else ctypes.c_char_p
_LOAD_ASSEMBLY_AND_GET_FUNCTION = 5
_UNMANAGED_CALLERS_ONLY = ctypes.c_void_p(-1)


class _Parameters(ctypes.Structure):
    _fields_ = [("size", ctypes.c_size_t), ("host_path", _CHAR), ("dotnet_root", _CHAR)]


class Runtime:
    """The runtime of this process, with one assembly loaded in a context of its own."""

    def __init__(self, assembly: str) -> None:
        self._assembly = assembly
        root, library = _dotnet.find()
        try:
            hostfxr = ctypes.CDLL(library)
        except OSError as error:
            raise KubeflowError(f".NET's {library} cannot be loaded: {error}. {_dotnet.architecture_hint()}", code="RuntimeMissing") from None
        said: List[str] = []
        # Kept alive until the writer is taken away again: .NET would call freed memory.
        writer = ctypes.CFUNCTYPE(None, _CHAR)(lambda text: said.append(text if isinstance(text, str) else (text or b"").decode("utf-8", "replace")))
        hostfxr.hostfxr_set_error_writer.restype = ctypes.c_void_p
        hostfxr.hostfxr_set_error_writer(writer)
        try:
            self._load = self._start(hostfxr, root, said)
        finally:
            hostfxr.hostfxr_set_error_writer(None)

    def _start(self, hostfxr: ctypes.CDLL, root: str, said: List[str]) -> Callable[..., int]:
        config = os.path.splitext(self._assembly)[0] + ".runtimeconfig.json"
        parameters = _Parameters(ctypes.sizeof(_Parameters), None, _text(root))
        handle = ctypes.c_void_p()
        code = hostfxr.hostfxr_initialize_for_runtime_config(_text(config), ctypes.byref(parameters), ctypes.byref(handle)) & 0xFFFFFFFF
        if code not in (0, 1, 2):
            raise KubeflowError(f".NET in {root} cannot be started (0x{code:08x}): {' '.join(said).strip() or 'it gave no reason'}", code="RuntimeNotStarted")
        try:
            load = ctypes.c_void_p()
            code = hostfxr.hostfxr_get_runtime_delegate(handle, _LOAD_ASSEMBLY_AND_GET_FUNCTION, ctypes.byref(load)) & 0xFFFFFFFF
            if code:
                raise KubeflowError(f".NET in {root} did not start (0x{code:08x}): {' '.join(said).strip() or 'it gave no reason'}", code="RuntimeNotStarted")
        finally:
            hostfxr.hostfxr_close(handle)
        kind = ctypes.CFUNCTYPE(ctypes.c_int, _CHAR, _CHAR, _CHAR, ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p))
        return kind(load.value)  # type: ignore[arg-type]

    def export(self, type_name: str, method: str, signature: Any) -> Any:
        """A method that is made to be called from C."""
        return signature(self._find(type_name, method, _UNMANAGED_CALLERS_ONLY))

    def component(self, type_name: str, method: str) -> int:
        """The address of a method ``int (IntPtr, int)``."""
        return self._find(type_name, method, None)

    def _find(self, type_name: str, method: str, kind: Any) -> int:
        found = ctypes.c_void_p()
        code = self._load(_text(self._assembly), _text(type_name), _text(method), kind, None, ctypes.byref(found)) & 0xFFFFFFFF
        if code or not found.value:
            raise KubeflowError(
                f"{os.path.basename(self._assembly)} has no {type_name}.{method} (0x{code:08x}): its files do not belong together. Install the package again.",
                code="RuntimeNotStarted",
            )
        return found.value


def _text(value: str) -> Any:
    return value if _WIDE else os.fsencode(value)

"""The runtime of this process: started at the first call, once, from any thread; guarded against forks."""

from __future__ import annotations

import atexit
import os
import signal
import threading
from typing import Any, Callable, List, Optional, Union

from .._errors import KubeflowError
from . import _assembly, _contract, _pythonnet
from ._hostfxr import Runtime
from ._interpreter import is_main
from ._native import NativeHost
from ._pythonnet import PythonnetHost

Host = Union[NativeHost, PythonnetHost]

# The contract between this package and the bridge's assembly.
CONTRACT = 1

# Those for which .NET puts a handler of its own in front of Python's.
_SIGNALS = ("SIGINT", "SIGTERM", "SIGQUIT", "SIGHUP", "SIGCHLD", "SIGCONT", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGWINCH")

_lock = threading.RLock()
_host: Optional[Host] = None
_forked = False
_at_exit: List[Callable[[], None]] = []


def started() -> bool:
    """Whether the runtime runs, and answers this process."""
    return _host is not None and not _forked


def host_name() -> str:
    """``pythonnet`` or ``ctypes``; starts the runtime if it does not run yet."""
    return host().name


def at_exit(act: Callable[[], None]) -> None:
    """Runs something before Python ends, while .NET still answers."""
    _at_exit.append(act)


def host() -> Host:
    """The way to .NET."""
    global _host
    if _forked:
        raise KubeflowError(
            "This process was forked from one in which .NET runs, and .NET does not survive a fork. Use multiprocessing.get_context('spawn'), "
            "or make the first call of kubeflow_dotnet in the child.",
            code="ForkedProcess",
        )
    if _host is None:
        with _lock:
            if _host is None:
                _host = _start()
    return _host


def _start() -> Host:
    forced = os.environ.get("KUBEFLOW_DOTNET_HOST", "")
    if forced not in ("", "pythonnet", "ctypes"):
        raise KubeflowError(f"KUBEFLOW_DOTNET_HOST is '{forced}': it may be 'pythonnet' or 'ctypes', or unset.", code="WrongHost")
    if not is_main():
        raise KubeflowError(
            "This is a sub-interpreter, and .NET can serve the main interpreter of a process only. Run this in the main interpreter (mod_wsgi: "
            "WSGIApplicationGroup %{GLOBAL}), or in a process of its own.",
            code="SubInterpreter",
        )
    refusal = _pythonnet.refusal()
    if forced == "pythonnet" and refusal:
        raise KubeflowError(f"KUBEFLOW_DOTNET_HOST asks for pythonnet, but {refusal}. Unset it, or set it to 'ctypes'.", code="WrongHost")
    assembly = _assembly.find()
    runtime = Runtime(assembly)
    _keep_interrupts()
    made = _make(runtime, forced, refusal)
    _contract.check(made, CONTRACT, assembly)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=lambda: _after_fork(made))
    atexit.register(_end)
    return made


def _make(runtime: Runtime, forced: str, refusal: Optional[str]) -> Host:
    # The C entry loads the bridge; pythonnet knows the assemblies that are there when it starts.
    native = NativeHost(runtime)
    if forced != "ctypes" and refusal is None:
        try:
            return PythonnetHost(runtime)
        except OSError as error:
            if forced:
                raise KubeflowError(f"KUBEFLOW_DOTNET_HOST asks for pythonnet, but {error}.", code="WrongHost") from None
    return native


def _keep_interrupts() -> None:
    """.NET's start makes waits restart after SIGINT: the user's own untimed waits would be deaf to Ctrl-C from then on."""
    if hasattr(signal, "siginterrupt"):
        signal.siginterrupt(signal.SIGINT, True)


def _end() -> None:
    while _at_exit and not _forked:
        _at_exit.pop()()


def _after_fork(parent: Any) -> None:
    """In a forked child .NET has lost its threads, and its code pages and signal pipe are the parent's: nothing of it may run."""
    global _forked, _lock
    _forked = True
    _lock = threading.RLock()
    atexit.unregister(_end)
    if isinstance(parent, PythonnetHost):
        atexit.unregister(parent.unload)
    for name in _SIGNALS:
        number = getattr(signal, name)
        handler = signal.getsignal(number)
        # .NET's handler tells the parent, whose pipe it writes to: a Ctrl-C in the child would be one in the parent.
        if handler is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL if handler is None else handler)

"""Finds the .NET runtime."""

from __future__ import annotations

import os
import platform
import shutil
import struct
import sys
from typing import Iterator, List, Optional, Tuple

from .._errors import KubeflowError

REQUIRED = 10

_LIBRARY = {"win32": "hostfxr.dll", "darwin": "libhostfxr.dylib"}.get(sys.platform, "libhostfxr.so")
_ARCHITECTURE = {"x86_64": "X64", "amd64": "X64", "aarch64": "ARM64", "arm64": "ARM64"}.get(platform.machine().lower(), "")


def find() -> Tuple[str, str]:
    """Finds a .NET of the version needed: its root, and the library that starts it."""
    looked: List[str] = []
    found: List[str] = []
    for root in _candidates():
        root = os.path.realpath(root)
        if root in looked or not os.path.isdir(root):
            continue
        looked.append(root)
        library = _host_library(root)
        versions = _versions(os.path.join(root, "shared", "Microsoft.NETCore.App"))
        if library and any(version[0] >= REQUIRED for version in versions):
            return root, library
        found += [".".join(map(str, version)) for version in versions]
    has = f"it has only {', '.join(found)} (looked in {', '.join(looked)})" if found else f"none was found (looked in {', '.join(looked) or 'the usual folders'})"
    raise KubeflowError(
        f"The .NET {REQUIRED} runtime is needed to run this, and {has}. Install it (https://dotnet.microsoft.com/download, or apt install "
        f"dotnet-runtime-{REQUIRED}.0, or conda install dotnet-runtime), or set DOTNET_ROOT to its folder.",
        code="RuntimeMissing",
    )


def architecture_hint() -> str:
    """What to say when a library cannot be loaded into this Python."""
    return f"This Python is a {struct.calcsize('P') * 8}-bit program for {platform.machine()}; .NET must be for the same."


def _candidates() -> Iterator[str]:
    for name in ("KUBEFLOW_DOTNET_ROOT", f"DOTNET_ROOT_{_ARCHITECTURE}", "DOTNET_ROOT"):
        if os.environ.get(name):
            yield os.environ[name]
    if sys.platform == "win32":
        yield os.path.join(os.environ.get("ProgramFiles", r"C:\Program Files"), "dotnet")
    for name in (f"/etc/dotnet/install_location_{_ARCHITECTURE.lower()}", "/etc/dotnet/install_location"):
        try:
            with open(name, encoding="utf-8") as file:
                yield file.readline().strip()
        except OSError:
            continue
    yield from ("/usr/share/dotnet", "/usr/lib/dotnet", "/usr/lib64/dotnet", "/usr/local/share/dotnet")
    muxer = shutil.which("dotnet")
    if muxer:
        yield os.path.dirname(os.path.realpath(muxer))
    yield os.path.join(os.path.expanduser("~"), ".dotnet")


def _host_library(root: str) -> Optional[str]:
    folder = os.path.join(root, "host", "fxr")
    versions = _versions(folder)
    for version in sorted(versions, reverse=True):
        for name in os.listdir(folder):
            if _version(name) == version:
                library = os.path.join(folder, name, _LIBRARY)
                if version[0] >= REQUIRED and os.path.isfile(library):
                    return library
    return None


def _versions(folder: str) -> List[Tuple[int, ...]]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(version for version in map(_version, names) if version)


def _version(name: str) -> Tuple[int, ...]:
    parts = name.split("-")[0].split(".")
    return tuple(int(part) for part in parts) if all(part.isdigit() for part in parts) else ()

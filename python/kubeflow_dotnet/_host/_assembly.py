"""Finds the assemblies that the package carries; in a checkout of the sources they are built once, and again when a source is newer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Optional

from .._errors import KubeflowError

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_NAME = "Kubeflow.Bridge.dll"
# Folders of sdk/ that the bridge does not stand on.
_APART = ("bin", "obj", "Kubeflow.Cli", "Kubeflow.Generators", "Kubeflow.Generators.CodeFixes", "Kubeflow.Server")
_SOURCES = (".cs", ".csproj", ".props", ".py", ".css", ".js")


def find() -> str:
    """The path of the bridge's assembly."""
    given = os.environ.get("KUBEFLOW_DOTNET_BRIDGE")
    if given:
        path = os.path.join(given, _NAME)
        if not os.path.isfile(path):
            raise KubeflowError(f"KUBEFLOW_DOTNET_BRIDGE names {given}, which holds no {_NAME}. Unset it, or name the folder of the published bridge.", code="BridgeMissing")
        return path
    carried = os.path.join(_PACKAGE, "_dotnet", _NAME)
    if os.path.isfile(carried):
        return carried
    checkout = os.path.dirname(os.path.dirname(_PACKAGE))
    if os.path.isfile(os.path.join(checkout, "Kubeflow.Sdk.sln")):
        return _built(checkout)
    raise KubeflowError(f"The package's assemblies are missing ({carried}). Install the package again: pip install --force-reinstall kubeflow-dotnet.", code="BridgeMissing")


def _built(checkout: str) -> str:
    folder = os.path.join(checkout, "artifacts", "bridge")
    path = os.path.join(folder, _NAME)
    if _is_new(path, checkout):
        return path
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    with open(folder + ".lock", "w", encoding="utf-8") as lock:
        _lock(lock)
        if not _is_new(path, checkout):
            _publish(checkout, folder)
    return path


def _publish(checkout: str, folder: str) -> None:
    dotnet = shutil.which("dotnet")
    if dotnet is None:
        raise KubeflowError("The bridge is built from this checkout with the .NET 10 SDK, and there is no dotnet on the PATH. Install the SDK, or use the installed package.", code="BridgeMissing")
    print("kubeflow_dotnet: building the bridge from this checkout, once ...", file=sys.stderr)
    # A configuration of its own: whoever builds or packs Release at this moment meets none of these files.
    fresh, old = folder + ".new", folder + ".old"
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    command = [dotnet, "publish", os.path.join(checkout, "sdk", "Kubeflow.Bridge"), "-c", "Bridge", "-p:Optimize=true", "-o", fresh, "--nologo", "-v", "quiet"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise KubeflowError(f"The bridge could not be built: {_first_error(done.stdout)} Run it by hand to see all: {' '.join(command)}", code="BridgeMissing")
    os.utime(os.path.join(fresh, _NAME))
    # Never written over: another process may run on these files, and one that is cut short under it ends it.
    if os.path.isdir(folder):
        os.rename(folder, old)
    os.rename(fresh, folder)
    shutil.rmtree(old, ignore_errors=True)


def _first_error(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in lines if "error" in line), lines[0] if lines else "dotnet gave no reason.")


def _is_new(path: str, checkout: str) -> bool:
    try:
        built = os.stat(path).st_mtime
    except OSError:
        return False
    newest = _newest(os.path.join(checkout, "sdk"), built)
    return newest is None


def _newest(folder: str, than: float) -> Optional[str]:
    """The first source that is newer."""
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            newer = None if entry.name in _APART else _newest(entry.path, than)
            if newer:
                return newer
        elif entry.name.endswith(_SOURCES) and entry.stat().st_mtime > than:
            return entry.path
    return None


def _lock(file: object) -> None:
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(file, fcntl.LOCK_EX)  # type: ignore[arg-type]

"""Builds the wheel: the package, and the assemblies that it starts. Needs the standard library and the .NET SDK; pip needs nothing from the network."""

from __future__ import annotations

import base64
import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile
from typing import Any, Dict, Iterator, List, Optional, Tuple

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = "kubeflow_dotnet"
# The first date that a zip archive can hold: the same sources give the same wheel.
DATE = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = (".pdb", ".xml", ".lock")


def get_requires_for_build_wheel(config_settings: Optional[Dict[str, Any]] = None) -> List[str]:
    """Nothing is needed to build."""
    return []


get_requires_for_build_sdist = get_requires_for_build_editable = get_requires_for_build_wheel


def build_wheel(wheel_directory: str, config_settings: Optional[Dict[str, Any]] = None, metadata_directory: Optional[str] = None) -> str:
    """Builds the wheel for this machine's system."""
    with tempfile.TemporaryDirectory() as folder:
        publish(folder)
        files = list(_package_files()) + [(f"{PACKAGE}/_dotnet/{name}", path) for name, path in _files(folder) if _is_wanted(name)]
        return _write(wheel_directory, files)


def build_editable(wheel_directory: str, config_settings: Optional[Dict[str, Any]] = None, metadata_directory: Optional[str] = None) -> str:
    """Builds a wheel that points into this checkout, where the assemblies are built when they are needed."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{PACKAGE}.pth")
        with open(path, "w", encoding="utf-8") as file:
            file.write(HERE + "\n")
        return _write(wheel_directory, [(f"{PACKAGE}.pth", path)])


def build_sdist(sdist_directory: str, config_settings: Optional[Dict[str, Any]] = None) -> str:
    """Packs the Python sources; building a wheel of them needs a checkout beside them, or KUBEFLOW_DOTNET_BRIDGE."""
    name, version = _project("name"), _project("version")
    stem = f"{name.replace('-', '_')}-{version}"
    with tempfile.TemporaryDirectory() as folder, tarfile.open(os.path.join(sdist_directory, f"{stem}.tar.gz"), "w:gz") as archive:
        info = os.path.join(folder, "PKG-INFO")
        with open(info, "w", encoding="utf-8") as file:
            file.write(_metadata())
        archive.add(info, f"{stem}/PKG-INFO")
        for entry in [*_package_files(), *((n, os.path.join(HERE, n)) for n in ("pyproject.toml", "build_backend.py", "README.md"))]:
            archive.add(entry[1], f"{stem}/{entry[0]}")
    return f"{stem}.tar.gz"


def publish(folder: str) -> None:
    """Publishes the assemblies."""
    given = os.environ.get("KUBEFLOW_DOTNET_BRIDGE")
    if given:
        shutil.copytree(given, folder, dirs_exist_ok=True)
        return
    project = os.path.join(HERE, "..", "sdk", "Kubeflow.Bridge")
    if not os.path.isdir(project):
        raise SystemExit("The assemblies are built from the project's checkout, and this is none: build there, or set KUBEFLOW_DOTNET_BRIDGE to a published bridge.")
    # A configuration of its own: whoever builds or packs Release at this moment meets none of these files.
    command = ["dotnet", "publish", project, "-c", "Bridge", "-p:Optimize=true", "-o", folder, "-p:DebugType=none", "--nologo", "-v", "quiet"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"The assemblies could not be built:\n{done.stdout}")


def _is_wanted(name: str) -> bool:
    """Native libraries of this system only: one wheel serves one system, and stays small."""
    return not name.endswith(LEFT_OUT) and (not name.startswith("runtimes/") or name.startswith(f"runtimes/{_runtime()}/"))


def _runtime() -> str:
    system = {"linux": "linux", "darwin": "osx", "win32": "win"}[sys.platform]
    return f"{system}-{'arm64' if platform.machine().lower() in ('aarch64', 'arm64') else 'x64'}"


def _package_files() -> Iterator[Tuple[str, str]]:
    for name, path in _files(os.path.join(HERE, PACKAGE)):
        if "__pycache__" not in name and not name.startswith("_dotnet/"):
            yield f"{PACKAGE}/{name}", path


def _files(folder: str) -> Iterator[Tuple[str, str]]:
    for at, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(at, name)
            yield os.path.relpath(path, folder).replace(os.sep, "/"), path


def _write(directory: str, files: List[Tuple[str, str]]) -> str:
    stem = f"{_project('name').replace('-', '_')}-{_project('version')}"
    tag = f"py3-none-{re.sub('[-.]', '_', sysconfig.get_platform())}"
    info = f"{stem}.dist-info"
    texts = {
        f"{info}/METADATA": _metadata(),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: build_backend\nRoot-Is-Purelib: false\nTag: {tag}\n",
        f"{info}/top_level.txt": PACKAGE + "\n",
    }
    records: List[str] = []
    wheel = f"{stem}-{tag}.whl"
    with zipfile.ZipFile(os.path.join(directory, wheel), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in files:
            with open(path, "rb") as file:
                _add(archive, records, name, file.read())
        for name, text in texts.items():
            _add(archive, records, name, text.encode())
        archive.writestr(zipfile.ZipInfo(f"{info}/RECORD", DATE), "\n".join([*records, f"{info}/RECORD,,"]) + "\n")
    return wheel


def _add(archive: zipfile.ZipFile, records: List[str], name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    records.append(f"{name},sha256={digest},{len(data)}")


def _project(field: str) -> str:
    # tomllib is of Python 3.11; the fields needed are plain.
    with open(os.path.join(HERE, "pyproject.toml"), encoding="utf-8") as file:
        found = re.search(rf'^{field} = "(.*)"$', file.read(), re.MULTILINE)
    return found.group(1) if found else ""


def _metadata() -> str:
    with open(os.path.join(HERE, "README.md"), encoding="utf-8") as file:
        readme = file.read()
    return (
        f"Metadata-Version: 2.1\nName: {_project('name')}\nVersion: {_project('version')}\nSummary: {_project('description')}\n"
        f"Requires-Python: {_project('requires-python')}\nLicense: Apache-2.0\nDescription-Content-Type: text/markdown\n\n{readme}"
    )

"""kfp's modules and names that are its compiler's own: where they are, and why some are not."""

from __future__ import annotations

import sys
from typing import Any, Callable, Iterable, NoReturn

from ._errors import KubeflowError


class KfpInternalError(KubeflowError, ImportError):
    """A name of kfp that belongs to its own compiler, of which there is none here."""


def same(package: str, modules: Iterable[str]) -> None:
    """Makes a package answer to the names of the modules in which kfp keeps parts of it."""
    whole = sys.modules[package]
    for name in modules:
        sys.modules[f"{package}.{name}"] = whole
        setattr(whole, name, whole)


def refusing(module: str, internal: Iterable[str], instead: str) -> Callable[[str], Any]:
    """A module's ``__getattr__`` that says why names of kfp are not here."""
    known = frozenset(internal)

    def __getattr__(name: str) -> NoReturn:
        if name in known:
            raise KfpInternalError(f"{module} has no '{name}': in kfp it is a part of the compiler, and here .NET compiles. {instead}", code="KF5035")
        raise AttributeError(f"module '{module}' has no attribute '{name}'")

    return __getattr__

"""What exists only inside a running step."""

from __future__ import annotations

import contextvars
import os
from contextlib import contextmanager
from typing import Iterator, Optional

from ._faults import refuse

_folder: "contextvars.ContextVar[Optional[str]]" = contextvars.ContextVar("kubeflow_dotnet_step", default=None)


@contextmanager
def in_step(folder: str) -> Iterator[None]:
    """While a step's function runs in this process: its outputs of its own go into a folder."""
    token = _folder.set(folder)
    try:
        yield
    finally:
        _folder.reset(token)


def get_uri(suffix: str = "Output") -> str:
    """The address where a running step may write an output of its own."""
    folder = _folder.get()
    if folder is None:
        refuse("KF5016", f"dsl.get_uri({suffix!r}) is called where no step runs.", "Call it inside a component's function.")
    return os.path.join(folder, suffix)

"""Notebooks that run as steps."""

from __future__ import annotations

import os
from typing import Any, Callable, List, Optional

from ._components import PythonComponent, component
from ._faults import refuse

_PACKAGES = ["nbclient>=0.10,<1", "ipykernel>=6,<7", "jupyter_client>=7,<9"]


def notebook_component(func: Optional[Callable[..., Any]] = None, *, notebook_path: str = "", packages_to_install: Optional[List[str]] = None, **options: Any) -> Any:
    """Makes a function a component that carries a notebook; the function runs it with ``dsl.run_notebook(**parameters)``.

    Args:
        func: The function.
        notebook_path: An ``.ipynb`` file, or a folder with exactly one; the whole folder travels.
        packages_to_install: Requirements to install before it runs; by default those that run notebooks, ``[]`` for none.
        options: As of ``@dsl.component``.
    """
    file = _file(notebook_path)
    folder = notebook_path if os.path.isdir(notebook_path) else ""

    def make(function: Callable[..., Any]) -> PythonComponent:
        made: PythonComponent = component(
            packages_to_install=_PACKAGES if packages_to_install is None else packages_to_install, embedded_artifact_path=folder or file, embedded_main_file=os.path.basename(file), **options)(function)
        return made

    return make if func is None else make(func)


def run_notebook(**parameters: Any) -> None:
    """Runs the notebook of the step, its output in the step's log. The parameters go into a cell after the one tagged ``parameters``, or at the top."""
    refuse("KF5016", "dsl.run_notebook is called where no step runs.", "Call it inside the function of a notebook component.")


def _file(path: str) -> str:
    if os.path.isdir(path):
        found = [each for each in sorted(os.listdir(path)) if each.endswith(".ipynb")]
        if len(found) != 1:
            refuse("KF5014", f"The folder '{path}' has {len(found)} notebooks.", "Name the notebook's own file, or keep one in the folder.")
        return os.path.join(path, found[0])
    if not path.endswith(".ipynb") or not os.path.isfile(path):
        refuse("KF5014", f"'{path}' is no notebook.", "Name an .ipynb file, or a folder with one, relative to where the program was started.")
    return path

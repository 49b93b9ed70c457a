"""How a run shows itself: a line a step in a terminal, one live table in a notebook."""

from __future__ import annotations

import sys
import time
from html import escape
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from ._runs import Run, RunChange, Step

# A notebook's server drops what comes too fast, and each picture asks for the whole run.
_SECONDS_BETWEEN = 0.25
_COLOURS = {"SUCCEEDED": "#1a7f37", "FAILED": "#cf222e", "CANCELED": "#cf222e", "RUNNING": "#9a6700", "SKIPPED": "#6e7781"}


class Progress:
    """Shows a run while it goes on."""

    def __init__(self, run: "Run", show: bool) -> None:
        self._run = run
        self._notebook = _notebook_display() if show else None
        self._lines = show and self._notebook is None
        self._handle: Any = None
        self._next = 0.0

    def __enter__(self) -> "Progress":
        return self

    def show(self, change: "RunChange") -> None:
        """Tells of one change."""
        if self._notebook is not None:
            if time.monotonic() < self._next:
                return
            if self._handle is None:
                self._handle = self._notebook(self._run, display_id=True)
            else:
                self._handle.update(self._run)
            self._next = time.monotonic() + _SECONDS_BETWEEN
        elif self._lines and (change.step is None or change.step.state != "PENDING"):
            print(change, flush=True)

    def __exit__(self, *_: Any) -> None:
        if self._handle is not None:
            self._handle.update(self._run)


def table(run: "Run") -> str:
    """A run as an HTML table of its steps."""
    details = run.details()
    rows = "".join(_row(step) for step in run.steps if step.kind in ("step", "importer") or step.state in ("SKIPPED", "FAILED"))
    outputs = "".join(f"<div><code>{escape(name)}</code> = <code>{escape(repr(value))}</code></div>" for name, value in run.outputs.items())
    error = f"<div style='color:{_COLOURS['FAILED']}'>{escape(details['error'])}</div>" if details.get("error") else ""
    report = f"<div><a href='file://{escape(details['reportPath'])}'>Report</a></div>" if details.get("reportPath") else ""
    return (
        f"<div><b>{escape(details['displayName'])}</b> {_state(details['state'])}</div>"
        f"<table><thead><tr><th>Step</th><th>State</th><th>Time</th><th>Why</th></tr></thead><tbody>{rows}</tbody></table>{outputs}{error}{report}"
    )


def _row(step: "Step") -> str:
    seconds = step.seconds
    took = "" if seconds is None else f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
    state = "cached" if step.cached else step.state
    return f"<tr><td>{escape(step.path)}</td><td>{_state(state)}</td><td style='text-align:right'>{took}</td><td style='text-align:left'>{escape(step.error or step.cache_reason)}</td></tr>"


def _state(state: str) -> str:
    return f"<span style='color:{_COLOURS.get(state, 'inherit')}'>{escape(state.lower())}</span>"


def _notebook_display() -> Optional[Any]:
    """The notebook's display function; None where there is no notebook. IPython is only looked at if somebody has loaded it."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None or not hasattr(shell, "kernel"):
        return None
    from IPython.display import display

    return display

"""What exists only inside a running step."""

from __future__ import annotations

from ._faults import refuse


def get_uri(suffix: str = "Output") -> str:
    """The address where a running step may write an output of its own."""
    refuse("KF5016", f"dsl.get_uri({suffix!r}) is called where no step runs.", "Call it inside a component's function.")

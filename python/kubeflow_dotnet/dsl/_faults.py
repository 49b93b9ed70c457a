"""Mistakes that are found while a pipeline is being written."""

from __future__ import annotations

from typing import Any, Dict, NoReturn, Optional

from .._errors import CompilationError, Fault
from . import _places


def refuse(rule: str, message: str, hint: str, place: Optional[Dict[str, Any]] = None) -> NoReturn:
    """Raises one mistake, with its place and the next step."""
    place = place or _places.here()
    raise CompilationError(
        f"{_places.named(place)}: {rule}: {message} {hint}", code=rule, hint=hint, file=place["file"], line=place["line"],
        faults=[Fault(rule, message, hint, place["file"], place["line"])],
    )

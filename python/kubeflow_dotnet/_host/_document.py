"""Values as JSON texts, and a sentence for those that JSON cannot hold."""

from __future__ import annotations

import json
import os
from typing import Any

from .._errors import ValidationError

# Engines read values at most 64 deep, and put them a few levels down in documents of their own.
_DEEPEST = 50


def write(value: Any, what: str = "The document") -> str:
    """The value as JSON. Numbers and arrays of numpy are numbers and lists, paths are texts.

    Args:
        value: The value.
        what: What to call it in the error.

    Raises:
        ValidationError: JSON cannot hold it.
    """
    try:
        return json.dumps(value, separators=(",", ":"), allow_nan=False, default=_plain)
    except (TypeError, ValueError, RecursionError) as error:
        raise ValidationError(f"{what} {_reason(error)}. Give text, a finite number, True or False, a list or a dict of these.", code="NotJson") from None


def check(value: Any, what: str) -> None:
    """Refuses what JSON cannot hold or no engine takes: texts with halves of a character, and what is nested too deeply, included.

    Raises:
        ValidationError: JSON cannot hold it.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain).encode()
    except UnicodeEncodeError:
        raise ValidationError(f"{what} has half a character in it (a lone surrogate). Give text that UTF-8 can hold.", code="NotJson") from None
    except (TypeError, ValueError, RecursionError):
        write(value, what)
    else:
        if text.count(b"[") + text.count(b"{") > _DEEPEST and _depth(json.loads(text)) > _DEEPEST:
            raise ValidationError(f"{what} is nested more than {_DEEPEST} levels deep. Give a flatter value, or its JSON as text.", code="NotJson")


def _plain(value: Any) -> Any:
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    # numpy's numbers and arrays, and what is made in their image.
    if callable(getattr(value, "tolist", None)):
        return value.tolist()
    raise TypeError(type(value).__name__)


def _depth(value: Any) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inside), default=0)


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    if isinstance(error, TypeError):
        return "has keys that are no text" if "keys must be" in str(error) else f"holds a {error}, which JSON has not"
    return "contains itself" if "Circular" in str(error) else "holds a number that is not finite, which JSON has not"

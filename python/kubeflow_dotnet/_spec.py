"""What the generated classes have in common: they are made with keywords, never change, and become documents."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from enum import Enum
from typing import Any, ClassVar, Dict, Mapping, TypeVar

Self = TypeVar("Self", bound="Spec")


class Spec:
    """A record of the C# API."""

    _keys: ClassVar[Dict[str, str]] = {}

    def replace(self: Self, **changes: Any) -> Self:
        """A copy with other values of some fields."""
        return dataclasses.replace(self, **changes)

    __replace__ = replace

    def to_document(self) -> Dict[str, Any]:
        """The record as C# reads it. What has its default is left out: C# knows it."""
        document = {}
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            default = field.default if field.default_factory is dataclasses.MISSING else field.default_factory()
            if value is not default and value != default:
                document[self._keys[field.name]] = _plain(value)
        return document


def _plain(value: Any) -> Any:
    if isinstance(value, Spec):
        return value.to_document()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value

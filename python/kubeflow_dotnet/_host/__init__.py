"""The way to .NET: one call with one document in and one out. The runtime starts at the first call."""

from __future__ import annotations

from ._calls import Stream, invoke, invoke_async, stream
from ._runtime import host_name, started

__all__ = ["Stream", "host_name", "invoke", "invoke_async", "started", "stream"]

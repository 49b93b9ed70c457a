"""Running things: the client, its runs, and how they show themselves."""

from __future__ import annotations

from ._client import Client
from ._pipelines import Pipelines
from ._runs import Run, RunChange, Step

__all__ = ["Client", "Pipelines", "Run", "RunChange", "Step"]

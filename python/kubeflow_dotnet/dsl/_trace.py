"""What a pipeline function does while it is called once: it is written down, call by call."""

from __future__ import annotations

import contextvars
import itertools
from contextlib import contextmanager
from typing import Any, Dict, Iterator, List, Optional

_current: "contextvars.ContextVar[Optional[Trace]]" = contextvars.ContextVar("kubeflow_dotnet_trace", default=None)


class Trace:
    """One pipeline while it is being written down."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.values: Dict[str, Dict[str, Any]] = {}
        self.components: Dict[str, Dict[str, Any]] = {}
        self.body: List[Dict[str, Any]] = []
        self.platform: Dict[str, Any] = {}
        self._bodies = [self.body]
        self._keys: Dict[int, str] = {}
        # While the trace lives its components do too: their ids stay their own.
        self.used: List[Any] = []
        self._ids = itertools.count(1)

    def new_id(self, letter: str) -> str:
        """An id that nothing else of this pipeline has."""
        return f"{letter}{next(self._ids)}"

    def component(self, component: Any) -> str:
        """The key of a component, written down once."""
        if id(component) not in self._keys:
            key = f"c{len(self.components) + 1}"
            self._keys[id(component)] = key
            self.used.append(component)
            self.components[key] = component._document()
        return self._keys[id(component)]

    def add(self, call: Dict[str, Any]) -> Dict[str, Any]:
        """Writes a call down where the pipeline stands now."""
        self._bodies[-1].append(call)
        return call

    @property
    def last(self) -> Optional[Dict[str, Any]]:
        """The call before, in the same group."""
        return self._bodies[-1][-1] if self._bodies[-1] else None

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._bodies) - 1

    def open(self, call: Dict[str, Any]) -> None:
        """Opens a group: what follows is inside."""
        self.add(call)
        self._bodies.append(call.setdefault("body", []))

    def close(self) -> None:
        """Closes the group."""
        self._bodies.pop()


def current() -> Optional[Trace]:
    """The pipeline that is being written down; None outside of a pipeline function."""
    return _current.get()


@contextmanager
def tracing(trace: Optional[Trace]) -> Iterator[Optional[Trace]]:
    """Makes a trace the current one."""
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)

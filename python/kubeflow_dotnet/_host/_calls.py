"""Calls: a document in, a document out; waits that Ctrl-C ends, and twins for asyncio."""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
import threading
import time
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List, Optional

from .._errors import from_document
from . import _document, _runtime

_GRACE_MS = 20
_CANCEL_SECONDS = 5.0
_numbers = itertools.count(1)
_waiting: Dict[int, Callable[[Any], None]] = {}
_pump_lock = threading.Lock()
_pump: Optional[threading.Thread] = None


def invoke(verb: str, body: Any = None, until: Optional[float] = None) -> Any:
    """Calls a verb and waits for its result. Ctrl-C ends the wait and cancels the call.

    Args:
        verb: The verb.
        body: Its request.
        until: When to stop waiting, by ``time.monotonic``; the call is cancelled then, and the result is None.
    """
    number = next(_numbers)
    came = threading.Event()
    answers = []

    def keep(answer: Any) -> None:
        answers.append(answer)
        came.set()

    host, document = _runtime.host(), _document.write({} if body is None else body)
    _waiting[number] = keep
    try:
        # Inside: Ctrl-C that comes during the call is heard when it returns, and must leave nothing open.
        text = host.call(number, verb, document, _GRACE_MS)
        if text is not None:
            del _waiting[number]
            return _result(json.loads(text))
        _ensure_pump()
        # A wait without a time would not hear Ctrl-C everywhere.
        while not came.wait(0.5 if until is None else max(0.0, min(0.5, until - time.monotonic()))):
            if until is not None and time.monotonic() >= until:
                host.cancel(number)
                came.wait(_CANCEL_SECONDS)
                return None
    except BaseException:
        # Whatever a signal handler raised. An answer that is here already needs no cancelling.
        if number in _waiting and not came.is_set():
            if host.cancel(number):
                _ensure_pump()
                came.wait(_CANCEL_SECONDS)
            _waiting.pop(number, None)
        raise
    return _result(answers[0])


async def invoke_async(verb: str, body: Any = None) -> Any:
    """Calls a verb; cancelling the task cancels the call."""
    loop = asyncio.get_running_loop()
    future: "asyncio.Future[Any]" = loop.create_future()
    number = next(_numbers)

    def settle(answer: Any) -> None:
        if not future.done():
            future.set_result(answer)

    def keep(answer: Any) -> None:
        try:
            loop.call_soon_threadsafe(settle, answer)
        except RuntimeError:
            # The loop is closed: nobody waits any more.
            return

    host, document = _runtime.host(), _document.write({} if body is None else body)
    _waiting[number] = keep
    host.call(number, verb, document, 0)
    _ensure_pump()
    try:
        answer = await future
    except BaseException:
        host.cancel(number)
        raise
    return _result(answer)


class Stream(Iterator[Any]):
    """What a verb tells over time: to be iterated with ``for`` or ``async for``; closed when the loop is left."""

    def __init__(self, number: int) -> None:
        self._number: Optional[int] = number
        self._items: Iterator[Any] = iter(())

    def __iter__(self) -> "Stream":
        return self

    def __next__(self) -> Any:
        for item in self._items:
            return item
        while self._number is not None:
            batch = invoke("stream.next", {"stream": self._number})
            if batch["ended"]:
                self.close()
                break
            self._items = iter(batch["items"])
            for item in self._items:
                return item
        raise StopIteration

    def batches(self, until: Optional[float] = None) -> Iterator[List[Any]]:
        """What comes, many at once; ends with the stream, or at a time of ``time.monotonic``."""
        while self._number is not None:
            batch = invoke("stream.next", {"stream": self._number}, until)
            if batch is None:
                return
            if batch["ended"]:
                self.close()
                return
            yield batch["items"]

    async def __aiter__(self) -> AsyncIterator[Any]:
        try:
            while self._number is not None:
                batch = await invoke_async("stream.next", {"stream": self._number})
                if batch["ended"]:
                    break
                for item in batch["items"]:
                    yield item
        finally:
            self.close()

    def close(self) -> None:
        """Stops it; what it tells about goes on."""
        number, self._number = self._number, None
        if number is not None and _runtime.started() and not sys.is_finalizing():
            invoke("stream.close", {"stream": number})

    def __enter__(self) -> "Stream":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __del__(self) -> None:
        # Nobody is waited for: this may run anywhere, also in the thread that brings the answers.
        number, self._number = self._number, None
        if number is not None and _runtime.started() and not sys.is_finalizing():
            _runtime.host().call(next(_numbers), "stream.close", _document.write({"stream": number}), 0)


def stream(verb: str, body: Any) -> Stream:
    """Starts a stream."""
    return Stream(invoke(verb, body)["stream"])


def _result(answer: Any) -> Any:
    if "error" in answer:
        raise from_document(answer["error"]) from None
    return answer.get("result")


def _ensure_pump() -> None:
    global _pump
    if _pump is None:
        with _pump_lock:
            if _pump is None:
                _pump = threading.Thread(target=_deliver, name="kubeflow-dotnet", daemon=True)
                _pump.start()


def _deliver() -> None:
    """Hands answers that came later to those who wait. It asks .NET; .NET never calls Python."""
    host = _runtime.host()
    while not sys.is_finalizing():
        text = host.next(500)
        if text:
            for answer in json.loads(text):
                keep = _waiting.pop(answer["id"], None)
                if keep is not None:
                    keep(answer["answer"])

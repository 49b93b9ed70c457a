"""Starting and finding pipeline runs."""

from __future__ import annotations

import os
from typing import Any, Dict, Mapping, Optional

from .. import _host
from .._host import _document
from .._errors import RunFailedError, ValidationError
from .._generated.specs import RunOptions
from . import _lines
from ._runs import Run, Runs


class Pipelines:
    """Pipeline runs of a client."""

    def __init__(self, client: int) -> None:
        self._client = client

    def start(
        self, pipeline: Any, arguments: Optional[Mapping[str, Any]] = None, *, display_name: Optional[str] = None, enable_cache: Optional[bool] = None, **parameters: Any
    ) -> Run:
        """Starts a run.

        Args:
            pipeline: A function with ``@dsl.pipeline``, a component, the path of a compiled pipeline, or its text.
            arguments: Arguments by parameter name; the rest take their defaults. Here also those whose names are taken in this signature.
            display_name: The run's name for people.
            enable_cache: Whether earlier results may be used; by default each task's own setting.
            parameters: Arguments as keywords.

        Raises:
            ValidationError: The pipeline or an argument is wrong; ``faults`` has every mistake.
        """
        answer = _host.invoke("pipelines.start", self._request(pipeline, arguments, display_name, enable_cache, parameters))
        return Run(self._client, answer["run"], _lines.of_pipeline(pipeline))

    async def start_async(
        self, pipeline: Any, arguments: Optional[Mapping[str, Any]] = None, *, display_name: Optional[str] = None, enable_cache: Optional[bool] = None, **parameters: Any
    ) -> Run:
        """As :meth:`start`, for asyncio."""
        answer = await _host.invoke_async("pipelines.start", self._request(pipeline, arguments, display_name, enable_cache, parameters))
        return Run(self._client, answer["run"], _lines.of_pipeline(pipeline))

    def debug(
        self, pipeline: Any, arguments: Optional[Mapping[str, Any]] = None, *, display_name: Optional[str] = None, enable_cache: Optional[bool] = None, **parameters: Any
    ) -> Run:
        """Runs to the end, with each Python function as a call in this very thread, one at a time: ``breakpoint()``, pdb and a debugger's breakpoints
        work, in the user's own file. Such steps are not cached, their packages are not installed, and what they print is printed here. All
        other steps run as ever.

        Args:
            pipeline: A function with ``@dsl.pipeline``, or a component.
            arguments: Arguments by parameter name; the rest take their defaults.
            display_name: The run's name for people.
            enable_cache: Whether earlier results may be used for the other steps; by default each task's own setting.
            parameters: Arguments as keywords.

        Returns:
            The run, ended.

        Raises:
            ValidationError: The pipeline or an argument is wrong.
            RunFailedError: The run failed; its cause is what the function raised.
        """
        from .._steps import carry_out, own_functions

        functions = own_functions(pipeline)
        request = {**self._request(pipeline, arguments, display_name, enable_cache, parameters), "functions": functions.documents}
        started = _host.invoke("pipelines.debug", request)
        run = Run(self._client, started["run"], _lines.of_pipeline(pipeline))
        _, raised = carry_out(started["calls"], functions, run.cancel)
        try:
            return run.wait(show=False)
        except RunFailedError as error:
            raise error from next(iter(raised.values()), None)

    def get(self, run_id: str) -> Run:
        """A run by its id; nothing is asked until it is used."""
        return Run(self._client, run_id)

    def list(self, most: int = 100) -> Runs:
        """The runs, newest first."""
        return Runs(Run(self._client, details["id"]) for details in _host.invoke("pipelines.list", {"client": self._client, "most": most}))

    def _request(self, pipeline: Any, arguments: Optional[Mapping[str, Any]], display_name: Optional[str], enable_cache: Optional[bool], parameters: Dict[str, Any]) -> Dict[str, Any]:
        both = sorted(set(arguments or {}) & set(parameters))
        if both:
            raise ValidationError(f"The argument '{both[0]}' is given twice, in arguments and as a keyword. Give it once.", code="GivenTwice")
        for name, value in {**(arguments or {}), **parameters}.items():
            _document.check(value, f"The argument '{name}'")
        request: Dict[str, Any] = {
            "client": self._client, "arguments": {**(arguments or {}), **parameters},
            "options": RunOptions(display_name=display_name, enable_cache=enable_cache).to_document(), **_source(pipeline),
        }
        return request


def _source(pipeline: Any) -> Dict[str, str]:
    compile_ = getattr(pipeline, "_compile", None)
    if callable(compile_):
        return {"document": compile_()}
    # What was compiled before, in an object that carries the text.
    text = getattr(pipeline, "yaml", pipeline)
    if isinstance(text, os.PathLike) or (isinstance(text, str) and text.strip() and "\n" not in text):
        return {"path": os.fspath(text)}
    if isinstance(text, str):
        return {"document": text}
    raise ValidationError(
        f"A run is started from a @dsl.pipeline function, a compiled pipeline's path or its text, not from {type(pipeline).__name__}. "
        "Decorate the function with @dsl.pipeline, or compile it first.",
        code="NoPipeline",
    )

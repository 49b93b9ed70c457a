"""Python steps as calls in the user's own thread: for breakpoints and pdb."""

from __future__ import annotations

import os
import signal
import threading
from typing import Any, Dict, List, Optional

from kubeflow_dotnet import Client, RunFailedError, dsl
from kubeflow_dotnet.dsl import Artifact, Dataset, EmbeddedInput, Input, InputPath, Output, OutputPath, PipelineTaskFinalStatus

from .support import FolderCase

seen: List[Any] = []


@dsl.component
def begin(n: int, share: float, names: List[str], options: Dict[str, int], data: Output[Dataset], text: OutputPath(str), note: Optional[str] = None):  # type: ignore[no-untyped-def, valid-type]
    seen.append((threading.current_thread(), n, share, names, options, note))
    with open(data.path, "w") as file:
        file.write("content")
    with open(text, "w") as file:
        file.write("written")


@dsl.component
def end(data: Input[Dataset], path: InputPath("Dataset"), text: str) -> str:  # type: ignore[valid-type, name-defined]  # noqa: F821
    return f"{type(data).__name__} {open(path).read()} {open(data.path).read()} {text}"


@dsl.component
def fail() -> int:
    raise ValueError("no")


@dsl.component
def tell(status: PipelineTaskFinalStatus) -> str:
    seen.append(status)
    return str(status.state)


@dsl.component
def interrupted() -> int:
    signal.raise_signal(signal.SIGINT)
    # .NET hands the signal on in its own time.
    threading.Event().wait(30)
    return 1


@dsl.pipeline
def both(n: int = 3) -> str:
    begun = begin(n=n, share=1.0, names=["a"], options={"b": 1})
    return end(data=begun.outputs["data"], path=begun.outputs["data"], text=begun.outputs["text"]).output


class DebugTests(FolderCase):
    def setUp(self) -> None:
        super().setUp()
        seen.clear()
        self.client = Client.local(os.path.join(self.folder, "state"))
        self.addCleanup(self.client.close)

    def test_debug_calls_the_functions_themselves_with_their_types(self) -> None:
        run = self.client.pipelines.debug(both, n=4)
        self.assertEqual(run.outputs["Output"], "Dataset content content written")
        self.assertEqual(seen, [(threading.main_thread(), 4, 1.0, ["a"], {"b": 1}, None)])
        self.assertIs(type(seen[0][2]), float)
        self.assertEqual([run.step(name).state for name in ("begin", "end")], ["SUCCEEDED"] * 2)

    def test_debug_is_never_from_the_cache(self) -> None:
        self.client.pipelines.debug(both)
        self.client.pipelines.debug(both)
        self.assertEqual(len(seen), 2)

    def test_debug_failure_has_what_was_raised_for_a_cause(self) -> None:
        @dsl.pipeline
        def failing() -> None:
            with dsl.ExitHandler(tell()):
                fail()

        with self.assertRaisesRegex(RunFailedError, "ValueError: no") as caught:
            self.client.pipelines.debug(failing)
        self.assertIsInstance(caught.exception.__cause__, ValueError)
        self.assertEqual(seen[0].state, "FAILED")

    def test_debug_nested_pipeline_and_container_steps(self) -> None:
        @dsl.container_component
        def shell(text: str, out: OutputPath(str)):  # type: ignore[no-untyped-def, valid-type]
            return dsl.ContainerSpec(image="alpine", command=["sh", "-c", 'mkdir -p "$(dirname "$1")" && printf %s "$0" > "$1"'], args=[text, out])

        @dsl.pipeline
        def outer() -> str:
            return shell(text=both(n=1).output).outputs["out"]

        self.assertEqual(self.client.pipelines.debug(outer).outputs["Output"], "Dataset content content written")
        self.assertEqual(len(seen), 1)

    def test_debug_embedded_file_is_the_file_itself(self) -> None:
        path = self.write("words.txt", "hello")

        @dsl.component(embedded_artifact_path=path)
        def read(words: EmbeddedInput[Artifact]) -> str:
            return words.path

        @dsl.pipeline
        def reading() -> str:
            return read().output

        self.assertEqual(self.client.pipelines.debug(reading).outputs["Output"], path)

    def test_debug_interrupt_cancels_the_run(self) -> None:
        @dsl.pipeline
        def long() -> None:
            double = interrupted()
            double.set_display_name("x")

        with self.assertRaises(KeyboardInterrupt):
            self.client.pipelines.debug(long)
        self.assertEqual(self.client.pipelines.list()[0].state, "CANCELED")

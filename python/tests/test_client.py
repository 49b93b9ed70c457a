"""Runs from Python."""

from __future__ import annotations

import asyncio
import io
import os
from contextlib import redirect_stdout
from typing import List

from kubeflow_dotnet import Client, KubeflowError, KubeflowTimeoutError, RunFailedError, ValidationError, dsl

from .support import FolderCase


@dsl.component
def square(x: float) -> float:
    print("squaring", x)
    return x * x


@dsl.component
def fails(text: str) -> str:
    raise ValueError("no luck with " + text)


def share(part: float, whole: float) -> float:
    """A text
    of two lines."""
    return part / whole  # of the helper


@dsl.component
def helped(
    whole: float,
) -> float:
    return share(1.0, whole)


@dsl.component
def listed(
    whole: float,
) -> list:
    return [part / whole for part in (1.0, 2.0)]  # of the list


@dsl.component
def total(numbers: List[float]) -> float:
    return sum(numbers)


@dsl.pipeline
def squares(n: float = 3.0) -> float:
    first = square(x=n)
    with dsl.If(first.output > 5.0):
        square(x=first.output)
    with dsl.ParallelFor([1.0, 2.0]) as item:
        each = square(x=item)
    return total(numbers=dsl.Collected(each.output)).output


@dsl.pipeline
def unlucky():
    fails(text="this")


class ClientTests(FolderCase):
    def setUp(self) -> None:
        super().setUp()
        self.client = Client.local(os.path.join(self.folder, "state"))
        self.addCleanup(self.client.close)

    def test_start_a_pipeline_gives_outputs_steps_report_and_logs(self) -> None:
        shown = io.StringIO()
        with redirect_stdout(shown):
            run = self.client.pipelines.start(squares, n=4.0).wait()
        self.assertEqual(run.state, "SUCCEEDED")
        self.assertEqual(run.outputs, {"Output": 5})
        self.assertEqual(run.parameters, {"n": 4})
        self.assertEqual(list(run.logs("square")), ["squaring 4.0"])
        self.assertTrue(os.path.isfile(run.report or ""))
        self.assertIn("square: SUCCEEDED", shown.getvalue())
        self.assertEqual(run.step("condition-1/square-2").outputs, {"Output": 256})

    def test_start_twice_the_second_is_from_the_cache(self) -> None:
        self.client.pipelines.start(squares).wait(show=False)
        run = self.client.pipelines.start(squares).wait(show=False)
        steps = [step for step in run.steps if step.kind == "step"]
        self.assertTrue(steps and all(step.cached for step in steps), steps)

    def test_wait_failed_step_raises_with_the_users_error(self) -> None:
        run = self.client.pipelines.start(unlucky)
        with self.assertRaises(RunFailedError) as caught:
            run.wait(show=False)
        self.assertIn("no luck with this", str(caught.exception))
        self.assertIs(caught.exception.run, run)
        with open(__file__, encoding="utf-8") as file:
            line = next(at for at, text in enumerate(file, 1) if "no luck with" in text)
        self.assertEqual((caught.exception.file, caught.exception.line), (__file__, line))
        self.assertIn(f"test_client.py:{line}", str(caught.exception))
        self.assertIn("raise ValueError", "\n".join(run.logs("fails")))

    def test_wait_failed_in_a_helper_or_a_comprehension_has_that_line(self) -> None:
        for component, mark in ((helped, "# of the helper"), (listed, "# of the list")):
            @dsl.pipeline
            def pipe():
                component(whole=2.0)
                component(whole=0.0)

            with self.subTest(mark), self.assertRaises(RunFailedError) as caught:
                self.client.pipelines.start(pipe).wait(show=False)
            with open(__file__, encoding="utf-8") as file:
                line = next(at for at, text in enumerate(file, 1) if text.rstrip().endswith(mark))
            self.assertEqual((caught.exception.file, caught.exception.line), (__file__, line))
            self.assertNotIn("^^", str(caught.exception))

    def test_wait_interpreter_that_is_not_there_is_named(self) -> None:
        with Client.local(os.path.join(self.folder, "other"), python="/no/such/python") as client, self.assertRaises(RunFailedError) as caught:
            client.pipelines.start(squares).wait(show=False)
        self.assertIn("'/no/such/python', which is not on this machine", str(caught.exception))

    def test_wait_too_short_raises_and_the_run_goes_on(self) -> None:
        gate = os.path.join(self.folder, "gate")

        @dsl.component
        def wait_for(path: str) -> None:
            import os
            import threading

            while not os.path.exists(path):
                threading.Event().wait(0.02)

        run = self.client.pipelines.start(wait_for, path=gate)
        with self.assertRaises(KubeflowTimeoutError) as caught:
            run.wait(0.0, show=False)
        with open(gate, "w", encoding="utf-8"):
            pass
        self.assertIsInstance(caught.exception, TimeoutError)
        self.assertEqual(run.wait(show=False).state, "SUCCEEDED")

    def test_start_wrong_arguments_names_each(self) -> None:
        with self.assertRaises(ValidationError) as caught:
            self.client.pipelines.start(squares, m=1, n="many")
        self.assertGreaterEqual(len(caught.exception.faults), 2)

    def test_start_nothing_to_run_says_what_is_wanted(self) -> None:
        with self.assertRaises(ValidationError) as caught:
            self.client.pipelines.start(42)
        self.assertIn("@dsl.pipeline", str(caught.exception))

    def test_cancel_ends_the_run(self) -> None:
        @dsl.component
        def sleeps() -> None:
            import time

            time.sleep(600)

        @dsl.pipeline
        def long():
            sleeps()

        run = self.client.pipelines.start(long)
        for change in run.watch():
            if change.step is not None and change.step.state == "RUNNING":
                break
        run.cancel()
        self.assertEqual(run.state, "CANCELED")

    def test_async_twins_run_side_by_side(self) -> None:
        async def main() -> List[str]:
            runs = [await self.client.pipelines.start_async(squares, n=float(n), enable_cache=False) for n in range(8)]
            await asyncio.gather(*(run.wait_async() for run in runs))
            lines = [line async for line in runs[7].logs_async("square")]
            return [run.state for run in runs] + lines

        self.assertEqual(asyncio.run(main()), ["SUCCEEDED"] * 8 + ["squaring 7.0"])

    def test_local_same_folder_twice_is_one_client(self) -> None:
        run = self.client.pipelines.start(squares).wait(show=False)
        other = Client.local(os.path.join(self.folder, "state"))
        self.assertEqual([r.id for r in other.pipelines.list()], [run.id])
        other.close()
        self.assertEqual(self.client.pipelines.get(run.id).state, "SUCCEEDED")

    def test_local_same_folder_with_other_options_is_refused(self) -> None:
        with self.assertRaises(KubeflowError) as caught:
            Client.local(os.path.join(self.folder, "state"), max_parallel_steps=1)
        self.assertIn("close()", str(caught.exception))

    def test_run_shows_itself_as_html(self) -> None:
        run = self.client.pipelines.start(squares).wait(show=False)
        html = run._repr_html_()
        self.assertIn("condition-1/square-2", html)
        self.assertIn("succeeded", html)

    def test_pipelines_and_lists_show_themselves_as_html(self) -> None:
        html = squares._repr_html_()
        for shown in ("<td>n</td><td>NUMBER_DOUBLE</td><td>3.0</td>", "padding-left:1em'>square<", "padding-left:1em'>If<", "padding-left:3em'>square<", "padding-left:1em'>ParallelFor<"):
            self.assertIn(shown, html)
        run = self.client.pipelines.start(squares, display_name="<one>").wait(show=False)
        self.assertIn("<td>condition-1</td>", run.steps._repr_html_())
        listed = self.client.pipelines.list()._repr_html_()
        self.assertIn(run.id, listed)
        self.assertIn("&lt;one&gt;", listed)

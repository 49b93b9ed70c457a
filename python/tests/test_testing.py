"""Pipelines in users' unit tests: steps replaced, failures, waits, and what there is to assert on."""

from __future__ import annotations

import os
import threading
from typing import Any, List, NamedTuple

from kubeflow_dotnet import KubeflowError, RunFailedError, ValidationError, compiler, components, dsl, testing
from kubeflow_dotnet.dsl import Dataset, Input, Model, Output

from .support import FolderCase


@dsl.component
def load(rows: int, data: Output[Dataset]) -> int:
    with open(data.path, "w") as file:
        file.write("row\n" * rows)
    data.metadata["rows"] = rows
    return rows


@dsl.component
def train(data: Input[Dataset], rate: float, model: Output[Model], name: str = "m") -> NamedTuple("Outputs", [("score", float), ("best", str)]):  # type: ignore[valid-type]
    raise RuntimeError("the real step ran")


@dsl.component
def double(n: int) -> int:
    return 2 * n


@dsl.component
def total(numbers: List[int]) -> int:
    return sum(numbers)


@dsl.pipeline
def whole(rows: int = 2, rate: float = 0.5) -> float:
    loaded = load(rows=rows)
    trained = train(data=loaded.outputs["data"], rate=rate)
    with dsl.If(trained.outputs["score"] > 0.9, name="good"):
        double(n=loaded.outputs["Output"]).set_display_name("deploy")
    return trained.outputs["score"]


@dsl.pipeline
def loop() -> int:
    with dsl.ParallelFor([1, 2, 3]) as n:
        each = double(n=n)
    return total(numbers=dsl.Collected(each.output)).output


class TestingTests(FolderCase):
    def test_replace_by_name_takes_the_inputs_it_names_and_gives_outputs_by_name(self) -> None:
        with testing.pipeline(whole, in_process=True) as test:
            test.replace("train", lambda rate, data, model: {"score": rate * 2, "best": open(data.path).read() + os.path.basename(model.path)})
            run = test.run(rate=0.25)
            self.assertEqual((run.state, run.output), ("SUCCEEDED", 0.5))
            self.assertEqual(run.step("train").outputs["best"], "row\nrow\nmodel")
            self.assertEqual((run.step("load").inputs, run.step("load").outputs["data"].metadata), ({"rows": 2}, {"rows": 2}))
            self.assertEqual(run.step("double").state, "SKIPPED")
            self.assertIs(type(run.step("train").inputs["data"]), Dataset)

    def test_replace_by_component_is_for_each_step_that_runs_it(self) -> None:
        with testing.pipeline(loop, in_process=True) as test:
            test.replace(double, lambda n: 10 * n)
            run = test.run()
            self.assertEqual(run.output, 60)
            self.assertEqual(sorted(step.output for step in run.steps_of("double")), [10, 20, 30])
            with self.assertRaisesRegex(KubeflowError, "'double' ran several times"):
                run.step("double")

    def test_replace_by_path_is_for_one_iteration(self) -> None:
        with testing.pipeline(loop, in_process=True) as test:
            run = test.replace("for-loop-2/1/double", lambda: 100).run()
            self.assertEqual(run.output, 2 + 100 + 6)
            self.assertEqual(run.step("for-loop-2/1/double").output, 100)

    def test_replacement_runs_in_the_thread_of_the_test(self) -> None:
        threads = []
        with testing.pipeline(loop) as test:
            test.replace("double", lambda n: threads.append(threading.current_thread()) or n)
            test.replace("total", sum_of)
            self.assertEqual(test.run().output, 6)
        self.assertEqual(threads, [threading.main_thread()] * 3)

    def test_fail_then_work_and_the_waits_cost_no_time(self) -> None:
        @dsl.pipeline
        def retried() -> int:
            return double(n=1).set_retry(2, backoff_duration="1h").output

        with testing.pipeline(retried, in_process=True) as test:
            run = test.fail("double", times=2).run()
            self.assertEqual((run.output, run.step("double").attempts, run.waited), (2, 3, 7200))
            run = test.fail("double", error=OSError("disk full")).run()
            self.assertEqual((run.state, run.step("double").attempts), ("FAILED", 3))
            self.assertIn("OSError: disk full", run.error or "")
            self.assertIsInstance(run.raised["double"], OSError)

    def test_failure_names_the_line_of_the_test(self) -> None:
        def refuse(n: int) -> int:
            raise ValueError("no")  # here

        with open(__file__, encoding="utf-8") as file:
            line = next(at for at, text in enumerate(file, 1) if text.rstrip().endswith("# here"))
        with testing.pipeline(loop) as test:
            run = test.replace("double", refuse).run()
            self.assertIn(f"ValueError: no (test_testing.py:{line})", run.error or "")
            self.assertIn("Traceback", run.steps_of("double")[0].log)

    def test_unknown_names_are_refused_with_the_nearest(self) -> None:
        cases: List[Any] = [
            (lambda test: test.replace("tarin", lambda: 1), "no step 'tarin'. Did you mean 'train'"),
            (lambda test: test.replace("condition-2/double", lambda: 1), "Did you mean 'condition-1/double'"),
            (lambda test: test.replace("condition-1", lambda: 1), "is a group of steps"),
            (lambda test: test.replace(total, lambda: 1), "No step of pipeline 'whole' runs the component 'total'"),
            (lambda test: test.replace("train", lambda rte: 1.0), "takes 'rte', which the step does not have. Did you mean 'rate'"),
            (lambda test: test.replace("train", lambda: {"scor": 1.0}), "gave dict, and the step has"),
        ]
        for arrange, expected in cases:
            with self.subTest(expected), testing.pipeline(whole, in_process=True) as test:
                arrange(test)
                with self.assertRaisesRegex(KubeflowError, expected):
                    test.run()
        with testing.pipeline(loop, in_process=True) as test, self.assertRaisesRegex(KubeflowError, "no step 'totl'. Did you mean 'total'"):
            test.run().step("totl")

    def test_wrong_argument_is_refused_as_in_any_run(self) -> None:
        with testing.pipeline(whole) as test, self.assertRaisesRegex(ValidationError, "Did you mean 'rows'"):
            test.run(row=1)

    def test_compiled_pipeline_and_container_steps_are_replaced_too(self) -> None:
        path = self.pipeline("exit 1")
        with testing.pipeline(path) as test:
            self.assertEqual(test.run().state, "FAILED")
            self.assertEqual(test.replace("a", lambda: None).run().state, "SUCCEEDED")

    def test_run_one_component_with_artifacts(self) -> None:
        @dsl.component
        def join(parts: Input[List[Dataset]], more: Input[Dataset], times: float, out: Output[Dataset]) -> str:
            text = "".join(open(part.path).read() for part in parts) + str(more.metadata["kind"])
            with open(out.path, "w") as file:
                file.write(text * int(times))
            return dsl.get_uri("extra")

        step = testing.run(join, parts=[testing.artifact("a"), testing.artifact("b")], more=testing.artifact("c", metadata={"kind": "k"}, cls=Dataset), times=2)
        self.assertEqual(open(step.outputs["out"].path).read(), "abkabk")
        self.assertTrue(step.outputs["Output"].endswith("/extra"))

    def test_run_one_component_that_fails_raises_with_the_cause(self) -> None:
        with self.assertRaisesRegex(RunFailedError, "the real step ran") as caught:
            testing.run(train, data=testing.artifact(""), rate=1)
        self.assertIsInstance(caught.exception.__cause__, RuntimeError)
        with self.assertRaisesRegex(ValidationError, "Did you mean 'numbers'"):
            testing.run(total, number=[1])

    def test_run_component_that_was_loaded_from_a_file(self) -> None:
        loaded = components.load_component_from_text(compiler.to_yaml(double))
        self.assertEqual(testing.run(loaded, n=4).output, 8)

    def test_files_go_with_the_test(self) -> None:
        with testing.pipeline(whole, in_process=True) as test:
            path = test.replace("train", lambda: {"score": 1.0, "best": "x"}).run().step("load").outputs["data"].path
            self.assertTrue(os.path.exists(path))
        self.assertFalse(os.path.exists(path))


def sum_of(numbers: List[int]) -> int:
    return sum(numbers)

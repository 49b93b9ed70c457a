"""kfp's local execution with only the import changed."""

from __future__ import annotations

import os
import warnings
from typing import Any, NamedTuple

from kubeflow_dotnet import KubeflowError, RunFailedError, ValidationError, dsl, local
from kubeflow_dotnet.dsl import Dataset, Input, Output
from kubeflow_dotnet.local import _session

from .support import FolderCase


@dsl.component
def add(a: int, b: int = 1) -> int:
    return a + b


@dsl.component
def write(text: str, out: Output[Dataset]) -> NamedTuple("O", [("length", int), ("first", str)]):  # type: ignore[valid-type]
    with open(out.path, "w") as file:
        file.write(text)
    out.metadata["by"] = "write"
    return (len(text), text[0])  # type: ignore[return-value]


@dsl.component
def read(data: Input[Dataset]) -> str:
    return open(data.path).read()


@dsl.component
def fail() -> int:
    raise ValueError("no")


@dsl.pipeline
def twice(a: int = 1) -> int:
    return add(a=add(a=a, b=2).output, b=3).output


class LocalTests(FolderCase):
    def setUp(self) -> None:
        super().setUp()
        self.init()
        self.addCleanup(self.forget)

    def init(self, **options: Any) -> None:
        local.init(runner=local.SubprocessRunner(use_venv=False), pipeline_root=os.path.join(self.folder, "outputs"), **options)

    @staticmethod
    def forget() -> None:
        if _session._session is not None:
            _session._session.client.close()
            _session._session = None

    def test_component_that_is_called_runs_and_its_outputs_are_values(self) -> None:
        task = add(a=1, b=2)
        self.assertEqual((task.output, task.outputs, task.name, task.inputs), (3, {"Output": 3}, "add", {"a": 1, "b": 2}))
        self.assertEqual(add(a=4).output, 5)

    def test_artifacts_are_files_and_go_into_the_next_call(self) -> None:
        task = write(text="hello")
        self.assertEqual((task.outputs["length"], task.outputs["first"], task.outputs["out"].metadata["by"]), (5, "h", "write"))
        self.assertTrue(task.outputs["out"].path.startswith(os.path.join(self.folder, "outputs")))
        self.assertEqual(read(data=task.outputs["out"]).output, "hello")
        with self.assertRaisesRegex(AttributeError, "not one output but 3"):
            task.output

    def test_pipeline_that_is_called_runs(self) -> None:
        self.assertEqual((twice().output, twice(a=5).outputs), (6, {"Output": 10}))

    def test_failure_raises_as_kfps_does_and_ours(self) -> None:
        with self.assertRaisesRegex(RuntimeError, "Task 'fail' finished with status FAILED.*ValueError: no") as caught:
            fail()
        self.assertIsInstance(caught.exception, RunFailedError)
        self.assertTrue(caught.exception.file.endswith("test_local.py"))  # type: ignore[attr-defined]
        self.init(raise_on_error=False)
        self.assertEqual((fail().state, fail().outputs), ("FAILED", {}))

    def test_caching_is_off_unless_asked_for(self) -> None:
        add(a=1)
        self.assertFalse(add(a=1).run.steps[0].cached)
        self.init(enable_caching=True)
        add(a=1)
        self.assertTrue(add(a=1).run.steps[0].cached)

    def test_wrong_calls_are_refused_by_name(self) -> None:
        with self.assertRaisesRegex(ValidationError, "no input 'c'"):
            add(c=1)
        with self.assertRaisesRegex(ValidationError, "not given its input 'a'"):
            add()
        with self.assertRaisesRegex(KubeflowError, "without a name"):
            add(1)

    def test_settings_come_too_late_or_have_no_effect(self) -> None:
        task = add(a=1)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self.assertIs(task.set_cpu_limit("1"), task)
        self.assertIn("set_cpu_limit", str(caught[0].message))
        with self.assertRaisesRegex(KubeflowError, r"has run already, so .set_retry\(\) comes too late"):
            task.set_retry(1)

    def test_without_init_the_call_is_refused_with_what_to_do(self) -> None:
        self.forget()
        with self.assertRaisesRegex(ValidationError, "local.init"):
            add(a=1)

    def test_docker_runner_is_refused(self) -> None:
        with self.assertRaisesRegex(KubeflowError, "SubprocessRunner"):
            local.DockerRunner()
        with self.assertRaisesRegex(KubeflowError, "SubprocessRunner"):
            local.init(runner="docker")

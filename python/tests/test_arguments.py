"""What is given to clients and runs: what JSON cannot hold is refused by name, what means the same is taken."""

from __future__ import annotations

import datetime
import decimal
import os
import pathlib
from typing import Any, List

from kubeflow_dotnet import Client, KubeflowError, ValidationError, dsl
from kubeflow_dotnet._host import _document

from .support import FolderCase


@dsl.component
def join(items: List[float], more: float) -> List[float]:
    return items + [more]


@dsl.pipeline
def joined(items: List[float], more: float) -> List[float]:
    return join(items=items, more=more).output


class Array:
    """Looks like one of numpy's."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def tolist(self) -> Any:
        return self.value


def nested(levels: int) -> List[Any]:
    value: List[Any] = []
    for _ in range(levels):
        value = [value]
    return value


class ArgumentTests(FolderCase):
    def setUp(self) -> None:
        super().setUp()
        self.client = Client.local(pathlib.Path(self.folder, "state"))
        self.addCleanup(self.client.close)

    def test_start_numbers_and_arrays_of_numpy_are_numbers_and_lists(self) -> None:
        run = self.client.pipelines.start(joined, items=Array([1.0, 2.5]), more=Array(0.5)).wait(show=False)
        self.assertEqual(run.outputs, {"Output": [1, 2.5, 0.5]})

    def test_start_what_json_cannot_hold_is_refused_by_name(self) -> None:
        loop: List[Any] = []
        loop.append(loop)
        cases = {
            "not finite": float("nan"), "holds a set": {1, 2}, "holds a datetime": [datetime.datetime(2026, 1, 1)], "holds a Decimal": {"a": decimal.Decimal(1)},
            "half a character": "a\ud800", "50 levels": nested(60), "too deeply": nested(5000), "contains itself": loop, "no text": {(1, 2): 3},
        }
        for expected, value in cases.items():
            with self.subTest(expected), self.assertRaises(ValidationError) as caught:
                self.client.pipelines.start(joined, items=value, more=1.0)
            self.assertIn("The argument 'items'", str(caught.exception))
            self.assertIn(expected, str(caught.exception))

    def test_check_deep_but_not_too_deep_is_taken(self) -> None:
        _document.check(nested(49), "It")
        _document.check([[1, 2]] * 100, "It")

    def test_start_an_object_that_carries_its_text_runs(self) -> None:
        class Compiled:
            def __init__(self, yaml: str) -> None:
                self.yaml = yaml

        with open(self.pipeline("echo hi"), encoding="utf-8") as file:
            run = self.client.pipelines.start(Compiled(file.read())).wait(show=False)
        self.assertEqual(list(run.logs("a")), ["hi"])

    def test_start_an_empty_text_says_what_is_wanted(self) -> None:
        with self.assertRaises(ValidationError) as caught:
            self.client.pipelines.start("")
        self.assertIn("The text is empty", str(caught.exception))

    def test_local_wrong_options_are_refused_under_their_names(self) -> None:
        cases: List[Any] = [
            ("max_parallel_steps cannot be 0", {"max_parallel_steps": 0}), ("'max_parallel_steps' of", {"max_parallel_steps": "2"}), ("grace_period cannot be -1 s", {"grace_period": -1}),
            ("state_folder cannot be empty", {"state_folder": ""}), ("NUL", {"state_folder": "a\0b"}), ("childProcess", {"dotnet_steps": "elsewhere"}),
            ("environment.A", {"environment": {"A": 1}}),
        ]
        for expected, options in cases:
            with self.subTest(expected), self.assertRaises(KubeflowError) as caught:
                Client.local(**{"state_folder": os.path.join(self.folder, "other"), **options})
            self.assertIn(expected, str(caught.exception))
            self.assertNotIn("\n", str(caught.exception))
        self.assertFalse(os.path.exists(os.path.join(self.folder, "other")), "Nothing is made for a client that cannot be.")

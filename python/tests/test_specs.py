"""Generated classes: values with keywords, copies, documents."""

from __future__ import annotations

import dataclasses
import unittest
from datetime import timedelta

from kubeflow_dotnet import Client, DotNetStepMode, LocalOptions, RunOptions


class SpecTests(unittest.TestCase):
    def test_to_document_leaves_out_what_has_its_default(self) -> None:
        self.assertEqual(LocalOptions().to_document(), {})
        self.assertEqual(RunOptions(enable_cache=False).to_document(), {"enableCache": False})

    def test_to_document_words_times_and_lists_are_plain(self) -> None:
        options = LocalOptions(dotnet_steps=DotNetStepMode.CHILD_PROCESS, grace_period=timedelta(minutes=1), step_assemblies=("a.dll",), environment={"maxParallelSteps": "1"})
        self.assertEqual(options.to_document(), {"dotNetSteps": "childProcess", "gracePeriod": 60.0, "stepAssemblies": ["a.dll"], "environment": {"maxParallelSteps": "1"}})

    def test_to_document_an_enum_may_be_given_by_its_word(self) -> None:
        self.assertEqual(LocalOptions(dotnet_steps="childProcess").to_document(), {"dotNetSteps": "childProcess"})
        self.assertEqual(LocalOptions(dotnet_steps="inProcess").to_document(), {})

    def test_replace_gives_a_copy_and_the_record_never_changes(self) -> None:
        options = LocalOptions(max_parallel_steps=2)
        self.assertEqual(options.replace(max_parallel_steps=3).max_parallel_steps, 3)
        self.assertEqual(options.max_parallel_steps, 2)
        with self.assertRaises(dataclasses.FrozenInstanceError):
            options.max_parallel_steps = 4  # type: ignore[misc]

    def test_unknown_field_is_refused(self) -> None:
        with self.assertRaises(TypeError) as caught:
            LocalOptions(max_paralel_steps=2)  # type: ignore[call-arg]
        self.assertIn("max_paralel_steps", str(caught.exception))

    def test_docstring_names_every_field(self) -> None:
        for field in dataclasses.fields(LocalOptions):
            self.assertIn(f"{field.name}: ", LocalOptions.__doc__ or "")

    def test_client_local_has_every_option(self) -> None:
        import inspect

        given = set(inspect.signature(Client.local).parameters)
        self.assertEqual({field.name for field in dataclasses.fields(LocalOptions)} - given, {"python_interpreter"}, "It is called python there.")

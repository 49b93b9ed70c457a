"""The samples, run as a newcomer would."""

from __future__ import annotations

import os
import subprocess
import sys

from .support import ROOT, FolderCase

DIGITS = os.path.join(ROOT, "samples", "digits", "digits.py")


class SampleTests(FolderCase):
    def run_sample(self, *arguments: str) -> str:
        done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, cwd=self.folder, env=self.environment(), timeout=240, check=False)
        self.assert_done(done)
        return done.stdout

    def test_digits_run_twice_is_accurate_and_then_from_the_cache(self) -> None:
        first = self.run_sample(DIGITS)
        accuracy = float(first.split("accuracy: ")[1].split()[0])
        self.assertGreater(accuracy, 0.95)
        self.assertTrue(os.path.isfile(first.split("Report: ")[1].strip()))
        second = self.run_sample(DIGITS)
        self.assertIn("All 11 steps from cache.", second)
        self.assertEqual(float(second.split("accuracy: ")[1].split()[0]), accuracy)

    def test_two_languages_a_method_of_an_assembly_and_a_function_in_one_run(self) -> None:
        folder = os.path.join(ROOT, "samples", "two_languages")
        built = subprocess.run(["dotnet", "build", os.path.join(folder, "team_steps"), "--nologo", "-v", "quiet"], capture_output=True, text=True, timeout=240, check=False)
        self.assert_done(built)
        self.assertIn("words: 15", self.run_sample(os.path.join(folder, "two_languages.py")))

    def test_load_from_assembly_no_such_method_names_those_there_are(self) -> None:
        from kubeflow_dotnet import KubeflowError, components

        folder = os.path.join(ROOT, "samples", "two_languages", "team_steps")
        subprocess.run(["dotnet", "build", folder, "--nologo", "-v", "quiet"], capture_output=True, timeout=240, check=False)
        with self.assertRaises(KubeflowError) as caught:
            components.load_component_from_assembly(os.path.join(folder, "bin", "Debug", "net10.0", "Team.Steps.dll"), "Repaet")
        self.assertIn("Team.Steps.Texts.Repeat", str(caught.exception))

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

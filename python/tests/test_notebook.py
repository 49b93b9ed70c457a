"""The sample notebook in a real kernel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import unittest

from .support import ROOT, FolderCase

NOTEBOOK = os.path.join(ROOT, "samples", "notebooks", "quickstart.ipynb")
PYTHON = "/usr/bin/python3"


def has_jupyter() -> bool:
    """Whether Debian's Python has what runs notebooks."""
    return os.path.exists(PYTHON) and subprocess.run([PYTHON, "-c", "import nbclient, nbconvert, ipykernel"], capture_output=True, check=False).returncode == 0


@unittest.skipUnless(has_jupyter(), "Debian's jupyter is not here: apt-get install jupyter-nbconvert python3-ipykernel")
class NotebookTests(FolderCase):
    def test_quickstart_runs_and_shows_its_run(self) -> None:
        shutil.copy(NOTEBOOK, self.folder)
        done = subprocess.run(
            [PYTHON, "-m", "nbconvert", "--to", "notebook", "--execute", "--output", "done.ipynb", "quickstart.ipynb"],
            capture_output=True, text=True, cwd=self.folder, env=self.environment(PATH="/usr/bin:" + os.environ["PATH"]), timeout=240, check=False)
        self.assert_done(done)
        with open(os.path.join(self.folder, "done.ipynb"), encoding="utf-8") as file:
            cells = json.load(file)["cells"]
        shown = ["".join(output.get("data", {}).get("text/html", "")) for cell in cells for output in cell.get("outputs", [])]
        tables = [html for html in shown if "<table>" in html]
        self.assertEqual(len(tables), 2, "One that followed the run, and the run itself.")
        for html in tables:
            self.assertIn("for-loop-2/2/judge", html)
            self.assertNotIn("running", html)
        self.assertNotIn("for-loop-2: RUNNING", json.dumps(cells), "In a notebook no lines are printed.")
        self.assertTrue(os.path.isfile(os.path.join(self.folder, "shares.yaml")))

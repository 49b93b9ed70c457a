"""The sample notebook in a real kernel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import unittest

from kubeflow_dotnet import CompilationError, dsl

from .support import ROOT, FolderCase

NOTEBOOK = os.path.join(ROOT, "samples", "notebooks", "quickstart.ipynb")
PYTHON = "/usr/bin/python3"


NOTEBOOK_PIPELINE = '''
from kubeflow_dotnet import Client, dsl

@dsl.notebook_component(notebook_path="nb", packages_to_install=[])
def say(text: str) -> str:
    import os, tempfile
    out = os.path.join(tempfile.mkdtemp(), "out")
    dsl.run_notebook(text=text, out=out)
    return open(out).read()

@dsl.pipeline
def pipe(text: str = "it's ") -> str:
    return say(text=text).output

run = Client.local("state").pipelines.start(pipe)
run.wait()
print("RESULT", run.outputs["Output"])
'''


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

    def test_notebook_component_runs_its_notebook(self) -> None:
        cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
        book = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
            {**cell, "id": "a", "metadata": {"tags": ["parameters"]}, "source": "text = 'default'\nother = 'kept'"},
            {**cell, "id": "b", "source": "print('says', text)\nopen(out, 'w').write(text + other)"}]}
        os.makedirs(os.path.join(self.folder, "nb"))
        self.write("nb/say.ipynb", json.dumps(book))
        source = self.write("pipe.py", NOTEBOOK_PIPELINE)
        done = subprocess.run([PYTHON, source], capture_output=True, text=True, cwd=self.folder, env=self.environment(PATH="/usr/bin:" + os.environ["PATH"]), timeout=240, check=False)
        self.assert_done(done)
        self.assertIn("RESULT it's kept\n", done.stdout)


class NotebookComponentTests(FolderCase):
    def test_what_is_no_notebook_is_refused(self) -> None:
        os.makedirs(os.path.join(self.folder, "empty"))
        for path, named in ((os.path.join(self.folder, "empty"), "has 0 notebooks"), ("missing.ipynb", "is no notebook")):
            with self.assertRaises(CompilationError) as caught:
                dsl.notebook_component(notebook_path=path)
            self.assertIn(named, str(caught.exception))

"""What tests share: the checkout, folders of their own, other Python processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
import unittest
from typing import Any, Dict

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class FolderCase(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="kubeflow-python-")
        self.addCleanup(shutil.rmtree, self.folder, True)

    def write(self, name: str, text: str) -> str:
        """Writes a file there."""
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(text))
        return path

    def run_python(self, text: str, *, timeout: float = 60, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Runs a program in a process of its own."""
        return subprocess.run(
            [sys.executable, self.write("program.py", text)], capture_output=True, text=True, timeout=timeout, cwd=self.folder, env=self.environment(**environment), check=False)

    @staticmethod
    def environment(**more: str) -> Dict[str, str]:
        """The environment of such a process."""
        return {**os.environ, "PYTHONPATH": os.path.join(ROOT, "python"), **more}

    def assert_done(self, done: Any) -> None:
        """The process ended well."""
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def pipeline(self, command: str) -> str:
        """Writes a compiled pipeline of one step, ``a``, that runs a command of the shell."""
        return self.write("one-step.yaml", f"""\
            components:
              comp-a: {{executorLabel: exec-a}}
            deploymentSpec:
              executors:
                exec-a: {{container: {{image: alpine, command: [sh, -c, '{command}']}}}}
            pipelineInfo: {{name: one-step}}
            root: {{dag: {{tasks: {{a: {{componentRef: {{name: comp-a}}}}}}}}}}
            schemaVersion: 2.1.0
            """)

    def sleeper(self) -> str:
        """Writes a compiled pipeline whose step ends only when it is ended."""
        return self.pipeline("exec sleep 98765")

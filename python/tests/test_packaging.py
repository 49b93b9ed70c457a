"""The wheel: small, without dependencies, and enough by itself."""

from __future__ import annotations

import glob
import os
import subprocess
import unittest
import venv

from .support import ROOT, FolderCase


class PackagingTests(FolderCase):
    def test_wheel_installed_in_a_fresh_environment_runs_a_pipeline(self) -> None:
        try:
            venv.create(os.path.join(self.folder, "env"), with_pip=True)
        except (subprocess.CalledProcessError, SystemExit, ImportError) as fault:
            raise unittest.SkipTest(f"This Python makes no environments with pip: {fault}")
        python = os.path.join(self.folder, "env", "bin", "python")
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run(
            [python, "-m", "pip", "wheel", "--no-deps", "--no-index", "-w", self.folder, os.path.join(ROOT, "python")], capture_output=True, text=True, env=environment, timeout=300, check=False)
        self.assert_done(done)
        wheel = next(name for name in os.listdir(self.folder) if name.endswith(".whl"))
        self.assertLess(os.path.getsize(os.path.join(self.folder, wheel)), 8_000_000)
        done = subprocess.run([python, "-m", "pip", "install", "--no-deps", "--no-index", os.path.join(self.folder, wheel)], capture_output=True, text=True, env=environment, timeout=120, check=False)
        self.assert_done(done)
        program = self.write("program.py", """
            from kubeflow_dotnet import Client, dsl
            import kubeflow_dotnet

            @dsl.component
            def square(x: float) -> float:
                return x * x

            @dsl.pipeline
            def squares(n: float = 3.0) -> float:
                return square(x=n).output

            with Client.local("state") as client:
                print(client.pipelines.start(squares).wait(show=False).outputs, kubeflow_dotnet.__file__)
            """)
        done = subprocess.run([python, program], capture_output=True, text=True, cwd=self.folder, env=environment, timeout=120, check=False)
        self.assert_done(done)
        self.assertIn("{'Output': 9}", done.stdout)
        self.assertNotIn(ROOT, done.stdout)
        self.assertIn("site-packages", done.stdout)

    def test_import_in_an_older_python_says_which_is_needed(self) -> None:
        old = next(iter(glob.glob(os.path.expanduser("~/.pyenv/versions/3.8.*/bin/python"))), None)
        if old is None:
            raise unittest.SkipTest("There is no Python 3.8 here.")
        done = subprocess.run([old, "-c", "import kubeflow_dotnet"], capture_output=True, text=True, env=self.environment(), timeout=60, check=False)
        self.assertIn("ImportError: kubeflow_dotnet needs Python 3.9 or newer, and this is 3.8", done.stderr)

"""Generated files are what the bridge would write now; the C# API can be used from Python; types hold."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import unittest

import kubeflow_dotnet
from kubeflow_dotnet import KubeflowError, _host

from .support import ROOT

PACKAGE = os.path.dirname(kubeflow_dotnet.__file__)


class SurfaceTests(unittest.TestCase):
    def test_generated_files_are_up_to_date(self) -> None:
        for name, text in _host.invoke("bridge.surface").items():
            with open(os.path.join(PACKAGE, name), encoding="utf-8") as file:
                self.assertEqual(file.read(), text, f"Write {name} anew: python -m kubeflow_dotnet._generated")

    def test_net_gives_the_typed_api_or_says_why_not(self) -> None:
        from kubeflow_dotnet import net

        if _host.host_name() == "pythonnet":
            place = net.SourceLocation("steps.py", 3)
            self.assertEqual(str(place), "steps.py:3")
            self.assertEqual(net.PipelineDocument.Parse.__name__, "Parse")
        else:
            with self.assertRaises(KubeflowError) as caught:
                net.Pipeline
            self.assertIn("pythonnet", str(caught.exception))

    @unittest.skipUnless(shutil.which("mypy"), "mypy is not installed here")
    def test_package_is_strictly_typed(self) -> None:
        done = subprocess.run([shutil.which("mypy") or sys.executable, "--strict", "kubeflow_dotnet"], capture_output=True, text=True, cwd=os.path.join(ROOT, "python"), check=False)
        self.assertEqual(done.returncode, 0, done.stdout)

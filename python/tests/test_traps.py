"""What could end the user's process, or hang it: others' runtimes, ends with work under way, errors on .NET's own threads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import unittest
from typing import List

from kubeflow_dotnet import Client, KubeflowTimeoutError, _host
from kubeflow_dotnet._host import _assembly, _pythonnet

from .support import FolderCase


class TrapTests(FolderCase):
    def test_eight_blocking_waits_at_once_hold_up_nothing(self) -> None:
        with Client.local(os.path.join(self.folder, "state")) as client:
            run = client.pipelines.start(self.sleeper())
            late: List[float] = []

            def wait() -> None:
                start = time.monotonic()
                try:
                    run.wait(1.0, show=False)
                except KubeflowTimeoutError:
                    late.append(time.monotonic() - start)

            threads = [threading.Thread(target=wait) for _ in range(8)]
            for thread in threads:
                thread.start()
            start = time.monotonic()
            quick = [_host.invoke("bridge.version")["contract"] for _ in range(20)]
            took = time.monotonic() - start
            for thread in threads:
                thread.join()
        self.assertEqual(quick, [1] * 20)
        self.assertLess(took, 1.0, "A quick verb waited for a blocking one.")
        self.assertEqual(len(late), 8)
        self.assertLess(max(late), 4.0, "Waits waited for each other.")

    def test_another_pythonnet_that_runs_already_is_left_alone(self) -> None:
        done = self.run_python(
            """
            import ctypes, os, shutil, sys
            from kubeflow_dotnet import _host
            from kubeflow_dotnet._host import _assembly, _hostfxr
            shutil.copytree(os.path.dirname(_assembly.find()), "other")
            other = _hostfxr.Runtime(os.path.abspath("other/Kubeflow.Bridge.dll"))
            start = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_int)(other.component("Python.Runtime.Loader, Python.Runtime", "Initialize"))
            if start(b"", 0):
                sys.exit("skip")
            import clr
            from System import Action, String
            print(_host.host_name(), _host.invoke("bridge.version")["contract"])
            said = []
            Action[String](said.append)("still works")
            print(said[0])
            """, KUBEFLOW_DOTNET_HOST="")
        if "skip" in done.stderr:
            self.skipTest("pythonnet does not know this interpreter")
        self.assert_done(done)
        self.assertEqual(done.stdout.splitlines(), ["ctypes 1", "still works"])

    def test_another_pythonnet_that_comes_later_works_beside_ours(self) -> None:
        done = self.run_python(
            """
            import ctypes, os, shutil, sys
            from kubeflow_dotnet import _host
            from kubeflow_dotnet._host import _assembly, _hostfxr
            ours = _host.host_name()
            # As pythonnet.load("coreclr") of pip's package does: an assembly of its own, in a context of its own.
            shutil.copytree(os.path.dirname(_assembly.find()), "other")
            other = _hostfxr.Runtime(os.path.abspath("other/Kubeflow.Bridge.dll"))
            entry = lambda name: ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_int)(other.component("Python.Runtime.Loader, Python.Runtime", name))
            if entry("Initialize")(b"", 0):
                sys.exit("skip")
            import clr
            from System import Action, String
            said = []
            Action[String](said.append)("works")
            print(said[0], _host.host_name() == ours, _host.invoke("bridge.version")["contract"])
            entry("Shutdown")(b"full_shutdown", 13)
            print(_host.invoke("bridge.version")["contract"])
            """)
        if "skip" in done.stderr:
            self.skipTest("pythonnet does not know this interpreter")
        self.assert_done(done)
        self.assertEqual(done.stdout.splitlines(), ["works True 1", "1"])

    def test_a_folder_called_pythonnet_is_no_pythonnet(self) -> None:
        os.mkdir(os.path.join(self.folder, "pythonnet"))
        done = self.run_python("from kubeflow_dotnet._host import _pythonnet; print(_pythonnet.refusal())")
        self.assert_done(done)
        self.assertNotIn("installed", done.stdout)

    @unittest.skipIf(_pythonnet.refusal(), "pythonnet does not know this interpreter")
    def test_python_error_in_a_callback_on_a_dotnet_thread_ends_no_process(self) -> None:
        done = self.run_python(
            f"""
            from kubeflow_dotnet import net
            options = net.LocalOptions()
            from System import Func, String

            def report(run, document):
                raise ValueError("no report today")

            options.StateFolder = "state"
            options.WriteReport = Func[net.RunDetails, net.PipelineDocument, String](report)
            client = net.KubeflowClient.Local(options)
            start = client.Pipelines.StartAsync(net.PipelineDocument.Load({self.pipeline("echo hi")!r}))
            start.Wait()
            ended = start.Result.WaitAsync()
            ended.Wait()
            print(ended.Result.State)
            """, KUBEFLOW_DOTNET_HOST="pythonnet")
        self.assert_done(done)
        self.assertEqual(done.stdout.strip(), "Succeeded")

    def test_exit_answers_and_threads_that_still_wait_ends_well(self) -> None:
        done = self.run_python(
            f"""
            import atexit, select, threading
            # Runs after all of .NET was told that Python ends.
            atexit.register(lambda: (select.select([], [], [], 1.2), print("last", flush=True)))
            from kubeflow_dotnet import Client, _host
            client = Client.local("state")
            run = client.pipelines.start({self.sleeper()!r})
            for _ in range(4):
                threading.Thread(target=lambda: run.wait(show=False, raise_on_failure=False), daemon=True).start()
            for change in run.watch():
                if change.step is not None and change.step.state == "RUNNING":
                    break
            """)
        self.assert_done(done)
        self.assertEqual(done.stdout.strip(), "last")

    def test_terminate_with_steps_under_way_leaves_none(self) -> None:
        path = self.write("program.py", f"""
            from kubeflow_dotnet import Client
            client = Client.local("state")
            run = client.pipelines.start({self.pipeline("echo $$; exec sleep 98766")!r})
            print(next(run.logs("a", follow=True)), flush=True)
            run.wait(show=False)
            """)
        with subprocess.Popen([sys.executable, path], stdout=subprocess.PIPE, text=True, cwd=self.folder, env=self.environment()) as process:
            assert process.stdout is not None
            step = int(process.stdout.readline())
            process.terminate()
            self.assertEqual(process.wait(timeout=30), -signal.SIGTERM)
        until = time.monotonic() + 20
        while os.path.exists(f"/proc/{step}") and time.monotonic() < until:
            threading.Event().wait(0.05)
        self.assertFalse(os.path.exists(f"/proc/{step}"), "A step outlived the program.")

    def test_process_without_standard_error_starts(self) -> None:
        done = self.run_python(
            """
            import os, sys
            sys.stderr = None
            os.close(2)
            from kubeflow_dotnet import _host
            print(_host.invoke("bridge.version")["contract"], _host.host_name())
            """)
        self.assert_done(done)
        self.assertEqual(done.stdout.split(), ["1", _host.host_name()])

    def test_sub_interpreter_is_told_where_it_may_run(self) -> None:
        done = self.run_python(
            """
            from kubeflow_dotnet import KubeflowError, _host
            from kubeflow_dotnet._host import _runtime
            assert _runtime.is_main()
            _runtime.is_main = lambda: False
            try:
                _host.invoke("bridge.version")
            except KubeflowError as error:
                print(error.code, _host.started())
            """)
        self.assert_done(done)
        self.assertEqual(done.stdout.split(), ["SubInterpreter", "False"])

    def test_assemblies_of_another_contract_are_refused(self) -> None:
        done = self.run_python(
            """
            from kubeflow_dotnet import KubeflowError, _host
            from kubeflow_dotnet._host import _runtime
            _runtime.CONTRACT = 7
            try:
                _host.invoke("bridge.verbs")
            except KubeflowError as error:
                print(error.code, error)
            """)
        self.assert_done(done)
        self.assertIn("VersionMismatch The package kubeflow_dotnet speaks contract 7", done.stdout)
        self.assertIn(_assembly.find(), done.stdout)

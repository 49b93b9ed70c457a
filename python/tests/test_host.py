"""Starting .NET from Python: once, cheaply, and without harm to the program around it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import unittest

from kubeflow_dotnet import KubeflowError, ValidationError, _host
from kubeflow_dotnet._host import _pythonnet

from .support import FolderCase

# Asked before anything has started: from then on a pythonnet is in this process, our own.
EXPECTED = os.environ.get("KUBEFLOW_DOTNET_HOST", "") or ("ctypes" if _pythonnet.refusal() else "pythonnet")


class HostTests(unittest.TestCase):
    def test_invoke_version_answers_with_the_contract(self) -> None:
        answer = _host.invoke("bridge.version")
        self.assertEqual(answer["contract"], 1)
        self.assertTrue(answer["runtime"].startswith(".NET 10"))

    def test_host_name_is_the_one_asked_for(self) -> None:
        self.assertEqual(_host.host_name(), EXPECTED)

    def test_invoke_unknown_verb_is_one_sentence(self) -> None:
        with self.assertRaises(KubeflowError) as caught:
            _host.invoke("no.such")
        self.assertEqual(caught.exception.code, "UnknownVerb")
        self.assertNotIn("\n", str(caught.exception))

    def test_invoke_unknown_field_is_refused_by_name(self) -> None:
        with self.assertRaises(KubeflowError) as caught:
            _host.invoke("documents.load", {"txet": "x"})
        self.assertIn("txet", str(caught.exception))

    def test_invoke_large_and_strange_texts_cross_unharmed(self) -> None:
        text = "x" * 1_000_000 + "\u00e4\u20ac\U0001f600 \\ \" \n"
        with self.assertRaises(ValidationError):
            _host.invoke("documents.load", {"text": text, "fileName": "name with \u00e4 and \0 nul.yaml"})

    def test_invoke_not_a_number_is_refused_before_it_crosses(self) -> None:
        with self.assertRaises(ValidationError) as caught:
            _host.invoke("documents.load", {"text": float("nan")})
        self.assertIn("not finite", str(caught.exception))

    def test_invoke_from_many_threads_answers_each(self) -> None:
        answers = []
        threads = [threading.Thread(target=lambda: answers.extend(_host.invoke("bridge.version")["contract"] for _ in range(50))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(answers, [1] * 400)


class ProcessTests(FolderCase):
    def test_import_loads_no_runtime_and_little_else(self) -> None:
        self.assert_done(self.run_python(
            """
            import sys, time
            start = time.perf_counter()
            import kubeflow_dotnet
            took = time.perf_counter() - start
            from kubeflow_dotnet import _host
            assert not _host.started()
            assert "asyncio" not in sys.modules or took < 1, took
            """))

    def test_start_missing_dotnet_says_what_is_missing_and_how_to_get_it(self) -> None:
        done = self.run_python(
            """
            from kubeflow_dotnet import KubeflowError, _host
            from kubeflow_dotnet._host import _dotnet
            _dotnet._candidates = lambda: iter(["/nowhere/dotnet"])
            try:
                _host.invoke("bridge.version")
            except KubeflowError as error:
                print(error.code, error)
            """)
        self.assert_done(done)
        self.assertIn("RuntimeMissing The .NET 10 runtime is needed", done.stdout)
        self.assertIn("DOTNET_ROOT", done.stdout)

    def test_interrupt_in_our_wait_raises_and_the_run_goes_on(self) -> None:
        self._interrupted(
            """
            from kubeflow_dotnet import Client
            client = Client.local("state")
            run = client.pipelines.start(PIPELINE)
            try:
                print("ready", flush=True)
                run.wait(show=False)
            except KeyboardInterrupt:
                print("interrupted", run.state, flush=True)
            """, "interrupted RUNNING")

    def test_interrupt_in_the_users_own_untimed_wait_raises_after_the_start(self) -> None:
        self._interrupted(
            """
            import threading
            from kubeflow_dotnet import _host
            _host.invoke("bridge.version")
            try:
                print("ready", flush=True)
                threading.Event().wait()
            except KeyboardInterrupt:
                print("interrupted", flush=True)
            """, "interrupted")

    @unittest.skipUnless(hasattr(os, "fork"), "no terminal here")
    def test_interrupt_at_a_real_terminal_ends_the_wait_and_leaves_the_steps_alone(self) -> None:
        import pty

        path = self.write("program.py", f"""
            from kubeflow_dotnet import Client
            client = Client.local("state")
            run = client.pipelines.start({self.sleeper()!r})
            for change in run.watch():
                if change.step is not None and change.step.state == "RUNNING":
                    break
            try:
                print("ready", flush=True)
                run.wait(show=False)
            except KeyboardInterrupt:
                print("interrupted", run.step("a").state, flush=True)
            """)
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execve(sys.executable, [sys.executable, path], self.environment())
        said = b""
        asked = False
        while True:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            said += part
            if b"ready" in said and not asked:
                asked = True
                os.write(terminal, b"\x03")
        os.close(terminal)
        _, status = os.waitpid(child, 0)
        self.assertIn(b"interrupted RUNNING", said)
        self.assertEqual(os.WEXITSTATUS(status), 0, said)

    def test_dotnet_that_somebody_else_started_is_used(self) -> None:
        done = self.run_python(
            """
            from kubeflow_dotnet import _host
            from kubeflow_dotnet._host import _assembly, _hostfxr
            _hostfxr.Runtime(_assembly.find())
            print(_host.invoke("bridge.version")["contract"])
            """)
        self.assert_done(done)
        self.assertEqual(done.stdout.strip(), "1")

    def _interrupted(self, text: str, expected: str) -> None:
        path = self.write("program.py", text.replace("PIPELINE", repr(self.sleeper())))
        with subprocess.Popen([sys.executable, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.folder, env=self.environment()) as process:
            assert process.stdout is not None
            self.assertEqual(process.stdout.readline().strip(), "ready", process.stderr.read() if process.poll() is not None and process.stderr else "")
            start = time.monotonic()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
            self.assertIn(expected, out, err)
            self.assertLess(time.monotonic() - start, 15)
            self.assertEqual(process.returncode, 0, err)

    def test_terminate_ends_the_process_with_the_signal(self) -> None:
        path = self.write("program.py", """
            import time
            from kubeflow_dotnet import _host
            _host.invoke("bridge.version")
            print("ready", flush=True)
            time.sleep(60)
            """)
        with subprocess.Popen([sys.executable, path], stdout=subprocess.PIPE, text=True, cwd=self.folder, env=self.environment()) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.terminate()
            self.assertIn(process.wait(timeout=30), (-signal.SIGTERM, 143))

    def test_exit_with_a_run_under_way_ends_it_and_leaves_no_process(self) -> None:
        done = self.run_python(
            f"""
            from kubeflow_dotnet import Client
            client = Client.local("state")
            run = client.pipelines.start({self.sleeper()!r})
            for change in run.watch():
                if change.step is not None and change.step.state == "RUNNING":
                    break
            print(run.id)
            """)
        self.assert_done(done)
        until = time.monotonic() + 10
        while subprocess.run(["pgrep", "-f", "^sleep 98765"], capture_output=True, check=False).returncode == 0:
            self.assertLess(time.monotonic(), until, "A step outlived the program.")

    @unittest.skipUnless(hasattr(os, "fork"), "no fork here")
    def test_fork_after_the_start_child_is_told_and_parent_lives(self) -> None:
        done = self.run_python(
            """
            import os, sys
            from kubeflow_dotnet import KubeflowError, _host
            _host.invoke("bridge.version")
            child = os.fork()
            if child == 0:
                try:
                    _host.invoke("bridge.verbs")
                except KubeflowError as error:
                    os._exit(7 if error.code == "ForkedProcess" else 8)
                os._exit(9)
            _, status = os.waitpid(child, 0)
            print(os.WEXITSTATUS(status), len(_host.invoke("bridge.verbs")) > 5)
            """)
        self.assert_done(done)
        self.assertEqual(done.stdout.split(), ["7", "True"])

    @unittest.skipUnless(hasattr(os, "fork"), "no fork here")
    def test_fork_pool_after_the_start_parent_lives(self) -> None:
        done = self.run_python(
            """
            import multiprocessing, warnings
            from kubeflow_dotnet import _host
            warnings.simplefilter("ignore")
            _host.invoke("bridge.version")
            with multiprocessing.get_context("fork").Pool(2) as pool:
                print(sum(pool.map(abs, range(-5, 5))))
            print(_host.invoke("bridge.version")["contract"])
            """)
        self.assert_done(done)
        self.assertEqual(done.stdout.split(), ["25", "1"])

    def test_another_pythonnet_in_the_process_the_c_entry_is_taken(self) -> None:
        done = self.run_python(
            """
            import sys, types
            sys.modules["clr"] = types.ModuleType("clr")
            from kubeflow_dotnet import _host
            print(_host.host_name())
            """, KUBEFLOW_DOTNET_HOST="")
        self.assert_done(done)
        self.assertEqual(done.stdout.strip(), "ctypes")

    def test_forced_host_of_another_name_is_refused(self) -> None:
        done = self.run_python(
            """
            from kubeflow_dotnet import KubeflowError, _host
            try:
                _host.invoke("bridge.version")
            except KubeflowError as error:
                print(error)
            """, KUBEFLOW_DOTNET_HOST="java")
        self.assert_done(done)
        self.assertIn("may be 'pythonnet' or 'ctypes'", done.stdout)

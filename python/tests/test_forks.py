"""Forks of a process in which .NET runs: the child is told, the parent lives, signals stay with whom they were sent to."""

from __future__ import annotations

import os
import unittest

from .support import FolderCase

_BEGIN = """
import gc, os, select, signal, sys, warnings
from kubeflow_dotnet import Client, KubeflowError, _host
warnings.simplefilter("ignore")
PREPARE
client = Client.local("state")
client.pipelines.start(PIPELINE).wait(show=False)


def child(act):
    told, tell = os.pipe()
    number = os.fork()
    if number == 0:
        try:
            os.write(tell, b"x")
            act()
        except KeyboardInterrupt:
            os._exit(5)
        finally:
            os._exit(9)
    os.read(told, 1)
    return number


def code(number):
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
"""


@unittest.skipUnless(hasattr(os, "fork"), "no fork here")
class ForkTests(FolderCase):
    def _program(self, text: str, prepare: str = "") -> str:
        begin = _BEGIN.replace("PIPELINE", repr(self.pipeline("echo hi"))).replace("PREPARE", prepare)
        done = self.run_python(begin + text)
        self.assert_done(done)
        self.assertEqual(done.stderr, "")
        return done.stdout

    def test_interrupt_of_the_child_is_not_one_of_the_parent(self) -> None:
        out = self._program("""
number = child(lambda: select.select([], [], [], 30))
os.kill(number, signal.SIGINT)
print(code(number))
# What would come, would come over .NET's pipe at once.
select.select([], [], [], 0.5)
print(client.pipelines.start(PIPELINE, enable_cache=False).wait(show=False).state)
""".replace("PIPELINE", repr(self.pipeline("echo hi"))))
        self.assertEqual(out.split(), ["5", "SUCCEEDED"])

    def test_terminate_of_the_child_ends_the_child_alone(self) -> None:
        out = self._program("""
number = child(lambda: select.select([], [], [], 30))
os.kill(number, signal.SIGTERM)
print(code(number))
select.select([], [], [], 0.5)
print(len(client.pipelines.list()))
""")
        self.assertEqual(out.split(), ["-15", "1"])

    def test_signals_that_the_user_ignores_stay_ignored_in_the_child(self) -> None:
        out = self._program("""
def wait():
    select.select([], [], [], 1)
    os._exit(6)

number = child(wait)
os.kill(number, signal.SIGTERM)
print(code(number))
""", prepare="signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        self.assertEqual(out.split(), ["6"])

    def test_child_that_drops_or_closes_the_client_ends_in_silence(self) -> None:
        out = self._program("""
run = client.pipelines.list()[0]
changes = run.watch()
next(changes)

def drop():
    global client, run, changes
    client.close()
    del client, run, changes
    gc.collect()
    os._exit(3)

print(code(child(drop)), client.pipelines.list()[0].state)
""")
        self.assertEqual(out.split(), ["3", "SUCCEEDED"])

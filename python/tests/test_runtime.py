"""The runtime that each Python step carries: its contract, on every Python there is here."""

from __future__ import annotations

import glob
import json
import os
import subprocess
import sys
import textwrap
from typing import Any, Dict, List

from kubeflow_dotnet import compiler, dsl
from kubeflow_dotnet.dsl import ClassificationMetrics, Dataset, Input, Metrics, Model, Output

from .support import ROOT, FolderCase

RUNTIME = os.path.join(ROOT, "sdk", "Kubeflow.Core", "Pipelines", "PythonRuntime", "kubeflow_runtime.py")
PYTHONS = [sys.executable, *sorted(p for p in glob.glob(os.path.expanduser("~/.pyenv/versions/3.*/bin/python")) if int(p.split("/versions/3.")[1].split(".")[0]) >= 8)]

STEP = '''
def step(n: int, ratio: float, words: List[str], facts: dict, data: Input[Dataset], many: Input[List[Model]], gone: "Input[Model]" = None, left: "int | None" = None,
         made: Output[Dataset] = None, path: OutputPath(str) = None) -> NamedTuple("Outputs", [("total", float), ("text", str)]):
    with open(made.path, "w") as file:
        file.write(open(data.path).read() + str(len(many)))
    with open(path, "w") as file:
        file.write("by file")
    made.metadata["rows"] = 3
    return (n * ratio, f"{words} {facts} {gone} {left} {type(n).__name__}")
'''


class RuntimeTests(FolderCase):
    def request(self) -> Dict[str, Any]:
        source = self.write("in.txt", "hello")
        artifact = {"name": "a", "uri": source, "metadata": {}, "type": {"schemaTitle": "system.Dataset"}}
        at = lambda name: os.path.join(self.folder, "out", name)  # noqa: E731
        return {
            "inputs": {"parameterValues": {"n": 3.0, "ratio": 2, "words": ["a"], "facts": {"k": 1}}, "artifacts": {"data": {"artifacts": [artifact]}, "many": {"artifacts": [artifact, artifact]}}},
            "outputs": {
                "parameters": {name: {"outputFile": at(name)} for name in ("total", "text", "path")},
                "artifacts": {"made": {"artifacts": [{"name": "made", "uri": at("made"), "type": {"schemaTitle": "system.Dataset"}}]}}, "outputFile": at("output.json"),
            },
        }

    def run_step(self, python: str, source: str, request: Dict[str, Any], function: str = "step") -> "subprocess.CompletedProcess[str]":
        return subprocess.run([python, RUNTIME, source, "--executor_input", json.dumps(request), "--function_to_execute", function], capture_output=True, text=True, timeout=60, check=False)

    def test_step_of_every_kind_of_input_on_each_python(self) -> None:
        for python in PYTHONS:
            with self.subTest(python):
                request = self.request()
                done = self.run_step(python, STEP, request)
                self.assert_done(done)
                with open(request["outputs"]["outputFile"], encoding="utf-8") as file:
                    answer = json.load(file)
                self.assertEqual(answer["parameterValues"], {"total": 6.0, "text": "['a'] {'k': 1} None None int"})
                self.assertEqual(answer["artifacts"]["made"]["artifacts"][0]["metadata"], {"rows": 3})
                with open(request["outputs"]["artifacts"]["made"]["artifacts"][0]["uri"], encoding="utf-8") as file:
                    self.assertEqual(file.read(), "hello2")

    def test_task_config_is_an_object_of_its_settings(self) -> None:
        source = "def step(config: TaskConfig) -> str:\n    return f'{config.env} {config.node_selector} {config.volumes}'\n"
        for given, expected in (({"config": {"env": [{"name": "A"}], "nodeSelector": {"disk": "ssd"}}}, "[{'name': 'A'}] {'disk': 'ssd'} None"), ({}, "None None None")):
            output = os.path.join(self.folder, "out", "output.json")
            done = self.run_step(sys.executable, source, {"inputs": {"parameterValues": given}, "outputs": {"parameters": {"Output": {"outputFile": os.path.join(self.folder, "out", "Output")}}, "outputFile": output}})
            self.assert_done(done)
            with open(output, encoding="utf-8") as file:
                self.assertEqual(json.load(file)["parameterValues"], {"Output": expected})

    def test_error_shows_the_users_lines_alone(self) -> None:
        done = self.run_step(sys.executable, "def step() -> int:\n    return 1 / 0\n", {"outputs": {"outputFile": os.path.join(self.folder, "o.json")}})
        self.assertEqual(done.returncode, 1)
        self.assertIn("return 1 / 0", done.stderr)
        self.assertNotIn("kubeflow_runtime.py", done.stderr)

    def test_result_of_another_type_is_refused(self) -> None:
        done = self.run_step(sys.executable, "def step() -> int:\n    return 'many'\n", {"outputs": {"parameters": {"Output": {"outputFile": "x"}}, "outputFile": os.path.join(self.folder, "o.json")}})
        self.assertEqual(done.returncode, 1)
        self.assertIn("step gave 'many' for output Output, no JSON of its type", done.stderr)

    def test_result_that_json_cannot_hold_is_refused_by_name(self) -> None:
        for value in ("float('nan')", "{'a': {1, 2}}"):
            kind = "float" if "nan" in value else "dict"
            done = self.run_step(sys.executable, f"def step() -> {kind}:\n    return {value}\n", {"outputs": {"parameters": {"Output": {"outputFile": "x"}}, "outputFile": os.path.join(self.folder, "o.json")}})
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr, rf"step gave .* for output Output, no JSON of its type$")

    def test_input_and_output_of_one_name_are_two(self) -> None:
        request = self.request()
        request["outputs"]["parameters"]["n"] = {"outputFile": os.path.join(self.folder, "out", "n")}
        request["outputs"]["artifacts"]["data"] = {"artifacts": [{"name": "data", "uri": os.path.join(self.folder, "out", "data"), "type": {"schemaTitle": "system.Dataset"}}]}
        source = """
            def step(n: int, data: Input[Dataset]) -> NamedTuple("Outputs", [("n", int), ("data", Dataset)]):
                return n + 1, open(data.path).read() + "!"
            """
        self.assert_done(self.run_step(sys.executable, textwrap.dedent(source), request))
        with open(request["outputs"]["outputFile"], encoding="utf-8") as file:
            self.assertEqual(json.load(file)["parameterValues"], {"n": 4})
        with open(os.path.join(self.folder, "out", "data"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "hello!")

    def test_classes_of_a_step_know_their_module(self) -> None:
        source = """
            import dataclasses, pickle

            @dataclasses.dataclass
            class Point:
                x: float
                y: "float" = 2.0

            def step(made: Output[Model]) -> float:
                made.framework = "ours"
                point = pickle.loads(pickle.dumps(Point(1.0)))
                return point.x + point.y
            """
        for python in PYTHONS:
            with self.subTest(python):
                request = self.request()
                self.assert_done(self.run_step(python, textwrap.dedent(source), request))
                with open(request["outputs"]["outputFile"], encoding="utf-8") as file:
                    answer = json.load(file)
                self.assertEqual(answer["parameterValues"], {"Output": 3.0})
                self.assertEqual(answer["artifacts"]["made"]["artifacts"][0]["metadata"], {"framework": "ours"})

    def test_carried_runtime_is_small_and_does_the_same(self) -> None:
        @dsl.component
        def plain(n: int, data: Input[Dataset], metrics: Output[Metrics]) -> float:
            metrics.log_metric("n", n)
            return n * 1.5

        @dsl.component
        def work() -> None:
            print("working")

        @dsl.component
        def rich(status: dsl.PipelineTaskFinalStatus, matrix: Output[ClassificationMetrics]) -> str:
            matrix.log_confusion_matrix(["a", "b"], [[1, 2], [3, 4]])
            matrix.log_roc_curve([0.0, 1.0], [0.0, 1.0], [0.5, 0.1])
            return str(status.state)

        @dsl.pipeline
        def pipe():
            with dsl.ExitHandler(rich()):
                work()

        boots = {}
        for component, written in ((plain, plain), (rich, pipe)):
            document = compiler.to_yaml(written)
            found = [line.split("- ", 1)[1] for line in document.splitlines() if "b85decode" in line]
            boots[component.name] = max(found, key=len)
        self.assertLessEqual(len(boots["plain"]), 2560, "The usual step.")
        self.assertLessEqual(len(boots["rich"]), 3900, "A step with all there is.")
        code = boots["rich"][1:-1].replace("''", "'")
        request = {
            "inputs": {"parameterValues": {"status": {"state": "SUCCEEDED", "error": {}}}},
            "outputs": {"parameters": {"Output": {"outputFile": "x"}}, "artifacts": {"matrix": {"artifacts": [{"name": "m", "uri": os.path.join(self.folder, "m"), "type": {"schemaTitle": "system.ClassificationMetrics"}}]}},
                        "outputFile": os.path.join(self.folder, "o.json")},
        }
        arguments: List[str] = ["-c", code, rich._source, "--executor_input", json.dumps(request), "--function_to_execute", "rich"]
        done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, timeout=60, check=False)
        self.assert_done(done)
        with open(os.path.join(self.folder, "o.json"), encoding="utf-8") as file:
            answer = json.load(file)
        self.assertEqual(answer["parameterValues"], {"Output": "SUCCEEDED"})
        self.assertEqual(answer["artifacts"]["matrix"]["artifacts"][0]["metadata"]["confusionMatrix"]["rows"], [{"row": [1, 2]}, {"row": [3, 4]}])

    def test_source_that_servers_would_replace_parts_of_arrives_whole(self) -> None:
        @dsl.component
        def braces() -> str:
            return "{{$.inputs.parameters['x']}} $(HOME) {{workflow.name}}"

        @dsl.pipeline
        def pipe() -> str:
            return braces().output

        from kubeflow_dotnet import Client

        document = compiler.to_yaml(pipe)
        self.assertNotIn("workflow.name", document)
        with Client.local(os.path.join(self.folder, "state")) as client:
            self.assertEqual(client.pipelines.start(pipe).wait(show=False).outputs, {"Output": "{{$.inputs.parameters['x']}} $(HOME) {{workflow.name}}"})

"""Pipelines written in Python: what they compile to, and what is refused."""

from __future__ import annotations

import importlib.util
import os
import pathlib
from typing import Any, Callable, List, NamedTuple

from kubeflow_dotnet import CompilationError, KubeflowError, ValidationError, compiler, components, dsl, kubernetes
from kubeflow_dotnet.dsl import Dataset, Input, Output

from .support import FolderCase


@dsl.component
def make(n: int, data: Output[Dataset], words: List[str] = ["a"]) -> NamedTuple("Outputs", [("count", int), ("text", str)]):  # type: ignore[valid-type]
    """Makes data.

    Args:
        n: How much.

    Returns:
        data: The data.
    """
    with open(data.path, "w") as file:
        file.write(" ".join(words) * n)
    return (n, "made")  # type: ignore[return-value]


@dsl.component
def use(data: Input[Dataset], text: str = "x") -> str:
    return open(data.path).read() + text


class DslTests(FolderCase):
    def compiled(self, pipeline: Any) -> str:
        return compiler.to_yaml(pipeline)

    def line(self, text: str) -> int:
        with open(__file__, encoding="utf-8") as file:
            return next(at for at, line in enumerate(file, 1) if text in line and "self.line" not in line)

    def refused(self, write: Callable[[], Any]) -> ValidationError:
        with self.assertRaises(ValidationError) as caught:
            made = write()
            self.compiled(made)
        return caught.exception

    def test_compile_task_with_everything_is_kfps_document(self) -> None:
        @dsl.pipeline(name="my-pipeline", description="Does it.")
        def pipe(n: int = 2) -> str:
            task = make(n=n).set_caching_options(False).set_cpu_limit("2").set_memory_limit("1Gi").set_env_variable("A", "b").set_retry(3, backoff_duration="60s")
            return use(data=task.outputs["data"], text=f"got {task.outputs['count']}").after(task).output

        text = self.compiled(pipe)
        for expected in ("# Name: my-pipeline", "maxRetryCount: 3", "backoffDuration: 60s", "resourceCpuLimit: '2'", "constant: got {{$.inputs.parameters['pipelinechannel--make-count']}}",
                         "outputParameterKey: Output", "description: How much.", "description: The data."):
            self.assertIn(expected, text)

    def test_compile_bare_comparison_is_refused_at_the_users_line(self) -> None:
        def write() -> Any:
            @dsl.pipeline
            def pipe(n: int = 2):
                task = make(n=n)
                if task.outputs["count"] > 3:  # here-1
                    make(n=1)

            return pipe

        error = self.refused(write)
        self.assertIn("dsl.If", str(error))
        self.assertEqual((os.path.basename(error.file), error.line), ("test_dsl.py", self.line("# here-1")))

    def test_computing_with_a_value_of_the_run_is_refused_with_the_fix(self) -> None:
        uses: List[Any] = [lambda n: n + 1, lambda n: 2 * n, lambda n: "a" + n, lambda n: range(n), lambda n: -n, lambda n: make(n=n) > 3, lambda n: dsl.ParallelFor(5)]
        for use_of in uses:
            def write() -> Any:
                @dsl.pipeline
                def pipe(n: int = 2):
                    make(n=use_of(n))

                return pipe

            error = self.refused(write)
            self.assertIn(error.code, ("KF5001", "KF2015"))
            self.assertEqual(os.path.basename(error.file), "test_dsl.py")
            self.assertTrue(error.hint)

    def test_compile_faults_are_all_told_each_at_its_line(self) -> None:
        def write() -> Any:
            @dsl.pipeline
            def pipe(n: str = "x"):
                make(n=n)  # here-2
                make(n=1, wrods=["a"])  # here-3
                use(text="y")  # here-4

            return pipe

        error = self.refused(write)
        self.assertEqual([fault.line for fault in error.faults], [self.line("# here-2"), self.line("# here-3"), self.line("# here-4")])
        self.assertIn("words", error.faults[1].hint + error.faults[1].message)

    def test_component_called_outside_a_pipeline_is_refused(self) -> None:
        with self.assertRaises(CompilationError) as caught:
            make(n=1)
        self.assertIn("python_func", str(caught.exception))

    def test_component_lambda_closure_and_bad_types_are_refused_by_name(self) -> None:
        factor = 3

        def closure(x: int) -> int:
            return x * factor

        def untyped(x) -> int:  # type: ignore[no-untyped-def]
            return 1

        def wrong_type(x: object) -> int:
            return 1

        def wrong_default(x: str = object()) -> int:  # type: ignore[assignment]
            return 1

        async def waits(x: int) -> int:
            return x

        cases = [(lambda: dsl.component(lambda: 1), "lambda"), (lambda: dsl.component(closure), "factor"), (lambda: dsl.component(untyped), "'x'"),
                 (lambda: dsl.component(wrong_type), "object"), (lambda: dsl.component(wrong_default), "JSON"), (lambda: dsl.component(waits), "async")]
        for write, named in cases:
            with self.subTest(named), self.assertRaises(CompilationError) as caught:
                write()
            self.assertIn(named, str(caught.exception))
            self.assertIn("test_dsl.py", str(caught.exception))
            self.assertNotIn("\n", str(caught.exception))

    def test_component_without_source_is_refused(self) -> None:
        done = self.run_python(
            """
            from kubeflow_dotnet import CompilationError, dsl
            names = {}
            exec("def typed(x: int) -> int:\\n    return x\\n", names)
            try:
                dsl.component(names["typed"])
            except CompilationError as error:
                print(error)
            """)
        self.assert_done(done)
        self.assertIn("program.py:6: KF5022", done.stdout)
        self.assertIn("cannot be had", done.stdout)

    def test_else_without_if_and_value_of_another_pipeline_are_refused(self) -> None:
        def no_if() -> Any:
            @dsl.pipeline
            def pipe():
                make(n=1)
                with dsl.Else():
                    make(n=2)

            return pipe

        self.assertEqual(self.refused(no_if).code, "KF5010")
        kept = []

        @dsl.pipeline
        def one(n: int = 1):
            kept.append(make(n=n))

        def two() -> Any:
            @dsl.pipeline
            def other():
                use(data=kept[0].outputs["data"])

            return other

        self.assertEqual(self.refused(two).code, "KF2022")

    def test_kubernetes_settings_are_the_second_document(self) -> None:
        @dsl.pipeline
        def pipe(secret: str = "s"):
            task = make(n=1)
            kubernetes.use_secret_as_env(task, secret_name=secret, secret_key_to_env={"password": "PASSWORD"})
            kubernetes.add_toleration(task, key="gpu", operator="Exists", toleration_seconds=10)
            kubernetes.set_timeout(task, 60)

        text = self.compiled(pipe)
        platform = text.split("---\n")[1]
        for expected in ("componentInputParameter: secret", "secretKey: password", "tolerationSeconds: '10'", "activeDeadlineSeconds: '60'", "exec-make:"):
            self.assertIn(expected, platform)

    def test_component_file_of_v1_is_used_as_kfp_2_does(self) -> None:
        greet = components.load_component_from_text("""
            name: Say Hello
            inputs: [{name: Who, type: String, default: you}]
            outputs: [{name: text, type: String}]
            implementation:
              container:
                image: alpine
                command: [sh, -c, 'echo hello $0 > $1', {inputValue: Who}, {outputPath: text}]
            """)

        @dsl.pipeline
        def pipe() -> str:
            return greet(who="me").outputs["text"]

        text = self.compiled(pipe)
        self.assertIn("{{$.inputs.parameters[''who'']}}", text)
        self.assertIn("{{$.outputs.parameters[''text''].output_file}}", text)

    def test_component_file_that_is_none_is_one_sentence(self) -> None:
        with self.assertRaises(KubeflowError) as caught:
            components.load_component_from_file(os.path.join(self.folder, "none.yaml"))
        self.assertIn("none.yaml", str(caught.exception))

    def test_compile_to_a_file_is_whole_or_not_at_all(self) -> None:
        path = os.path.join(self.folder, "use.yaml")
        compiler.Compiler().compile(make, path, pipeline_parameters={"n": 5})
        with open(path, encoding="utf-8") as file:
            self.assertIn("n: int [Default: 5.0]", file.read())
        with self.assertRaises(CompilationError):
            compiler.Compiler().compile(make, path + ".txt")
        with self.assertRaises(CompilationError):
            compiler.Compiler().compile(make, path, pipeline_parameters={"m": 5})
        self.assertEqual(os.listdir(self.folder), ["use.yaml"])
        compiler.Compiler().compile(make, pathlib.Path(path))
        with open(path, encoding="utf-8") as file:
            self.assertNotIn("Default: 5.0", file.read())

    def test_kfps_module_names_give_the_same_objects(self) -> None:
        from kubeflow_dotnet.compiler import compiler as module
        from kubeflow_dotnet.dsl.types.artifact_types import Dataset as Typed
        from kubeflow_dotnet.v2 import dsl as old

        self.assertIs(module.Compiler, compiler.Compiler)
        self.assertIs(Typed, Dataset)
        self.assertIs(old, dsl)

    def test_embedded_file_reaches_the_step(self) -> None:
        path = self.write("asset.txt", "carried")

        @dsl.component(embedded_artifact_path=path)
        def read(asset: dsl.EmbeddedInput[Dataset]) -> str:
            with open(asset.path) as file:
                return file.read()

        from kubeflow_dotnet import Client

        @dsl.pipeline
        def whole() -> str:
            return read().output  # type: ignore[no-any-return]

        self.assertEqual(compiler.to_yaml(read), compiler.to_yaml(read))
        self.assertNotIn("asset", [each["name"] for each in read._inputs])
        run = Client.local(os.path.join(self.folder, "state")).pipelines.start(whole)
        run.wait()
        self.assertEqual(run.outputs["Output"], "carried")

    def test_lint_names_what_the_target_lacks(self) -> None:
        @dsl.pipeline
        def pipe():
            make(n=1).set_retry(2)

        self.assertEqual(compiler.lint(pipe), [])
        found = compiler.lint(pipe, target="kfp-2.4")
        self.assertEqual([(each.rule, each.where) for each in found], [("KF6013", "root.dag.tasks.make.retryPolicy")])
        self.assertIn("KFP 2.4 does not try 'make' again", str(found[0]))

    def test_task_config_is_taken_over(self) -> None:
        @dsl.component(task_config_passthroughs=[dsl.TaskConfigField.RESOURCES, dsl.TaskConfigPassthrough(dsl.TaskConfigField.ENV, apply_to_task=True)])
        def launch(n: int, config: dsl.TaskConfig):
            print(n, config)

        @dsl.pipeline
        def pipe():
            launch(n=1).set_cpu_limit("1").set_env_variable("A", "1")

        text = compiler.to_yaml(pipe)
        self.assertIn("- field: RESOURCES\n    - applyToTask: true\n      field: ENV", text)
        self.assertIn("config:\n          isOptional: true\n          parameterType: TASK_CONFIG", text)

        @dsl.pipeline
        def wrong():
            kubernetes.add_node_selector(launch(n=1), "disk", "ssd")

        with self.assertRaises(ValidationError) as caught:
            compiler.to_yaml(wrong)
        self.assertIn("KF2023", str(caught.exception))
        self.assertIn("KUBERNETES_NODE_SELECTOR", str(caught.exception))

    def test_kubernetes_settings_are_where_kfp_has_them(self) -> None:
        import importlib

        self.assertIs(importlib.import_module("kubeflow_dotnet.kubernetes.node_affinity").add_node_affinity, kubernetes.add_node_affinity)

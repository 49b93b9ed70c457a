"""What kfp's compiler gets wrong in silence: here it runs as written, or is refused with a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any, List, Optional

from kubeflow_dotnet import ValidationError, compiler, dsl, testing
from kubeflow_dotnet.dsl import Dataset, Input, Output

from .support import FolderCase


@dsl.component
def see(text: str) -> str:
    return text


@dsl.component
def count(n: int) -> int:
    return n


@dsl.component
def flag() -> bool:
    return True


QUOTED = ["it's", 'say "x"', "a\\b", "' or True or '", "two\nlines", "{{$.x}}", "${x}", "ü'\""]


class KfpTrapTests(FolderCase):
    def seen(self, pipeline: Any, step: str = "see", **arguments: Any) -> List[Any]:
        """What the steps gave, in order of their values; their states where they did not run."""
        with testing.pipeline(pipeline, in_process=True) as test:
            run = test.run(**arguments)
            self.assertEqual(run.state, "SUCCEEDED", run)
            return sorted(each.outputs.get("Output", each.state) for each in run.steps if each.name.startswith(step + "-") or each.name == step)

    def refused(self, write: Any, sentence: str) -> None:
        with self.assertRaisesRegex(ValidationError, sentence):
            compiler.to_yaml(write())

    # 1: conditions

    def test_and_of_comparisons_is_refused_and_ampersand_means_both(self) -> None:
        def with_and() -> Any:
            @dsl.pipeline
            def pipe(x: int = 3) -> None:
                with dsl.If(x > 1 and x < 5):  # type: ignore[arg-type]
                    see(text="in")

            return pipe

        def chained() -> Any:
            @dsl.pipeline
            def pipe(x: int = 3) -> None:
                with dsl.If(1 < x < 5):  # type: ignore[arg-type]
                    see(text="in")

            return pipe

        self.refused(with_and, "join conditions with &")
        self.refused(chained, "join conditions with &")

        @dsl.pipeline
        def both(x: int = 3) -> None:
            with dsl.If((x > 1) & (x < 5)):  # type: ignore[arg-type, operator]
                see(text="in")
            with dsl.Else():
                see(text="out")

        self.assertEqual([self.seen(both, x=x) for x in (1, 3, 5)], [["out"], ["in"], ["out"]])

    def test_boolean_compared_with_a_number_is_refused_and_with_true_is_true(self) -> None:
        def with_number() -> Any:
            @dsl.pipeline
            def pipe() -> None:
                with dsl.If(flag().output == 1):
                    see(text="one")

            return pipe

        self.refused(with_number, "compares a boolean with a number")

        @dsl.pipeline
        def with_true() -> None:
            with dsl.If(flag().output == True):  # noqa: E712
                see(text="true")
            with dsl.Else():
                see(text="false")

        self.assertEqual(self.seen(with_true), ["true"])

    def test_quotes_in_a_condition_are_characters(self) -> None:
        for text in QUOTED:
            with self.subTest(text):

                @dsl.pipeline
                def pipe(x: str) -> None:
                    with dsl.If(x == text):
                        see(text="same")
                    with dsl.Else():
                        see(text="other")

                self.assertEqual((self.seen(pipe, x=text), self.seen(pipe, x="a")), (["same"], ["other"]))

    # 2 to 6: values of loops

    def test_field_of_a_constant_inside_a_condition(self) -> None:
        @dsl.pipeline
        def pipe(x: int = 3) -> None:
            with dsl.If(x > 1):  # type: ignore[operator]
                with dsl.ParallelFor([{"a": 1, "b": "u"}, {"a": 2, "b": "v"}]) as item:
                    see(text=item.b)
                    count(n=item.a)

        self.assertEqual((self.seen(pipe), self.seen(pipe, "count")), (["u", "v"], [1, 2]))

    def test_text_with_fields_and_items_at_any_depth(self) -> None:
        @dsl.pipeline
        def pipe(x: int = 3) -> None:
            with dsl.ParallelFor([{"a": 1, "b": "u"}, {"a": 2, "b": "v"}]) as item:
                see(text=f"{item.b}-{item.a}")
                with dsl.If(x > 1):  # type: ignore[operator]
                    see(text=f"in {item.b} {x}")
                    with dsl.ParallelFor(["p", "q"]) as inner:
                        see(text=f"{item.a}{inner}")

        self.assertEqual(self.seen(pipe), ["1p", "1q", "2p", "2q", "in u 3", "in v 3", "u-1", "v-2"])

    def test_nested_loop_that_does_not_use_its_own_item(self) -> None:
        @dsl.pipeline
        def pipe(one: List[str] = ["a", "b"], other: List[str] = ["x", "y"]) -> None:
            with dsl.ParallelFor(one) as outer:
                with dsl.ParallelFor(other):
                    see(text=outer)

        self.assertEqual(self.seen(pipe), ["a", "a", "b", "b"])

    def test_condition_on_a_field_and_fields_of_two_loops(self) -> None:
        @dsl.pipeline
        def pipe() -> None:
            with dsl.ParallelFor([{"a": 1, "b": "u"}, {"a": 2, "b": "v"}]) as one:
                with dsl.If(one.a == 1):
                    see(text=one.b)
                with dsl.ParallelFor([{"c": "m"}, {"c": "n"}]) as two:
                    see(text=f"{one.a}{two.c}")
                    with dsl.If(two.c == "m"):
                        see(text=two.c)

        self.assertEqual(self.seen(pipe), ["1m", "1n", "2m", "2n", "m", "m", "u"])

    def test_names_that_contain_each_other_are_not_confused(self) -> None:
        @dsl.pipeline
        def pipe(items: List[str] = ["a"], more_items: List[str] = ["b", "c"], items_more: List[str] = ["d"]) -> None:
            with dsl.ParallelFor(items) as a:
                see(text=a)
                with dsl.ParallelFor(more_items) as b:
                    see(text=f"{a}{b}")
                    with dsl.ParallelFor(items_more) as c:
                        see(text=f"{a}{b}{c}")

        self.assertEqual(self.seen(pipe), ["a", "ab", "abd", "ac", "acd"])

    # 7: luck

    def test_document_does_not_depend_on_hashing(self) -> None:
        program = self.write("program.py", """\
            from kubeflow_dotnet import compiler, dsl

            @dsl.component
            def see(a: str, b: str, c: str): ...

            @dsl.pipeline
            def pipe(x: str, y: str, z: str):
                with dsl.If(x == y):
                    with dsl.ParallelFor(["1"]) as item:
                        see(a=f"{z}{y}{x}", b=f"{x}{item}{z}", c=z)

            print(compiler.to_yaml(pipe))
            """)
        texts = {
            subprocess.run([sys.executable, program], capture_output=True, text=True, cwd=self.folder, env=self.environment(PYTHONHASHSEED=seed), check=True).stdout
            for seed in ("1", "2", "3")
        }
        self.assertEqual(len(texts), 1)
        self.assertIn("name: pipe", texts.pop())

    # 8: capture of the source

    def test_comment_between_decorator_and_function_and_quoted_types_are_taken(self) -> None:
        @dsl.component(
            base_image="python:3.11",
        )
        # def other(): pass
        def between(data: "Input[Dataset]", out: "Output[Dataset]", names: "Optional[List[str]]" = None) -> "str":
            with open(out.path, "w") as file:
                file.write(open(data.path).read())
            return f"{names}"

        with testing.pipeline(testing_pipeline_of(between)) as test:
            self.assertEqual(test.run().step("between").outputs["Output"], "['a']")
        self.assertIn("isOptional: true", compiler.to_yaml(between))

    def test_async_function_and_lambda_are_refused(self) -> None:
        async def later() -> int:
            return 1

        self.refused(lambda: dsl.component(later), "is async")
        self.refused(lambda: dsl.component(lambda: 1), "A lambda is no component")

    # 9: names and defaults

    def test_wrong_names_parameters_and_defaults_are_refused(self) -> None:
        @dsl.pipeline
        def pipe(x: int = 3) -> None:
            count(n=x)

        path = os.path.join(self.folder, "pipe.yaml")
        cases: List[Any] = [
            ({"pipeline_name": "Bad Name!"}, "is no pipeline name"),
            ({"pipeline_parameters": {"x": "text"}}, 'its default "text" is STRING'),
            ({"pipeline_parameters": {"x": 2.5}}, "its default 2.5 is NUMBER_DOUBLE"),
            ({"pipeline_parameters": {"y": 1}}, "has no parameter 'y'"),
        ]
        for options, sentence in cases:
            with self.subTest(sentence), self.assertRaisesRegex(ValidationError, sentence):
                compiler.Compiler().compile(pipe, path, **options)
            self.assertFalse(os.path.exists(path))
        self.refused(lambda: wrong_default(), "its default true is BOOLEAN")

    # 10: placeholders

    def test_placeholders_of_kfp_are_live_in_the_source_and_text_in_data(self) -> None:
        @dsl.container_component
        def show(text: str) -> dsl.ContainerSpec:
            return dsl.ContainerSpec(image="alpine", command=["sh", "-c", 'printf %s "$0"'], args=[text])

        @dsl.pipeline
        def pipe(data: str) -> None:
            show(text=data)
            show(text=dsl.PIPELINE_TASK_NAME_PLACEHOLDER)
            show(text="{{ not }} {{workflow.name}}")

        written = "{{$.pipeline_task_name}} {{$.inputs.parameters['text']}}"
        with testing.pipeline(pipe) as test:
            run = test.run(data=written)
            self.assertEqual([run.step(name).log for name in ("show", "show-2", "show-3")], [written, "show-2", "{{ not }} {{workflow.name}}"])


def testing_pipeline_of(component: Any) -> Any:
    @dsl.component
    def make(out: Output[Dataset]) -> None:
        with open(out.path, "w") as file:
            file.write("x")

    @dsl.pipeline
    def pipe() -> None:
        component(data=make().outputs["out"], names=["a"])

    return pipe


def wrong_default() -> Any:
    @dsl.component
    def takes(a: int = True) -> None: ...

    return takes

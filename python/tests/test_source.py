"""What of a program travels with a Python step: helpers, constants, imports; and what cannot."""

from __future__ import annotations

import functools
import importlib.util
import sys
from typing import Any

from kubeflow_dotnet import CompilationError, dsl

from .support import FolderCase


class SourceTests(FolderCase):
    def imported(self, name: str, text: str) -> Any:
        path = self.write(name + ".py", text)
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None and spec.loader is not None
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        self.addCleanup(sys.modules.pop, name, None)
        sys.path.insert(0, self.folder)
        try:
            spec.loader.exec_module(module)
        finally:
            sys.path.remove(self.folder)
        return module

    def test_component_carries_helpers_constants_and_imports(self) -> None:
        steps = self.imported("steps", """
            import json as j
            from kubeflow_dotnet import dsl
            LIMIT = {"a": [1, 2]}
            class Box:
                def __init__(self, value): self.value = value
            def helper(x):
                return Box(x * len(LIMIT["a"]))
            @dsl.component
            def step(x: int) -> str:
                text = '''line
            at the margin'''
                return j.dumps([helper(x).value, text])
            """)
        source = steps.step._source
        names: dict = {}
        exec(source, names)
        self.assertEqual(names["step"](4), '[8, "line\\nat the margin"]')

    def test_component_carries_modules_that_typing_imports_too_and_constants_of_every_plain_type(self) -> None:
        steps = self.imported("plain_steps", """
            import re, sys
            from kubeflow_dotnet import dsl
            SPACE, BOUND, ONE, SEEN = re.compile, float("-inf"), (1,), frozenset({"b", "a"})
            NESTED = [{"far": float("inf"), 2: (1, {3})}, b"x", None]
            @dsl.component
            def step(x: int) -> str:
                return f"{re.sub('a', 'b', 'aa')} {sys.maxsize > x} {BOUND} {ONE} {sorted(SEEN)} {NESTED}"
            """)
        names: dict = {}
        exec(steps.step._source, names)
        self.assertEqual(names["step"](4), "bb True -inf (1,) ['a', 'b'] [{'far': inf, 2: (1, {3})}, b'x', None]")

    def test_helpers_of_another_file_of_the_user_travel_with_the_step(self) -> None:
        self.write("own_scales.py", """
            FACTOR = 10.0
            def half(x: float) -> float:
                return x / 2
            def scale(x: float) -> float:
                return half(x) * FACTOR
            """)
        module = self.imported("own_steps", """
            from kubeflow_dotnet import dsl
            from own_scales import scale
            @dsl.component
            def step(x: float) -> float:
                return scale(x)
            """)
        source = module.step._source
        self.assertIn("def half(", source)
        self.assertIn("FACTOR = 10.0", source)
        self.assertNotIn("own_scales", source)

    def test_module_of_the_user_as_a_whole_is_refused(self) -> None:
        self.write("own_tools.py", """
            def scale(x: float) -> float:
                return x
            """)
        with self.assertRaises(CompilationError) as caught:
            self.imported("own_module_steps", """
                from kubeflow_dotnet import dsl
                import own_tools
                @dsl.component
                def step(x: float) -> float:
                    return own_tools.scale(x)
                """)
        self.assertEqual(caught.exception.code, "KF5027")
        self.assertIn("from own_tools import", str(caught.exception))

    def test_two_helpers_of_one_name_are_refused(self) -> None:
        self.write("own_first.py", "def scale(x: float) -> float:\n    return x\n")
        self.write("own_second.py", "def scale(x: float) -> float:\n    return -x\ndef other(x: float) -> float:\n    return scale(x)\n")
        with self.assertRaises(CompilationError) as caught:
            self.imported("own_two_steps", """
                from kubeflow_dotnet import dsl
                from own_first import scale
                from own_second import other
                @dsl.component
                def step(x: float) -> float:
                    return scale(x) + other(x)
                """)
        self.assertEqual(caught.exception.code, "KF5026")

    def test_component_constant_whose_source_is_unknown_is_refused(self) -> None:
        for value in ("collections.defaultdict(int)", "Colour.RED", "[Colour.RED]", "Pair(1, 2)"):
            with self.subTest(value), self.assertRaises(CompilationError) as caught:
                self.imported("odd_steps", f"""
                    import collections, enum, typing
                    from kubeflow_dotnet import dsl
                    Colour = enum.Enum("Colour", {{"RED": "red"}}, type=str)
                    Pair = typing.NamedTuple("Pair", [("a", int), ("b", int)])
                    VALUE = {value}
                    @dsl.component
                    def step(x: int) -> str:
                        return str(VALUE)
                    """)
            self.assertEqual(caught.exception.code, "KF5025")
            self.assertIn("'VALUE'", str(caught.exception))

    def test_component_behind_a_decorator_is_refused_by_its_own_name(self) -> None:
        def plainly(function: Callable[..., Any]) -> Callable[..., Any]:
            return lambda *args, **kwargs: function(*args, **kwargs)

        def step(x: int) -> int:
            return x

        for decorator in (plainly, functools.lru_cache, lambda f: functools.wraps(f)(plainly(f))):
            with self.assertRaises(CompilationError) as caught:
                dsl.component(decorator(step))
            self.assertEqual(caught.exception.code, "KF5023")
            self.assertIn("'step'", str(caught.exception))
            self.assertIn("test_source.py", str(caught.exception))

"""The source of a function that becomes a step: the function without its decorators, and what it names besides."""

from __future__ import annotations

import ast
import builtins
import inspect
import linecache
import math
import os
import sys
import sysconfig
import textwrap
import types
import typing
from typing import Any, Callable, Dict, Iterable, List, Optional, Set, Tuple

from .dsl import _places
from .dsl._faults import refuse

_SIMPLE = (str, int, float, bool, bytes, type(None))
_COLLECTIONS: Dict[type, str] = {list: "[{}]", tuple: "({})", set: "set([{}])", frozenset: "frozenset([{}])"}


class Part(typing.NamedTuple):
    """A function or a class that a step carries, and where the user wrote it."""

    text: str
    file: str
    line: int


class CapturedSource(typing.NamedTuple):
    """A step's source, and its parts by the line at which each starts there; the last is the step's own function."""

    text: str
    parts: Dict[int, Part]


def capture(function: Callable[..., Any], additional: Iterable[Callable[..., Any]] = ()) -> CapturedSource:
    """The source that a step carries.

    Args:
        function: The function.
        additional: Functions that are carried too.

    Raises:
        CompilationError: Its source cannot be had, or names what cannot be carried.
    """
    capturing = _Capture(function)
    for each in additional:
        capturing.add_function(each, getattr(each, "__name__", "?"))
    return capturing.finish()


def check(function: Callable[..., Any]) -> None:
    """Refuses what is no plain function with a name, before anything else is asked of it.

    Raises:
        CompilationError: It is none.
    """
    code = getattr(function, "__code__", None)
    place = {"file": code.co_filename, "line": code.co_firstlineno} if code is not None else None
    if hasattr(function, "__wrapped__") or _is_wrapper(function):
        refuse("KF5023", f"A decorator hides function '{_wrapped_name(function)}': what it returns is another function.", "Put @dsl.component directly above def, and call what the decorator does inside.", place)
    if not inspect.isfunction(function):
        refuse("KF5020", f"A {type(function).__name__} is no component.", "Write a function with a name: def step(...).", place)
    name = function.__name__
    if name == "<lambda>":
        refuse("KF5020", "A lambda is no component.", "Write a function with a name: def step(...).", place)
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        refuse("KF5020", f"Function '{name}' is async, and a step is called without a loop.", "Write a plain def, and call asyncio.run inside.", place)


def _is_wrapper(function: Any) -> bool:
    """Whether it looks like what a decorator without functools.wraps returns: takes anything, and holds a function."""
    code = getattr(function, "__code__", None)
    takes_anything = code is not None and code.co_flags & (inspect.CO_VARARGS | inspect.CO_VARKEYWORDS)
    return bool(takes_anything and any(callable(held) for held in _held(function)))


def _held(function: Any) -> List[Any]:
    return [cell.cell_contents for cell in function.__closure__ or () if cell != types.CellType()]


def _wrapped_name(function: Any) -> str:
    names = [getattr(each, "__name__", "?") for each in ([function.__wrapped__] if hasattr(function, "__wrapped__") else filter(callable, _held(function)))]
    return str(names[0])


class _Capture:
    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self._place = _places.of_function(function)
        self._imports: Dict[str, str] = {}
        self._constants: Dict[str, str] = {}
        self._parts: List[Part] = []
        self._done: Set[str] = set()
        self._taken: Dict[str, Any] = {}

    def finish(self) -> CapturedSource:
        main = self._of_function(self._function)
        head = list(self._imports.values()) + list(self._constants.values())
        texts = [*head, ""] if head else []
        parts: Dict[int, Part] = {}
        for part in [*self._parts, main]:
            parts["\n".join([*texts, ""]).count("\n") + 1] = part
            texts.append(part.text)
        return CapturedSource("\n".join(texts), parts)

    def add_function(self, function: Callable[..., Any], name: str) -> None:
        if name not in self._done:
            self._done.add(name)
            self._parts.append(self._of_function(function))

    def _refuse(self, rule: str, message: str, hint: str) -> typing.NoReturn:
        refuse(rule, message, hint, self._place)

    def _of_function(self, function: Callable[..., Any]) -> Part:
        check(function)
        name = function.__name__
        if function.__code__.co_freevars:
            self._refuse("KF5021", f"Function '{name}' uses {_words(function.__code__.co_freevars)} of the function around it, which a step does not have.", "Give it as an argument, or define it at the top of the file.")
        node, lines = self._node(function)
        self._names_of(function, node)
        text = "\n".join(lines[node.lineno - 1:node.end_lineno])
        return Part(_dedented(text, node.col_offset) + "\n", function.__code__.co_filename, node.lineno)

    def _node(self, function: Callable[..., Any]) -> Tuple[ast.FunctionDef, List[str]]:
        name, code = function.__name__, function.__code__
        linecache.checkcache(code.co_filename)
        lines = [line.rstrip("\n") for line in linecache.getlines(code.co_filename, function.__globals__)]
        if not lines:
            self._refuse("KF5022", f"The source of function '{name}' cannot be had: it was typed at a prompt or given to exec.", "Save it to a file, or write it in a notebook.")
        try:
            tree = ast.parse("\n".join(lines))
        except SyntaxError:
            self._refuse("KF5022", f"The file of function '{name}' was changed after it was imported, and is no longer Python.", "Mend the file, and import it again.")
        found = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == name and _first_line(n) <= code.co_firstlineno <= n.lineno]
        if not found:
            if function.__code__.co_filename.startswith("<"):
                self._refuse("KF5022", f"The source of function '{name}' cannot be had.", "Save it to a file.")
            self._refuse("KF5022", f"Function '{name}' is not where it was when its file was imported: the file was changed.", "Import it again.")
        return found[-1], lines

    def _names_of(self, function: Callable[..., Any], node: ast.AST) -> None:
        from . import dsl

        own = _bound(node)
        for name in _used(node):
            if name in own or name == function.__name__ or name not in function.__globals__:
                continue
            value = function.__globals__[name]
            if self._taken.setdefault(name, value) is not value:
                self._refuse("KF5026", f"Two things that function '{self._function.__name__}' needs are called '{name}', in different files.", "Give one of them another name: they travel in one file.")
            if name in self._done:
                continue
            if getattr(builtins, name, None) is value or _is_of(typing, name, value) or _is_of(dsl, name, value) or name in ("dsl", "kfp"):
                continue
            self._carry(name, value, function)

    def _carry(self, name: str, value: Any, function: Callable[..., Any]) -> None:
        home = getattr(value, "__module__", None)
        # What lies in other files of the user's own is nowhere in the pod: it travels too.
        is_near = home is not None and (home == function.__module__ or _is_own(home))
        if isinstance(value, types.ModuleType):
            top = value.__name__.split(".")[0]
            if top == "kubeflow_dotnet":
                return
            if _is_own(value.__name__):
                self._refuse("KF5027", f"Function '{function.__name__}' uses module '{name}', a file of your own that the step does not have.", f"Import what it needs by name (from {value.__name__} import ...): that travels with it. Or import it inside the function, if the image has it.")
            self._imports[name] = f"import {value.__name__}" if value.__name__ == name or value.__name__.startswith(name + ".") and name == top else f"import {value.__name__} as {name}"
        elif _literal(value) is not None:
            self._constants[name] = f"{name} = {_literal(value)}"
        elif hasattr(value, "python_func"):
            self._refuse("KF5024", f"Function '{function.__name__}' calls component '{name}', and a step cannot start another.", f"Call {name} in the pipeline, or take the decorator from a plain helper function.")
        elif home is not None and home.split(".")[0] == "kubeflow_dotnet":
            return
        elif is_near and getattr(value, "__name__", name) != name and not home == function.__module__:
            self._refuse("KF5027", f"Function '{function.__name__}' uses '{value.__name__}' of another file of your own under the name '{name}'.", "Import it under its own name: that travels with it.")
        elif inspect.isfunction(value) and is_near:
            self.add_function(value, name)
        elif inspect.isclass(value) and is_near:
            self._add_class(name, value, function)
        elif home and home not in ("__main__", function.__module__) and hasattr(value, "__qualname__"):
            own = value.__name__
            self._imports[name] = f"from {home} import {own}" + (f" as {name}" if own != name else "")
        else:
            self._refuse("KF5025", f"Function '{function.__name__}' uses '{name}', a {type(value).__name__} that cannot be carried to the step.", "Make it inside the function, or give it as an argument.")

    def _add_class(self, name: str, value: type, function: Callable[..., Any]) -> None:
        if name in self._done:
            return
        self._done.add(name)
        try:
            lines, line = inspect.getsourcelines(value)
        except (OSError, TypeError):
            self._refuse("KF5022", f"The source of class '{name}', which function '{function.__name__}' uses, cannot be had.", "Save it to a file.")
        text = textwrap.dedent("".join(lines))
        node = ast.parse(text).body[0]
        home = sys.modules.get(value.__module__)
        stand_in = types.FunctionType(function.__code__, {**(vars(home) if home else function.__globals__)}, function.__name__)
        self._names_of(stand_in, node)
        self._parts.append(Part(text, function.__code__.co_filename, line))


def _is_own(module: str) -> bool:
    """Whether a module is a file of the user's, and not of Python or of an installed package."""
    file = getattr(sys.modules.get(module), "__file__", None)
    if module == "__main__" or not file:
        return False
    paths = sysconfig.get_paths()
    path = os.path.realpath(file)
    installed = any(path.startswith(os.path.realpath(paths[name]) + os.sep) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    return not installed and not {"site-packages", "dist-packages", "kubeflow_dotnet"}.intersection(path.split(os.sep))


def _first_line(node: ast.FunctionDef) -> int:
    return min([node.lineno] + [decorator.lineno for decorator in node.decorator_list])


def _used(node: ast.AST) -> List[str]:
    names: List[str] = []
    body = list(ast.iter_child_nodes(node)) if not isinstance(node, ast.FunctionDef) else [*node.body, node.args, *([node.returns] if node.returns else [])]
    for part in body:
        for inner in ast.walk(part):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load) and inner.id not in names:
                names.append(inner.id)
    return names


def _bound(node: ast.AST) -> Set[str]:
    """Names that the function makes itself."""
    bound: Set[str] = set()
    shared: Set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, (ast.Store, ast.Del)):
            bound.add(inner.id)
        elif isinstance(inner, ast.arg):
            bound.add(inner.arg)
        elif isinstance(inner, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)) and inner is not node:
            bound.add(inner.name)
        elif isinstance(inner, (ast.Import, ast.ImportFrom)):
            bound.update((alias.asname or alias.name).split(".")[0] for alias in inner.names)
        elif isinstance(inner, ast.ExceptHandler) and inner.name:
            bound.add(inner.name)
        elif isinstance(inner, ast.Global):
            shared.update(inner.names)
    return bound - shared


def _is_of(module: types.ModuleType, name: str, value: Any) -> bool:
    """Whether the step's runtime has the name already. What a module only imports for itself, such as ``typing.re``, it does not."""
    return name in module.__all__ and getattr(module, name) is value


def _literal(value: Any) -> Optional[str]:
    """A constant as Python source; None if there is none. Of exact types only: a subclass's repr is anything."""
    kind = type(value)
    if kind is float and not math.isfinite(value):
        return f"float({str(value)!r})"
    if kind in _SIMPLE:
        return repr(value)
    if kind is dict:
        pairs = [(_literal(key), _literal(inner)) for key, inner in value.items()]
        return None if any(None in pair for pair in pairs) else "{" + ", ".join(f"{key}: {inner}" for key, inner in pairs) + "}"
    if kind not in _COLLECTIONS:
        return None
    # A set has no order of its own: the same set is the same source.
    items = [_literal(inner) for inner in value]
    written = [item for item in (sorted(items, key=str) if kind in (set, frozenset) else items) if item is not None]
    return _COLLECTIONS[kind].format(", ".join(written) + ("," if kind is tuple and len(written) == 1 else "")) if len(written) == len(items) else None


def _dedented(text: str, margin: int) -> str:
    """Takes the margin from lines of code, and leaves lines inside of texts as they are."""
    if margin == 0:
        return text
    lines = text.split("\n")
    inside = _inside_texts("\n".join(lines), margin)
    return "\n".join(line if at in inside else line[margin:] if line[:margin].strip() == "" else line for at, line in enumerate(lines))


def _inside_texts(text: str, margin: int) -> Set[int]:
    wrapped = "if 1:\n" + text
    inside: Set[int] = set()
    for node in ast.walk(ast.parse(wrapped)):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and node.end_lineno is not None and node.end_lineno > node.lineno and (isinstance(node, ast.JoinedStr) or isinstance(node.value, (str, bytes))):
            inside.update(range(node.lineno - 1, node.end_lineno - 1))
    return inside


def _words(names: Tuple[str, ...]) -> str:
    quoted = [f"'{name}'" for name in names]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]


"""Reads docstrings: what a function does, and what its arguments and results are (Google's, Sphinx' and NumPy's form)."""

from __future__ import annotations

import inspect
import re
from typing import Dict, List, Optional

_SECTIONS = {
    "args": "arguments", "arguments": "arguments", "parameters": "arguments", "params": "arguments", "returns": "returns", "return": "returns",
    "raises": "", "yields": "", "example": "", "examples": "", "note": "", "notes": "", "attributes": "",
}


class Docstring:
    """The parts of a docstring."""

    def __init__(self) -> None:
        self.description: Optional[str] = None
        self.arguments: Dict[str, str] = {}
        self.returns: Dict[str, str] = {}


def read(text: Optional[str]) -> Docstring:
    """Reads a docstring; an absent one has no parts."""
    parts = Docstring()
    if not text or not text.strip():
        return parts
    lines = inspect.cleandoc(text).splitlines()
    head: List[str] = []
    section: Optional[str] = None
    block: List[str] = []
    for at, line in enumerate(lines):
        sphinx = re.match(r":(param|return|returns)\s*(?:\w+\s+)?(\w*):\s*(.*)", line)
        title = re.fullmatch(r"(\w+):?", line.strip())
        underlined = at + 1 < len(lines) and re.fullmatch(r"-{3,}", lines[at + 1].strip()) is not None
        if title and not line.startswith(" ") and title.group(1).lower() in _SECTIONS and (line.rstrip().endswith(":") or underlined):
            _keep(parts, section, block)
            section, block = _SECTIONS[title.group(1).lower()], []
        elif sphinx:
            _keep(parts, section, block)
            section, block = "", []
            if sphinx.group(1) == "param":
                parts.arguments[sphinx.group(2)] = sphinx.group(3).strip()
            else:
                parts.returns[sphinx.group(2) or "Output"] = sphinx.group(3).strip()
        elif section is None:
            head.append(line)
        elif not re.fullmatch(r"-{3,}", line.strip()):
            block.append(line)
    _keep(parts, section, block)
    # The first line, then the rest, as kfp joins them.
    first, _, rest = "\n".join(head).strip().partition("\n")
    parts.description = "\n".join(part for part in (first.strip(), rest.strip("\n").rstrip()) if part) or None
    return parts


def _keep(parts: Docstring, section: Optional[str], block: List[str]) -> None:
    if not section:
        return
    kept = parts.arguments if section == "arguments" else parts.returns
    lines = [line for line in block if line.strip()]
    if not lines:
        return
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    name: Optional[str] = None
    for line in lines:
        indented = len(line) - len(line.lstrip()) > margin
        entry = None if indented else re.match(r"(\*{0,2}\w+)\s*(?:\([^)]*\))?\s*:\s*(.*)", line.strip())
        if entry:
            name = entry.group(1)
            kept[name] = entry.group(2).strip()
        elif name is not None:
            kept[name] = f"{kept[name]} {line.strip()}".strip()
        elif section == "returns":
            name = "Output"
            kept[name] = line.strip()

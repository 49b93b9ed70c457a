"""Writes the generated files of this checkout."""

from __future__ import annotations

import os

from .. import _host

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

for name, text in _host.invoke("bridge.surface").items():
    with open(os.path.join(PACKAGE, name), "w", encoding="utf-8") as file:
        file.write(text)
    print("wrote", name)

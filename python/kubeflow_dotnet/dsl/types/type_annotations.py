"""The annotations under the module name that kfp's users import."""

from __future__ import annotations

from .._annotations import EmbeddedInput, Input, InputPath, Output, OutputPath

__all__ = ["EmbeddedInput", "Input", "InputPath", "Output", "OutputPath"]

"""Steps that run in this process, in the thread that waits for the run: breakpoints and pdb work, and a lambda can stand in for a step."""

from __future__ import annotations

from ._call import StepCall
from ._own import own_functions
from ._pump import Functions, WrongReplacement, carry_out

__all__ = ["Functions", "StepCall", "WrongReplacement", "carry_out", "own_functions"]

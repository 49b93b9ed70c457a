"""Pipelines and components inside unit tests: steps replaced by functions of the test, waits that cost no time, everything to assert on.

    with testing.pipeline(houses) as test:
        test.replace("train", lambda rate: 0.97)
        run = test.run(rate=0.3)
    assert run.step("warn").state == "SKIPPED"
"""

from __future__ import annotations

from ._arguments import artifact
from ._runs import TestRun, TestStep
from ._test import PipelineTest, pipeline, run

__all__ = ["PipelineTest", "TestRun", "TestStep", "artifact", "pipeline", "run"]

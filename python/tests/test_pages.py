"""Each rule that Python can name has its page."""

from __future__ import annotations

import os
import re
import unittest

from .support import ROOT


class PageTests(unittest.TestCase):
    def test_every_rule_has_a_page_and_a_line_in_the_index(self) -> None:
        found = set()
        for folder, _, names in os.walk(os.path.join(ROOT, "python", "kubeflow_dotnet")):
            for name in names:
                if name.endswith(".py"):
                    with open(os.path.join(folder, name), encoding="utf-8") as file:
                        found.update(re.findall(r"\"(KF\d{4})\"", file.read()))
        with open(os.path.join(ROOT, "docs", "diagnostics", "README.md"), encoding="utf-8") as file:
            index = file.read()
        self.assertGreater(len(found), 20)
        for rule in sorted(found):
            self.assertTrue(os.path.isfile(os.path.join(ROOT, "docs", "diagnostics", f"{rule}.md")), rule)
            self.assertIn(f"({rule}.md)", index)

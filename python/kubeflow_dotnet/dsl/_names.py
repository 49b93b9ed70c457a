"""Names as KFP makes them."""

from __future__ import annotations

import re


def sanitize(name: str) -> str:
    """Lower case letters, digits and single dashes."""
    return re.sub("-+", "-", re.sub("[^-0-9a-z]+", "-", name.lower())).strip("-")

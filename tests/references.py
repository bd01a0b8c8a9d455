"""Named references: `tests/refs/<name>.txt`, renewed by `make refs` (environment `TALKLEAF_REFS=1`)."""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

FOLDER = Path(__file__).parent / "refs"


def assert_matches(name: str, found: str) -> None:
    """Compare text with its reference; on renewal write it instead. A missing one fails and says how to make it."""
    file = FOLDER / f"{name}.txt"
    if os.environ.get("TALKLEAF_REFS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(found, encoding="utf-8")
        return
    assert file.exists(), f"no reference {file.name}; `make refs` makes it, then read it before you commit it"
    expected = file.read_text(encoding="utf-8")
    if found != expected:
        changes = unified_diff(expected.splitlines(), found.splitlines(), "reference", "found", lineterm="", n=2)
        raise AssertionError(f"{name} differs from its reference:\n" + "\n".join(list(changes)[:80]))

"""The real document, built once for all tests of this folder, in whichever processes they run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from filelock import FileLock

from builder.build import Options, build_outline

OUTLINE = Path(__file__).parents[2] / "content" / "als-stem-cells.yaml"


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every output of the real document; no test changes it."""
    own = tmp_path_factory.getbasetemp()
    out = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "real-document"
    whole = out / "whole"
    with FileLock(out.with_suffix(".lock")):
        if not whole.exists():
            result = build_outline(OUTLINE, Options(out=out))
            assert not result.failed, [f"{d.span.line} {d.message}" for d in result.diagnostics]
            whole.touch()
    return out / "als-stem-cells"

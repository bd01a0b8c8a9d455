"""The real document, built once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Options, build_outline

OUTLINE = Path(__file__).parents[2] / "content" / "als-stem-cells.yaml"


@pytest.fixture(scope="session")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with every output of the real document."""
    out = tmp_path_factory.mktemp("output")
    result = build_outline(OUTLINE, Options(out=out))
    assert not result.failed, [f"{d.span.line} {d.message}" for d in result.diagnostics]
    return out / "als-stem-cells"

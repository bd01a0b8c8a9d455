"""An organisation's own PowerPoint template: read without trust, and measured for what of it a talk can use."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report, Span
from builder.theme.template.model import Holder, HouseLayout, Template


def load_template(path: Path, name: str, report: Report, span: Span) -> Template | None:
    """See `load.load_template`; what reads Office's files is loaded only when there is one."""
    from builder.theme.template import load

    return load.load_template(path, name, report, span)


__all__ = ["Holder", "HouseLayout", "Template", "load_template"]

"""An organisation's own PowerPoint template: read without trust, and measured for what of it a talk can use."""

from __future__ import annotations

from builder.theme.template.load import load_template
from builder.theme.template.model import Holder, HouseLayout, Template

__all__ = ["Holder", "HouseLayout", "Template", "load_template"]

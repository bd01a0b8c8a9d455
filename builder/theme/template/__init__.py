"""An organisation's own PowerPoint template: read without trust, and measured for what of it a talk can use.

What reads one (`load`) takes libraries that only talks need.
"""

from __future__ import annotations

from builder.theme.template.model import Template, TemplateLayout, TemplatePlaceholder

__all__ = ["Template", "TemplateLayout", "TemplatePlaceholder"]

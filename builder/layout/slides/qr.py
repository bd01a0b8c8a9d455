"""A code to scan with a telephone."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.qr import qr_code
from builder.geometry import Rect
from builder.layout.slides.context import Context
from builder.layout.slides.shapes import bar
from builder.outline.text.addresses import shown_address
from builder.page.items import Item
from builder.replace import replace
from builder.theme.style import luminance


def code_of(context: Context, address: str, frame: Rect, span: Span) -> list[Item]:
    """The code of a web address, dark on light also where a template's cards are dark: telephones read no other."""
    content = address if "://" in address else f"https://{address}"
    code = qr_code(content, frame, span, alt=context.own.group.qr(address=shown_address(content)))
    palette = context.theme.palettes["talk"]
    if luminance(palette["surface"].rgb) > luminance(palette["ink"].rgb):
        return [code]
    return [bar(frame, "ink", span), replace(code, fill="surface")]

"""A QR code on its white ground, large enough to be read from paper."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.qr import qr_code
from builder.geometry import MM, Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting

LEAST = 20 * MM
"""No code is smaller, its quiet zone left out."""


def qr_piece(url: str, setting: Setting, span: Span) -> Piece:
    """The code of an address as a square piece; long addresses make it grow rather than its modules shrink."""
    side = setting.measures.qr
    alt = setting.words.group.qr(address=url)
    dark = qr_code(url, Rect(0, 0, side, side), span, alt=alt).frame.width
    frame = Rect(0, 0, side * max(1.0, LEAST / dark), side * max(1.0, LEAST / dark))
    ground = box(frame, span, "surface", radius=setting.measures.radius / 2)
    return Piece(height=frame.height, items=(ground, qr_code(url, frame, span, alt=alt)))

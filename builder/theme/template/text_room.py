"""Whether a placeholder has room for its text on the slide: some are a point high, some were put beside the slide."""

from __future__ import annotations

from builder.geometry import Rect, Size
from builder.theme.template.model import FULL_HEIGHT, LINE, TemplatePlaceholder

LEAST_LINE = 24.0
"""The size of a title's smallest line on a slide 540 points high."""
LEAST_HEIGHT = 0.5
"""Letters may reach over their frame: it need not be higher than this share of that line."""
TITLE_WIDTH, LEAST_WIDTH = 0.2, 0.05
"""The least width for the slide's, of a title and of other places."""
ASIDE = 1 / 3
"""Less than this share of a place's width may lie beside the slide: lines keep clear of that, as of a logo."""
OVER = 0.01, 0.05
"""By these shares of the slide's height letters may begin or end off it, and the frame around them."""


def is_tiny(placeholder: TemplatePlaceholder, slide: Size) -> bool:
    """Whether no line has room in it, wherever it stands."""
    least = TITLE_WIDTH if placeholder.kind == "title" else LEAST_WIDTH
    frame = placeholder.frame
    return frame.height < LEAST_HEIGHT * _line(placeholder, slide) or frame.width < least * slide.width


def has_room(placeholder: TemplatePlaceholder, slide: Size) -> bool:
    """Whether its lines begin on the slide, with most of their width there, and stand there in all their height."""
    if is_tiny(placeholder, slide):
        return False
    frame, (top, bottom) = placeholder.frame, _first_line(placeholder, slide)
    letters, around = (share * slide.height for share in OVER)
    lost = max(-frame.x, frame.right - slide.width) / frame.width
    begins = -letters <= frame.x + placeholder.insets[0] if placeholder.align == "left" else True
    stands = top >= -letters and bottom <= slide.height + letters
    return begins and stands and lost < ASIDE and frame.y >= -around and frame.bottom <= slide.height + around


def beside_slide(slide: Size) -> tuple[Rect, Rect]:
    """What lies left and right of a slide, in its points."""
    return Rect(-slide.width, 0, slide.width, slide.height), Rect(slide.width, 0, slide.width, slide.height)


def _first_line(placeholder: TemplatePlaceholder, slide: Size) -> tuple[float, float]:
    """Where a single line begins and ends in the height, by the anchor."""
    height, (_, top, _, bottom) = _line(placeholder, slide), placeholder.insets
    upper, lower = placeholder.frame.y + top, placeholder.frame.bottom - bottom - height
    start = {"t": upper, "b": lower}.get(placeholder.anchor, (upper + lower) / 2)
    return start, start + height


def _line(placeholder: TemplatePlaceholder, slide: Size) -> float:
    """The height of the smallest line that it may have."""
    return LINE * min(LEAST_LINE * slide.height / FULL_HEIGHT, placeholder.size)

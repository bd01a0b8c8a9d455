"""A template as the layout and the writer need it."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf
from typing import Literal

from msgspec import Struct

from builder.geometry import Rect, Size
from builder.theme.scheme import SchemeColor
from builder.theme.style import Align, Color, TextStyle
from builder.theme.template.changed_colour import Change, changed
from builder.theme.template.ground import Ground

PlaceholderKind = Literal["title", "subtitle", "body", "date", "footer", "slide-number", "other"]
Role = Literal["title", "section", "content", "list", "blank"]
"""What a layout is for: cover, opener, a drawing under a title, a list under a title, a sentence alone."""
LEAST_SCALE = 0.7
"""Below seven tenths body text of 24 points would be under 17 on a slide 7.5 inches high, too small from afar."""
FULL_HEIGHT = 540.0
"""The height of our own slides, in points: sizes on others are compared by it."""
LINE = 1.2
"""A line at single spacing, in ems: what PowerPoint gives Arial and most other faces, about."""


def least_size_share(slide: Size) -> float:
    """The least share of a designed size that is legible on a template's slide, smaller or larger than ours."""
    return LEAST_SCALE * slide.height / FULL_HEIGHT


class TemplatePlaceholder(Struct, frozen=True):
    """A placeholder of a layout, with what it hands down from its master (ECMA-376 part 1, 19.3.1.36).

    `frame` and the insets (left, top, right, bottom) are in points; `size` in points; `leading` in points too.
    """

    kind: PlaceholderKind
    type: str
    index: int
    frame: Rect
    insets: tuple[float, float, float, float]
    size: float
    leading: float
    bold: bool = False
    capitals: bool = False
    spaced: bool = False
    """Whether its characters are set apart."""
    face: str = ""
    """Its Latin face where that is neither of the theme's two."""
    align: Align = "left"
    left: float = 0.0
    """Where the first level's text stands from the insets on, in points."""
    hanging: float = 0.0
    """How far left of it a line with a list mark begins; below 0 to the right."""
    before: float = 0.0
    """Space above each paragraph, in points; -1 where it is a share of the line."""
    after: float = 0.0
    """Space below each paragraph, likewise."""
    bulleted: bool = False
    color: str = "tx1"
    """The text's colour as slides name it (`tx1`, `accent1`), `#RRGGBB`, or empty where it is changed or mixed."""
    tone: str = "tx1"
    """The colour that it is made from, whatever is changed of it."""
    changes: tuple[Change, ...] = ()
    """What is changed of it."""
    anchor: str = "t"
    """`t`, `ctr` or `b`: where the text stands in its height."""
    fixed: bool = False
    """Whether neither text nor frame is resized to fit the other."""
    upright: bool = False
    """Whether its lines run down."""
    orient: str | None = None
    """`vert` where its text stands upright by its type (ST_Direction), else None."""
    share: str | None = None
    """How much of the slide it takes (`half`, `quarter`), None for all or where it is not said."""
    filled: bool = False
    """Whether it brings a ground of its own, on which its text's colour is the template's concern."""

    @property
    def across(self) -> bool:
        """Whether its lines run across the slide, in a frame wider than high."""
        return not self.upright and self.frame.width > self.frame.height

    @property
    def width(self) -> float:
        """The room of a line, in points."""
        return self.frame.width - self.insets[0] - self.insets[2]

    @property
    def height(self) -> float:
        """The room of all lines, in points."""
        return self.frame.height - self.insets[1] - self.insets[3]

    def style(self, size: float | None = None) -> TextStyle:
        """How text looks here, at its own size or a smaller one."""
        size = size or self.size
        leading = self.leading * size / self.size
        return TextStyle(size, leading, 700 if self.bold else 400, "ink", "ink", self.align)


class TemplateLayout(Struct, frozen=True):
    """One slide layout; `part` is its name in the package, `backdrop` its plain colour (`RRGGBB`), "" for a picture.

    While it is read, `backdrop` is a colour's name and `backdrop_changes` what is changed of that.
    """

    part: str
    name: str
    type: str
    placeholders: tuple[TemplatePlaceholder, ...]
    backdrop: str
    backdrop_changes: tuple[Change, ...] = ()
    drawn: tuple[Rect, ...] = ()
    """Where it and its master draw something, in points."""
    pictures: tuple[Rect, ...] = ()
    """Which of that are pictures, whose colours nobody can know."""
    words: tuple[Rect, ...] = ()
    """Which of that say something."""

    forms: tuple[Rect, ...] = ()
    """Which of `drawn` are shapes that `ground` does not have."""
    ground: Ground | None = None
    """The colours behind its text, once its own are known."""

    def shades(self, place: Rect) -> tuple[str, ...]:
        """The colours behind a place, in points, from dark to light, as `RRGGBB`; none where they are not known."""
        return self.ground.shades(place) if self.ground else ()

    def edge_under(self, place: Rect) -> float:
        """Where what lies behind the beginning of a place ends below it, in points: a card, a band, a picture."""
        start = Rect(place.x + place.width / 3, place.y, place.width / 3, 1)
        held = [one.bottom for one in self.drawn if one not in self.pictures and one.overlaps(start, 0.5)]
        seen = [self.ground.edge_under(place)] if self.ground else []
        return min([*held, *seen], default=inf)

    @property
    def title(self) -> TemplatePlaceholder:
        """The title's place; a layout without one is a `LookupError`."""
        return next(h for h in self.placeholders if h.kind == "title")

    @property
    def body(self) -> TemplatePlaceholder | None:
        """The largest place for text."""
        bodies = [h for h in self.placeholders if h.kind == "body"]
        return max(bodies, key=lambda h: h.frame.width * h.frame.height, default=None)

    def placeholder(self, *kinds: PlaceholderKind) -> TemplatePlaceholder | None:
        """The first placeholder of the first of these kinds that it has."""
        return next((h for kind in kinds for h in self.placeholders if h.kind == kind), None)


class Template(Struct, frozen=True):
    """A template fit for use. `body` is the place of its content, `free` all that is left below titles, in points."""

    size: Size
    layouts: Mapping[Role, TemplateLayout]
    body: Rect
    free: Rect
    package: bytes
    """A .pptx with its master, layouts, theme and pictures, and nothing else of it."""
    palette: Mapping[str, Color]
    """Our colour roles in its colours."""
    roles: Mapping[str, SchemeColor]
    """The same as colours of its theme, which follow when that is changed."""
    scheme: Mapping[str, str]
    """Its theme's colours, `RRGGBB` by slot."""
    names: Mapping[str, str]
    """What its slides call the first four slots: `tx1` is `lt1` where text is light on dark."""
    typefaces: tuple[str, str]
    """Latin and East Asian, for the notes."""
    faces: tuple[str, ...]
    """The Latin faces of titles and text, the theme's and those of placeholders."""

    def rgb_of(self, placeholder: TemplatePlaceholder) -> str:
        """`RRGGBB` of a placeholder's text as it is shown; "" where that is mixed."""
        made_from = self.rgb(placeholder.tone)
        return changed(made_from, placeholder.changes) if made_from else ""

    def rgb(self, color: str) -> str:
        """`RRGGBB` of a colour as slides name it (`tx1`) or write it (`#RRGGBB`); "" where it is changed or mixed."""
        if color.startswith("#"):
            return color[1:]
        return self.scheme.get({name: slot for slot, name in self.names.items()}.get(color, color), "")

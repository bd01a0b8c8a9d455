"""The letters of an invitation: colours and weights of the theme's covers, in sizes to be read from a wall."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from builder.outline.text.text import Language
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import Align, TextStyle
from builder.words.languages import locale_of

FLOOR = 11.0
"""Nothing is smaller, on the hand-out too."""


class _Role(Struct, frozen=True):
    """What a text looks like: the style of the leaflet it has colour and weight of, and its sizes on A4 in points."""

    like: str
    most: float
    least: float
    leading: tuple[float, float]
    """Lines in sizes: in Han characters, in Latin letters."""
    color: str = ""
    align: Align = "left"


_ROLES: Mapping[str, _Role] = MappingProxyType({
    "draft": _Role("draft", 15.6, 15.6, (1.27, 1.27)),
    "group": _Role("box-heading", 23, 15.6, (1.25, 1.2)),
    "title": _Role("cover-title", 96, 26, (1.16, 1.08)),
    "second": _Role("cover-subtitle", 32, 19, (1.28, 1.2)),
    "date": _Role("cover-name", 34, 20, (1.2, 1.15), "sun-light", "center"),
    "day": _Role("cover-name", 20, 15.6, (1.3, 1.25), align="center"),
    "year": _Role("cover-foot", 17, 15.6, (1.3, 1.25), align="center"),
    "fact": _Role("cover-name", 24, 15.6, (1.32, 1.22)),
    "more": _Role("cover-foot", 20, 15.6, (1.38, 1.3)),
    "edition": _Role("cover-foot", 11, 11, (1.2, 1.2), align="right"),
    "way": _Role("box-heading", 24, 15.6, (1.3, 1.25)),
    "scan": _Role("caption", 15.6, 15.6, (1.3, 1.25)),
})  # fmt: skip
MOST_LATIN_TITLE = 84.0
"""A title in Latin letters is no larger: its words are longer."""


class Lettering(Struct, frozen=True):
    """The styles of one language on one paper; `scale` as of `Paper`."""

    theme: Theme
    language: Language
    scale: float

    def style(self, role: str, share: float = 1.0) -> TextStyle:
        """A style between its least size (`share` 0) and its largest (1)."""
        least, most = self.sizes(role)
        return self.at(role, least + share * (most - least))

    def sizes(self, role: str) -> tuple[float, float]:
        """The least and the largest size of a style, in points."""
        own, han = _ROLES[role], locale_of(self.language).han
        most = own.most if han or role != "title" else MOST_LATIN_TITLE
        least = max(FLOOR, own.least * self.scale)
        return least, max(least, most * self.scale)

    def at(self, role: str, size: float) -> TextStyle:
        """A style at a size in points."""
        own = _ROLES[role]
        base = self.theme.style("leaflet", own.like, self.language)
        leading = own.leading[0 if locale_of(self.language).han else 1] * size
        return replace(base, size=size, leading=leading, color=own.color or base.color, align=own.align)

    @property
    def styles(self) -> Mapping[str, TextStyle]:
        """All of them at their largest, by name."""
        return MappingProxyType({role: self.style(role) for role in _ROLES})

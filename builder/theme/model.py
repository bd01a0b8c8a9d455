"""The Theme, ready for layout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from builder.theme.style import Color, TextStyle
from builder.words.languages import Language, locale_of

Medium = Literal["talk", "leaflet", "large"]
MeasuredIn = Literal["arimo", "noto"]


class Fonts(Struct, frozen=True):
    """Typefaces by name. `talk_*` are named in the .pptx (the lecture-room computer has them)."""

    talk_latin: str
    talk_east_asian: str
    talk_east_asian_hant: str
    measure_latin: MeasuredIn
    """The face on whose metrics the talk's Latin is measured, and which the talk's PDF shows."""


class Theme(Struct, frozen=True):
    """`styles[medium][name][language]` are the allowed settings of a style, from the preferred to the least.

    Layout asks for `steps()`, and a fit tries them in order; nothing is ever set smaller than the last.
    """

    name: str
    file: str
    """Where it was read from, for messages."""
    palettes: Mapping[Medium, Mapping[str, Color]]
    fonts: Fonts
    styles: Mapping[Medium, Mapping[str, Mapping[Language, tuple[TextStyle, ...]]]]
    edge: float
    """Width in points of the outline around panels and cards (0: none); theme `contrast` uses 2."""

    def steps(self, medium: Medium, name: str, language: Language) -> tuple[TextStyle, ...]:
        """The settings of one style, largest first; an unknown name is a fault of ours (`KeyError`)."""
        return self.styles[medium][name][locale_of(language).sizes]

    def style(self, medium: Medium, name: str, language: Language) -> TextStyle:
        """The preferred setting of one style."""
        return self.steps(medium, name, language)[0]

    def typefaces(self, language: Language) -> tuple[str, str]:
        """The Latin and the East Asian typeface that PowerPoint is asked for."""
        fonts = self.fonts
        traditional = locale_of(language).traditional
        return fonts.talk_latin, fonts.talk_east_asian_hant if traditional else fonts.talk_east_asian

"""What a group of an SVG drawing hands down to its shapes, and how its faults are told."""

from __future__ import annotations

import math
import re
from types import MappingProxyType

from lxml.etree import _Element
from msgspec import Struct

from builder.diagnostics import NO_WORDS, Message, Report, Span, say
from builder.geometry import Path, Size, Transform

REFERENCE = re.compile(r"""url\(\s*["']?#([^"')\s]+)["']?\s*\)""")
"""How a property names an element of the drawing."""
AS_PICTURE = say("export it as PNG from the drawing program, and name that file under `image`")
"""The way out where no plain shapes say the same."""
PLAIN_SHAPES = say("save it as plain SVG with shapes only (Inkscape: Edit, Clone, Unlink; Path, Object to Path)")


class State(Struct, frozen=True):
    """What a group hands down to its shapes. `viewport` is what lengths in per cent are of, in its own units; `clips`
    are outlines in the drawing's units, within all of which a shape is seen. `opacity` is that of the group itself."""

    transform: Transform = Transform()
    properties: MappingProxyType[str, str] = MappingProxyType({})
    viewport: Size = Size(0, 0)
    opacity: float = 1.0
    parts: tuple[str, ...] = ()
    clips: tuple[Path, ...] = ()
    depth: int = 0

    @property
    def scale(self) -> float:
        """How many times as long lengths become, on average of both directions."""
        return math.sqrt(abs(self.transform.a * self.transform.d - self.transform.b * self.transform.c))


class Teller(Struct):
    """Tells what is wrong with one file; `failed` once anything was."""

    file: str
    report: Report
    failed: bool = False

    def fault_at(self, element: _Element, code: str, message: Message, hint: Message = NO_WORDS) -> None:
        line = element.sourceline
        self.turn_away(code, message, hint, line if isinstance(line, int) else 1)

    def warn_at(self, element: _Element, code: str, message: Message, hint: Message) -> None:
        line = element.sourceline
        self.report.warning(code, Span(self.file, line if isinstance(line, int) else 1, 1), message, hint)

    def turn_away(self, code: str, message: Message, hint: Message = NO_WORDS, line: int = 1) -> None:
        self.failed = True
        self.report.error(code, Span(self.file, line, 1), message, hint)

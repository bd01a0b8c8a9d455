"""Set text: glyphs where they stand, for the eye, and the same words unseen above them, for selecting and reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.page.items import Paragraph
from builder.typeset.fonts import units_per_em
from builder.typeset.model import FaceKey, GlyphRun, Line
from builder.write.svg.canvas import Element, child, number, numbers
from builder.write.svg.glyphs import glyph_name, glyph_path

SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


class TextDrawer(Struct):
    """Draws paragraphs. `paint` gives a role's colour; `glyphs` are the outlines met so far, by name.

    `places`: whether words say where they stand in the outline.
    """

    paint: Callable[[str], str]
    language: str
    glyphs: dict[str, str]
    places: bool = True

    def marker(self, parent: Element, paragraph: Paragraph, frame: Rect) -> None:
        """The bullet or number before a list item."""
        marker = paragraph.marker
        if marker is not None and marker.line is not None:
            x, y = frame.x + paragraph.x - marker.offset, frame.y + paragraph.baseline(0)
            self._ink(child(parent, "g", {"aria-hidden": "true"}), marker.line, x, y)
            self._words(child(parent, "text", self._place(None, paragraph)), marker.line, x, y)

    def paragraph(self, parent: Element, paragraph: Paragraph, frame: Rect, span: Span, href: str | None) -> None:
        """All glyphs of a paragraph, then its words in one `text` element with a `tspan` a line."""
        ink = child(parent, "g", {"aria-hidden": "true"})
        words = child(parent, "text", self._place(span, paragraph))
        for index, line in enumerate(paragraph.set.lines):
            x, y = frame.x + paragraph.line_x(line), frame.y + paragraph.baseline(index)
            self._ink(ink, line, x, y)
            self._words(words, line, x, y, " " if paragraph.swallows_space(index) else "", href)

    def _place(self, span: Span | None, paragraph: Paragraph) -> dict[str, str]:
        """What a text element says of itself: its size, and where its words stand in the outline."""
        size = {"font-size": number(paragraph.set.style.size), "fill": "transparent"}
        place = {"data-place": f"{span.file}:{span.line}:{span.column}"} if span is not None and self.places else {}
        return size | place | SPACE

    def _ink(self, parent: Element, line: Line, x: float, y: float) -> None:
        for run in line.runs:
            scale = run.size / units_per_em(run.face)
            place = f"translate({numbers(x + run.x, y - run.rise)}) scale({scale:.6f})"
            group = child(parent, "g", {"fill": self.paint(run.color), "transform": place})
            for name, left, rise in self._placed(run, 1 / scale):
                child(group, "use", {"href": f"#{name}", "x": number(left), **({"y": number(-rise)} if rise else {})})

    def _placed(self, run: GlyphRun, units: float) -> Iterator[tuple[str, float, float]]:
        """Each glyph with an outline: its name, and its place in font units from the run's start."""
        x = 0.0
        for glyph in run.glyphs:
            if name := self._named(run.face, glyph.gid):
                yield name, round((x + glyph.dx) * units, 1), round(glyph.dy * units, 1)
            x += glyph.advance

    def _named(self, face: FaceKey, gid: int) -> str:
        """The glyph's name, its outline noted; empty where it has none."""
        outline = glyph_path(face, gid)
        if not outline:
            return ""
        name = glyph_name(face, gid)
        self.glyphs[name] = outline
        return name

    def _words(self, parent: Element, line: Line, x: float, y: float, end: str = "", href: str | None = None) -> None:
        """A line's words as wide as its glyphs; stretches that are links are links here too."""
        stretches = [
            (key, list(runs)) for key, runs in groupby(line.runs, lambda run: (run.href or href, run.language))
        ]
        for index, ((address, language), runs) in enumerate(stretches):
            last = index + 1 == len(stretches)
            holder = child(parent, "a", _link(address)) if address else parent
            left, width = runs[0].x, runs[-1].x + runs[-1].width - runs[0].x
            attributes = {"x": number(x + left), "y": number(y)}
            if width > 0:
                attributes |= {"textLength": number(width), "lengthAdjust": "spacingAndGlyphs"}
            if language != self.language:
                attributes["lang"] = language
            span = child(holder, "tspan", attributes)
            span.text = "".join(run.text for run in runs)
            if last and end:
                child(holder, "tspan", {}).text = end


def _link(address: str) -> dict[str, str]:
    """Addresses of the outside open beside the page and tell nobody where they were found."""
    outside = {"target": "_blank", "rel": "noopener noreferrer"} if "://" in address else {}
    return {"href": address, **outside}

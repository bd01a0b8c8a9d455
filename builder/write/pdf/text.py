"""Set paragraphs on a canvas: glyphs at their places, each stretch with its language, links and word breaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct, field

from builder.geometry import Point, Rect, Transform
from builder.page.items import Paragraph
from builder.replace import replace
from builder.typeset.model import Glyph, GlyphRun
from builder.write.pdf.canvas import MarkedCanvas
from builder.write.pdf.citations import Citations, mark_name, noted_number, numbers_in, source_name
from builder.write.pdf.fonts import FontBook, PdfFont
from builder.write.pdf.inks import Inks
from builder.write.pdf.structure import Element, Link

_ABOVE, _BELOW = 0.9, 0.25
"""A link's clickable height around its baseline, in em."""


class PlacedRun(NamedTuple):
    """A run with its left end and baseline on the page."""

    run: GlyphRun
    x: float
    y: float


class Spot(Struct, frozen=True):
    """Where marks go: below `parent`; all into it when `whole` (a figure); nowhere when it is None (not read)."""

    parent: Element | None
    whole: bool = False
    artifact: str = "/Type /Layout"

    @property
    def reads(self) -> bool:
        return self.parent is not None and not self.whole


class TextDrawer(Struct):
    """Draws paragraphs and keeps the links met on the way. `placement` maps the page to the sheet."""

    canvas: MarkedCanvas
    fonts: FontBook
    inks: Inks
    language: str
    links: bool
    citations: Citations = field(default_factory=Citations)
    placement: Transform = field(default_factory=Transform)
    sheet_height: float = 0.0

    def paragraph(self, paragraph: Paragraph, frame: Rect, element: Element, href: str | None = None) -> None:
        """Draw a paragraph that is read. Stretches in another language, links and citation marks are elements of
        their own; where there are such, the words between are Spans too, which keeps every reader in order."""
        runs = [
            p._replace(run=replace(p.run, href=p.run.href or href)) for p in placed_runs(paragraph, frame, self.fonts)
        ]
        stretches = [(key, list(group)) for key, group in groupby(runs, key=_manner)]
        if len(stretches) == 1 and stretches[0][0].href is None:
            self._set_language(element, stretches[0][0].language)
            self._draw(runs, element)
            return
        home = element
        for manner, stretch in stretches:
            if manner.superscript and self.links:
                self._mark(stretch, home, manner.language)
                continue
            if (number := noted_number(manner.href)) and self.links:
                self.citations.sources.setdefault(number, (self.canvas.page, self._box(stretch)[3]))
                home = element.add("Note")
                home.id = source_name(number)
            kid = home.add("Link" if manner.href and self.links else "Span")
            self._set_language(kid, manner.language)
            self._draw(stretch, kid)
            if manner.href and self.links:
                self._link(stretch, kid, manner.href)

    def _mark(self, stretch: list[PlacedRun], element: Element, language: str) -> None:
        """A citation mark: each of its numbers a link to the source."""
        reference = element.add("Reference")
        self._set_language(reference, language)
        for placed in stretch:
            start, x = 0, placed.x
            for is_number, words in numbers_in(placed.run.text):
                glyphs = placed.run.glyphs[start : start + len(words)]
                part = PlacedRun(replace(placed.run, glyphs=glyphs), x, placed.y)
                start, x = start + len(words), x + part.run.width
                if not is_number:
                    self._draw([part], reference)
                    continue
                link = reference.add("Link")
                self._draw([part], link)
                self._link([part], link, f"#{source_name(words)}")
                self.citations.marked(words, (self.canvas.page, self._box([part])[3]))

    def source_number(self, paragraph: Paragraph, frame: Rect, label: Element) -> str:
        """Draw the number of a source as a link back to its first mark; the number."""
        assert paragraph.marker is not None
        number = paragraph.marker.text
        link = label.add("Link")
        self.marker(paragraph, frame, Spot(link))
        line = paragraph.marker.line
        assert line is not None
        x, y = frame.x + paragraph.x - paragraph.marker.offset, frame.y + paragraph.baseline(0)
        runs = [PlacedRun(run, x + run.x, y - run.rise) for run in line.runs]
        self._link(runs, link, f"#{mark_name(number)}")
        self.citations.sources.setdefault(number, (self.canvas.page, self._box(runs)[3]))
        return number

    def unread(self, paragraph: Paragraph, frame: Rect, spot: Spot) -> None:
        """Draw a paragraph that belongs to a figure or to nothing."""
        for placed in placed_runs(paragraph, frame, self.fonts):
            self._glyphs(placed, spot)

    def marker(self, paragraph: Paragraph, frame: Rect, spot: Spot) -> None:
        """Draw the bullet or number before a list item."""
        marker = paragraph.marker
        if marker is None or marker.line is None:
            return
        x, y = frame.x + paragraph.x - marker.offset, frame.y + paragraph.baseline(0)
        for run in marker.line.runs:
            placed = PlacedRun(run, x + run.x, y - run.rise)
            if spot.reads and spot.parent is not None:
                self._set_language(spot.parent, run.language)
            self._glyphs(placed, Spot(spot.parent, whole=True) if spot.parent else spot)

    def _draw(self, runs: list[PlacedRun], element: Element) -> None:
        for placed in runs:
            self._glyphs(placed, Spot(element, whole=True))

    def _glyphs(self, placed: PlacedRun, spot: Spot) -> None:
        """Draw one run; a piece whose codes read wrongly carries its text beside it."""
        run, x = placed.run, placed.x
        font = self.fonts[run.face]
        for spelled, rise, glyphs in _pieces(run.glyphs, font):
            if spot.parent is None:
                self.canvas.artifact(spot.artifact)
            else:
                self.canvas.mark(spot.parent, None if spelled else "".join(g.text for g in glyphs))
            self.canvas.fill_with(self.inks[run.color])
            self.canvas.show_glyphs(font.name, run.size, x, placed.y - rise, font.show(glyphs, run.size))
            x += sum(g.advance for g in glyphs)

    def _set_language(self, element: Element, language: str) -> None:
        if language != self.language:
            element.lang = language

    def _link(self, runs: list[PlacedRun], element: Element, href: str) -> None:
        """One clickable box a line; the first carries the words, since readers speak them once."""
        words = "".join(p.run.text for p in runs).strip()
        for _, line in groupby(runs, key=lambda p: round(p.y + p.run.rise, 2)):
            box = self._box(list(line))
            element.kids.append(Link(self.canvas.page, box, href, words))

    def _box(self, runs: list[PlacedRun]) -> tuple[float, float, float, float]:
        """The clickable place on the finished page, y upward."""
        top = min(p.y - _ABOVE * p.run.size for p in runs)
        bottom = max(p.y + _BELOW * p.run.size for p in runs)
        left, right = runs[0].x, runs[-1].x + runs[-1].run.width
        a, b = self.placement.apply(Point(left, top)), self.placement.apply(Point(right, bottom))
        height = self.sheet_height
        return min(a.x, b.x), height - max(a.y, b.y), max(a.x, b.x), height - min(a.y, b.y)


def _pieces(glyphs: tuple[Glyph, ...], font: PdfFont) -> Iterator[tuple[bool, float, tuple[Glyph, ...]]]:
    """Stretches at one height whose codes spell their text, or do not; nearly always the whole run."""
    keys = [((g.gid, g.text) in font.spelled, g.dy) for g in glyphs]
    if len(set(keys)) == 1:
        yield *keys[0], glyphs
        return
    for key, group in groupby(zip(keys, glyphs, strict=True), key=lambda pair: pair[0]):
        yield *key, tuple(glyph for _, glyph in group)


class _Manner(NamedTuple):
    language: str
    href: str | None
    superscript: bool


def _manner(placed: PlacedRun) -> _Manner:
    return _Manner(placed.run.language, placed.run.href, placed.run.superscript)


def placed_runs(paragraph: Paragraph, frame: Rect, fonts: FontBook) -> Iterator[PlacedRun]:
    """The runs of a paragraph on the page, with the spaces back that line ends swallowed."""
    for number, line in enumerate(paragraph.set.lines):
        x = frame.x + paragraph.line_x(line)
        y = frame.y + paragraph.baseline(number)
        runs = line.runs
        if runs and paragraph.swallows_space(number):
            space = fonts[runs[-1].face].space(runs[-1].size)
            runs = (*runs[:-1], replace(runs[-1], glyphs=(*runs[-1].glyphs, _thin(space))))
        for run in runs:
            yield PlacedRun(run, x + run.x, y - run.rise)


def _thin(space: Glyph) -> Glyph:
    """The space at a line's end takes no room, so that boxes around the text stay as set."""
    return replace(space, advance=0.0)

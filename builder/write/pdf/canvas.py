"""A reportlab canvas that knows marked content, glyph codes and colours in one space. The only module that touches
reportlab's inside: it has no public way to write an operator."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from builder.geometry import Path, Rect, Size, Transform
from builder.write.pdf.structure import Content, Element

_FORMATS = {"move": "%.3f %.3f m ", "line": "%.3f %.3f l ", "curve": "%.3f %.3f %.3f %.3f %.3f %.3f c ", "close": "h "}
"""Path operators with their numbers, to a thousandth of a point."""
_LEAST_STREAM = 8_000
"""So many bytes are worth a stream of their own, which pages and files that have the same can share."""
Ink = tuple[float, ...]
"""Three numbers are DeviceRGB, four DeviceCMYK, each from 0 to 1."""


class MarkedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types, so that its canvas may be anything
    """Draws in points with y downward from the page's top left, and says of every mark what it belongs to."""

    def __init__(self) -> None:
        self.buffer = BytesIO()
        super().__init__(self.buffer, pageCompression=0, invariant=1)
        self.contents: list[tuple[bytes, ...]] = []
        """The operators of each finished page, in the streams that it has. reportlab's own pages stay empty."""
        self.page = 0
        self._height = 0.0
        self._begin()

    def _begin(self) -> None:
        self._streams: list[bytes] = []
        self._parts: list[bytes] = []
        self._mcid = 0
        self._open: Element | str | None = None
        self._sealed = False
        self._fresh_state()

    def _fresh_state(self) -> None:
        self._fill: Ink | None = None
        self._line: tuple[object, ...] = ()

    def _make_preamble(self) -> None:
        """reportlab opens every page with Helvetica, which is not embedded; this opens it with nothing."""
        self._preamble = ""

    # pages

    def begin_page(self, size: Size) -> None:
        self.setPageSize(size)
        self._height = size.height

    def end_page(self) -> None:
        self.unmark()
        self._end_stream(last=True)
        self.contents.append(tuple(self._streams))
        self.showPage()
        self.page += 1
        self._begin()

    def begin_placement(self, transform: Transform, clip: Rect | None, page: Size) -> None:
        """Until `end_placement`, draw in the coordinates of a page placed on the sheet by `transform`."""
        self.unmark()
        self.saveState()
        if clip is not None:
            self.clipPath(self._rectangle(clip), stroke=0, fill=0)
        t, sheet_height = transform, self._height
        # Both spaces have y downward here and upward in PDF.
        self.transform(t.a, -t.b, -t.c, t.d, t.c * page.height + t.e, sheet_height - t.d * page.height - t.f)
        self._sheet_height, self._height = sheet_height, page.height
        self._fresh_state()

    def end_placement(self) -> None:
        self.unmark()
        self.restoreState()
        self._height = self._sheet_height
        self._fresh_state()

    # parts that other files may have too

    @property
    def marks(self) -> int:
        """How many marked-content sequences of the page have an identifier by now."""
        return self._mcid

    def begin_part(self) -> int:
        """Until `take_part`, draw what does not depend on what was drawn before. Gives where it begins."""
        self.unmark()
        self._fresh_state()
        return len(self._code)

    def take_part(self, start: int) -> bytes:
        """The operators since then, which are no longer on the page."""
        self.unmark()
        operators = "\n".join(self._code[start:]).encode("ascii")
        del self._code[start:]
        return operators

    def put_part(self, operators: bytes, marks: int) -> None:
        """Draw a part; `marks` are those of the page with it."""
        self.unmark()
        self._take_code()
        if operators:
            self._parts.append(operators)
        self._end_stream()
        self._mcid = marks
        self._fresh_state()

    def _take_code(self) -> None:
        """What was drawn outside parts is one too; every operator is ASCII."""
        if self._code:
            self._parts.append("\n".join(self._code).encode("ascii"))
            self._code.clear()

    def _end_stream(self, *, last: bool = False) -> None:
        """What is drawn next stands in another stream, if there is enough in this one.

        Readers put white space between the streams of a page (ISO 32000-1, 7.8.2).
        """
        if last:
            self._take_code()
        drawn = b"\n".join(self._parts)
        if len(drawn) < _LEAST_STREAM and not last:
            return
        if drawn and len(drawn) < _LEAST_STREAM and self._streams:
            self._streams[-1] += b"\n" + drawn
        elif drawn:
            self._streams.append(drawn)
        self._parts.clear()

    # marked content

    def mark(self, element: Element, actual_text: str | None = None) -> None:
        """What follows belongs to `element`, as its next piece; sequences are never nested."""
        if self._open is element and actual_text is None and not self._sealed:
            return
        self.unmark()
        spoken = "" if actual_text is None else f" /ActualText <FEFF{actual_text.encode('utf-16-be').hex().upper()}>"
        self._code.append(f"/{element.tag} <</MCID {self._mcid}{spoken}>> BDC")
        element.kids.append(Content(self.page, self._mcid))
        self._mcid += 1
        self._open, self._sealed = element, actual_text is not None

    def artifact(self, kind: str = "/Type /Layout") -> None:
        """What follows is not read."""
        if self._open != kind:
            self.unmark()
            self._code.append(f"/Artifact <<{kind}>> BDC")
            self._open = kind

    def unmark(self) -> None:
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    # drawing

    def fill_with(self, ink: Ink) -> None:
        if ink != self._fill:
            (self.setFillColorRGB if len(ink) == 3 else self.setFillColorCMYK)(*ink)
            self._fill = ink

    def stroke_with(self, ink: Ink, width: float, dash: Sequence[float], round_ends: bool) -> None:
        line = (ink, width, tuple(dash), round_ends)
        if line == self._line:
            return
        (self.setStrokeColorRGB if len(ink) == 3 else self.setStrokeColorCMYK)(*ink)
        self.setLineWidth(width)
        self.setDash(list(dash))
        self.setLineCap(1 if round_ends else 0)
        self.setLineJoin(1 if round_ends else 0)
        self._line = line

    def draw_shape(self, path: Path, *, fill: bool, stroke: bool) -> None:
        """Paint a path by the non-zero winding rule. Written here since reportlab takes ten times as long to."""
        self._code.append(operators(path, self._height) + {(1, 0): " f", (0, 1): " S", (1, 1): " B"}[fill, stroke])

    def show_glyphs(self, font: str, size: float, x: float, y: float, shown: str) -> None:
        """Draw the operand of `TJ` with its first origin at x, y (downward)."""
        place = f"1 0 0 1 {_number(x)} {_number(self._height - y)} Tm"
        self._code.append(f"BT /{font} {_number(size)} Tf {place} {shown} TJ ET")

    def show_image(self, name: str, frame: Rect, clip: Path | None = None) -> None:
        """Paint an image of the page's resources into a rectangle, or what of it lies inside `clip`."""
        bottom = self._height - frame.bottom
        matrix = f"{_number(frame.width)} 0 0 {_number(frame.height)} {_number(frame.x)} {_number(bottom)} cm"
        inside = f"{operators(clip, self._height)} W n " if clip else ""
        self._code.append(f"q {inside}{matrix} /{name} Do Q")

    def data(self) -> bytes:
        """The finished file, as reportlab makes it."""
        return bytes(self.getpdfdata())

    def _rectangle(self, rect: Rect) -> Any:
        """reportlab's path around a rectangle."""
        drawn = self.beginPath()
        drawn.rect(rect.x, self._height - rect.bottom, rect.width, rect.height)
        return drawn


@lru_cache(maxsize=2048)
def operators(path: Path, height: float) -> str:
    """A path on a page of this height; the files of a series draw the same ones again and again."""
    steps = "".join([_FORMATS[kind] for kind in path.kinds])
    values = [value for x, y in zip(path.xs, path.ys, strict=True) for value in (x, height - y)]
    written = (steps % tuple(values)).replace("-0.000 ", "0.000 ")
    return _without_zeros(written).rstrip()


def _without_zeros(operators: str) -> str:
    """Numbers of three decimals without those that are zero at their end."""
    whole = operators.replace(".000 ", "\n")  # set apart, lest they lose the zeros before their point
    return whole.replace("00 ", " ").replace("0 ", " ").replace("\n", " ")


def _number(value: float) -> str:
    """A PDF number to a thousandth of a point."""
    return f"{value:z.3f}".rstrip("0").rstrip(".")

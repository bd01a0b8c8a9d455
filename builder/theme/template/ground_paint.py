"""Paints a layout's ground in small: plain colours, blends and pictures, and the flat shapes that lie on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PIL import Image, ImageChops, ImageOps

from builder.geometry import Rect, Size
from builder.theme.ooxml import Element, first, found, qname
from builder.theme.template.drawn import frame_of, shapes_on
from builder.theme.template.fills import ALL_FILLS, Fills
from builder.theme.template.ground import Ground

WIDTH = 160
"""Pixels across: one is six points wide on a slide of 960."""
FLAT = ("rect", "")
"""The geometry of a shape that covers its whole frame."""


class Layer(Struct, frozen=True):
    """A master or layout: its part, and its drawing."""

    part: str
    root: Element


class Painted(Struct, frozen=True):
    """A ground, and the frames of the shapes on it whose outlines or fills are too intricate to be painted."""

    ground: Ground
    forms: tuple[Rect, ...]


def paint_ground(backdrops: Sequence[Layer], shown: Sequence[Layer], fills: Fills, size: Size) -> Painted:
    """The ground of the first of `backdrops` that has one, with what the `shown` layers draw, the lowest first."""
    canvas = _Canvas(size)
    canvas.paint(Rect(0, 0, *size), _backdrop(backdrops, fills, canvas.pixels))
    forms: list[Rect] = []
    for layer in shown:
        for shape in shapes_on(layer.root):
            frame = frame_of(shape)
            if frame is not None:
                forms += _drawn(canvas, shape, frame, layer.part, fills)
    return Painted(canvas.ground(), tuple(forms))


def _backdrop(layers: Sequence[Layer], fills: Fills, pixels: tuple[int, int]) -> Image.Image | None:
    for layer in layers:
        held, fill = (first(layer.root, f"p:cSld/p:bg/{name}") for name in ("p:bgRef", "p:bgPr"))
        if held is not None:
            return fills.of_theme(held, pixels)
        if fill is not None:
            return fills.own(fill, layer.part, pixels)
    return fills.plain("bg1", pixels)


def _drawn(canvas: _Canvas, shape: Element, frame: Rect, part: str, fills: Fills) -> Iterator[Rect]:
    """Paints a picture or a flat shape; else gives its frame. A picture that cannot be read makes its place unknown."""
    pixels = canvas.size_of(frame)
    if shape.tag == qname("p:pic"):
        made = fills.own(shape, part, pixels) if _is_flat(shape) else None
        canvas.paint(frame, None if made is None else _mirrored(made, _flips(shape)))
    elif shape.tag != qname("p:cxnSp"):
        made = fills.of_shape(shape, part, pixels) if _is_flat(shape) else None
        made = None if made is None else _with_its_shape(made, shape)
        if made is not None or next(shape.iter(qname("a:blip")), None) is not None:
            canvas.paint(frame, made)
        elif first(shape, "p:spPr/a:noFill") is None:
            yield frame


def _is_flat(shape: Element) -> bool:
    """Whether it fills its frame and stands upright."""
    geometry = first(shape, "p:spPr/a:prstGeom")
    return geometry is not None and geometry.get("prst", "") in FLAT and not _is_turned(shape)


def _is_turned(shape: Element) -> bool:
    transform = first(shape, "p:spPr/a:xfrm")
    return transform is not None and transform.get("rot", "0") != "0"


def _flips(shape: Element) -> tuple[bool, bool]:
    """Whether it is mirrored left to right, and top to bottom."""
    transform = first(shape, "p:spPr/a:xfrm")
    across, down = (transform is not None and transform.get(side) in ("1", "true") for side in ("flipH", "flipV"))
    return across, down


def _mirrored(made: Image.Image, flips: tuple[bool, bool]) -> Image.Image:
    across, down = flips
    made = ImageOps.mirror(made) if across else made
    return ImageOps.flip(made) if down else made


def _with_its_shape(made: Image.Image, shape: Element) -> Image.Image | None:
    """A fill as its mirrored shape shows it; None where it looks another way and no word says whether it turns too."""
    mirrored = _mirrored(made, _flips(shape))
    if ImageChops.difference(made, mirrored).getbbox(alpha_only=False) is None:
        return made
    own = next((e for e in found(shape, "p:spPr") if e.tag in ALL_FILLS), None)
    turns = "" if own is None else own.get("rotWithShape", "")
    return {"1": mirrored, "true": mirrored, "0": made, "false": made}.get(turns)


class _Canvas:
    """The ground in the making."""

    def __init__(self, slide: Size) -> None:
        self.slide, self.pixels = slide, (WIDTH, max(1, round(WIDTH * slide.height / slide.width)))
        self._image, self._known = Image.new("RGB", self.pixels), Image.new("L", self.pixels, 0)

    def size_of(self, frame: Rect) -> tuple[int, int]:
        """How many pixels a frame takes, one at least, and never more than a slide has."""
        left, top, right, bottom = self._box(frame)
        return max(1, min(right - left, WIDTH)), max(1, min(bottom - top, WIDTH))

    def paint(self, frame: Rect, made: Image.Image | None) -> None:
        """Lay a picture with its opacity on a frame; None makes the place unknown."""
        left, top, right, bottom = self._box(frame)
        if right <= left or bottom <= top:
            return
        if made is None:
            self._known.paste(0, (left, top, right, bottom))
            return
        laid = made if made.size == (right - left, bottom - top) else made.resize((right - left, bottom - top))
        cover = laid.getchannel("A")
        self._image.paste(laid.convert("RGB"), (left, top), cover)
        self._known.paste(255, (left, top), cover.point(lambda alpha: 255 if alpha == 255 else 0))

    def ground(self) -> Ground:
        return Ground(self.slide, *self.pixels, self._image.tobytes(), self._known.tobytes())

    def _box(self, frame: Rect) -> tuple[int, int, int, int]:
        across, down = (pixels / side for pixels, side in zip(self.pixels, self.slide, strict=True))
        return round(frame.x * across), round(frame.y * down), round(frame.right * across), round(frame.bottom * down)

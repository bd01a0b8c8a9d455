"""What fills a shape or a ground of a template, in small: a colour, a blend or a picture (ECMA-376 part 1, 20.1.8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import cos, radians, sin

from PIL import Image

from builder.theme.ooxml import Element, first, qname
from builder.theme.template.changed_colour import changed, changes_of
from builder.theme.template.colours import HEX, SLOTS, USUAL, MasterColors
from builder.theme.template.small_pictures import Pixels, SmallPictures

Rgba = tuple[int, int, int, int]

WHOLE = 100_000
"""A share of one, in thousandths of a percent."""
DEGREE = 60_000
"""An angle, in its sixty-thousandths."""
GROUNDS = 1001
"""The number of a theme's first background fill; those of shapes begin at 1 (20.1.4.1.7, 20.1.4.2.10)."""
STEPS = 64
"""The shades that a blend is painted in."""
SCATTER = (7, 13, 97)
"""Spreads the shades of a blend that runs along no line over all its place: any of them may stand anywhere."""
MOST_SHARE = 1000.0
"""A file may say anything; no share of a picture or a blend is larger."""
PRESETS = {"white": "FFFFFF", "black": "000000"}


class Fills:
    """Reads a template's fills with one master's or layout's colours."""

    def __init__(self, pictures: SmallPictures, theme: Element, theme_part: str, colors: MasterColors) -> None:
        self.pictures, self.theme, self.theme_part, self.colors = pictures, theme, theme_part, colors

    def plain(self, name: str, pixels: Pixels) -> Image.Image:
        """A colour of the colour map."""
        return Image.new("RGBA", pixels, _rgba(self.colors.rgb(name), 1.0))

    def own(self, holder: Element, part: str, pixels: Pixels, base: str = "") -> Image.Image | None:
        """The fill that an element has, with transparency; None where it cannot be known. `base` is its `phClr`."""
        fill = next((e for e in holder if e.tag in _WAYS), None)
        return None if fill is None else _WAYS[fill.tag](self, fill, part, pixels, base)

    def of_theme(self, reference: Element, pixels: Pixels) -> Image.Image | None:
        """A fill of the theme's lists that an element refers to (`p:bgRef`, `a:fillRef`), made of its colour."""
        index, base = reference.get("idx", ""), self._color(reference, "")
        number = int(index) if index.isdigit() else 0
        if number in (0, GROUNDS - 1):
            return Image.new("RGBA", pixels, (0, 0, 0, 0))
        name, at = ("bgFillStyleLst", number - GROUNDS) if number >= GROUNDS else ("fillStyleLst", number - 1)
        listed = first(self.theme, f"a:themeElements/a:fmtScheme/a:{name}")
        if listed is None or at >= len(listed) or base is None:
            return None
        way = _WAYS.get(listed[at].tag)
        return way(self, listed[at], self.theme_part, pixels, bytes(base[:3]).hex()) if way else None

    def of_shape(self, shape: Element, part: str, pixels: Pixels) -> Image.Image | None:
        """What fills a shape, by itself or by its style; one that says nothing has no fill."""
        look, style = first(shape, "p:spPr"), first(shape, "p:style/a:fillRef")
        if look is not None and any(e.tag in ALL_FILLS for e in look):
            return self.own(look, part, pixels)
        return self.of_theme(style, pixels) if style is not None else Image.new("RGBA", pixels, (0, 0, 0, 0))

    def _color(self, holder: Element, base: str) -> Rgba | None:
        """The colour that an element holds, with its opacity; None where it is made in a way not known here."""
        color = next(iter(holder), None)
        if color is None:
            return None
        value, changes = self._value(color, base), changes_of(color)
        clear = [e for e in color if e.tag == qname("a:alpha")]
        if not value or len(color) != len(changes) + len(clear):
            return None
        return _rgba(changed(value, changes), _share(clear[0].get("val"), 1.0) if clear else 1.0)

    def _value(self, color: Element, base: str) -> str:
        name, value = str(color.tag).rpartition("}")[2], color.get("val", "")
        if name == "schemeClr":
            known = value in USUAL or value in SLOTS
            return base if value == "phClr" else self.colors.rgb(value) if known else ""
        held = {"srgbClr": value, "sysClr": color.get("lastClr", ""), "prstClr": PRESETS.get(value, "")}.get(name, "")
        return held if HEX.fullmatch(held) else ""

    def _nothing(self, fill: Element, part: str, pixels: Pixels, base: str) -> Image.Image | None:
        return Image.new("RGBA", pixels, (0, 0, 0, 0))

    def _solid(self, fill: Element, part: str, pixels: Pixels, base: str) -> Image.Image | None:
        color = self._color(fill, base)
        return None if color is None else Image.new("RGBA", pixels, color)

    def _blend(self, fill: Element, part: str, pixels: Pixels, base: str) -> Image.Image | None:
        listed = first(fill, "a:gsLst")
        stops = [] if listed is None else [(_share(e.get("pos"), 0.0), self._color(e, base)) for e in listed]
        known = sorted((at, color) for at, color in stops if color is not None)
        if not known or len(known) < len(stops):
            return None
        shades = [_between(known, step / (STEPS - 1)) for step in range(STEPS)]
        out = Image.new("RGBA", pixels)
        out.putdata([shades[step] for step in _steps(first(fill, "a:lin"), pixels)])
        return out

    def _picture(self, fill: Element, part: str, pixels: Pixels, base: str) -> Image.Image | None:
        """A picture as it is cut and stretched; None where it is tiled or its colours are changed."""
        blip, crop = first(fill, "a:blip"), _crop(fill)
        if blip is None or crop is None or any(e.tag not in UNCHANGED for e in blip):
            return None
        link = blip.get(qname("r:embed"), "")
        relations = self.pictures.parts.relations(part)
        name = next((r.target for r in relations if r.id == link and not r.external), "")
        made, fade = self.pictures.cut(name, crop, pixels), first(blip, "a:alphaModFix")
        if made is None or fade is None:
            return made
        share = _share(fade.get("amt"), 1.0)
        faded = made.copy()
        faded.putalpha(made.getchannel("A").point(lambda alpha: alpha * share))
        return faded


def _crop(fill: Element) -> tuple[float, float, float, float] | None:
    """What of a picture is cut off at its left, top, right and bottom; None where it is tiled or leaves a margin."""
    cut, stretched = _sides(first(fill, "a:srcRect")), first(fill, "a:stretch")
    spread = _sides(None if stretched is None else first(stretched, "a:fillRect"))
    if stretched is None or any(share > 0 for share in spread) or any(share < 0 for share in cut):
        return None
    width, height = 1 - spread[0] - spread[2], 1 - spread[1] - spread[3]
    inner = (-spread[0] / width, -spread[1] / height, -spread[2] / width, -spread[3] / height)
    across, down = 1 - cut[0] - cut[2], 1 - cut[1] - cut[3]
    if across <= 0 or down <= 0:
        return None
    left, top, right, bottom = (
        start + share * size for start, share, size in zip(cut, inner, (across, down) * 2, strict=True)
    )
    return left, top, right, bottom


def _sides(element: Element | None) -> tuple[float, float, float, float]:
    left, top, right, bottom = (0.0 if element is None else _share(element.get(side), 0.0) for side in "ltrb")
    return left, top, right, bottom


def _steps(line: Element | None, pixels: Pixels) -> list[int]:
    """Which of its shades each pixel of a blend has, row by row."""
    width, height = pixels
    if line is None:
        first_, second, whole = SCATTER
        return [
            (x * first_ + y * second) % whole * (STEPS - 1) // (whole - 1) for y in range(height) for x in range(width)
        ]
    angle = radians(_share(line.get("ang"), 0.0) * WHOLE / DEGREE)
    across, down = cos(angle), sin(angle)
    length = width * abs(across) + height * abs(down)
    middle = (0.5 - width / 2) * across + (0.5 - height / 2) * down
    ways = (x * across + y * down + middle for y in range(height) for x in range(width))
    return [min(STEPS - 1, max(0, int(STEPS * (way / length + 0.5)))) for way in ways]


def _between(stops: Sequence[tuple[float, Rgba]], at: float) -> Rgba:
    """A blend's colour at a share of its way."""
    before = [stop for stop in stops if stop[0] <= at]
    after = [stop for stop in stops if stop[0] > at]
    if not before or not after:
        return (before[-1:] or after[:1])[0][1]
    (start, one), (end, other) = before[-1], after[0]
    share = (at - start) / (end - start)
    red, green, blue, alpha = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue, alpha


def _rgba(rgb: str, opacity: float) -> Rgba:
    red, green, blue = bytes.fromhex(rgb)
    return red, green, blue, round(255 * min(1.0, max(0.0, opacity)))


def _share(value: str | None, otherwise: float) -> float:
    """In thousandths of a percent, or written with a sign (`75%`)."""
    try:
        share = float(value[:-1]) / 100 if value and value.endswith("%") else float(value or "") / WHOLE
    except ValueError:
        return otherwise
    return share if abs(share) <= MOST_SHARE else otherwise


_WAYS: Mapping[str, Callable[[Fills, Element, str, Pixels, str], Image.Image | None]] = {
    qname("a:noFill"): Fills._nothing, qname("a:solidFill"): Fills._solid, qname("a:gradFill"): Fills._blend,
    qname("a:blipFill"): Fills._picture, qname("p:blipFill"): Fills._picture,
}  # fmt: skip
ALL_FILLS = (*_WAYS, qname("a:pattFill"), qname("a:grpFill"))
UNCHANGED = (qname("a:extLst"), qname("a:alphaModFix"))
"""What a picture may have beside its file and still be shown in its own colours."""

"""The values SVG attributes hold: transforms, colours, style declarations, numbers."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from PIL import ImageColor

from builder.diagnostics import say
from builder.geometry import Point, Size, Transform

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_LIMIT = 1e7
_UNITS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "q": 96 / 101.6}
_LENGTH = re.compile(rf"({_NUMBER.pattern})({'|'.join(_UNITS)}|%)", re.IGNORECASE)
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_LONG_HEX = re.compile(r"#([0-9a-fA-F]{4}|[0-9a-fA-F]{8})")
_BESIDE_INKS = re.compile(r"(\S.*?)\s+(?:icc-color|device-cmyk|cielab|cielch|device-\w+)\([^()]*\)")
"""A colour, and the same as inks say it (SVG Color 1.2): whoever knows no inks takes the first."""
_LIGHT_DARK = re.compile(r"light-dark\(\s*((?:[^(),]|\([^()]*\))+),.*\)")
"""CSS's colour for a light ground and for a dark one; paper and our slides are light."""
_LONGEST_COLOR = 200
"""No program writes a longer one; the patterns, which try every blank, would take long over it."""
_MIXED = re.compile(r"(rgb|hsl)a?\(\s*([^,/\s]+)[\s,]+([^,/\s]+)[\s,]+([^,/\s]+?)(?:\s*[,/]\s*([0-9.]+%?))?\s*\)")
_TRANSFORM = re.compile(r"\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)[\s,]*")


def number(text: str) -> float:
    """A plain number, `px` allowed; anything else is a `ValueError` with the text."""
    stripped = text.strip().removesuffix("px")
    if not _NUMBER.fullmatch(stripped):
        raise ValueError(say("{found!r}", found=text[:40]))
    value = float(stripped)
    if not math.isfinite(value) or abs(value) > _LIMIT:
        raise ValueError(say("{number}, out of range", number=text[:40]))
    return value


def length(text: str, whole: float) -> float:
    """A length in user units: a plain one, an absolute one (CSS 2.1, 4.3.2) or per cent of `whole`."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        raise ValueError(say("{found!r}", found=text[:40]))
    unit = match[2].lower()
    return number(match[1]) * (whole / 100 if unit == "%" else _UNITS[unit])


def numbers(text: str) -> tuple[float, ...]:
    """Numbers apart by blanks or commas; anything else is a `ValueError`."""
    return tuple(number(part) for part in re.split(r"[\s,]+", text.strip()) if part)


class Tint(NamedTuple):
    """A flat colour, `#RRGGBB` or a role, and how opaque it is, 0…1."""

    color: str
    opacity: float = 1.0


_NAMES = {"none": None, "transparent": None, "currentcolor": Tint("ink")}


def parse_color(text: str) -> Tint | None:
    """`#RRGGBB`, the role `ink` for `currentColor`, or None for `none`; anything else is a `ValueError`.

    Read are CSS's names, `#RGB` and `#RRGGBB` with or without opacity, `rgb()`, `rgba()`, `hsl()`, `hsla()`.
    """
    value = " ".join(text.lower().split())
    if len(value) > _LONGEST_COLOR:
        raise ValueError(text[:40])
    if match := _BESIDE_INKS.fullmatch(value) or _LIGHT_DARK.fullmatch(value):
        value = match[1].strip()
    if value in _NAMES:
        return _NAMES[value]
    if match := _HEX.fullmatch(value):
        digits = match[1] if len(match[1]) == 6 else "".join(c * 2 for c in match[1])
        return Tint(f"#{digits.upper()}")
    if match := _LONG_HEX.fullmatch(value):
        digits = match[1] if len(match[1]) == 8 else "".join(c * 2 for c in match[1])
        return Tint(f"#{digits[:6].upper()}", int(digits[6:], 16) / 255)
    if match := _MIXED.fullmatch(value):
        plain = _rgb(match) if match[1] == "rgb" else f"hsl({match[2].removesuffix('deg')},{match[3]},{match[4]})"
        return Tint(_named(plain, text), min(1.0, share(match[5])) if match[5] else 1.0)
    return Tint(_named(value, text))


def _rgb(match: re.Match[str]) -> str:
    """The channels as whole numbers: CSS allows fractions and per cent."""
    channels = (number(part[:-1]) * 255 / 100 if part.endswith("%") else number(part) for part in match.groups()[1:4])
    return f"rgb({','.join(str(min(255, max(0, round(channel)))) for channel in channels)})"


def _named(value: str, written: str) -> str:
    """What Pillow knows of CSS's colours: its names, `rgb()`, `hsl()`."""
    try:
        red, green, blue = ImageColor.getrgb(value)[:3]
    except ValueError:
        raise ValueError(written[:40]) from None
    return f"#{red:02X}{green:02X}{blue:02X}"


def over(upper: Tint, lower: Tint) -> Tint:
    """What two colours make, one laid over the other (Porter and Duff's over)."""
    opacity = upper.opacity + lower.opacity * (1 - upper.opacity)
    if opacity <= 0:
        return Tint(lower.color, 0.0)
    weight = upper.opacity / opacity
    pairs = zip(_channels(upper.color), _channels(lower.color), strict=True)
    return Tint("#" + "".join(f"{round(weight * a + (1 - weight) * b):02X}" for a, b in pairs), opacity)


def _channels(color: str) -> tuple[int, ...]:
    return tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))


def share(text: str) -> float:
    """A share as a number or in per cent."""
    stripped = text.strip()
    return number(stripped[:-1]) / 100 if stripped.endswith("%") else number(stripped)


def parse_transform(text: str) -> Transform:
    """A list of transforms as an attribute has it, or as CSS does, with units; a `ValueError` says what is wrong."""
    result, at = Transform(), 0
    while at < len(text):
        match = _TRANSFORM.match(text, at)
        if match is None:
            raise ValueError(say("{found!r}", found=text[at : at + 40]))
        result = _one_transform(match[1], numbers(match[2].replace("deg", ""))).then(result)
        at = match.end()
    return result


_HORIZONTAL, _VERTICAL = ("left", "right"), ("top", "bottom")
_SIDES = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}


def parse_origin(text: str, viewport: Size) -> Point:
    """A `transform-origin`: a place in the viewport, in lengths, per cent or words (CSS Transforms, 6).

    Words that name a side belong to its direction, whatever their order; what is not said is the middle.
    """
    words = text.lower().split() or ["left", "top"]
    x, y = (*words, "center")[:2]  # a third one is the depth
    if x in _VERTICAL or y in _HORIZONTAL:
        x, y = y, x
    return Point(length(_SIDES.get(x, x), viewport.width), length(_SIDES.get(y, y), viewport.height))


def _one_transform(name: str, values: tuple[float, ...]) -> Transform:
    match name, values:
        case "matrix", (a, b, c, d, e, f):
            return Transform(a, b, c, d, e, f)
        case "translate", (x, *rest) if len(rest) < 2:
            return Transform(e=x, f=rest[0] if rest else 0.0)
        case "scale", (x, *rest) if len(rest) < 2:
            return Transform(a=x, d=rest[0] if rest else x)
        case "rotate", (angle,):
            return _rotation(angle)
        case "rotate", (angle, x, y):
            return Transform(e=-x, f=-y).then(_rotation(angle)).then(Transform(e=x, f=y))
        case "skewX", (angle,):
            return Transform(c=math.tan(math.radians(angle)))
        case "skewY", (angle,):
            return Transform(b=math.tan(math.radians(angle)))
    raise ValueError(say("{name} with {count} numbers", name=name, count=len(values)))


def _rotation(angle: float) -> Transform:
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return Transform(cos, sin, -sin, cos)

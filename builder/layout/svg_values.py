"""The values SVG attributes hold: transforms, colours, style declarations, numbers."""

from __future__ import annotations

import math
import re

from builder.diagnostics import say
from builder.geometry import Transform

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_LIMIT = 1e7
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_NAMES = {"black": "#000000", "white": "#FFFFFF", "none": None, "transparent": None, "currentcolor": "ink"}
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


def numbers(text: str) -> tuple[float, ...]:
    """Numbers apart by blanks or commas; anything else is a `ValueError`."""
    return tuple(number(part) for part in re.split(r"[\s,]+", text.strip()) if part)


def parse_color(text: str) -> str | None:
    """`#RRGGBB`, the role `ink` for `currentColor`, or None for `none`; anything else is a `ValueError`."""
    value = text.strip().lower()
    if value in _NAMES:
        return _NAMES[value]
    if match := _HEX.fullmatch(value):
        digits = match[1] if len(match[1]) == 6 else "".join(c * 2 for c in match[1])
        return f"#{digits.upper()}"
    if match := _RGB.fullmatch(value):
        return "#" + "".join(f"{min(255, int(part)):02X}" for part in match.groups())
    raise ValueError(text[:40])


def parse_style(text: str) -> dict[str, str]:
    """The declarations of a `style` attribute."""
    pairs = (declaration.partition(":") for declaration in text.split(";") if ":" in declaration)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def is_one(value: str) -> bool:
    """Whether a property says 1, so leaves things as they are."""
    try:
        return number(value) == 1.0
    except ValueError:
        return False


def parse_transform(text: str) -> Transform:
    """An SVG transform list; a `ValueError` says what is wrong with it."""
    result, at = Transform(), 0
    while at < len(text):
        match = _TRANSFORM.match(text, at)
        if match is None:
            raise ValueError(say("{found!r}", found=text[at : at + 40]))
        result = _one_transform(match[1], numbers(match[2])).then(result)
        at = match.end()
    return result


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

"""What a template's file makes of a colour: lighter, darker, stronger, as Office counts (ECMA-376 part 1, 20.1.2.3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from colorsys import hls_to_rgb, rgb_to_hls

from builder.theme.ooxml import Element

Change = tuple[str, float]
"""The name of a change, and its share of one."""
Rgb = tuple[float, float, float]
MOST = 10.0
"""No change is stronger: a file may say anything."""


def changes_of(color: Element | None) -> tuple[Change, ...]:
    """What is changed of a colour, in order; what is not known here, such as its opacity, counts as none."""
    if color is None:
        return ()
    named = ((str(one.tag).rpartition("}")[2], one.get("val", "")) for one in color)
    return tuple((name, share) for name, value in named if name in CHANGES and (share := _share(value)) is not None)


def changed(rgb: str, changes: Sequence[Change]) -> str:
    """`RRGGBB` of a colour after its changes."""
    red, green, blue = (part / 255 for part in bytes.fromhex(rgb))
    now: Rgb = red, green, blue
    for name, share in changes:
        now = CHANGES[name](now, share)
    return "".join(f"{round(255 * _within(part)):02X}" for part in now)


def _share(value: str) -> float | None:
    """In thousandths of a percent, or written with a sign (`75%`)."""
    try:
        share = float(value[:-1]) / 100 if value.endswith("%") else float(value) / 100_000
    except ValueError:
        return None
    return share if abs(share) <= MOST else None


def _within(part: float) -> float:
    return min(1.0, max(0.0, part))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def _in_light(change: Callable[[float, float], float]) -> Callable[[Rgb, float], Rgb]:
    """A change of each channel's light, which is what `tint` and `shade` are."""

    def made(rgb: Rgb, share: float) -> Rgb:
        red, green, blue = (_encoded(_within(change(_linear(_within(part)), share))) for part in rgb)
        return red, green, blue

    return made


def _in_hls(luminance: Callable[[float, float], float], saturation: Callable[[float, float], float]
            ) -> Callable[[Rgb, float], Rgb]:  # fmt: skip
    def made(rgb: Rgb, share: float) -> Rgb:
        hue, light, strength = rgb_to_hls(*map(_within, rgb))
        return hls_to_rgb(hue, _within(luminance(light, share)), _within(saturation(strength, share)))

    return made


def _kept(value: float, share: float) -> float:
    return value


def _times(value: float, share: float) -> float:
    return value * share


def _plus(value: float, share: float) -> float:
    return value + share


CHANGES: dict[str, Callable[[Rgb, float], Rgb]] = {
    "lumMod": _in_hls(_times, _kept),
    "lumOff": _in_hls(_plus, _kept),
    "satMod": _in_hls(_kept, _times),
    "satOff": _in_hls(_kept, _plus),
    "shade": _in_light(_times),
    "tint": _in_light(lambda light, share: light * share + 1 - share),
}

"""A template's colours: its theme's twelve, what a layout is painted with, and our roles made from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from builder.theme.ooxml import Element, first, qname
from builder.theme.scheme import WHOLE, SchemeColor, applied, nearest
from builder.theme.style import Color, contrast
from builder.theme.template.changed_colour import Change, changes_of
from builder.theme.template.chart_colours import chart_colors

PAINTED = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
PALE = 0.6
"""The strength a pale ground keeps: a pure colour this light would glare."""
STRONG = 7.0
"""The contrast of text that is read from afar (WCAG 2.2, 1.4.6)."""
READ = 4.5
"""The least contrast of text (1.4.3)."""
SEEN = 3.0
"""The contrast of shapes that must be told from their ground (1.4.11)."""
FIGURES = 4.5
"""The contrast of a large number on its disc."""
VERDICTS = {"good": "DDF0D3", "watch": "FFF2BF", "warning": "FFD9B3"}
"""The grounds of levels, as the theme `calm` has them; what cannot wait stands on `caution`."""
STEPS = 40
PLAIN_FILL = "1001"
"""The first of a theme's background fills, by custom plain (20.1.4.1.7)."""
HEX = re.compile("[0-9A-Fa-f]{6}")


def scheme_of(theme: Element) -> dict[str, str]:
    """`RRGGBB` by slot (`dk1`, `accent1` …); system colours as they were last."""
    listed = first(theme, "a:themeElements/a:clrScheme")
    out: dict[str, str] = {}
    for element in () if listed is None else listed:
        value = next((str(c.get("lastClr") or c.get("val")) for c in element), "")
        if HEX.fullmatch(value):
            out[str(element.tag).rpartition("}")[2]] = value.upper()
    return out


def typefaces_of(theme: Element) -> tuple[str, str]:
    """The theme's text faces, Latin and East Asian (for simplified Chinese where it names one)."""
    fonts = first(theme, "a:themeElements/a:fontScheme/a:minorFont")
    if fonts is None:
        return "Arial", "Microsoft YaHei"
    latin, east = (e.get("typeface", "") if (e := first(fonts, n)) is not None else "" for n in ("a:latin", "a:ea"))
    han = next((e.get("typeface", "") for e in fonts.iter(qname("a:font")) if e.get("script") == "Hans"), "")
    return latin or "Arial", east or han or "Microsoft YaHei"


def faces_of(theme: Element) -> tuple[str, ...]:
    """The Latin faces of titles and of text, as far as the theme names them."""
    scheme = first(theme, "a:themeElements/a:fontScheme")
    found = () if scheme is None else (first(scheme, f"a:{kind}/a:latin") for kind in ("majorFont", "minorFont"))
    return tuple(face for e in found if e is not None and (face := e.get("typeface", "")))


def backdrop_of(layout: Element, master: Element) -> tuple[str, tuple[Change, ...]]:
    """The plain colour of a layout, as a name of the colour map or `#RRGGBB`, and what is changed of it.

    The name is "" for pictures and blends, and where a change is not known.
    """
    ground = next((g for root in (layout, master) if (g := first(root, "p:cSld/p:bg")) is not None), None)
    if ground is None:
        return "bg1", ()
    held = first(ground, "p:bgRef")
    if held is None:
        held = first(ground, "p:bgPr/a:solidFill")
    elif held.get("idx") != PLAIN_FILL:
        return "", ()
    color = held[0] if held is not None and len(held) else None
    changes = changes_of(color)
    if color is None or len(color) != len(changes):
        return "", ()
    value = color.get("val", "")
    if color.tag == qname("a:srgbClr"):
        return f"#{value}" if HEX.fullmatch(value) else "", changes
    return value if value in USUAL else "", changes


class MasterColors:
    """A theme's colours as one master's slides see them."""

    def __init__(
        self, scheme: Mapping[str, str], color_map: Mapping[str, str], behind: Sequence[str] = ()
    ) -> None:  # fmt: skip
        self.scheme = {slot: scheme.get(slot, "000000" if slot.startswith("dk") else "FFFFFF") for slot in SLOTS}
        self.map = {name: color_map.get(name, usual) for name, usual in USUAL.items()}
        self.behind = tuple(behind)
        """What its content stands on beside paper, `RRGGBB`."""

    def slot(self, name: str) -> str:
        """The slot a slide's colour name stands for: `bg1` is `lt1` on most."""
        return self.map.get(name, name)

    @property
    def names(self) -> dict[str, str]:
        """The slides' names of the slots that have another than their own."""
        return names_of(self.map)

    def rgb(self, name: str) -> str:
        """A colour by its slide's name, its slot, or as `#RRGGBB`."""
        return name[1:].upper() if name.startswith("#") else self.scheme.get(self.slot(name), "FFFFFF")

    @property
    def paper(self) -> SchemeColor:
        return SchemeColor(self.slot("bg1"))

    @property
    def ink(self) -> SchemeColor:
        """What text has, as far as it can be read; Keynote's own white theme, saved for PowerPoint, has pale grey."""
        usual, ground = SchemeColor(self.slot("tx1")), self.value(self.paper)
        if contrast(self.value(usual), ground) >= READ:
            return usual
        return next((way for way in _away(self, usual.slot) if contrast(self.value(way), ground) >= STRONG), usual)

    def value(self, color: SchemeColor) -> str:
        """`RRGGBB` of a made colour."""
        return applied(self.scheme[color.slot], color)

    def accents(self) -> tuple[str, ...]:
        """The accents that are colours, strongest first in their own order; else whatever text has."""
        strong = [slot for slot in PAINTED if contrast(self.scheme[slot], self.value(self.paper)) >= 1.3]
        return tuple(strong) or (self.ink.slot,)


TURNED = {"bg1": "tx1", "tx1": "bg1", "bg2": "tx2", "tx2": "bg2"}
NEAR = 1.5
"""The most contrast of a ground that is taken for the theme's dark paper: on a blue one, black cards are heavy."""


def on_ground(colors: MasterColors, shades: Sequence[str]) -> MasterColors:
    """The colours as content has them on a layout's ground: light on a dark one, whatever the theme calls its paper.

    Where ink cannot be read there, content will stand on paper of ours, and nothing changes.
    """
    usual = MasterColors(colors.scheme, colors.map, shades)
    turned = MasterColors(
        colors.scheme, {**colors.map, **{n: colors.map[other] for n, other in TURNED.items()}}, shades
    )
    if not shades:
        return colors
    if _ink_is_read(usual):
        return usual
    near = all(contrast(turned.value(turned.paper), shade) <= NEAR for shade in shades)
    return turned if near and _ink_is_read(turned) else colors


def _ink_is_read(colors: MasterColors) -> bool:
    return all(contrast(colors.value(colors.ink), shade) >= STRONG for shade in colors.behind)


def names_of(color_map: Mapping[str, str]) -> dict[str, str]:
    """The names of the slots in a colour map that have another than their own."""
    return {slot: name for name, slot in reversed([*color_map.items()]) if name != slot}


USUAL = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", **{slot: slot for slot in PAINTED}, "hlink": "hlink",
    "folHlink": "folHlink",
}  # fmt: skip
"""The colour map of most masters (19.3.1.6)."""
SLOTS = ("dk1", "lt1", "dk2", "lt2", *PAINTED, "hlink", "folHlink")


def roles_of(colors: MasterColors) -> dict[str, SchemeColor]:
    """Our colour roles from the template's: text pairs keep 7:1, shapes 3:1, whatever the accents are."""
    first_accent, *others = colors.accents()
    second = others[0] if others else first_accent
    paper, ink = colors.paper, colors.ink
    tint, warm = _wash(colors, first_accent), _wash(colors, second)
    primary = _strong(colors, first_accent, STRONG, (paper, tint, warm))
    accent, shape = (_strong(colors, slot, SEEN, (paper,)) for slot in (second, first_accent))
    return {
        "ink": ink, "muted": _grey(colors, 0.18), "primary": primary, "primary-2": shape, "accent": accent,
        "ground": paper, "surface": paper, "line": _grey(colors, 0.75), "rule": _grey(colors, 0.5), "muscle": accent,
        "muscle-2": accent, "muscle-3": accent, "on-primary-1": paper, "on-primary-3": paper, "link": primary,
        **_second_design(colors, tint, warm, primary, shape), "sun": _sun(colors, first_accent, others, primary),
    }  # fmt: skip


def _sun(colors: MasterColors, first_accent: str, others: Sequence[str], deep: SchemeColor) -> SchemeColor:
    """The colour of discs with a number in `deep`: an accent on which that can be read, else the first one paler."""
    ground, number = colors.value(colors.paper), colors.value(deep)
    for slot in (*others, first_accent):
        value = colors.scheme[slot]
        if contrast(value, number) >= FIGURES and contrast(value, ground) >= 1.3:
            return SchemeColor(slot)
    ways = (_moved(first_accent, step / STEPS, _is_light(colors)) for step in range(1, STEPS))
    return next((way for way in ways if contrast(colors.value(way), number) >= FIGURES), colors.paper)


def _second_design(
    colors: MasterColors, tint: SchemeColor, warm: SchemeColor, primary: SchemeColor, shape: SchemeColor
) -> dict[str, SchemeColor]:
    """The roles that are tints and inks of a template's first two accents."""
    paper, ink = colors.paper, colors.ink
    inks = dict.fromkeys(("mint-ink", "sky-ink", "sand-ink", "rose-ink", "plum", "caution"), primary)
    tints = {"mint": tint, "sky": tint, "sand": warm, "rose": warm, "wash": paper, "air": paper, "empty": tint}
    inks |= dict.fromkeys((f"{level}-ink" for level in VERDICTS), ink)
    tints |= {level: _verdict(colors, wanted, tint) for level, wanted in VERDICTS.items()}
    land = {"hill-1": tint, "hill-2": shape, "hill-3": shape, "ring-1": primary, "ring-2": primary,
            "glow-1": warm, "glow-2": warm, "water-1": tint, "water-2": shape, "water-3": shape}  # fmt: skip
    warm_parts = dict.fromkeys(("warm", "warm-2", "wood", "sun-edge"), ink)
    skin = {f"skin-{n}{part}": ink for n in (1, 2, 3) for part in ("", "-crease")}
    charts = {f"chart-{n}": color for n, color in enumerate(_series(colors, primary, shape), 1)}
    return {
        "deep": primary, "note": ink, "sun-light": paper, **inks, **tints, **land, **warm_parts, **skin,
        **charts,
    }  # fmt: skip


def _series(colors: MasterColors, primary: SchemeColor, shape: SchemeColor) -> tuple[SchemeColor, ...]:
    """The colours of series: the first accent, dark and as it is, then the others, as far as they can be told apart."""
    others = (_strong(colors, slot, SEEN, (colors.paper,)) for slot in colors.accents()[1:])
    paper = colors.value(colors.paper)
    shades = (way for slot in colors.accents() for way in _away(colors, slot))
    spare = [colors.ink, *(way for way in shades if contrast(colors.value(way), paper) >= SEEN)]
    return chart_colors((primary, shape, *others), spare, colors.value)


def palette_of(colors: MasterColors, roles: Mapping[str, SchemeColor]) -> dict[str, Color]:
    """The roles' values; `slot` names the one a role is, unchanged."""
    return {
        role: Color(colors.value(color), slot=color.slot if color == SchemeColor(color.slot) else "")
        for role, color in roles.items()
    }


def _moved(slot: str, share: float, light: bool) -> SchemeColor:
    """The slot's colour, moved this share of the way to white or to black."""
    kept = round(WHOLE * (1 - share))
    return SchemeColor(slot, mod=kept, off=WHOLE - kept if light else 0)


def _is_light(colors: MasterColors) -> bool:
    return contrast(colors.value(colors.paper), "000000") >= contrast(colors.value(colors.paper), "FFFFFF")


def _wash(colors: MasterColors, slot: str) -> SchemeColor:
    """A pale ground for text (dark, on dark paper): the least change that leaves ink its contrast."""
    light = _is_light(colors)
    ink = colors.value(colors.ink)
    ways = (_moved(slot, 0.8 + 0.01 * step, light)._replace(sat=round(WHOLE * PALE)) for step in range(21))
    return next((w for w in ways if contrast(colors.value(w), ink) >= 9.0), colors.paper)


def _verdict(colors: MasterColors, wanted: str, tint: SchemeColor) -> SchemeColor:
    """The soft ground of a level, its hue turned from an accent's; on dark paper, or where all are grey, the tint."""
    found = nearest({slot: colors.scheme[slot] for slot in colors.accents()}, wanted) if _is_light(colors) else None
    return found if found and contrast(colors.value(found), colors.value(colors.ink)) >= STRONG else tint


def _strong(colors: MasterColors, slot: str, least: float, grounds: tuple[SchemeColor, ...]) -> SchemeColor:
    """The accent, moved away from the paper until it stands out from all grounds."""
    values = [*(colors.value(g) for g in grounds), *colors.behind]
    for way in _away(colors, slot):
        if all(contrast(colors.value(way), value) >= least for value in values):
            return way
    return colors.ink


def _away(colors: MasterColors, slot: str) -> Iterator[SchemeColor]:
    yield SchemeColor(slot)
    for step in range(1, STEPS):
        yield _moved(slot, step / STEPS, not _is_light(colors))


def _grey(colors: MasterColors, share: float) -> SchemeColor:
    """Ink moved towards the paper."""
    ink, kept = colors.ink, 1 - share
    more = WHOLE - round(WHOLE * kept) if _is_light(colors) else 0
    return ink._replace(mod=round(ink.mod * kept), off=round(ink.off * kept) + more)

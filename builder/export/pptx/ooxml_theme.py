"""The Office theme: the palette in its twelve places, the typefaces for each script, flat shapes without effects."""

from __future__ import annotations

from builder.export.pptx.colors import SLOTS, Colors
from builder.export.pptx.xml import Element, markup, put, root, sub

LINE_WIDTHS = (9525, 19050, 28575)
"""Three quarters, one and a half, two and a quarter points, in EMU."""
PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_element(name: str, colors: Colors, typefaces: tuple[str, str]) -> Element:
    """`a:theme` for the master of slides or of notes."""
    theme = root("a:theme", name=name)
    elements = sub(theme, "a:themeElements")
    scheme = sub(elements, "a:clrScheme", name=name)
    for slot in SLOTS:
        sub(sub(scheme, f"a:{slot}"), "a:srgbClr", val=colors.scheme[slot])
    fonts = sub(elements, "a:fontScheme", name=name)
    for kind in ("majorFont", "minorFont"):
        _write_fonts(sub(fonts, f"a:{kind}"), typefaces)
    _write_formats(sub(elements, "a:fmtScheme", name=name))
    sub(theme, "a:objectDefaults")
    sub(theme, "a:extraClrSchemeLst")
    _write_custom_colors(theme, colors)
    return theme


def _write_fonts(parent: Element, typefaces: tuple[str, str]) -> None:
    latin, east_asian = typefaces
    sub(parent, "a:latin", typeface=latin)
    sub(parent, "a:ea", typeface=east_asian)
    sub(parent, "a:cs", typeface=latin)
    for script in ("Hans", "Hant"):
        sub(parent, "a:font", script=script, typeface=east_asian)


def _write_formats(parent: Element) -> None:
    """Three fills, lines, effects and backgrounds, as the format demands; all plain."""
    put(parent, markup("a:fillStyleLst", content=PLAIN * 3))
    lines = (
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{PLAIN}<a:prstDash val="solid"/>'
        '<a:miter lim="800000"/></a:ln>'
        for width in LINE_WIDTHS
    )
    put(parent, markup("a:lnStyleLst", content="".join(lines)))
    put(parent, markup("a:effectStyleLst", content="<a:effectStyle><a:effectLst/></a:effectStyle>" * 3))
    put(parent, markup("a:bgFillStyleLst", content=PLAIN * 3))


def _write_custom_colors(theme: Element, colors: Colors) -> None:
    """Roles without a place of their own, offered by name in PowerPoint's colour picker."""
    extra = {role: color for role, color in colors.palette.items() if not color.slot}
    if not extra:
        return
    custom = sub(theme, "a:custClrLst")
    for role, color in extra.items():
        sub(sub(custom, "a:custClr", name=role), "a:srgbClr", val=color.rgb.upper())

"""An Office theme's twelve colours, its typefaces for each script, and our other roles by name."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from builder.theme.ooxml import PARSER, Element, first, found
from builder.write.pptx.colors import SLOTS, Colors
from builder.write.pptx.elements import child, clear


def painted(theme: bytes, colors: Colors, typefaces: Sequence[str]) -> bytes:
    """A theme part in these colours and these faces (Latin, East Asian)."""
    root = etree.fromstring(theme, PARSER)
    root.set("name", "Talkleaf")
    scheme = found(root, "a:themeElements/a:clrScheme")
    clear(scheme)
    scheme.set("name", "Talkleaf")
    for slot in SLOTS:
        child(child(scheme, f"a:{slot}"), "a:srgbClr", val=colors.scheme[slot])
    fonts = found(root, "a:themeElements/a:fontScheme")
    fonts.set("name", "Talkleaf")
    for kind in ("a:majorFont", "a:minorFont"):
        _write_faces(found(fonts, kind), *typefaces)
    _write_custom_colors(root, colors)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _write_faces(fonts: Element, latin: str, east_asian: str) -> None:
    clear(fonts)
    for script, face in (("latin", latin), ("ea", east_asian), ("cs", latin)):
        child(fonts, f"a:{script}", typeface=face)
    for script in ("Hans", "Hant"):
        child(fonts, "a:font", script=script, typeface=east_asian)


def _write_custom_colors(theme: Element, colors: Colors) -> None:
    """Roles without a place of their own, offered by name in PowerPoint's colour picker."""
    old = first(theme, "a:custClrLst")
    if old is not None:
        theme.remove(old)
    extra = {role: color for role, color in colors.palette.items() if not color.slot}
    if not extra:
        return
    custom = child(theme, "a:custClrLst")
    for role, color in extra.items():
        child(child(custom, "a:custClr", name=role), "a:srgbClr", val=color.rgb.upper())

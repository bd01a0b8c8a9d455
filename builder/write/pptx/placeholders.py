"""The placeholders of a slide layout, with what they hand down to a slide's text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.scheme import SchemeColor
from builder.theme.template import TemplatePlaceholder
from builder.write.pptx.paragraph_format import HandedDown


class Placeholder(Struct, frozen=True):
    """A place on a layout. `handed` is what the first level of its text takes from it."""

    kind: str
    index: int
    as_laid: TemplatePlaceholder
    """The same as the template's layout has it."""
    handed: HandedDown

    def holds(self, item: TextItem) -> bool:
        """Whether the text can stand here without a place of its own."""
        mine, its = self.as_laid.frame, item.frame
        same = abs(mine.x - its.x) + abs(mine.y - its.y) + abs(mine.width - its.width) < 0.05
        lower = its.height - mine.height
        return same and (abs(lower) < 0.05 if self.as_laid.anchor == "ctr" else lower < 0.05)

    def stands_like(self, item: TextItem) -> bool:
        """Whether insets and anchor are the placeholder's: they are said nowhere else."""
        if item.follows:
            return True
        first = item.paragraphs[0].y if item.paragraphs and not item.middle else 0.0
        plain = not any(self.as_laid.insets) and self.as_laid.fixed and abs(first) < 0.01
        return plain and self.as_laid.anchor == ("ctr" if item.middle else "t")

    def base(self, item: TextItem) -> HandedDown:
        """What the text need not say; one that follows its placeholder leaves it its colour, if that can be read."""
        handed = replace(self.handed, faced=False) if item.follows or item.placeholder == "title" else self.handed
        return replace(handed, color=None) if item.follows and not item.own_color else handed


def text_placeholders(laid: Sequence[TemplatePlaceholder], color_map: Mapping[str, str]) -> tuple[Placeholder, ...]:
    """A layout's placeholders for text; `color_map` gives the slot that a slide's name of a colour stands for."""
    return tuple(Placeholder(h.kind, h.index, h, _handed(h, color_map)) for h in laid if h.kind != "other")


def _handed(own: TemplatePlaceholder, color_map: Mapping[str, str]) -> HandedDown:
    return HandedDown(
        own.size, own.leading, own.bold, _color(own.color, color_map), own.align, own.left,
        own.hanging, own.before, own.after, own.bulleted, own.spaced, bool(own.face),
    )  # fmt: skip


def _color(name: str, color_map: Mapping[str, str]) -> SchemeColor | str:
    """As roles are resolved; a name nothing is known by is no role's colour."""
    return name[1:].upper() if name.startswith("#") else SchemeColor(color_map.get(name, name))

"""Rules on laid-out pages: nothing too small to read, no picture too coarse, none without words."""

from __future__ import annotations

from collections.abc import Mapping

from builder.diagnostics import Report, say
from builder.drawing.photos import finer_hint
from builder.outline.model.message_names import NAMES
from builder.outline.yaml.nodes import shortened
from builder.page.every_item import every_item
from builder.page.file_names import name_of
from builder.page.items import ChartItem, Document, ImageItem, Item, TextItem
from builder.theme.template.model import least_size_share

FLOORS: Mapping[str, Mapping[str, float]] = {
    "talk": {"footer": 12, "note": 12, "slide-number": 12, "artifact": 12, "body": 18, "": 16},
    "leaflet": {"note": 8, "footer": 8, "caption": 8, "heading": 9, "": 9.5},
    "large": {"": 18},
    "invitation": {"": 11},
}
FLOORS = {**FLOORS, "bilingual": FLOORS["leaflet"], "bilingual-booklet": FLOORS["leaflet"]}
"""Points by kind of document and role; `body` is what fills a body placeholder, `""` every other role.

On slides these are labels, such as dates in pills and numbers in discs.
"""
TEMPLATE_PLACES = ("date", "footer", "slide-number")
"""Places whose size is the template's own affair."""
ROUNDING = 0.01
ASIDE = "muted"
"""What stands aside (captions, sources, also as a list) is set in this colour, and may be as small as a note."""
LEAST_DPI = {"talk": 96.0, "large": 150.0}
GOOD_DPI = {"talk": 120.0, "large": 200.0}
"""For screen and office print; what the press needs of the leaflet is told when it is laid out (`low-resolution`)."""


def check_pages(document: Document, report: Report) -> None:
    """`text-too-small`, `coarse-image` and `missing-alt` on every page."""
    file = name_of(document)
    for page in document.pages:
        share = least_size_share(page.size) if document.template else 1.0
        for item in every_item(page.items):
            if not (document.template and isinstance(item, TextItem) and item.placeholder in TEMPLATE_PLACES):
                where = say("{file}, {label}", file=file, label=page.label) if file else page.label
                _check_size(document.kind, where, item, share, report)
            _check_image(document.kind, item, report)


def _check_size(kind: str, label: str, item: Item, share: float, report: Report) -> None:
    """`share`: what a template may make of the sizes, as it frames the same design on slides of its own."""
    floors = FLOORS.get(kind)
    if floors is None or not isinstance(item, TextItem):
        return
    for paragraph in item.paragraphs:
        aside: str = "note" if paragraph.set.style.color == ASIDE else item.role
        if aside not in floors and item.placeholder == "body":
            aside = "body"
        floor, size = floors.get(aside, floors[""]) * share, paragraph.set.style.size
        if size < floor - ROUNDING:
            report.error(
                "text-too-small",
                item.span,
                say(
                    "{label}: expected text of at least {floor:g} pt, found {size:g} pt",
                    label=label,
                    floor=floor,
                    size=size,
                ),
                say(
                    "shorten “{words}”; in a theme of your own, raise the least size of this style",
                    words=shortened(max((one.set.text for one in item.paragraphs), key=len)),
                ),
            )


def _check_image(kind: str, item: Item, report: Report) -> None:
    # A table is read cell by cell, under its heads: it needs no other words.
    if isinstance(item, ImageItem | ChartItem) and item.role != "artifact" and not item.alt:
        report.error(
            "missing-alt", item.span, say("expected words for those who cannot see it, found none"), say("add `alt:`")
        )
    if not isinstance(item, ImageItem) or kind not in LEAST_DPI:
        return
    dpi = item.pixels.width / (item.frame.width / 72)
    if dpi < GOOD_DPI[kind]:
        message = say(
            "expected a picture of {least:g} dpi, found {dpi:.0f} dpi at its size in the {kind}",
            least=GOOD_DPI[kind],
            dpi=dpi,
            kind=NAMES.get(kind, kind),
        )
        fine = dpi >= LEAST_DPI[kind]
        least = GOOD_DPI[kind] if fine else LEAST_DPI[kind]
        tell = report.warning if fine else report.error
        tell("coarse-image", item.span, message, finer_hint(item, dpi, least))

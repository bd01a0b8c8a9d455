"""Panels onto the pages of the document: grounds and art behind, panels in reading order before them."""

from __future__ import annotations

from builder.diagnostics import Message, say
from builder.geometry import Rect, Size
from builder.layout.folds import BLEED, FoldScheme
from builder.layout.leaflet.art import ArtRoom, Places, has_masthead, page_art, statement_width
from builder.layout.leaflet.cover import cover_of, masthead_of
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.frames import PanelFrame, pages_of
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.on_hill import statement_items
from builder.layout.leaflet.piece import stacked
from builder.layout.leaflet.plan import LeafletContent, PanelPlan
from builder.layout.leaflet.questions import question_items
from builder.layout.leaflet.setting import Setting
from builder.layout.motif import Motif
from builder.layout.page import GroupItem, Item, Page


def side_pages(content: LeafletContent, laid: Laid, motif: Motif | None, *, low_hill: bool) -> tuple[Page, ...]:
    """The document's pages; what bleeds runs over the trim."""
    cover = laid.frames[content.scheme.cover - 1]
    tree_top = cover_of(laid.setting, cover.panel, cover.text).picture_top
    room = ArtRoom(content.statement is not None, tree_top, low_hill)
    pages = []
    for index, places in enumerate(pages_of(content.scheme)):
        groups = tuple(_panel(content, laid, number) for number in sorted(panel.number for panel, _ in places))
        art = page_art(content.scheme, places, motif, laid.setting.edition.span, room)
        pages.append(_page(content, laid.setting, index, places, groups, art))
    return tuple(pages)


def _side_name(index: int) -> Message:
    return say("inner side") if index % 2 else say("outer side")


def _page(
    content: LeafletContent, setting: Setting, index: int, places: Places, groups: tuple[Item, ...],
    art: tuple[Item, ...],
) -> Page:  # fmt: skip
    size = Size(places[-1][1].right, places[-1][1].height)
    fill, sand = _grounds(content.scheme, places)
    background = (*(box(frame, setting.edition.span, "ground") for frame in sand), *art)
    label = say("panel {number}", number=places[0][0].number) if content.scheme.booklet else _side_name(index)
    return Page(size=size, items=groups, background=background, fill=fill, layout="panel", label=label)


def _grounds(scheme: FoldScheme, places: Places) -> tuple[str, list[Rect]]:
    """The page's ground, and the sand on a part of it: the outside is sand, inside the middle one of three panels.

    Only paper and sand meet on a fold, so that a fold that drifts by a millimetre stays unseen.
    """
    numbers = {panel.number for panel, _ in places}
    outside = {scheme.cover, scheme.back} if scheme.booklet else {scheme.cover}
    if outside & numbers and not has_masthead(scheme):
        return "ground", []
    middle = [place for _, place in places][1:-1] if len(places) == 3 else []
    return "surface", [p.inset(0, -BLEED, 0, -BLEED) for p in middle]


def _panel(content: LeafletContent, laid: Laid, number: int) -> GroupItem:
    plan, frame = content.panels[number - 1], laid.frames[number - 1]
    items = [*_frame_items(content.scheme, laid.setting, plan, frame)]
    for place, column in zip(frame.columns, laid.columns[number - 1], strict=True):
        items += stacked(column.pieces, place.x, place.y)
    if number == content.scheme.hill and content.statement is not None:
        width = statement_width(content.scheme, frame.panel, frame.columns[0])
        items += statement_items(laid.setting, content.statement, frame, width)
    return GroupItem(
        frame=frame.panel,
        role="group",
        span=plan.span,
        name=say("panel {number}", number=number),
        items=tuple(items),
        order=number,
    )


def _frame_items(scheme: FoldScheme, setting: Setting, plan: PanelPlan, frame: PanelFrame) -> tuple[Item, ...]:
    if "cover" in plan.entries and has_masthead(scheme):
        return masthead_of(setting, frame.head).items
    if "cover" in plan.entries:
        return cover_of(setting, frame.panel, frame.text).items
    if "questions" in plan.entries:
        return question_items(setting, frame.text)
    return ()

"""Panels onto the pages of the document: grounds and scenes behind, panels in reading order before them."""

from __future__ import annotations

from builder.diagnostics import Message, say
from builder.geometry import Size
from builder.layout.leaflet.frames import PanelFrame, Places, has_masthead, pages_of
from builder.layout.leaflet.grounds import PAGE, ground_items
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.land import ACCENTS, head_land, inner_land, outer_land
from builder.layout.leaflet.piece import stacked
from builder.layout.leaflet.plan import LeafletContent, PanelPlan
from builder.layout.leaflet.questions import question_items
from builder.layout.leaflet.rings import without_touched_rings
from builder.layout.leaflet.running_foot import foot_items
from builder.layout.leaflet.word_boxes import word_boxes
from builder.page.items import GroupItem, Item, Page


def side_pages(content: LeafletContent, laid: Laid) -> tuple[Page, ...]:
    """The document's pages; what bleeds runs over the trim."""
    return tuple(_page(content, laid, index, places) for index, places in enumerate(pages_of(content.scheme)))


def _side_name(index: int) -> Message:
    return say("inner side") if index % 2 else say("outer side")


def _page(content: LeafletContent, laid: Laid, index: int, places: Places) -> Page:
    scheme, span = content.scheme, laid.setting.edition.span
    groups = tuple(_panel(content, laid, number) for number in sorted(panel.number for panel, _ in places))
    background = (*ground_items(scheme, places, span), *_scene(content, laid, places))
    label = say("panel {number}", number=places[0][0].number) if scheme.booklet else _side_name(index)
    size = Size(places[-1][1].right, places[-1][1].height)
    return Page(size=size, items=groups, background=background, fill=PAGE, layout="panel", label=label)


def _scene(content: LeafletContent, laid: Laid, places: Places) -> tuple[Item, ...]:
    scheme, setting = content.scheme, laid.setting
    numbers = {panel.number for panel, _ in places}
    span = setting.edition.span
    if has_masthead(scheme):
        return head_land(setting.motif, places[0][1], span).items if scheme.cover in numbers else ()
    on_cover_side = scheme.cover in numbers or (scheme.booklet and scheme.back in numbers)
    if on_cover_side:
        without = ACCENTS if laid.fullness.utmost else ()
        scene = outer_land(scheme, places, setting.motif, span, laid.outside.raised, without).items
        return without_touched_rings(scene, word_boxes(laid.outside.head)) if scheme.cover in numbers else scene
    return inner_land(scheme, places, setting.motif, span, laid.inside).items


def _panel(content: LeafletContent, laid: Laid, number: int) -> GroupItem:
    plan, frame = content.panels[number - 1], laid.frames[number - 1]
    items = [*_frame_items(laid, plan, frame)]
    for place, column in zip(frame.columns, laid.columns[number - 1], strict=True):
        items += stacked(column.pieces, place.x, place.y)
    if has_masthead(content.scheme):
        items += foot_items(laid.setting, frame)
    return GroupItem(
        frame=frame.panel,
        role="group",
        span=plan.span,
        name=say("panel {number}", number=number),
        items=tuple(items),
        order=number,
    )


def _frame_items(laid: Laid, plan: PanelPlan, frame: PanelFrame) -> tuple[Item, ...]:
    if "cover" in plan.entries:
        return (*laid.outside.head, *laid.outside.foot)
    if "questions" in plan.entries:
        return question_items(laid.setting, frame.text)
    return ()

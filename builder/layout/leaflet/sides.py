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
from builder.layout.leaflet.questions_page import question_items
from builder.layout.leaflet.rings import without_touched_rings
from builder.layout.leaflet.running_foot import foot_items
from builder.layout.leaflet.setting import FIXED
from builder.layout.leaflet.word_boxes import word_boxes
from builder.memory import Held
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
        raised = laid.outside.raised
        key: tuple[object, ...] = (FIXED, "outer scene", scheme, places, span, raised, without)
        scene = setting.once(key, lambda own: outer_land(scheme, places, own.motif, span, raised, without).items)
        return without_touched_rings(scene, word_boxes(laid.outside.head)) if scheme.cover in numbers else scene
    key = (FIXED, "inner scene", scheme, places, span, laid.inside)
    return setting.once(key, lambda own: inner_land(scheme, places, own.motif, span, laid.inside).items)


def _panel(content: LeafletContent, laid: Laid, number: int) -> GroupItem:
    """One panel; one of blocks alone is put together once for all documents that have it."""
    plan, columns, setting = content.panels[number - 1], laid.columns[number - 1], laid.setting
    blocks = [strand.block for column in columns for strand in column.strands]
    if not blocks or has_masthead(content.scheme) or len(plan.chunks) < len(plan.entries) or not all(blocks):
        return _panel_anew(content, laid, number)
    key = (id(blocks[0]), "items", Held(columns), laid.frames[number - 1], plan.span)
    return setting.once_in_any_size(key, lambda own: _panel_anew(content, laid, number))


def _panel_anew(content: LeafletContent, laid: Laid, number: int) -> GroupItem:
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

"""Panels onto the pages of the document: grounds and art behind, panels in reading order before them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.geometry import Rect, Size
from builder.layout.folds import BLEED, FoldScheme, Panel
from builder.layout.leaflet.cover import cover_of
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.flow import Column
from builder.layout.leaflet.frames import FOOT, PanelFrame, pages_of
from builder.layout.leaflet.piece import stacked
from builder.layout.leaflet.plan import LeafletContent, PanelPlan
from builder.layout.leaflet.questions import question_items
from builder.layout.leaflet.setting import Manner, Setting, text_piece
from builder.layout.moving import moved
from builder.layout.page import GroupItem, Item, Page
from builder.outline.blocks import Statement
from builder.outline.text import Text
from builder.typeset.model import Breaking

STATEMENT_LINES = 2


def side_pages(
    content: LeafletContent,
    setting: Setting,
    frames: Sequence[PanelFrame],
    columns: Sequence[Sequence[Column]],
    *,
    low_hill: bool,
) -> tuple[Page, ...]:
    """The document's pages; what bleeds runs over the trim."""
    pages = []
    for index, places in enumerate(pages_of(content.scheme)):
        numbers = sorted(panel.number for panel, _ in places)
        groups = [_panel(content, setting, n, frames[n - 1], columns[n - 1]) for n in numbers]
        pages.append(_page(content, setting, index, places, tuple(groups), low_hill))
    return tuple(pages)


def _page(
    content: LeafletContent,
    setting: Setting,
    index: int,
    places: Sequence[tuple[Panel, Rect]],
    groups: tuple[GroupItem, ...],
    low_hill: bool,
) -> Page:
    scheme, span = content.scheme, setting.edition.span
    size = Size(places[-1][1].right, places[-1][1].height)
    ground, sand = _grounds(scheme, places, size)
    background: list[Item] = [box(frame, span, "sand") for frame in sand]
    label = "inner" if index % 2 else "outer"
    if scheme.booklet:
        label = f"panel {places[0][0].number}"
    return Page(size=size, items=groups, background=tuple(background), fill=ground, layout="panel", label=label)


def _grounds(scheme: FoldScheme, places: Sequence[tuple[Panel, Rect]], size: Size) -> tuple[str, list[Rect]]:
    """The page's ground, and the sand on a part of it: the outside is sand, inside the middle one of three panels.

    Only paper and sand meet on a fold, so that a fold that drifts by a millimetre stays unseen.
    """
    numbers = {panel.number for panel, _ in places}
    if {scheme.cover, scheme.back} & numbers and (scheme.booklet or scheme.cover in numbers) and scheme.name != "flat":
        return "sand", []
    middle = [place for _, place in places][1:-1] if len(places) == 3 else []
    return "surface", [p.inset(0, -BLEED, 0, -BLEED) for p in middle]


def _panel(
    content: LeafletContent, setting: Setting, number: int, frame: PanelFrame, columns: Sequence[Column]
) -> GroupItem:
    plan = content.panels[number - 1]
    items = [*_frame_items(setting, plan, frame)]
    for place, column in zip(frame.columns, columns, strict=True):
        items += stacked(column.pieces, place.x, place.y)
    if number == content.scheme.hill and content.statement is not None:
        items += statement_items(setting, content.statement, frame)
    return GroupItem(
        frame=frame.panel, role="group", span=plan.span, name=f"panel {number}", items=tuple(items), order=number
    )


def _frame_items(setting: Setting, plan: PanelPlan, frame: PanelFrame) -> tuple[Item, ...]:
    if "cover" in plan.entries:
        return cover_of(setting, frame.panel, frame.text).items
    if "questions" in plan.entries:
        return question_items(setting, frame.text)
    return ()


def statement_items(setting: Setting, block: Statement[Text], frame: PanelFrame) -> tuple[Item, ...]:
    """The statement in white on the hill, its last line as low as a cover's foot."""
    runs, width = setting.one_run(block.text), frame.columns[0].width
    manner = Manner(span=block.text.span, role="statement", breaking=Breaking.BALANCED)
    for style in setting.theme.steps("leaflet", "statement", setting.language):
        piece = text_piece(setting, runs, style, width, manner)
        if piece.height <= STATEMENT_LINES * style.leading + 0.01:
            break
    top = frame.panel.bottom - FOOT - piece.height
    return tuple(moved(item, frame.text.x, top) for item in piece.items)

"""The home dummy: the sheet with nothing but numbered panels and fold lines, to fold one before printing hundreds."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report
from builder.drawing.plain_shapes import straight_line
from builder.geometry import MM, Point, Rect
from builder.layout.folds import FoldScheme, Panel, Side, fold_fault, fold_scheme
from builder.layout.leaflet.compose import compose_leaflet, leaflet_document
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.measures import LEAFLET
from builder.layout.leaflet.piece import Piece, height_of, stacked
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.layout.type_sizes import preferred_styles
from builder.outline.model.block_texts import edition_words
from builder.outline.model.edition import Edition
from builder.page.items import Document, GroupItem, Item, Page, Role, Stroke
from builder.replace import replace
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers
from builder.words.languages import locale_of

EDGE = 8 * MM
"""Home printers leave a rim of the sheet unprinted."""
CARD_WIDTH = 62 * MM
FOLD = Stroke(color="rule", width=0.35 * MM, dash=(6.0, 4.0))


def compose_dummy(edition: Edition, theme: Theme) -> Document:
    """A page a side of the sheet, both in the order a duplex printer wants; no pages where the fold cannot be made."""
    plan = edition.leaflet
    if fold_fault(plan.fold, plan.paper):
        return replace(leaflet_document(edition, theme, ()), kind="dummy")
    scheme = fold_scheme(plan.fold, plan.paper, _pages(edition, theme))
    setting = _setting(edition, theme)
    pages = tuple(_page(setting, scheme, side, number) for number, side in enumerate(scheme.sides, 1))
    return replace(leaflet_document(edition, theme, pages), kind="dummy")


def _pages(edition: Edition, theme: Theme) -> int:
    """How many pages a booklet has; where sections just follow each other, only laying them out tells."""
    plan = edition.leaflet
    if plan.panels or plan.fold != "booklet-a5":
        return max(4, len(plan.panels))
    return len(compose_leaflet(edition, theme, Report()).pages)


def _setting(edition: Edition, theme: Theme) -> Setting:
    return Setting(
        edition=edition, theme=theme, report=Report(), typesetter=Typesetter(edition.language, "noto"),
        styles=preferred_styles(theme, "leaflet", edition.language), measures=LEAFLET, numbers=CitationNumbers(),
    )  # fmt: skip


def _page(setting: Setting, scheme: FoldScheme, side: Side, number: int) -> Page:
    span, title = setting.edition.span, _side_title(setting, scheme, side, number)
    folds = tuple(straight_line(Point(x, 0), Point(x, side.size.height), span, FOLD) for x in side.folds)
    first, *others = side.panels
    how_to = _how_to(setting, scheme, first.frame) if number == 1 else _named(setting, title, first.frame)
    panels = (_panel(setting, scheme, first, how_to), *(_panel(setting, scheme, panel) for panel in others))
    return Page(size=side.size, items=panels, background=folds, layout="panel", label=f"{side.name} side", title=title)


def _side_title(setting: Setting, scheme: FoldScheme, side: Side, number: int) -> str:
    """Which side of the sheet it is, and of which sheet where there are several."""
    words = setting.words.fold
    name = words.inner if side.name == "inner" else words.outer
    if len(scheme.sides) == 2:
        return name
    return words.sheet(number=(number + 1) // 2, side=locale_of(setting.language).either(name, name.lower()))


def _panel(setting: Setting, scheme: FoldScheme, panel: Panel, above: tuple[Item, ...] = ()) -> GroupItem:
    """A panel's card; the leftmost panel of each side also has words `above` it."""
    return GroupItem(
        frame=panel.frame, role="group", span=setting.edition.span, name=f"panel {panel.number}",
        items=(*above, *_card(setting, scheme, panel)), order=None,
    )  # fmt: skip


def _how_to(setting: Setting, scheme: FoldScheme, frame: Rect) -> tuple[Item, ...]:
    """What the sheet is, how it is printed and folded, and of which edition it is."""
    width, options = (
        frame.width - 2 * EDGE,
        ParagraphOptions(span=setting.edition.span, before=setting.measures.line_gap),
    )
    own = setting.words.fold
    title = own.dummy_flat if scheme.name == "flat" else own.dummy
    words = (own.printing[scheme.flip], own.folding[scheme.name], edition_words(setting.edition))
    lines = [text_piece(setting, setting.own(line), "body", width, options) for line in words if line]
    return _at_head([_title(setting, title, "title", width), *lines], frame)


def _named(setting: Setting, name: str, frame: Rect) -> tuple[Item, ...]:
    return _at_head([_title(setting, name, "heading", frame.width - 2 * EDGE)], frame)


def _title(setting: Setting, words: str, role: Role, width: float) -> Piece:
    options = ParagraphOptions(span=setting.edition.span, role=role, level=1 if role == "title" else 2)
    return text_piece(setting, setting.strong(setting.own(words), "primary"), "box-heading", width, options)


def _at_head(pieces: Sequence[Piece], frame: Rect) -> tuple[Item, ...]:
    return stacked(pieces, frame.x + EDGE, frame.y + EDGE + 4 * MM)


def _card(setting: Setting, scheme: FoldScheme, panel: Panel) -> tuple[Item, ...]:
    """The reading number large, what the panel is, and how wide."""
    frame, span = panel.frame, setting.edition.span
    width = min(CARD_WIDTH, frame.width - 2 * EDGE)
    number = setting.own(str(panel.number))
    pieces = [_centred(setting, tuple(replace(run, scale=2.6) for run in number), "figure-number", width, 28 * MM)]
    pieces += [_centred(setting, setting.own(words), "label", width) for words in _words(setting, scheme, panel)]
    height = height_of(pieces) + 12 * MM
    card = Rect(frame.centre.x - width / 2, frame.centre.y - height / 2, width, height)
    outline = box(card, span, "surface", Stroke(color="primary", width=0.35 * MM), setting.measures.radius)
    return outline, *stacked(pieces, card.x, card.y + 6 * MM)


def _words(setting: Setting, scheme: FoldScheme, panel: Panel) -> tuple[str, ...]:
    own = setting.words.fold
    names = {scheme.cover: own.cover, scheme.back: own.back}
    name = names.get(panel.number) or (own.tucked if _is_tucked(scheme, panel) else own.panel(number=panel.number))
    return name, f"{panel.frame.width / MM:.1f}".removesuffix(".0") + " mm"


def _is_tucked(scheme: FoldScheme, panel: Panel) -> bool:
    """Whether the panel is the narrow one that is folded inside."""
    widest = max(p.frame.width for side in scheme.sides for p in side.panels)
    return panel.frame.width < widest - 1


def _centred(setting: Setting, runs: Runs, style: str, width: float, height: float = 0.0) -> Piece:
    centred = replace(setting.styles[style], align="center")
    if height:
        centred = replace(centred, leading=height)
    return text_piece(setting, runs, centred, width, ParagraphOptions(span=setting.edition.span))

"""The leaflet: plan the panels, fit them alike, place them on the sides of the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Report
from builder.layout.inline import CitationNumbers
from builder.layout.leaflet.art import foot_of, has_masthead, page_hill, read_motif
from builder.layout.leaflet.back import back_strands
from builder.layout.leaflet.balance import RULED, balanced, broken
from builder.layout.leaflet.blocks.cards import has_signs
from builder.layout.leaflet.cover import masthead_height
from builder.layout.leaflet.fitting import Tightness, Trial, body_style, fit_leaflet
from builder.layout.leaflet.flow import Column, Strand, chunk_strands, pour
from builder.layout.leaflet.frames import MARGINS, PanelFrame, pages_of, panel_frame
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.marks import block_citations
from builder.layout.leaflet.measures import LEAFLET
from builder.layout.leaflet.overset import tell_overset
from builder.layout.leaflet.plan import Chunk, LeafletContent, PanelPlan, filled_up, longer_booklet, plan_leaflet
from builder.layout.leaflet.setting import Setting
from builder.layout.leaflet.sides import side_pages
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.layout.motif import Motif
from builder.layout.page import Document, Metadata, Page
from builder.outline.blocks import Block, Cards, Columns, Sources
from builder.outline.edition import Edition
from builder.outline.text import Language, Text
from builder.theme.model import Medium, Theme
from builder.theme.style import TextStyle

ALL_OFFERS = frozenset({"large"})
"""The outputs beside the leaflet that its back panel can name."""


class LeafletLayout(Struct, frozen=True):
    """A leaflet's panels, planned and fitted (`laid`; None where the fold cannot be made), before they are drawn."""

    edition: Edition
    theme: Theme
    report: Report
    laid: tuple[LeafletContent, Laid] | None
    motif: Motif | None

    def document(self, *, low_hill: bool = True) -> Document:
        """The leaflet: a page a side of the sheet (a booklet: a page a panel).

        Without `low_hill` the art leaves the foot of the sheet free, for printers that keep a white edge.
        """
        if self.laid is None:
            return leaflet_document(self.edition, self.theme, ())
        pages = side_pages(*self.laid, self.motif, low_hill=low_hill)
        tell_wide_words(pages, self.report)
        return leaflet_document(self.edition, self.theme, pages)


def lay_out_leaflet(
    edition: Edition, theme: Theme, report: Report, *, offers: frozenset[str] = ALL_OFFERS
) -> LeafletLayout:
    """The leaflet of an edition, laid out once for all kinds of printers.

    `offers` are the other outputs that exist; the back panel names them. What does not fit is told as
    `overset-panel`.
    """
    laid = _laid_out(edition, theme, report, offers)
    return LeafletLayout(edition, theme, report, laid, read_motif(edition, theme, report))


def compose_leaflet(
    edition: Edition, theme: Theme, report: Report, *, offers: frozenset[str] = ALL_OFFERS, low_hill: bool = True
) -> Document:
    """The leaflet of an edition, for one kind of printer."""
    return lay_out_leaflet(edition, theme, report, offers=offers).document(low_hill=low_hill)


def _laid_out(
    edition: Edition, theme: Theme, report: Report, offers: frozenset[str]
) -> tuple[LeafletContent, Laid] | None:
    """Panels planned and fitted, what is wrong told; None where the fold cannot be made."""
    content = plan_leaflet(edition, report)
    if content is None:
        return None
    setting = leaflet_setting(edition, theme, report, content)
    trial = _fitted(content, setting, offers)
    while not trial.fits and (longer := longer_booklet(content, edition.leaflet)) is not None:
        content = longer
        trial = _fitted(content, setting, offers)
    laid = trial.laid
    tell_overset(content, laid)
    return filled_up(content, [any(c.strands for c in own) for own in laid.columns]), laid


def _fitted(content: LeafletContent, setting: Setting, offers: frozenset[str]) -> Trial[Laid]:
    frames = panel_frames(content, setting)
    return fit_leaflet(lambda tightness: _attempt(content, setting, frames, tightness, offers), LEAFLET)


def leaflet_setting(edition: Edition, theme: Theme, report: Report, content: LeafletContent) -> Setting:
    """The typesetter and styles, and citations numbered in the order in which the panels are read."""
    from builder.typeset.engine import Typesetter

    chunks = [c for p in content.panels for c in p.chunks] + list(content.loose)
    blocks = [block for chunk in chunks for block in chunk.blocks]
    numbers = CitationNumbers()
    for block in (*blocks, *((content.statement,) if content.statement else ())):
        for id in block_citations(block):
            numbers.number(id)
    legend = next((b.span for b in inner_blocks(blocks) if isinstance(b, Cards) and has_signs(b)), None)
    return Setting(
        edition=edition, theme=theme, report=report, typesetter=Typesetter(edition.language, "noto"),
        styles=preferred_styles(theme, "leaflet", edition.language), measures=LEAFLET, numbers=numbers,
        cited=tuple(numbers.order), legend=legend,
    )  # fmt: skip


def preferred_styles(theme: Theme, medium: Medium, language: Language) -> Mapping[str, TextStyle]:
    """Every style of a medium at its preferred size."""
    return {name: theme.style(medium, name, language) for name in theme.styles[medium]}


def inner_blocks(blocks: list[Block[Text]]) -> Iterator[Block[Text]]:
    """Blocks, and those that stand in columns."""
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            yield from inner_blocks([block.left, block.right])


def _attempt(
    content: LeafletContent,
    setting: Setting,
    frames: tuple[PanelFrame, ...],
    tightness: Tightness,
    offers: frozenset[str],
) -> Trial[Laid] | None:
    """All panels laid out at one tightness; None where the theme has no such body size."""
    body = body_style(setting.theme, setting.language, tightness.body)
    if body is None:
        return None
    setting = replace(setting, styles={**setting.styles, "body": body}, measures=tightness.measures)
    columns = _poured(content, setting, frames, offers)
    free = tuple(min((c.free for c in own if c.strands), default=0.0) for own in columns)
    flat = [c for own in columns for c in own]
    # What runs on through the panels is shared out anew at each size: there a whole section that moves does no harm.
    shares = (broken(flat),) if content.loose else tuple(len(c.strands) for c in flat)
    return Trial(free, Laid(setting, frames, columns), shares)


def panel_frames(content: LeafletContent, setting: Setting) -> tuple[PanelFrame, ...]:
    """The frame of each panel, in reading order."""
    found: dict[int, PanelFrame] = {}
    for places in pages_of(content.scheme):
        hill = page_hill(content.scheme, places, content.statement is not None)
        for panel, place in places:
            side = MARGINS[content.scheme.name].side
            foot, masthead = foot_of(hill, place, side), has_masthead(content.scheme)
            is_head = masthead and panel.number == content.scheme.cover
            head = masthead_height(setting, place.width - 2 * side) if is_head else 0.0
            found[panel.number] = panel_frame(content.scheme, panel, place, foot, head)
    return tuple(found[plan.number] for plan in content.panels)


def _poured(
    content: LeafletContent, setting: Setting, frames: tuple[PanelFrame, ...], offers: frozenset[str]
) -> tuple[tuple[Column, ...], ...]:
    if content.loose:
        return _poured_in_order(content, setting, frames, offers)
    return tuple(
        balanced(_strands(content, plan, setting, frame, offers), [c.height for c in frame.columns])
        for plan, frame in zip(content.panels, frames, strict=True)
    )


def _strands(
    content: LeafletContent, plan: PanelPlan, setting: Setting, frame: PanelFrame, offers: frozenset[str]
) -> list[Strand]:
    width = frame.columns[0].width
    strands: list[Strand] = []
    for entry in plan.entries:
        if isinstance(entry, Chunk):
            strands += chunk_strands(entry, setting, width)
        elif entry == "back":
            strands += back_strands(setting, width, offers, _lists_sources(content))
    return strands


def _lists_sources(content: LeafletContent) -> bool:
    """Whether the back panel lists the sources: not where a block of the leaflet does."""
    chunks = [*content.loose, *(c for p in content.panels for c in p.chunks)]
    return not any(isinstance(b, Sources) for chunk in chunks for b in inner_blocks(list(chunk.blocks)))


def _poured_in_order(
    content: LeafletContent, setting: Setting, frames: tuple[PanelFrame, ...], offers: frozenset[str]
) -> tuple[tuple[Column, ...], ...]:
    """Sections through the columns of all panels but the cover, evenly; to the back only for want of room.

    Where the cover is only a head, all columns are one run, and what belongs to the back comes last.
    """
    width = min(c.width for f in frames for c in f.columns)
    strands = [s for chunk in content.loose for s in chunk_strands(chunk, setting, width)]
    if has_masthead(content.scheme):
        strands += _strands(content, content.panels[-1], setting, frames[-1], offers)
        return _dealt(frames, balanced(strands, _heights(frames)))
    inner = [f for f in frames if f.number not in (content.scheme.cover, content.scheme.back)]
    *filled, rest = pour(strands, [*_heights(inner), inf])
    if not rest.strands:
        filled = list(balanced(strands, _heights(inner), RULED if content.scheme.booklet else 1.0))
    dealt = iter(_dealt(inner, filled))
    return tuple(
        next(dealt)
        if frame in inner
        else balanced(
            [
                *(rest.strands if frame.number == content.scheme.back else ()),
                *_strands(content, plan, setting, frame, offers),
            ],
            _heights([frame]),
        )
        for plan, frame in zip(content.panels, frames, strict=True)
    )


def _heights(frames: Sequence[PanelFrame]) -> list[float]:
    """The rooms of all columns, in reading order."""
    return [column.height for frame in frames for column in frame.columns]


def _dealt(frames: Sequence[PanelFrame], columns: Iterable[Column]) -> tuple[tuple[Column, ...], ...]:
    """Columns in reading order, as those of each panel."""
    following = iter(columns)
    return tuple(tuple(next(following) for _ in frame.columns) for frame in frames)


def metadata_of(edition: Edition) -> Metadata:
    """What a printed document says of itself."""
    return Metadata(
        id=edition.id,
        title=edition.title.plain,
        subject=edition.subtitle.plain if edition.subtitle else "",
        author=edition.group.name.plain if edition.group else "",
        date=edition.review.date,
        draft=edition.review.status == "draft",
    )


def leaflet_document(edition: Edition, theme: Theme, pages: tuple[Page, ...]) -> Document:
    """Pages as a leaflet's document."""
    return Document(
        kind="leaflet", language=edition.language, pages=pages, palette=theme.palettes["leaflet"],
        metadata=metadata_of(edition), typefaces=theme.typefaces(edition.language),
    )  # fmt: skip

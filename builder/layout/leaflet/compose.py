"""The leaflet: plan the panels, fit them alike, fill each of them, place them on the sides of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.diagnostics import Report
from builder.drawing.motifs import read_motif
from builder.layout.leaflet.alike import Found, common_split, may_differ, pair_of, split_of
from builder.layout.leaflet.citation_marks import block_citations
from builder.layout.leaflet.comparisons import tell_stacked
from builder.layout.leaflet.emptiness import tell_empty
from builder.layout.leaflet.filling import PanelPlace, PanelType, filled_panel, largest_body, largest_head
from builder.layout.leaflet.fitting import LEVELS, Fit, Level, fit_sheet, sheet_setting, sizes_of, usual_head
from builder.layout.leaflet.flow import SLACK, Column
from builder.layout.leaflet.frames import has_masthead, last_inner, panel_frames, view_of
from builder.layout.leaflet.grounds import ground_of
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.measures import LEAFLET
from builder.layout.leaflet.outside import outside_of
from builder.layout.leaflet.overset import tell_overset
from builder.layout.leaflet.paper_type import theme_on
from builder.layout.leaflet.plan import Chunk, LeafletContent, filled_up, longer_booklet, plan_leaflet
from builder.layout.leaflet.pouring import Task, ends_with_contacts, inner_blocks, poured
from builder.layout.leaflet.remembering import planned, remembering
from builder.layout.leaflet.setting import Setting
from builder.layout.leaflet.sides import side_pages
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.layout.type_sizes import preferred_styles
from builder.memory import Memory
from builder.outline.model.blocks import Cards, People
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.page.items import Document, Metadata, Page
from builder.replace import replace
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers, cited

SCENE_UNDER = 0.75
"""A last inner panel that its blocks fill less than this has the large scene under them."""
USUAL_OFFERS = frozenset({"large"})
"""The outputs beside the leaflet that are always made; its back panel names them, and `bilingual` and `phone-png`."""


class LeafletLayout(Struct, frozen=True):
    """A leaflet's panels, planned and fitted (`laid`; None where the fold cannot be made), before they are drawn."""

    edition: Edition
    theme: Theme
    report: Report
    laid: tuple[LeafletContent, Laid] | None

    def document(self) -> Document:
        """The leaflet: a page a side of the sheet (a booklet: a page a panel)."""
        if self.laid is None:
            return leaflet_document(self.edition, self.theme, ())
        pages = side_pages(*self.laid)
        tell_wide_words(pages, self.report, NAMES["leaflet"])
        return leaflet_document(self.edition, self.theme, pages)


class LeafletOptions(Struct, frozen=True):
    """What a leaflet is made with beside its edition and theme."""

    offers: frozenset[str] = USUAL_OFFERS
    """The other outputs that exist: the back panel names them."""
    beside: Sequence[Edition] = ()
    """The document's other languages: without `panels` sections stand on the same panels in all of them."""
    memory: Memory | None = None
    """Keeps what blocks that stay the same are set as from one call to the next."""


ALONE = LeafletOptions()


def lay_out_leaflet(edition: Edition, theme: Theme, report: Report, options: LeafletOptions = ALONE) -> LeafletLayout:
    """The leaflet of an edition, laid out.

    What does not fit is told as `overset-panel`, what stays more than half empty as `empty-panel`.
    """
    return LeafletLayout(edition, theme, report, _laid_out(edition, theme, report, options))


def compose_leaflet(edition: Edition, theme: Theme, report: Report, options: LeafletOptions = ALONE) -> Document:
    """The leaflet of an edition."""
    return lay_out_leaflet(edition, theme, report, options).document()


def _laid_out(
    edition: Edition, theme: Theme, report: Report, options: LeafletOptions
) -> tuple[LeafletContent, Laid] | None:
    """Panels planned and fitted, what is wrong told; None where the fold cannot be made."""
    offers, memory = options.offers, options.memory
    content = planned(edition, report, memory)
    if content is None:
        return None
    own = _alone(content, _remembering(content, leaflet_setting(edition, theme, report, content), memory), offers)
    task, fit = _alike(own, (edition, *options.beside), theme, memory)
    content = task.content
    laid = _with_scene(task, fit)
    tell_overset(content, laid, fit.laid)
    if fit.fits:
        tell_empty(content, laid)
        tell_stacked(content, laid)
    return filled_up(content, [any(c.strands for c in own) for own in laid.columns]), laid


def _remembering(content: LeafletContent, setting: Setting, memory: Memory | None) -> Setting:
    return remembering(setting, memory, inner_blocks(b for chunk in content.chunks for b in chunk.blocks))


def tightest(edition: Edition, theme: Theme, report: Report, *, longest: bool = False) -> tuple[Task, Laid] | None:
    """The leaflet at its last level and least size, whether it fits or not: all the room that its texts can have.

    A booklet has as many pages as it needs, or as many as one may have (`longest`). None where the fold cannot be made.
    """
    content = plan_leaflet(edition, report)
    if content is None:
        return None
    setting = leaflet_setting(edition, theme, report, content)
    while True:
        task = Task(content, setting, outside_of(content.scheme, setting), USUAL_OFFERS)
        found = _attempt(task, LEVELS[-1], sizes_of(setting, LEVELS[-1])[-1])
        longer = longer_booklet(content, edition.leaflet)
        if longer is None or (found.fits and not longest):
            return task, found.laid
        content = longer


def _alone(content: LeafletContent, setting: Setting, offers: frozenset[str]) -> Found:
    """The sheet as its own language would have it; a booklet of as many pages as it needs."""
    found = _fitted(content, setting, offers)
    while not found.fit.fits and (longer := longer_booklet(found.task.content, setting.edition.leaflet)) is not None:
        found = _fitted(longer, setting, offers)
    return found


def _fitted(content: LeafletContent, setting: Setting, offers: frozenset[str]) -> Found:
    """The sheet at the first size that fits. Where none does, the logo stands on the cover alone if that helps."""
    task = Task(content, setting, outside_of(content.scheme, setting), offers)
    found = _found_for(task)
    if found.fit.fits or not _shows_logo_twice(task):
        return found
    once = _found_for(replace(task, logo=False))
    return once if once.fit.fits else found


def _found_for(task: Task) -> Found:
    return Found(task, fit_sheet(task.setting, lambda level, body: _attempt(task, level, body)))


def _shows_logo_twice(task: Task) -> bool:
    group = task.setting.edition.group
    return group is not None and group.logo is not None and not has_masthead(task.content.scheme)


def _alike(own: Found, editions: Sequence[Edition], theme: Theme, memory: Memory | None) -> tuple[Task, Fit[Laid]]:
    """The sheet with its sections on the panels that they have in the other script too, where both can have them so."""
    pair = pair_of(editions)
    if len(pair) < 2 or not may_differ(own.task.content):
        return own.task, own.fit
    found = [
        own if edition is own.task.setting.edition else _found(edition, theme, own.task.offers, memory)
        for edition in pair
    ]
    split = common_split([one for one in found if one is not None], _attempt)
    if split is None:
        return own.task, own.fit
    task = replace(own.task, split=split)
    fit = fit_sheet(task.setting, lambda level, body: _attempt(task, level, body))
    return (task, fit) if fit.fits else (own.task, own.fit)


def _found(edition: Edition, theme: Theme, offers: frozenset[str], memory: Memory | None) -> Found | None:
    """Another language's sheet as it would be by itself; what is wrong with it is told with its own leaflet."""
    report = Report()
    content = planned(edition, report, memory)
    if content is None:
        return None
    return _alone(content, _remembering(content, leaflet_setting(edition, theme, report, content), memory), offers)


def _with_scene(task: Task, fit: Fit[Laid]) -> Laid:
    """The panels filled; where so little stands on the last inner one that half of it stays bare, over the scene."""
    laid, number = _filled(fit), last_inner(task.content.scheme)
    if fit.level.inside != "foot" or not number or task.setting.motif is None:
        return laid
    own = laid.columns[number - 1]
    if sum(c.height for c in own) >= SCENE_UNDER * sum(c.room for c in own):
        return laid
    over_scene = _attempt(task, replace(fit.level, inside="strip"), fit.body)
    return _filled(over_scene) if over_scene.fits and over_scene.evenness >= fit.evenness else laid


def _attempt(task: Task, level: Level, body: float) -> Fit[Laid]:
    """All panels laid out at one level and size, cards and air at their least; once, though two searches ask for it."""
    key = (task.split, task.logo, level, body)
    found: Fit[Laid] | None = task.tried.get(key)
    if found is None:
        found = task.tried[key] = _laid_at(task, level, body)
        if task.split is None and may_differ(task.content):
            # Sections that are parted so by themselves stand no other way where that is asked for.
            task.tried[split_of(task.content, found.laid), task.logo, level, body] = found
    return found


def _laid_at(task: Task, level: Level, body: float) -> Fit[Laid]:
    setting = sheet_setting(task.setting, level, body)
    frames = panel_frames(task.content.scheme, level.inside, level.fullness, task.outside.rise)
    columns = poured(task, setting, frames)
    fits = all(c.free >= -SLACK for own in columns for c in own)
    laid = Laid(setting, frames, columns, level.inside, task.outside, level.fullness)
    return Fit(level, body, laid, fits, _evenness(task.content, columns), _parted(task.content, columns))


def _parted(content: LeafletContent, columns: Sequence[Sequence[Column]]) -> int:
    """How many columns begin amid a section that runs on from the column before."""
    if not content.loose:
        return 0
    firsts = [column.strands[0] for own in columns for column in own if column.strands]
    return sum(first.block is not None and not first.opens for first in firsts)


def _evenness(content: LeafletContent, columns: Sequence[Sequence[Column]]) -> float:
    """How full the emptiest panel is where sections run on through them; panels that the author filled are as asked.

    0 where whom to turn to, at the end of the outline, does not stand on the back.
    """
    if not content.loose or has_masthead(content.scheme):
        return 1.0
    back = [strand for column in columns[content.scheme.back - 1] for strand in column.strands]
    if ends_with_contacts(content) and not any(isinstance(strand.block, People) for strand in back):
        return 0.0
    fixed = (content.scheme.cover, content.scheme.back)
    inner = [own for number, own in enumerate(columns, 1) if number not in fixed]
    used = [sum(c.height for c in own) / sum(c.room for c in own) for own in inner if any(c.strands for c in own)]
    return min(used, default=1.0)


def _filled(fit: Fit[Laid]) -> Laid:
    """Each panel grown to fill its place; one that is too full stays as it is."""
    laid = fit.laid
    panels = [
        PanelPlace(
            replace(laid.setting, ground=ground_of(laid.outside.scheme, frame.number)), own, frame.columns[0].width
        )
        for frame, own in zip(laid.frames, laid.columns, strict=True)
    ]
    views = [view_of(laid.outside.scheme, frame.number) for frame in laid.frames]
    seen = {view: [panel for panel, own in zip(panels, views, strict=True) if own == view] for view in views}
    bodies = {view: largest_body(together, fit.level, fit.body) for view, together in seen.items()}
    usual = usual_head(laid.setting, fit.level, fit.body)
    types = [PanelType(fit.level, bodies[view], usual) for view in views]
    heads = _alike_seen(views, [largest_head(*panel, type) for panel, type in zip(panels, types, strict=True)])
    columns = tuple(
        filled_panel(*panel, type._replace(head=head)) for panel, type, head in zip(panels, types, heads, strict=True)
    )
    return replace(laid, columns=columns)


def _alike_seen(views: Sequence[int], sizes: Sequence[float]) -> list[float]:
    """For each panel the least of the sizes on panels that are seen together."""
    return [min(size for size, own in zip(sizes, views, strict=True) if own == view) for view in views]


def leaflet_setting(edition: Edition, theme: Theme, report: Report, content: LeafletContent) -> Setting:
    """The typesetter and styles, and citations numbered in the order in which the panels are read."""
    blocks = [block for chunk in content.chunks for block in chunk.blocks]
    numbers = CitationNumbers()
    for chunk in content.chunks:
        for id in chunk_citations(chunk):
            numbers.number(id)
    legend = next((b.span for b in inner_blocks(blocks) if isinstance(b, Cards) and b.has_signs), None)
    statement, theme = content.statement, theme_on(theme, content.scheme)
    return Setting(
        edition=edition, theme=theme, report=report, typesetter=Typesetter(edition.language, "noto"),
        styles=preferred_styles(theme, "leaflet", edition.language), measures=LEAFLET, numbers=numbers,
        cited=tuple(numbers.order), legend=legend, scene=statement.span if statement else None,
        motif=read_motif(edition, tuple(theme.palettes["leaflet"]), report),
    )  # fmt: skip


def chunk_citations(chunk: Chunk) -> Iterator[str]:
    """The sources that a chunk cites, its head first."""
    heading = chunk.section.heading or chunk.section.title
    yield from heading_citations(heading)
    for block in chunk.blocks:
        yield from block_citations(block)


def heading_citations(text: Text) -> tuple[str, ...]:
    return cited((text,))


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

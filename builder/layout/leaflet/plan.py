"""Which blocks stand on which panel, as the outline's `leaflet.panels` says, or in order where it is silent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.layout.folds import MOST_BOOKLET_PAGES, FoldScheme, booklet_pages, fold_fault, fold_scheme
from builder.layout.leaflet.citation_marks import marked, unmarked, with_marks
from builder.outline.model.blocks import Block, Section, Statement
from builder.outline.model.edition import Edition, LeafletPlan
from builder.outline.model.said_once import headed_in_full, said_once
from builder.outline.schema.plan_forms import PanelEntry
from builder.outline.text.text import Text
from builder.replace import replace

FRAME = ("cover", "back")


class Chunk(Struct, frozen=True):
    """Blocks of one section that stand together under its heading."""

    section: Section[Text]
    blocks: tuple[Block[Text], ...]


Entry = Chunk | Literal["cover", "back", "questions"]
"""`questions` is a ruled page that fills a booklet up to whole sheets."""


class PanelPlan(Struct, frozen=True):
    """What one panel carries, in order."""

    number: int
    entries: tuple[Entry, ...]
    span: Span

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        return tuple(e for e in self.entries if isinstance(e, Chunk))


class LeafletContent(Struct, frozen=True):
    """The fold and its panels. `loose` are chunks that fill the panels in order (no `panels` in the outline)."""

    scheme: FoldScheme
    panels: tuple[PanelPlan, ...]
    loose: tuple[Chunk, ...] = ()

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """All chunks in reading order."""
        return (*(c for p in self.panels for c in p.chunks), *self.loose)

    @property
    def statement(self) -> Statement[Text] | None:
        """The first one: the sheet's, on a card with the motif's picture."""
        return next((b for chunk in self.chunks for b in chunk.blocks if isinstance(b, Statement)), None)


def plan_leaflet(edition: Edition, report: Report) -> LeafletContent | None:
    """The plan; None where the fold cannot be made or the panels do not match it.

    Told as `wrong-fold`, `wrong-panel-count`, `panel-frame`; several callouts on one panel are a warning. That each
    block stands on exactly one panel was seen to when the outline was read.
    """
    plan = edition.leaflet
    if fault := fold_fault(plan.fold, plan.paper):
        report.error("wrong-fold", plan.span, fault)
        return None
    sections = leaflet_sections(edition)
    if not plan.panels:
        return _in_order(edition, sections)
    panels = _named_panels(edition, sections, report)
    return _on_scheme(edition, panels, report)


def leaflet_sections(edition: Edition) -> tuple[Section[Text], ...]:
    """The sections of the leaflet with the blocks that belong to it, marks in place."""
    found = []
    for section in edition.sections:
        kept = [b for b in section.blocks if "leaflet" in b.only]
        blocks = tuple(
            with_marks(_as_headed(headed_in_full(_titled(block, before, section)), before, section))
            for block, before in zip(kept, [None, *kept], strict=False)
        )
        if "leaflet" in section.only and blocks:
            found.append(_head_marked(replace(section, blocks=blocks)))
    return tuple(found)


def _head_marked(section: Section[Text]) -> Section[Text]:
    """The section's head bears the marks of those of its blocks that have no words to bear them."""
    ids = tuple(dict.fromkeys(id for block in section.blocks for id in unmarked(block)))
    head = section.heading or section.title
    return replace(section, heading=marked(head, ids)) if ids else section


def _as_headed(block: Block[Text], before: Block[Text] | None, section: Section[Text]) -> Block[Text]:
    """A callout whose head would say again what stands over it goes without."""
    opens = before is None and block.heading is None
    return said_once(block, section.heading or section.title if opens else block.heading)


def _titled(block: Block[Text], before: Block[Text] | None, section: Section[Text]) -> Block[Text]:
    """A list that would hang alone under another block takes the title of its slide as its head."""
    if before is None or block.heading is not None or block.title is None:
        return block
    named = {(section.heading or section.title).plain, section.title.plain}
    alone = block.traits.needs_head and not before.traits.introduces and block.title.plain not in named
    return replace(block, heading=block.title) if alone else block


def _in_order(edition: Edition, sections: Sequence[Section[Text]]) -> LeafletContent:
    """Cover first, back last, sections between them; how many fit a panel only the fitter knows."""
    plan, chunks = edition.leaflet, tuple(Chunk(s, s.blocks) for s in sections)
    return _with_pages(plan, 4, LeafletContent(fold_scheme(plan.fold, plan.paper), (), chunks))


def _with_pages(plan: LeafletPlan, pages: int, content: LeafletContent) -> LeafletContent:
    """The content on a fold whose panels are open; `pages` counts a booklet's."""
    scheme = fold_scheme(plan.fold, plan.paper, pages)
    panels = tuple(PanelPlan(n, _frame_entries(scheme, n), plan.span) for n in range(1, scheme.panel_count + 1))
    return replace(content, scheme=scheme, panels=panels)


def longer_booklet(content: LeafletContent, plan: LeafletPlan) -> LeafletContent | None:
    """The same content on four pages more; None for other folds, placed panels, and the thickest booklet."""
    pages = len(content.panels) + 4
    if not content.scheme.booklet or not content.loose or pages > MOST_BOOKLET_PAGES:
        return None
    return _with_pages(plan, pages, content)


def filled_up(content: LeafletContent, used: Sequence[bool]) -> LeafletContent:
    """Pages of a booklet that nothing came to stand on become ruled ones."""
    if not content.scheme.booklet or not content.loose:
        return content
    panels = tuple(
        p if busy or p.entries else replace(p, entries=("questions",))
        for p, busy in zip(content.panels, used, strict=True)
    )
    return replace(content, panels=panels)


def _frame_entries(scheme: FoldScheme, number: int) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    if number == scheme.cover:
        entries.append("cover")
    if number == scheme.back:
        entries.append("back")
    return tuple(entries)


def _named_panels(edition: Edition, sections: Sequence[Section[Text]], report: Report) -> list[PanelPlan]:
    by_id = {s.id: s for s in sections}
    panels = []
    for number, entries in enumerate(edition.leaflet.panels, 1):
        found = [e for entry in entries for e in _entry(entry, by_id, edition, report)]
        span = entries[0].span if entries else edition.leaflet.span
        panels.append(PanelPlan(number, tuple(_joined(found)), span))
    return panels


def _entry(entry: PanelEntry, by_id: dict[str, Section[Text]], edition: Edition, report: Report) -> Iterator[Entry]:
    if entry.section in FRAME and entry.block is None:
        yield "cover" if entry.section == "cover" else "back"
        return
    name = f"{entry.section}/{entry.block}" if entry.block else entry.section
    section = by_id.get(entry.section)
    blocks = section.blocks if section else ()
    chosen = tuple(b for b in blocks if entry.block is None or b.id == entry.block)
    if section is None or not chosen:
        if _all_left_out(entry, edition):
            return
        known = any(s.id == entry.section for s in edition.sections)
        hint = say("let a block of it appear in the leaflet") if known else say("panels name sections by their id")
        report.error(
            "not-in-leaflet",
            entry.span,
            say("expected a section or block of the leaflet, found {name}", name=name),
            hint,
        )
        return
    yield Chunk(section, chosen)


def _all_left_out(entry: PanelEntry, edition: Edition) -> bool:
    """Whether all that an entry names is left out on this paper."""
    left = edition.leaflet.left_out
    named = [b for s in edition.sections if s.id == entry.section for b in s.blocks if entry.block in (None, b.id)]
    return any(b.id in left for b in named)


def _joined(entries: Sequence[Entry]) -> list[Entry]:
    """Blocks of one section that follow each other stand under one heading."""
    out: list[Entry] = []
    for entry in entries:
        last = out[-1] if out else None
        if isinstance(entry, Chunk) and isinstance(last, Chunk) and last.section.id == entry.section.id:
            out[-1] = replace(last, blocks=(*last.blocks, *entry.blocks))
        else:
            out.append(entry)
    return out


def _on_scheme(edition: Edition, panels: list[PanelPlan], report: Report) -> LeafletContent | None:
    """The panels on their fold: the right number, cover and back among them."""
    plan = edition.leaflet
    if plan.fold == "booklet-a5":
        if len(panels) > MOST_BOOKLET_PAGES:
            message = say(
                "expected at most {most} panels for booklet-a5, found {count}",
                most=MOST_BOOKLET_PAGES, count=len(panels),
            )  # fmt: skip
            report.error("wrong-panel-count", plan.span, message)
            return None
        panels = _filled_up(panels)
    scheme = fold_scheme(plan.fold, plan.paper, len(panels))
    if len(panels) != scheme.panel_count:
        message = say(
            "expected {expected} panels for {fold}, found {count}",
            expected=scheme.panel_count, fold=plan.fold, count=len(panels),
        )  # fmt: skip
        hint = say("one list a panel, in reading order; the cover is the first")
        report.error("wrong-panel-count", plan.span, message, hint)
        return None
    if not _frame_is_right(panels, scheme, edition, report):
        return None
    _tell_callouts(panels, report)
    return LeafletContent(scheme, tuple(panels))


def _frame_is_right(panels: Sequence[PanelPlan], scheme: FoldScheme, edition: Edition, report: Report) -> bool:
    """Cover and back carry the draft label, the contacts and the review box: neither may be missing."""
    right = True
    for name, number in (("cover", scheme.cover), ("back", scheme.back)):
        found = [p.number for p in panels if name in p.entries]
        if found != [number]:
            where = say("panel {number}", number=found[0]) if found else say("no panel")
            report.error(
                "panel-frame",
                edition.leaflet.span,
                say(
                    "expected `{name}` on panel {number} of {scheme}, found it on {where}",
                    name=name,
                    number=number,
                    scheme=scheme.name,
                    where=where,
                ),
            )
            right = False
    return right


def _tell_callouts(panels: Sequence[PanelPlan], report: Report) -> None:
    """Two boxes that call for attention on one panel both lose it."""
    for panel in panels:
        boxes = [b for chunk in panel.chunks for b in chunk.blocks if b.traits.box]
        if len(boxes) > 1:
            message = say(
                "panel {number} of the leaflet: expected at most one callout, found {count}",
                number=panel.number,
                count=len(boxes),
            )
            report.warning("many-callouts", boxes[1].span, message, say("make one of them a text or points"))


def _filled_up(panels: list[PanelPlan]) -> list[PanelPlan]:
    """Booklet pages up to whole sheets: ruled pages before the last, which is the back."""
    missing = booklet_pages(len(panels)) - len(panels)
    entry: tuple[Entry, ...] = ("questions",)
    blank = [PanelPlan(0, entry, panels[-1].span) for _ in range(missing)]
    return [replace(p, number=n) for n, p in enumerate([*panels[:-1], *blank, panels[-1]], 1)]

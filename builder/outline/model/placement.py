"""Where things appear: parts of the talk, panels of the leaflet, `only` and `instead-of`."""

from __future__ import annotations

from collections.abc import Iterable

from builder.diagnostics import Message, Report, Span, all_of, quoted, say
from builder.outline.model import blocks as b
from builder.outline.model.outline import Outline
from builder.outline.schema.plan_forms import PanelEntry
from builder.outline.schema.reading_context import nearest_of
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Section = b.Section[LocalizedText]
Block = b.Block[LocalizedText]

OWN_PANELS = ("cover", "back")
"""Panel entries that are made from the top of the file."""

PANELS = {"trifold-c": 6, "trifold-z": 6, "half": 4, "flat": 2}
"""Faces of each fold; a booklet has a multiple of four."""


def hold_placement(outline: Outline, sections: frozenset[str], blocks: frozenset[str], report: Report) -> None:
    """Tell parts, panels, `only` and `instead-of` that name nothing, clash, or leave something out."""
    _hold_parts(outline, sections, report)
    _hold_only(outline, report)
    _hold_instead_of(outline, blocks, report)
    _hold_left_out(outline, blocks, report)
    if outline.leaflet.panels:
        _hold_panel_count(outline, report)
        _hold_panels(outline, sections, blocks, report)


def _hold_parts(outline: Outline, known: frozenset[str], report: Report) -> None:
    seen: set[str] = set()
    for part in outline.talk.parts:
        for id in part.sections:
            if id not in known:
                _tell_unknown_section(id, part.span, known, _sections_are(known), report)
            elif id in seen:
                message = say("expected each section in one part, found `{id}` in a second one", id=id)
                report.error("placed-twice", part.span, message, say("keep it in one part"))
            seen.add(id)


def _sections_are(known: Iterable[str]) -> Message:
    return say("the sections are {names}", names=all_of(quoted(sorted(known))))


def _tell_unknown_section(id: str, span: Span, known: Iterable[str], otherwise: Message, report: Report) -> None:
    hint = nearest_of(id, known, otherwise)
    report.error("unknown-section", span, say("expected the id of a section, found `{id}`", id=id), hint)


def _hold_only(outline: Outline, report: Report) -> None:
    for section in outline.sections:
        for block in section.blocks:
            for one in (block, *block.inner):
                if not set(section.only) & set(block.only) & set(one.only):
                    message = say("expected the block to appear somewhere, found an `only` that its section rules out")
                    report.error("appears-nowhere", one.span, message, say("make the two `only` agree"))


def _hold_instead_of(outline: Outline, known: frozenset[str], report: Report) -> None:
    named = {block.id: block for section in outline.sections for block in section.blocks if block.id}
    for section in outline.sections:
        for block in section.blocks:
            if block.instead_of is None:
                continue
            if block.instead_of not in known:
                hint = nearest_of(block.instead_of, known, say("give the block that it replaces an `id`"))
                message = say(
                    "expected the id of a block in `instead-of`, found `{instead_of}`", instead_of=block.instead_of
                )
                report.error("unknown-block", block.span, message, hint)
            elif block.instead_of == block.id:
                report.error(
                    "unknown-block",
                    block.span,
                    say("expected the id of another block, found its own"),
                    say("name the block it replaces"),
                )
            elif block.instead_of in named and not set(named[block.instead_of].only) - set(block.only):
                hint = say("say with `only:` where this block stands instead, such as `only: large`")
                message = say(
                    "expected `{instead_of}` to appear somewhere, found it replaced everywhere",
                    instead_of=block.instead_of,
                )
                report.error("appears-nowhere", block.span, message, hint)


def _hold_left_out(outline: Outline, known: frozenset[str], report: Report) -> None:
    letter = outline.leaflet.letter
    if letter is None:
        return
    leaflet = {
        block.id for section in outline.sections for block in section.blocks if belongs_to_leaflet(section, block)
    }
    for id in letter.leave_out:
        if id not in known:
            hint = nearest_of(id, known, say("give the block an `id`"))
            report.error("unknown-block", letter.span, say("expected the id of a block, found `{id}`", id=id), hint)
        elif id not in leaflet:
            message = say(
                "expected a block that belongs to the leaflet, found `{block}`, whose `only` leaves it out", block=id
            )
            report.error("not-in-leaflet", letter.span, message, say("change its `only`, or remove it here"))


_ORDERS = {
    "trifold-c": say(
        "one list for each panel, as a reader meets them: the cover, inside left, the flap beside it, inside middle, "
        "inside right, the back"
    ),
    "trifold-z": say(
        "one list for each panel, as a reader meets them: the cover, inside left, inside middle, then behind them the "
        "two outer ones, and the back, inside right"
    ),
    "half": say("one list for each panel, as a reader meets them: the cover, inside left, inside right, the back"),
    "flat": say("one list for each panel, as a reader meets them: the front, the back"),
}
"""Where the panels of each fold lie, in the order in which they are listed."""


def _hold_panel_count(outline: Outline, report: Report) -> None:
    plan = outline.leaflet
    found = len(plan.panels)
    wanted = PANELS.get(plan.fold)
    if wanted is None and found % 4:
        message = say("expected a multiple of 4 panels for the fold {fold}, found {found}", fold=plan.fold, found=found)
        report.error("wrong-panel-count", plan.span, message, say("each sheet of a booklet has four pages"))
    elif wanted is not None and found != wanted:
        message = say(
            "expected {wanted} panels for the fold {fold}, found {found}", wanted=wanted, fold=plan.fold, found=found
        )
        report.error("wrong-panel-count", plan.span, message, _ORDERS[plan.fold])


def _hold_panels(outline: Outline, sections: frozenset[str], blocks: frozenset[str], report: Report) -> None:
    by_id = {section.id: section for section in outline.sections}
    placed: dict[int, PanelEntry] = {}
    own: set[str] = set()
    for entry in (entry for panel in outline.leaflet.panels for entry in panel):
        if entry.section in OWN_PANELS and entry.block is None:
            if entry.section in own:
                report.error(
                    "placed-twice",
                    entry.span,
                    say("expected `{section}` once, found it again", section=entry.section),
                    say("keep one of the two"),
                )
            own.add(entry.section)
        elif entry.section not in sections:
            hint = say("{sections}; `cover` and `back` are the leaflet's own", sections=_sections_are(sections))
            _tell_unknown_section(entry.section, entry.span, sections | set(OWN_PANELS), hint, report)
        elif entry.section in by_id:
            _place(entry, by_id[entry.section], blocks, placed, report)
    _tell_unplaced(outline, placed, own, report)


def _place(
    entry: PanelEntry, section: Section, known: frozenset[str], placed: dict[int, PanelEntry], report: Report
) -> None:
    """Note what an entry places; `placed` is keyed by the identity of the block."""
    for block in _named(entry, section, known, report):
        earlier = placed.get(id(block))
        if earlier is not None:
            message = say(
                "expected each block on one panel, found one placed before (line {line})", line=earlier.span.line
            )
            report.error("placed-twice", entry.span, message, say("remove one of the two entries"))
        placed[id(block)] = entry


def _named(entry: PanelEntry, section: Section, known: frozenset[str], report: Report) -> list[Block]:
    """The blocks an entry names: all of the section that belong to the leaflet, or one."""
    if entry.block is None:
        return [block for block in section.blocks if belongs_to_leaflet(section, block)]
    named = [block for block in section.blocks if block.id == entry.block]
    own = {block.id for block in section.blocks if block.id}
    if not named and entry.block not in known:
        hint = nearest_of(entry.block, own, say("give the block an `id`"))
        message = say("expected the id of a block in section `{id}`, found `{block}`", id=section.id, block=entry.block)
        report.error("unknown-block", entry.span, message, hint)
    for block in named:
        if not belongs_to_leaflet(section, block):
            message = say(
                "expected a block that belongs to the leaflet, found `{block}`, whose `only` leaves it out",
                block=entry.block,
            )
            report.error("not-in-leaflet", entry.span, message, say("change its `only`, or remove it here"))
    return [block for block in named if belongs_to_leaflet(section, block)]


def belongs_to_leaflet(section: Section, block: Block) -> bool:
    """Whether a block appears in the leaflet."""
    return "leaflet" in section.only and "leaflet" in block.only


def _tell_unplaced(outline: Outline, placed: dict[int, PanelEntry], own: set[str], report: Report) -> None:
    for name in OWN_PANELS:
        if name not in own:
            hint = say("add `{name}` to one of the panels", name=name)
            report.error(
                "placed-nowhere",
                outline.leaflet.span,
                say("expected `{name}` on a panel, found it on none", name=name),
                hint,
            )
    whole: list[Section] = []
    for section in outline.sections:
        ours = [block for block in section.blocks if belongs_to_leaflet(section, block)]
        lacking = [block for block in ours if id(block) not in placed]
        if lacking and len(lacking) == len(ours):
            whole.append(section)
            continue
        for block in lacking:
            hint = say("add `{id}` or `{id}/<block id>` to a panel, or say `only: [talk, large]`", id=section.id)
            message = say("expected this block of section `{id}` on a panel, found it on none", id=section.id)
            report.error("placed-nowhere", block.span, message, hint)
    _tell_unplaced_sections(outline.leaflet.span, whole, report)


def _tell_unplaced_sections(leaflet: Span, sections: list[Section], report: Report) -> None:
    """One section at its own place, several in one message at `leaflet`, where the panels are."""
    if len(sections) == 1:
        (section,) = sections
        hint = say("add `{id}` to one of the panels, or say `only: [talk, large]` beside its title", id=section.id)
        message = say("expected section `{id}` on a panel, found it on none", id=section.id)
        report.error("placed-nowhere", section.span, message, hint)
    elif sections:
        hint = say("add each to one of the panels, or say `only: [talk, large]` beside its title")
        names = all_of([f"`{section.id}`" for section in sections])
        message = say("expected sections {names} on panels, found them on none", names=names)
        report.error("placed-nowhere", leaflet, message, hint)


def resolved(outline: Outline) -> Outline:
    """`outline` with each `only` final: cut to what its section allows, less where another block stands instead.

    What this paper leaves out of the leaflet stands in the large print, unless another block stands there for it.
    """
    outline = _without_left_out(outline)
    taken: dict[str, set[str]] = {}
    for section in outline.sections:
        for block in section.blocks:
            if block.instead_of is not None:
                taken.setdefault(block.instead_of, set()).update(set(block.only) & set(section.only))
    return replace(outline, sections=tuple(_resolved_section(section, taken) for section in outline.sections))


def _without_left_out(outline: Outline) -> Outline:
    left = outline.leaflet.left_out
    if not left:
        return outline
    sections = []
    for section in outline.sections:
        moved = any(block.id in left for block in section.blocks) and "large" not in section.only
        if moved:  # the section comes along, and its other blocks stay where they were
            kept = tuple(replace(b, only=tuple(o for o in b.only if o in section.only)) for b in section.blocks)
            section = replace(section, only=(*section.only, "large"), blocks=kept)
        blocks = tuple(_moved_to_large(block) if block.id in left else block for block in section.blocks)
        sections.append(replace(section, blocks=blocks))
    return replace(outline, sections=tuple(sections))


def _moved_to_large(block: Block) -> Block:
    others = tuple(output for output in block.only if output not in ("leaflet", "large"))
    return replace(block, only=(*others, "large"))


def _resolved_section(section: Section, taken: dict[str, set[str]]) -> Section:
    blocks = tuple(_resolved_block(block, section.only, taken) for block in section.blocks)
    return replace(section, blocks=blocks)


def _resolved_block(block: Block, outer: tuple[b.Output, ...], taken: dict[str, set[str]]) -> Block:
    gone = taken.get(block.id or "", set())
    only = tuple(output for output in block.only if output in outer and output not in gone)
    if block.inner:
        return replace(block, only=only, blocks=tuple(_resolved_block(inner, only, taken) for inner in block.inner))
    return replace(block, only=only)

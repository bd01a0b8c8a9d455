"""What the author is told of a panel that does not fit: where, by how much, what is longest, what could move."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from builder.diagnostics import Message, all_of, say, say_count
from builder.geometry import MM
from builder.layout.folds import fold_fault
from builder.layout.leaflet.flow import Column, Strand
from builder.layout.leaflet.frames import has_masthead
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.plan import LeafletContent
from builder.layout.leaflet.spilled import Run, Spill, least_shortening
from builder.layout.longest_text import longest_span, texts_of
from builder.outline.model.message_names import NAMES

MOST_NAMED = 3
"""More blocks than this are no advice that anybody follows."""


def tell_overset(content: LeafletContent, laid: Laid, tight: Laid) -> None:
    """Report every panel that is too full (`overset-panel`); nothing is cut to make it fit.

    `tight` is the same before its panels were filled, cards and air at their least: there it shows what would do.
    """
    for plan, own in zip(content.panels, laid.columns, strict=True):
        over = max((-c.free for c in own), default=0.0)
        if over > 0.01:
            spill = _spill(content, tight, plan.number, over)
            if spill is None:
                _tell(content, laid, plan.number, over)
            else:
                _tell_spill(content, laid, plan.number, spill)
    _tell_cover(content, laid)


def _spill(content: LeafletContent, tight: Laid, number: int, over: float) -> Spill | None:
    """The block that was pushed on to this panel, where a few lines less before it would do."""
    leading = tight.setting.styles["body"].leading
    run = _run(content, tight, number)
    return least_shortening(run, leading, ceil(over / leading)) if run.columns else None


def _run(content: LeafletContent, tight: Laid, number: int) -> Run:
    """The columns through which what stands on a panel has come: those of the panel, or of all where sections follow
    each other."""
    if not content.loose:
        own = tight.columns[number - 1]
        return Run(own, (number,) * len(own))
    ends = has_masthead(content.scheme)
    inner = [n for n in range(1, len(tight.columns) + 1) if ends or n not in (content.scheme.cover, number)]
    order = inner if ends else [*inner, number]
    numbers = tuple(n for n in order for _ in tight.columns[n - 1])
    columns = tuple(column for n in order for column in tight.columns[n - 1])
    fixed = () if ends else tuple(s for column in tight.columns[number - 1] for s in column.strands if not s.movable)
    return Run(columns, numbers, fixed)


def _tell_spill(content: LeafletContent, laid: Laid, number: int, spill: Spill) -> None:
    """First what would do, then what became of it: nobody can see one from the other."""
    setting, named = laid.setting, {"name": spill.strand.name, "pushed": spill.pushed.name}
    setting.report.error(
        "overset-panel",
        spill.strand.span,
        say_count(
            "{language}, leaflet: expected about {count} line less on panel {before}, for example in {name}, found "
            "{pushed} pushed on to panel {number}, which has no room for it",
            "{language}, leaflet: expected about {count} lines less on panel {before}, for example in {name}, found "
            "{pushed} pushed on to panel {number}, which has no room for it",
            count=spill.lines,
            language=NAMES[setting.language],
            before=spill.number,
            number=number,
            **named,
        ),
        _spill_hint(content, spill, _converted(laid)),
    )


def _spill_hint(content: LeafletContent, spill: Spill, converted: str) -> Message:
    """To shorten it, or which blocks would make room by leaving."""
    if len(spill.leaving) > MOST_NAMED and _may_be_booklet(content):
        return _booklet_hint(all_of([spill.strand.name]), len(spill.leaving))
    leaving = all_of(dict.fromkeys(strand.name for strand in spill.leaving))
    if converted:
        return say(
            "shorten {name}, say it more briefly under `{language}:` alone, or keep {leaving} for the large print "
            "(`only: [talk, large]`)",
            name=spill.strand.name, leaving=leaving, language=converted,
        )  # fmt: skip
    return say(
        "shorten {name}, or keep {leaving} for the large print (`only: [talk, large]`)",
        name=spill.strand.name, leaving=leaving,
    )  # fmt: skip


def _may_be_booklet(content: LeafletContent) -> bool:
    """Where sections just follow each other there is no panel to move to, but a booklet grows with them."""
    return bool(content.loose) and not content.scheme.booklet and not fold_fault("booklet-a5", content.scheme.paper)


def _tell(content: LeafletContent, laid: Laid, number: int, over: float) -> None:
    setting, own = laid.setting, laid.columns[number - 1]
    strands = [s for column in own for s in column.strands]
    longest = max(_that_may_leave(strands, over) or strands, key=lambda s: s.height)
    lines = ceil(over / setting.styles["body"].leading)
    room = sum(c.room for c in own)
    setting.report.error(
        "overset-panel",
        longest.span,
        say_count(
            "{language}, panel {number} of the leaflet: expected at most {room} mm of content, found {found} mm; that "
            "is {over} mm, about {count} line, too much; the longest block is {name} ({height} mm)",
            "{language}, panel {number} of the leaflet: expected at most {room} mm of content, found {found} mm; that "
            "is {over} mm, about {count} lines, too much; the longest block is {name} ({height} mm)",
            count=lines,
            language=NAMES[setting.language],
            number=number,
            room=millimetres(room),
            found=millimetres(room + over),
            over=millimetres(over),
            name=longest.name,
            height=millimetres(longest.height),
        ),
        _hint(content, laid, number, over),
    )


def _hint(content: LeafletContent, laid: Laid, number: int, over: float) -> Message:
    """What would make room: to move a block, to leave blocks to the large print, or a fold that has more pages."""
    strands = [s for column in laid.columns[number - 1] for s in column.strands]
    leaving, listed = _leaving([s for s in strands if s.movable], over), _listed(strands)
    if not leaving or (listed and not _that_may_leave(strands, over)):
        return _fixed_hint(listed)
    names = all_of(dict.fromkeys(strand.name for strand in leaving))
    if _may_be_booklet(content):
        return _booklet_hint(names, len(leaving))
    free = [(own[-1].free, n) for n, own in enumerate(laid.columns, 1) if n != number and _is_open(own, n)]
    room, roomiest = max(free, default=(0.0, 0))
    if not content.loose and room >= sum(s.height for s in leaving):
        return say(
            "shorten it, or move {name} to panel {number}, which has {free} mm free",
            name=names,
            number=roomiest,
            free=millimetres(room),
        )
    if converted := _converted(laid):
        return say(
            "shorten it, say it more briefly under `{language}:` alone, or keep {name} for the large print "
            "(`only: [talk, large]`)",
            name=names, language=converted,
        )  # fmt: skip
    return say("shorten it, or keep {name} for the large print (`only: [talk, large]`)", name=names)


def _converted(laid: Laid) -> str:
    """The language of an edition whose texts are converted from another; empty where its author wrote them."""
    edition = laid.setting.edition
    return edition.language if edition.title.original else ""


def _that_may_leave(strands: Sequence[Strand], over: float) -> list[Strand]:
    """The blocks that may stand elsewhere, with the air above them, if what is too much goes with them; else none."""
    movable = [s for s in strands if s.movable]
    return movable if sum(s.before + s.height for s in movable) >= over else []


def _listed(strands: Sequence[Strand]) -> Strand | None:
    """The list of sources, where it stands on a panel."""
    return next((strand for strand in strands if strand.name == say("the list of sources")), None)


def _fixed_hint(listed: Strand | None) -> Message:
    """A way out where no block can make room: the list of sources grows with every block that cites."""
    if listed is None:
        return say("shorten the texts at the top of the outline, or cite less")
    return say(
        "the list of sources takes {height} mm here: cite fewer works in the leaflet, or keep a block that cites for "
        "the large print (`only: [talk, large]`); else shorten the texts at the top of the outline",
        height=millimetres(listed.height),
    )


def _leaving(movable: Sequence[Strand], over: float) -> list[Strand]:
    """The shortest block whose leaving would do; else the longest ones, as many as it takes, in their order. What
    readers need most leaves last."""
    enough = [s for s in movable if s.height >= over]
    if enough:
        return [min(enough, key=lambda s: (s.is_needed, s.height))]
    chosen: list[Strand] = []
    for strand in sorted(movable, key=lambda s: (s.is_needed, -s.height)):
        if sum(s.height for s in chosen) < over:
            chosen.append(strand)
    return [s for s in movable if s in chosen]


def _booklet_hint(names: Message, count: int) -> Message:
    """What a fold that grows by pages would take."""
    if count > MOST_NAMED:
        return say(
            "this is more than the fold holds: take `fold: booklet-a5`, which grows by pages, or keep whole sections "
            "for the large print (`only: [talk, large]`)"
        )
    return say(
        "shorten it, keep {name} for the large print (`only: [talk, large]`), or take `fold: booklet-a5`, which grows "
        "by pages",
        name=names,
    )


def _is_open(own: Sequence[Column], number: int) -> bool:
    """Whether a panel takes blocks: any but the cover."""
    return number > 1 and bool(own)


def _tell_cover(content: LeafletContent, laid: Laid) -> None:
    """What lacks room on the cover: the words above its picture, or those on the dark land below it."""
    edition, outside = laid.setting.edition, laid.outside
    said = {"language": NAMES[edition.language], "number": content.scheme.cover}
    if outside.over > 0.01:
        message = say(
            "{language}, panel {number} of the leaflet (cover): expected a title and subtitle that end above "
            "the picture, found {over} mm too much", over=millimetres(outside.over), **said,
        )  # fmt: skip
        hint = say("shorten the subtitle, or the title")
        laid.setting.report.error("overset-panel", edition.title.span, message, hint)
    if outside.off > 0.01:
        named = [edition.group.name] if edition.group else []
        span = longest_span([*named, *texts_of(edition.meeting)], edition.span)
        message = say(
            "{language}, panel {number} of the leaflet (cover): expected group and meeting to stand on the dark "
            "foot of the picture, found {over} mm too much", over=millimetres(outside.off), **said,
        )  # fmt: skip
        hint = say("shorten the longest of them: the group's name, or the meeting's name, place or speaker")
        laid.setting.report.error("overset-panel", span, message, hint)


def millimetres(points: float) -> str:
    """Points as millimetres with one decimal at most."""
    return f"{points / MM:.1f}".removesuffix(".0")

"""What the author is told of a panel that does not fit: where, by how much, what is longest, what could move."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from builder.diagnostics import Message, say, say_count
from builder.geometry import MM
from builder.layout.leaflet.art import has_masthead
from builder.layout.leaflet.cover import cover_of
from builder.layout.leaflet.flow import Column, Strand
from builder.layout.leaflet.frames import PanelFrame
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.plan import LeafletContent
from builder.layout.leaflet.setting import Setting
from builder.outline.names import NAMES


def tell_overset(content: LeafletContent, laid: Laid) -> None:
    """Report every panel that is too full (`overset-panel`); nothing is cut to make it fit."""
    for plan, frame, own in zip(content.panels, laid.frames, laid.columns, strict=True):
        over = max((-c.free for c in own), default=0.0)
        if over > 0.01:
            _tell(laid.setting, plan.number, own, over, laid.columns)
        if "cover" in plan.entries and not has_masthead(content.scheme):
            _tell_cover(laid.setting, frame, plan.number)


def _tell(
    setting: Setting, number: int, own: Sequence[Column], over: float, columns: Sequence[Sequence[Column]]
) -> None:
    strands = [s for column in own for s in column.strands]
    longest = max(strands, key=lambda s: s.height)
    lines = ceil(over / setting.styles["body"].leading)
    room = sum(c.room for c in own)
    setting.report.error(
        "overset-panel",
        longest.span,
        say_count(
            "{language}, panel {number}: expected at most {room} mm of content, found {found} mm; that is {over} mm, "
            "about {count} line, too much; the longest block is {name} ({height} mm)",
            "{language}, panel {number}: expected at most {room} mm of content, found {found} mm; that is {over} mm, "
            "about {count} lines, too much; the longest block is {name} ({height} mm)",
            count=lines,
            language=NAMES[setting.language],
            number=number,
            room=millimetres(room),
            found=millimetres(room + over),
            over=millimetres(over),
            name=longest.name,
            height=millimetres(longest.height),
        ),
        _hint(strands, over, number, columns),
    )


def _hint(strands: Sequence[Strand], over: float, number: int, columns: Sequence[Sequence[Column]]) -> Message:
    """The shortest block whose leaving would do (else the longest there is), and a panel with room for it."""
    movable = sorted((s for s in strands if s.movable), key=lambda s: s.height)
    if not movable:
        return say("shorten the texts at the top of the outline, or cite less")
    block = next((s for s in movable if s.height >= over), movable[-1])
    free = [(own[-1].free, n) for n, own in enumerate(columns, 1) if n != number and _is_open(own, n)]
    room, roomiest = max(free, default=(0.0, 0))
    if room >= block.height:
        return say(
            "shorten it, or move {name} to panel {number}, which has {free} mm free",
            name=block.name,
            number=roomiest,
            free=millimetres(room),
        )
    return say("shorten it, or keep {name} for the large print (`only: [talk, large]`)", name=block.name)


def _is_open(own: Sequence[Column], number: int) -> bool:
    """Whether a panel takes blocks: any but the cover."""
    return number > 1 and bool(own)


def _tell_cover(setting: Setting, frame: PanelFrame, number: int) -> None:
    over = cover_of(setting, frame.panel, frame.text).over
    if over > 0.01:
        setting.report.error(
            "overset-panel",
            setting.edition.title.span,
            say(
                "{language}, panel {number}: expected a title and subtitle that end above the picture, "
                "found {over} mm too much",
                language=NAMES[setting.language],
                number=number,
                over=millimetres(over),
            ),
            say("shorten the title or the subtitle"),
        )


def millimetres(points: float) -> str:
    """Points as millimetres with one decimal at most."""
    return f"{points / MM:.1f}".removesuffix(".0")

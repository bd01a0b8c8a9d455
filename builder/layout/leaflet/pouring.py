"""Content poured into panels: as the author placed it, or section after section, evenly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import inf
from typing import Any

from msgspec import Struct, field

from builder.layout.leaflet.back import BackParts, back_strands
from builder.layout.leaflet.column_balance import RULED, balanced
from builder.layout.leaflet.contact import is_group
from builder.layout.leaflet.flow import Column, Strand, chunk_key, chunk_strands, pour, with_head_at_top
from builder.layout.leaflet.frames import PanelFrame, has_masthead
from builder.layout.leaflet.outside import Outside
from builder.layout.leaflet.plan import Chunk, LeafletContent, PanelPlan
from builder.layout.leaflet.setting import Setting
from builder.outline.model.blocks import Block, People
from builder.outline.text.text import Text

Split = tuple[int, ...]
"""How many blocks each inner column takes, in reading order; the back takes the rest."""


class Task(Struct, frozen=True):
    """What is laid out, and what is known of it before its size is."""

    content: LeafletContent
    setting: Setting
    outside: Outside
    offers: frozenset[str]
    split: Split | None = None
    """How sections that follow each other are parted, where another language has a say in it."""
    logo: bool = True
    """Whether the back bears the group's logo, as the cover does."""
    tried: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What was laid out of it, by what was tried: a split, whether with the logo, a level and a size."""


def poured(task: Task, setting: Setting, frames: tuple[PanelFrame, ...]) -> tuple[tuple[Column, ...], ...]:
    content = task.content
    if content.loose:
        return _poured_in_order(task, setting, frames)
    return tuple(_columns(task, plan, setting, frame) for plan, frame in zip(content.panels, frames, strict=True))


def _columns(task: Task, plan: PanelPlan, setting: Setting, frame: PanelFrame) -> tuple[Column, ...]:
    """One panel as its author placed it; one of blocks alone is filled once, whatever stands on the others."""

    def filled(own: Setting) -> tuple[Column, ...]:
        return balanced(_strands(task, plan, own, frame), [c.height for c in frame.columns])

    first = next((chunk.blocks[0] for chunk in plan.chunks if chunk.blocks), None)
    if first is None or len(plan.chunks) < len(plan.entries) or setting.growth:
        return filled(setting)
    made_of = tuple(chunk_key(chunk, setting) for chunk in plan.chunks)
    rooms = tuple((column.width, column.height) for column in frame.columns)
    return setting.once((id(first), "columns", made_of, rooms, setting.measures, setting.ground), filled)


def _strands(task: Task, plan: PanelPlan, setting: Setting, frame: PanelFrame) -> list[Strand]:
    width = frame.columns[0].width
    strands: list[Strand] = []
    for entry in plan.entries:
        if isinstance(entry, Chunk):
            strands += chunk_strands(entry, setting, width)
        elif entry == "back":
            strands += _back(task, setting, width)
    return strands


def _back(task: Task, setting: Setting, width: float, *, brief: bool = False) -> tuple[Strand, ...]:
    parts = BackParts(task.offers, _lists_sources(task.content), _prints_contact(task), brief, task.logo)
    return back_strands(setting, width, parts)


def _lists_sources(content: LeafletContent) -> bool:
    """Whether the back panel lists the sources: not where a block of the leaflet does."""
    return not any(b.traits.lists_sources for c in content.chunks for b in inner_blocks(list(c.blocks)))


def _prints_contact(task: Task) -> bool:
    """Whether the back panel says how to reach the group: not where a block of the leaflet does."""
    blocks = [b for c in task.content.chunks for b in inner_blocks(list(c.blocks)) if isinstance(b, People)]
    return not any(is_group(task.setting.edition, person) for block in blocks for person in block.people)


def _poured_in_order(task: Task, setting: Setting, frames: tuple[PanelFrame, ...]) -> tuple[tuple[Column, ...], ...]:
    """Sections through the columns of all panels but the cover, evenly; to the back only for want of room.

    Where the cover is only a head, all columns are one run, and what belongs to the back comes last.
    """
    content = task.content
    width = min(c.width for f in frames for c in f.columns)
    strands = [s for chunk in content.loose for s in chunk_strands(chunk, setting, width)]
    if has_masthead(content.scheme):
        strands += _strands(task, content.panels[-1], setting, frames[-1])
        columns = balanced(strands, _heights(frames))
        return _dealt(frames, [with_head_at_top(column, setting, width) for column in columns])
    inner = [f for f in frames if f.number not in (content.scheme.cover, content.scheme.back)]
    back = next(f for f in frames if f.number == content.scheme.back)
    strands, fixed = _contacts_apart(task, setting, back, strands)
    if task.split is not None:
        filled, rest = _parted(strands, _heights(inner), task.split)
    else:
        filled, rest = _shared_out(strands, inner, _left_over(back, fixed), RULED if content.scheme.booklet else 1.0)
    dealt = iter(_dealt(inner, [with_head_at_top(column, setting, width) for column in filled]))
    on_back = [with_head_at_top(c, setting, width) for c in balanced([*rest, *fixed], _heights([back]))]
    return tuple(
        next(dealt)
        if frame in inner
        else (tuple(on_back) if frame is back else balanced(_strands(task, plan, setting, frame), _heights([frame])))
        for plan, frame in zip(content.panels, frames, strict=True)
    )


def ends_with_contacts(content: LeafletContent) -> bool:
    """Whether the last of the sections that follow each other, but not the only one, names whom to turn to."""
    return len(content.loose) > 1 and any(isinstance(block, People) for block in content.loose[-1].blocks)


def _contacts_apart(
    task: Task, setting: Setting, back: PanelFrame, strands: list[Strand]
) -> tuple[list[Strand], list[Strand]]:
    """What runs on through the panels, and what stands on the back.

    Whom to turn to, where that ends the outline, goes to the back: there people look for it, in each language. If
    need be the meeting, which the cover tells as well, has but a line there.
    """
    width = back.columns[0].width
    if ends_with_contacts(task.content):
        count = max(index for index, strand in enumerate(strands) if strand.opens)
        last = strands[count:]
        for brief in (False, True):
            fixed = [*last, *_back(task, setting, width, brief=brief)]
            if _left_over(back, fixed) >= 0:
                return strands[:count], fixed
    return strands, list(_back(task, setting, width))


def _left_over(back: PanelFrame, fixed: Sequence[Strand]) -> float:
    """What the back has for sections above what stands there anyway."""
    return back.text.height - sum(strand.before + strand.height for strand in fixed)


def _shared_out(
    strands: Sequence[Strand], inner: Sequence[PanelFrame], on_back: float, unused: float
) -> tuple[Sequence[Column], tuple[Strand, ...]]:
    """Sections over the inner columns, evenly, and on the back only what the others have no room for."""
    *filled, rest = pour(strands, [*_heights(inner), inf])
    if not rest.strands:
        return balanced(strands, _heights(inner), unused), ()
    if on_back > 0 and rest.height <= on_back:
        *evened, last = balanced(strands, [*_heights(inner), on_back], unused)
        return evened, last.strands
    return filled, rest.strands


def _parted(
    strands: Sequence[Strand], rooms: Sequence[float], split: Split
) -> tuple[Sequence[Column], tuple[Strand, ...]]:
    """So many strands in each column, whether they fit or not, and the rest for the back."""
    following = iter(strands)
    columns = [Column(tuple(islice(following, count)), room) for count, room in zip(split, rooms, strict=True)]
    return columns, tuple(following)


def _heights(frames: Sequence[PanelFrame]) -> list[float]:
    """The rooms of all columns, in reading order."""
    return [column.height for frame in frames for column in frame.columns]


def _dealt(frames: Sequence[PanelFrame], columns: Iterable[Column]) -> tuple[tuple[Column, ...], ...]:
    """Columns in reading order, as those of each panel."""
    following = iter(columns)
    return tuple(tuple(next(following) for _ in frame.columns) for frame in frames)


def inner_blocks(blocks: Iterable[Block[Text]]) -> Iterator[Block[Text]]:
    """Blocks, and those that stand in columns."""
    for block in blocks:
        yield block
        yield from inner_blocks(block.inner)

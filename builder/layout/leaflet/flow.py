"""From blocks to columns: strands that never part, poured into frames from the top."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.layout.leaflet.blocks import block_pieces
from builder.layout.leaflet.heads import Head, panel_head
from builder.layout.leaflet.piece import Piece, height_of, spaced
from builder.layout.leaflet.plan import Chunk
from builder.layout.leaflet.setting import BLOCK_LEVEL, Setting
from builder.memory import Held, once_for_each, one_of_equals
from builder.outline.model.blocks import Block, Callout, People, Section
from builder.outline.model.edition import GroupInfo
from builder.outline.model.unplaced import unplaced
from builder.outline.text.text import Text
from builder.replace import replace

SLACK = 0.01
"""Points by which a column may be too full for arithmetic's sake."""


class Strand(Struct, frozen=True):
    """Pieces that stay in one column: a block, with its section's heading if it opens one."""

    pieces: tuple[Piece, ...]
    name: str
    span: Span
    movable: bool = True
    """False for what is made from the top of the outline and has its fixed place."""
    leads: bool = False
    """Whether it introduces the next strand, or the next is a box that ends it: they go to the next column together."""
    opens: bool = False
    """Whether it begins with a heading of its own, so that a column may well begin with it."""

    again: Callable[[Setting, float], tuple[Piece, ...]] | None = None
    """Makes its pieces anew, looser or tighter, at a width in points."""
    block: Block[Text] | None = None
    made_of: tuple[object, ...] = ()
    """What its pieces are made of, by which the same strand is known again."""

    def remade(self, setting: Setting, width: float) -> Strand:
        """The same strand as another setting makes it."""
        return replace(self, pieces=self.again(setting, width)) if self.again else self

    @property
    def is_needed(self) -> bool:
        """Whether a reader of paper needs it most: whom to ring, and what to beware of."""
        return isinstance(self.block, People) or (isinstance(self.block, Callout) and self.block.tone == "caution")

    @property
    def before(self) -> float:
        """The room above, given up at the top of a column."""
        return self.pieces[0].before

    @property
    def height(self) -> float:
        return height_of(self.pieces)


class Column(Struct, frozen=True):
    """Strands in one frame; `room` is the frame's height."""

    strands: tuple[Strand, ...]
    room: float

    def remade(self, setting: Setting, width: float) -> Column:
        """The same column as another setting makes it."""
        return replace(self, strands=tuple(strand.remade(setting, width) for strand in self.strands))

    def would_fit(self, setting: Setting, width: float) -> bool:
        """Whether it fits as another setting makes it; what stands below the first strand too many is not made."""
        height = 0.0
        for index, strand in enumerate(self.strands):
            made = strand.remade(setting, width)
            height += made.height + (made.before if index else 0.0)
            if height > self.room + SLACK:
                return False
        return True

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for strand in self.strands for piece in strand.pieces)

    @property
    def height(self) -> float:
        return height_of(self.pieces)

    @property
    def free(self) -> float:
        """Height left at the foot; below zero when the column is too full."""
        return self.room - self.height


def chunk_strands(chunk: Chunk, setting: Setting, width: float) -> tuple[Strand, ...]:
    """A section's blocks, the first under its heading."""
    if not chunk.blocks or setting.growth:
        return tuple(_strands(chunk, setting, width))
    made_of = chunk_key(chunk, setting)
    key = (id(chunk.blocks[0]), "strands", made_of, width, setting.measures, setting.ground)
    return setting.once(key, lambda own: tuple(_strands(chunk, own, width)))


def chunk_key(chunk: Chunk, setting: Setting) -> tuple[object, ...]:
    """What a chunk's strands are made of, for a key."""
    return Held(chunk.blocks), chunk.section.id, _head_seen(chunk), group_seen(setting)


def _heading(chunk: Chunk) -> Text:
    return chunk.section.heading or chunk.section.title


def _head_seen(chunk: Chunk) -> tuple[Text, str]:
    """All that a section's head is drawn from."""
    return _heading(chunk), chunk.section.head_icon


def group_seen(setting: Setting) -> Held:
    """The group as blocks see it, for a key: what it says is compared once, not with each key."""
    group = setting.edition.group
    return Held(() if group is None else (_seen(group),))


@once_for_each(8)
def _seen(group: GroupInfo[Text]) -> GroupInfo[Text]:
    return one_of_equals(unplaced(group))


def _strands(chunk: Chunk, setting: Setting, width: float) -> Iterator[Strand]:
    found = [block for block in chunk.blocks if block_pieces(block, setting, width)]
    for block, before, after in zip(found, [None, *found], [*found[1:], None], strict=False):
        again = partial(_pieces_of, chunk, (block, before))
        name = strand_name(block, chunk.section)
        leads = leads_into(block, after) or (after is not None and after.traits.box)
        made_of = (Held((block, before)), None if before else _head_seen(chunk))
        yield Strand(
            again(setting, width), name, block.span, leads=leads, opens=before is None, again=again, block=block,
            made_of=made_of,
        )  # fmt: skip


def _pieces_of(
    chunk: Chunk, pair: tuple[Block[Text], Block[Text] | None], setting: Setting, width: float
) -> tuple[Piece, ...]:
    """A block's pieces, and above them the section's head if it opens the section; `pair` is it and the one before."""
    block, before = pair
    pieces = block_pieces(block, setting, width)
    gap = setting.measures.heading_gap
    if before is None:
        return (*section_head(chunk.section, setting, width), *spaced(pieces, gap))
    if leads_into(before, block):
        return spaced(pieces, min(gap, setting.measures.block_gap))
    return pieces


def with_head_at_top(column: Column, setting: Setting, width: float) -> Column:
    """A column that begins amid a section: its first block's head is as large as those beside it, where it has one.

    A small head at the top of a panel, far from its section's, looks like something left over.
    """
    first = column.strands[0] if column.strands else None
    if first is None or first.opens or first.block is None or first.block.heading is None:
        return column
    again = partial(_at_top, first.block, first.block.heading)
    made_of = (*first.made_of, "at top") if first.made_of else ()
    topped = replace(first, pieces=again(setting, width), again=again, made_of=made_of)
    found = replace(column, strands=(topped, *column.strands[1:]))
    return found if found.free >= -SLACK else column


def _at_top(block: Block[Text], heading: Text, setting: Setting, width: float) -> tuple[Piece, ...]:
    """A block's pieces under its head as a section's looks; to readers of structure it stays a part of its section."""
    head = panel_head(setting, Head(setting.one_run(heading), heading.span, level=BLOCK_LEVEL), width)
    _, *pieces = block_pieces(block, setting, width)
    return (head, *spaced(pieces, setting.measures.heading_gap))


def leads_into(before: Block[Text] | None, block: Block[Text] | None) -> bool:
    """Whether a text introduces what follows as a heading would: a list, a picture, dots; boxes stand alone."""
    if before is None or block is None:
        return False
    return before.traits.introduces and block.traits.introduced and block.heading is None


def strand_name(block: Block[Text], section: Section[Text]) -> str:
    """How messages call a block: by its name, else by the word that its author typed for it."""
    if block.id:
        return f"{section.id}/{block.id}"
    return say("the {kind} in `{section}`", kind=block.typed or block.traits.key, section=section.id)


def section_head(section: Section[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The heading behind its sign; it opens a section and never stands alone."""
    heading = section.heading or section.title
    return (panel_head(setting, Head(setting.one_run(heading), heading.span, icon=section.head_icon), width),)


def pour(strands: Iterable[Strand], rooms: Sequence[float]) -> tuple[Column, ...]:
    """Strands into columns in order, each as full as it gets; the last takes what is left, too full or not.

    What leads to a strand goes on with it, where the next column has room for both.
    """
    columns: list[list[Strand]] = [[]]
    for strand in strands:
        room = rooms[len(columns) - 1]
        trial = Column((*columns[-1], strand), room)
        if columns[-1] and trial.free < -SLACK and len(columns) < len(rooms):
            columns.append(_carried(columns[-1], strand, rooms[len(columns)]))
        columns[-1].append(strand)
    columns += [[] for _ in range(len(rooms) - len(columns))]
    return tuple(Column(tuple(own), room) for own, room in zip(columns, rooms, strict=True))


def _carried(column: list[Strand], strand: Strand, room: float) -> list[Strand]:
    """Takes from the foot of a column what leads to `strand`, as far as the next has room and something is left."""
    carried: list[Strand] = []
    while len(column) > 1 and column[-1].leads and Column((column[-1], *carried, strand), room).free >= -SLACK:
        carried.insert(0, column.pop())
    return carried

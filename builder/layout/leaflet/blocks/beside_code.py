"""Names and ways to reach somebody beside the code of their page: what has no room there stands over it or under it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import inf

from msgspec import Struct

from builder.drawing.translation import moved
from builder.geometry import MM
from builder.layout.leaflet.blocks.contact_lines import fact_pieces, height_at, letters_at
from builder.layout.leaflet.blocks.fact_line import LINE_GAP
from builder.layout.leaflet.contact import Contact, contact_facts
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import Setting
from builder.replace import replace

Lines = Callable[[float], list[Piece]]
"""Lines at a width in points."""
ENOUGH = 0.8
"""Names so high, in heights of the code, leave no room beside it for a number that is whole in its own line only."""
FEWER_LINES = 0.8
"""A fact that is lower than this share of another height has fewer lines."""
CODE_GAP = 3 * MM


class Room(Struct, frozen=True):
    """The room for words on a card, in points: its width beside a photo, and the whole one under photo and code."""

    width: float
    below: float


class _Ways(Struct, frozen=True):
    """The kinds of ways to reach somebody by where they stand."""

    over: Collection[str]
    beside: Collection[str]
    under: Collection[str]


def with_code(setting: Setting, contact: Contact, name: Lines, code: Piece | None, room: Room) -> list[Piece]:
    """Names over the facts, the code at their right; names over facts and code where they would be squeezed.

    What would break or be smaller beside the code, and is not so on a line of its own, stands there: a telephone number
    over the code, since it comes first, all else under it; the number too where names alone fill the place beside the
    code.
    """
    if code is None:
        return [merged([*name(room.width), *fact_pieces(setting, contact, room.width)])]
    narrow = room.width - code.items[0].frame.width - CODE_GAP
    crowded = merged(name(narrow)).height >= ENOUGH * code.height
    ways = _arranged(setting, contact, (narrow, room.below), code.height, crowded=crowded)
    facts = fact_pieces(setting, contact, narrow, ways.beside)
    last = [replace(piece, before=LINE_GAP) for piece in fact_pieces(setting, contact, room.below, ways.under)]
    if not ways.over:
        return [_names_and_facts((room.width, narrow), code, name, facts, _spare_height(setting, facts)), *last]
    over = merged([*name(room.width), *fact_pieces(setting, contact, room.width, ways.over)])
    spread = merged(_spread(facts, code.height))
    return [merged([over, replace(_beside_code(spread, code, room.width), before=LINE_GAP)]), *last]


def _arranged(
    setting: Setting, contact: Contact, widths: tuple[float, float], height: float, *, crowded: bool
) -> _Ways:
    """Where each way stands by the `widths` beside and under a code of this height.

    `crowded`: the names leave no room beside it for a number that is alone there.
    """
    kinds = [kind for kind, _ in contact_facts(contact)]
    wide = _wide_facts(setting, contact, *widths)
    beside = [kind for kind in kinds if kind not in wide]
    over = ("phone",) if "phone" in wide and beside else ()
    if "phone" in wide and not over and not crowded:
        beside = ["phone"]
    beside = _as_high_as_code(setting, contact, widths, beside, height)
    return _Ways(over, beside, [kind for kind in kinds if kind not in (*over, *beside)])


def _spare_height(setting: Setting, facts: Sequence[Piece]) -> float:
    """How much higher a card may be for the sake of names that are not squeezed."""
    lines = 0.0 if setting.measures.tight else 1.0 if facts else 2.0
    return lines * setting.styles["body"].leading


def _names_and_facts(
    widths: tuple[float, float], code: Piece, name: Lines, facts: Sequence[Piece], spare: float
) -> Piece:
    """Names and facts beside the code; the names over both where they would take more lines there and have room.

    In the narrow column long names would be a word a line. `widths` are the whole one, and that beside the code; the
    card may be `spare` points higher for it.
    """
    width, narrow = widths
    around = _beside_code(merged([*name(narrow), *facts]), code, width)
    over = merged(name(width))
    under = merged([over, replace(_beside_code(merged(facts), code, width), before=LINE_GAP)])
    has_room = under.height <= around.height + spare
    return under if merged(name(narrow)).height > over.height and has_room else around


def _wide_facts(setting: Setting, contact: Contact, narrow: float, width: float) -> tuple[str, ...]:
    """The ways to reach somebody that break, shrink or have no room in the narrow column, and not in the wide one."""
    found: list[str] = []
    for kind, runs in contact_facts(contact):
        beside_it, alone = (height_at(setting, contact, kind, room) for room in (narrow, width))
        if not runs[0].href and beside_it < inf:
            continue
        letters = [letters_at(setting, contact, kind, room) for room in (narrow, width)]
        if alone < FEWER_LINES * beside_it or letters[0] < letters[1]:
            found.append(kind)
    return tuple(found)


def _as_high_as_code(
    setting: Setting, contact: Contact, widths: tuple[float, float], kinds: Sequence[str], height: float
) -> list[str]:
    """The facts that stay beside the code: the last ones that break there leave while the rest is higher than it."""
    narrow, width = widths
    stay = list(kinds)
    for kind in reversed(kinds[1:]):
        if sum(height_at(setting, contact, one, narrow) for one in stay) <= height:
            break
        if height_at(setting, contact, kind, width) < FEWER_LINES * height_at(setting, contact, kind, narrow):
            stay.remove(kind)
    return stay


def _spread(facts: Sequence[Piece], height: float) -> list[Piece]:
    """Facts over a height, as far apart as the first is from what stands over them and the last from what follows."""
    more = max(0.0, height - merged(facts).height) / (len(facts) + 1)
    edge = Piece(height=more, items=())
    apart = (replace(fact, before=fact.before + more) for fact in facts[1:])
    return [edge, replace(facts[0], before=0.0), *apart, edge]


def _beside_code(words: Piece, code: Piece, width: float) -> Piece:
    """Both in the middle of the higher one."""
    height = max(words.height, code.height)
    items = (
        *(moved(item, 0, (height - words.height) / 2) for item in words.items),
        *(moved(item, width - code.items[0].frame.width, (height - code.height) / 2) for item in code.items),
    )
    return Piece(height=height, items=items)

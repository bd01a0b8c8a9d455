"""Words on a picture on paper: each at its place where that can be read, else numbers there and the words in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.drawing.plain_shapes import disc
from builder.drawing.translation import moved
from builder.geometry import Point, Rect
from builder.layout.discs import apart
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.outline.model.blocks import Label
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke, TextItem
from builder.replace import replace
from builder.typeset.model import Breaking, StyledRun

WIDEST = 0.5
"""A label on the picture takes so much of its width at most."""
MOST_COVERED = 0.22
"""So much of a picture labels may cover; more would hide what they name."""
MOST_OFF = 0.5
"""Of its width, by which the edge of the room may push a label from its place."""
LEAST_GAP = 3.0
"""Between two labels, in points."""
PLATE = 2.0
"""What a plate has around its words, in points: they lie on the drawing's lines, and stay readable."""
DISC = 0.78
"""The radius of a number's disc, in heights of its figure."""
RIM = 0.9
MOST_COLUMNS = 3
COLUMN_GAP = 12.0

Labels = Sequence[Label[Text]]


def labels_of(
    labels: Labels, setting: Setting, width: float, picture: Rect
) -> tuple[tuple[Item, ...], tuple[Piece, ...]]:
    """What lies on the picture, and what stands under it. `width` is the block's, which may be wider."""
    if not labels:
        return (), ()
    return _words(labels, setting, width, picture) or _numbers(labels, setting, width, picture)


def holds(labels: Labels, setting: Setting, width: float, picture: Rect) -> bool:
    """Whether a picture of this size has room for its labels, or for the discs of their numbers side by side."""
    if not labels or _words(labels, setting, width, picture) is not None:
        return True
    places = _disc_places(labels, setting, picture)
    across = 2 * DISC * setting.styles["caption"].size
    return all(max(abs(a.x - b.x), abs(a.y - b.y)) >= across for i, a in enumerate(places) for b in places[:i])


def _words(
    labels: Labels, setting: Setting, width: float, picture: Rect
) -> tuple[tuple[Item, ...], tuple[Piece, ...]] | None:
    """Each label centred at its place on a plate; None where they would touch, leave the room or hide the picture."""
    pieces = [_label(setting, label, WIDEST * picture.width) for label in labels]
    plates = [
        _plate(piece, _place(label, picture), width, picture) for piece, label in zip(pieces, labels, strict=True)
    ]
    placed = [plate for plate in plates if plate is not None]
    covered = sum(plate.width * plate.height for plate in placed)
    cut = any(own.paragraphs[0].set.overset for piece in pieces for own in piece.items if isinstance(own, TextItem))
    touching = any(a.overlaps(b, -LEAST_GAP) for i, a in enumerate(placed) for b in placed[:i])
    if len(placed) < len(labels) or cut or touching or covered > MOST_COVERED * picture.width * picture.height:
        return None
    items: list[Item] = []
    for piece, plate, label in zip(pieces, placed, labels, strict=True):
        ground = box(plate, label.span, "surface", radius=PLATE)
        items += [ground, *(moved(item, plate.x + PLATE, plate.y + PLATE / 2) for item in piece.items)]
    return tuple(items), ()


def _plate(piece: Piece, place: Point, width: float, picture: Rect) -> Rect | None:
    """A label's ground around its place, within the block and the picture's height; None where it is pushed away."""
    wide, high = piece.items[0].frame.width + 2 * PLATE, piece.height + PLATE
    x = min(max(place.x - wide / 2, 0.0), width - wide)
    y = min(max(place.y - high / 2, picture.y), picture.bottom - high)
    off = max(abs(x + wide / 2 - place.x) / wide, abs(y + high / 2 - place.y) / high)
    return Rect(x, y, wide, high) if x >= 0 and y >= picture.y and off <= MOST_OFF else None


def _label(setting: Setting, label: Label[Text], most: float) -> Piece:
    """A label on one line where it has the room, else on two that are alike; its lines are centred."""
    runs, style = setting.one_run(label.text), replace(setting.styles["caption"], align="center")
    natural = max(float(setting.typesetter.width(line, style)) for line in _lines(runs))
    own = natural + 1 if natural < most else max(most, natural / 2)
    options = ParagraphOptions(span=label.span, role="caption", breaking=Breaking.FLOW)
    return text_piece(setting, runs, style, own, options)


def _lines(runs: Runs) -> Iterator[Runs]:
    """The runs of each line that the author, or a second language, begins."""
    line: list[StyledRun] = []
    for run in runs:
        first, *rest = run.text.split("\n")
        line.append(replace(run, text=first))
        for own in rest:
            yield tuple(line)
            line = [replace(run, text=own)]
    yield tuple(line)


def _numbers(
    labels: Labels, setting: Setting, width: float, picture: Rect
) -> tuple[tuple[Item, ...], tuple[Piece, ...]]:
    """Numbers on discs, in the order in which the author wrote the labels, and what they mean."""
    size = setting.styles["caption"].size
    items: list[Item] = []
    places = _disc_places(labels, setting, picture)
    for number, (label, place) in enumerate(zip(labels, places, strict=True), start=1):
        rim = Stroke(color="surface", width=RIM)
        items.append(disc(place, DISC * size, "deep", label.span, rim))
        items += _figure(setting, label, number, place)
    return tuple(items), (_listed(labels, setting, width),)


def _disc_places(labels: Labels, setting: Setting, picture: Rect) -> list[Point]:
    across = 2 * DISC * setting.styles["caption"].size + RIM
    return apart([_place(label, picture) for label in labels], picture, across)


def _figure(setting: Setting, label: Label[Text], number: int, place: Point) -> Iterator[Item]:
    """The number on a disc; the list under the picture is what is read."""
    style = replace(setting.styles["caption"], align="center", color="surface")
    room = 2 * style.size
    piece = text_piece(setting, setting.strong(setting.own(str(number)), "surface"), style, room,
                       ParagraphOptions(span=label.span, role="artifact", breaking=Breaking.FLOW))  # fmt: skip
    yield from (moved(item, place.x - room / 2, place.y - piece.height / 2) for item in piece.items)


def _listed(labels: Labels, setting: Setting, width: float) -> Piece:
    """`1 label` for each, in as many columns as the widest allows, read row by row."""
    entries = [_entry(setting, label, number) for number, label in enumerate(labels, start=1)]
    style = setting.styles["caption"]
    widest = max(float(setting.typesetter.width(line, style)) for runs in entries for line in _lines(runs)) + 1
    columns = max(1, min(MOST_COLUMNS, len(labels), int((width + COLUMN_GAP) / (widest + COLUMN_GAP))))
    own = (width - COLUMN_GAP * (columns - 1)) / columns
    items: list[Item] = []
    y = 0.0
    for first in range(0, len(labels), columns):
        row = [
            text_piece(setting, runs, "caption", own,
                       ParagraphOptions(span=label.span, role="caption", breaking=Breaking.FLOW))
            for runs, label in zip(entries[first : first + columns], labels[first : first + columns], strict=True)
        ]  # fmt: skip
        for column, piece in enumerate(row):
            items += (moved(item, column * (own + COLUMN_GAP), y) for item in piece.items)
        y += max(piece.height for piece in row)
    return Piece(height=y, items=tuple(items), before=setting.measures.line_gap / 2)


def _entry(setting: Setting, label: Label[Text], number: int) -> Runs:
    return (*setting.strong(setting.own(f"{number}\u2002"), "mint-ink"), *setting.one_run(label.text))


def _place(label: Label[Text], picture: Rect) -> Point:
    return Point(picture.x + label.at[0] * picture.width, picture.y + label.at[1] * picture.height)

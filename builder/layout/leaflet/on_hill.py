"""White words on the hill: the statement, and the foot of the cover. What would rise above the hill is told."""

from __future__ import annotations

from builder.diagnostics import Message, Report, Span, say
from builder.geometry import MM, Rect
from builder.layout.leaflet.art import Places, has_masthead, page_hill, statement_width
from builder.layout.leaflet.cover import foot_pieces
from builder.layout.leaflet.frames import FOOT, PanelFrame, pages_of
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.piece import Piece, height_of
from builder.layout.leaflet.plan import LeafletContent
from builder.layout.leaflet.setting import Manner, Setting, text_piece
from builder.layout.moving import moved
from builder.layout.page import Item
from builder.outline.blocks import Statement
from builder.outline.names import NAMES
from builder.outline.text import Text
from builder.typeset.model import Breaking

STATEMENT_LINES = 2
SLACK = 1.0
"""Points by which words may be too high: a line brings its own air."""


def statement_items(setting: Setting, block: Statement[Text], frame: PanelFrame, width: float) -> tuple[Item, ...]:
    """The statement in white on the hill, `width` wide at most, its last line as low as a cover's foot."""
    piece = statement_piece(setting, block, width)
    top = frame.panel.bottom - FOOT - piece.height
    return tuple(moved(item, frame.text.x, top) for item in piece.items)


def statement_piece(setting: Setting, block: Statement[Text], width: float) -> Piece:
    """The statement in the first step of its style that takes two lines, else in the last."""
    runs = setting.one_run(block.text)
    manner = Manner(span=block.text.span, role="statement", breaking=Breaking.BALANCED)
    for style in setting.theme.steps("leaflet", "statement", setting.language):
        piece = text_piece(setting, runs, style, width, manner)
        if piece.height <= STATEMENT_LINES * style.leading + 0.01:
            break
    return piece


def tell_off_hill(content: LeafletContent, laid: Laid) -> None:
    """Report statement and cover foot where they need more of the hill than there is (`overset-panel`)."""
    scheme = content.scheme
    for places in pages_of(scheme):
        for panel, place in places:
            frame = laid.frames[panel.number - 1]
            if panel.number == scheme.hill and content.statement is not None:
                _tell_statement(content, laid.setting, places, frame, content.statement)
            if panel.number == scheme.cover and not has_masthead(scheme):
                height = height_of(foot_pieces(laid.setting, frame.text.width))
                over = height - _room(content, places, place, frame.text)
                _tell(laid.setting, panel.number, over, _COVER, laid.setting.edition.span)


def _tell_statement(
    content: LeafletContent, setting: Setting, places: Places, frame: PanelFrame, statement: Statement[Text]
) -> None:
    column = frame.columns[0]
    width = statement_width(content.scheme, frame.panel, column)
    over = statement_piece(setting, statement, width).height - _room(
        content, places, frame.panel, Rect(column.x, column.y, width, column.height)
    )
    _tell(setting, frame.number, over, _STATEMENT, statement.text.span)


def _room(content: LeafletContent, places: Places, panel: Rect, words: Rect) -> float:
    """How high white words may stand on the hill between the sides of `words`."""
    hill = page_hill(content.scheme, places, content.statement is not None)
    assert hill is not None
    return panel.bottom - FOOT - hill.covered_top(words)


_STATEMENT = (
    say("expected a statement that stands on the hill"), say("shorten the statement: two lines are best"),
)  # fmt: skip
_COVER = (
    say("expected group, readers and meeting to stand on the hill"), say("shorten the name of the group or meeting"),
)  # fmt: skip


def _tell(setting: Setting, number: int, over: float, words: tuple[Message, Message], span: Span) -> None:
    if over <= SLACK:
        return
    expected, hint = words
    message = say(
        "{language}, panel {number}: {expected}, found {over} mm too much",
        language=NAMES[setting.language],
        number=number,
        expected=expected,
        over=f"{over / MM:.1f}",
    )
    report: Report = setting.report
    report.error("overset-panel", span, message, hint)

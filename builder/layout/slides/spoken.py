"""A sentence or quotation in half a slide, on a card: there it cannot be the slide's own title."""

from __future__ import annotations

from builder.diagnostics import say
from builder.layout.slides.boxes import Stack, held_text
from builder.layout.slides.card_shapes import card
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.sizing import Piece, Room, sized
from builder.outline.model.blocks import Block, Quote
from builder.outline.text.quotation import in_marks
from builder.outline.text.text import Text

PADDING, WHO_GAP = 24.0, 12.0


def spoken(block: Block[Text], context: Context) -> SlideBody:
    """The words that would speak for a whole slide, as large as the half allows; of a quotation who said it too."""
    assert block.headline is not None
    inner = context.body.inset(PADDING, PADDING, PADDING, PADDING)
    quote = isinstance(block, Quote)
    said = in_marks(block.headline) if quote else block.headline
    pieces = [Piece(text=said, kind="said", width=inner.width, hard=True)]
    if isinstance(block, Quote) and block.who:
        pieces.append(Piece(text=block.who, kind="who", width=inner.width, above=WHO_GAP))
    room = Room(tuple(pieces), inner.height)
    steps = {"said": context.range("card-head", 20, 36), "who": context.range("card-text", 18, 22)}
    done = sized(context, [room], steps)
    tell_unfit(context, say("a quotation") if quote else say("a statement"), [room], done)
    texts = done.room(0)
    above = [0.0, *(WHO_GAP for _ in texts[1:])]
    item = held_text(texts, inner, role="quote" if quote else "statement", middle=True, stack=Stack(above))
    return SlideBody(items=(item,), background=(card(context, context.body, block.span),))

"""How cards may be arranged, from the roomiest to the tightest, and what each arrangement does with a card's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context
from builder.layout.slides.sizing import Piece, Ranges
from builder.outline.model.blocks import Card
from builder.outline.text.text import Text

Form = Literal[
    "head",  # a tinted head with the icon alone, the words under it
    "band",  # a lower tinted head with icon and title, the words under it
    "side",  # a tinted side with the icon, the words right of it
]
HEAD_SHARE = 0.44
"""The share of a card's height that a head with a picture takes."""
SIGN_INDENT = 26.0
SIGNED = {"plus": ("+", "mint-ink"), "minus": ("−", "rose-ink")}
"""What speaks for and against, with its sign and the ink of it."""
TITLE_ABOVE, SIGN_ABOVE = 6.0, 8.0
LEAST_SHORT = 18.0
"""The least size of a short name, in points."""
Span = tuple[float, float]


class CardGrid(Struct, frozen=True, kw_only=True):
    """Cards across and down a slide, and the ranges of their titles and of their texts in points."""

    across: int
    down: int
    title: Span
    text: Span

    @property
    def most(self) -> int:
        """How many cards a slide holds."""
        return self.across * self.down

    def ranges(self, context: Context) -> Ranges:
        return {
            "title": context.range("card-head", *self.title), "text": context.range("card-text", *self.text),
            "short": context.range("card-sub", LEAST_SHORT, max(LEAST_SHORT, self.text[1] - 2)),
        }  # fmt: skip


class Plan(CardGrid, frozen=True, kw_only=True):
    """One arrangement: its form, and how many cards it has."""

    form: Form


WIDE = Plan(form="side", across=1, down=1, title=(28, 48), text=(22, 34))
HEAD_2 = Plan(form="head", across=2, down=1, title=(28, 42), text=(22, 32))
BAND_2 = Plan(form="band", across=2, down=1, title=(24, 34), text=(20, 28))
HEAD_3 = Plan(form="head", across=3, down=1, title=(26, 38), text=(21, 31))
BAND_3 = Plan(form="band", across=3, down=1, title=(22, 32), text=(20, 28))
SQUARE = Plan(form="side", across=2, down=2, title=(24, 38), text=(20, 32))
BAND_SQUARE = Plan(form="band", across=2, down=2, title=(22, 32), text=(20, 26))
GRID = Plan(form="band", across=3, down=2, title=(22, 32), text=(20, 29))
ROWS_2 = Plan(form="side", across=1, down=2, title=(26, 38), text=(22, 30))
ROWS_3 = Plan(form="side", across=1, down=3, title=(22, 32), text=(20, 26))


def plans_for(count: int) -> tuple[Plan, ...]:
    """The arrangements of so many cards, from one slide for all to a card a slide."""
    first: dict[int, tuple[Plan, ...]] = {
        1: (), 2: (HEAD_2, BAND_2, ROWS_2), 3: (HEAD_3, BAND_3, ROWS_3), 4: (SQUARE, BAND_SQUARE),
    }  # fmt: skip
    many = (GRID,) if count > 4 else ()
    half = (BAND_3, ROWS_3) if count > 4 else ()
    pairs = (HEAD_2, BAND_2, ROWS_2) if count > 2 else ()
    return (*first.get(count, many), *half, *pairs, WIDE)


def words_of(card: Card[Text], *, titled: bool) -> list[tuple[str, Text]]:
    """A card's texts with their kinds, in order; its title only where it stands with them."""
    parts = [("title", card.title if titled else None), ("short", card.short), ("text", card.text),
             ("plus", card.plus), ("minus", card.minus)]  # fmt: skip
    return [(kind, text) for kind, text in parts if text is not None]


def pieces_of(
    words: Sequence[tuple[str, Text]], width: float, *, title_lines: int = 3, sign_above: float = SIGN_ABOVE
) -> tuple[Piece, ...]:
    """A card's words with their kinds as pieces of a room; what speaks for and against stands beside its sign."""
    out: list[Piece] = []
    for kind, text in words:
        signed = kind in SIGNED
        above = 0.0 if not out else sign_above if signed else TITLE_ABOVE
        out.append(Piece(
            text=text, kind="text" if signed else kind, width=width - (SIGN_INDENT if signed else 0),
            hard=kind == "title", above=above, lines=title_lines if kind == "title" else None,
        ))  # fmt: skip
    return tuple(out)


def height_of(texts: Sequence[SetText], pieces: Sequence[Piece]) -> float:
    """How high a card's words are as set."""
    return sum(t.height for t in texts) + sum(p.above for p in pieces[1:])

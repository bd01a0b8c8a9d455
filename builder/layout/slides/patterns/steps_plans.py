"""How steps may be arranged, from the best on, and what an arrangement is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context
from builder.layout.slides.grid import evenly
from builder.layout.slides.item_icons import icons_of
from builder.outline.model.blocks import Step, Steps
from builder.outline.text.text import Text
from builder.replace import replace

Form = Literal["columns", "grid", "rows", "lines"]
BARE_HIGH = 0.8
IN_LINES = 5
"""So many steps stand in lines: the layout has a placeholder for each title and text of no more."""
AIR, TITLE_ABOVE = 12.0, 4.0
"""Above and below the words of a card; between a title and its text where they share a room."""


class Plan(Struct, frozen=True):
    """A form with at most so many steps a slide, and the ranges of titles and texts in points."""

    form: Form
    most: int
    title: tuple[float, float]
    text: tuple[float, float]
    high: float = 1.0
    """The share of the body's height that columns take: icons over a title alone need no high cards."""


class Arranged(Struct, frozen=True):
    """The steps of a block in a plan."""

    context: Context
    block: Steps[Text]
    plan: Plan

    @property
    def slides(self) -> tuple[tuple[Step[Text], ...], ...]:
        """The steps of each slide."""
        return evenly(self.block.items, self.plan.most)

    @property
    def icons(self) -> bool:
        """Whether steps have icons."""
        return any(icons_of(self.block, len(self.block.items)))

    @property
    def texts(self) -> bool:
        """Whether any step has a text."""
        return any(step.text for step in self.block.items)

    @property
    def titled_heads(self) -> bool:
        """Whether titles stand in the coloured heads of cards, where an icon does not stand there alone."""
        return self.plan.form == "grid" or (self.plan.form == "columns" and not self.icons)


class Placed(Struct, frozen=True):
    """A step with its number, its icon and its texts as set."""

    step: Step[Text]
    number: int
    icon: str | None
    title: SetText
    text: SetText | None

    @property
    def set_texts(self) -> list[SetText]:
        """Its title, and its text where it has one."""
        return [self.title, *([self.text] if self.text else [])]

    @property
    def height(self) -> float:
        """How high they are under one another."""
        return self.title.height + (self.text.height + TITLE_ABOVE if self.text else 0.0)


def placed(block: Steps[Text], things: Sequence[Sequence[Sequence[SetText]]]) -> list[Placed]:
    """The steps with their texts as set, which come as those of the title's room and those of the text's."""
    icons = icons_of(block, len(block.items))
    found: list[Placed] = []
    for number, (step, icon, rooms) in enumerate(zip(block.items, icons, things, strict=True), 1):
        title, *text = [text for room in rooms for text in room]
        found.append(Placed(step, number, icon, title, text[0] if text else None))
    return found


def plans_for(block: Steps[Text], context: Context) -> list[Plan]:
    """All arrangements, the best first. Where only some steps have a text, rows: a card would gape under its title."""
    texts = {step.text is not None for step in block.items}
    icons = any(icons_of(block, len(block.items)))
    found = _plans_of(len(block.items), texts=True in texts, icons=icons, pictures=icons and context.pictures)
    return [plan for plan in found if plan.form == "rows"] if len(texts) > 1 else found


def _plans_of(count: int, *, texts: bool, icons: bool, pictures: bool) -> list[Plan]:
    columns = {2: Plan("columns", 2, (28, 40), (22, 31)), 3: Plan("columns", 3, (26, 40), (22, 31)),
               4: Plan("columns", 4, (22, 34), (20, 28))}  # fmt: skip
    if not texts:
        columns = {number: replace(plan, high=1.0 if icons else BARE_HIGH) for number, plan in columns.items()}
    grid = [Plan("grid", 6, (20, 28), (20, 28))] if count > 3 else []
    if count == IN_LINES and texts:
        grid = [Plan("lines", count, (23, 32), (21, 30)), *grid]
    own = [columns[count]] if count in columns else []
    rows = [Plan("rows", min(count, 4), (22, 34), (20, 28))] if count <= 4 else []
    if not icons and not texts and count <= 4:
        own = [Plan("rows", count, (26, 44), (20, 28))]
    elif count == 4 and ((pictures and texts) or not icons):  # four narrow columns would part each title
        own = [Plan("lines", 4, (24, 36), (23, 33)), Plan("grid", 4, (22, 32), (20, 30)), *own]
    less = [columns[3], Plan("rows", 3, (22, 32), (20, 28))] if count > 3 else []
    return [*own, *rows, *grid, *less, Plan("rows", 2, (24, 36), (20, 30)), Plan("rows", 1, (26, 40), (20, 32))]

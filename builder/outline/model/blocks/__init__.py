"""The kinds of block, each generic in its text: `LocalizedText` in an Outline, `Text` in an Edition.

One definition serves both stages, the validation of what an author writes, and what editors say about it: a field
with a description is a key of the format.
"""

from typing import Any

from builder.outline.model.blocks.base import (
    EVERYWHERE,
    KINDS,
    Answer,
    Block,
    ChartKind,
    ChartLabels,
    IconChoice,
    Output,
    T,
    Tone,
)
from builder.outline.model.blocks.figures import (
    AxisTitles,
    Card,
    Cards,
    Chart,
    Compare,
    Event,
    Figure,
    Group,
    Label,
    Number,
    People100,
    Row,
    Series,
    Step,
    Steps,
    Table,
    Takeaway,
    Timeline,
)
from builder.outline.model.blocks.kinds import Columns, Section, Sources, are_boxes
from builder.outline.model.blocks.traits import Traits
from builder.outline.model.blocks.words import (
    Callout,
    Checklist,
    Faq,
    Myth,
    Myths,
    People,
    Person,
    PointItem,
    Points,
    Prose,
    Question,
    Quote,
    Statement,
)

__all__ = [
    "EVERYWHERE", "KINDS", "Answer", "AxisTitles", "Block", "Callout", "Card", "Cards", "Chart",
    "ChartKind", "ChartLabels", "Checklist", "Columns", "Compare", "Event", "Faq", "Figure", "Group", "IconChoice",
    "Label", "Myth", "Myths", "Number", "Output", "People", "People100", "Person", "PointItem", "Points", "Prose",
    "Question", "Quote", "Row", "Section", "Series", "Sources", "Statement", "Step", "Steps", "T", "Table", "Takeaway",
    "Timeline", "Tone", "Traits", "are_boxes",
]  # fmt: skip

_KINDS: tuple[type[Block[Any]], ...] = (
    Prose, Points, Statement, Number, Steps, Timeline, Cards, Compare, Table, Chart, People100, Figure, Quote, Callout,
    Checklist, Myths, Faq, People, Columns, Sources,
)  # fmt: skip
KINDS |= {kind.traits.key: kind for kind in _KINDS}
"""The kinds by the key that says what a block is. A kind with one field takes its value there, others take fields."""

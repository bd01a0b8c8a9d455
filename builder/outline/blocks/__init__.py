"""The kinds of block, each generic in its text: `LocalizedText` in an Outline, `Text` in an Edition.

One definition serves both stages, the validation of what an author writes, and what editors say about it: a field
with a description is a key of the format.
"""

from builder.outline.blocks.base import EVERYWHERE, Block, ChartKind, ChartLabels, IconChoice, Output, T, Tone
from builder.outline.blocks.figures import (
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
from builder.outline.blocks.kinds import KINDS, Columns, OneKind, Section, Sources
from builder.outline.blocks.words import (
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
    "EVERYWHERE", "KINDS", "AxisTitles", "Block", "Callout", "Card", "Cards", "Chart", "ChartKind", "ChartLabels",
    "Checklist", "Columns", "Compare", "Event", "Faq", "Figure", "Group", "IconChoice", "Label", "Myth", "Myths",
    "Number", "OneKind", "Output", "People", "People100", "Person", "PointItem", "Points", "Prose", "Question",
    "Quote", "Row", "Section", "Series", "Sources", "Statement", "Step", "Steps", "T", "Table", "Takeaway",
    "Timeline", "Tone",
]  # fmt: skip

"""The room that texts have in the large print and in pictures for a phone, which have blocks in a narrow column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from msgspec import Struct

from builder.diagnostics import Report, Span
from builder.exchange.translate.length_budgets.trial import Known, Outcome, Trial, faults_of
from builder.layout.large.compose import large_setting, thick
from builder.layout.large.content import large_block, large_sections
from builder.layout.large.page_frame import text_frame
from builder.layout.leaflet.setting import Setting
from builder.layout.phone.compose import COLUMN, phone_setting
from builder.layout.phone.measures import MOST_HEIGHT
from builder.layout.phone.sections import phone_sections
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Section
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.model import Theme


class _Form(Struct, frozen=True):
    """How blocks are set, and the column that they stand in, in points."""

    setting: Setting
    width: float
    height: float


def large_trials(edition: Edition, theme: Theme) -> Mapping[Span, Trial]:
    """For each text of a block in the large print, how it is tried there.

    It must fit whether that is thin or thick, which may change with any other text.
    """
    sections = large_sections(edition)
    size = theme.steps("large", "body", edition.language)[0].size
    thin = large_setting(edition, theme, Report(), sections, size)
    frames = ((setting, text_frame(setting)) for setting in (thin, thick(thin)))
    return _trials(sections, [_Form(setting, frame.width, frame.height) for setting, frame in frames])


def phone_trials(edition: Edition, theme: Theme) -> Mapping[Span, Trial]:
    """For each text of a block in the pictures for a phone, how it is tried there."""
    setting = phone_setting(edition, theme, Report())
    return _trials(phone_sections(edition), [_Form(setting, COLUMN, MOST_HEIGHT)])


def _trials(sections: Sequence[Section[Text]], forms: Sequence[_Form]) -> Mapping[Span, Trial]:
    known = Known()
    return {
        text.span: partial(known.tried, block, partial(_set, forms, section), text.span)
        for section in sections
        for block in section.blocks
        for text in (block.title, block.heading, *text_of(block))
        if text is not None
    }


def _set(forms: Sequence[_Form], section: Section[Text], block: Block[Text]) -> Outcome:
    """What is told of a block, and by how much the highest of its pieces is too high for a page."""
    report, lacking = Report(), 0.0
    for form in forms:
        pieces = large_block(replace(form.setting, report=report), block, section, form.width)
        lacking = max(lacking, *(piece.height - form.height for piece in pieces))
    return Outcome(faults_of(report), lacking=lacking)

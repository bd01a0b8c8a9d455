"""Every rule on texts and theme, in the order they run."""

from __future__ import annotations

from collections.abc import Callable

from builder.check.confirmed import check_confirmed
from builder.check.contrast import check_contrast
from builder.check.first_level import check_first_level
from builder.check.foreign import check_foreign
from builder.check.gaps import check_gaps
from builder.check.latin import check_latin
from builder.check.leftovers import check_review_date, check_unused_sources, check_unused_terms, check_unused_values
from builder.check.mixed_dashes import check_mixed_dashes
from builder.check.notes import check_notes
from builder.check.open_comments import check_comments
from builder.check.punctuation import check_punctuation
from builder.check.reading_level import check_reading_level
from builder.check.reviewed import check_reviewed
from builder.check.scripts import check_scripts
from builder.check.section_ids import check_section_ids
from builder.check.subject import Subject
from builder.check.talk_time import check_talk_time
from builder.check.terms import check_terms
from builder.check.translations import check_translations
from builder.check.words_to_avoid import check_words_to_avoid
from builder.diagnostics import Report

Rule = Callable[[Subject, Report], None]

RULES: tuple[Rule, ...] = (
    check_gaps,
    check_notes,
    check_words_to_avoid,
    check_translations,
    check_confirmed,
    check_reading_level,
    check_first_level,
    check_terms,
    check_latin,
    check_scripts,
    check_foreign,
    check_punctuation,
    check_mixed_dashes,
    check_talk_time,
    check_unused_sources,
    check_unused_terms,
    check_unused_values,
    check_review_date,
    check_reviewed,
    check_comments,
    check_section_ids,
    check_contrast,
)


def check_subject(subject: Subject, report: Report) -> None:
    """Run every rule."""
    for rule in RULES:
        rule(subject, report)

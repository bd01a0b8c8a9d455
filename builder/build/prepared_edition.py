"""An edition on its way to its files, its characters looked at and the organisation's template read."""

from __future__ import annotations

from pathlib import Path

from builder.build.options import Options
from builder.build.products import EditionBuild
from builder.check.subject import drawn_characters, drawn_texts
from builder.diagnostics import Report
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.theme.model import Theme
from builder.theme.template import Template
from builder.today import build_date
from builder.typeset.coverage import check_coverage, missing_glyphs
from builder.typeset.fonts import Latin


def edition_build(
    edition: Edition, theme: Theme, options: Options, report: Report, memory: Memory | None = None
) -> EditionBuild:
    """The edition with all that its products are made from; a template that cannot be read is told."""
    template = load_own_template(edition, report)
    date = build_date(edition.review.date)
    return EditionBuild(edition, theme, report, date, options.cache, template, memory=memory)


def load_own_template(edition: Edition, report: Report) -> Template | None:
    """The organisation's own template, if the outline names one that is fit for use."""
    if edition.theme.template is None:
        return None
    from builder.theme.template.load import load_template

    file = edition.theme.template
    return load_template(Path(edition.folder) / file.name, file.name, report, file.span)


def check_glyphs(edition: Edition, theme: Theme, report: Report, memory: Memory | None = None) -> None:
    """No character may be without a glyph in any output: looked at before anything is laid out.

    With a `memory`, words and their places are looked at only where a character among all of them is without one.
    """
    latins: tuple[Latin, ...] = ("noto", theme.fonts.measure_latin)
    if memory is not None:
        characters = "".join(drawn_characters(edition, memory))
        if not any(missing_glyphs(characters, edition.language, latin) for latin in latins):
            return
    texts = list(drawn_texts(edition))
    for latin in latins:
        check_coverage(texts, edition.language, latin, report)

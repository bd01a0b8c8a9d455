"""An outline all the way to its laid-out pages, in this process; whatever is wrong must be told, not raised."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Report
from builder.layout.icons import icon_names
from builder.layout.large import compose_large
from builder.layout.leaflet import compose_leaflet
from builder.layout.talk import compose_talk
from builder.outline.language import select_language
from builder.outline.parse import parse
from builder.theme.load import load_theme


def drive(path: Path) -> Report:
    """Parse, select, compose; gives what was told."""
    report = Report()
    outline = parse(path, report, icons=icon_names())
    theme = load_theme("calm", report)
    if outline is None or theme is None or report.has_errors:
        return report
    for language in outline.languages:
        edition = select_language(outline, language, report)
        compose_talk(edition, theme, report)
        compose_leaflet(edition, theme, report)
        compose_large(edition, theme, report)
    return report

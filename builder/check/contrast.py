"""Contrast of the theme's pairs of ink and ground (`low-contrast`), WCAG 2.2, 1.4.3 and 1.4.6."""

from __future__ import annotations

from builder.check.subject import Subject
from builder.diagnostics import Report, Span, say
from builder.outline.names import NAMES
from builder.theme.load import theme_path
from builder.theme.model import Medium
from builder.theme.style import contrast

PAIRS: dict[Medium, tuple[tuple[str, str, float], ...]] = {
    "talk": (
        ("ink", "ground", 7), ("ink", "surface", 7), ("ink", "clay", 7), ("ink", "mist", 7), ("ink", "sand-2", 7),
        ("muted", "ground", 7), ("muted", "mist", 4.5), ("primary", "ground", 7), ("primary", "surface", 7),
        ("primary", "clay", 4.5), ("primary", "mist", 4.5), ("accent-ink", "clay", 7), ("accent-ink", "ground", 7),
        ("on-primary-1", "primary", 4.5), ("on-primary-2", "primary", 4.5), ("on-primary-3", "primary", 4.5),
        ("surface", "accent-ink", 7),
    ),
    "leaflet": (
        ("ink", "ground", 7), ("ink", "surface", 7), ("ink", "clay", 7), ("ink", "tint", 7), ("muted", "ground", 4.5),
        ("muted", "surface", 4.5), ("primary", "ground", 7), ("primary", "surface", 7), ("caution-text", "clay", 4.5),
        ("caution-text", "ground", 4.5), ("on-primary-1", "primary", 7),
    ),
    "large": (("ink", "surface", 7), ("ink", "clay", 7), ("ink", "tint", 7), ("primary", "surface", 7)),
}  # fmt: skip
"""Ink, ground, and the least ratio: 7 for what is read at length or from afar, 4.5 elsewhere."""


def check_contrast(subject: Subject, report: Report) -> None:
    """Each pair that falls short, in the output it is used in."""
    theme = subject.theme
    span = Span(str(theme_path(theme.name)), 1, 1)
    for medium, pairs in PAIRS.items():
        palette = theme.palettes[medium]
        for ink, ground, least in pairs:
            ratio = contrast(palette[ink].rgb, palette[ground].rgb)
            if ratio < least:
                report.error(
                    "low-contrast",
                    span,
                    say(
                        "{medium}: expected a contrast of {least:g}:1 between {ink} and {ground}, found {ratio:.1f}:1",
                        medium=NAMES[medium],
                        least=least,
                        ink=ink,
                        ground=ground,
                        ratio=ratio,
                    ),
                    say("make {ink} darker or {ground} lighter (or the other way round)", ink=ink, ground=ground),
                )

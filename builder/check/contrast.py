"""Contrast of the theme's pairs of ink and ground (`low-contrast`), WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.check.subject import Subject
from builder.diagnostics import Diagnostic, Report, Severity, Span, say
from builder.outline.model.message_names import NAMES
from builder.theme.model import Medium, Theme
from builder.theme.style import contrast

READABLE = 4.5
"""Words with less than this cannot be read by many (WCAG 1.4.3): no document is built with them."""
TINTS = ("mint", "sky", "sand", "rose")
PAPERS = ("ground", "surface", "wash", "air", "mint")

PAIRS: dict[Medium, tuple[tuple[str, str, float], ...]] = {
    "talk": (
        *(("ink", ground, 7) for ground in ("ground", "surface", "air", "wash", *TINTS)),
        *((f"{tint}-ink", tint, 7) for tint in TINTS),
        *((f"chart-{i}", "surface", 3) for i in range(1, 7)),
        ("muted", "ground", 7), ("muted", "surface", 7), ("primary", "ground", 7), ("primary", "surface", 7),
        ("surface", "primary", 7), ("surface", "deep", 7), ("surface", "caution", 7), ("surface", "sky-ink", 7),
        ("surface", "rose-ink", 7), ("surface", "plum", 4.5),
        ("mint", "primary", 4.5), ("mint", "deep", 7),
        *(("sun-light", full, 4.5) for full in ("primary", "sky-ink", "caution")), ("deep", "sun", 4.5),
        ("sun-edge", "surface", 3),
    ),
    "leaflet": (
        *(("ink", ground, 7) for ground in (*PAPERS, "sky", "sand", "rose")),
        *((ink, ground, 7) for ink in ("note", "mint-ink") for ground in PAPERS),
        *((f"{tint}-ink", tint, 7) for tint in TINTS),
        ("surface", "deep", 7), ("sun-light", "deep", 7), ("mint", "deep", 7), ("surface", "caution", 7),
        ("deep", "sun", 4.5),
    ),
    "large": (
        *(("ink", ground, 7) for ground in PAPERS), ("mint-ink", "surface", 7), ("mint-ink", "wash", 7),
        ("surface", "deep", 7),
    ),
}  # fmt: skip
"""Ink, ground, and the least ratio: 7 for what is read at length or from afar, 4.5 for what is set large and bold,
3 for marks without words."""


class Shortfall(Struct, frozen=True):
    """A pair that has not the contrast it should have."""

    medium: Medium
    ink: str
    ground: str
    least: float
    ratio: float

    @property
    def unreadable(self) -> bool:
        return self.ratio < READABLE <= self.least


def check_contrast(subject: Subject, report: Report) -> None:
    """Each pair that falls short, in the output it is used in: an error each."""
    for short in shortfalls(subject.theme):
        report.add(_told(short, subject.theme, Severity.ERROR))


def tell_contrast(theme: Theme, report: Report) -> None:
    """What a build says of the same pairs: words that cannot be read stop it, all others are warnings."""
    for short in shortfalls(theme):
        report.add(_told(short, theme, Severity.ERROR if short.unreadable else Severity.WARNING))


def shortfalls(theme: Theme) -> Iterator[Shortfall]:
    """The theme's pairs under their least ratio."""
    for medium, pairs in PAIRS.items():
        palette = theme.palettes[medium]
        for ink, ground, least in pairs:
            ratio = contrast(palette[ink].rgb, palette[ground].rgb)
            if ratio < least:
                yield Shortfall(medium, ink, ground, least, ratio)


def _told(short: Shortfall, theme: Theme, severity: Severity) -> Diagnostic:
    message = say(
        "{medium}: expected a contrast of {least:g}:1 between {ink} and {ground}, found {ratio:.1f}:1",
        medium=NAMES[short.medium], least=short.least, ink=short.ink, ground=short.ground, ratio=short.ratio,
    )  # fmt: skip
    hint = say("make {ink} darker or {ground} lighter (or the other way round)", ink=short.ink, ground=short.ground)
    return Diagnostic(severity, "low-contrast", Span(theme.file, 1, 1), message, hint)

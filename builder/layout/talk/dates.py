"""Dates as each language writes them on slides."""

from __future__ import annotations

from builder.outline.text import Language

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


def written_date(iso: str, language: Language) -> str:
    """`2026-12-05` as `2026 年 12 月 5 日` or `5 December 2026`; also a month or a year; other words stay."""
    parts = iso.split("-")
    if len(parts) > 3 or not all(p.isdigit() for p in parts) or not 1 <= int(parts[1] if parts[1:] else 1) <= 12:
        return iso
    numbers = [int(p) for p in parts]
    if language == "zh":
        return " ".join(f"{n} {unit}" for n, unit in zip(numbers, "年月日", strict=False))
    words = [str(n) for n in numbers[2:]] + [MONTHS[n - 1] for n in numbers[1:2]] + [str(numbers[0])]
    return " ".join(words)


def as_of(iso: str, language: Language) -> str:
    """How old a figure is: `截至 2026 年 7 月`, `as of July 2026`."""
    when = written_date(iso, language)
    return f"截至 {when}" if language == "zh" else f"as of {when}"

"""Outlines with more of one thing than anybody writes: told before any of it is read, since each costs time."""

from __future__ import annotations

import re
from itertools import islice

from builder.diagnostics import Report, Template, say
from builder.outline.yaml.source import Source
from builder.outline.yaml.written_places import line_and_column

MOST_VALUES = 1_000
MOST_MARKS = 4_000
"""A long talk has some five hundred."""
FLOODS = (
    (re.compile(r"\$\{"), MOST_VALUES, Template("expected at most {most:,} values `${{…}}` in an outline, found more")),
    (
        re.compile(r"\*\*|__|\[@|\]\(|\\"),
        MOST_MARKS,
        Template("expected at most {most:,} marks such as `**` and `[@` in an outline, found more"),
    ),
)
"""What is counted, how many there may be, and the message."""


def is_flooded(source: Source, report: Report) -> bool:
    """Tell (`too-large`) the first thing of which there is too much, at the place where it becomes too much."""
    for pattern, most, message in FLOODS:
        extra = next(islice(pattern.finditer(source.text), most, None), None)
        if extra is not None:
            line, column = line_and_column(source, extra.start())
            span = source.span(line, column, len(extra.group()))
            report.error("too-large", span, message.filled(most=most), say("write the words themselves"))
            return True
    return False

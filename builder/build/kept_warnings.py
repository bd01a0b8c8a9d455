"""A build's warnings as its record keeps them, so that a build with nothing to do tells them again."""

from __future__ import annotations

import json

from builder.diagnostics import Diagnostic, Severity, Span, kept, recalled


def kept_warning(warning: Diagnostic) -> str:
    """A warning as one string of JSON; its words can still be translated when it is told again."""
    span = warning.span
    said = [kept(warning.message), kept(warning.hint)]
    return json.dumps([warning.code, span.file, span.line, span.column, span.length, *said])


def recalled_warning(row: str) -> Diagnostic:
    """The warning that `kept_warning` kept."""
    code, file, line, column, length, message, hint = json.loads(row)
    return Diagnostic(Severity.WARNING, code, Span(file, line, column, length), recalled(message), recalled(hint))

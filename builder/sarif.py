"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from builder import __version__
from builder.catalogue import ENGLISH, TAGS, MessageLanguage, Tell
from builder.diagnostics import Diagnostic
from builder.explain.code_pages import pages
from builder.explain.terminal_text import page_text
from builder.messages import Paint

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(diagnostics: Iterable[Diagnostic], tell: Tell = str, language: MessageLanguage = ENGLISH) -> str:
    """One run with a rule, explained, for each code that occurs; columns count characters."""
    found = list(diagnostics)
    rules = [_rule(code, language) for code in sorted({d.code for d in found})]
    driver = {"name": "talkleaf", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "language": TAGS[language],
        "columnKind": "unicodeCodePoints",
        "results": [_result(d, tell) for d in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, language: MessageLanguage) -> dict[str, Any]:
    """A code with its page, which code hosts show beside a finding."""
    page = pages()[code]
    words = page.words[language]
    return {
        "id": code,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": " ".join((words.means, words.why))},
        "help": {"text": page_text(page, language, Paint(False))},
    }


def _result(d: Diagnostic, tell: Tell) -> dict[str, Any]:
    region = {
        "startLine": d.span.line, "startColumn": d.span.column, "endColumn": d.span.column + max(1, d.span.length),
    }  # fmt: skip
    text = f"{tell(d.message)}\n{tell(d.hint)}" if d.hint else tell(d.message)
    place = {"physicalLocation": {"artifactLocation": {"uri": d.span.file}, "region": region}}
    return {"ruleId": d.code, "level": d.severity.value, "message": {"text": text}, "locations": [place]}

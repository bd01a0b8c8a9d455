"""Outlines for the rules: one block's YAML in, its findings out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import indent

import pytest

from builder.check.settings import apply_settings
from builder.check.subject import Subject
from builder.diagnostics import Diagnostic, Report
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.theme.load import load_theme

HEAD = """\
outline: 1
id: small
languages: [zh, en]
title:
  zh: 锻炼与渐冻症
  en: Exercise and ALS
review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}
notice:
  zh: 本资料只供了解。
  en: General information.
leaflet: {fold: flat, paper: a4}
"""
SECTION = """\
sections:
  - id: one
    title:
      zh: 先和医生商量
      en: Ask your doctor first
    blocks:
"""

Rule = Callable[[Subject, Report], None]
Find = Callable[..., list[Diagnostic]]


@pytest.fixture
def subject_of(tmp_path: Path) -> Callable[..., Subject]:
    """`subject_of(blocks, top="", today="2026-12-01")`: a Subject of one section with these blocks."""

    def make(blocks: str, top: str = "", today: str = "2026-12-01") -> Subject:
        path = tmp_path / "small.yaml"
        path.write_text(HEAD + top + SECTION + indent(blocks, " " * 6), "utf-8")
        report = Report()
        outline = parse(path, report, icons=frozenset())
        assert outline is not None, [f"{d.span.line} {d.message}" for d in report]
        theme = load_theme("calm", report)
        assert theme is not None
        editions = {language: select_language(outline, language, report) for language in outline.languages}
        return Subject(outline, editions, theme, today)

    return make


@pytest.fixture
def find(subject_of: Callable[..., Subject]) -> Find:
    """`find(rule, blocks, …)`: what one rule finds, as the outline's `checks` set it."""

    def run(rule: Rule, blocks: str, **more: str) -> list[Diagnostic]:
        subject = subject_of(blocks, **more)
        report = Report()
        rule(subject, report)
        return list(apply_settings(report, next(iter(subject.editions.values()))))

    return run


def text_block(zh: str, en: str, extra: str = "") -> str:
    """A `text` block with one text in both languages."""
    return f"- text:\n    zh: {zh}\n    en: {en}\n  cite: none\n{extra}"

"""The bilingual edition asked for by name, where the outline and the wish have no pair of languages."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from builder.diagnostics import Report, Span, say
from builder.words.languages import LanguagePair


def tell_missing_pair(
    asked: Collection[str], pairs: Collection[LanguagePair], named: Sequence[LanguagePair], at: Span, report: Report
) -> None:
    """`no-pair` where `bilingual` was asked for and would be left out; `named` are the pairs of the outline."""
    if "bilingual" in asked and not pairs:
        message = say("expected a pair of languages for `--only {name}`, found none", name="bilingual")
        hint = say("write `languages: [zh, en, zh-en]`, or ask for it with `--edition zh-en`")
        if named:
            hint = say("the outline has such a pair: ask for it with `--edition {code}`", code=named[0].code)
        report.warning("no-pair", at, message, hint)

"""Translations that came back longer than their place on a slide or panel takes."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Report, say
from builder.exchange.translate.changes import Change
from builder.exchange.translate.handing import limits_of, locator_of
from builder.exchange.translate.texts import Translated
from builder.theme.model import Theme


def tell_too_long(changes: Sequence[Change], into: Translated, theme: Theme, report: Report) -> None:
    """Warn of each translation over the limit that was handed out with its text (`translation-too-long`).

    It is taken all the same: the limit is of words of average length, and a build says for certain what does not fit.
    """
    words = {change.unit.place: change.words for change in changes}
    locator = None
    for unit, limit in limits_of(into, theme, [change.unit for change in changes]):
        found = words[unit.place]
        if len(found) > limit:
            locator = locator or locator_of(into, theme)
            message = say(
                "{place}: expected a translation of at most {limit} characters, found one of {found}",
                place=locator.of(unit), limit=limit, found=len(found),
            )  # fmt: skip
            hint = say("it is taken, but may not fit: ask for a shorter one, or look at the page after a build")
            report.warning("translation-too-long", unit.text.span, message, hint)

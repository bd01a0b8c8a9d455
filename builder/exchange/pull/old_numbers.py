"""Texts that still say a number of a chart which a pull has changed: its caption, takeaway, notes, blocks beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.check.numerals import digit_numbers
from builder.diagnostics import Message, say
from builder.exchange.pull.collecting import NotTaken
from builder.exchange.pull.state import Renumbered, Taking
from builder.exchange.translate.wording import FIELDS
from builder.outline.schema.amount import MINUS, ungrouped
from builder.outline.text.text import LocalizedText
from builder.outline.yaml.nodes import shortened

IN_BLOCK = 4
"""`sections/risks/blocks/0`: so many steps lead to a block."""
DATA = frozenset({"categories", "series", "groups"})
"""What a chart is made of: a number there is another one."""
NAMES = {"takeaway": say("takeaway")}


def old_numbers(texts: Mapping[str, LocalizedText], taken: Sequence[Taking]) -> Iterator[NotTaken]:
    """Each text that says the old number, once, unless the same pull changed it."""
    seen: set[tuple[str, str]] = set()
    touched = [one.text for one in taken]
    for changed in (one.renumbered for one in taken if one.renumbered is not None):
        for place, text in _beside(texts, changed):
            said = _said(text, changed.before)
            if said and (place, changed.before) not in seen and text not in touched:
                seen.add((place, changed.before))
                told = say(
                    "the number {before} is {after} now; “{words}” ({what}) still says {before}",
                    before=changed.before, after=changed.after, words=said, what=_name(place),
                )  # fmt: skip
                yield NotTaken(changed.slide, told)


def _beside(texts: Mapping[str, LocalizedText], changed: Renumbered) -> Iterator[tuple[str, LocalizedText]]:
    """The texts of a number's block, and what its section says over it and in its notes.

    Of a number with two figures or more also those of the section's other blocks: a `5` there is another one.
    """
    steps = changed.place.split("/")
    block, section = "/".join(steps[:IN_BLOCK]), "/".join(steps[:2])
    around = f"{section}/" if len(changed.before.strip(MINUS + "-+")) > 1 else f"{block}/"
    for place, text in texts.items():
        parts = place.split("/")
        own = place.startswith(around) and len(parts) > IN_BLOCK and parts[IN_BLOCK] not in DATA
        if own or place in (f"{section}/title", f"{section}/notes"):
            yield place, text


def _said(text: LocalizedText, number: str) -> str:
    """The words of each language that has the number, one after another; empty where none has it."""
    try:
        value = float(ungrouped(number).replace(MINUS, "-"))
    except ValueError:
        return ""
    raws = dict.fromkeys(source.raw for source in text.by_language.values() if not source.verbatim)
    return " / ".join(shortened(raw) for raw in raws if {value, abs(value)} & {*digit_numbers(raw)})


def _name(place: str) -> Message:
    steps = place.split("/")
    key = steps[IN_BLOCK] if len(steps) > IN_BLOCK else steps[-1]
    if key not in FIELDS and key not in NAMES:
        key = next(step for step in reversed(steps) if not step.isdigit())
    return FIELDS.get(key) or NAMES.get(key) or say("{key}", key=key)

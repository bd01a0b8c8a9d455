"""Texts that still say a number which a pull has changed: of a chart or a table its caption, takeaway, notes, blocks
beside it and the fee; of the fee each text that says that much money."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.check.numerals import digit_numbers
from builder.check.quantities import SIGNS, quantities
from builder.diagnostics import Message, say
from builder.exchange.pull.changes import NotTaken
from builder.exchange.pull.state import Renumbered, Taking
from builder.exchange.translate.wording import FIELDS
from builder.outline.schema.amount import MINUS, ungrouped
from builder.outline.text.text import LocalizedText
from builder.outline.yaml.nodes import shortened

IN_BLOCK = 4
"""`sections/risks/blocks/0`: so many steps lead to a block."""
DATA = frozenset({"categories", "series", "groups"})
"""What a chart is made of: a number there is another one."""
ROWS = "rows"
FEE = "meeting/fee"
NAMES = {"takeaway": say("takeaway"), ROWS: say("table")}
_MONEY = frozenset(SIGNS.values())


def renumbered(place: str, before: str, after: str, slide: int) -> Renumbered | None:
    """The number that is another one now in a table's cell or the fee; None where that is not one alone."""
    steps = place.split("/")
    if place != FEE and steps[IN_BLOCK : IN_BLOCK + 1] != [ROWS]:
        return None
    old, new = digit_numbers(before), digit_numbers(after)
    gone, came = [value for value in old if value not in new], [value for value in new if value not in old]
    if len(gone) != 1 or len(came) != 1:
        return None
    return Renumbered(place, old[gone[0]], new[came[0]], slide, _is_money(before, gone[0]))


def _is_money(raw: str, value: float) -> bool:
    return any(quantities(raw, han).get(value, set()) & _MONEY for han in (True, False))


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
    """The texts that a number may stand in for a second time."""
    if changed.place == FEE:
        value = float(ungrouped(changed.before))
        for place, text in texts.items():
            if any(_is_money(source.raw, value) for source in text.by_language.values()):
                yield place, text
        return
    yield from _of_section(texts, changed)
    if FEE in texts and (changed.is_money or _has_figures(changed)):
        yield FEE, texts[FEE]


def _of_section(texts: Mapping[str, LocalizedText], changed: Renumbered) -> Iterator[tuple[str, LocalizedText]]:
    """The texts of a number's block, and what its section says over it and in its notes.

    Of a number with two figures or more also those of the section's other blocks: a `5` there is another one. The other
    cells of its own table are as well.
    """
    steps = changed.place.split("/")
    block, section = "/".join(steps[:IN_BLOCK]), "/".join(steps[:2])
    around = f"{section}/" if _has_figures(changed) else f"{block}/"
    for place, text in texts.items():
        parts = place.split("/")
        own = place.startswith(around) and len(parts) > IN_BLOCK and parts[IN_BLOCK] not in DATA
        if place.startswith(f"{block}/{ROWS}/"):
            continue
        if own or place in (f"{section}/title", f"{section}/notes"):
            yield place, text


def _has_figures(changed: Renumbered) -> bool:
    """Whether a number is long enough to be known by itself."""
    return len(changed.before.strip(MINUS + "-+")) > 1


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

"""Whether words over a chart state the unit of its numbers, so that nothing else need say it."""

from __future__ import annotations

import re

from builder.outline.text.han import has_han

_AMOUNTS = "数|量|总数"


def states_unit(words: str, unit: str) -> bool:
    """Whether words are the unit, end with it after a comma or in brackets, or count it.

    `人数` counts 人, `Number of people` people; that words have it somewhere states nothing (病人, People in a group).
    """
    said, own = words.casefold().strip(), unit.casefold().strip()
    if not said or not own:
        return False
    if re.search(rf"(?:^|[,，(（]\s*){re.escape(own)}[)）]?$", said):
        return True
    if has_han(own):
        return bool(re.search(rf"{re.escape(own)}(?:{_AMOUNTS})(?:$|[（(，,])", said))
    counted = rf"\b(?:number|count|total) of (?:\w+ )?{re.escape(own)}\b|^{re.escape(own)} (?:an?|per|each|every) "
    return bool(re.search(counted, said))

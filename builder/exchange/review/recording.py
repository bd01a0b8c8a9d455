"""Records what a reviewer read: each claim with its words and sources as they are now."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from builder.check.review_record import Reviewed, ReviewRecord, claims_of
from builder.diagnostics import Message, say
from builder.outline.model.outline import Outline

HEADER = """\
# What the reviewers read, word for word; written by `talkleaf review`.
# The document counts as reviewed only while each of its claims stands here as it is.
"""
WIDTH = 110


class UnknownSectionError(Exception):
    """There is no section of that id, or none that claims anything."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def recorded(outline: Outline, by: str, date: str, section: str, earlier: Sequence[Reviewed]) -> tuple[Reviewed, ...]:
    """The record once `by` has read the claims of a section (empty: all) on a day (ISO 8601).

    Of an earlier record stays what was read of other sections. Raises `UnknownSectionError`.
    """
    now = claims_of(outline)
    read = [claim for claim in now if not section or claim.place.split("/")[0] == section]
    if not read:
        raise UnknownSectionError(say("there is no section `{id}` with a claim in it", id=section or "*"))
    kept = [old for old in earlier if section and old.place.split("/")[0] != section]
    new = [Reviewed.now(claim, by, date) for claim in read]
    order = {claim.place: number for number, claim in enumerate(now)}
    return tuple(sorted([*kept, *new], key=lambda reviewed: order.get(reviewed.place, len(order))))


def record_text(record: Sequence[Reviewed]) -> str:
    """The file of a record; a claim without figures has no line for them."""
    root = ReviewRecord(claims=tuple(record)).model_dump(mode="json")
    for row in root["claims"]:
        if not row["figures"]:
            del row["figures"]
    return HEADER + str(yaml.safe_dump(root, allow_unicode=True, sort_keys=False, width=WIDTH))

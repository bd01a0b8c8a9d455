"""Records what a reviewer read: each claim with its words and sources as they are now."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import yaml

from builder.catalogue import Tell
from builder.check.claim_content import Content
from builder.check.review_record import Claim, Comment, Reviewed, ReviewRecord, changed_claims, claims_of
from builder.diagnostics import Message, all_of, quoted, say
from builder.outline.model.outline import Outline
from builder.outline.schema.reading_context import did_you_mean

HEADER = (
    say("What the reviewers read and wrote, word for word; written by `talkleaf review`."),
    say("The document counts as reviewed only while each of its claims stands under `claims` as it is."),
)
WIDTH = 110


class NothingToReviewError(Exception):
    """There is no section of that id, or nothing that claims anything."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def recorded(
    outline: Outline, by: str, date: str, section: str, earlier: Sequence[Reviewed], held: Collection[Content] = ()
) -> tuple[Reviewed, ...]:
    """The record once `by` has read the claims of a section (empty: all) on a day (ISO 8601), but for those `held`.

    Of an earlier record stays what was read of other sections. Raises `NothingToReviewError`.
    """
    now = claims_of(outline)
    read = read_claims(outline, section)
    replaced = {id(changed.was) for changed in changed_claims(now, earlier) if changed.claim in read}
    kept = [old for old in earlier if section and old.place.split("/")[0] != section and id(old) not in replaced]
    new = [Reviewed.now(claim, by, date) for claim in read if claim.content not in held]
    order = {claim.place: number for number, claim in enumerate(now)}
    return tuple(sorted([*kept, *new], key=lambda reviewed: order.get(reviewed.place, len(order))))


def read_claims(outline: Outline, section: str) -> tuple[Claim, ...]:
    """The claims that are read with a section (empty: all). Raises `NothingToReviewError`."""
    if section and section not in (known := [own.id for own in outline.sections]):
        hint = did_you_mean(section, known, say("there are {sections}", sections=all_of(quoted(known))))
        raise NothingToReviewError(say("there is no section `{id}`; {hint}", id=section, hint=hint))
    claims = claims_of(outline)
    read = tuple(claim for claim in claims if not section or claim.place.split("/")[0] == section)
    if read:
        return read
    hint = say("a review is of claims, which are blocks with a source: give what is stated `cite: [id]`")
    if section:
        raise NothingToReviewError(say("the section `{id}` states nothing yet; {hint}", id=section, hint=hint))
    raise NothingToReviewError(say("this outline states nothing yet; {hint}", hint=hint))


def record_text(record: Sequence[Reviewed] | None, comments: Sequence[Comment], tell: Tell) -> str:
    """The file of a record (None: nothing was recorded yet); what a row lacks has no line in it."""
    root = ReviewRecord(claims=tuple(record or ()), comments=tuple(comments)).model_dump(mode="json")
    for row in (*root["claims"], *root["comments"]):
        if row["form"] == root["review"]:
            del row["form"]
    for row in root["claims"]:
        if not row["figures"]:
            del row["figures"]
    root["comments"] = [{key: value for key, value in row.items() if value} for row in root["comments"]]
    kept = {key: rows for key, rows in root.items() if rows or (key == "claims" and record is not None)}
    head = "".join(f"# {tell(line)}\n" for line in HEADER)
    return head + str(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=WIDTH))

"""What reviewers read: each claim with its words and sources as they were (`<name>.review.yaml`).

A review is of words. Once there is a record, a document counts as reviewed only while every claim stands in it as it
is now; a claim is found by its content, not its place, so that blocks can move.

A record is held to what it has: those of form 1 may lack the titles of items, and say less of a source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, ValidationError

from builder.check.claim_content import Content, Said, cited_in, short_line, source_line, without_ids
from builder.check.side_lists import yaml_beside
from builder.diagnostics import Report, Span, say
from builder.outline.model.blocks import Block, Section, Sources
from builder.outline.model.evidence_rules import texts_of
from builder.outline.model.outline import CitedWork, Outline
from builder.outline.schema.amount import Amount
from builder.outline.text.text import Language, LocalizedText
from builder.outline.yaml.nodes import ListNode, MapNode, Node
from builder.replace import fields_of, replace
from builder.words.languages import originals

UNSAID = frozenset({"notes", "alt", "image", "heading"})
"""Texts beside a claim; of a picture, its file."""

FORM = 2
"""The form in which records are written."""

Row = TypeVar("Row", "Reviewed", "Comment")
SourceLine = Callable[[str, CitedWork | None], str]


class ClaimText(Struct, frozen=True):
    """A text of a claim, and where it stands."""

    said: Said
    span: Span


class Claim(Struct, frozen=True):
    """A block that states something: its texts and figures, and the sources that carry it, each on one line."""

    place: str
    texts: tuple[ClaimText, ...]
    figures: str
    sources: tuple[str, ...]
    span: Span
    older: tuple[Claim, ...] = ()
    """The same as a record of form 1 may have it."""

    @property
    def content(self) -> Content:
        """All that a review is of."""
        return without_ids([text.said for text in self.texts], self.figures, self.sources)

    def as_in(self, row: Reviewed | Comment) -> Claim:
        """The claim with as much as the form of a row has of one, so that both can be compared."""
        texts, _, sources = row.content
        forms = (self, *(self.older if row.form < FORM else ()))
        return min(forms, key=lambda form: len({*form.content[0]} ^ {*texts}) + len({*form.content[2]} ^ {*sources}))


class Reviewed(BaseModel):
    """A claim as a reviewer read it; a row of the record's file."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    place: str = ""
    by: str = ""
    date: str = ""
    texts: tuple[dict[str, str], ...] = ()
    """Each with its words by language."""
    figures: str = ""
    sources: tuple[str, ...] = ()
    form: int = FORM
    """In a file, that of the file where none is given."""

    @classmethod
    def now(cls, claim: Claim, by: str, date: str) -> Reviewed:
        """A claim as it stands, read by somebody on a day (ISO 8601)."""
        said = tuple(dict(text.said) for text in claim.texts)
        return cls(place=claim.place, by=by, date=date, texts=said, figures=claim.figures, sources=claim.sources)

    @property
    def content(self) -> Content:
        """All that the review is of."""
        return without_ids([tuple(said.items()) for said in self.texts], self.figures, self.sources)


class Comment(BaseModel):
    """What a reviewer wrote beside a claim, and the claim as it was; a row of the record's file."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    place: str = ""
    """Empty where it stands at no claim."""
    words: str = ""
    date: str = ""
    """When it came back (ISO 8601)."""
    at: str = ""
    """The cell, where it stands at no claim."""
    row: str = ""
    """A sign of the workbook's row, by which a comment that comes twice is known."""
    accepted: str = ""
    """Who took the claim as it stands all the same."""
    texts: tuple[dict[str, str], ...] = ()
    figures: str = ""
    sources: tuple[str, ...] = ()
    form: int = FORM
    """In a file, that of the file where none is given."""

    @property
    def content(self) -> Content:
        """The claim that was commented on."""
        return without_ids([tuple(said.items()) for said in self.texts], self.figures, self.sources)

    @property
    def same(self) -> tuple[str, ...]:
        """By which two are one."""
        return self.place, self.at, self.row, self.words


class ReviewRecord(BaseModel):
    """The file of a record."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    review: Literal[2] = 2
    """The version of its form."""
    claims: tuple[Reviewed, ...] = ()
    comments: tuple[Comment, ...] = ()


class Changed(Struct, frozen=True):
    """A claim that no review covers as it stands; `was` is what was reviewed at its place, if anything."""

    claim: Claim
    was: Reviewed | None

    @property
    def span(self) -> Span:
        """The first text that is not as it was, else the block."""
        known = set(self.was.content[0]) if self.was else set()
        now = zip(self.alike.texts, self.alike.content[0], strict=True)
        return next((text.span for text, said in now if self.was and said not in known), self.claim.span)

    @property
    def alike(self) -> Claim:
        """The claim in the form of what was reviewed."""
        return self.claim.as_in(self.was) if self.was else self.claim


def record_path(outline: Path) -> Path:
    """The file of an outline's reviewed claims."""
    return outline.with_suffix(".review.yaml")


def claims_of(outline: Outline) -> tuple[Claim, ...]:
    """Every block with sources or fact numbers, in the outline's order, as its author wrote it."""
    return tuple(
        claim
        for section in outline.sections
        for index in range(len(section.blocks))
        if (claim := _claim(outline, section, index)) is not None
    )


def _claim(outline: Outline, section: Section[LocalizedText], index: int) -> Claim | None:
    block = section.blocks[index]
    title = block.title or (section.title if index == 0 else None)
    head = [title] if title else []
    parts = (getattr(block, name) for name in fields_of(type(block)) if name not in UNSAID | {"title", "span"})
    texts = [*head, *(text for part in parts for text in texts_of(part, UNSAID))]
    untitled = [*head, *texts_of(block, UNSAID | {"title"})]
    place = f"{section.id}/{block.id or index + 1}"
    forms = [(texts, source_line), (untitled, source_line), (texts, short_line), (untitled, short_line)]
    now, *older = (_in_form(outline, place, block, said, line) for said, line in forms)
    if isinstance(block, Sources) or not (now.sources or block.facts):
        return None
    return replace(now, older=tuple(older))


def _in_form(
    outline: Outline, place: str, block: Block[LocalizedText], texts: Sequence[LocalizedText], line: SourceLine
) -> Claim:
    keys = tuple(dict.fromkeys([*_cited(texts), *_cites(block)]))
    languages = originals(outline.languages)
    return Claim(
        place,
        tuple(ClaimText(_said(text, languages), text.span) for text in texts),
        " ".join([*_figures(block), *([block.as_of] if block.as_of else [])]),
        tuple(line(key, outline.sources.get(key)) for key in keys),
        block.span,
    )


def _said(text: LocalizedText, languages: Sequence[Language]) -> Said:
    """A text by language; one that is to be translated says nothing yet."""
    written = {code: words for code, words in text.by_language.items() if not words.waits}
    return tuple((code, " ".join(written[code].raw.split())) for code in languages if code in written)


def _cites(block: Block[LocalizedText]) -> Iterator[str]:
    """The sources beside a block, and beside those in its columns."""
    yield from block.cite
    for inner in getattr(block, "blocks", ()):
        yield from _cites(inner)


def _cited(texts: Sequence[LocalizedText]) -> Iterator[str]:
    for text in texts:
        for source in text.by_language.values():
            yield from cited_in(source.raw)


def _figures(value: Any) -> Iterator[str]:
    """Numbers that a block draws, as they were typed."""
    if isinstance(value, Amount):
        yield value.typed
    elif isinstance(value, tuple):
        for item in value:
            yield from _figures(item)
    elif not isinstance(value, Span | LocalizedText):
        for name in fields_of(type(value)):
            part = getattr(value, name)
            yield from [str(part)] if name in ("value", "count") and isinstance(part, str | int) else _figures(part)


def read_record(path: Path, report: Report, *, whole: bool = False) -> tuple[Reviewed, ...] | None:
    """The claims of a record; None where nothing was recorded. A row that cannot be read covers nothing, and is told.

    `whole`: each row is needed, so that one that cannot be read is an error.
    """
    if not path.exists():
        return None
    root = yaml_beside(path, report)
    rows = root.get("claims") if isinstance(root, MapNode) else None
    if rows is None and isinstance(root, MapNode) and "comments" in root:
        return None  # comments came back before anything was recorded
    return tuple(_readable(Reviewed, root, rows, report, whole=whole)) if isinstance(rows, ListNode) else ()


def read_comments(path: Path, report: Report, *, whole: bool = False) -> tuple[Comment, ...]:
    """The comments that came back, as `read_record` reads claims; what is no YAML is told there."""
    root = yaml_beside(path, Report()) if path.exists() else None
    rows = root.get("comments") if isinstance(root, MapNode) else None
    return tuple(_readable(Comment, root, rows, report, whole=whole)) if isinstance(rows, ListNode) else ()


def _readable(
    kind: type[Row], root: Node | None, rows: Iterable[Node], report: Report, *, whole: bool
) -> Iterator[Row]:
    tell = report.error if whole else report.warning
    form = 1 if isinstance(root, MapNode) and root.get("review") in (None, "1") else FORM
    for row in rows:
        try:
            yield kind.model_validate({"form": form, **row} if isinstance(row, MapNode) else row)
        except ValidationError as fault:
            at = ".".join(map(str, fault.errors()[0]["loc"])) or ("claims" if kind is Reviewed else "comments")
            message = say(
                "expected a claim as `talkleaf review` writes it, found a `{field}` that cannot be read", field=at
            )
            hint = say("write it as the other rows have it, or run `talkleaf review` for the whole document again")
            tell("unreadable-review", row.span, message, hint)


def changed_claims(claims: Sequence[Claim], record: Sequence[Reviewed]) -> tuple[Changed, ...]:
    """The claims that the record does not hold as they stand."""
    known = {(reviewed.form < FORM, reviewed.content) for reviewed in record}
    by_place = {reviewed.place: reviewed for reviewed in record}
    places = {claim.place for claim in claims}
    lost = [reviewed for reviewed in record if reviewed.place not in places]
    return tuple(
        Changed(claim, by_place.get(claim.place) or _renamed(claim, lost))
        for claim in claims
        if known.isdisjoint(contents_of(claim))
    )


def contents_of(claim: Claim) -> Iterator[tuple[bool, Content]]:
    """What covers a claim as it stands: whether in a row of an older form, and its content there."""
    yield False, claim.content
    yield from ((True, form.content) for form in (claim, *claim.older))


def _renamed(claim: Claim, lost: Sequence[Reviewed]) -> Reviewed | None:
    """What was reviewed of a claim whose place has another name now: an id made from a title changes with it.

    Of the rows whose place is gone, the one with its sources and most of its texts.
    """
    texts = {*claim.content[0]}
    alike = [
        (len(texts.intersection(old.content[0])), old) for old in lost if old.content[2] == claim.as_in(old).content[2]
    ]
    count, best = max(alike, key=lambda one: one[0], default=(0, None))
    return best if count and 2 * count >= len(texts) else None

"""The evidence table as a workbook, for comments: everything but the column of comments is locked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from builder.evidence.claims import Claim, Words, claims, table_title, written_editions
from builder.evidence.sources import evidence_words, numbered, reference_words, sources_said
from builder.outline.model.edition import Edition
from builder.outline.text.text import Inline
from builder.outline.text.text import Words as Run
from builder.outline.yaml.cleaned_characters import undivided
from builder.words.languages import Language
from builder.words.own import own_words

SIGN = "talkleaf-evidence"
ABOUT = "talkleaf"
"""The sheet by which the file is known when it comes back; its name is never translated."""
TEXT_WIDTH, PLACE_WIDTH, STATE_WIDTH = 48, 24, 16


def write_evidence_workbook(editions: Sequence[Edition], date: str) -> bytes:
    """The bytes of the workbook: a row for each claim, in the document's languages. `date` is ISO 8601."""
    from xlsxwriter import Workbook

    written = written_editions(editions)
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, options) as workbook:
        created = datetime.fromisoformat(date).replace(tzinfo=UTC)
        workbook.set_properties({"title": table_title(written), "created": created})
        _write_claims(workbook, written)
        _write_about(workbook, written[0].id)
    return file.getvalue()


def _write_claims(workbook: Any, editions: Sequence[Edition]) -> None:
    languages = tuple(edition.language for edition in editions)
    sheet = workbook.add_worksheet(own_words(languages[0]).evidence.name)
    text = {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True}
    locked, open_ = workbook.add_format(text), workbook.add_format({**text, "locked": False, "bg_color": "#FFFBE6"})
    head = workbook.add_format({"bold": True, "bg_color": "#DDE8F0", "text_wrap": True, "valign": "top"})
    for column, name in enumerate(_heads(languages)):
        sheet.write_string(0, column, name, head)
    found = claims(editions)
    numbers = numbered(source for claim in found for source in claim.sources)
    for row, claim in enumerate(found, 1):
        for column, words in enumerate(_cells(claim, editions[0], languages, numbers)):
            sheet.write_string(row, column, words, locked)
        sheet.write_blank(row, len(editions) + 4, None, open_)
    if not found:
        for column, language in enumerate(languages, 1):
            sheet.write_string(1, column, own_words(language).evidence.none, locked)
    _lay_out(sheet, len(editions))


def _lay_out(sheet: Any, languages: int) -> None:
    widths = (PLACE_WIDTH, *[TEXT_WIDTH] * languages, TEXT_WIDTH, TEXT_WIDTH, STATE_WIDTH, TEXT_WIDTH)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _heads(languages: Sequence[Language]) -> Iterator[str]:
    """The heads of the columns, ours in every language of the table; the last is that of the comments."""
    yield evidence_words(languages, lambda own: own.place)
    yield from (own_words(language).language for language in languages)
    yield evidence_words(languages, lambda own: own.sources)
    yield evidence_words(languages, lambda own: own.references)
    yield evidence_words(languages, lambda own: own.state)
    yield evidence_words(languages, lambda own: own.comment)


def _cells(claim: Claim, first: Edition, languages: Sequence[Language], numbers: Mapping[str, int]) -> Iterator[str]:
    yield claim.place
    yield from (_words(words) for words in claim.words)
    yield "\n".join(sources_said(claim.sources, numbers, bool(claim.facts), languages))
    yield "\n".join(reference_words(source, numbers[source.id]) for source in claim.sources)
    yield evidence_words(languages, lambda own: own.changed) if claim.span in first.review.changed else ""


def _words(words: Words) -> str:
    """Title and text as they are read; a citation is its source's name."""
    title = words.title.paragraphs if words.title else ()
    return "\n".join("".join(_inline(inline) for inline in paragraph) for paragraph in (*title, *words.said))


def _inline(inline: Inline) -> str:
    return undivided(inline.text) if isinstance(inline, Run) else f"[{'; '.join(inline.ids)}]"


def _write_about(workbook: Any, id: str) -> None:
    sheet = workbook.add_worksheet(ABOUT)
    for row, (name, value) in enumerate([(SIGN, "1"), ("outline", id)]):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    sheet.protect()

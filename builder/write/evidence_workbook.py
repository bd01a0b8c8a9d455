"""The evidence table as a workbook, for comments: everything but the column of comments is locked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from builder.layout.evidence import Claim, Words, claims, sources_said, title_said, written_editions
from builder.outline.model.edition import Edition
from builder.outline.text.text import Inline
from builder.outline.text.text import Words as Run
from builder.words.own import own_words

SIGN = "talkleaf-evidence"
ABOUT = "talkleaf"
"""The sheet by which the file is known when it comes back; its name is never translated."""
TEXT_WIDTH, PLACE_WIDTH, STATE_WIDTH = 48, 24, 16


def write_evidence_workbook(editions: Sequence[Edition], date: str) -> bytes:
    """The bytes of the workbook: a row for each claim, in the document's languages. `date` is ISO 8601."""
    from xlsxwriter import Workbook

    written = written_editions(editions)
    own = own_words(written[0].language).evidence
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, options) as workbook:
        created = datetime.fromisoformat(date).replace(tzinfo=UTC)
        workbook.set_properties({"title": own.title(title=title_said(written)), "created": created})
        _write_claims(workbook, written)
        _write_about(workbook, written[0].id)
    return file.getvalue()


def _write_claims(workbook: Any, editions: Sequence[Edition]) -> None:
    first = editions[0]
    own = own_words(first.language).evidence
    sheet = workbook.add_worksheet(own.name)
    text = {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True}
    locked, open_ = workbook.add_format(text), workbook.add_format({**text, "locked": False, "bg_color": "#FFFBE6"})
    head = workbook.add_format({"bold": True, "bg_color": "#DDE8F0", "text_wrap": True, "valign": "top"})
    languages = [own_words(edition.language).language for edition in editions]
    for column, name in enumerate((own.place, *languages, own.sources, own.state, own.comment)):
        sheet.write_string(0, column, name, head)
    for row, claim in enumerate(claims(editions), 1):
        for column, words in enumerate(_cells(claim, first)):
            sheet.write_string(row, column, words, locked)
        sheet.write_blank(row, len(editions) + 3, None, open_)
    _lay_out(sheet, len(editions))


def _lay_out(sheet: Any, languages: int) -> None:
    widths = (PLACE_WIDTH, *[TEXT_WIDTH] * languages, TEXT_WIDTH, STATE_WIDTH, TEXT_WIDTH)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _cells(claim: Claim, first: Edition) -> Iterator[str]:
    yield claim.place
    yield from (_words(words) for words in claim.words)
    yield "\n".join(sources_said(claim, first.language))
    yield own_words(first.language).evidence.changed if claim.span in first.review.changed else ""


def _words(words: Words) -> str:
    """Title and text as they are read; a citation is its source's name."""
    title = words.title.paragraphs if words.title else ()
    return "\n".join("".join(_inline(inline) for inline in paragraph) for paragraph in (*title, *words.said))


def _inline(inline: Inline) -> str:
    return inline.text if isinstance(inline, Run) else f"[{'; '.join(inline.ids)}]"


def _write_about(workbook: Any, id: str) -> None:
    sheet = workbook.add_worksheet(ABOUT)
    for row, (name, value) in enumerate([(SIGN, "1"), ("outline", id)]):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    sheet.protect()

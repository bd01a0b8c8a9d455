"""A starter with what somebody wants filled in: the text of an outline that builds at once."""

from __future__ import annotations

import json
from datetime import date

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builder.catalogue import MessageLanguage
from builder.starters.starter_lines import only
from builder.starters.wish import ENDING, FOLDER, Wish, written_in
from builder.today import HALF_A_YEAR


def outline_text(wish: Wish, today: date, reads: MessageLanguage, *, schema: str = "") -> str:
    """The outline; comments in the language its author reads. `schema` is where editors find the format described."""
    starters = Environment(
        loader=FileSystemLoader(FOLDER), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False,  # YAML, whose texts `q` puts in quotes
    )  # fmt: skip
    starters.filters["q"] = _quoted
    filled = starters.get_template(f"{wish.starter}{ENDING}").render(
        id=wish.id, languages=wish.languages, topic=wish.topic, group=wish.group, place=wish.place, date=wish.date,
        today=today.isoformat(), next=(today + HALF_A_YEAR).isoformat(), schema=schema,
    )  # fmt: skip
    return only(filled, written_in(wish.languages), reads)


def _quoted(words: str) -> str:
    """A text in double quotes: what JSON writes is YAML too (https://yaml.org/spec/1.2.2/#13-terminology)."""
    return json.dumps(words, ensure_ascii=False)

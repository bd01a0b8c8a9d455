"""What a browser is told that asks for something else than a page of ours: in both languages, as any may ask."""

from __future__ import annotations

from starlette.responses import PlainTextResponse

from builder.catalogue import SIDE_BY_SIDE, translator
from builder.diagnostics import Message, say

NO_PAGE = say("no such page")
NO_TOKEN = say("open the address that talkleaf printed, with its token")
UNKNOWN_HOST = say("unknown host")
UNKNOWN_ORIGIN = say("unknown origin")


def answer(words: Message, status: int) -> PlainTextResponse:
    """The words in each language on a line of its own."""
    return PlainTextResponse("\n".join(translator(language)(words) for language in SIDE_BY_SIDE), status)

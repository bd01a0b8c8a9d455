"""A name that stands behind a quotation in its words, where the page has a place of its own for it (`who`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.diagnostics import Report, say
from builder.outline.model.blocks import Block, Quote
from builder.outline.model.speaker_names import is_speaker
from builder.outline.text.text import LocalizedText

_BEHIND = re.compile(r"[。！？!?.”’」』\"'](?<!\.\.)\s*(?:[—–―]+|--?)\s*(?P<name>[^\s—–―-][^。！？!?…\n]{0,39})$")
"""What ends a sentence or a quotation, a dash, and a few words that are no sentence."""


def tell_quoted_names(blocks: Iterable[Block[LocalizedText]], report: Report) -> None:
    """Tell each quotation whose words end with who said it (`name-in-quote`), once for all its languages."""
    for block in blocks:
        if not isinstance(block, Quote):
            continue
        for source in block.text.by_language.values():
            found = _BEHIND.search(source.raw)
            name = found["name"].strip() if found else ""
            if found and is_speaker(name):
                message = say("expected only what was said in a quotation, found a name behind it: “{name}”", name=name)
                hint = say("take the dash and the name out, and write `who: {name}` on a line beside `text`", name=name)
                report.warning("name-in-quote", source.at(found.start("name"), len(name)), message, hint)
                break

"""A name that stands behind a quotation in its words, where the page has a place of its own for it (`who`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from builder.diagnostics import Report, say
from builder.outline.model.blocks import Block, Quote
from builder.outline.model.speaker_names import is_speaker
from builder.outline.text.text import Language, LocalizedText, SourceText
from builder.outline.yaml.trap_one_line import in_braces

_BEHIND = re.compile(r"[。！？!?.”’」』\"'](?<!\.\.)\s*(?:[—–―]+|--?)\s*(?P<name>[^\s—–―-][^。！？!?…\n]{0,39})$")
"""What ends a sentence or a quotation, a dash, and a few words that are no sentence."""


def tell_quoted_names(blocks: Iterable[Block[LocalizedText]], report: Report) -> None:
    """Tell each quotation whose words end with who said it (`name-in-quote`), once for all its languages."""
    for block in blocks:
        if not isinstance(block, Quote):
            continue
        texts = dict(block.text.by_language)
        found = {code: behind for code, source in texts.items() if (behind := _name_behind(source.raw))}
        if not found:
            continue
        code, (start, name) = next(iter(found.items()))
        message = say("expected only what was said in a quotation, found a name behind it: “{name}”", name=name)
        who = name if len({source.raw for source in texts.values()}) == 1 else _in_each(texts, found)
        hint = say("take the dash and the name out, and write `who: {name}` on a line beside `text`", name=who)
        report.warning("name-in-quote", texts[code].at(start, len(name)), message, hint)


def _name_behind(words: str) -> tuple[int, str] | None:
    """Where the name of who said it begins, and the name; None where none stands there."""
    found = _BEHIND.search(words)
    name = found["name"].strip() if found else ""
    return (found.start("name"), name) if found and is_speaker(name) else None


def _in_each(texts: Mapping[Language, SourceText], found: Mapping[Language, tuple[int, str]]) -> str:
    """The name as it stands in each language of the quotation, and a gap where it does not, to be pasted as YAML."""
    return in_braces({code: found[code][1] if code in found else "…" for code in texts})

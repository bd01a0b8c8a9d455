"""A name that stands behind a quotation in its words, where the page has a place of its own for it (`who`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.diagnostics import Report, say
from builder.outline.model.blocks import Block, Quote
from builder.outline.text.han import has_han
from builder.outline.text.text import LocalizedText

_BEHIND = re.compile(r"[。！？!?.”’」』\"'](?<!\.\.)\s*(?:[—–―]+|--?)\s*(?P<name>[^\s—–―-][^。！？!?…\n]{0,39})$")
"""What ends a sentence or a quotation, a dash, and a few words that are no sentence."""
_AGE = re.compile(r"\s*[,，]\s*\d{1,3}\s*[岁歲]?$")
_HAN_NAME = re.compile(
    r"(?!.*(?:现在|現在|然后|然後|后来|後來|以后|以後|但|因为|因為|所以|自己))"
    r"[^\d\s，,；;：:我你您他她它咱不没沒别別了着著过過就也都还還再才又很太要是这這那吧呢吗嗎啊嘛呀去走说說做吃喝等让讓把被]{1,10}"
)
"""A few characters without what sentences have: a pronoun, a verb that is often said, a particle."""
_TITLE = r"(?:[A-Z][\w.'’-]*)"
_LATIN_NAME = re.compile(
    rf"(?!.*\b(?i:i|i’m|i'm|you|he|she|it|we|they|my|this|that|then|and|but|so|now|not|no|don't|don’t)\b)"
    rf"(?:{_TITLE}(?:,? (?:{_TITLE}|of|de|van|von|from|in)){{0,4}}"
    r"|(?i:an?|one|the|our|his|her) (?:[a-z]+ ){0,2}(?:member|patient|carer|caregiver|nurse|doctor|daughter|son|wife"
    r"|husband|mother|father|sister|brother|friend|volunteer|man|woman|person|speaker|participant|reader)"
    r"(?:,? (?:of|from|in) [\w ]{1,20})?)"
)
"""Names have capitals; who is not named is called by a word for people."""


def tell_quoted_names(blocks: Iterable[Block[LocalizedText]], report: Report) -> None:
    """Tell each quotation whose words end with who said it (`name-in-quote`), once for all its languages."""
    for block in blocks:
        if not isinstance(block, Quote):
            continue
        for source in block.text.by_language.values():
            found = _BEHIND.search(source.raw)
            name = found["name"].strip() if found else ""
            if found and _is_name(name):
                message = say("expected only what was said in a quotation, found a name behind it: “{name}”", name=name)
                hint = say("take the dash and the name out, and write `who: {name}` on a line beside `text`", name=name)
                report.warning("name-in-quote", source.at(found.start("name"), len(name)), message, hint)
                break


def _is_name(words: str) -> bool:
    """Whether words are surely who said it, with an age or without, and not speech that goes on behind a dash."""
    name = _AGE.sub("", words)
    return bool((_HAN_NAME if has_han(name) else _LATIN_NAME).fullmatch(name))

"""Characters as they come in from browsers, Word and PDF files: composed, and without those that cannot be seen.

What cannot be seen and has a use is kept: the soft hyphen, the zero-width space and the word joiner tell where a word
may or may not be divided, a variation selector after a Han character chooses its form. The others (marks of writing
direction, joiners, stray byte order marks, tags) change nothing in the scripts our fonts have, and only keep a word
from being found and copied. Which they are is Unicode's property Default_Ignorable_Code_Point.

Characters that PDF files and web pages have in place of plain ones, and that look the same, become the plain ones:
radicals for Han characters, joined Latin letters (ﬁ), letters in a style of their own (𝗮). Nobody finds a word that is
written with them, and a screen reader spells them out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

SOFT_HYPHEN, ZERO_WIDTH_SPACE, WORD_JOINER = "\u00ad", "\u200b", "\u2060"
UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+")
"""White space and the marks that nobody sees: what programs that keep a text may change of it."""
_DIVIDING = {ord(char): None for char in (SOFT_HYPHEN, ZERO_WIDTH_SPACE, WORD_JOINER)}

_USELESS = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2061-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_UNUSUAL_SPACE = "\x1c-\x1f\x85\u1680\u2028\u2029\u205f"
_LETTER = f"[^\\W\\d_{_HAN}]"
_SEEN_BY_NOBODY = re.compile(
    f"(?<![{_HAN}])[{_SELECTORS}]|(?![{_SELECTORS}])[{_USELESS}]"
    f"|{SOFT_HYPHEN}+(?!{_LETTER})|(?<!{_LETTER}){SOFT_HYPHEN}+"
)
_SUSPICIOUS = re.compile(f"[^\\x20-\\x7e\\n\\t{_HAN}\u3000-\u301f\uff01-\uff5e\u2014\u2018-\u201d\u2026]")
"""Anything but what nearly every text is made of, all of which is as it should be."""
_UNIT = re.compile("[\\s\\S][\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u3099\u309a]*")


_RADICALS = dict(
    zip(
        "⺟⺠⺬⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "母民示西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
"""Radicals that are whole characters too (Unicode's EquivalentUnifiedIdeograph; of most it has no decomposition)."""
_LOOKALIKE = re.compile("[\u2e80-\u2fd5\ufb00-\ufb06\U0001d400-\U0001d7ff]")


_GLUED = re.compile("(?<!\\S)\\S+(?:\u00a0+\\S+){3,}")
_LONGEST = 30
"""Characters that no-break spaces may hold together. Who types one keeps a number beside its unit; in what is copied
from Word, web pages and chats all spaces of a paragraph may be such."""


def cleaned(text: str) -> str:
    """`text` composed (NFC), unusual spaces plain, useless characters gone."""
    return cleaned_with_origin(text)[0]


def cleaned_with_origin(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The same, with the index in `text` that each character came from; None where each stands where it was."""
    if not _SUSPICIOUS.search(text):
        return text, None
    kept = [(text[i], i) for i in _seen(text)]
    out: list[tuple[str, int]] = []
    joined = "".join(char for char, _ in kept)
    for unit in _UNIT.finditer(joined):
        first = kept[unit.start()][1]
        plain = _LOOKALIKE.sub(lambda match: _plain(match[0]), unit[0])
        out += [(char, first) for char in unicodedata.normalize("NFC", plain)]
    return _unglued("".join(_plain_space(char) for char, _ in out)), tuple(index for _, index in out)


def _unglued(text: str) -> str:
    """`text` with plain spaces where no-break spaces make one word of a whole sentence, too long for any line."""
    if "\u00a0" not in text:
        return text
    return _GLUED.sub(lambda match: match[0].replace("\u00a0", " ") if len(match[0]) > _LONGEST else match[0], text)


def _plain(char: str) -> str:
    """The plain characters that one stands for; itself where it stands for none."""
    return _RADICALS.get(char) or unicodedata.normalize("NFKC", char)


def undivided(text: str) -> str:
    """`text` without the marks that only tell where its words may be divided."""
    return text.translate(_DIVIDING)


def _seen(text: str) -> list[int]:
    """Indices of the characters that stay; dropping one may show another to be useless."""
    places = list(range(len(text)))
    while True:
        joined = "".join(text[i] for i in places)
        useless = {i for match in _SEEN_BY_NOBODY.finditer(joined) for i in range(*match.span())}
        if not useless:
            return places
        places = [place for i, place in enumerate(places) if i not in useless]


@cache
def _plain_space(char: str) -> str:
    """Spaces that no font has, or one as a box, are plain ones; so are separators of lines that stand within one."""
    return " " if re.fullmatch(f"[{_UNUSUAL_SPACE}]", char) else char

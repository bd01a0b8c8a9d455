"""Whether a title says how many things follow it: `Three plans for 2027`, 三件事."""

from __future__ import annotations

import re

_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CHINESE = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_MEASURES = "个件条点项种样步句招类处大"
"""The measure words that follow the number of things in Chinese."""

_NO_SHARE = r"(?<![\w.:])(?<!\bin )(?<!\bof )(?<!every )"
"""What must not stand before a number of things in English."""


def says_count(title: str, count: int) -> bool:
    """Whether a title in Chinese or English has `count` as a number of things, in words or in figures.

    A share is none: `one in three adults`.
    """
    if not 1 <= count <= len(_ENGLISH):
        return False
    chinese = {_CHINESE[count - 1], str(count), *(("两",) if count == 2 else ())}
    number = "|".join(map(re.escape, sorted(chinese)))
    in_chinese = rf"(?<![\d一二三四五六七八九十.:：])(?:{number})\s?[{_MEASURES}]"
    in_english = rf"{_NO_SHARE}(?:{_ENGLISH[count - 1]}|{count})\s+(?!(?:in|of|out|to|per|a)\b)[a-z]"
    return re.search(in_chinese, title) is not None or re.search(in_english, title.lower()) is not None

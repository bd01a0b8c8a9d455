"""Halves and quarters as figures: `2 片半`, `一个半小时`, `半升`, `2 and a half`, `2½`, `1/2`."""

from __future__ import annotations

import re

from builder.check.english_numbers import with_figures
from builder.check.han_numerals import HAN_NUMBER, han_value

_FIGURE = r"\d+(?:\.\d+)?"
MEASURE = (
    "毫克|微克|公斤|千克|毫升|公里|厘米|毫米|小时|分钟|钟头|星期|个月"
    "|[片粒颗丸枚杯勺匙碗支袋包瓶盒管针滴喷贴份剂块张条根斤克升米天周年岁倍]"
)
"""What a half may be of."""
_ENDS = r"(?=\s*(?:$|[，。；、：！？,.;:!?）)…\-–—~～\n]|[至到内后前以的左一吃喝走睡复查]))"
"""What may stand behind 半 where it belongs to the amount before it: behind `6 小时半片` a half is of the tablet."""
_NUMBER = rf"(?<!第)(?<!第 )(?<![\d.])(?P<number>{_FIGURE}|{HAN_NUMBER.pattern})"
_BEHIND = re.compile(rf"{_NUMBER}\s*(?P<measure>{MEASURE})\s*半{_ENDS}")
_BETWEEN = re.compile(rf"{_NUMBER}\s*个半\s*(?:(?P<month>月)|(?=小时|钟头|星期|礼拜))")
"""`两个半片` may be two halves, which is one."""
_ALONE = re.compile(rf"(?<![一二两三四五六七八九十大多过对前后上下点\d])半\s*个?\s*(?=月|{MEASURE}|星期|单位)")
_TYPED = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_FRACTION = re.compile(
    r"(?<![\d/.,])(?:(?P<sign_whole>\d+) ?)?(?P<sign>[½¼¾])"
    r"|(?<![\d/.,])(?:(?P<whole>\d+) )?(?P<part>[13]/[24])(?![\d/])"
)


def with_halves_in_figures(text: str) -> str:
    """The text with the halves of its figures within them (`2.5 片`, `2.5 tablets`); numbers in words stay."""
    read = with_figures(_FRACTION.sub(_fraction, text), only_begun=True)
    for pattern in (_BEHIND, _BETWEEN):
        read = pattern.sub(lambda found: _more(found) if found["number"][0].isdigit() else found[0], read)
    return read


def with_all_halves(text: str) -> str:
    """As `with_halves_in_figures`, the halves of Chinese numerals and those that stand alone too: `半升` is `0.5升`."""
    read = with_halves_in_figures(text)
    for pattern in (_BEHIND, _BETWEEN):
        read = pattern.sub(_more, read)
    return _ALONE.sub(lambda found: "0.5个" if read[found.end() : found.end() + 1] == "月" else "0.5", read)


def _more(found: re.Match[str]) -> str:
    number = found["number"]
    value = (float(number) if number[0].isdigit() else han_value(number)) + 0.5
    groups = found.groupdict()
    return f"{value:.10g}{groups.get('measure') or ('个月' if groups.get('month') else '')}"


def _fraction(found: re.Match[str]) -> str:
    part = found["sign"] or found["part"]
    if part not in _TYPED:
        return found[0]
    return f"{int(found['sign_whole'] or found['whole'] or 0) + _TYPED[part]:.10g}"

"""A time and what happens then, parted by a dash; `Monday – Friday` is one time."""

from __future__ import annotations

import re

_DASHED = re.compile(r"\s[-–—]\s|——")
_TIME = re.compile(
    r"\d|(?:the )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?s?|tues?(?:day)?s?|wed(?:nesday)?s?|thu(?:rs?(?:day)?)?s?"
    r"|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|spring|summer|autumn|winter|noon|midday|midnight|morning|afternoon"
    r"|evening|night|today|tomorrow|now|late|early|mid|end|day|week|month|year|age|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|first|second|third|fourth|last|next)\b"
    r"|第|周[一二三四五六日末天]|星期|礼拜|[一二三四五六七八九十]+[月点日号时周年天]|[正腊]月|上午|下午|早上|晚上|中午|凌晨"
    r"|今|明天|明年|后天|次日|春[天季节]|夏[天季]|秋[天季]|冬[天季]|年底|月底|周末",
    re.IGNORECASE,
)
"""What may be the end of a range of days or hours."""


def is_range(cut: str, second: str) -> bool:
    """Whether what parts a text (`cut`) may join two times, or not be what parts the time from what happens then."""
    return bool(_DASHED.search(second)) or (cut.strip() not in (":", "：") and bool(_TIME.match(second)))

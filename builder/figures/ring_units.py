"""Units of which a ring can be a whole: an hour, a day, a week, a year; as they are written in each language."""

from __future__ import annotations

MINUTES = frozenset({"min", "minute", "minutes", "分钟", "分", "分鐘"})
HOURS_A_DAY = frozenset({"hours a day", "hour a day", "hours per day", "hours a night", "hours per night", "小时/天",
                         "小时/日", "小时/晚", "小时／天", "小时／日", "小时／晚", "小時/天", "小時/日", "小時/晚",
                         "小時／天", "小時／日", "小時／晚"})  # fmt: skip
DAYS_A_WEEK = frozenset({"days a week", "day a week", "days per week", "times a week", "天/周", "次/周", "天／周",
                         "天/週", "次/週"})  # fmt: skip
MONTHS_A_YEAR = frozenset({"months a year", "month a year", "times a year", "个月/年", "次/年", "個月/年"})

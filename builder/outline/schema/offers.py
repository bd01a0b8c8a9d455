"""What an author most likely meant by a value that is refused, so that a message can offer it ready to be pasted."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

from builder.diagnostics import NO_WORDS, Message, any_of, quoted, say
from builder.outline.schema.day import (
    TYPED_DAY,
    OtherWeekdayError,
    TwoDaysError,
    days_in_figures,
    lacks_year,
    next_such_day,
    read_day,
    with_year,
)
from builder.outline.schema.reading_context import nearest
from builder.outline.schema.slugs import slug
from builder.outline.schema.weekday_of_month import weekday_of_month
from builder.today import today
from builder.words.choices import folded

_HEAD_OF_NUMBER = re.compile(r"(?P<sign>\D{0,4}?)[+\u2212-]?\d{1,3}")
_REST_OF_NUMBER = re.compile(r"\d{3}(?:\.\d+)?\D{0,12}")


def day_meant(word: str) -> Message:
    """What to write for a date that is refused: both days that it may be, the year that it lacks, its weekday."""
    if folded(word) in ("today", "now", "今天", "今日"):
        return say("write the day itself: {date}", date=today())
    if day := weekday_of_month(word):
        return say("write the day itself: {date}", date=day)
    if _OFTEN.search(word):
        return say(
            "write the day of the next one; for a series, `talkleaf series OUTLINE MEETINGS.xlsx` makes a set of "
            "documents for each day of a list"
        )
    if day := _one_day_in_languages(word):
        return say("write one date for all languages, `{date}`: each writes it in its own way", date=day)
    if lacks_year(word):
        return _year_to_add(word)
    try:
        if re.fullmatch(TYPED_DAY, word):
            read_day(word)
    except OtherWeekdayError as wrong:
        return on_another_weekday(wrong)
    except TwoDaysError as two:
        return _one_of(two.days)
    except ValueError:
        pass
    return _one_of(days_in_figures(word, datetime.date.fromisoformat(today())))


def _one_day_in_languages(word: str) -> str:
    """The day that stands in each language, one after the other; empty where it is none, or two."""
    days = set()
    for at in [found.start() for found in re.finditer(", ", word)]:
        parts = word[:at], word[at + 2 :]
        if all(re.fullmatch(TYPED_DAY, part) for part in parts):
            with suppress(ValueError):
                days.add(tuple(read_day(part) for part in parts))
    return next((first for first, second in days if first == second), "")


def _year_to_add(word: str) -> Message:
    """The year of the next such day; that no day of this year or the next falls on the day of the week beside it."""
    try:
        day = next_such_day(word, datetime.date.fromisoformat(today()))
    except OtherWeekdayError as wrong:
        return on_another_weekday(wrong)
    return say("add the year, such as `{example}`", example=with_year(word, int(day[:4]))) if day else NO_WORDS


def _one_of(days: Sequence[str]) -> Message:
    """To write the day in full; of two, the one that is meant."""
    if len(days) == 2:
        first, second = days
        return say("write {first} if the day comes first, or {second} if the month does", first=first, second=second)
    return say("write the day itself: {date}", date=days[0]) if days else NO_WORDS


_OFTEN = re.compile(
    r"每(?:月|周|週|星期|年|天|逢|两|隔)|隔周|\b(?:every|each|weekly|monthly|fortnightly|daily|yearly|annually)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
    re.IGNORECASE,
)
"""Words of days that come again and again."""


def id_meant(word: str) -> Message:
    """An id that can be pasted: that of its Latin words, else of the numbers of a day (2027年9月); else an example."""
    near = slug(word) or (_numbers(word) if _YEAR.search(word) else "")
    if near and near != word:
        return say("write `{near}`: the letters a to z, 0 to 9 and hyphens, no spaces", near=near)
    return say("use the letters a to z, 0 to 9 and hyphens, no spaces, such as `{near}`", near="family-class")


_YEAR = re.compile("(?<![0-9])[0-9]{4}(?![0-9])")


def _numbers(word: str) -> str:
    """The numbers of a word, two digits each at least: 2027-09 stands in its order among others."""
    return "-".join(number.zfill(2) for number in re.findall("[0-9]+", word))


def mail_meant(word: str) -> Message:
    """What to do about two addresses where there is room for one."""
    if word.count("@") < 2:
        return NO_WORDS
    return say("write the one that is read most; another can stand in the group's `words:`, or under `people:`")


_WECHAT = re.compile(r"微信|wechat|weixin", re.IGNORECASE)
_SHORT_DAY = r"\b(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\b\.?"
_HOURS = re.compile(
    r"[周週](?:末|[一二三四五六日天](?![\u3400-\u9fff])|[一二三四五六日天](?=[至到和或及与周週休打拨]))|星期|每天|每日|上午|下午|早上|晚上|节假日|工作日|\d\s*[点點]|\d:\d\d|\d\s*[ap]\.?m\b"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|daily|weekdays?|evenings?|mornings?|afternoons?|nights?)\b"
    rf"|{_SHORT_DAY}(?:\s*(?:[-–—/&,+]|to|and|till?|until)\s*{_SHORT_DAY}|,?\s*\d{{1,2}}(?![\d\s-]*\d{{3}}))",
    re.IGNORECASE,
)
"""When somebody can be rung up. Sun and 周一鸣 are names too: the day has an hour or another day beside it, or no
character behind it."""


def phone_meant(word: str) -> Message:
    """What to do about a number in each language, or several; what stands beside it and has a key of its own."""
    if not any(sign.isdigit() for sign in word):
        return NO_WORDS
    return beside_phone(word) or say(
        "write one line for all languages: two numbers with ` / ` between them, an extension as `转 806` or "
        "`ext. 806`, which each language shows in its own words"
    )


def beside_phone(word: str) -> Message:
    """The key for what stands beside a number and is none."""
    if _WECHAT.search(word):
        return say("write the number alone here, and the WeChat account under `wechat:` beside it")
    if _HOURS.search(word):
        return say("write the number alone here, and when to call under `hours:` beside it, in each language")
    return NO_WORDS


def on_another_weekday(wrong: OtherWeekdayError) -> Message:
    """That a date and the day of the week beside it do not go together, and which day the date is."""
    weekday = _WEEKDAYS[datetime.date.fromisoformat(wrong.day).weekday()]
    return say("{date} is a {weekday}: find out which of the two is meant", date=wrong.day, weekday=weekday)


_WEEKDAYS = (
    say("Monday"), say("Tuesday"), say("Wednesday"), say("Thursday"), say("Friday"), say("Saturday"), say("Sunday"),
)  # fmt: skip


def paper_meant(word: str) -> Message:
    """The size of paper that is named among other words: `A4 paper` is `a4`."""
    found = re.search(r"(?<![a-z0-9])(?:a[34]|letter)(?![a-z0-9])", word.lower())
    return say("did you mean `{near}`?", near=found.group()) if found else NO_WORDS


def parted_number(items: Sequence[str]) -> tuple[str, str] | None:
    """The two parts of a number that a thousands comma has cut in a list: `[1,020]` is two numbers in YAML."""
    for before, after in pairwise(items):
        if _HEAD_OF_NUMBER.fullmatch(before) and _REST_OF_NUMBER.fullmatch(after):
            return before, after
    return None


_PUBLIC = re.compile(
    r"\b(?:public|every(?:one|body)|all|people|persons?|patients?|child(?:ren)?|kids?|teen(?:ager)?s?|adults?|seniors?"
    r"|elderly|women|men|beginners?|lay)\b|公众|大众|所有人|患者|病人|病友|老人|老年|儿童|孩子|青少年|普通人|居民|群众"
)
"""Readers of whom nobody expects that they know the field's words."""
_WHO_CARES = (
    "家属|家人|亲属|亲友|家长|子女|护工|护理员|照护|照顾|照料|陪护|陪床|保姆"
    r"|\b(?:carers?|caregivers?|care workers?|relatives|famil(?:y|ies))\b"
)
_CARERS = re.compile(_WHO_CARES)
"""Who looks after somebody who is ill."""
_OF_THE_ILL = re.compile(
    rf"(?:(?:老年|儿童)?(?:患者|病人|病友)|老人|老年人|孩子|儿童|patients?'?s?'? )(?:的)?(?={_WHO_CARES})"
)
"""Whose they are: `病人家属` are no patients."""


_TRIAL = re.compile(r"\brct\b|\btrial\b|randomi[sz]ed|随机|试验|試驗", re.IGNORECASE)


def _strength_offered(word: str) -> Message:
    """What a source may be said to be, where its author's word may mean two kinds, or none."""
    if _TRIAL.search(word):
        return say("write `phase-3-trial` for a large trial that decides, `small-trial` for any other in people")
    return say("take the one that says what kind of work it is, or delete this line: it may be left out")


def choice_offered(word: str, choices: Sequence[str]) -> Message:
    """What to take for a choice that the format leaves out on purpose."""
    others = _OF_THE_ILL.sub("", folded(word))
    if "carers" in choices and not _PUBLIC.search(others) and _CARERS.search(folded(word)):
        return say("write `carers`: it is for those who look after somebody")
    if "patients" in choices and _PUBLIC.search(folded(word)):
        return say("write `patients`: their words are the plainest")
    if "patients" in choices and nearest(word, choices) is None:
        return say("write {names}, whose words come nearest", names=any_of(quoted(choices)))
    if "small-trial" in choices:
        return _strength_offered(word)
    return NO_WORDS

"""Whether words behind a quotation are surely who said it: a name with a title, an age or a role, a word for a person.

What may be speech that goes on (`——加油`, `— Thank God`, `— Keep Going`, a name alone) is none: nothing is told of it.
"""

from __future__ import annotations

import re
from functools import cache

from builder.outline.text.han import has_han
from builder.words.traditional import simplified

_PARTS = re.compile(r"\s*[,，、（(]\s*")
_HAN_PARTS = re.compile(r"\s*[,，、（(]\s*|(?<!\d)\s+|\s+(?!岁)")

_HAN_TITLE = (
    "(?:先生|女士|小姐|太太|夫人|师傅|老师|医生|医师|大夫|护士长?|药师|治疗师|社工|主任|教授|博士|院长|会长|组长|队长"
    "|阿姨|叔叔|伯伯|大叔|大爷|大妈|大姐|大哥|奶奶|爷爷|[姐哥叔姨嫂婶])"
)
_HAN_RELATIVE = "(?:妈妈|爸爸|母亲|父亲|儿子|女儿|妻子|丈夫|爱人|老伴|姐姐|妹妹|哥哥|弟弟|邻居|朋友|家属|家人)"
_HAN_ROLE = (
    "(?:[病肾糖]友|患者|病人|照护者|照顾者|志愿者|义工|会员|成员|组员|读者|听众|参加者|参与者|过来人"
    f"|{_HAN_RELATIVE}|{_HAN_TITLE})"
)
_SURNAME = (
    "[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷汤尹黎易武乔贺赖龚文]"
)
_WORD_TOO = "[都过谢高常万安向白成方平]"
"""Surnames that are often another word: they count right before a title, and after 老 and 小."""
_NAME = rf"(?:{_SURNAME}[一-鿿]{{0,2}}?|{_WORD_TOO})"
_FAMILIAR = rf"(?:[老小]{_NAME}|阿[一-鿿])"
_HAN_HEAD = (
    rf"{_NAME}{_HAN_TITLE}|(?:[一某][位名个])?(?:{_HAN_ROLE}的)?{_HAN_ROLE}?{_FAMILIAR}?"
    rf"|[一-鿿]{{1,6}}·[一-鿿]{{1,6}}|匿名|佚名"
)
_HAN_WHOLE_NAME = rf"{_SURNAME}[一-鿿]{{1,2}}"
_HAN_BESIDE = (
    rf"(?:\d{{1,3}}\s*|[一二三四五六七八九十]{{1,3}})岁|\d{{1,3}}|[一-鿿\d]{{0,12}}(?:{_HAN_ROLE}|[者员师生士友属长工民科])"
    rf"|{_FAMILIAR}|来自[一-鿿]+"
)
"""What stands behind a name: an age, a role, a town."""

_PERSON = (
    r"(?:member|patient|carer|caregiver|nurse|doctor|daughter|son|wife|husband|mother|father|mum|mom|dad|sister|brother"
    r"|grandmother|grandfather|granddaughter|grandson|aunt|uncle|niece|nephew|partner|widow|widower|parent|friend"
    r"|neighbou?r|volunteer|speaker|participant|reader|teacher|organi[sz]er|leader|survivor|therapist|physiotherapist"
    r"|dietitian|pharmacist)(?: (?:of|from|in|with) [\w ]{1,25})?"
)
_CALLED = re.compile(rf"(?i:an?|one|the|our|his|her) (?:[a-z][a-z'’-]* ){{0,3}}{_PERSON}|[Aa]nonymous")
_CAPITAL = r"(?=[^\W\d_a-z])[^\W\d_][\w.'’-]*"
_LINK = r"(?:of|de|van|von|from|da|del|la|le|bin|al)"
_TITLED = re.compile(
    rf"(?:Mr|Mrs|Ms|Miss(?! You\b)|Mx|Dr|Prof|Professor|Nurse|Sister|Sir|Lady|Rev)\.? {_CAPITAL}(?: {_CAPITAL})*"
)
_FIRST_NAME = re.compile(_CAPITAL)
_FULL_NAME = re.compile(rf"{_CAPITAL}(?: {_LINK})* {_CAPITAL}(?: (?:{_LINK} )*{_CAPITAL}){{0,3}}")
_RELATIVE = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL})*?)['’]s (?:[a-z]+ ){{0,2}}{_PERSON}")
_TOWN = r"(?:[A-Z][\w'’-]+ ?){1,3}"
_SPOKEN_TO = re.compile(
    r"(?:(?:my|dear|dearest|old|good|little|big|sweet) )*"
    r"(?:friend|neighbou?r|partner|doctor|nurse|teacher|mum|mom|dad|mother|father|sister|brother|aunt|uncle|son|daughter)",
    re.IGNORECASE,
)
"""Whom somebody may turn to (`Courage, my friend`): no role of who speaks."""
_BESIDE = re.compile(
    rf"\d{{1,3}}|(?:(?:an?|the|our) )?(?:[A-Za-z][\w'’-]* ){{0,3}}{_PERSON}|(?:(?:of|from|in) )?{_TOWN}"
)
_MERE_TOWN = re.compile(_TOWN)
_SAID = """
thank thanks god lord heaven merry happy christmas new year good great well bless amen never always yes no not on in at
it's that's stop
"""
"""What people say with a capital at its beginning, and nobody is called."""
_GREETINGS = frozenset(_SAID.split())


def is_speaker(words: str) -> bool:
    """Whether words are surely who said what stands before them, and not speech that goes on behind a dash."""
    return _is_han_speaker(simplified(words)) if has_han(words) else _is_speaker(words)


def _is_han_speaker(words: str) -> bool:
    head, *beside = [part.rstrip(")）") for part in _HAN_PARTS.split(words)]
    if not all(map(_compiled(_HAN_BESIDE).fullmatch, beside)):
        return False
    return bool(_compiled(_HAN_HEAD).fullmatch(head) or (beside and _compiled(_HAN_WHOLE_NAME).fullmatch(head)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """What takes long to compile is compiled for the first words that ask for it: few outlines have any."""
    return re.compile(pattern)


def _is_speaker(words: str) -> bool:
    head, *beside = [part.rstrip(")") for part in _PARTS.split(words)]
    if not all(map(_BESIDE.fullmatch, beside)):
        return False
    return bool(
        _CALLED.fullmatch(head)
        or _TITLED.fullmatch(head)
        or (_is_no_greeting(head) and _RELATIVE.fullmatch(head))
        or (_is_no_greeting(head) and any(map(_says_who, beside)) and _is_name(head))
    )


def _is_name(words: str) -> bool:
    return bool(_FULL_NAME.fullmatch(words) or _FIRST_NAME.fullmatch(words))


def _says_who(beside: str) -> bool:
    """Whether words beside a name make sure that it is one: an age, a role, where somebody is from."""
    return not _MERE_TOWN.fullmatch(beside) and not _SPOKEN_TO.fullmatch(beside)


def _is_no_greeting(words: str) -> bool:
    return _GREETINGS.isdisjoint(words.casefold().replace("’", "'").split())

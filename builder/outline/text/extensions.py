"""What is said behind a telephone number: an extension, a key of the exchange, the next step behind it, WeChat.

A number is typed once for all languages, so these few words, whose meaning is certain, are shown in the reader's own.
"""

from __future__ import annotations

import re

from builder.words.languages import Language, locale_of

EXTENSION = re.compile(
    r"\s*[,，;；]?\s*(?P<word>[转轉]接?\s*(?:分[机機])?|分[机機]号?|按"
    r"|(?<![a-z])(?:extension|extn?|x|press|option)(?![a-z])\.?)"
    r"\s*[:：]?\s*(?P<figures>\d{1,10})(?!\d)(?:\s*[号號]?[键鍵])?",
    re.IGNORECASE,
)
"""The first step behind a number: an extension, or a key to press."""
NEXT_STEP = re.compile(
    r"\s*[,，;；]?\s*(?P<then>再|[后後]再?|然[后後]再?|接[着著]再?|(?<![a-z])(?:and\s+)?then(?![a-z]))"
    r"\s*(?P<word>[转轉]接?\s*(?:分[机機])?|[按拨撥]|(?<![a-z])(?:extension|extn?|x|press|option|dial)(?![a-z])\.?)?"
    r"\s*[:：]?\s*(?P<figures>\d{1,10})(?!\d)(?:\s*[号號]?[键鍵])?",
    re.IGNORECASE,
)
"""Each step behind the first: `转 2 再转 15`."""
_STEPS = re.compile(
    f"{EXTENSION.pattern}(?P<rest>(?:{re.sub('[?]P<[a-z]+>', '?:', NEXT_STEP.pattern)})*)", re.IGNORECASE
)
_WECHAT = re.compile(
    r"\s*[,，、;；/]?\s*(?P<open>[(（])?\s*(?:微信同[号號]|同微信[号號]?|also\s+(?:on\s+)?wechat|same\s+(?:number\s+)?on\s+wechat)"
    r"\s*(?(open)[)）]|(?!\w))",
    re.IGNORECASE,
)
"""That the number is one of WeChat's, too."""
_KEYS = frozenset({"按", "拨", "撥", "press", "option", "dial"})
_TRADITIONAL, _SIMPLIFIED = (
    str.maketrans("转机号键后着拨", "轉機號鍵後著撥"),
    str.maketrans("轉機號鍵後著撥", "转机号键后着拨"),
)


def steps_at(words: str) -> frozenset[int]:
    """Where the figures of each step begin."""
    return frozenset(found.start("figures") for step in (EXTENSION, NEXT_STEP) for found in step.finditer(words))


def without_extensions(words: str) -> str:
    """Words without what is understood behind a number."""
    return _WECHAT.sub("", _STEPS.sub("", words))


def in_own_words(words: str, language: Language) -> str:
    """Words with what stands behind a number said in `language`; as typed where it is in it already."""
    return _WECHAT.sub(lambda found: _wechat(found, language), _STEPS.sub(lambda found: _said(found, language), words))


def _in_script(typed: str, language: Language) -> str:
    return typed.translate(_TRADITIONAL if locale_of(language).traditional else _SIMPLIFIED)


def _said(found: re.Match[str], language: Language) -> str:
    """The steps behind a number in words of this language."""
    han, word = locale_of(language).han, found["word"]
    if han is not word.isascii():
        return _in_script(found[0], language) if han else found[0]
    said = [f"{_step(word, han)} {found['figures']}"]
    is_key = _is_key(word)
    for step in NEXT_STEP.finditer(found["rest"]):
        to_press = _is_key(step["word"]) if step["word"] else is_key
        same = to_press is is_key
        said.append(_next(_step("press" if to_press else "ext", han), step["figures"], han, same=same))
        is_key = to_press
    apart = "" if found.string[: found.start()].endswith(("(", "（")) else " "
    return apart + _in_script("".join(said), language)


def _is_key(word: str) -> bool:
    return word.lower().rstrip(".") in _KEYS


def _step(word: str, han: bool) -> str:
    if han:
        return "按" if _is_key(word) else "转"
    return "press" if _is_key(word) else "ext."


def _next(word: str, figures: str, han: bool, *, same: bool) -> str:
    """A step behind another; in English its word is not said again."""
    if han:
        return f" 再{word} {figures}"
    return f", then {figures}" if same else f", then {word} {figures}"


def _wechat(found: re.Match[str], language: Language) -> str:
    han = any(char in "同號号" for char in found[0])
    if locale_of(language).han:
        return _in_script(found[0] if han else "（微信同号）", language)
    return found[0] if not han else " (also on WeChat)"

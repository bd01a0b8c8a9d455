"""The table of languages: script, tags, faces, marks and paces of each edition that can be made.

To add a language: its code in `Language`, a row here, and a file of our own words beside this one. The tests name
what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple, get_args

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.replace import replace

Language = Literal["zh", "zh-Hant", "zh-Hant-HK", "en"]
"""The code of an edition, as authors write it and as file names bear it."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
ENGLISH: Language = "en"
SIZED_LANGUAGES: tuple[Language, ...] = ("zh", "en")
"""Those under which themes give sizes (`Locale.sizes`)."""
USUAL_LANGUAGES: tuple[Language, ...] = ("zh", "en")
"""The editions of an outline that names none."""

EditionCode = Literal[
    "zh", "zh-Hant", "zh-Hant-HK", "en",
    "zh-zh-Hant", "zh-zh-Hant-HK", "zh-en",
    "zh-Hant-zh", "zh-Hant-zh-Hant-HK", "zh-Hant-en",
    "zh-Hant-HK-zh", "zh-Hant-HK-zh-Hant", "zh-Hant-HK-en",
    "en-zh", "en-zh-Hant", "en-zh-Hant-HK",
]  # fmt: skip
"""What an outline may list under `languages`: a language, or a pair of two that stand side by side."""
EDITIONS: tuple[EditionCode, ...] = get_args(EditionCode)


class LanguagePair(NamedTuple):
    """Two languages of one edition, the first at the left or above."""

    first: Language
    second: Language

    @property
    def code(self) -> str:
        return f"{self.first}-{self.second}"


PAIRS: Mapping[str, LanguagePair] = MappingProxyType(
    {pair.code: pair for pair in (LanguagePair(a, b) for a in LANGUAGES for b in LANGUAGES if a != b)}
)
"""Every pair by its code, as authors write it and as file names bear it."""


def pairs_in(codes: Iterable[str]) -> tuple[LanguagePair, ...]:
    """The pairs among some editions."""
    return tuple(PAIRS[code] for code in codes if code in PAIRS)


def languages_in(codes: Iterable[str]) -> tuple[Language, ...]:
    """The languages among some editions; those of its pairs are not among them."""
    order = tuple(codes)
    return tuple(sorted((language for language in LANGUAGES if language in order), key=order.index))


def parts_of(code: str) -> tuple[Language, ...]:
    """The languages of an edition: one, or the two of a pair."""
    return spoken_in((code,))


def spoken_in(codes: Iterable[str]) -> tuple[Language, ...]:
    """Every language that some editions are made of, those of pairs too."""
    return languages_in(part for code in codes for part in PAIRS.get(code, (code,)))


_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


class Punctuation(Struct, frozen=True, kw_only=True):
    """The marks by which our own words are joined, each with the space that goes with it."""

    comma: str
    listing: str
    """Between the names of a list: `、`, `, `."""
    semicolon: str
    colon: str
    stop: str
    """Between two sentences."""
    brackets: tuple[str, str]
    """The opening one with the space before it."""
    quotes: tuple[str, str]
    inner_quotes: tuple[str, str]
    apostrophe: str = "’"
    word_space: str
    """Between two words: nothing in Chinese."""
    wide_space: str
    """Between facts that stand in one line without a mark."""


class Pace(Struct, frozen=True, kw_only=True):
    """How much of a language can be read and spoken; counted in its own unit (`Locale.count`)."""

    spoken_a_minute: float
    """Calm speech before a lay audience."""
    mean_sentence: float
    longest_sentence: int
    most_on_slide: int
    """More on a slide, and its audience reads instead of listening."""
    most_in_parts: int
    """The same where the words stand in parts, as cards or steps do, in letters that are read from the last row."""


class Locale(Struct, frozen=True, kw_only=True):
    """One language as documents are set in it."""

    code: Language
    key: Message
    """What messages call it beside outputs, as authors know it from the outline's keys."""
    name: Message
    """What messages call it in a sentence."""
    about: str
    """The key of a text, as editors explain it (JSON Schema)."""
    tag: str
    """BCP 47, as PDF, PowerPoint and HTML name the language."""
    cldr: str
    """The locale whose forms of dates and numbers Babel knows (CLDR)."""
    han: bool
    """Whether it is written in Han characters: no word spaces, full-width marks, marks of its own rules."""
    traditional: bool = False
    other_tag: str
    """The language of words in the other script: English in a Chinese text, Chinese in an English one."""
    sources: tuple[Language, ...] = ()
    """Whose text stands in where an author wrote none, the nearest first."""
    sizes: Language
    """The language under which themes give sizes for it."""
    face: int
    """Its face in the collection of Noto Sans CJK."""
    centred_marks: bool = False
    """Whether `，。` stand in the middle of their square, so that nothing can be taken off at a line's end."""
    mark_before_stop: bool
    """Whether a citation mark stands before a stop (变化¹。) rather than after it (life.⁴)."""
    punctuation: Punctuation
    elisions: frozenset[str] = frozenset()
    """Words that may begin with an apostrophe, in small letters: it stands for what is left out."""
    pace: Pace

    def count(self, text: str) -> int:
        """The length of a text: its Han characters, or its words."""
        return len(_HAN.findall(text)) if self.han else len(text.split())

    @property
    def chinese_tag(self) -> str:
        """The language of Han characters in it."""
        return self.tag if self.han else self.other_tag

    @property
    def latin_tag(self) -> str:
        """The language of Latin words in it."""
        return self.other_tag if self.han else self.tag

    @property
    def counted(self) -> Literal["characters", "words"]:
        """The unit of `count`."""
        return "characters" if self.han else "words"

    def either(self, han: str, latin: str) -> str:
        """The one of two forms that goes with the script; not for words, which stand in the files of own words."""
        return han if self.han else latin


_CHINESE = Locale(
    code="zh",
    key=say("zh"),
    name=say("Chinese"),
    about="The text in Chinese (Simplified, for mainland readers).",
    tag="zh-CN",
    cldr="zh_Hans_CN",
    han=True,
    other_tag="en-GB",
    sizes="zh",
    face=2,
    mark_before_stop=True,
    punctuation=Punctuation(
        comma="，", listing="、", semicolon="；", colon="：", stop="。", brackets=("（", "）"), quotes=("“", "”"),
        inner_quotes=("‘", "’"), word_space="", wide_space="　",
    ),
    pace=Pace(spoken_a_minute=220.0, mean_sentence=25.0, longest_sentence=45, most_on_slide=90, most_in_parts=135),
)  # fmt: skip
_TAIWAN = replace(
    _CHINESE,
    code="zh-Hant",
    key=say("zh-Hant"),
    name=say("traditional Chinese"),
    about="The text in traditional Chinese, if it is not converted.",
    tag="zh-TW",
    cldr="zh_Hant_TW",
    traditional=True,
    sources=("zh",),
    face=3,
    centred_marks=True,
    punctuation=replace(_CHINESE.punctuation, quotes=("「", "」"), inner_quotes=("『", "』")),
)
_HONG_KONG = replace(
    _TAIWAN,
    code="zh-Hant-HK",
    key=say("zh-Hant-HK"),
    name=say("traditional Chinese for Hong Kong"),
    about="The text in traditional Chinese for Hong Kong, if it is not converted.",
    tag="zh-HK",
    cldr="zh_Hant_HK",
    sources=("zh-Hant", "zh"),
    face=4,
)
_ENGLISH = Locale(
    code="en",
    key=say("en"),
    name=say("English"),
    about="The text in English.",
    tag="en-GB",
    cldr="en_GB",
    han=False,
    other_tag="zh-CN",
    sizes="en",
    face=2,
    mark_before_stop=False,
    punctuation=Punctuation(
        comma=", ", listing=", ", semicolon="; ", colon=": ", stop=". ", brackets=(" (", ")"), quotes=("“", "”"),
        inner_quotes=("‘", "’"), word_space=" ", wide_space=" · ",
    ),
    elisions=frozenset(
        {"tis", "twas", "twere", "twill", "til", "till", "em", "cause", "cos", "bout", "round", "neath", "n"}
    ),
    pace=Pace(spoken_a_minute=130.0, mean_sentence=15.0, longest_sentence=25, most_on_slide=40, most_in_parts=60),
)  # fmt: skip

LOCALES: Mapping[Language, Locale] = MappingProxyType(
    {locale.code: locale for locale in (_CHINESE, _TAIWAN, _HONG_KONG, _ENGLISH)}
)

_CENTRED = frozenset(locale.tag for locale in LOCALES.values() if locale.centred_marks)


def stands_in(language: Language, written: Collection[str]) -> Language | None:
    """The language, of those `written`, whose text an edition takes: its own, else the nearest it is made from."""
    return next((code for code in (language, *LOCALES[language].sources) if code in written), None)


def centres_marks(tag: str) -> bool:
    """Whether Han text with this tag (BCP 47) has its stops in the middle of their square."""
    return tag in _CENTRED


def originals(languages: Iterable[Language]) -> tuple[Language, ...]:
    """Those of some languages that are not made from another of them."""
    all_of_them = tuple(languages)
    return tuple(code for code in all_of_them if not any(source in all_of_them for source in LOCALES[code].sources))


def usual_language(*, han: bool) -> Language:
    """The usual language of a script: what words are taken for that show no more than it."""
    return next(code for code in USUAL_LANGUAGES if LOCALES[code].han is han)


def locale_of(language: Language) -> Locale:
    """The row of a language."""
    return LOCALES[language]

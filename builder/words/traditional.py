"""From simplified to traditional characters: OpenCC between the words of a table of ours (`traditional.yaml`).

OpenCC's `s2tw` and `s2hk` change characters, and its phrases choose between those that have several forms. Its `s2twp`
changes words as well, but the words of computing: a study's subjects (研究对象) would become 物件. So words are ours:
the table's stand before OpenCC sees the text, and what it leaves in an unusual form is set right after.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import yaml
from msgspec import Struct

from builder.replace import replace
from builder.words.forms import Chooser, Forms, Several
from builder.words.languages import Language, locale_of
from builder.words.word_cuts import crossed, words_of

if TYPE_CHECKING:
    from opencc import OpenCC

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONFIGS: Mapping[Language, str] = {"zh-Hant": "s2tw", "zh-Hant-HK": "s2hk"}
"""OpenCC's configuration from simplified characters to those of a language."""
_STEPS: Mapping[tuple[Language, Language], tuple[str, ...]] = {("zh-Hant", "zh-Hant-HK"): ("tw2t", "t2hk")}
"""OpenCC's steps between two languages that both have traditional characters."""
_BACK: Mapping[Language, str] = {"zh-Hant": "tw2s", "zh-Hant-HK": "hk2s"}
"""OpenCC's configuration to simplified characters."""
_LATIN_BESIDE = re.compile(r"(?<=[A-Za-z0-9])[‘’](?=[A-Za-z])")
"""An apostrophe within a word is no quote."""

_LATIN = re.compile(r"[A-Za-z0-9]")

SHORT = 2
"""Characters of a word that a text may have by chance, from the end of one word and the beginning of the next."""

Pairs = tuple[tuple[str, str], ...]


class Row(Struct, frozen=True):
    """One word of the table: simplified, and as Taiwan and Hong Kong write it."""

    simplified: str
    taiwan: str
    hong_kong: str
    from_facts: bool
    """Whether it is of the fact sheet's table of terms; the others wait for a local reader."""


class Table(Struct, frozen=True):
    """The words, what is set right after OpenCC by language, and characters with several forms in daily use."""

    rows: tuple[Row, ...]
    patterns: tuple[tuple[re.Pattern[str], str, str], ...]
    """What a word looks like, and what it becomes in Taiwan and in Hong Kong, `\\1` being its first group."""
    after: Mapping[Language, Mapping[str, str]]
    several: Mapping[str, Several]


class Piece(Struct, frozen=True):
    """What became of the source from `start` to `end`. `sure`: a word of the table, or of the outline's glossary."""

    start: int
    end: int
    text: str
    sure: bool


class Doubt(Struct, frozen=True):
    """A character of the source that has several forms, turned into its usual one without a word that decides."""

    at: int
    char: str
    chosen: str
    forms: str


@cache
def table() -> Table:
    """The table, read on first use."""
    written = resources.files("builder.words").joinpath("traditional.yaml").read_text("utf-8")
    data = yaml.load(written, Loader=_LOADER)
    rows = [*_rows(data["facts"], True), *_rows(data["ours"], False)]
    patterns = tuple((re.compile(pattern), taiwan, (*own, taiwan)[0]) for pattern, taiwan, *own in data["patterns"])
    several = {char: Several(of[0], *map(re.compile, of[1:])) for char, of in data["several"].items()}
    return Table(tuple(rows), patterns, data["after"], several)


def _rows(rows: Sequence[Sequence[str]], from_facts: bool) -> Iterator[Row]:
    for simplified, taiwan, *hong_kong in rows:
        yield Row(simplified, taiwan, hong_kong[0] if hong_kong else taiwan, from_facts)


class Converter:
    """Turns texts of one language into another; `terms` are pairs of an outline's glossary, which win."""

    def __init__(self, source: Language, target: Language, terms: Pairs = ()) -> None:
        self._steps = tuple(map(_step, _STEPS.get((source, target), ())))
        simplified = not locale_of(source).traditional
        self._terms = frozenset(word for word, _ in terms)
        self._words = {**(_words(target) if simplified else {}), **dict(terms)}
        self._by_first = _by_first(self._words)
        self._starts = re.compile(f"[{re.escape(''.join(self._by_first))}]") if self._by_first else None
        self._patterns = _patterns(target) if simplified else ()
        self._after = _after(target)
        self._chooser = _chooser(target) if simplified else None
        self._quotes = _quotes(source, target)

    def convert(self, text: str) -> str:
        """The text in the characters of the target."""
        return "".join(piece.text for piece in self.pieces(text))

    def pieces(self, text: str) -> tuple[Piece, ...]:
        """The text in pieces, in order and without gaps: words of the table, and what OpenCC makes of the rest."""
        out: list[Piece] = []
        at = 0
        for piece in self._found(text):
            if piece.start > at:
                out.append(Piece(at, piece.start, self._characters(text, at, piece.start), sure=False))
            out.append(replace(piece, text=_apart(text, piece)))
            at = piece.end
        if at < len(text):
            out.append(Piece(at, len(text), self._characters(text, at, len(text)), sure=False))
        return tuple(out)

    def doubts(self, text: str) -> Iterator[Doubt]:
        """Characters that were turned without a word that decides: these a reader has to look at."""
        for piece in self.pieces(text):
            if not piece.sure and len(piece.text) == piece.end - piece.start:
                yield from self._doubts_of(text, piece)

    def _doubts_of(self, text: str, piece: Piece) -> Iterator[Doubt]:
        for index, forms in sorted(self._formed(text, piece.start, piece.end).doubtful.items()):
            yield Doubt(piece.start + index, text[piece.start + index], piece.text[index], forms)

    def _found(self, text: str) -> Iterator[Piece]:
        """Words and patterns of the table in a text, the longest first at each place."""
        found = [*self._matched(text), *self._whole(text, self._spelled(text))]
        at = 0
        for piece in sorted(found, key=lambda p: (p.start, -p.end)):
            if piece.start >= at:
                yield piece
                at = piece.end

    def _matched(self, text: str) -> Iterator[Piece]:
        for pattern, made in self._patterns:
            yield from (Piece(*match.span(), match.expand(made), sure=True) for match in pattern.finditer(text))

    def _whole(self, text: str, found: Iterable[Piece]) -> Iterator[Piece]:
        """Words of the table but those across two words of the text."""
        for piece in found:
            if text[piece.start : piece.end] in self._terms or not _by_chance(text, piece.start, piece.end):
                yield piece

    def _spelled(self, text: str) -> Iterator[Piece]:
        for start in self._starts.finditer(text) if self._starts else ():
            at = start.start()
            for word in (word for word in self._by_first[text[at]] if text.startswith(word, at)):
                yield Piece(at, at + len(word), self._words[word], sure=True)

    def _characters(self, text: str, start: int, end: int) -> str:
        text = self._formed(text, start, end).text
        for wrong, right in self._after:
            text = text.replace(wrong, right)
        apart = _LATIN_BESIDE.split(text)
        kept = _LATIN_BESIDE.findall(text)
        quoted = [part.translate(self._quotes) for part in apart]
        return "".join(part + mark for part, mark in zip(quoted, [*kept, ""], strict=True))

    def _formed(self, text: str, start: int, end: int) -> Forms:
        if self._chooser:
            return self._chooser.forms(text, start, end)
        made = text[start:end]
        for step in self._steps:
            made = step.convert(made)
        return Forms(made, {})


def _apart(text: str, piece: Piece) -> str:
    """What became of a piece, with a space beside letters or figures where it has Latin letters: Edaravone 2015 年."""
    before, after = text[piece.start - 1 : piece.start] if piece.start else "", text[piece.end : piece.end + 1]
    first = " " if _LATIN.match(before) and _LATIN.match(piece.text[:1]) else ""
    last = " " if _LATIN.match(after) and _LATIN.match(piece.text[-1:]) else ""
    return first + piece.text + last


def _by_chance(text: str, start: int, end: int) -> bool:
    """Whether characters that look like a word are the end of one and the beginning of the next: 额头|发烫, 护士|长期.

    A longer word is believed where the text has no word within it: 慢|阻|肺病 is badly cut.
    """
    spans = words_of(text).spans
    if end - start > SHORT and not any(start <= a and b <= end and b - a > 1 for a, b in spans):
        return False
    return any(crossed(spans, start, end))


@cache
def _chooser(target: Language) -> Chooser:
    return Chooser(_CONFIGS[target], table().several, hong_kong=target == "zh-Hant-HK")


@cache
def converter(source: Language, target: Language, terms: Pairs = ()) -> Converter:
    """A converter, made once for each glossary."""
    return Converter(source, target, terms)


@cache
def _step(config: str) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(config)


def _words(target: Language) -> dict[str, str]:
    hong_kong = target == "zh-Hant-HK"
    return {row.simplified: row.hong_kong if hong_kong else row.taiwan for row in table().rows}


def _patterns(target: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    hong_kong = target == "zh-Hant-HK"
    return tuple((pattern, theirs if hong_kong else taiwan) for pattern, taiwan, theirs in table().patterns)


def _by_first(words: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    by_first: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        by_first[word[0]].append(word)
    return {first: tuple(own) for first, own in by_first.items()}


def _after(target: Language) -> tuple[tuple[str, str], ...]:
    return tuple(table().after.get(target, {}).items())


def _quotes(source: Language, target: Language) -> dict[int, str]:
    """Curly quotes of the source as the target's corner quotes."""
    theirs, ours = locale_of(source).punctuation, locale_of(target).punctuation
    before = (*theirs.quotes, *theirs.inner_quotes)
    after = (*ours.quotes, *ours.inner_quotes)
    return {ord(a): b for a, b in zip(before, after, strict=True)}


def simplified(text: str) -> str:
    """A traditional text in simplified characters, to be compared with others; never to be read."""
    made: str = _step("t2s").convert(text)
    return made


def simplified_twin(text: str, language: Language) -> str:
    """A traditional text in simplified characters, one for each of its own: its words end where the text's do."""
    step = _step(_BACK[language])
    whole: str = step.convert(text)
    return whole if len(whole) == len(text) else "".join(made if len(made := step.convert(c)) == 1 else c for c in text)


def script_strangers(text: str, language: Language) -> str:
    """Characters of the other script in a text: simplified ones in a traditional text, and the reverse; each once.

    A character that both scripts use (里 in 公里, 后 in 皇后) is never one.
    """
    if not locale_of(language).han:
        return ""
    strange = _traditional_only if not locale_of(language).traditional else _simplified_only
    return "".join(dict.fromkeys(char for char in text if "\u3400" <= char <= "\u9fff" and strange(char)))


@cache
def _simplified_only(char: str) -> bool:
    """Whether a character is written in simplified texts alone: it changes, and no traditional one stays itself."""
    return not _in_big5(char) and _step("s2t").convert(char) != char and _step("t2s").convert(char) == char


@cache
def _traditional_only(char: str) -> bool:
    """Whether a character is written in traditional texts alone."""
    return not _in_gb2312(char) and _step("t2s").convert(char) != char


def _in_big5(char: str) -> bool:
    return _encodes(char, "big5")


def _in_gb2312(char: str) -> bool:
    return _encodes(char, "gb2312")


def _encodes(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def is_common_traditional(char: str) -> bool:
    """Whether a character is one of Big5's first level: 5,401 in daily use (rows A4 to C6)."""
    try:
        code = int.from_bytes(char.encode("big5"), "big")
    except UnicodeEncodeError:
        return False
    return 0xA440 <= code <= 0xC67E

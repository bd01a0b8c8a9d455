"""Changed words put into a text as its author wrote it: citations, variables, links and marks stay where they are.

Several ways of placing what is new among the marks are tried; one counts only when the text, read again, shows what
the slide shows and cites what it cited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from msgspec import Struct

from builder.diagnostics import Report
from builder.exchange.pull.characters import Character, written
from builder.outline.text.markup import Filled, Sign, read_markup, written_signs
from builder.outline.text.text import Language, SourceText, Text
from builder.outline.text.typed_quotes import typeset_quotes
from builder.outline.text.variables import Context, expression_end, fill
from builder.write.pptx.origins import as_typed

TOGGLE = re.compile(r"\*\*|__")
CITATION = re.compile(r"\s*\[@[^\]]*\]")
EMPTY = re.compile(r"\*\*\*\*|____|\[\]\([^)\s]*\)")


def as_written(words: str) -> str:
    """New words as an outline has them: what would be read as a mark, a citation or a value stands behind `\\`."""
    marked = re.sub(r"([\\\[\]]|\$(?=\{))", r"\\\1", words)
    return re.sub(r"([*_])(?=\1)|(?<=([*_]))\2", lambda found: "\\" + found.group(), marked)


class Raw(Struct, frozen=True):
    """A text as written, and what its variables mean."""

    source: SourceText
    language: Language
    context: Context

    def read(self, raw: str) -> Text:
        """What such words would show."""
        return read_markup(self._filled(SourceText(raw, self.source.span)), self.language, Report())

    def signs(self) -> list[tuple[int, int, list[Sign]]]:
        """The seen paragraphs with their characters; a variable's all stand at its whole expression."""
        read = written_signs(self._filled(self.source))
        return [(start, end, [self._whole(sign) for sign in signs]) for start, end, signs in read]

    def _filled(self, source: SourceText) -> Filled:
        return typeset_quotes(fill(source, self.context, self.language, Report()), self.language)

    def _whole(self, sign: Sign) -> Sign:
        return Sign(sign.sign, sign.start, max(sign.end, expression_end(self.source.raw, sign.start)))


def rewritten(raw: Raw, changes: dict[int, list[Character]]) -> str | None:
    """The text with its paragraphs of these numbers as given; None where they cannot be written so."""
    text = raw.source.raw
    signs = raw.signs()
    before = raw.read(text)
    if any(number >= len(signs) for number in changes):
        return None
    for number in sorted(changes, reverse=True):
        start, end, own = signs[number]
        new = _paragraph(raw, text, (start, end, own), number, changes[number], before)
        if new is None:
            return None
        text = text[:start] + new + text[end:]
    return text


def _paragraph(
    raw: Raw, text: str, place: tuple[int, int, list[Sign]], number: int, wanted: Sequence[Character], before: Text
) -> str | None:
    start, end, signs = place
    if not wanted or not _groups_whole(signs, wanted):
        return None
    for way, marked in product(WAYS, (False, True)):
        spelled = _spelled(text, (start, end, signs), wanted, way, marked=marked)
        for new in (EMPTY.sub("", spelled), spelled):  # `____` may be marks without words, or room to write in
            if _shows(raw.read(text[:start] + new + text[end:]), number, wanted, before):
                return new
    return None


def _groups_whole(signs: Sequence[Sign], wanted: Sequence[Character]) -> bool:
    """Whether each variable and address stays as it is or goes altogether, with nothing put into it."""
    kept = [c.old for c in wanted]
    inside = {number for number in range(1, len(signs)) if _goes_on(signs, number)}
    follows = {b: a for a, b in zip([None, *kept], kept, strict=False) if b is not None}
    held = {number for number in kept if number is not None}
    return all((n in held) == (n - 1 in held) and (n not in held or follows[n] == n - 1) for n in inside)


def _shows(text: Text, number: int, wanted: Sequence[Character], before: Text) -> bool:
    """Whether a text shows in this paragraph what is wanted, and in the others what it did; it may cite less."""
    if len(text.paragraphs) != len(before.paragraphs):
        return False
    shown = [(as_typed(c.sign), c.spaced, c.strong) for c in written(text.paragraphs[number])]
    if shown != [(as_typed(c.sign), c.spaced and bool(i), c.strong) for i, c in enumerate(wanted)]:
        return False
    return set(text.citations) <= set(before.citations)


Way = Callable[[Sequence[str]], tuple[str, str]]
"""What stands before new words, and what after them, of the marks between the characters that stay around them."""


def _after_all(pieces: Sequence[str]) -> tuple[str, str]:
    return "".join(pieces), ""


def _before_all(pieces: Sequence[str]) -> tuple[str, str]:
    return "", "".join(pieces)


def _between(pieces: Sequence[str]) -> tuple[str, str]:
    return (pieces[0], "".join(pieces[1:])) if len(pieces) > 1 else ("", pieces[0])


WAYS: tuple[Way, ...] = (_between, _before_all, _after_all)
STOPS = frozenset(".!?。！？")
"""After these a citation belongs to what it follows."""


def _spelled(
    text: str, place: tuple[int, int, list[Sign]], wanted: Sequence[Character], way: Way, *, marked: bool
) -> str:
    """The paragraph anew; `marked`: with the marks of strong words set anew too."""
    out, strong = "", False
    for run in _runs(wanted, len(place[2])):
        if run.last is not None and _goes_on(place[2], run.after):
            continue  # a value or an address was written with its first character
        pieces = _pieces(text, place, run.before, run.after, marked=marked)
        follows = run.before >= 0 and place[2][run.before].sign in STOPS and CITATION.match(pieces[0])
        chosen = _after_all if follows and len(pieces) == 1 and way is _between else way
        lead, trail = chosen(pieces) if run.new else ("", "".join(pieces))
        for index, character in enumerate(run.new):
            out += _spaced(lead if index == 0 else "", character, strong, marked=marked) + _escaped(
                character, run.new, index
            )
            strong = character.strong
        if run.last is None:
            return out + ("**" if marked and strong else "") + trail
        if run.new or run.after > run.before + 1:
            trail = re.sub("  +", " ", trail)
        out += _spaced(trail, run.last, strong, marked=marked)
        out += _slice(text, place[2], run.after)
        strong = run.last.strong
    return out


class _Run(Struct, frozen=True):
    """New characters between two old ones: `before` and `after` are these ones' numbers; `last` is the latter."""

    before: int
    new: tuple[Character, ...]
    after: int
    last: Character | None


def _runs(wanted: Sequence[Character], count: int) -> Iterator[_Run]:
    before, new = -1, []
    for character in wanted:
        if character.old is None:
            new.append(character)
            continue
        yield _Run(before, tuple(new), character.old, character)
        before, new = character.old, []
    yield _Run(before, tuple(new), count, None)


def _pieces(text: str, place: tuple[int, int, list[Sign]], before: int, after: int, *, marked: bool) -> list[str]:
    """What is written beside the characters that went; in their midst citations go too, and pairs of marks."""
    start, end, signs = place
    pieces = []
    for number in range(before + 1, after + 1):
        left = signs[number - 1].end if number else start
        right = signs[number].start if number < len(signs) else end
        pieces.append(text[left:right] if left <= right else "")
    if len(pieces) > 2:
        inner = "".join(pieces[1:-1])
        pieces = [pieces[0], "".join(TOGGLE.findall(inner)[: len(TOGGLE.findall(inner)) % 2]), pieces[-1]]
    if marked:
        pieces = [TOGGLE.sub("", piece) for piece in pieces]
    return pieces


def _spaced(between: str, character: Character, strong: bool, *, marked: bool) -> str:
    """What stands before a character: with white space exactly where it is wanted, and marks where it turns strong."""
    has = any(sign.isspace() for sign in CITATION.sub("", between))
    if has != character.spaced:
        if has:
            between = re.sub(r"\s+", "", between)
        else:
            opens = character.strong and not strong
            between = " " + between if opens else between + " "
    if not marked or character.strong == strong:
        return between
    return between + "**" if character.strong else "**" + between


def _escaped(character: Character, run: Sequence[Character], index: int) -> str:
    """A new character, behind a backslash where it would be read as a mark."""
    sign = character.sign
    if sign in "\\[]":
        return "\\" + sign
    beside = {c.sign for c in (*run[max(0, index - 1) : index], *run[index + 1 : index + 2])}
    return "\\" + sign if sign in "*_" and sign in beside else sign


def _slice(text: str, signs: Sequence[Sign], number: int) -> str:
    """An old character as it was written; of a variable or an address all, with its first character."""
    return text[signs[number].start : signs[number].end]


def _goes_on(signs: Sequence[Sign], number: int) -> bool:
    """Whether a character is of the same value or address as the one before it."""
    return number > 0 and signs[number - 1][1:] == signs[number][1:]

"""A text as words and codes: what is bold or linked has a beginning and an end, citations and values stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_CODE = re.compile(
    r"(?P<escape>\\.)|(?P<pair>\*\*|__)|(?P<alone>\[@[^\]\n]*\]|\$\{[^{}\n]*\})"
    r"|(?P<open>\[)(?P<words>[^\[\]\n]+)(?P<close>\]\((?:[^()\s]|\([^()\s]*\))*\))"
)


class Alone(Struct, frozen=True):
    """A citation, or a value that is filled in, as its author wrote it."""

    written: str


class Around(Struct, frozen=True):
    """Words between two marks: bold ones, or the words of a link."""

    start: str
    end: str
    inside: tuple[Piece, ...]

    @property
    def bold(self) -> bool:
        """Whether the words are bold; else they are a link's."""
        return self.start == self.end


Piece = str | Alone | Around


def pieces(words: str) -> tuple[Piece, ...]:
    """The words in order; joined again by `written`, they are the same."""
    return tuple(_joined(_pieces(words)))


def written(parts: tuple[Piece, ...]) -> str:
    """What `pieces` took apart."""
    return "".join(_written(part) for part in parts)


def _written(part: Piece) -> str:
    match part:
        case Alone():
            return part.written
        case Around():
            return part.start + written(part.inside) + part.end
    return part


def _pieces(words: str) -> Iterator[Piece]:
    at = 0
    while found := _CODE.search(words, at):
        yield words[at : found.start()]
        at = found.end()
        if found["alone"]:
            yield Alone(found["alone"])
        elif found["open"]:
            yield Around("[", found["close"], pieces(found["words"]))
        elif found["pair"]:
            end = _end_of(words, at, found["pair"])
            if end is None:
                yield found["pair"]
            else:
                yield Around(found["pair"], found["pair"], pieces(words[at:end]))
                at = end + len(found["pair"])
        else:
            yield found["escape"]
    yield words[at:]


def _end_of(words: str, start: int, mark: str) -> int | None:
    """Where the second of two marks stands, in the same paragraph and not behind a backslash or within a code."""
    at = start
    while found := _CODE.search(words, at):
        if "\n\n" in words[start : found.start()]:
            return None
        if found["pair"] == mark:
            return found.start()
        at = found.start("words") if found["open"] and mark in found["words"] else found.end()
    return None


def _joined(parts: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbouring words as one."""
    words = ""
    for part in parts:
        if isinstance(part, str):
            words += part
            continue
        if words:
            yield words
        words = ""
        yield part
    if words:
        yield words

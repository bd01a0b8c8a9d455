"""Icons found by words, Chinese or English: by name, by the words of our table, by the tags of Tabler's package."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import resources
from types import MappingProxyType

from builder.icon_words.names import IconWords, own_words

NEAR = 5
"""So many are offered for a name that there is not."""
_NAME, _WORD, _PART, _TAG, _START = 8, 6, 4, 3, 1
"""How well an icon answers: its own name, a word of the table, part of either, a tag, the beginning of one."""


def find_icons(asked: str) -> tuple[str, ...]:
    """Icons for one or several words, best first; each word must be answered. No words: all, in the table's order."""
    scored = [(sum(scores), name) for name, scores in _scores(_parted(asked)) if all(scores)]
    return tuple(name for _, name in sorted(scored, key=lambda pair: -pair[0]))


def find_some(asked: str) -> tuple[str, ...]:
    """Icons that answer some of several words: those that answer most of them first, then the best."""
    scored = [(sum(map(bool, scores)), sum(scores), name) for name, scores in _scores(_parted(asked)) if any(scores)]
    return tuple(name for _, _, name in sorted(scored, key=lambda one: (-one[0], -one[1])))


def _parted(asked: str) -> list[str]:
    return asked.lower().replace(",", " ").replace("，", " ").split()


def icon_named(word: str) -> str | None:
    """The icon that is called so, but for capitals, spaces and plural: `Keys` is `key`.

    A plural that another icon has as its word is no plural: `glasses` are no `glass`.
    """
    said = "-".join(word.lower().replace("_", " ").replace("-", " ").split())
    if said in own_words():
        return said
    singular = next((cut for cut in (said.removesuffix("s"), said.removesuffix("es")) if cut in own_words()), None)
    return singular if set(_owners(word)) <= {singular} else None


def icon_with_word(word: str) -> str | None:
    """The only icon that has this word in the table; None where several have it, or none has."""
    owners = _owners(word)
    return owners[0] if len(owners) == 1 else None


def _owners(word: str) -> tuple[str, ...]:
    said = word.strip().lower()
    return tuple(name for name, own in own_words().items() if said in (*own.zh, *own.en))


def near_in_meaning(name: str) -> tuple[str, ...]:
    """Icons to offer for a name that is none, by what its words mean; or nothing."""
    words = name.lower().replace("-", " ").replace("_", " ")
    found = find_icons(words) or find_icons(words.rpartition(" ")[2]) or find_icons(words.partition(" ")[0])
    return found[:NEAR]


def near_in_spelling(name: str) -> tuple[str, ...]:
    """Icons whose own names differ from `name` by little, as after a slip of the keyboard; or nothing."""
    return tuple(get_close_matches(name.lower(), icon_words(), n=NEAR, cutoff=0.75))


@cache
def icon_words() -> Mapping[str, IconWords]:
    """All words of every icon: the table's, and in English the package's tags."""
    tags = _tags()
    return MappingProxyType(
        {
            name: IconWords(words.zh, tuple(dict.fromkeys((*words.en, *tags.get(name, ())))))
            for name, words in own_words().items()
        }
    )


def _scores(wanted: list[str]) -> Iterator[tuple[str, list[int]]]:
    tags = _tags()
    for name, words in own_words().items():
        yield name, [_score(word, name, words, tags.get(name, ())) for word in wanted]


def _score(word: str, name: str, own: IconWords, tags: tuple[str, ...]) -> int:
    """How well an icon answers a word; 0: not at all. The first words of a list say best what the icon shows."""
    singular = word[:-1] if word.endswith("s") and len(word) > 3 else word
    asked = (word, singular)
    if name in asked:
        return _NAME * 10
    if word in own.zh:
        return _WORD * 10 - own.zh.index(word)
    if not set(asked).isdisjoint(own.en):
        return _WORD * 10 - 5
    if not set(asked).isdisjoint(name.split("-")) or any(_overlaps(word, zh) for zh in own.zh):
        return _PART * 10
    if not set(asked).isdisjoint(tags):
        return _TAG * 10
    return _START * 10 if len(word) > 3 and any(w.startswith(singular) for w in (name, *own.en, *tags)) else 0


def _overlaps(asked: str, chinese: str) -> bool:
    """Whether a Chinese word holds the other: 医生 in 看医生, 锻炼 in 锻炼身体."""
    return not asked.isascii() and (asked in chinese or (len(chinese) > 1 and chinese in asked))


@cache
def _tags() -> Mapping[str, tuple[str, ...]]:
    data = json.loads(resources.files(__package__).joinpath("tags.json").read_bytes())
    return MappingProxyType({name: tuple(tags) for name, tags in data["tags"].items()})


@cache
def words_of_tags() -> frozenset[str]:
    """The English words by which icons are found: things and doings of every day, without the names of brands."""
    tags = (tag for name, own in _tags().items() if not name.startswith("brand-") for tag in own)
    return frozenset(word for tag in tags for word in tag.lower().split() if word.isalpha() and len(word) > 2)

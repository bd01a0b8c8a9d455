"""The icon that an item's own words make certain, and icons for the items of a list: for all of them or for none.

The words and their pictures stand in `meaning.txt`, reviewed by hand. Where nothing or something doubtful is meant,
there is no icon: a wrong picture is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from msgspec import Struct

from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

NO_ICON = "-"
"""The table's line of words that only look like a thing: they hide what they hold."""
ENDINGS = "(?:s|es|ing|d|ed)?"
"""What an English word of the table may end with beside itself."""
UNSURE = "~"
"""Before a word that may mean something else as well: it counts beside the word of another language that is certain."""
MANY = 4
"""Of so many items one may lack what the others have."""
_CLAUSE = re.compile(r"[,;:.!?(–—，；：。！？、（…\n]")
_NO = re.compile(
    r"\b(?:not?|never|without|avoid|stop|limit|(?:less|fewer)(?= often|$)|instead|cannot|nor)\b|n['’]t\b"
    r"|不(?!错|舒服|适(?![合宜]))|(?<![特分])别(?![人的])|没(?!关系)|[無无](?!障碍|线|论)|非(?!常)|免(?!费)"
    r"|(?<![至多减])少(?=[吃喝饮用放](?!多)| )|限(?=[制量])"
    r"|停(?!车|[一二两三四五六七八九十半\d]+个?小时)|[勿禁戒忌]"
)
"""An item that says what must not be is not shown by a picture of it, unless the table has the "no" in its words.

Some Chinese words hold such a character and say nothing of the kind: 免费, 非常, 停车, 不舒服, 至少吃, 少吃多餐.
"""
_ASKED = re.compile(r"(.)[不没]\1")
"""What asks whether something is so, and denies nothing: 肿不肿, 有没有."""
_THEN = re.compile(r"就(?!着|是|近|诊|医|业|餐|寝|座)")
_IF = re.compile(r"\b(?:if|when|unless|until)\b")
"""What parts a condition from what is to be done then: 没好转就打120, `Call an ambulance if it does not help`."""
_ADJECTIVE = re.compile(r"^(an? [a-z]+),(?= (?!(?:an?|the|and|or|then|not?|with)\b)[a-z]+ [a-z]+(?:$|[.;:!?]))")
"""A comma that parts no clauses, but two adjectives: `a red, painful eye`."""
_LESS = re.compile(r"\b(?:less|fewer)\b")
"""Words that only what follows them is meant by: `stronger legs mean less breath` is about legs."""


class _Line(Struct, frozen=True, dict=True):
    """One icon's words, as they stand in the table."""

    icon: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    plain: tuple[str, ...]
    """All of them as they are said: a text that holds none of these means something else."""
    is_sure: bool

    def places(self, clause: str) -> Iterator[re.Match[str]]:
        """Where the words stand in a clause."""
        return self._expression.finditer(clause)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        """Chinese words as they are, English ones whole, the longest first: `heart level` is more than `heart`.

        Made when it is asked for, as for few lines of the table.
        """
        chinese, english = (sorted(words, key=len, reverse=True) for words in (self.chinese, self.english))
        whole = (rf"\b{word}{ENDINGS}\b" if word[0] != "^" else word for word in map(_escaped, english))
        return re.compile("|".join([*map(_escaped, chinese), *whole]))


class _Found(NamedTuple):
    start: int
    end: int
    rank: int
    icon: str
    is_sure: bool


def icons_meant(items: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """An icon for every item of a list, all different; () where one of them has none.

    An item is its words in each language it is written in; those count in which words are known, `zh` and `en`. Where
    it has both, both must mean the icon: what one language says and the other does not is doubtful.
    """
    return all_different([_meant(item) for item in items], frozenset())


def icons_mostly_meant(items: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """As `icons_meant`, but one of four or more items may lack an icon: it has "" in its place."""
    meant = [_meant(item) for item in items]
    some = [icons for icons in meant if icons]
    if len(items) - len(some) > (1 if len(items) >= MANY else 0):
        return ()
    found = iter(all_different(some, frozenset()))
    icons = tuple(next(found, "") if own else "" for own in meant)
    return icons if any(icons) else ()


def icon_meant_alone(text: Mapping[str, str]) -> tuple[str, ...]:
    """The one icon that a whole text means, clause by clause, in each language it is written in; () for none or more.

    A text that denies anything is not shown by a picture of it.
    """
    found = [_in_clauses(words) for language, words in text.items() if language in USUAL_LANGUAGES]
    meant = set.intersection(*found) if found else set()
    return tuple(meant) if len(meant) == 1 else ()


def _in_clauses(words: str) -> set[str]:
    return {icon for clause in _CLAUSE.split(words) for icon in icons_in(clause)}


def all_different(choices: Sequence[Sequence[str]], taken: frozenset[str]) -> tuple[str, ...]:
    """One of the choices of each item, none of them twice, those that stand first where that may be; () where not."""
    if not choices:
        return ()
    first, rest = choices[0], choices[1:]
    for icon in first:
        if icon not in taken:
            others = all_different(rest, taken | {icon})
            if len(others) == len(rest):
                return (icon, *others)
    return ()


def _meant(item: Mapping[str, str]) -> tuple[str, ...]:
    """The icons an item's words mean, best first: in each language perhaps, and surely in one of them at least."""
    found = [_icons_found(words) for language, words in item.items() if language in USUAL_LANGUAGES]
    if not found:
        return ()
    return tuple(icon for icon in found[0] if all(icon in f for f in found) and any(f[icon] for f in found))


def icons_in(words: str) -> tuple[str, ...]:
    """The icons that the first clause of a text means, in the table's order; () where it says what must not be."""
    return tuple(icon for icon, is_sure in _icons_found(words).items() if is_sure)


@lru_cache(maxsize=2000)
def _icons_found(words: str) -> Mapping[str, bool]:
    """The icons that the first clause of a text may mean, in the table's order, and whether it surely does."""
    clause = _first_clause(words)
    lines = ((rank, _table()[rank]) for rank in sorted(_ranks(clause)))
    found = _longest([
        _Found(m.start(), m.end(), rank, line.icon, line.is_sure) for rank, line in lines for m in line.places(clause)
    ])  # fmt: skip
    kept = [one for one in found if one.icon != NO_ICON and not _is_denied(*_beside(one, found, clause))]
    icons = dict.fromkeys(f.icon for f in sorted(kept, key=lambda f: f.rank))
    return {icon: any(f.is_sure for f in kept if f.icon == icon) for icon in icons}


def _beside(one: _Found, found: Sequence[_Found], clause: str) -> tuple[str, str]:
    """What a clause says before and after a word that was found; other words that hold their own "no" do not deny one
    that does so itself: 戒烟戒酒."""
    if _NO.search(clause[one.start : one.end]):
        for other in found:
            if _apart(one, other) and _NO.search(said := clause[other.start : other.end]):
                clause = clause[: other.start] + "_" * len(said) + clause[other.end :]
    return clause[: one.start], clause[one.end :]


def _first_clause(words: str) -> str:
    """What says first what an item is, in small letters."""
    said = _ADJECTIVE.sub(r"\1", words.strip().lower().replace("’", "'"))
    return _ASKED.sub(r"\1", _CLAUSE.split(said, maxsplit=1)[0])


def _ranks(clause: str) -> set[int]:
    """Which lines of the table have words that a clause holds: few of them need be looked for by their expression."""
    beginning = _by_beginning()
    return {
        rank
        for at in range(len(clause))
        for begins in {clause[at], clause[at : at + 2]}
        for word, rank in beginning.get(begins, ())
        if clause.startswith(word, at)
    }


def says_no(said: str) -> bool:
    """Whether a text, in small letters, says of anything that it is not so."""
    return _NO.search(said) is not None


def denied_at(said: str, place: tuple[int, int]) -> bool:
    """Whether the clause of a text, in small letters, denies what stands at a place in it."""
    start, end = place
    return _is_denied(_CLAUSE.split(said[:start])[-1], _CLAUSE.split(said[end:], maxsplit=1)[0])


def _is_denied(before: str, after: str) -> bool:
    """Whether what stands before and after a word says that it must not be, or be less."""
    before, after = _THEN.split(before)[-1], _IF.split(after, maxsplit=1)[0]
    return _LESS.search(before) is not None or _NO.search(f"{before} {after}") is not None


def _longest(found: Sequence[_Found]) -> list[_Found]:
    """Of words that overlap the longest: `walking stick` hides `walking`. The same word may stand in two lines, unless
    one of them says that it means nothing: `card` is no `car` with an ending."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.rank)):
        if all(_apart(one, other) or (one[:2] == other[:2] and other.icon != NO_ICON) for other in kept):
            kept.append(one)
    return kept


def _apart(one: _Found, other: _Found) -> bool:
    return one.end <= other.start or other.end <= one.start


@cache
def _table() -> tuple[_Line, ...]:
    rows = word_rows(__package__, "meaning.txt")
    return tuple(line for row in rows for is_sure in (True, False) if (line := _line(row, is_sure=is_sure)).plain)


@cache
def _by_beginning() -> Mapping[str, Sequence[tuple[str, int]]]:
    """The words of the table as they are said, each with the rank of its line, by their first two signs."""
    found: dict[str, list[tuple[str, int]]] = {}
    for rank, line in enumerate(_table()):
        for word in line.plain:
            found.setdefault(word[:2], []).append((word, rank))
    return found


def _line(row: WordRow, *, is_sure: bool) -> _Line:
    """A row's words that are certain, or those that are not."""
    chinese, english = (
        tuple(word.removeprefix(UNSURE) for word in words if word.startswith(UNSURE) != is_sure)
        for words in (row.chinese, row.english)
    )
    plain = tuple(word.removeprefix("=") for word in (*chinese, *english) if word)
    return _Line(row.key, chinese, english, plain, is_sure)


def _escaped(word: str) -> str:
    """A word as an expression; one after `=` is the whole of what is said."""
    whole = word.removeprefix("=")
    return rf"^{re.escape(whole)}$" if word != whole else re.escape(whole)

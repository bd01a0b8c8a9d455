"""Which form a character takes beside its neighbours: rules of ours (`several_forms.yaml`) on the simplified text.

A rule looks at single characters, so it may see two words as one: 放松|下巴 has no pine in it. Within a word of
the text it counts only where it finds that word by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources

import yaml
from msgspec import Struct

from builder.words.word_cuts import words_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NAMED = r"""(?:^|(?<=[\s，。、；：？！“”‘’（）《》·…—,.;:?!()"'/和跟与及给找请问让叫见谢是由]))"""
"""Where a name may begin beyond doubt: first in a clause, or after what is done with people."""
_NOT_COUNTED = r"(?<![十百千万\d多其剩残])"
"""Elsewhere it may, but not after a count: 二十余医生 are more than twenty."""


class Beside(Struct, frozen=True):
    """The form that a character takes beside its neighbours, and whether they leave no doubt."""

    form: str
    sure: bool
    against: bool
    """Whether that is so against a phrase of OpenCC, which is one of many that the characters may be."""


class Rule(Struct, frozen=True):
    """Where a character takes a form in Taiwan and in Hong Kong."""

    pattern: re.Pattern[str]
    taiwan: str
    hong_kong: str
    sure: bool
    against: bool
    """Whether the rule counts against a phrase of OpenCC."""
    inside: bool
    """Whether it counts inside a word of which it finds only a part."""

    def found(self, text: str) -> Iterator[int]:
        """The places of the text."""
        for match in self.pattern.finditer(text):
            word = None if self.inside else word_around(text, match.start())
            if word is None or self.pattern.match(text[slice(*word)], match.start() - word[0]):
                yield match.start()


class Rules(Struct, frozen=True):
    """The rules in their order, and the forms of characters that nothing decides where OpenCC's are unusual."""

    rules: tuple[Rule, ...]
    usual: Mapping[str, str]
    chars: str
    """The characters that the rules are about."""

    def beside(self, text: str, *, hong_kong: bool) -> Mapping[int, Beside]:
        """The forms that the rules give characters of a text, by place; the first that finds counts."""
        made: dict[int, Beside] = {}
        for rule in self.rules:
            form = Beside(rule.hong_kong if hong_kong else rule.taiwan, rule.sure, rule.against)
            for at in rule.found(text):
                made.setdefault(at, form)
        return made


@cache
def rules() -> Rules:
    """The rules, read on first use: those that leave no doubt before those that do."""
    data = yaml.load(resources.files(__package__).joinpath("several_forms.yaml").read_text("utf-8"), Loader=_LOADER)
    titles: str = data["titles"]
    names, asked = (_names(data["surnames"], titles, before) for before in (_NAMED, _NOT_COUNTED))
    made = (
        *_rules(data["named"], titles, sure=True, against=True, inside=True),
        *_rules([*names, *data["contexts"]], titles, sure=True),
        *_rules(data["mixed"], titles, against=True, inside=True),
        *_rules(data["open"], titles, against=True),
        *_rules(asked, titles),
    )
    return Rules(made, data["usual"], "".join((*data["surnames"], *data["about"])))


@lru_cache(maxsize=2048)
def beside(text: str, *, hong_kong: bool) -> Mapping[int, Beside]:
    """What the rules give in a text; kept, for each of its stretches asks."""
    return rules().beside(text, hong_kong=hong_kong)


def word_around(text: str, at: int) -> tuple[int, int] | None:
    """Start and end of the word of several characters that has the character at a place; None: it has none."""
    around = ((a, b) for a, b in words_of(text).spans if a <= at < b)
    return next(((a, b) for a, b in around if b - a > 1), None)


def _rules(
    written: Iterable[Sequence[str]], titles: str, *, sure: bool = False, against: bool = False, inside: bool = False
) -> Iterator[Rule]:
    for pattern, taiwan, *own in written:
        compiled = re.compile(pattern.replace("TITLES", titles))
        yield Rule(compiled, taiwan, (*own, taiwan)[0], sure, against, inside)


def _names(surnames: Mapping[str, str], titles: str, before: str) -> Iterator[tuple[str, str]]:
    """A family's name before a title: 余医生 is no remaining doctor. 对于医生 has no name, so elsewhere it is asked."""
    for simplified, traditional in surnames.items():
        yield rf"{before}{simplified}(?={titles})", traditional

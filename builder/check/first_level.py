"""Common characters in Chinese text (`hard-characters`): the first level of 通用规范汉字表 (State Council, 2013).

Its 3,500 characters are those that nine years of school teach. Of traditional texts the first level of Big5 counts
(5,401 characters, Institute for Information Industry, 1984). The glossary's terms are left out of the count: they
are explained where they first stand; so are the rarer characters of the document's title and the group's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from builder.check.positions import span_at
from builder.check.readability import HAN
from builder.check.subject import Located, Subject, located_texts
from builder.diagnostics import Report, all_of, say
from builder.outline.model.blocks import Output
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.words.languages import locale_of
from builder.words.traditional import is_common_traditional

LEAST = 98.0
"""Percent of the running characters that must be first level."""
FEWEST = 50
"""Characters a text must have for a share to mean anything: in fewer, a single one weighs over 2 %."""
AUDIENCES = ("patients", "carers")
OUTPUTS: tuple[Output, ...] = ("leaflet", "large", "talk")


class Share(Struct, frozen=True):
    """`percent` of an output's `characters` are first level; `rare` are the others, the most frequent first."""

    characters: int
    percent: float
    rare: tuple[str, ...]


def check_first_level(subject: Subject, report: Report) -> None:
    """The outputs of the Chinese editions, told once an edition, at the first character beyond the level."""
    for edition in subject.originals:
        if not locale_of(edition.language).han or edition.audience not in AUDIENCES:
            continue
        shares = {output: first_level_share(edition, output) for output in OUTPUTS}
        low = {output: s for output, s in shares.items() if s.characters >= FEWEST and s.percent < LEAST}
        if low:
            worst = min(low, key=lambda output: low[output].percent)
            _tell(edition, worst, tuple(low), low[worst], report)


def first_level_share(edition: Edition, output: Output) -> Share:
    """The share in what an output shows, its notes included."""
    terms, common = _terms(edition), _common(edition)
    counts = Counter(c for t in _shown(edition, output) for c in HAN.findall(terms.sub("", t.text.plain)))
    rare = Counter({c: n for c, n in counts.items() if not common(c)})
    total = counts.total()
    percent = 100 * (total - rare.total()) / total if total else 100.0
    return Share(total, percent, tuple(c for c, _ in sorted(rare.items(), key=lambda item: (-item[1], item[0]))))


def _common(edition: Edition) -> Callable[[str], bool]:
    """Whether a character is one that the edition's readers learnt at school."""
    return is_common_traditional if locale_of(edition.language).traditional else is_first_level


def is_first_level(char: str) -> bool:
    """Whether a simplified character is of the first level."""
    return char in first_level()


@cache
def first_level() -> frozenset[str]:
    """The 3,500 characters."""
    lines = (Path(__file__).parent / "first_level.txt").read_text("utf-8").splitlines()
    return frozenset(c for line in lines if not line.startswith("#") for c in line)


def _shown(edition: Edition, output: Output) -> Iterator[Located]:
    return (located for located in located_texts(edition) if output in located.outputs and located.use != "alt")


def _terms(edition: Edition) -> re.Pattern[str]:
    """What is left out of the count: the terms, and how title and group call their subject and themselves."""
    forms = {form for term in edition.terms.values() for form in (term.name.plain, *term.match)}
    forms |= set(_names(edition))
    return re.compile("|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form)))) or "(?!)")


def _names(edition: Edition) -> Iterator[str]:
    """The rarer characters of the title and of the group's name: the reader came for what they name."""
    common = _common(edition)
    for text in (edition.title, edition.group.name if edition.group else None):
        yield from {char for char in HAN.findall(text.plain) if not common(char)} if text else ()


def _tell(edition: Edition, output: Output, outputs: Sequence[Output], share: Share, report: Report) -> None:
    """`output` is the one with the lowest share of all `outputs` that are under the level."""
    located, at = _first(tuple(_shown(edition, output)), _terms(edition), _common(edition))
    table = "Big5" if locale_of(edition.language).traditional else "通用规范汉字表"
    report.warning(
        "hard-characters", span_at(located.text, at, at + 1),
        say(
            "{language} {output}: expected at least {least:g} % first-level characters ({table}), "
            "found {percent:.1f} %",
            table=table, language=NAMES[edition.language], output=all_of(NAMES[each] for each in outputs),
            least=LEAST, percent=share.percent,
        ),
        say("rarer ones: {rare}; say it in commoner words, or explain it as a term", rare=" ".join(share.rare[:20])),
    )  # fmt: skip


def _first(texts: Sequence[Located], terms: re.Pattern[str], common: Callable[[str], bool]) -> tuple[Located, int]:
    """Where the first rarer character stands outside a term; there is one."""
    for located in texts:
        masked = terms.sub(lambda m: " " * len(m[0]), located.text.plain)
        for match in HAN.finditer(masked):
            if not common(match[0]):
                return located, match.start()
    raise AssertionError("a share under the target has a rarer character")

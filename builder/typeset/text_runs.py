"""From a Text to styled runs: strong words, links, and citation marks numbered in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct, field

from builder.memory import once_for_each
from builder.outline.text.text import Citation, Inline, Language, Text, Words
from builder.outline.yaml.cleaned_characters import undivided
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.words.languages import locale_of

_POWERED = re.compile(r"(?:[\d%％‰°℃]|°[CF]|(?:^|[\d\s])[ckmµμ]?m)$")
"""What a raised number would be read with: 999², 38 °C², 20 m². Behind it the mark is in brackets."""
_NAMED = re.compile(r"(?:(?<!\d)(?:19|20)\d\d|[A-Za-z]-?\d+)$")
"""A year, or a figure that is part of a name (SOD1, COVID-19): nobody takes it to a power."""
STOPS = "。！？；，、："
"""Chinese marks a citation stands before (变化¹。); English puts the mark after its stop (life.⁴)."""


class CitationNumbers(Struct):
    """Numbers sources by first mention; one for each output, since each has its own reading order."""

    order: list[str] = field(default_factory=list)

    def number(self, id: str) -> int:
        """The source's number, from 1; a new one if it was not met before."""
        if id not in self.order:
            self.order.append(id)
        return self.order.index(id) + 1

    def mark(self, ids: Sequence[str]) -> str:
        """The mark for several sources at one place: `1,3`, lowest first."""
        return ",".join(str(n) for n in sorted({self.number(id) for id in ids}))


def runs_of(paragraph: Sequence[Inline], language: Language, numbers: CitationNumbers | None) -> tuple[StyledRun, ...]:
    """One paragraph as runs; without `numbers`, as slides want it, citation marks go with the spaces before them, and
    so do the marks of where words may be divided: PowerPoint draws some of them.
    """
    if numbers is None:
        return _unnumbered(tuple(paragraph), language)
    return _runs(paragraph, language, numbers)


@lru_cache(maxsize=4096)
def _unnumbered(paragraph: tuple[Inline, ...], language: Language) -> tuple[StyledRun, ...]:
    """Slides set the same words at many sizes until one fits; their runs are made once."""
    return _runs(paragraph, language, None)


def _runs(paragraph: Sequence[Inline], language: Language, numbers: CitationNumbers | None) -> tuple[StyledRun, ...]:
    runs: list[StyledRun] = []
    for inline in paragraph:
        if isinstance(inline, Words):
            text = inline.text if numbers is not None else undivided(inline.text)
            runs.append(StyledRun(text, bold=inline.strong, href=inline.href))
        elif numbers is not None:
            _add_mark(runs, numbers.mark(inline.ids), language)
        elif runs:
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
    return _joined(runs)


def text_runs(text: Text, numbers: CitationNumbers | None = None) -> tuple[tuple[StyledRun, ...], ...]:
    """All paragraphs of a text as runs."""
    return _unnumbered_text(text) if numbers is None else _text_runs(text, numbers)


@once_for_each(2048)
def _unnumbered_text(text: Text) -> tuple[tuple[StyledRun, ...], ...]:
    return _text_runs(text, None)


def _text_runs(text: Text, numbers: CitationNumbers | None) -> tuple[tuple[StyledRun, ...], ...]:
    return tuple(runs_of(p, text.language, numbers) for p in text.paragraphs)


def one_run(text: Text, numbers: CitationNumbers | None = None) -> tuple[StyledRun, ...]:
    """A text as one paragraph; what it says in a second language begins a line of its own."""
    joined: list[StyledRun] = []
    for paragraph in text_runs(text, numbers):
        joined += [*([StyledRun(" ")] if joined else []), *paragraph]
    if text.second is None:
        return tuple(joined)
    return with_second(joined, one_run(text.second, numbers), text.second.language)


def with_second(first: Sequence[StyledRun], second: Sequence[StyledRun], language: Language) -> tuple[StyledRun, ...]:
    """The runs of a paragraph and under them, from a line end on, what they say in another language."""
    return (*first, *(replace(run, second=language) for run in (StyledRun("\n"), *second)))


def plain_run(words: str) -> tuple[StyledRun, ...]:
    """Words of our own (labels, numbers) as a single run."""
    return (StyledRun(words),)


def cited(texts: Sequence[Text | None]) -> tuple[str, ...]:
    """Source ids in the order the texts cite them, each once."""
    ids = [id for t in texts if t for p in t.paragraphs for i in p if isinstance(i, Citation) for id in i.ids]
    return tuple(dict.fromkeys(ids))


def _add_mark(runs: list[StyledRun], mark: str, language: Language) -> None:
    """Append a mark; spaces before it go, and in Chinese it moves before a stop the author typed first."""
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
    stop: StyledRun | None = None
    if locale_of(language).mark_before_stop and runs and runs[-1].text[-1:] in STOPS and runs[-1].text:
        before = runs.pop()
        stop = replace(before, text=before.text[-1])
        runs += [replace(before, text=before.text[:-1])] if before.text[:-1] else []
    _join_mark(runs, mark)
    if len(runs) > 1 and _POWERED.search(runs[-2].text) and not _NAMED.search(runs[-2].text):
        runs[-1] = replace(runs[-1], text=f"[{_numbers_alone(runs[-1].text)}]")
    if stop:
        runs.append(stop)


def _join_mark(runs: list[StyledRun], mark: str) -> None:
    """A mark right behind another joins it: `10,15`, not `1015`."""
    if runs and runs[-1].superscript:
        numbers = {int(n) for n in (*_numbers_alone(runs[-1].text).split(","), *mark.split(","))}
        runs[-1] = replace(runs[-1], text=",".join(map(str, sorted(numbers))))
    else:
        runs.append(StyledRun(mark, bold=True, superscript=True))


def _numbers_alone(mark: str) -> str:
    """`4,6` of `[4,6]`."""
    return mark.strip("[]")


def _joined(runs: list[StyledRun]) -> tuple[StyledRun, ...]:
    """Neighbours in the same manner become one run; empty runs go."""
    out: list[StyledRun] = []
    for run in runs:
        if not run.text:
            continue
        if out and not run.superscript and _manner(out[-1]) == _manner(run):
            out[-1] = replace(out[-1], text=out[-1].text + run.text)
        else:
            out.append(run)
    return tuple(out)


def _manner(run: StyledRun) -> tuple[bool, str | None, str | None, bool, float]:
    """All of a run but its text."""
    return run.bold, run.color, run.href, run.superscript, run.scale

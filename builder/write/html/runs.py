"""Texts as HTML: strong words, links, marks of citations that lead to their source."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from builder.layout.kept_names import keeping_names
from builder.outline.model.edition import Edition
from builder.outline.text.text import Inline, Text
from builder.outline.yaml.cleaned_characters import undivided
from builder.replace import replace
from builder.typeset.engine import Typesetter
from builder.typeset.model import StyledRun
from builder.typeset.text_runs import CitationNumbers, runs_of
from builder.words.languages import Language, locale_of
from builder.words.own import own_words
from builder.write.html.whole_parts import parted_at_wholes

BREAK = Markup("<wbr>")
"""Where a browser may end a line."""


class Runs:
    """Turns texts into marked-up words. Sources are numbered in the order in which they are met."""

    def __init__(self, environment: Environment, numbers: CitationNumbers, edition: Edition) -> None:
        self.numbers = numbers
        self._language, self._words = edition.language, own_words(edition.language)
        self._names = keeping_names(Typesetter(edition.language), edition).names
        self._macros: Any = environment.get_template("runs.html.j2").make_module()  # each macro is an attribute

    def inline(self, text: Text | None) -> Markup:
        """All paragraphs of a text in one line, for heads and cells."""
        return Markup("<br>").join(self.paragraphs(text)) if text is not None else Markup()

    def paragraphs(self, text: Text) -> list[Markup]:
        """A text's paragraphs."""
        return [Markup().join(map(self._run, self._runs(paragraph, text))) for paragraph in text.paragraphs]

    def phrased(self, text: Text | None) -> Markup:
        """All paragraphs of a head in one line, whose lines end between phrases, as on paper."""
        if text is None or not locale_of(text.language).han:
            return self.inline(text)
        lines = (self._phrases(self._runs(paragraph, text), text.language) for paragraph in text.paragraphs)
        return Markup(self._macros.phrases(Markup("<br>").join(lines)))

    def phrases(self, words: str) -> Markup:
        """The same of mere words in the language of the page."""
        if not locale_of(self._language).han:
            return escape(words)
        return Markup(self._macros.phrases(self._phrases((StyledRun(words),), self._language)))

    def _phrases(self, runs: tuple[StyledRun, ...], language: Language) -> Markup:
        whole = tuple(replace(run, text=undivided(run.text)) for run in runs)
        ends = Typesetter(language, names=self._names).phrase_ends(whole)
        marked, at = Markup(), 0
        for run in whole:
            marked += self._run(run, [end - at for end in ends])
            at += len(run.text)
        return marked

    def _runs(self, paragraph: Sequence[Inline], text: Text) -> tuple[StyledRun, ...]:
        return runs_of(paragraph, text.language, self.numbers)

    def mark(self, ids: tuple[str, ...]) -> Markup:
        """The mark of what a block cites as a whole."""
        return self._cited(self.numbers.mark(ids)) if ids else Markup()

    def _run(self, run: StyledRun, ends: Collection[int] = ()) -> Markup:
        """A run's words; `ends` are offsets in them, without marks that divide, where a line may end."""
        if run.superscript:
            return self._cited(run.text)
        whole = undivided(run.text)  # browsers copy the marks with the word, and break any word
        parts = [whole] if run.href else parted_at_wholes(whole)
        marked = list(_breaking(parts, ends))
        return Markup(self._macros.run(run, list(zip_longest(marked[::2], marked[1::2]))))

    def _cited(self, mark: str) -> Markup:
        bracketed = mark.startswith("[")
        return Markup(self._macros.cited(list(_numbers(mark)), bracketed, self._words.phone.source))


def _numbers(mark: str) -> Iterator[int]:
    return (int(number) for number in mark.strip("[]").split(","))


def _breaking(parts: Sequence[str], ends: Collection[int]) -> Iterator[Markup]:
    """Parts of a run, with a break at each of the offsets that lies in them."""
    at = 0
    for part in parts:
        own = sorted(end - at for end in ends if at <= end < at + len(part))
        stretches = (part[first:last] for first, last in pairwise([0, *own, len(part)]))
        yield BREAK.join(stretches)
        at += len(part)

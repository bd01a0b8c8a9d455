"""Texts as HTML: strong words, links, marks of citations that lead to their source."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment
from markupsafe import Markup

from builder.layout.inline import CitationNumbers, runs_of
from builder.outline.text.telephone import parted_at_numbers
from builder.outline.text.text import Text
from builder.outline.yaml.characters import undivided
from builder.typeset.model import StyledRun
from builder.words.own import OwnWords


class Runs:
    """Turns texts into marked-up words. Sources are numbered in the order in which they are met."""

    def __init__(self, environment: Environment, numbers: CitationNumbers, words: OwnWords) -> None:
        self.numbers = numbers
        self._words = words
        self._macros = environment.get_template("runs.html.j2").make_module()

    def inline(self, text: Text | None) -> Markup:
        """All paragraphs of a text in one line, for heads and cells."""
        return Markup("<br>").join(self.paragraphs(text)) if text is not None else Markup()

    def paragraphs(self, text: Text) -> list[Markup]:
        """A text's paragraphs."""
        return [
            Markup().join(self._run(run) for run in runs_of(paragraph, text.language, self.numbers))
            for paragraph in text.paragraphs
        ]

    def mark(self, ids: tuple[str, ...]) -> Markup:
        """The mark of what a block cites as a whole."""
        return self._cited(self.numbers.mark(ids)) if ids else Markup()

    def _run(self, run: StyledRun) -> Markup:
        if run.superscript:
            return self._cited(run.text)
        whole = undivided(run.text)  # browsers copy the marks with the word, and break any word
        parts = [whole] if run.href else parted_at_numbers(whole)
        return Markup(self._macros.run(run, parts))  # type: ignore[attr-defined]

    def _cited(self, mark: str) -> Markup:
        bracketed = mark.startswith("[")
        return Markup(self._macros.cited(list(_numbers(mark)), bracketed, self._words.phone.source))  # type: ignore[attr-defined]


def _numbers(mark: str) -> Iterator[int]:
    return (int(number) for number in mark.strip("[]").split(","))

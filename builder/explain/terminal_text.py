"""A page, or the list of all codes, as text for a terminal or a file."""

from __future__ import annotations

from collections.abc import Mapping

from builder.catalogue import MessageLanguage, translator
from builder.diagnostics import NO_WORDS, Message, Template, say
from builder.explain.code_pages import Page, Place, pages, subjects
from builder.messages import Paint
from builder.terminal_columns import wrapped

WIDTH = 100
"""Columns of a terminal; a wide character takes two."""
VISIBLE = {"\t": "⇥   ", "\u3000": "□", "\u2028": "⏎", "\a": "␇"}
"""How the examples show what cannot be seen."""


HEADS: Mapping[str, Message] = {
    "means": say("What it means"), "why": say("Why it matters"), "do": say("What to do"),
    "wrong": say("Wrong"), "right": say("Right"),
}  # fmt: skip
OF_EXAMPLE = Template("{head}{place}:")
PLACES: Mapping[Place, Message] = {
    "theme": say(" (in a theme)"), "drawing": say(" (in an SVG drawing)"), "words": say(" (in words-to-avoid.yaml)"),
    "sheet": say(" (in the sheet)"),
}  # fmt: skip
MORE = say("talkleaf explain CODE tells about one of them.")


def page_text(page: Page, language: MessageLanguage, paint: Paint) -> str:
    """One page: what the code means, why it matters, what to do, and an example wrong and right."""
    words, tell = page.words[language], translator(language)
    place = PLACES.get(page.place, NO_WORDS)
    lines = [paint(page.code, "1"), paint(words.title, "1")]
    for name, said in (("means", words.means), ("why", words.why), ("do", words.do)):
        lines += ["", paint(tell(HEADS[name]), "1"), *(f"  {line}" for line in wrapped(said, WIDTH - 2))]
    for name, example in page.examples(language).items():
        head = tell(OF_EXAMPLE.filled(head=HEADS[name], place=place))
        lines += ["", paint(head, "1"), *(f"    {line}" for line in shown(example))]
    return "\n".join(lines)


def list_text(language: MessageLanguage, paint: Paint) -> str:
    """All codes with their titles, by subject."""
    width = max(map(len, pages()))
    lines: list[str] = []
    for subject in subjects():
        lines += [paint(subject.name[language], "1")]
        lines += [f"  {page.code:<{width}}  {page.words[language].title}" for page in subject.pages]
        lines += [""]
    return "\n".join([*lines, translator(language)(MORE)])


def shown(example: str) -> list[str]:
    """The lines of an example, with signs for what cannot be seen."""
    return [
        "".join(VISIBLE.get(character, character) for character in line) for line in example.rstrip("\n").split("\n")
    ]

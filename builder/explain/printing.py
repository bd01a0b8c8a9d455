"""A page, or the list of all codes, as text for a terminal or a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from builder.catalogue import MessageLanguage, in_script, kept_language
from builder.columns import wrapped
from builder.explain.pages import Page, Place, pages, subjects
from builder.messages import Paint

WIDTH = 100
"""Columns of a terminal; a wide character takes two."""
VISIBLE = {"\t": "⇥   ", "\u3000": "□", "\u2028": "⏎", "\a": "␇"}
"""How the examples show what cannot be seen."""


class Heads(NamedTuple):
    """The headings of a page, and what is said of where its examples stand."""

    means: str
    why: str
    do: str
    wrong: str
    right: str
    places: Mapping[Place, str]
    more: str
    colon: str


HEADS: Mapping[str, Heads] = {
    "en": Heads(
        "What it means", "Why it matters", "What to do", "Wrong", "Right",
        {"theme": " (in a theme)", "drawing": " (in an SVG drawing)", "words": " (in words-to-avoid.yaml)"},
        "talkleaf explain CODE tells about one of them.",
        ":",
    ),
    "zh": Heads(
        "什么意思", "为什么要紧", "怎么办", "错误的写法", "正确的写法",
        {"theme": "（主题文件）", "drawing": "（SVG 图形）", "words": "（words-to-avoid.yaml）"},
        "用 talkleaf explain 加上代码，可以看其中一条的说明。",
        "：",
    ),
}  # fmt: skip


def heads_of(language: MessageLanguage) -> Heads:
    """The headings in a language."""
    kept = HEADS[kept_language(language)]
    places = {place: in_script(words, language) for place, words in kept.places.items()}
    means, why, do, wrong, right = (in_script(head, language) for head in kept[:5] if isinstance(head, str))
    return Heads(means, why, do, wrong, right, places, in_script(kept.more, language), kept.colon)


def page_text(page: Page, language: MessageLanguage, paint: Paint) -> str:
    """One page: what the code means, why it matters, what to do, and an example wrong and right."""
    words, heads = page.words[language], heads_of(language)
    place = heads.places.get(page.place, "")
    lines = [paint(page.code, "1"), paint(words.title, "1")]
    for head, said in ((heads.means, words.means), (heads.why, words.why), (heads.do, words.do)):
        lines += ["", paint(head, "1"), *(f"  {line}" for line in wrapped(said, WIDTH - 2))]
    for head, example in ((heads.wrong, page.wrong), (heads.right, page.right)):
        lines += ["", paint(f"{head}{place}{heads.colon}", "1"), *(f"    {line}" for line in shown(example))]
    return "\n".join(lines)


def list_text(language: MessageLanguage, paint: Paint) -> str:
    """All codes with their titles, by subject."""
    width = max(map(len, pages()))
    lines: list[str] = []
    for subject in subjects():
        lines += [paint(subject.name[language], "1")]
        lines += [f"  {page.code:<{width}}  {page.words[language].title}" for page in subject.pages]
        lines += [""]
    return "\n".join([*lines, heads_of(language).more])


def shown(example: str) -> list[str]:
    """The lines of an example, with signs for what cannot be seen."""
    return [
        "".join(VISIBLE.get(character, character) for character in line) for line in example.rstrip("\n").split("\n")
    ]

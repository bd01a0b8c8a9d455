"""A starter's lines, as far as they concern somebody: her languages, and comments in the one she reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.catalogue import MessageLanguage, in_script, kept_language
from builder.words.languages import USUAL_LANGUAGES

_COMMENT = re.compile(r"(\s*)# (zh|en): (.*)")
_TEXT = re.compile(r"(\s*)(- )?(zh|en): .*")
_PAIR = re.compile(r"\{zh: (?P<zh>.+?), en: (?P<en>.+)\}")


def only(text: str, languages: Sequence[str], comments: MessageLanguage) -> str:
    """The starter with its texts in these languages, in their order, and with its comments in one of them."""
    lines = list(_kept(text.splitlines(), languages, comments))
    return "".join(
        f"{line}\n" for line in (_second_first(lines) if tuple(languages) == USUAL_LANGUAGES[::-1] else lines)
    )


def _kept(lines: list[str], languages: Sequence[str], comments: MessageLanguage) -> Iterator[str]:
    dash = ""
    for line in lines:
        if comment := _COMMENT.fullmatch(line):
            if comment[2] == kept_language(comments):
                yield f"{comment[1]}# {in_script(comment[3], comments)}"
        elif (entry := _TEXT.fullmatch(line)) and entry[3] not in languages:
            dash = entry[2] or ""  # the other language's line begins the list item then
        elif entry and dash:
            yield f"{entry[1][2:]}- {line.lstrip()}"
            dash = ""
        else:
            yield _PAIR.sub(lambda pair: _of_pair(pair, languages), line)


def _second_first(lines: Sequence[str]) -> Iterator[str]:
    """Each line in the first of the usual languages behind the one in the second that follows it."""
    first, second = USUAL_LANGUAGES
    waiting: re.Match[str] | None = None
    for line in lines:
        entry = _TEXT.fullmatch(line)
        if waiting and entry and entry[3] == second:
            own = entry[1].removesuffix("  ") if waiting[2] else entry[1]
            yield f"{own}{waiting[2] or ''}{line.lstrip()}"
            yield f"{entry[1]}{waiting[0].lstrip().removeprefix('- ')}"
            waiting = None
            continue
        if waiting:
            yield waiting[0]
        waiting = entry if entry and entry[3] == first else None
        if waiting is None:
            yield line
    if waiting:
        yield waiting[0]


def _of_pair(pair: re.Match[str], languages: Sequence[str]) -> str:
    """`{zh: 周一, en: Mon}` with what is wanted of it."""
    return "{" + ", ".join(f"{code}: {pair[code]}" for code in languages) + "}"

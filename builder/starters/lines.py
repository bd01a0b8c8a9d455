"""A starter's lines, as far as they concern somebody: her languages, and comments in the one she reads."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from builder.catalogue import MessageLanguage, in_script, kept_language
from builder.words.languages import USUAL_LANGUAGES

_COMMENT = re.compile(r"(\s*)# (zh|en): (.*)")
_TEXT = re.compile(r"(\s*)(- )?(zh|en): .*")
_PAIR = re.compile(r"\{zh: (?P<zh>.+?), en: (?P<en>.+)\}")


def only(text: str, languages: Collection[str], comments: MessageLanguage) -> str:
    """The starter without texts in other languages than `languages`, and with its comments in one of them."""
    return "".join(f"{line}\n" for line in _kept(text.splitlines(), languages, comments))


def _kept(lines: list[str], languages: Collection[str], comments: MessageLanguage) -> Iterator[str]:
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


def _of_pair(pair: re.Match[str], languages: Collection[str]) -> str:
    """`{zh: 周一, en: Mon}` with what is wanted of it."""
    return "{" + ", ".join(f"{code}: {pair[code]}" for code in USUAL_LANGUAGES if code in languages) + "}"

"""Where the program speaks: two streams and a language."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TextIO

from builder.catalogue import LANGUAGES, MessageLanguage, language_of_locale, translator
from builder.messages import Paint

LANG = "--lang"


@dataclass(frozen=True, slots=True)
class Terminal:
    """Standard output and error of the process, spoken to in one language."""

    language: MessageLanguage

    def tell(self, message: str) -> str:
        """A message in words of the language."""
        return translator(self.language)(message)

    def out(self, message: str) -> None:
        """A line of what was asked for."""
        print(self.tell(message), file=sys.stdout)

    def err(self, message: str) -> None:
        """A line about how it went."""
        print(self.tell(message), file=sys.stderr)


def paint_of(stream: TextIO) -> Paint:
    """Colours where a person watches and wants them (https://no-color.org)."""
    return Paint(stream.isatty() and "NO_COLOR" not in os.environ)


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> MessageLanguage:
    """What `--lang` asks for, else TALKLEAF_LANG, else the locale; known before anything else can go wrong.

    An unknown language is passed over here; the options tell of it.
    """
    pairs = pairwise([*arguments, ""])
    given = [after if word == LANG else word.removeprefix(f"{LANG}=") for word, after in pairs if _names_lang(word)]
    wishes = (*reversed(given), environment.get("TALKLEAF_LANG", ""))
    known: dict[str, MessageLanguage] = {language: language for language in LANGUAGES}
    return next((known[wish] for wish in wishes if wish in known), language_of_locale(environment))


def _names_lang(word: str) -> bool:
    return word == LANG or word.startswith(f"{LANG}=")

"""Where the program speaks: two streams and a language."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from typing import TextIO

from msgspec import Struct

from builder.catalogue import LANGUAGES, MessageLanguage, language_of_locale, translator
from builder.command.called import as_typed
from builder.diagnostics import say
from builder.machine_error import MishapError
from builder.messages import Paint
from builder.system_faults import reason_of

LANG = "--lang"


class Terminal(Struct, frozen=True):
    """Standard output and error of the process, spoken to in one language."""

    language: MessageLanguage

    def tell(self, message: str) -> str:
        """A message in words of the language; commands in it as they are typed here."""
        return as_typed(translator(self.language)(message))

    def out(self, message: str) -> None:
        """A line of what was asked for. Raises `MishapError` where it cannot be written, as on a full disk."""
        self.copy(self.tell(message))

    def copy(self, text: str) -> None:
        """A line that belongs to the author, letter by letter. Raises `MishapError` as `out` does."""
        try:
            print(text, file=sys.stdout, flush=True)
        except BrokenPipeError:
            raise
        except OSError as error:
            let_go(sys.stdout)
            raise MishapError(say("the answer could not be written: {reason}", reason=reason_of(error))) from error

    def err(self, message: str) -> None:
        """A line about how it went; where nobody can be told, the exit code says it alone."""
        try:
            print(self.tell(message), file=sys.stderr, flush=True)
        except OSError:
            let_go(sys.stderr)


def prepare_streams() -> None:
    """Standard output and error that can take every character, and are there: a shell may have closed them (`>&-`)."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # open as long as we run
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def let_go(stream: TextIO) -> None:
    """What is written from now on goes nowhere; or Python complains again as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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

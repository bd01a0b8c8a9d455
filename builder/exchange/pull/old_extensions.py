"""Texts that still say the extension of a telephone number which a pull has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from builder.diagnostics import say
from builder.exchange.pull.changes import NotTaken
from builder.exchange.pull.state import Taking
from builder.outline.text.text import LocalizedText
from builder.outline.yaml.nodes import shortened

_EXTENSION = re.compile(
    r"(?:[转轉]接?|分[机機]号?|内线|內線|(?<![a-z])(?:extension|extn?|x)\.?)\s*(\d{1,6})(?!\d)", re.I
)


def extensions(words: str) -> set[str]:
    """The extensions in words, such as the 803 of `转 803` and `ext. 803`."""
    return set(_EXTENSION.findall(words))


def changed_extension(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """The one extension of a number as it was and as it is, where it is another one now."""
    old, new = extensions(before), extensions(after)
    return ((old.pop(), new.pop()),) if len(old) == len(new) == 1 and old != new else ()


def old_extensions(texts: Mapping[str, LocalizedText], taken: Sequence[Taking]) -> Iterator[NotTaken]:
    """Each text that says an extension as it was, once, with its line, unless the same pull changed it."""
    touched = [one.text for one in taken]
    for changed in taken:
        for before, after in changed.extension:
            for text in texts.values():
                said = next((s for s in text.by_language.values() if before in extensions(s.raw)), None)
                if said is not None and text not in touched:
                    told = say(
                        "the extension {before} is {after} now; line {line} of the outline still says “{words}”",
                        before=before, after=after, line=said.span.line, words=shortened(said.raw),
                    )  # fmt: skip
                    yield NotTaken(changed.slide, told)

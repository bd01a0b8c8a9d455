"""The sources that an outline lists, and which of them is meant by words that are not quite an id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from builder.outline.schema.slugs import squeezed

_COMMAS = re.compile("[,，、;；]")
_AND = re.compile(r"\s(?:and|&)\s|和")
_PAGE = re.compile(r"\d|pp?\.|pages?\b|ch\.|chapter|第", re.IGNORECASE)
"""What stands after an id for a place in the work, or for its year."""
_NEAR = 0.8
"""How alike two ids are of which one may be a slip for the other: one letter of five may differ."""


class ListedSources:
    """The ids of sources, each also without its hyphens and capitals; what two would share then is neither's."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = tuple(map(str, ids))
        counts = Counter(map(squeezed, self.ids))
        self._squeezed = {squeezed(name): name for name in self.ids if counts[squeezed(name)] == 1}

    def called(self, words: str) -> str:
        """The one source that is called so: by its id, else by the id but for capitals, spaces and signs."""
        words = words.strip()
        return words if words in self.ids else self._squeezed.get(squeezed(words), "")

    def near(self, words: str) -> str:
        """The source that some words may mean: its id, what begins with it, or what is spelled nearly so."""
        return self.called(words) or self._begun(words) or self._alike(words)

    def parts(self, words: str) -> list[str]:
        """Words at their commas; also at each `and` where that parts names of listed sources."""
        return [part for text in _COMMAS.split(words) if text.strip() for part in self._at_and(text.strip())]

    def _at_and(self, words: str) -> Iterator[str]:
        parts = [part.strip() for part in _AND.split(words) if part.strip()]
        yield from parts if len(parts) > 1 and all(map(self.near, parts)) else [words]

    def _begun(self, words: str) -> str:
        """The source whose id begins the words: one with a figure in it, or one before a page or year."""
        for end in [found.end() for found in re.finditer(r"[^\W_]+", words)][:-1]:
            name, rest = self.called(words[:end]), words[end:].lstrip(" .:()[]（）")
            if name and (re.search(r"\d", name) or _PAGE.match(rest)):
                return name
        return ""

    def _alike(self, words: str) -> str:
        import difflib

        names = {squeezed(name): name for name in sorted(self.ids)}
        close = difflib.get_close_matches(squeezed(words)[:80], names, n=1, cutoff=_NEAR)
        return names[close[0]] if close else ""

"""Paragraphs that the last build set: what says the same at the same width is not set again.

They are for pages that one changed word makes anew for a whole document, such as the evidence table's. A file holds
them by a digest of what each is set from; one of another program, other fonts or libraries counts as none.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from builder.typeset.model import SetParagraph
from builder.whole_file import write_whole

FAST = 1
"""The level of zlib that takes least time; paragraphs are all glyphs and become a tenth."""
_ENCODER = msgspec.msgpack.Encoder()
_FILE = msgspec.msgpack.Decoder(tuple[str, dict[str, msgspec.Raw]])
_PARAGRAPH = msgspec.msgpack.Decoder(SetParagraph)


class KeptParagraphs:
    """Those of one document. `world` is a digest of what is the same for all parts of a build."""

    def __init__(self, file: Path, world: str) -> None:
        self._file, self._world = file, world
        self._last = self._read()
        self._now: dict[str, msgspec.Raw | SetParagraph] = {}

    def recall(self, set_from: object, make: Callable[[], SetParagraph]) -> SetParagraph:
        """What `make` sets, or set in the last build from equal values; these name all that it looks at."""
        key = hashlib.sha256(_ENCODER.encode(set_from)).hexdigest()
        kept = self._last.get(key)
        made = make() if kept is None else _PARAGRAPH.decode(kept)
        self._now[key] = made if kept is None else kept
        return made

    def save(self) -> None:
        """Keep for the next build what this one asked for, nothing else. A file that cannot be written is no loss."""
        if self._now.keys() != self._last.keys():
            data = zlib.compress(_ENCODER.encode((self._world, self._now)), FAST)
            with suppress(OSError):
                write_whole(self._file, data, Path.write_bytes)

    def _read(self) -> dict[str, msgspec.Raw]:
        """What the file has; nothing where there is none, or one of another world, or one that is damaged."""
        try:
            world, kept = _FILE.decode(zlib.decompress(self._file.read_bytes()))
        except (OSError, zlib.error, msgspec.DecodeError):
            return {}
        return kept if world == self._world else {}

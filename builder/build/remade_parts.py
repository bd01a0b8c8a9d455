"""The parts of a document that are made apart, and what each was made from: an edit costs what it touches.

A part is one edition's outputs of one family, or what all languages share. It is kept where all that it looks at
(`views`) is equal, by value, to what the last build made it from: texts, files beside the outline and those of its
theme, fonts, libraries, program. Else it is laid out again, and where its pages are equal to the last ones it is not
written.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Mapping, Sequence

from msgspec import Struct, msgpack

from builder.build.freshness import Fingerprint, KeptPart, program_fingerprint
from builder.geometry import Path
from builder.page.items import Document


class Part(Struct, frozen=True):
    """What a part was made from and laid out to, the endings of its files, and its warnings as records keep them."""

    made_from: str
    laid_out: str
    files: tuple[str, ...]
    warnings: tuple[str, ...]


def kept_part(part: Part) -> KeptPart:
    """A part as records keep it."""
    return part.made_from, part.laid_out, [*part.files], [*part.warnings]


def recalled_part(row: KeptPart) -> Part:
    """The part that `kept_part` kept."""
    made_from, laid_out, files, warnings = row
    return Part(made_from, laid_out, tuple(files), tuple(warnings))


class LastParts(Struct, frozen=True):
    """The parts of the last build by language and family, as far as their files are still as it left them."""

    world: str
    """A digest of what is the same for all parts."""
    parts: Mapping[str, Part] = {}


def world_of(files: Mapping[str, Fingerprint], installed: Mapping[str, Fingerprint], date: str) -> str:
    """A digest of program, fonts, libraries, the date files carry, and files beside the outline by their content."""
    contents = {path: (size, content) for path, (size, _, content) in files.items()}
    return digest_of(program_fingerprint(), contents, dict(installed), date)


def digest_of(*values: object) -> str:
    """SHA-256 of values that can be pickled: of equal ones the same in every process."""
    buffer = io.BytesIO()
    pickler = _SortingSets(buffer, protocol=5)
    pickler.fast = True  # without its memory, by which one object twice differs from two that are equal
    pickler.dump(values)
    return hashlib.sha256(buffer.getbuffer()).hexdigest()


def digest_of_pages(documents: Sequence[Document | None]) -> str:
    """The same of pages, which hold no sets, by their fields' values: these tell every kind of item from the others."""
    try:
        return hashlib.sha256(_PAGES.encode(documents)).hexdigest()
    except UnicodeEncodeError:  # the outline's file is named by bytes that are no text, as Linux allows
        return digest_of(*documents)


def _plain(value: object) -> object:
    """What msgspec has no form for: paths by their steps and points, words without their places, the rest pickled."""
    if isinstance(value, Path):
        return value.kinds, value.xs, value.ys
    return str(value) if isinstance(value, str) else pickle.dumps(value)


_PAGES = msgpack.Encoder(enc_hook=_plain)
"""Fifteen times as fast as pickling, and a twentieth in size: a talk has a hundred thousand values."""


class _SortingSets(pickle.Pickler):
    """Pickles a set by its sorted members: as it is, their order differs from process to process."""

    def persistent_id(self, value: object) -> object:
        return sorted(value, key=repr) if isinstance(value, set | frozenset) else None

"""The fonts of one PDF: all glyphs are collected first, each face is subset once, then text is drawn with codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from builder.typeset.fonts import hb_face, hb_font
from builder.typeset.model import FaceKey, Glyph, GlyphRun
from builder.write.pdf.subset import Subset, subset, subset_tag

Use = tuple[int, str]
"""A glyph of a face and what it stands for somewhere."""
Uses = Mapping[FaceKey, Mapping[Use, int]]
"""How often each is used, by face."""
_TOLERANCE = 0.5
"""Thousandths of an em a glyph may stand off its place; the error does not add up."""


class PdfFont(Struct, frozen=True, dict=True):
    """A face as one Type0 font. The code of a glyph is its id in the face, in every file.

    `texts[code]` is what a code reads as. A glyph may stand for several texts (· • ・ share one): it reads as the one
    it stands for most, and runs where it stands for another carry an ActualText.
    """

    name: str
    key: FaceKey
    subset: Subset
    texts: Mapping[int, str]
    spelled: frozenset[Use]
    """Glyphs with a text that readers get right from the code alone."""

    @cached_property
    def base_name(self) -> str:
        """PostScript name with subset tag, for instance `ABCDEF+NotoSansCJKSC-Bold`."""
        weight = {300: "Light", 400: "Regular", 700: "Bold"}.get(self.key.weight, str(self.key.weight))
        family = "".join(c for c in _family(self.key) if c.isascii() and c.isalnum())
        return f"{subset_tag(self.key, sorted(self.texts))}+{family}-{weight}"

    def show(self, glyphs: Iterable[Glyph], size: float) -> str:
        """The operand of `TJ` for glyphs side by side; their vertical shifts are not in it."""
        parts: list[str] = []
        codes = ""
        place = pen = 0.0
        widths = self.subset.widths
        for glyph in glyphs:
            target = place + glyph.dx * 1000 / size
            if abs(target - pen) > _TOLERANCE:
                move = round(target - pen)
                parts += [f"<{codes}>"] if codes else []
                parts.append(str(-move))
                codes, pen = "", pen + move
            codes += f"{glyph.gid:04X}"
            pen += widths[glyph.gid]
            place += glyph.advance * 1000 / size
        return f"[{''.join(parts)}<{codes}>]" if codes else f"[{''.join(parts)}]"

    def space(self, size: float) -> Glyph:
        """A space: word breaks must be in the text though the line ends there (ISO 32000-1, 14.8.2.5)."""
        gid = space_glyph(self.key)
        return Glyph(gid, self.subset.widths[gid] * size / 1000, 0, 0, " ")


class FontBook(Struct, frozen=True):
    """All fonts of a document."""

    fonts: Mapping[FaceKey, PdfFont]

    def __getitem__(self, key: FaceKey) -> PdfFont:
        return self.fonts[key]

    def __iter__(self) -> Iterator[PdfFont]:
        return iter(self.fonts.values())


def glyph_uses(runs: Iterable[GlyphRun]) -> Uses:
    """How often some runs use each glyph of each face for each text; a space for each face, which line ends need."""
    used: dict[FaceKey, Counter[Use]] = {}
    for run in runs:
        uses = used.setdefault(run.face, Counter([(space_glyph(run.face), " ")]))
        uses.update([(glyph.gid, glyph.text) for glyph in run.glyphs])
    return used


def collect_fonts(parts: Iterable[Uses], cache: Path | None = None) -> FontBook:
    """Subset every face for the parts of a file that use it. A glyph that the face lacks (id 0) is a `ValueError`."""
    used: dict[FaceKey, Counter[Use]] = {}
    for part in parts:
        for key, uses in part.items():
            used.setdefault(key, Counter()).update(uses)
    return FontBook({key: _font(key, used[key], cache) for key in sorted(used)})


def _font(key: FaceKey, used: Mapping[Use, int], cache: Path | None) -> PdfFont:
    texts = _readings(key, used)
    made = subset(key, texts, cache)
    spelled = frozenset([(gid, text) for gid, text in used if texts[gid] == reading(text)])
    return PdfFont(_name(key), key, made, texts, spelled)


def _readings(key: FaceKey, used: Mapping[Use, int]) -> dict[int, str]:
    """What each glyph reads as; nearly all stand for one text."""
    texts: dict[int, str] = {}
    several: dict[int, Counter[str]] = {}
    for gid, text in used:
        if gid == 0:
            raise ValueError(f"no glyph for {text!r} in {key}")
        read = reading(text)
        if texts.setdefault(gid, read) != read or not read:
            several[gid] = Counter()
    if several:
        for (gid, text), count in used.items():
            if gid in several:
                several[gid][reading(text)] += count
    return texts | {gid: _commonest(counts) for gid, counts in several.items()}


def _name(key: FaceKey) -> str:
    """What pages call a font: the same in every file."""
    return f"{key.family}-{key.number}-{key.weight}"


def _commonest(counts: Counter[str]) -> str:
    """What a glyph stands for most. The second glyph of a cluster reads as nothing, which a font cannot say: a
    zero-width space stands for it, and the run's ActualText leaves it out."""
    best = min(counts, key=lambda text: (not text, -counts[text], text))
    return best or "\u200b"


def reading(text: str) -> str:
    """What a glyph's text is to a reader: a space that keeps words together is a space."""
    return " " if text in ("\u00a0", "\u202f") else text


def space_glyph(key: FaceKey) -> int:
    """Glyph id of the space."""
    return int(hb_font(key).get_nominal_glyph(0x20) or 0)


def _family(key: FaceKey) -> str:
    return str(hb_face(key).get_name(1) or key.family)

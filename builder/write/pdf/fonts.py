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
_TOLERANCE = 0.5
"""Thousandths of an em a glyph may stand off its place; the error does not add up."""


class PdfFont(Struct, frozen=True, dict=True):
    """A face as one Type0 font. The code of a glyph is its id in the subset.

    `texts[code]` is what a code reads as. A glyph may stand for several texts (· • ・ share one): it reads as the one
    it stands for most, and runs where it stands for another carry an ActualText.
    """

    name: str
    key: FaceKey
    subset: Subset
    texts: Mapping[int, str]
    codes: Mapping[int, int]
    spelled: frozenset[Use]
    """Glyphs with a text that readers get right from the code alone."""

    @cached_property
    def base_name(self) -> str:
        """PostScript name with subset tag, for instance `ABCDEF+NotoSansCJKSC-Bold`."""
        weight = {300: "Light", 400: "Regular", 700: "Bold"}.get(self.key.weight, str(self.key.weight))
        family = "".join(c for c in _family(self.key) if c.isascii() and c.isalnum())
        return f"{subset_tag(self.key, sorted(self.codes))}+{family}-{weight}"

    def show(self, glyphs: Iterable[Glyph], size: float) -> str:
        """The operand of `TJ` for glyphs side by side; their vertical shifts are not in it."""
        parts: list[str] = []
        codes = ""
        place = pen = 0.0
        for glyph in glyphs:
            target = place + glyph.dx * 1000 / size
            if abs(target - pen) > _TOLERANCE:
                move = round(target - pen)
                parts += [f"<{codes}>"] if codes else []
                parts.append(str(-move))
                codes, pen = "", pen + move
            code = self.codes[glyph.gid]
            codes += f"{code:04X}"
            pen += self.subset.widths[code]
            place += glyph.advance * 1000 / size
        return f"[{''.join(parts)}<{codes}>]" if codes else f"[{''.join(parts)}]"

    def space(self, size: float) -> Glyph:
        """A space: word breaks must be in the text though the line ends there (ISO 32000-1, 14.8.2.5)."""
        gid = space_glyph(self.key)
        return Glyph(gid, self.subset.widths[self.codes[gid]] * size / 1000, 0, 0, " ")


class FontBook(Struct, frozen=True):
    """All fonts of a document."""

    fonts: Mapping[FaceKey, PdfFont]

    def __getitem__(self, key: FaceKey) -> PdfFont:
        return self.fonts[key]

    def __iter__(self) -> Iterator[PdfFont]:
        return iter(self.fonts.values())


def collect_fonts(runs: Iterable[GlyphRun], cache: Path | None = None) -> FontBook:
    """Subset every face for the runs that use it. A glyph that the face lacks (id 0) is a `ValueError`."""
    used: dict[FaceKey, Counter[Use]] = {}
    for run in runs:
        uses = used.setdefault(run.face, Counter([(space_glyph(run.face), " ")]))
        uses.update([(glyph.gid, glyph.text) for glyph in run.glyphs])
    keys = sorted(used)
    return FontBook({key: _font(f"F{i}", key, used[key], cache) for i, key in enumerate(keys)})


def _font(name: str, key: FaceKey, used: Counter[Use], cache: Path | None) -> PdfFont:
    counts: dict[int, Counter[str]] = {}
    for (gid, text), count in used.items():
        if gid == 0:
            raise ValueError(f"no glyph for {text!r} in {key}")
        counts.setdefault(gid, Counter())[reading(text)] += count
    made = subset(key, counts, cache)
    codes = {gid: made.new_ids[gid] for gid in counts}
    texts = {codes[gid]: _commonest(found) for gid, found in counts.items()}
    spelled = frozenset((gid, text) for gid, text in used if texts[codes[gid]] == reading(text))
    return PdfFont(name, key, made, texts, codes, spelled)


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

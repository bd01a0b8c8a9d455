"""Sets paragraphs line by line as told, without choosing breaks: what writers need to be tested on their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import uharfbuzz as hb

from builder.page.items import Marker, Paragraph
from builder.theme.style import TextStyle
from builder.typeset.fonts import ARIMO, NOTO, hb_font, units_per_em
from builder.typeset.model import Breaking, FaceKey, Glyph, GlyphRun, Line, SetParagraph, StyledRun

BODY = TextStyle(11.5, 18.4)
_LATIN = re.compile(r"[\u0000-\u036f]+")


def styled(text: str | StyledRun) -> StyledRun:
    return StyledRun(text) if isinstance(text, str) else text


def set_lines(
    *lines: str | Sequence[str | StyledRun], language: str = "zh", style: TextStyle = BODY, measure: float = 240.0
) -> SetParagraph:
    """A paragraph of exactly these lines; in English a space is lost at each line's end."""
    rows = [[styled(r) for r in ([line] if isinstance(line, str) else line)] for line in lines]
    gap = " " if language == "en" else ""
    runs: list[StyledRun] = []
    made: list[Line] = []
    start = 0
    for number, row in enumerate(rows):
        text = "".join(r.text for r in row)
        made.append(_line(row, style, language, start))
        start += len(text) + len(gap)
        last = StyledRun(row[-1].text + (gap if number + 1 < len(rows) else ""), row[-1].bold, href=row[-1].href)
        runs += [*row[:-1], last]
    return SetParagraph(tuple(runs), style, tuple(made), measure, Breaking.FLOW)


def placed(
    *lines: str | Sequence[str | StyledRun],
    x: float = 0,
    y: float = 0,
    language: str = "zh",
    style: TextStyle = BODY,
    measure: float = 240.0,
    level: int = 0,
    marker: Marker | None = None,
) -> Paragraph:
    """Such a paragraph at its place in an item."""
    made = set_lines(*lines, language=language, style=style, measure=measure)
    return Paragraph(made, x, y, level=level, marker=marker)


def bullet(text: str = "•", kind: str = "bullet", language: str = "zh", size: float = 11.5) -> Marker:
    line = _line([StyledRun(text)], TextStyle(size, size * 1.6), language, 0)
    return Marker(kind, text, "accent", line, 14.0)  # type: ignore[arg-type]


def _line(row: Sequence[StyledRun], style: TextStyle, language: str, start: int) -> Line:
    runs: list[GlyphRun] = []
    x = 0.0
    for piece in row:
        for text, face, tongue in _faces(piece, style, language):
            run = _glyph_run(text, face, tongue, piece, style, x)
            runs.append(run)
            x += run.width
    length = sum(len(r.text) for r in row)
    return Line(tuple(runs), x, start, start + length)


def _faces(piece: StyledRun, style: TextStyle, language: str) -> list[tuple[str, FaceKey, str]]:
    """Chinese in Noto, Latin letters in a Chinese text in Arimo, so that files carry both kinds of outlines."""
    weight = 700 if piece.bold or style.weight == 700 else style.weight
    noto = FaceKey(NOTO, 2, weight)
    arimo = FaceKey(ARIMO, 0, 700 if weight == 700 else 400)
    if language == "en":
        return [(t, noto, "zh-CN" if ord(t[0]) > 0x2E80 else "en-GB") for t in _split(piece.text)]
    return [
        (t, arimo, "en-GB") if re.search("[A-Za-z]", t) and ord(t[0]) < 0x300 else (t, noto, "zh-CN")
        for t in _split(piece.text)
    ]


def _split(text: str) -> list[str]:
    out: list[str] = []
    end = 0
    for found in _LATIN.finditer(text):
        out += [text[end : found.start()], found[0]]
        end = found.end()
    return [t for t in [*out, text[end:]] if t]


def _glyph_run(text: str, face: FaceKey, tongue: str, piece: StyledRun, style: TextStyle, x: float) -> GlyphRun:
    size = style.size * piece.scale * (0.62 if piece.superscript else 1)
    glyphs = tuple(_glyphs(text, face, {"pwid": True} if tongue == "en-GB" else {}, size))
    rise = 0.42 * style.size if piece.superscript else 0.0
    color = piece.color or (style.strong_color if piece.bold else style.color)
    return GlyphRun(face, size, x, rise, color, glyphs, tongue, piece.href, piece.superscript)


def _glyphs(text: str, face: FaceKey, features: dict[str, bool], size: float) -> Iterator[Glyph]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(hb_font(face), buffer, features)
    clusters = [info.cluster for info in buffer.glyph_infos]
    scale = size / units_per_em(face)
    for index, (info, place) in enumerate(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)):
        end = next((c for c in clusters[index + 1 :] if c != info.cluster), len(text))
        is_first = index == 0 or clusters[index - 1] != info.cluster
        stands_for = text[info.cluster : end] if is_first else ""
        moved = (place.x_offset * scale, place.y_offset * scale)
        yield Glyph(info.codepoint, place.x_advance * scale, *moved, stands_for)


__all__ = ["BODY", "bullet", "placed", "set_lines", "styled"]

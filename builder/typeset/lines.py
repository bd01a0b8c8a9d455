"""From atoms between two break places to a line of glyph runs, in points."""

from __future__ import annotations

from msgspec import Struct

from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.break_places import Atom, Prepared
from builder.typeset.model import Glyph, GlyphRun, Line, StyledRun
from builder.typeset.rules import rules
from builder.typeset.script import SPACE
from builder.typeset.shape import Shaped


class Placed(Struct, frozen=True, gc=False):
    """An atom on a line: its shape there and its `x` in em."""

    atom: Atom
    shaped: Shaped
    x: float


def make_line(p: Prepared, runs: tuple[StyledRun, ...], style: TextStyle, first: int, last: int, gap: float) -> Line:
    """Set the atoms from place `first` to place `last`; `gap` is the Han–Latin gap of this line, in em."""
    atoms = [*p.atoms[p.at[first] : p.at[last]]]
    while atoms and atoms[-1].code == SPACE:
        atoms.pop()
    placed, width = _place(atoms, gap)
    groups = _grouped(placed, runs)
    return Line(
        runs=tuple(_glyph_run(group, runs, style) for group in groups),
        width=width * style.size,
        start=atoms[0].start if atoms else p.offset[first],
        end=atoms[-1].end if atoms else p.offset[last],
    )


def _place(atoms: list[Atom], gap: float) -> tuple[list[Placed], float]:
    x, out, final = 0.0, [], len(atoms) - 1
    for k, atom in enumerate(atoms):
        if atom.gap and k:
            x += gap
        at_edge = atom.half is not None and (k == 0 if atom.opens else k == final)
        shaped = atom.half if at_edge and atom.half else atom.shaped
        out.append(Placed(atom, shaped, x))
        x += shaped.width * atom.scale
    return out, x


def _grouped(placed: list[Placed], runs: tuple[StyledRun, ...]) -> list[list[Placed]]:
    """Neighbours of one face, manner and language, with no gap between."""
    groups: list[list[Placed]] = []
    before: Atom | None = None
    for item in placed:
        atom = item.atom
        if before is not None and not atom.gap and _same_manner(before, atom, runs):
            groups[-1].append(item)
        else:
            groups.append([item])
        before = atom
    return groups


def _same_manner(a: Atom, b: Atom, runs: tuple[StyledRun, ...]) -> bool:
    if a.face != b.face or a.language != b.language:
        return False
    return a.run == b.run or replace(runs[a.run], text="") == replace(runs[b.run], text="")


def _glyph_run(group: list[Placed], runs: tuple[StyledRun, ...], style: TextStyle) -> GlyphRun:
    atom = group[0].atom
    run = runs[atom.run]
    size = style.size * atom.scale
    return GlyphRun(
        face=atom.face,
        size=size,
        x=group[0].x * style.size,
        rise=rules().superscript_rise * style.size * run.scale if run.superscript else 0.0,
        color=_color(run, style),
        glyphs=tuple(
            [Glyph(g.gid, g.advance * size, g.dx * size, g.dy * size, g.text) for i in group for g in i.shaped.glyphs]
        ),
        language=atom.language,
        href=run.href,
        superscript=run.superscript,
    )


def _color(run: StyledRun, style: TextStyle) -> str:
    if run.color:
        return run.color
    return style.strong_color if run.bold and not run.superscript else style.color

"""A small outline for a translator, and the road out and back."""

from __future__ import annotations

from pathlib import Path

from builder.diagnostics import Diagnostic, Report
from builder.drawing.icons import icon_names
from builder.exchange.translate.changes import Row, fingerprint
from builder.exchange.translate.handout import Entry, Handout, Received
from builder.exchange.translate.importing import Imported, imported, write_files
from builder.exchange.translate.texts import Direction, Translated, Unit, read_translated

SMALL = """\
outline: 1   # a remark
id: small
languages: [zh, en]
title: {zh: 小文, en: A small text}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice:
  zh: 不是医疗建议   # stays
  en: Not medical advice
sources:
  ernst2023: {title: Exercise in ALS, short: Ernst 2023}
terms:
  als:
    name: {zh: 渐冻症, en: ALS}
    plain:
      zh: |
        一种损伤运动神经元的病。
      en: >-
        An illness that harms
        motor neurons.
sections:
  - id: one
    title: {zh: 一, en: The first point}
    blocks:
      - id: dose
        points:
          - zh: 每天 **5 毫克** [@ernst2023]，见 ${title}
            en: 'Take **5 mg** a day [@ernst2023], see ${title}'
          - text: "=2+3"
        cite: none
      - title: {zh: 二, en: The second}
        text:
          - zh: |
              第一段。

              第二段。
            en: |-
              The first paragraph.

              The second one.
        cite: none
"""
ZH_EN: Direction = ("zh", "en")


def write(folder: Path, text: str = SMALL) -> Path:
    path = folder / "small.yaml"
    path.write_bytes(text.encode())
    return path


def read(path: Path, direction: Direction = ZH_EN) -> Translated:
    """The outline's texts; nothing may be wrong with it."""
    report = Report()
    found = read_translated(path, direction, report, icons=icon_names())
    assert found is not None, list(report)
    return found


def unit(of: Translated, place: str) -> Unit:
    return next(unit for unit in of.units if unit.place == place)


def handout(of: Translated, limits: int | None = None) -> Handout:
    """All texts as they are handed out, without a place in words."""
    from builder.diagnostics import say

    entries = [Entry(u, say("{place}", place=u.place), limits) for u in of.units]
    return Handout(of.outline.id, "小文", "2026-11-22", of.direction, entries, (), str)


def rows(of: Translated, **targets: str) -> list[Row]:
    """What comes back when some texts were changed; they are named by the end of their place."""
    from builder.diagnostics import say

    found = []
    for one in of.units:
        ends = [t for end, t in targets.items() if one.place == end or ("/" in end and one.place.endswith(end))]
        words = ends[0] if ends else one.shown
        found.append(Row(one.place, one.source, words, fingerprint(one.shown), say("entry on line {line}", line=9)))
    return found


def take(path: Path, back: list[Row], direction: Direction = ZH_EN) -> tuple[Imported, list[Diagnostic]]:
    """Import what came back, and write it."""
    report = Report()
    found = imported(path, Received("small", direction, back), report, icons=icon_names())
    write_files(found.files)
    return found, [*report, *found.refused]

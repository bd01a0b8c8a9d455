"""Writes an outline of many sections, to see that cost grows no faster than length."""

from pathlib import Path

HEAD = """\
outline: 1
id: long-{count}
languages: [zh, en]
title: {{zh: 长文稿, en: Long outline}}
review: {{status: draft, date: 2026-11-22, next: 2027-05-22, by: []}}
notice:
  zh: 仅供测量速度。
  en: Only to measure speed.
leaflet: {{fold: flat, paper: a4}}
sections:
"""
SECTION = """\
  - id: s{number}
    only: talk
    title:
      zh: 第 {number} 节说的是一件事
      en: Section {number} says one thing
    blocks:
      - points:
          - zh: 锻炼可以改善平衡，但不能治愈，这是第 {number} 次说。
            en: Exercise can improve balance, but it does not cure, said {number} times.
          - zh: 请先和您的神经内科医生商量。
            en: Talk to your neurologist first.
        cite: none
"""
LAST = """\
  - id: last
    only: [leaflet, large]
    title:
      zh: 最后
      en: Last
    blocks:
      - text:
          zh: 一段话。
          en: One paragraph.
        cite: none
"""


def write_long_outline(path: Path, count: int) -> None:
    """An outline of `count` sections, a slide each."""
    sections = "".join(SECTION.format(number=n) for n in range(1, count + 1))
    path.write_text(HEAD.format(count=count) + sections + LAST, "utf-8")

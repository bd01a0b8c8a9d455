"""Lists in a box: an item that is put in by hand in PowerPoint stays in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.outline.text.text import Language
from builder.page.items import TextItem
from tests.layout.slides.made_talks import block

POINTS = """
callout:
  tone: {tone}
  title: {{zh: 别硬扛, en: Do not wait}}
  points: [{points}]
cite: none
"""
ITEM = "{{zh: 第{n}种情况要当天就诊, en: Sign number {n} to act on}}"


@pytest.mark.parametrize("tone", ["caution", "tip"])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_more_item_has_room(tmp_path: Path, tone: str, count: int, language: Language) -> None:
    points = ", ".join(ITEM.format(n=n + 1) for n in range(count))
    page = block(tmp_path, POINTS.format(tone=tone, points=points), language).slides[0]
    (held,) = [item for item in page.items if isinstance(item, TextItem) and item.paragraphs[-1].marker]
    last = held.paragraphs[-1]
    height = sum(p.set.height + p.space_before for p in held.paragraphs) - held.paragraphs[0].space_before
    assert height + last.space_before + last.set.style.leading <= held.frame.height

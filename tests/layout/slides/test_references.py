"""Slides whose every place is kept: a change here is meant, read and renewed by `make refs`."""

import pytest

from builder.replace import replace
from builder.write.dump import dump
from tests.layout.slides.made_talks import gallery
from tests.references import assert_matches

SLIDES = [
    ("cover", "zh", "版式画廊"),
    ("opener", "en", "What trials in people have told us"),
    ("statement", "zh", "到目前为止，还没有一种干细胞治疗在 3 期试验中被证明能延缓渐冻症。"),
    ("points", "en", "A single story cannot prove a treatment"),
    ("icon-points", "zh", "带图标的三点"),
    ("number", "zh", "大约每十位患者中，有一位查得到致病的基因改变"),
    ("steps-across", "zh", "答应任何细胞治疗之前，先走四步"),
    ("steps-rows", "en", "If a trial interests you, take it in six steps"),
    ("timeline", "zh", "NurOwn：未达目标，公开表决，又在筹备新试验"),
    ("cards-three", "en", "Cells might protect nerve cells in three ways, all still being tested"),
    ("cards-signs", "zh", "四种细胞，各有长处和局限（1/2）"),
]


@pytest.mark.parametrize(("name", "language", "title"), SLIDES, ids=[name for name, _, _ in SLIDES])
def test_a_slide_is_as_it_was(name, language, title):
    document = gallery(language).document
    page = next(p for p in document.pages if p.title == title)
    assert_matches(f"talk-{name}-{language}", dump(replace(document, pages=(replace(page, background=()),))))

"""Words on a picture stand where their author put them, or numbers do and the words are listed under it."""

from __future__ import annotations

import pytest

from builder.geometry import MM, Rect
from builder.layout.leaflet.blocks.figure_labels import DISC, labels_of
from builder.layout.leaflet.measures import LARGE
from builder.outline.model.blocks import Label
from builder.outline.text.text import Text
from builder.page.items import ShapeItem, TextItem
from tests.layout.leaflet.making import SPAN, said, setting, words

PICTURE = Rect(40, 0, 70 * MM, 46 * MM)
WIDTH = PICTURE.width + 80
POSTURE = (("下巴微收", (0.62, 0.12)), ("背靠椅子", (0.15, 0.6)), ("小口", (0.75, 0.42)))


def labels(*given: tuple[str, tuple[float, float]]) -> tuple[Label[Text], ...]:
    return tuple(Label.model_construct(span=SPAN, at=at, text=words(own)) for own, at in given)


def test_labels_that_fit_stand_at_their_places() -> None:
    on, under = labels_of(labels(*POSTURE), setting("zh"), WIDTH, PICTURE)
    assert not under
    for item, (own, (x, y)) in zip([i for i in on if isinstance(i, TextItem)], POSTURE, strict=True):
        assert said([item]) == own
        assert item.frame.centre.x == pytest.approx(PICTURE.x + x * PICTURE.width)
        assert item.frame.centre.y == pytest.approx(PICTURE.y + y * PICTURE.height)


def test_labels_that_would_touch_are_numbers_there_and_words_in_a_list() -> None:
    near = labels(("膈肌，呼吸时上下动", (0.5, 0.5)), ("肝脏", (0.52, 0.53)))
    on, (listed,) = labels_of(near, setting("zh"), WIDTH, PICTURE)
    assert said(on).split() == ["1", "2"]
    assert all(item.role == "artifact" for item in on)
    lines = said(listed.items).replace("\u2002", " ").split("\n")
    assert lines == [
        "1 膈肌，呼吸时上下动",
        "2 肝脏",
    ]
    discs = [item.frame for item in on if isinstance(item, ShapeItem)]
    assert not discs[0].overlaps(discs[1], 0.1)


def test_labels_never_hide_the_picture() -> None:
    """In large letters four labels of a small picture would cover most of it."""
    many = labels(*((f"第{n}个很长的标注", (0.3 + 0.4 * (n % 2), 0.2 + 0.6 * (n // 2))) for n in range(4)))
    small = Rect(0, 0, 60 * MM, 30 * MM)
    on, under = labels_of(many, setting("zh", measures=LARGE), 60 * MM, small)
    assert under
    assert len([item for item in on if isinstance(item, TextItem)]) == 4


@pytest.mark.parametrize("at", [(0.0, 0.0), (1.0, 1.0), (0.0, 1.0)])
def test_a_number_at_the_edge_stays_whole_on_the_picture(at: tuple[float, float]) -> None:
    on, _ = labels_of(labels(("到边上的标注", at), ("另一个", at)), setting("zh"), WIDTH, PICTURE)
    first = next(item for item in on if isinstance(item, ShapeItem))
    assert PICTURE.x - 1 <= first.frame.x
    assert first.frame.right <= PICTURE.right + 1
    assert first.frame.width == pytest.approx(2 * DISC * setting("zh").styles["caption"].size)

"""Words on a picture stand where their author put them, or numbers do and the words are listed under it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builder.geometry import MM, Rect
from builder.layout.leaflet.blocks.figure_labels import DISC, labels_of
from builder.layout.leaflet.measures import LARGE
from builder.outline.model.blocks import Label
from builder.outline.text.text import Text
from builder.page.items import Item, ShapeItem, TextItem
from tests.layout.leaflet.made_leaflets import SPAN, said, setting, words

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
    assert len(clear_discs(on)) == 2


def test_labels_never_hide_the_picture() -> None:
    """In large letters four labels of a small picture would cover most of it."""
    many = labels(*((f"第{n}个很长的标注", (0.3 + 0.4 * (n % 2), 0.2 + 0.6 * (n // 2))) for n in range(4)))
    small = Rect(0, 0, 60 * MM, 30 * MM)
    on, under = labels_of(many, setting("zh", measures=LARGE), 60 * MM, small)
    assert under
    assert len([item for item in on if isinstance(item, TextItem)]) == 4


@pytest.mark.parametrize("at", [(0.0, 0.0), (1.0, 1.0), (0.0, 1.0), (1.0, 0.0)])
def test_numbers_at_the_edge_stay_whole_on_the_picture(at: tuple[float, float]) -> None:
    near = labels(*((f"到边上的第{n}个很长的标注", at) for n in range(3)))
    on, _ = labels_of(near, setting("zh"), WIDTH, PICTURE)
    assert len(clear_discs(on)) == 3


@pytest.mark.parametrize(
    "places",
    [
        ((0.5, 0.97), (0.5, 0.99), (0.5, 1.0)),
        ((0.5, 0.5), (0.95, 0.505), (0.5, 0.51)),
        ((0.5, 0.5), (0.5, 0.55), (0.5, 0.56), (0.5, 0.57)),
        ((0.3, 0.4), (0.8, 0.42), (0.33, 0.44), (0.36, 0.43)),
        tuple((0.5, 0.5) for _ in range(12)),
    ],
)
def test_numbers_lie_apart_whoever_stands_between_them(places: tuple[tuple[float, float], ...]) -> None:
    near = labels(*((f"第{n}个很长很长的标注", at) for n, at in enumerate(places)))
    on, _ = labels_of(near, setting("zh"), WIDTH, PICTURE)
    discs = clear_discs(on)
    assert len(discs) == len(places)
    for (x, _), disc in zip(places, discs, strict=True):
        if len(places) < 5:
            assert disc.centre.x == pytest.approx(PICTURE.x + x * PICTURE.width), "moved up or down only"


def test_the_lower_of_two_places_has_the_lower_number() -> None:
    near = labels(*((f"第{n}个很长很长的标注", (0.5, y)) for n, y in enumerate((0.97, 0.99, 1.0))))
    on, _ = labels_of(near, setting("zh"), WIDTH, PICTURE)
    heights = [disc.y for disc in clear_discs(on)]
    assert heights == sorted(heights)


def clear_discs(on: Sequence[Item]) -> list[Rect]:
    """The discs, each whole on the picture and clear of all others."""
    discs = [item.frame for item in on if isinstance(item, ShapeItem) and item.geometry == "ellipse"]
    assert all(PICTURE.contains(disc) for disc in discs)
    assert not [1 for i, one in enumerate(discs) for other in discs[:i] if one.overlaps(other, 0.1)]
    assert {round(disc.width, 3) for disc in discs} == {round(2 * DISC * setting("zh").styles["caption"].size, 3)}
    return discs

"""How a leaflet opens: every panel is seen, and each step shows panels that lie beside each other."""

from __future__ import annotations

import pytest

from builder.layout.folds import FOLDS, fold_scheme
from builder.preview.sheets import panel_frames, steps


@pytest.mark.parametrize("fold", FOLDS)
def test_every_panel_is_met(fold: str) -> None:
    scheme = fold_scheme(fold, "a4", 8)
    assert {number for _, panels in steps(scheme) for number in panels} == set(range(1, scheme.panel_count + 1))
    assert steps(scheme)[0][1] == (scheme.cover,)


@pytest.mark.parametrize("fold", FOLDS)
def test_every_page_has_its_panels_from_its_left_edge(fold: str) -> None:
    scheme = fold_scheme(fold, "a4", 8)
    pages = scheme.panel_count if scheme.booklet else len(scheme.sides)
    frames = [panel_frames(scheme, page) for page in range(pages)]
    assert sorted(number for own in frames for number in own) == list(range(1, scheme.panel_count + 1))
    assert all(min(frame.x for frame in own.values()) == 0 for own in frames)

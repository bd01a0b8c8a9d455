"""The leaflet as text, a reference for each fold; `make refs` renews them."""

import pytest

from builder.diagnostics import Report
from builder.layout.leaflet import compose_leaflet
from builder.write.dump import dump
from tests.layout.leaflet.made_leaflets import calm, leaflet, sample
from tests.references import assert_matches


@pytest.mark.parametrize(
    ("language", "fold", "paper", "panels"),
    [("zh", "trifold-c", "a4", True), ("en", "trifold-c", "a4", True), ("en", "trifold-c", "letter", True),
     ("zh", "trifold-z", "a4", True), ("zh", "half", "a4", False), ("en", "booklet-a5", "a4", False),
     ("zh", "flat", "a4", False)],
)  # fmt: skip
def test_the_leaflet_reads_as_its_reference(language, fold, paper, panels):
    found = dump(leaflet(language, fold, paper, panels).document)
    assert_matches(f"leaflet-{fold}-{paper}-{language}", found)


def test_the_same_outline_gives_the_same_leaflet():
    assert compose_leaflet(sample(), calm(), Report()) == leaflet().document

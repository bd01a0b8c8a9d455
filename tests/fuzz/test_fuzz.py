"""A few spoilt outlines in every test run; `make fuzz` tries thousands."""

import shutil
from pathlib import Path

import pytest

from tests.fuzz.mutate import mutated
from tests.fuzz.road import ROADS, compose, road_of

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "content" / "als-stem-cells.yaml"


@pytest.mark.parametrize("seed", range(12))
def test_a_spoilt_outline_is_told_not_raised(tmp_path: Path, seed: int) -> None:
    shutil.copytree(SOURCE.parent, tmp_path / "content")
    path = tmp_path / "content" / "spoilt.yaml"
    path.write_bytes(mutated(SOURCE.read_text("utf-8"), seed).encode("utf-8", "surrogatepass"))
    compose(path)


def test_the_same_seed_spoils_the_same_way() -> None:
    text = SOURCE.read_text("utf-8")
    assert mutated(text, 5) == mutated(text, 5) != text


def test_most_outlines_are_loaded_many_laid_out_and_some_built() -> None:
    ways = [road_of(number) for number in range(100)]
    assert {road: ways.count(road) for road in ROADS} == {"load": 75, "compose": 20, "build": 5}

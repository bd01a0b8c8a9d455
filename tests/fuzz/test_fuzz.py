"""A few spoilt outlines in every test run; `make fuzz` tries thousands."""

import pytest

from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.outline.parse import parse
from tests.fuzz.attempt import attempt, spoilt_text
from tests.fuzz.mutate import mutated
from tests.fuzz.road import ROADS, is_gentle, load, road_of
from tests.fuzz.whole_outlines import Source, copy_sources, cut, is_whole, section_ids, start_text

TURNS = range(3_334)
"""Those of 10,000 outlines, of three sources."""


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Source]:
    return copy_sources(tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("number", range(0, 72, 2))
def test_a_spoilt_outline_is_told_not_raised(sources: list[Source], number: int) -> None:
    assert attempt(sources, number).fault == ""


def test_the_same_number_spoils_the_same_way(sources: list[Source]) -> None:
    text = sources[0].text
    assert mutated(text, 5) == mutated(text, 5) != text
    assert spoilt_text(sources[1], 4, 13) == spoilt_text(sources[1], 4, 13)


def test_gentle_changes_leave_an_outline_that_loads(sources: list[Source]) -> None:
    source = sources[1]
    path = source.path.with_name("gently.yaml")
    turns = [turn for turn in TURNS if is_gentle(turn)][:6]
    for turn in turns:
        path.write_text(spoilt_text(source, turn, 3 * turn + 1), "utf-8")
        assert load(path)


def test_most_outlines_are_loaded_many_laid_out_and_some_built() -> None:
    ways = [road_of(turn) for turn in range(100)]
    assert {road: ways.count(road) for road in ROADS} == {
        "load": 75, "compose": 20, "build leaflet": 3, "build large": 2,
    }  # fmt: skip


@pytest.mark.parametrize("which", range(2))  # the sections of the third are all alike
@pytest.mark.parametrize("road", ROADS)
def test_every_section_gets_its_turn_on_every_road_and_the_whole_does_too(
    sources: list[Source], which: int, road: str
) -> None:
    source, building = sources[which], road.startswith("build")
    turns = [turn for turn in TURNS if road_of(turn) == road][:400]
    cuts = [section_ids(start_text(source, turn, building)) for turn in turns if not is_whole(turn)]
    ids = section_ids(source.text)
    assert {id for cut in cuts for id in cut} == set(ids)
    most = max(len(section_ids(start_text(source, turn, building))) for turn in turns if is_whole(turn))
    assert most == (len(ids) * source.largest if building else len(ids))


@pytest.mark.parametrize("which", range(3))
def test_a_cut_outline_has_a_few_sections_and_no_errors(sources: list[Source], which: int) -> None:
    source = sources[which]
    path = source.path.with_name("cut.yaml")
    for first in range(0, len(section_ids(source.text)), 4):
        path.write_text(cut(source.text, first, 1 + first % 3, first), "utf-8")
        report = Report()
        outline = parse(path, report, icons=icon_names())
        assert [d.message for d in report] == []
        assert outline is not None
        assert len(outline.sections) == 1 + first % 3


def test_a_cut_keeps_the_terms_and_parts_that_belong_to_it(sources: list[Source]) -> None:
    text = cut(sources[0].text, 17, 2, 0)
    assert section_ids(text) == [section_ids(sources[0].text)[at] for at in (17, 0)]
    assert text.count("\n    match:") == 4
    assert "sections: [intro]" in text
    assert "panels:" not in text

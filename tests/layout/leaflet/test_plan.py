"""Which block stands on which panel."""

import pytest

from builder.diagnostics import Report
from builder.layout.large.content import large_sections
from builder.layout.leaflet.plan import Chunk, filled_up, leaflet_sections, longer_booklet, plan_leaflet
from builder.outline.model.blocks import Callout, Prose
from builder.outline.model.edition import LeafletPlan
from builder.outline.schema.plan_forms import PanelEntry
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import SPAN, blocks_of, leaflet, panels, said, sample, words


def planned(fold: str, *lists: list[str], paper: str = "a4"):
    entries = tuple(
        tuple(PanelEntry(section=e.split("/")[0], block=e.partition("/")[2] or None, span=SPAN) for e in one)
        for one in lists
    )
    report = Report()
    edition = replace(sample(), leaflet=LeafletPlan.model_construct(fold=fold, paper=paper, panels=entries, span=SPAN))
    return plan_leaflet(edition, report), [f"{d.code}: {d.message}" for d in report]


def names(panel):
    return [e if isinstance(e, str) else (e.section.id, len(e.blocks)) for e in panel.entries]


def test_panels_take_what_the_outline_names():
    plan, told = planned("half", ["cover"], ["als", "helps/help-list"], ["trials"], ["find", "back"])
    assert told == []
    assert [names(p) for p in plan.panels] == [
        ["cover"], [("als", 1), ("helps", 1)], [("trials", 4)], [("find", 1), "back"],
    ]  # fmt: skip


def test_blocks_of_one_section_stand_under_one_heading():
    plan, _ = planned("half", ["cover"], ["risks/signs", "risks"], ["trials"], ["back"])
    assert names(plan.panels[1]) == [("risks", 3)]


def test_the_first_statement_is_the_sheet_s():
    plan, _ = planned("half", ["cover"], ["als"], ["trials"], ["back"])
    assert plan.statement is plan.panels[2].chunks[0].blocks[-1]


def test_a_wrong_number_of_panels_is_told():
    plan, told = planned("trifold-c", ["cover"], ["als"], ["back"])
    assert plan is None
    assert told == ["wrong-panel-count: expected 6 panels for trifold-c, found 3"]


def test_a_leaflet_without_its_back_is_told_since_it_would_lack_the_review_box():
    plan, told = planned("half", ["cover"], ["als"], ["trials"], ["find"])
    assert plan is None
    assert told == ["panel-frame: expected `back` on panel 4 of half, found it on no panel"]


def test_a_cover_on_another_panel_is_told():
    _, told = planned("half", ["als"], ["cover"], ["trials"], ["back"])
    assert told == ["panel-frame: expected `cover` on panel 1 of half, found it on panel 2"]


def test_a_fold_the_paper_does_not_allow_is_told():
    plan, told = planned("booklet-a5", ["cover"], ["als"], ["trials"], ["back"], paper="a3")
    assert plan is None
    assert told[0].startswith("wrong-fold: expected a4, letter")


def test_a_booklet_is_filled_up_to_whole_sheets_before_its_back():
    plan, told = planned("booklet-a5", ["cover"], ["als"], ["helps"], ["trials"], ["find"], ["back"])
    assert told == []
    assert [names(p) for p in plan.panels][-3:] == [["questions"], ["questions"], ["back"]]
    assert [p.number for p in plan.panels] == [1, 2, 3, 4, 5, 6, 7, 8]


def test_seventeen_pages_are_too_many_to_stitch():
    _, told = planned("booklet-a5", ["cover"], *([["als"]] * 15), ["back"])
    assert told == ["wrong-panel-count: expected at most 16 panels for booklet-a5, found 17"]


def test_without_panels_sections_follow_each_other():
    plan, told = planned("trifold-z")
    assert told == []
    assert [c.section.id for c in plan.loose] == [s.id for s in leaflet_sections(sample())]
    assert plan.statement is not None
    assert [names(p) for p in plan.panels] == [["cover"], [], [], [], [], ["back"]]


def test_a_booklet_in_order_grows_by_sheets_and_rules_its_empty_pages():
    plan, _ = planned("booklet-a5")
    longer = longer_booklet(plan, LeafletPlan.model_construct(fold="booklet-a5", span=SPAN))
    assert (len(plan.panels), len(longer.panels)) == (4, 8)
    filled = filled_up(longer, [True, True, True, True, False, False, False, True])
    assert [names(p) for p in filled.panels] == [["cover"], [], [], [], *[["questions"]] * 3, ["back"]]


def test_no_page_of_a_booklet_is_blank():
    for number, panel in panels(leaflet("zh", "booklet-a5", panels=False).document).items():
        assert said([panel]), f"page {number} says nothing"


def test_sources_beside_a_block_become_marks_in_its_text():
    sections = {s.id: s for s in leaflet_sections(sample())}
    statement = sections["trials"].blocks[-1]
    assert statement.text.citations == ("alsummit",)


def test_chunks_hold_the_blocks_of_their_section_alone():
    plan, _ = planned("half", ["cover"], ["als"], ["trials"], ["back"])
    chunk = plan.panels[1].entries[0]
    assert isinstance(chunk, Chunk)
    assert chunk.section.id == "als"


def test_two_callouts_on_one_panel_are_told():
    _, told = planned("half", ["cover"], ["risks", "helps"], ["trials"], ["back"])
    assert told == ["many-callouts: panel 2 of the leaflet: expected at most one callout, found 2"]


CALLOUT = Callout.model_construct(span=SPAN, tone="caution", head=words("先去看医生"), text=words("别等。今天就去。"))


def sections_with(*blocks, heading="先去看医生"):
    edition = sample()
    first = replace(edition.sections[0], heading=words(heading), blocks=blocks, only=("leaflet", "large"))
    return replace(edition, sections=(first,))


@pytest.mark.parametrize("sections_of", [leaflet_sections, large_sections])
def test_a_callout_does_not_say_again_what_stands_over_it(sections_of):
    (section,) = sections_of(sections_with(CALLOUT))
    assert section.blocks[0].head is None
    (section,) = sections_of(sections_with(CALLOUT, heading="什么时候要当心"))
    assert section.blocks[0].head is not None


@pytest.mark.parametrize("sections_of", [leaflet_sections, large_sections])
def test_a_callout_further_down_keeps_its_head(sections_of):
    other = Prose.model_construct(span=SPAN, paragraphs=(words("平时"),))
    (section,) = sections_of(sections_with(other, CALLOUT))
    assert section.blocks[1].head is not None
    (section,) = sections_of(sections_with(other, replace(CALLOUT, heading=CALLOUT.head)))
    assert section.blocks[1].head is None


def test_a_callout_of_a_head_alone_keeps_it():
    (section,) = leaflet_sections(sections_with(replace(CALLOUT, text=None)))
    assert section.blocks[0].head is not None


def test_a_chart_below_another_block_takes_the_title_of_its_slide(tmp_path):
    fields = "kind: bar, categories: [{zh: 甲, en: A}], series: [{name: {zh: 例子, en: Example}, values: [3]}]"
    (chart,) = blocks_of(
        tmp_path, f"- title: {{zh: 每周次数, en: Times}}\n  chart: {{{fields}}}\n  alt: {{zh: 图, en: A}}\n"
    )
    (section,) = leaflet_sections(sections_with(CALLOUT, chart))
    assert [block.heading for block in section.blocks] == [None, chart.title]

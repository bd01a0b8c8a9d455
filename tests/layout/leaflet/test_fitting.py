"""How panels fill themselves: type, cards, air, growth; and what gives where a sheet is full."""

import pytest

from builder.diagnostics import Report
from builder.geometry import MM
from builder.layout.folds import fold_scheme
from builder.layout.leaflet import lay_out_leaflet
from builder.layout.leaflet.filling import PanelType, filled_panel
from builder.layout.leaflet.fitting import LEVELS, Fit, fit_sheet, sheet_setting
from builder.layout.leaflet.flow import Column, Strand
from builder.layout.leaflet.frames import last_inner
from builder.layout.leaflet.measures import leaflet_measures
from builder.layout.leaflet.paper_type import theme_on
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.plan import plan_leaflet
from builder.layout.type_sizes import FACTORS, body_sizes, last_sizes, sized_styles
from builder.replace import replace
from tests.galleries.documents import FOLDER
from tests.layout.leaflet.made_leaflets import SPAN, calm, edition_of, paragraphs, sample, setting

ROOMY, BARE, TIGHT = LEVELS[0], LEVELS[1], LEVELS[2]


def needing(least: dict[int, float]):
    """Attempts that fit up to a size from each level on, by the level's place."""

    def attempt(level, body):
        most = max((size for place, size in least.items() if place <= LEVELS.index(level)), default=0.0)
        return Fit(level, body, (level, body), body <= most)

    return attempt


def test_a_sheet_takes_the_largest_size_at_which_it_fits():
    fit = fit_sheet(setting(), needing({0: 12.75}))
    assert (fit.level, fit.body) == (ROOMY, 12.75)


def test_the_scene_goes_before_forms_grow_tight_and_both_before_type_goes_under_its_floor():
    assert fit_sheet(setting(), needing({0: 11.5, 1: 11.75, 2: 14})).level == BARE
    assert fit_sheet(setting(), needing({1: 11.25, 2: 12})).level == TIGHT
    assert fit_sheet(setting(), needing({5: 11})).level == LEVELS[5]


def test_few_levels_are_tried():
    for place, most in ((0, 1), (1, 4), (3, 4), (5, 4)):
        tried = []

        def attempt(level, body, place=place, tried=tried):
            tried.append((level, body))
            return Fit(level, body, None, LEVELS.index(level) >= place)

        assert LEVELS.index(fit_sheet(setting(), attempt).level) == place
        least = [level for level, body in tried if body == min(b for own, b in tried if own == level)]
        assert len(dict.fromkeys(least)) <= most


def test_what_never_fits_is_set_at_the_least_of_all_and_says_so():
    fit = fit_sheet(setting(), needing({}))
    assert (fit.fits, fit.body) == (False, 10.5)


def test_a_smaller_size_is_taken_that_leaves_no_panel_half_empty():
    def attempt(level, body):
        return Fit(level, body, None, body <= 13, evenness=0.3 if body > 12.5 else 0.7)

    assert fit_sheet(setting(), attempt).body == 12.5


@pytest.mark.parametrize("language", ["zh", "en"])
def test_type_stays_within_what_can_be_read(language):
    floor = {"zh": 11.5, "en": 11}[language]
    assert body_sizes(calm(), "leaflet", language)[-1] == floor
    assert last_sizes(calm(), "leaflet", language)[-1] == 10.5
    least = sized_styles(calm(), "leaflet", language, 10.5)
    assert all(least[name].size >= 10.5 for name in FACTORS if name in least)


def growing(span, cap: float) -> Strand:
    """A block of 100 points that takes what it is given, up to a cap."""
    block = next(b for s in sample().sections for b in s.blocks if type(b).__name__ == "Steps")
    block = replace(block, span=span)

    def again(made, width):
        return (Piece(height=100 + min(cap, made.growth.get(span, 0.0)), items=()),)

    return Strand(again(setting(), 0), "steps", span, again=again, block=block)


def test_what_is_left_goes_to_the_blocks_that_can_be_higher_and_what_one_does_not_take_to_the_other():
    first, second = growing(SPAN, 20), growing(replace(SPAN, line=9), 500)
    (column,) = filled_panel(setting(), [Column((first, second), 400)], 238, PanelType(BARE, 12, 18))
    first, second = (round(s.height) for s in column.strands)
    assert first == 120
    assert second >= 265


def test_panels_beside_each_other_differ_by_a_point_at_most():
    for language in ("zh", "en"):
        layout = lay_out_leaflet(sample(language), calm(), Report())
        assert layout.laid is not None
        body = layout.laid[1].setting.styles["body"].size
        for own in layout.laid[1].columns:
            items = [i for c in own for p in c.pieces for i in p.items]
            plainly = [p.set for p in paragraphs(items) if not any(run.bold for run in p.set.runs)]
            sizes = [done.style.size for done in plainly if done.style.weight == 400]
            plain = [size for size in sizes if abs(size - body) < 2]
            assert all(body - 0.01 <= size <= body + 1.01 for size in plain if size >= body)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", ["steady-on-your-feet", "walking-group", "choosing-hearing-aids", "annual-meeting"])
def test_strangers_leaflets_fit_and_no_inner_panel_is_left_half_empty(name, language):
    report = Report()
    layout = lay_out_leaflet(edition_of(FOLDER / f"{name}.yaml", language), calm(), report)
    assert [d.message for d in report if d.code not in ("stacked-compare",)] == []
    assert layout.laid is not None
    content, laid = layout.laid
    for plan, own in zip(content.panels, laid.columns, strict=True):
        if not {"cover", "back"} & {e for e in plan.entries if isinstance(e, str)}:
            assert sum(c.height for c in own) >= 0.5 * sum(c.room for c in own), f"panel {plan.number}"


def test_measures_only_grow_with_cards_and_air():
    least, most = leaflet_measures(), leaflet_measures(1.4, 1.0)
    for name in ("block_gap", "row_gap", "card_gap", "checklist_gap", "pad_x", "pad_y", "disc", "step"):
        assert getattr(most, name) > getattr(least, name)


def test_a_panel_without_blocks_stays_empty():
    assert filled_panel(setting(), [Column((), 100)], 238, PanelType(BARE, 12, 18)) == (Column((), 100),)


def test_a_sheet_s_setting_is_at_its_least():
    assert sheet_setting(setting(), BARE, 12).measures == leaflet_measures()


@pytest.mark.parametrize("name", ["walking-group", "choosing-hearing-aids", "high-blood-pressure"])
def test_whom_to_turn_to_stands_on_the_back_in_each_language(name):
    for language in ("zh", "en"):
        layout = lay_out_leaflet(edition_of(FOLDER / f"{name}.yaml", language), calm(), Report())
        assert layout.laid is not None
        back = [
            type(s.block).__name__ for c in layout.laid[1].columns[layout.laid[0].scheme.back - 1] for s in c.strands
        ]
        assert "People" in back, language


def test_of_sizes_that_all_leave_a_panel_half_empty_a_much_evener_one_is_taken():
    def attempt(level, body):
        return Fit(level, body, body, True, 0.2 if body > 13 else 0.42)

    def alike(level, body):
        return Fit(level, body, body, True, 0.3)

    assert fit_sheet(setting(), attempt).body == 13
    assert fit_sheet(setting(), alike).body == 14


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_last_inner_panel_with_little_on_it_has_the_large_scene_under_its_words(language):
    edition = edition_of(FOLDER / "walking-group.yaml", language)
    few = [s for s in edition.sections if s.id in ("what", "but", "how", "stop", "contact")]
    layout = lay_out_leaflet(replace(edition, sections=tuple(few)), calm(), Report())
    assert layout.laid is not None
    content, laid = layout.laid
    assert laid.inside == "strip"
    inner = laid.frames[last_inner(content.scheme) - 1]
    assert inner.panel.bottom - inner.text.bottom == pytest.approx(131 * MM)
    assert all(column.free >= -0.01 for own in laid.columns for column in own)
    whole = lay_out_leaflet(edition, calm(), Report())
    assert whole.laid is not None
    assert whole.laid[1].inside == "foot"


def body_size(paper: str, name: str = "steady-on-your-feet") -> float:
    edition = edition_of(FOLDER / f"{name}.yaml", "en")
    edition = replace(edition, leaflet=replace(edition.leaflet, paper=paper))
    report = Report()
    laid = lay_out_leaflet(edition, calm(), report).laid
    assert laid is not None
    assert not report.has("overset-panel")
    return laid[1].setting.styles["body"].size


def test_letters_grow_with_the_paper():
    usual = calm().style("leaflet", "body", "en").size
    assert body_size("a4") <= usual
    assert body_size("a3") >= 1.2 * usual


def test_letter_paper_has_the_type_of_a4():
    for paper in ("a4", "letter"):
        content = plan_leaflet(replace(sample(), leaflet=replace(sample().leaflet, paper=paper)), Report())
        assert content is not None
        assert theme_on(calm(), content.scheme) is calm()


def test_tight_forms_are_taken_where_letters_are_much_larger_for_it():
    found = {0: 12.0, 2: 14.0}
    assert fit_sheet(setting(), needing(found)).level == ROOMY, "within the usual range no form is given up"
    large = replace(setting(), theme=theme_on(calm(), fold_scheme("trifold-c", "a3")))
    assert fit_sheet(large, needing(found)).level == ROOMY
    fit = fit_sheet(large, needing({0: 12.0, 2: 18.0}))
    assert fit.level == TIGHT
    assert 17.5 < fit.body <= 18.0


@pytest.mark.parametrize(("parts_above", "body"), [(12.5, 12.5), (12.0, 13.0)])
def test_letters_become_up_to_a_point_smaller_where_sections_then_stay_whole(parts_above, body):
    """A panel takes up to a point more by itself: what is lost is got back, and nothing goes on elsewhere."""

    def attempt(level, size):
        return Fit(level, size, None, size <= 13, evenness=0.8, parted=size > parts_above)

    assert fit_sheet(setting(), attempt).body == body


def test_no_panel_is_left_half_empty_for_a_whole_section():
    def attempt(level, size):
        return Fit(level, size, None, size <= 13, evenness=0.8 if size > 12.5 else 0.4, parted=size > 12.5)

    assert fit_sheet(setting(), attempt).body == 13

"""The ladder: which rung is taken when, and that none is taken in vain."""

import pytest

from builder.changed import replace
from builder.geometry import MM
from builder.layout.leaflet.blocks import LADDER_MEASURES
from builder.layout.leaflet.fitting import LOOSER, TIGHTER, Tightness, Trial, body_style, fit_leaflet
from builder.layout.leaflet.measures import LEAFLET
from tests.layout.leaflet.making import calm


class Leaflet:
    """A leaflet of one panel whose height at each tightness is head arithmetic."""

    def __init__(self, usual: float, gains: dict[str, float], limit: float = 0.0, bodies=(-2, 1)) -> None:
        self.usual, self.gains, self.limit, self.bodies = usual, gains, limit, bodies
        self.tried: list[Tightness] = []

    def attempt(self, tightness: Tightness) -> Trial[Tightness] | None:
        if not self.bodies[0] <= tightness.body <= self.bodies[1]:
            return None
        self.tried.append(tightness)
        free = self.usual + sum(gain for name, gain in self.gains.items() if self.holds(name, tightness))
        return Trial((free,), tightness)

    @staticmethod
    def holds(name: str, tightness: Tightness) -> bool:
        if name == "body":
            return tightness.body == 1
        if name == "larger":
            return tightness.body <= -1
        return getattr(tightness.measures, name) != getattr(LEAFLET, name)

    def fitted(self) -> Trial[Tightness]:
        return fit_leaflet(self.attempt, LEAFLET)


def test_what_fits_is_set_as_usual():
    made = Leaflet(10, {})
    assert made.fitted().laid == Tightness(LEAFLET)
    assert len(made.tried) == 1


def test_gaps_between_sections_give_before_anything_in_a_panel():
    laid = Leaflet(-5, {"section_gap": 6, "row_gap": 9}).fitted().laid
    assert laid.measures.section_gap == pytest.approx(4.5 * MM)
    assert laid.measures.row_gap == LEAFLET.row_gap
    assert laid.body == 0


def test_type_gives_last():
    laid = Leaflet(-5, {"section_gap": 1, "row_gap": 1, "run_in": 1, "dot_pitch": 1, "body": 3}).fitted().laid
    assert laid.body == 1


def test_a_rung_that_did_not_help_is_given_back():
    laid = Leaflet(-5, {"run_in": 6}).fitted().laid
    assert laid.measures.run_in
    assert laid.measures.section_gap == LEAFLET.section_gap
    assert laid.measures.row_gap == LEAFLET.row_gap


def test_what_never_fits_is_set_at_the_last_rung_and_says_so():
    trial = Leaflet(-500, {"section_gap": 1}).fitted()
    assert not trial.fits
    assert trial.laid.body == 1
    assert trial.laid.measures.section_gap == pytest.approx(4.5 * MM)


def test_a_loose_leaflet_takes_larger_type_then_wider_gaps():
    laid = Leaflet(30 * MM, {"larger": -3 * MM}).fitted().laid
    assert laid.body == -2
    assert laid.measures.section_gap == pytest.approx(8 * MM)


def test_a_loose_leaflet_grows_only_as_far_as_it_fits():
    assert Leaflet(30 * MM, {"larger": -31 * MM}).fitted().laid.body == 0


def test_a_leaflet_that_is_not_loose_stays_as_it_is():
    assert Leaflet(24 * MM, {}).fitted().laid.body == 0


def test_a_theme_with_one_loose_size_is_not_asked_for_a_second():
    laid = Leaflet(30 * MM, {}, bodies=(-1, 1)).fitted().laid
    assert laid.body == -1
    assert laid.measures.section_gap == pytest.approx(8 * MM)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_body_grows_up_the_ladder_and_falls_down_it(language):
    sizes = [s.size for step in range(-3, 3) if (s := body_style(calm(), language, step))]
    assert sizes == sorted(sizes, reverse=True)


def test_type_stays_within_what_can_be_read():
    least = {"zh": 11, "en": 10.5}
    for language in ("zh", "en"):
        assert body_style(calm(), language, 9).size == least[language]


def test_every_measure_of_the_ladder_is_known_to_the_memory_of_blocks():
    """A block is laid out once for the measures it is drawn with; one that is forgotten would never change."""
    of_panels = {"section_gap", "run_on"}
    changed = {name for rung in (*TIGHTER, *LOOSER) for name in rung.changes}
    assert changed - of_panels == set(LADDER_MEASURES)


def test_larger_type_never_moves_a_block_to_another_column():
    class Moving(Leaflet):
        def attempt(self, tightness):
            trial = super().attempt(tightness)
            return trial and replace(trial, shares=(3, 2) if tightness.body == 0 else (2, 3))

    assert Moving(30 * MM, {}).fitted().laid.body == 0

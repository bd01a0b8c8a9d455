"""Scales: everything lies within, and nothing is smaller than it need be."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.figures.scale import fitted_scale, multiples, round_step

ENDS = st.lists(st.tuples(st.integers(-1000, 1000).map(float), st.integers(0, 40).map(float)), min_size=1, max_size=12)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(ENDS, st.integers(100, 500))
def test_every_value_and_its_words_lie_on_the_scale_and_one_of_them_fills_it(ends, length):
    scale = fitted_scale(ends, length)
    if scale is None:
        assert 2 * max(room for _, room in ends) >= length
        return
    reach = [(scale.at(v) + room, 0.0) if v >= 0 else (0.0, scale.at(v) - room) for v, room in ends]
    assert all(high <= length + 1e-6 and low >= -1e-6 for high, low in reach)
    if any(v for v, _ in ends):
        assert max(high for high, _ in reach) >= length - 1e-6 or all(v < 0 for v, _ in ends)


def test_a_scale_may_begin_above_zero():
    scale = fitted_scale([(82.0, 10.0), (75.0, 10.0)], 130, 70.0)
    assert scale is not None
    assert (scale.at(70), scale.at(82), scale.least) == (0, 120, 70)


def test_nothing_but_zeros_is_a_scale_too():
    scale = fitted_scale([(0.0, 10.0)], 130)
    assert scale is not None
    assert scale.at(0) == 0


def test_steps_are_round_and_have_no_noise():
    assert (round_step(0.3, 3), round_step(125, 3), round_step(1_200_000, 3)) == (0.1, 50, 500_000)
    assert multiples(0.1, 0, 0.3) == (0.0, 0.1, 0.2, 0.3)
    assert multiples(50, -60, 125) == (-50, 0, 50, 100)

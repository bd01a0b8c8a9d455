"""Which bars of a chart stand out."""

import pytest

from builder.diagnostics import Span
from builder.figures.emphasis import LONGEST, MARKED, QUIET, Fill, fills
from builder.outline.text.text import Text, Words

SPAN = Span("a.yaml", 1, 1)


def names(*written: str) -> list[Text]:
    """Names; those between stars are bold."""
    return [Text(((Words(one.strip("*"), strong=one.startswith("*")),),), "en", SPAN) for one in written]


def colors(found: tuple[Fill, ...] | None) -> list[str]:
    return [fill.color for fill in found or ()]


def test_the_longest_bar_stands_out() -> None:
    assert colors(fills((5, 10.8, 9.4), names("a", "b", "c"))) == [QUIET, LONGEST, QUIET]


def test_the_bar_that_its_author_marks_stands_out_instead() -> None:
    assert colors(fills((5, 10.8, 9.4), names("a", "b", "*c*"))) == [LONGEST, LONGEST, MARKED]


@pytest.mark.parametrize("values", [(3.0,), (4, 4, 1), (3, -1, 2)])
def test_bars_are_alike_where_none_is_the_longest_or_some_are_below_zero(values: tuple[float, ...]) -> None:
    assert fills(values, names(*"abc"[: len(values)])) is None


def test_quiet_bars_have_an_edge_that_is_as_easy_to_see_as_a_full_bar() -> None:
    quiet, loud = fills((1, 2), names("a", "b")) or ()
    assert quiet.edge == loud.color

"""What stays whole breaks where it is wider than its column: before its unit first, then within a range."""

import pytest

from builder.typeset.model import Breaking
from tests.typeset.set_text import lines_of, set_text


@pytest.mark.parametrize(
    ("text", "em", "lines"),
    [
        ("2.10–3.40 g/L", 9, ["2.10–3.40 g/L"]),
        ("2.10–3.40 g/L", 6, ["2.10–3.40", "g/L"]),
        ("2.10–3.40 g/L", 3.5, ["2.10–", "3.40", "g/L"]),
        ("600～1,200 元", 7, ["600～1,200元"]),
        ("600～1,200 元", 6, ["600～1,200", "元"]),
        ("Ramanathan-Subramaniam", 13, ["Ramanathan-Subramaniam"]),
        ("Ramanathan-Subramaniam", 8, ["Ramanathan-", "Subramaniam"]),
        ("10.1016/S1474-4422(20)30123-4", 11, ["10.1016/", "S1474-4422(20)30123-4"]),
    ],
)
@pytest.mark.parametrize("breaking", [Breaking.FLOW, Breaking.BALANCED])
def test_a_range_and_its_unit_part_only_where_they_do_not_fit(
    text: str, em: float, lines: list[str], breaking: Breaking
) -> None:
    assert lines_of(text, em, "zh", breaking) == lines
    assert set_text(text, em, "zh", breaking).overset is None


def test_a_middle_dot_never_begins_a_line() -> None:
    assert [line for line in lines_of("人“stem”·学名", 4) if line.startswith("·")] == []


def test_what_fits_beside_it_stays_whole() -> None:
    assert lines_of("剂量 2.10–3.40 g/L，用 5 mg", 6)[-1].endswith("5 mg")


def test_a_long_email_address_breaks_after_its_sign() -> None:
    assert lines_of("wang@neurology.example.org", 10, "en", Breaking.FLOW)[0] in ("wang@", "wang@neurology.")
    assert lines_of("wang@neurology.example.org", 7, "en", Breaking.FLOW)[0] == "wang@"


def test_a_very_long_address_breaks_anywhere() -> None:
    address = "https://example.org/" + "abcdefghij" * 9
    lines = lines_of(address, 20, "en")
    assert "".join(lines) == address
    assert set_text(address, 20, "en").overset is None


@pytest.mark.parametrize("em", range(6, 30))
def test_no_line_ends_in_the_hyphen_of_an_address_or_name(em: int) -> None:
    text = "See https://www.example.org/stem-cell-trials/what-to-ask, 10.1016/S1474-4422 or NurOwn-ALS-2."
    assert [line for line in lines_of(text, em, "en")[:-1] if line.endswith("-")] == []


def test_an_address_has_no_air_between_its_letters() -> None:
    plain, typed = set_text("见 https://example.org/药", 100).width, set_text("https://example.org/药A", 100)
    assert typed.width == pytest.approx(sum(r.width for line in typed.lines for r in line.runs))
    assert plain > 0

"""The least width of a text, and what is known by it without setting anything."""

import pytest

from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.fonts import Latin, latin_face
from builder.typeset.least import least_width
from builder.typeset.model import StyledRun
from tests.typeset.set_text import TALK

TEXTS = (
    "Petrou P et al. Safety and clinical effects of mesenchymal stem cells. JAMA Neurol 2016. NCT01777646",
    "AVAVAV To WA Ty LT P. A, 1711 fi ffl",
    "神经干细胞 phase 2，共 14 人（NCT01640067）",
    "",
)
STYLE = TextStyle(16, 22)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("latin", ["arimo", "noto"])
@pytest.mark.parametrize("weight", [400, 700])
def test_no_text_is_narrower(text: str, latin: Latin, weight: int) -> None:
    setter, runs = Typesetter("en", latin), (StyledRun(text, bold=weight == 700),)
    assert least_width(runs, [latin_face(latin, "en", weight)]) <= setter.width(runs, STYLE) / STYLE.size


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_text_fits_where_setting_it_finds_room(text: str, lines: int) -> None:
    runs = (StyledRun(text),)
    for measure in range(20, 900, 40):
        assert TALK["en"].fits(runs, STYLE, measure, lines) == (
            TALK["en"].set(runs, STYLE, measure, max_lines=lines).overset is None
        )

"""Short ways to set a text in tests."""

from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, Line, SetParagraph, Slack, StyledRun
from builder.words.languages import LANGUAGES, Language

TEN = TextStyle(size=10, leading=16)
LEAFLET = {language: Typesetter(language) for language in LANGUAGES}
TALK = {language: Typesetter(language, "arimo", Slack(0.05, 0.25)) for language in ("zh", "en")}


def set_text(text: str, em: float, language: Language = "zh", breaking: Breaking = Breaking.FLOW) -> SetParagraph:
    """A plain text set at 10 points to a measure in em."""
    return LEAFLET[language].set([StyledRun(text)], TEN, em * 10, breaking)


def lines_of(text: str, em: float, language: Language = "zh", breaking: Breaking = Breaking.FLOW) -> list[str]:
    return [line.text for line in set_text(text, em, language, breaking).lines]


def one_line(text: str, language: Language = "zh") -> Line:
    """A text on a line of its own."""
    (line,) = set_text(text, 1000, language).lines
    return line


def em(text: str, language: Language = "zh") -> float:
    """A line's width in em."""
    return round(one_line(text, language).width / 10, 3)

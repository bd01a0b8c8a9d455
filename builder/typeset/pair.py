"""A typesetter for paragraphs that say the same in two languages, the second from a line end on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, Line, SetParagraph, StyledRun
from builder.words.languages import Language

Runs = tuple[StyledRun, ...]


@dataclass(frozen=True)
class PairTypesetter(Typesetter):
    """Sets runs of a second language (`StyledRun.second`) with `other`, under the lines of the first if there are some.

    A limit of lines is one for each of the two.
    """

    other: Typesetter = field(kw_only=True)

    def set(
        self,
        runs: Sequence[StyledRun],
        style: TextStyle,
        measure: float,
        breaking: Breaking = Breaking.FLOW,
        max_lines: int | None = None,
    ) -> SetParagraph:
        first, second = parted(runs)
        if second and not first:
            return self.other.set(second, style, measure, breaking, max_lines)
        upper = super().set(first, style, measure, breaking, max_lines)
        if not second:
            return upper
        lower = self.other.set(second, style, measure, breaking, max_lines)
        start = len(upper.text) + 1
        lines = (*upper.lines, *(_moved(line, start) for line in lower.lines))
        return replace(upper, runs=tuple(runs), lines=lines, overset=upper.overset or lower.overset)

    def set_short(self, runs: Sequence[StyledRun], style: TextStyle, measure: float, most: int) -> SetParagraph:
        flowing = self.set(runs, style, measure)
        if not 1 < len(flowing.lines) <= most or flowing.overset:
            return flowing
        alike = self.set(runs, style, measure, Breaking.BALANCED)
        return alike if len(alike.lines) <= len(flowing.lines) else flowing

    def width(self, runs: Sequence[StyledRun], style: TextStyle) -> float:
        first, second = parted(runs)
        return max(super().width(first, style), self.other.width(second, style) if second else 0.0)

    def count_lines(self, runs: Sequence[StyledRun], style: TextStyle, measure: float) -> int:
        first, second = parted(runs)
        own = super().count_lines(first, style, measure)
        return own + (self.other.count_lines(second, style, measure) if second else 0)

    def fits(self, runs: Sequence[StyledRun], style: TextStyle, measure: float, max_lines: int | None) -> bool:
        first, second = parted(runs)
        own = super().fits(first, style, measure, max_lines)
        return own and (not second or self.other.fits(second, style, measure, max_lines))

    def fill(self, runs: Sequence[StyledRun], style: TextStyle, measure: float) -> SetParagraph:
        if runs and runs[0].second:
            return self.other.fill(runs, style, measure)
        return super().fill(runs, style, measure)

    def filling_costs(
        self, runs: Sequence[StyledRun], style: TextStyle, measures: Sequence[float], lines: int
    ) -> list[float]:
        if runs and runs[0].second:
            return self.other.filling_costs(runs, style, measures, lines)
        return super().filling_costs(runs, style, measures, lines)

    def cuts_word(self, paragraph: SetParagraph) -> bool:
        first, second = parted(paragraph.runs)
        if second and not first:
            return self.other.cuts_word(paragraph)
        start = sum(len(run.text) for run in first) + 1
        upper = tuple(line for line in paragraph.lines if line.end < start)
        lower = tuple(_moved(line, -start) for line in paragraph.lines[len(upper) :])
        cuts = super().cuts_word(replace(paragraph, runs=first, lines=upper))
        return cuts or (bool(second) and self.other.cuts_word(replace(paragraph, runs=second, lines=lower)))


def second_of(typesetter: Typesetter) -> Language | None:
    """The second language that a typesetter sets, if it sets two."""
    return typesetter.other.language if isinstance(typesetter, PairTypesetter) else None


def parted(runs: Sequence[StyledRun]) -> tuple[Runs, Runs]:
    """The runs of the first language, and those of the second without the line end before them."""
    at = next((index for index, run in enumerate(runs) if run.second), len(runs))
    return tuple(runs[:at]), tuple(runs[at + 1 if at else 0 :])


def _moved(line: Line, by: int) -> Line:
    return replace(line, start=line.start + by, end=line.end + by)

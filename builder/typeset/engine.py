"""The typesetter: styled runs, a style and a measure in; lines of glyphs out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from builder.theme.style import TextStyle
from builder.typeset.break_places import ParagraphSetting, Prepared, stretches_wider
from builder.typeset.breaks import Loosened
from builder.typeset.filled_lines import OVER, filled, filling_costs, filling_of
from builder.typeset.fonts import Latin, latin_face
from builder.typeset.heading_breaks import balanced, says_nothing
from builder.typeset.least import least_width
from builder.typeset.lines import make_line
from builder.typeset.model import Breaking, Line, Overset, SetParagraph, Slack, StyledRun
from builder.typeset.overset import too_many_lines, too_wide
from builder.typeset.paragraph import break_offsets, forget_prepared, prepare
from builder.typeset.paragraph_breaks import greedy, spans, total_fit
from builder.typeset.phrases import CLINGING, WEAK, break_costs, flow_penalties
from builder.typeset.rules import rules
from builder.words.languages import Language

NO_SLACK = Slack()
MOST_LINES = 12
"""More than any heading has room for."""
LEFT_OVER, FEW_LEFT = 120.0, 2.5
"""What a last line of so few units costs: one word, or two Han characters."""
LONG_PHRASE = 8
"""Characters of a phrase that has no room on a line of large letters on a phone."""
LEVELS = (1, 2)
"""How far what would stay whole may be loosened; see `Loosened`."""
MOST_TRIED = 100_000
"""Places times em a line, which is what breaking a paragraph as a whole costs; a long one has some 15,000."""


@dataclass(frozen=True)
class Typesetter:
    """Sets text in one language (`zh`, `zh-Hant` or `en`) with one pair of faces and one slack."""

    language: Language
    latin: Latin = "noto"
    slack: Slack = NO_SLACK
    terms: tuple[str, ...] = ()
    """Words of the outline's glossary that would rather not be broken."""
    names: tuple[str, ...] = ()
    """Names such as the group's: lines end beside one rather than in it."""
    _setting: ParagraphSetting = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table = rules()
        reflowed = self.slack != NO_SLACK
        gap = max(table.gap, self.slack.border)
        least = gap if reflowed else table.least_gap
        setting = ParagraphSetting(self.language, self.latin, gap, least, reflowed, self.terms, self.names)
        object.__setattr__(self, "_setting", setting)

    def set(
        self,
        runs: Sequence[StyledRun],
        style: TextStyle,
        measure: float,
        breaking: Breaking = Breaking.FLOW,
        max_lines: int | None = None,
    ) -> SetParagraph:
        """Set a paragraph to `measure` points; what does not fit is set all the same and told as `overset`.

        The last few thousand are kept by value: outlines of one process have many in common.
        """
        return _set(self, tuple(runs), style, measure, breaking, max_lines)

    def _set_anew(
        self, runs: tuple[StyledRun, ...], style: TextStyle, measure: float, breaking: Breaking, max_lines: int | None
    ) -> SetParagraph:
        limit = self.limit(style, measure)
        plain = self._plain(runs, style, limit)
        prepared, places = plain.prepared, self._places(plain, limit, breaking, max_lines)
        lines = self._lines(prepared, runs, style, places, limit)
        overset = too_wide(prepared, places, style, limit) or self._too_many(plain, style, max_lines)
        return SetParagraph(runs, style, lines, measure, breaking, overset)

    def set_short(self, runs: Sequence[StyledRun], style: TextStyle, measure: float, most: int) -> SetParagraph:
        """Set a flowing paragraph, but one of two to `most` lines balanced where it then has no line more.

        It is what `set` makes, without lines that are looked at only to be counted.
        """
        return _set_short(self, tuple(runs), style, measure, most)

    def _set_short_anew(self, runs: tuple[StyledRun, ...], style: TextStyle, measure: float, most: int) -> SetParagraph:
        limit = self.limit(style, measure)
        plain = self._plain(runs, style, limit)
        prepared, breaking = plain.prepared, Breaking.FLOW
        places = self._places(plain, limit, breaking, None)
        overset = too_wide(prepared, places, style, limit)
        if 1 < len(places) <= most and overset is None:
            alike = self._places(plain, limit, Breaking.BALANCED, None)
            if len(alike) <= len(places):
                places, breaking, overset = alike, Breaking.BALANCED, too_wide(prepared, alike, style, limit)
        lines = self._lines(prepared, runs, style, places, limit)
        return SetParagraph(runs, style, lines, measure, breaking, overset)

    def width(self, runs: Sequence[StyledRun], style: TextStyle) -> float:
        """Natural width on one line, in points, without slack; when reflowed, as wide as any program sets it."""
        return self.width_in_em(runs, style.weight) * style.size

    def width_in_em(self, runs: Sequence[StyledRun], weight: int) -> float:
        """The same in any size, in em."""
        p = prepare(tuple(runs), weight, self._setting)
        if len(p.at) < 2:
            return 0.0
        natural = p.end[-1] - p.start[0]
        return max(natural, p.tight_end[-1] - p.tight_start[0] if self._setting.reflowed else 0.0)

    def prepare(self, runs: tuple[StyledRun, ...], style: TextStyle) -> Prepared:
        """The paragraph ready for breaking; kept from one call to the next."""
        return prepare(runs, style.weight, self._setting)

    def _plain(self, runs: Sequence[StyledRun], style: TextStyle, limit: float) -> Plain:
        return _plain(tuple(runs), style.weight, self._setting, limit)

    def limit(self, style: TextStyle, measure: float) -> float:
        """The widest a line may be, in em of the style, slack taken off."""
        return measure * (1 - self.slack.width) / style.size

    def count_lines(self, runs: Sequence[StyledRun], style: TextStyle, measure: float) -> int:
        """How many lines `set` would make, without setting them."""
        return len(self._plain(runs, style, self.limit(style, measure)).places)

    def fits(self, runs: Sequence[StyledRun], style: TextStyle, measure: float, max_lines: int | None) -> bool:
        """Whether `set` would find room for a flowing paragraph, without setting it; None: its words have the width."""
        limit = self.limit(style, measure)
        if max_lines is not None and self._least_width(runs, style) > limit * max_lines:
            return False
        prepared, places = self._plain(runs, style, limit)
        return (max_lines is None or len(places) <= max_lines) and too_wide(prepared, places, style, limit) is None

    def _least_width(self, runs: Sequence[StyledRun], style: TextStyle) -> float:
        return least_width(
            runs, [latin_face(self.latin, self.language, 700 if run.bold else style.weight) for run in runs]
        )

    def cuts_whole(self, paragraph: SetParagraph) -> bool:
        """Whether one of its line ends lies inside what stays whole, such as a number and its unit."""
        places = {*self.prepare(paragraph.runs, paragraph.style).offset}
        return any(line.start not in places for line in paragraph.lines[1:])

    def cuts_word(self, paragraph: SetParagraph) -> bool:
        """Whether one of its line ends lies inside a word or a name, as far as phrases are known."""
        p = self.prepare(paragraph.runs, paragraph.style)
        costs = self._break_costs(p)
        return any(costs[bisect_right(p.offset, line.start) - 1] >= CLINGING for line in paragraph.lines[1:])

    def worst_break(self, paragraph: SetParagraph) -> float:
        """What the worst of its line ends costs, as breaks of headings do; a short word alone at the end costs too."""
        if len(paragraph.lines) < 2:
            return 0.0
        p = self.prepare(paragraph.runs, paragraph.style)
        costs = self._break_costs(p)
        worst = max(costs[bisect_right(p.offset, line.start) - 1] for line in paragraph.lines[1:])
        last = p.units[p.last] - p.units[bisect_right(p.offset, paragraph.lines[-1].start) - 1]
        return max(worst, LEFT_OVER if last < FEW_LEFT else 0.0)

    def phrase_ends(self, runs: Sequence[StyledRun]) -> tuple[int, ...]:
        """Offsets at which a heading may end a line; a long stretch without one may end it between any two words."""
        runs = tuple(runs)
        text, offsets = "".join(run.text for run in runs), break_offsets(runs, self._setting)
        costs = break_costs(text, offsets, self.language, self.terms, self.names)
        places = list(zip(offsets, costs, strict=True))[1:-1]
        ends = {offset for offset, cost in places if cost < WEAK}
        return tuple(
            offset for offset, cost in places
            if offset in ends or (cost < CLINGING and _is_long(offset, ends, len(text)))
        )  # fmt: skip

    def strands_word(self, paragraph: SetParagraph) -> bool:
        """Whether one of several lines says nothing by itself: `on` under `Vegetables`."""
        return len(paragraph.lines) > 1 and any(
            says_nothing(paragraph.text[line.start : line.end]) for line in paragraph.lines
        )

    def filling_costs(
        self, runs: Sequence[StyledRun], style: TextStyle, measures: Sequence[float], lines: int
    ) -> list[float]:
        """For each measure, what the breaks cost that a program makes which fills each line by itself.

        `lines` is the most that it and `set` may make. Compare the costs with one another; alone they mean nothing.
        """
        filling = filling_of(tuple(runs), style.weight, self._setting)
        costs = filling_costs(filling, [measure / style.size for measure in measures], lines)
        own = [self.count_lines(runs, style, measure) for measure in measures]
        return [cost + OVER * max(0, count - lines) for cost, count in zip(costs, own, strict=True)]

    def fill(self, runs: Sequence[StyledRun], style: TextStyle, measure: float) -> SetParagraph:
        """Set a paragraph as such a program does: each line takes what goes into `measure` points, without slack."""
        runs = tuple(runs)
        filling = filling_of(runs, style.weight, self._setting)
        limit = measure / style.size
        places = [filling.places[i] for i in filled(filling, limit)]
        lines = self._lines(filling.p, runs, style, places, limit)
        return SetParagraph(runs, style, lines, measure, Breaking.FLOW)

    def _places(self, plain: Plain, limit: float, breaking: Breaking, max_lines: int | None) -> Sequence[int]:
        p = plain.prepared
        if all(p.forced[place] for place in plain.places) or self._is_beyond_measure(p, limit, breaking):
            return plain.places
        if breaking is Breaking.BALANCED:
            return balanced(p, limit, self._break_costs(p), max_lines)
        return total_fit(p, limit, flow_penalties(p, self._break_costs(p)))

    def _break_costs(self, p: Prepared) -> tuple[float, ...]:
        return break_costs(p.text, p.offset, self.language, self.terms, self.names)

    def _is_beyond_measure(self, p: Prepared, limit: float, breaking: Breaking) -> bool:
        """Whether breaking well would take long; such a text fits nowhere, and is told as overset."""
        lines = (p.end[-1] - p.start[0]) / max(limit, 0.01)
        return len(p.at) * limit > MOST_TRIED or (breaking is Breaking.BALANCED and lines > MOST_LINES)

    def _lines(
        self, p: Prepared, runs: tuple[StyledRun, ...], style: TextStyle, places: Sequence[int], limit: float
    ) -> tuple[Line, ...]:
        return tuple(make_line(p, runs, style, i, j, self._gap(p, i, j, limit)) for i, j in spans(places))

    def _gap(self, p: Prepared, first: int, last: int, limit: float) -> float:
        """The Han–Latin gap of a line, in em: less or more than natural where that fills the measure."""
        natural, count = self._setting.gap, p.gaps_end[last] - p.gaps_start[first]
        short = limit - (p.end[last] - p.start[first])
        if count == 0 or self._setting.reflowed:
            return natural
        if short < 0:
            return max(self._setting.least_gap, natural + short / count)
        most = rules().most_gap
        return natural + short / count if not p.forced[last] and short <= (most - natural) * count else natural

    def _too_many(self, plain: Plain, style: TextStyle, max_lines: int | None) -> Overset | None:
        if max_lines is None:
            return None
        return too_many_lines(*plain, style, max_lines, self.language)


class Plain(NamedTuple):
    """A paragraph ready for lines of some width, and the places at which they end when each is as full as it goes."""

    prepared: Prepared
    places: Sequence[int]


@lru_cache(maxsize=4096)
def _plain(runs: tuple[StyledRun, ...], weight: int, setting: ParagraphSetting, limit: float) -> Plain:
    """The paragraph for lines of `limit` em: what is wider and would stay whole is loosened, as little as helps.

    Its lines are counted, looked at for wide words and set: three times for the same width.
    """
    prepared = prepare(runs, weight, setting)
    loosened: dict[tuple[int, int], Loosened] = {}
    for level in LEVELS:
        wide = stretches_wider(prepared, limit)
        if not wide:
            break
        loosened |= {stretch: Loosened(*stretch, level) for stretch in wide}
        prepared = prepare(runs, weight, setting, tuple(sorted(loosened.values())))
    return Plain(prepared, greedy(prepared, limit))


@lru_cache(maxsize=4096)
def _set(
    typesetter: Typesetter,
    runs: tuple[StyledRun, ...],
    style: TextStyle,
    measure: float,
    breaking: Breaking,
    max_lines: int | None,
) -> SetParagraph:
    return typesetter._set_anew(runs, style, measure, breaking, max_lines)


@lru_cache(maxsize=4096)
def _set_short(
    typesetter: Typesetter, runs: tuple[StyledRun, ...], style: TextStyle, measure: float, most: int
) -> SetParagraph:
    return typesetter._set_short_anew(runs, style, measure, most)


def forget_set() -> None:
    """Let go of the paragraphs that were set, and of those made ready for it."""
    _set.cache_clear()
    _set_short.cache_clear()
    _plain.cache_clear()
    forget_prepared()


def _is_long(offset: int, ends: set[int], length: int) -> bool:
    """Whether an offset lies in a stretch between ends that is too long for a line."""
    first = max((end for end in ends if end < offset), default=0)
    last = min((end for end in ends if end > offset), default=length)
    return last - first > LONG_PHRASE

"""What every row of the bilingual edition is given: how each column is set, and what stands once for both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.drawing.motifs import read_motif
from builder.geometry import MM
from builder.layout.bilingual.form import Form
from builder.layout.leaflet.measures import Measures, leaflet_measures
from builder.layout.leaflet.setting import Runs, Setting
from builder.layout.type_sizes import sized_styles
from builder.outline.model.edition import Edition
from builder.outline.model.language_pairs import paired
from builder.outline.text.text import Language
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import SetParagraph
from builder.typeset.pair import PairTypesetter
from builder.typeset.text_runs import CitationNumbers
from builder.words.languages import locale_of

X = TypeVar("X")
R = TypeVar("R")
Editions = tuple[Edition, Edition]
ROOMY = 0.5
"""How far cards and discs have grown (`leaflet_measures`)."""


class Pairing(Struct, frozen=True, kw_only=True):
    """Both columns. `both` sets what stands once, with the words of both languages in it."""

    form: Form
    first: Setting
    second: Setting
    both: Setting
    widths: tuple[float, float]

    @property
    def settings(self) -> tuple[Setting, Setting]:
        return self.first, self.second

    @property
    def editions(self) -> Editions:
        return self.first.edition, self.second.edition

    @property
    def measures(self) -> Measures:
        return self.both.measures

    @property
    def width(self) -> float:
        return self.form.width

    @property
    def lefts(self) -> tuple[float, float]:
        """Where the columns begin."""
        return 0.0, self.widths[0] + self.form.gutter

    @property
    def middle(self) -> float:
        """The middle of the gutter."""
        return self.widths[0] + self.form.gutter / 2

    def inset(self, pad: float) -> tuple[float, float]:
        """The widths of the columns in a box whose sides keep `pad`; the second begins where it always does."""
        return self.widths[0] - pad, self.widths[1] - pad

    def each(self, make: Callable[[Setting, X, float], R], both: tuple[X, X], pad: float = 0.0) -> tuple[R, R]:
        """What `make` gives for each column, from its setting, its own of `both` and its width."""
        one, other = (
            make(setting, own, width) for setting, own, width in zip(self.settings, both, self.inset(pad), strict=True)
        )
        return one, other

    def joined_words(self, setting: Setting, sets: Sequence[SetParagraph]) -> str:
        """The words of paragraphs in one line."""
        return locale_of(setting.language).punctuation.word_space.join(done.text.strip() for done in sets)

    def own(self, word: Callable[[Setting], str]) -> tuple[Runs, Runs]:
        """Words of ours in both languages."""
        return self.first.own(word(self.first)), self.second.own(word(self.second))


def pairing_of(editions: Editions, theme: Theme, report: Report, form: Form, cited: tuple[str, ...]) -> Pairing:
    """The settings of both columns: one size, one leading, one numbering of sources, in the order of `cited`."""
    numbers = CitationNumbers(list(cited))
    languages = editions[0].language, editions[1].language
    setters = [Typesetter(language, "noto") for language in languages]
    styles = paired_styles(theme, languages, form.body)
    measures = _measures(form, 0.0)
    motif = read_motif(editions[0], tuple(theme.palettes["leaflet"]), report)
    settings = [
        Setting(
            edition=edition, theme=theme, report=report, typesetter=setter, styles=own, measures=measures,
            numbers=numbers, cited=cited, motif=motif, output=say("bilingual edition"), ground="ground",
        )
        for edition, setter, own in zip(editions, setters, styles, strict=True)
    ]  # fmt: skip
    shared = replace(
        settings[0], edition=paired(*editions),
        typesetter=PairTypesetter(languages[0], "noto", other=setters[1]),
    )  # fmt: skip
    first, second = settings
    return Pairing(form=form, first=first, second=second, both=shared, widths=form.columns(languages))


def _measures(form: Form, air: float) -> Measures:
    """The leaflet's distances, what stands across both columns higher."""
    return replace(leaflet_measures(ROOMY, air), disc=form.disc, step=form.disc, figure_height=62 * MM,
                   chart_height=56 * MM, dot_pitch=4 * MM)  # fmt: skip


def with_air(pairing: Pairing, air: float) -> Pairing:
    """The same with gaps between their narrowest (0) and their widest (1)."""
    measures = _measures(pairing.form, air)
    first, second, both = (replace(s, measures=measures) for s in (pairing.first, pairing.second, pairing.both))
    return replace(pairing, first=first, second=second, both=both)


def with_growth(pairing: Pairing, growth: Mapping[Span, float]) -> Pairing:
    """The same with blocks that are higher by so many points, or lower, by their place."""
    return replace(pairing, both=replace(pairing.both, growth=growth))


def with_gutter(pairing: Pairing, width: float) -> Pairing:
    """The same with at least `width` points between the columns, which the first of them gives up."""
    more = width - pairing.form.gutter
    if more <= 0:
        return pairing
    first, second = pairing.widths
    return replace(pairing, form=replace(pairing.form, gutter=width), widths=(first - more, second))


def paired_styles(
    theme: Theme, languages: tuple[Language, Language], body: float
) -> tuple[dict[str, TextStyle], dict[str, TextStyle]]:
    """The styles of both columns where the body is `body` points large, on the wider leading of the two.

    So a line of one column stands beside a line of the other.
    """
    one, other = (sized_styles(theme, "leaflet", language, body) for language in languages)
    leading = {name: max(style.leading, other[name].leading) for name, style in one.items()}
    first, second = ({name: replace(style, leading=leading[name]) for name, style in own.items()}
                     for own in (one, other))  # fmt: skip
    return first, second

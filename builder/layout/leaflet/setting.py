"""What every printed block is given: the typesetter, styles by name, distances, and the numbering of sources."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from msgspec import Struct, field

from builder.diagnostics import Diagnostic, Message, Report, Span, say
from builder.drawing.motifs import Motif
from builder.drawing.pictures import Picture
from builder.geometry import Rect
from builder.layout.leaflet.measures import Measures
from builder.layout.leaflet.piece import Piece
from builder.outline.model.edition import Edition, GroupInfo
from builder.outline.text.text import Language, Text
from builder.page.items import Marker, Paragraph, Role, TextItem
from builder.replace import replace
from builder.theme.model import Medium, Theme
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, SetParagraph, StyledRun
from builder.typeset.text_runs import CitationNumbers, one_run, text_runs
from builder.words.languages import LOCALES
from builder.words.own import OwnWords, own_words

Runs = tuple[StyledRun, ...]

CLOSING_BRACKETS = (")", "）")
"""They end a name and no sentence, so that a colon may follow: `Helpline (Auntie Zhou): Call …`."""
LEAD_GAP: Mapping[Language, StyledRun] = MappingProxyType({
    code: StyledRun("\u3000", scale=0.6) if locale.han else StyledRun(" ", scale=2.4)
    for code, locale in LOCALES.items()
})  # fmt: skip
"""The space after a lead-in: Chinese has no word space that would not be folded, English just widens its own."""
MOST_BALANCED = 3
"""Lines of a text whose lines are made alike."""
SHORT: Literal["short"] = "short"
"""How lines of such a text break, in what is remembered of it."""
SECTION_LEVEL, BLOCK_LEVEL = 2, 3
"""Heading levels under the document's title."""


SetKey = tuple[Runs, TextStyle, float, Breaking | Literal["short"]]
"""What a paragraph was set of."""
Once = tuple[Any, list[Diagnostic]]
"""What was made, mostly pieces, and what was told when it was."""
R = TypeVar("R")
FIXED = "fixed"
"""Begins the key of what is made of no block: such a key names all that may differ in the next document."""


class Memory(Struct):
    """What was set before: the fitter tries several spacings, and most paragraphs come out alike.

    It may serve one document after another, as long as all is equal but for the blocks: these it knows by identity.
    """

    sets: dict[SetKey, SetParagraph] = field(default_factory=dict)
    pictures: dict[str, Picture | None] = field(default_factory=dict)
    pieces: dict[tuple[object, ...], Once] = field(default_factory=dict)
    blocks: dict[int, object] = field(default_factory=dict)
    """The blocks that pieces were made of, by their `id`, which no other block can have while they are kept."""
    sets_before: dict[SetKey, SetParagraph] = field(default_factory=dict)
    pieces_before: dict[tuple[object, ...], Once] = field(default_factory=dict)
    """What the document before used: what this one does not use too is forgotten with the next."""

    def keep_only(self, blocks: Iterable[object]) -> None:
        """For another document: forget what is not of these blocks, and pictures, whose files may be others now."""
        self.blocks = {id(block): block for block in blocks if id(block) in self.blocks}
        known = {*self.blocks, FIXED}
        self.pieces_before = {key: once for key, once in self.pieces.items() if key[0] in known}
        self.sets_before = self.sets
        self.pieces, self.sets, self.pictures = {}, {}, {}


class Setting(Struct, frozen=True, kw_only=True):
    """How one printed output is set. `numbers` is None where no citation marks stand (large print)."""

    edition: Edition
    theme: Theme
    report: Report
    typesetter: Typesetter
    styles: Mapping[str, TextStyle]
    measures: Measures
    numbers: CitationNumbers | None
    cited: tuple[str, ...] = ()
    """What the output cites, for its list of sources; complete only once all else is set."""
    legend: Span | None = None
    """The cards above which the key to plus and minus stands; it is given once."""
    motif: Motif | None = None
    scene: Span | None = None
    """The statement that stands on a card with the motif's picture; others are plain words."""
    output: Message = say("leaflet")
    """What messages call the output."""
    ground: str = "surface"
    """The role of what lies under the blocks."""
    pictures: bool = False
    """Whether every icon of the block has a coloured picture, and is drawn as it where it is large enough."""
    growth: Mapping[Span, float] = MappingProxyType({})
    """By how many points single blocks are higher than they need be, by their place, to fill their panel."""
    memory: Memory = field(default_factory=Memory)

    @property
    def words(self) -> OwnWords:
        """Our own words in this edition's language."""
        return own_words(self.language)

    @property
    def medium(self) -> Medium:
        """Whose styles these are; only the leaflet marks its citations."""
        return "large" if self.numbers is None else "leaflet"

    @property
    def language(self) -> Language:
        return self.edition.language

    def for_blocks(self, group: GroupInfo[Text] | None = None) -> Setting:
        """The setting as blocks see it: without what differs from one meeting to the next, but for a `group` they need.

        So their pieces are the same for all meetings, whoever holds them, and are made once. Where the group is written
        down differs too, and is nothing to them.
        """
        return replace(self, edition=replace(self.edition, id="", meeting=None, group=group, sections=()))

    def set(
        self, runs: Sequence[StyledRun], style: TextStyle | str, width: float, breaking: Breaking = Breaking.FLOW
    ) -> SetParagraph:
        """One paragraph set to a width in points, remembered."""
        style = self.styles[style] if isinstance(style, str) else style
        key = (tuple(runs), style, width, breaking)
        memory = self.memory
        done = memory.sets.get(key)  # looked up once: each time the whole key is hashed
        if done is None:
            done = memory.sets_before.get(key) or self.typesetter.set(key[0], style, width, breaking)
            memory.sets[key] = done
        return done

    def once(self, key: tuple[object, ...], make: Callable[[Setting], R]) -> R:
        """Pieces made at most once for a key and the body size; the key names all else they depend on.

        It begins with the `id` of a block, with `FIXED`, or with anything else for what this document alone can use.
        """
        return self.once_in_any_size((*key, self.styles["body"], self.styles["heading"]), make)

    def once_in_any_size(self, key: tuple[object, ...], make: Callable[[Setting], R]) -> R:
        """The same for a key that names the sizes too, where these are."""
        memory = self.memory
        once = memory.pieces.get(key)
        if once is None:
            once = memory.pieces_before.get(key) or self._made(make)
            memory.pieces[key] = once
        made: R
        made, found = once
        if found:
            self.report.extend(found)
        return made

    def _made(self, make: Callable[[Setting], R]) -> Once:
        told = Report()
        return make(replace(self, report=told)), told.diagnostics

    def runs(self, text: Text) -> tuple[Runs, ...]:
        """A text's paragraphs as runs, citations numbered in reading order."""
        return text_runs(text, self.numbers)

    def one_run(self, text: Text) -> Runs:
        """A text as one paragraph."""
        return one_run(text, self.numbers)

    def own(self, words: str) -> Runs:
        """Words of our own as a run."""
        return (StyledRun(words),)

    def strong(self, runs: Runs, color: str | None = None) -> Runs:
        """The same runs in bold, and in a colour role if one is named."""
        return tuple(replace(run, bold=True, color=color or run.color) for run in runs)

    def tinted(self, runs: Runs, color: str | None) -> Runs:
        """The same runs in a colour role, if one is named."""
        return tuple(replace(run, color=color or run.color) for run in runs)

    def styled(self, name: str, **changes: Any) -> TextStyle:
        """One of the styles, changed."""
        return replace(self.styles[name], **changes)

    def short(self, runs: Sequence[StyledRun], style: TextStyle | str, width: float) -> SetParagraph:
        """A text of a list or card: of up to three lines they are alike, more flow as in running text."""
        style = self.styles[style] if isinstance(style, str) else style
        key: SetKey = (tuple(runs), style, width, SHORT)
        memory = self.memory
        done = memory.sets.get(key)
        if done is None:
            done = memory.sets_before.get(key) or self.typesetter.set_short(key[0], style, width, MOST_BALANCED)
            memory.sets[key] = done
        return done

    def led(self, lead: Runs, text: Runs, color: str = "mint-ink") -> Runs:
        """A bold lead-in and its text on one line: a colon after it, unless a mark of its own ends it."""
        bold = self.strong(lead, color)
        if not bold or not (bold[-1].text[-1:].isalnum() or bold[-1].text.endswith(CLOSING_BRACKETS)):
            return (*bold, LEAD_GAP[self.language], *text)
        last, colon = bold[-1], LOCALES[self.language].punctuation.colon
        marked = replace(last, text=last.text + colon.rstrip())
        space = (StyledRun(" "),) if colon.endswith(" ") else ()
        return (*bold[:-1], marked, *space, *text)


class ParagraphOptions(Struct, frozen=True, kw_only=True):
    """How a text stands on the page: its role for readers, how its lines break, and where it comes from.

    `breaking` None: as a text of a list or card (`Setting.short`).
    """

    span: Span
    role: Role = "paragraph"
    breaking: Breaking | None = Breaking.FLOW
    level: int = 0
    before: float = 0.0
    keep: bool = False
    name: str = ""


def text_piece(setting: Setting, runs: Runs, style: TextStyle | str, width: float, options: ParagraphOptions) -> Piece:
    """One paragraph as a piece of its own."""
    done = setting.set(runs, style, width, options.breaking) if options.breaking else setting.short(runs, style, width)
    paragraph = Paragraph(set=done, x=0, y=0, hard_breaks=options.breaking is Breaking.BALANCED)
    return Piece(
        height=done.height,
        items=(text_item(setting, (paragraph,), Rect(0, 0, width, done.height), options),),
        before=options.before,
        keep=options.keep,
    )


def text_pieces(
    setting: Setting, text: Text, style: TextStyle | str, width: float, options: ParagraphOptions
) -> tuple[Piece, ...]:
    """A text's paragraphs as pieces, the paragraph gap between them."""
    gap = setting.measures.paragraph_gap
    return tuple(
        text_piece(setting, runs, style, width, options if index == 0 else replace(options, before=gap))
        for index, runs in enumerate(setting.runs(text))
    )


def list_piece(
    setting: Setting, paragraphs: Sequence[SetParagraph], column: float, marker: Marker, options: ParagraphOptions
) -> Piece:
    """One list item: its paragraphs hang right of a column of `column` points that keeps the marker."""
    height = sum(p.height for p in paragraphs)
    placed, y = [], 0.0
    for index, done in enumerate(paragraphs):
        own = None if index else marker
        placed.append(Paragraph(set=done, x=column, y=y, level=options.level, marker=own))
        y += done.height
    width = column + max(p.measure for p in paragraphs)
    item = text_item(setting, tuple(placed), Rect(0, 0, width, height), replace(options, role="list", level=0))
    return Piece(height=height, items=(item,), before=options.before, keep=options.keep)


def text_item(setting: Setting, paragraphs: tuple[Paragraph, ...], frame: Rect, options: ParagraphOptions) -> TextItem:
    """Paragraphs placed in a frame as one item."""
    return TextItem(
        frame=frame,
        role=options.role,
        span=options.span,
        paragraphs=paragraphs,
        language=setting.language,
        level=options.level,
        name=options.name,
    )


def middle_of_line(style: TextStyle) -> float:
    """Where the optical middle of a first line lies under its top: half a capital over the baseline."""
    return baseline_of(style) - 0.365 * style.size


def baseline_of(style: TextStyle) -> float:
    """The first baseline under the top of a paragraph."""
    return (style.leading - style.size) / 2 + 0.88 * style.size


def narrowed(setting: Setting, runs: Runs, style: TextStyle, width: float) -> TextStyle:
    """The style, smaller where words on one line are wider than their place."""
    natural = setting.typesetter.width(runs, style)
    if natural <= width:
        return style
    # Rounded down: a hundredth of a point too much, and the last word falls onto the line below.
    share = math.floor(100 * style.size * width / natural) / 100 / style.size
    return replace(style, size=round(style.size * share, 2), leading=round(style.leading * share, 2))

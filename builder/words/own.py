"""Our own words: what documents say beside what the author wrote. One file a language (`zh.yaml`, `en.yaml` …).

`own_words(language).draft` is a word, `own_words(language).page(number=3)` a phrase that is filled in. To add one: a
field here and a line in each file; a file that lacks it is a failing test. A file may leave out what its language takes
from another (`zh-Hant-HK` from `zh-Hant`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from builder.words.languages import Language, locale_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Phrase(str):
    """Words with blanks; calling it fills them. A blank without a value is a `KeyError`, a fault of ours."""

    __slots__ = ()

    def __call__(self, **values: object) -> str:
        return self.format_map(values)

    def around(self, blank: str, **values: object) -> tuple[str, str]:
        """What stands before a blank that is set apart, and after it; the other blanks are filled."""
        before, _, after = self.partition(f"{{{blank}}}")
        return before.format_map(values).strip(), after.format_map(values).strip()


class Group(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Words that belong together."""


class ReviewWords(Group, frozen=True, kw_only=True):
    """Who reviewed the text, and when."""

    draft: str
    """One word, for PowerPoint's own field of the file's status."""
    reviewed: str
    edition: str
    """Which edition it is; said where an outline is made for readers of several scripts."""
    converted: str
    """The same, where its texts were not written but converted."""
    by: Phrase
    written: Phrase
    checked: Phrase
    next_check: Phrase
    draft_until: Phrase
    checked_and_next: Phrase
    thanks: str
    """The head of a talk's last slide where the author has none."""
    usual_notice: str
    """What a draft says of itself where its author has not written it yet, which is told."""


class GroupWords(Group, frozen=True, kw_only=True):
    """The patient group, its meeting, how to reach it."""

    readers: Mapping[str, str]
    """By audience."""
    meeting: Phrase
    contact: str
    phone: str
    wechat: str
    wechat_of: Phrase
    web: str
    email: str
    hours: str
    address: str
    qr: Phrase
    scan: str
    """Under a code: what scanning it does."""
    scan_theirs: str
    """The same for somebody else's page than the group's."""
    speaker: Phrase
    fee: Phrase
    event: str
    """A meeting that has no name."""
    when: str
    where: str
    who: str
    cost: str
    topics: str
    """Over the headings of a talk: what it is about."""


class LargePrintWords(Group, frozen=True, kw_only=True):
    """The large print, and that there is one."""

    name: str
    foot: Phrase
    contents: str
    terms: str
    about: str
    offer: Phrase
    """That there are other editions, `what` their names, and how to ask for them."""
    offer_code: Phrase
    offer_phone: Phrase
    offer_code_phone: Phrase
    side_by_side: str
    """What an edition of two languages is called."""
    pictures: str
    """What the pictures for a phone are called."""


class FigureWords(Group, frozen=True, kw_only=True):
    """What is said of charts, numbers and tables, mostly to those who do not see them."""

    chart: Phrase
    total: str
    """What the parts of a stack come to."""
    unit: Phrase
    """What the numbers are counted in, where it is said once."""
    of_hundred: Phrase
    """Around a large count of a hundred."""
    one_in_many: Phrase
    """The figure `4 in 10` where it was typed in another language."""
    people_of_hundred: Phrase
    of_these: Phrase
    """Around a large count of people who are part of others: of whom they are counted."""
    people_of_these: Phrase
    table: Phrase
    as_of: Phrase
    """Within a line."""
    as_of_line: Phrase
    """A line of its own."""
    source: str
    sources: str


class BlockWords(Group, frozen=True, kw_only=True):
    """Labels within blocks."""

    plus: str
    minus: str
    plus_sign: str
    minus_sign: str
    plus_side: str
    minus_side: str
    myth: str
    fact: str
    warning: str
    """The head of a callout that warns and has none of its own."""
    questions: str
    sources: str
    main_sources: str
    picture_to_come: str
    """The caption of a frame that keeps a picture's place."""
    to_fill_in: str
    """What readers who cannot see it are told of a line to write on."""


class TalkWords(Group, frozen=True, kw_only=True):
    """What slides and speaker notes say by themselves."""

    part: Phrase
    opening: str
    closing: str
    term: Phrase
    goes_on: str
    sources: str
    part_of: Phrase
    """Behind the title of a block that goes on over several slides."""
    again: Phrase
    """After a section's title on a slide whose block has none of its own."""
    step: Phrase
    meeting: Phrase
    """When a meeting is: weekday, date and time."""
    speaker: Phrase
    fee: Phrase
    scan: str
    """What scanning a code does."""


class FoldWords(Group, frozen=True, kw_only=True):
    """The folding dummy."""

    panel: Phrase
    cover: str
    back: str
    tucked: str
    here: str
    outer: str
    inner: str
    dummy: str
    dummy_flat: str
    sheet: Phrase
    printing: Mapping[str, str]
    """By the edge on which the sheet turns."""
    folding: Mapping[str, str]
    """By fold."""


class PressWords(Group, frozen=True, kw_only=True):
    """The slug beside a press sheet."""

    outer: str
    inner: str
    fold: str
    flips: Mapping[str, str]
    folds: Mapping[str, str]
    size: Phrase
    invitation: str
    one_side: str
    flat_size: Phrase
    """In place of `size` on a sheet of one side without folds."""


class EvidenceWords(Group, frozen=True, kw_only=True):
    """The evidence table."""

    name: str
    title: Phrase
    place: str
    sources: str
    references: str
    """Over the sources at length: who wrote what, where it is found."""
    no_source: str
    """What stands in place of sources where a draft names none yet."""
    none: str
    """What stands in place of the table where there is no claim: how to add one."""
    checked: str
    checked_on: Phrase
    changed: str
    """What stands beside a claim that was reviewed and changed since, or that nobody reviewed."""
    state: str
    comment: str
    strengths: Mapping[str, str]
    statuses: Mapping[str, str]


class ScriptWords(Group, frozen=True, kw_only=True):
    """The speaker's script."""

    title: Phrase
    empty: str
    slide: Phrase
    slide_continued: Phrase


class PhoneWords(Group, frozen=True, kw_only=True):
    """The phone edition."""

    skip: str
    larger: str
    source: Phrase
    """What a citation mark is called aloud."""
    numbers: str
    term: Phrase
    about: str
    email: str
    address: str
    hours: str


class PaneWords(Group, frozen=True, kw_only=True):
    """Names in PowerPoint's selection pane, of its placeholders and of its layouts."""

    roles: Mapping[str, str]
    """By the role of an item."""
    prompts: Mapping[str, str]
    """By the kind of a placeholder."""
    layouts: Mapping[str, str]
    slide: str
    notes: str
    figure: str
    whole: str
    part: str
    share: str
    part_number: str
    path: str
    chart: str
    takeaways: str
    answer: str
    notice: str
    address: str
    thread: str
    figure_with_labels: str
    callout: str
    callout_text: str
    date: str
    sources: str
    draft_mark: str
    plus: str
    minus: str
    bar: str
    card: str
    row: str
    link: str
    scene: str
    foot: str
    progress: str


class ShowWords(Group, frozen=True, kw_only=True):
    """The talk shown in a browser, and the speaker's window."""

    slide: Phrase
    controls: str
    back: str
    next: str
    presenter: str
    full_screen: str
    black: str
    """What makes the screen black."""
    again: str
    """What sets the clock back to zero."""
    now: str
    next_slide: str
    notes: str
    no_notes: str
    left: Phrase
    over: Phrase
    """In place of `left` once the part has taken longer than it should."""
    spent: Phrase


class OwnWords(Group, frozen=True, kw_only=True):
    """All our own words in one language."""

    language: str
    """What the language calls itself."""
    draft: str
    page: Phrase
    page_label: Phrase
    """A page's name in a viewer's list of pages."""
    review: ReviewWords
    group: GroupWords
    large: LargePrintWords
    figures: FigureWords
    levels: Mapping[str, str]
    """What the signs of levels say to those who do not see them."""
    blocks: BlockWords
    talk: TalkWords
    fold: FoldWords
    press: PressWords
    evidence: EvidenceWords
    script: ScriptWords
    show: ShowWords
    phone: PhoneWords
    pane: PaneWords


@cache
def own_words(language: Language) -> OwnWords:
    """Our own words in a language; a missing one is a fault of ours (`msgspec.ValidationError`)."""
    return msgspec.convert(written_words(language), OwnWords, dec_hook=_phrase)


def written_words(language: Language) -> dict[str, Any]:
    """The words of a language's file, on top of those of the languages it takes words from."""
    words: dict[str, Any] = {}
    same_script = [code for code in locale_of(language).sources if locale_of(code).traditional]
    for code in (*reversed(same_script), language):
        words = _merged(words, _file(code))
    return words


@cache
def _file(language: Language) -> dict[str, Any]:
    text = resources.files("builder.words").joinpath(f"{language}.yaml").read_text("utf-8")
    words: dict[str, Any] = yaml.load(text, Loader=_LOADER)
    return words


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Maps merged key by key."""
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        merged[key] = _merged(below, value) if isinstance(value, dict) and isinstance(below, dict) else value
    return merged


def _phrase(kind: type, value: object) -> object:
    """How msgspec reads a type it does not know."""
    if kind is Phrase and isinstance(value, str):
        return Phrase(value)
    raise TypeError(f"expected {kind.__name__}")

"""What opens the bilingual edition: the head of the first A4 page, the cover of the A5 booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.drawing.motifs import Shown, scene
from builder.drawing.translation import moved
from builder.geometry import MM, Rect
from builder.layout.bilingual.heads import runs_of
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import side_by_side, twin_piece
from builder.layout.folds import BLEED
from builder.layout.kept_names import keeping_names
from builder.layout.leaflet.cover import draft_label, title_parts
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.land import Land, dark_land
from builder.layout.leaflet.logo import logo_piece
from builder.layout.leaflet.meeting_facts import has_meeting, meeting_facts
from builder.layout.leaflet.piece import Piece, height_of, merged, stacked
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.layout.type_sizes import at_size
from builder.outline.text.text import Text
from builder.page.items import Item, TextItem
from builder.replace import replace
from builder.typeset.model import Breaking, Line, SetParagraph

VIEW = Rect(0, 0, 1200, 352)
"""What the head shows of the motif's strip, in its units: the figure and the slope before it."""
COVER_VIEW = Rect(649, 0, 551, 520)
"""What the cover shows: the right half of what an open booklet would."""
CLEAR = 0.1
"""The share of the scene, which is sky, that words may reach into."""
SKY = 0.14
"""The share of the scene, which is sky, that reaches up behind the words."""
HEAD_SIZES, COVER_SIZES = (40, 20), (52, 22)
"""The largest and the least title, in points."""
MOST_LINES = 2
UNDER_PILL, UNDER_TITLE = 4.5 * MM, 2.6 * MM
BETWEEN_TITLES = 3 * MM
FOOT = 8 * MM
"""Between the words on the dark land and the trim."""
LOGO = 10 * MM


class Head(Struct, frozen=True):
    """What is drawn, the words on it, and where the text under it begins."""

    art: tuple[Item, ...]
    items: tuple[Item, ...]
    bottom: float


def page_head(pairing: Pairing) -> Head:
    """Titles beside each other in a pale sky, the scene of the motif under them."""
    first, second = (replace(s, typesetter=keeping_names(s.typesetter, s.edition)) for s in pairing.settings)
    pairing = replace(pairing, first=first, second=second)
    form, span = pairing.form, pairing.both.edition.span
    top = form.top * 0.8
    words = [*_pills(pairing), *_titles(pairing), *_under_title(pairing)]
    under = top + height_of(words)
    height = (form.page.width + 2 * BLEED) * VIEW.height / VIEW.width
    frame = Rect(-BLEED, under - SKY * height, form.page.width + 2 * BLEED, height)
    drawn = scene(pairing.both.motif, "strip", frame, span, Shown(view=VIEW))
    bottom = frame.bottom if drawn else under + 6 * MM
    ground = box(Rect(-BLEED, -BLEED, frame.width, bottom + BLEED), span, "wash")
    return Head((ground, *drawn), stacked(words, form.text_frame(1).x, top), bottom)


def _pills(pairing: Pairing) -> list[Piece]:
    """That it is a draft, in each column."""
    pills = draft_label(pairing.first), draft_label(pairing.second)
    return [side_by_side(pairing, pills)] if all(pills) else []


def _titles(pairing: Pairing) -> list[Piece]:
    """Both titles in one size, the largest at which each stands in few lines with no word cut."""
    size = _size(pairing, pairing.widths, HEAD_SIZES)
    sets = pairing.each(lambda setting, _, width: _title(setting, width, size), ("", ""))
    options = ParagraphOptions(span=pairing.both.edition.title.span, role="title", level=1, before=UNDER_PILL)
    return [twin_piece(pairing, sets, options, name="title")]


def _size(pairing: Pairing, widths: Sequence[float], sizes: tuple[int, int]) -> float:
    most, least = sizes
    for size in range(most, least, -1):
        if all(_stands(setting, _title(setting, width, size))
               for setting, width in zip(pairing.settings, widths, strict=True)):  # fmt: skip
            return size
    return least


def _stands(setting: Setting, sets: Sequence[SetParagraph]) -> bool:
    lines = sum(len(done.lines) for done in sets)
    return lines <= MOST_LINES and not any(done.overset or setting.typesetter.cuts_word(done) for done in sets)


def _title(setting: Setting, width: float, size: float) -> list[SetParagraph]:
    """A title as one paragraph where that takes a line, else its bold and its regular words on lines of their own."""
    style = at_size(setting.theme.steps("leaflet", "cover-title", setting.language), size)
    whole = setting.set(setting.one_run(setting.edition.title), style, width, Breaking.BALANCED)
    parts = [setting.set(runs, style, width, Breaking.BALANCED) for runs in title_parts(setting, setting.edition.title)]
    return [whole] if len(whole.lines) < sum(len(part.lines) for part in parts) else parts


def _under_title(pairing: Pairing) -> list[Piece]:
    """The second line, and for whom it is written."""
    rows: list[Piece] = []
    subtitles = tuple(edition.subtitle for edition in pairing.editions)
    if subtitles[0] and subtitles[1]:
        rows.append(_row(pairing, runs_of(pairing, (subtitles[0], subtitles[1])), "cover-subtitle"))
    readers = pairing.own(lambda s: s.words.group.readers[s.edition.audience])
    return [*rows, _row(pairing, readers, "cover-reader")]


def _row(pairing: Pairing, runs: tuple[Runs, Runs], style: str) -> Piece:
    """A line of the head in both languages."""
    span = pairing.both.edition.span
    least = [at_size(s.theme.steps("leaflet", style, s.language), 0.0) for s in pairing.settings]
    leading = max(own.leading for own in least)
    least = [replace(own, leading=leading) for own in least]
    chosen = {id(s): own for s, own in zip(pairing.settings, least, strict=True)}
    options = ParagraphOptions(span=span, breaking=Breaking.BALANCED)
    sides = pairing.each(lambda s, own, width: [text_piece(s, own, chosen[id(s)], width, options)], runs)
    return replace(side_by_side(pairing, sides), before=UNDER_TITLE)


def cover(pairing: Pairing) -> Head:
    """The booklet's cover: one title over the other, the scene below, group and meeting on its dark land."""
    form, span = pairing.form, pairing.both.edition.span
    text, page = form.text_frame(1), Rect(0, 0, *form.page).inset(-BLEED, -BLEED, -BLEED, -BLEED)
    height = (page.width - BLEED) * COVER_VIEW.height / COVER_VIEW.width
    frame = Rect(0, page.bottom - height, page.width - BLEED, height)
    drawn = scene(pairing.both.motif, "strip", frame, span, Shown(view=COVER_VIEW))
    end = frame.y + CLEAR * frame.height if drawn else 0.9 * form.page.height
    words = _cover_words(pairing, text.width, end - text.y)
    foot = _cover_foot(pairing, text.width)
    top = form.page.height - FOOT - height_of(foot)
    left = _left_on_land(foot, dark_land(drawn), text, top)
    placed = () if left is None else stacked(foot, left, top)
    return Head((box(page, span, "ground"), *drawn), (*stacked(words, text.x, text.y), *placed), text.y)


def _left_on_land(foot: Sequence[Piece], land: Land, text: Rect, top: float) -> float | None:
    """The first place from the left at which the words stand on dark land; None where they would not."""
    wide = max((line.width for piece in foot for item in piece.items for line in _lines_of(item)), default=0.0)
    places = [text.x + MM * step for step in range(0, max(1, int((text.width - wide) / MM) + 1), 4)]
    return next((x for x in places if foot and land.top(x - MM, x + wide + MM) <= top), None)


def _lines_of(item: Item) -> Iterator[Line]:
    yield from (line for paragraph in getattr(item, "paragraphs", ()) for line in paragraph.set.lines)


def _cover_words(pairing: Pairing, width: float, room: float) -> list[Piece]:
    """Mark, titles and what stands under them, in the largest titles for which there is room."""
    for size in range(int(_size(pairing, (width, width), COVER_SIZES)), COVER_SIZES[1] - 1, -1):
        words = [*_pill_row(pairing), _stacked_titles(pairing, width, size), *_cover_lines(pairing, width)]
        if height_of(words) <= room:
            break
    return words


def _pill_row(pairing: Pairing) -> list[Piece]:
    """Both marks in a line, however wide the columns are."""
    pills = [piece for setting in pairing.settings for piece in draft_label(setting)]
    if not pills:
        return []
    items: list[Item] = []
    x = 0.0
    for pill in pills:
        items += [moved(item, x, 0) for item in pill.items]
        x += pill.items[0].frame.width + 2 * MM
    if x > pairing.width:
        return [merged([pills[0], replace(pills[1], before=1.4 * MM)])]
    return [Piece(height=pills[0].height, items=tuple(items))]


def _stacked_titles(pairing: Pairing, width: float, size: float) -> Piece:
    """The title in the second language under that in the first, a little smaller; one heading."""
    sizes = (size, 0.74 * size)
    sets = tuple(_title(setting, width, own) for setting, own in zip(pairing.settings, sizes, strict=True))
    options = ParagraphOptions(span=pairing.both.edition.title.span, role="title", level=1, before=UNDER_PILL)
    piece = twin_piece(pairing, (sets[0], sets[1]), options, name="title")
    (item,) = piece.items
    assert isinstance(item, TextItem)
    y, placed = 0.0, []
    for index, paragraph in enumerate(item.paragraphs):
        y += BETWEEN_TITLES if index == len(sets[0]) else 0.0
        placed.append(replace(paragraph, x=0.0, y=y))
        y += paragraph.set.height
    whole = replace(item, frame=Rect(0, 0, width, y), paragraphs=tuple(placed))
    return replace(piece, height=y, items=(whole,))


def _cover_lines(pairing: Pairing, width: float) -> list[Piece]:
    """The second lines under each other."""
    pieces: list[Piece] = []
    for setting in pairing.settings:
        subtitle: Text | None = setting.edition.subtitle
        if subtitle is not None:
            style = at_size(setting.theme.steps("leaflet", "cover-subtitle", setting.language), 0.0)
            options = ParagraphOptions(span=subtitle.span, role="subtitle", breaking=Breaking.BALANCED,
                            before=0.6 * MM if pieces else UNDER_TITLE)  # fmt: skip
            pieces.append(text_piece(setting, setting.one_run(subtitle), style, width, options))
    return pieces


def _cover_foot(pairing: Pairing, width: float) -> list[Piece]:
    """Logo, group and when people meet, in white, in both languages."""
    edition, room = pairing.both.edition, 0.62 * width
    pieces: list[Piece] = []
    if edition.group is not None:
        logo = logo_piece(pairing.both, LOGO, room, on_dark=True)
        pieces += [logo] if logo else []
        pieces += _lines(pairing, [setting.edition.group.name for setting in pairing.settings if setting.edition.group],
                         "cover-name", room)  # fmt: skip
    if has_meeting(pairing.both):
        for index, setting in enumerate(pairing.settings):
            when = next((fact.runs for fact in meeting_facts(setting) if fact.icon == "clock"), ())
            options = ParagraphOptions(span=edition.span, breaking=None, before=0.0 if index else 1.4 * MM)
            runs = setting.strong(when, "sun-light")
            pieces += [text_piece(setting, runs, "cover-foot", room, options)] if when else []
    return pieces


def _lines(pairing: Pairing, texts: Sequence[Text], style: str, width: float) -> list[Piece]:
    """A text in both languages, a line each; once where both say the same."""
    said = {text.plain: (setting, text) for setting, text in zip(pairing.settings, texts, strict=True)}
    return [
        text_piece(
            setting, setting.one_run(text), style, width, ParagraphOptions(span=text.span, breaking=Breaking.BALANCED)
        )
        for setting, text in said.values()
    ]

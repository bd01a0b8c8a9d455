"""What a person changed on the slides, sorted by the texts of the outline it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.diagnostics import Message, say
from builder.exchange.pull.changes import Added, Collected, NewNote, Retyped, Seen
from builder.exchange.pull.characters import Character, shown, steps, words_of
from builder.exchange.pull.chart_numbers import as_number
from builder.exchange.pull.matching import (
    SlidePairs,
    by_cell,
    is_moved,
    match_paragraphs,
    match_shapes,
    match_slides,
)
from builder.exchange.pull.records import copied_records, person_before
from builder.exchange.pull.table_rows import match_rows
from builder.outline.yaml.nodes import shortened
from builder.replace import replace
from builder.write.pptx.deck_map import DeckMap, MapSlide
from builder.write.pptx.origins import seen_only
from builder.write.pptx.seen import FORMULA, SILENT, TITLES, Origin, SeenShape, SeenText

NOTES = ("/notes", "_notes")
"""How the places of notes end."""


def collect(slides: Sequence[MapSlide], written: DeckMap) -> Collected:
    """Compare slides with what was `written`, one by one."""
    found = Collected()
    pairs = match_slides(written.slides, slides)
    _tell_slides(pairs, written.slides, slides, found)
    for old, new in pairs.same:
        _compare_slides(written.slides[old], slides[new], new + 1, found)
    return found


def _tell_slides(pairs: SlidePairs, before: Sequence[MapSlide], after: Sequence[MapSlide], found: Collected) -> None:
    for number in pairs.gone:
        title = _title(before[number])
        found.leave(0, say("slide {slide} as built (“{title}”) was deleted", slide=number + 1, title=title))
    for number in pairs.new:
        found.leave(number + 1, say("the slide “{title}” was added", title=_title(after[number])))
    for number in pairs.moved:
        found.leave(number + 1, say("the slide “{title}” was moved", title=_title(after[number])))


def _title(slide: MapSlide) -> str:
    ordered = sorted(slide.shapes, key=lambda shape: shape.placeholder not in TITLES)
    return next((_read(t) for shape in ordered for t in shape.texts if t.text.strip()), "")


def _read(*texts: SeenText) -> str:
    """The words as a message names them, read on over line ends."""
    return shortened(" ".join(words_of(shown(text)) for text in texts).replace(FORMULA, "…"))


def _compare_slides(before: MapSlide, after: MapSlide, slide: int, found: Collected) -> None:
    old = [s for s in before.shapes if s.placeholder not in SILENT]
    new = [s for s in after.shapes if s.placeholder not in SILENT]
    pairs = match_shapes(old, new)
    block = _block_of(old)
    for i, j in pairs:
        known = len(found.contacts)
        _compare_shapes(old[i], new[j], slide, found)
        person = person_before(old[: i + 1])
        found.contacts[known:] = [replace(one, person=person) for one in found.contacts[known:]]
        if old[i].kind == "notes":
            _new_notes(old[i].texts, new[j].texts, block, slide, found)
    taken = {j for _, j in pairs}
    copies = copied_records(old, new, pairs, slide)
    found.records += copies.records
    taken |= copies.taken
    extra = [s for j, s in enumerate(new) if j not in taken and s.kind != "other"]
    has_diagram = any(shape.kind == "diagram" for shape in extra)
    for i in set(range(len(old))) - {i for i, _ in pairs}:
        if not (has_diagram and old[i].kind == "text"):  # the words may have become the diagram
            _shape_gone(old[i], slide, found)
    for shape in extra:
        if shape.kind != "notes":
            found.leave(slide, _told_new(shape))
        else:
            _new_notes((), shape.texts, block, slide, found)
    if after.others > before.others + sum(s.kind == "text" for s in old) + copies.drawn(before.others):
        found.leave(slide, say("shapes without words were added"))


def _block_of(shapes: Sequence[SeenShape]) -> str:
    """The block that a slide is made of; nothing for a cover, an opener, the last slide."""
    places = (o.place for s in shapes if s.kind != "notes" for t in s.texts for o in t.origins)
    blocks = Counter("/".join(place.split("/")[:4]) for place in places if "/blocks/" in place)
    return blocks.most_common(1)[0][0] if blocks else ""


def _new_notes(old: Sequence[SeenText], new: Sequence[SeenText], block: str, slide: int, found: Collected) -> None:
    """The paragraphs that were typed where no notes of the author stand: beside none, or beside what we explain."""
    if any(origin.place.endswith(NOTES) for text in old for origin in text.origins):
        return
    for _, j in match_paragraphs(old, new).new:
        words = words_of(shown(new[j]))
        if FORMULA in new[j].text:
            found.leave(slide, _formula(new[j]))
        elif words:
            found.notes.append(NewNote(words, block, slide))


def _told_new(shape: SeenShape) -> Message:
    match shape.kind:
        case "picture":
            return say("a picture was added: {name}", name=shape.name)
        case "table":
            return say("a table was added: {name}", name=shape.name)
        case "chart":
            return say("a chart was added: {name}", name=shape.name)
        case "diagram":
            return say("a diagram was added: {name}; the outline keeps the words it was made of", name=shape.name)
        case _:
            return say("a text box was added: “{words}”", words=_words(shape))


def _words(shape: SeenShape) -> str:
    return _read(*shape.texts)


def _shape_gone(shape: SeenShape, slide: int, found: Collected) -> None:
    """A text may go as an item of a list; anything else stays in the outline."""
    match shape.kind:
        case "text":
            for text in shape.texts:
                _text_gone(text, slide, found)
        case "notes":
            if any(t.text.strip() for t in shape.texts):
                found.leave(slide, say("the notes were deleted"))
        case "picture":
            found.leave(slide, say("a picture was deleted: {name}", name=shape.name))
        case _:
            found.leave(slide, say("a table or chart was deleted: {name}", name=shape.name))


def _text_gone(text: SeenText, slide: int, found: Collected) -> None:
    whole = whole_origin(text)
    if whole is not None:
        found.gone[whole.place, whole.paragraph].append((slide, words_of(shown(text))))
    elif text.text.strip() and text.origins:
        found.leave(slide, say("“{words}” was deleted", words=_read(text)))
    elif text.text.strip():
        found.contacts.append(Retyped(words_of(shown(text)), "", slide, whole=True))


def whole_origin(text: SeenText) -> Origin | None:
    """The text that a paragraph is, and is nothing but."""
    if len(text.origins) != 1:
        return None
    origin = text.origins[0]
    return origin if (origin.start, origin.end, origin.length) == (0, len(shown(text)), origin.end) else None


def _compare_shapes(old: SeenShape, new: SeenShape, slide: int, found: Collected) -> None:
    if is_moved(old, new):
        found.leave(slide, say("{name} was moved", name=_called(old)))
    if old.kind == "picture":
        if old.digest and new.digest and old.digest != new.digest:
            found.leave(slide, say("a picture was replaced: {name}", name=old.name))
    elif old.kind in ("table", "chart"):
        _compare_cells(old, new, slide, found)
    else:
        _compare_texts(old.texts, new.texts, old, slide, found)


def _called(shape: SeenShape) -> str:
    return f"“{_words(shape)}”" if any(t.text.strip() for t in shape.texts) and shape.kind == "text" else shape.name


def _compare_cells(old: SeenShape, new: SeenShape, slide: int, found: Collected) -> None:
    if old.kind == "table":
        old, new = _kept_rows(old, new, slide, found)
    before, after = by_cell(old.texts), by_cell(new.texts)
    if set(before) != set(after):
        found.leave(slide, say("rows or columns of {name} were added or deleted", name=old.name))
        return
    for cell, texts in before.items():
        if old.kind == "chart" and min(cell) >= 0:
            _compare_number(texts[0], after[cell][0], slide, found)
        else:
            _compare_texts(texts, after[cell], old, slide, found)


def _kept_rows(old: SeenShape, new: SeenShape, slide: int, found: Collected) -> tuple[SeenShape, SeenShape]:
    """The table before and after with the rows that stay, where it is certain which were added and which are gone."""
    rows = match_rows(old, new, slide)
    if rows is None:
        return old, new
    for text in rows.gone:
        _text_gone(text, slide, found)
    found.records += rows.added
    return replace(old, texts=rows.before), replace(new, texts=rows.after)


def _compare_number(old: SeenText, new: SeenText, slide: int, found: Collected) -> None:
    for origin in old.origins:
        if as_number(old.text) != as_number(new.text):
            found.numbers[origin.place].append(Retyped(old.text, new.text, slide))


def _compare_texts(
    old: Sequence[SeenText], new: Sequence[SeenText], shape: SeenShape, slide: int, found: Collected
) -> None:
    matched = match_paragraphs(old, new)
    for i, j in matched.same:
        _compare_paragraph(old[i], new[j], shape, slide, found)
    has_formula = any(FORMULA in new[j].text for _, j in matched.new)
    for i in matched.gone:
        if has_formula:
            continue  # the formula may be what the words became
        if old[i].origins:
            _text_gone(old[i], slide, found)
        else:
            found.contacts.append(Retyped(words_of(shown(old[i])), "", slide))
    has_notes = any(origin.place.endswith(NOTES) for text in old for origin in text.origins)
    for before, j in matched.new:
        if shape.kind == "notes" and not has_notes:
            continue  # `_new_notes` takes them
        _paragraph_added(old, before, new[j], slide, found)


def words_of_ours(words: str) -> Message:
    """What is told of words that no author typed there."""
    words = shortened(words.replace(FORMULA, "…"))
    return say("“{words}” was changed; Talkleaf writes it itself, or from another part of the outline", words=words)


def _formula(text: SeenText) -> Message:
    return say("“{words}” holds a formula, which an outline cannot", words=_read(text))


def _paragraph_added(old: Sequence[SeenText], before: int, new: SeenText, slide: int, found: Collected) -> None:
    words = words_of(shown(new))
    beside = whole_origin(old[before]) if before >= 0 else None
    after = next((o for t in old[before + 1 :] if (o := whole_origin(t))), None)
    place = beside or after
    if FORMULA in new.text:
        found.leave(slide, _formula(new))
    elif place is None:
        found.leave(slide, say("“{words}” was added where the outline has no list", words=shortened(words)))
    elif any(seen_only(text.text) == seen_only(new.text) for text in old):
        found.leave(slide, say("“{words}” stands twice now; the outline keeps one", words=shortened(words)))
    else:
        found.added.append(Added(words, new.level, place.place, place.paragraph, beside is None, slide))


def _compare_paragraph(old: SeenText, new: SeenText, shape: SeenShape, slide: int, found: Collected) -> None:
    whole = whole_origin(old)
    if old.level != new.level and whole is not None and shape.kind == "text":
        found.levels[whole.place] = (new.level, slide)
    if FORMULA in new.text:
        found.leave(slide, _formula(new))
        new = old
    if old.origins and not old.origins[0].length:
        if seen_only(old.text) != seen_only(new.text):
            found.figures[old.origins[0].place].append(Retyped(old.text, new.text, slide))
        return
    if not old.origins and seen_only(old.text):
        if seen_only(old.text) != seen_only(new.text):
            found.contacts.append(Retyped(words_of(shown(old)), words_of(shown(new)), slide))
        return
    before, after = shown(old), shown(new)
    changed = [s for s in steps(before, after) if s[0] != "equal"]
    ours = [s for s in changed if _owner(old.origins, s[1], s[2]) is None]
    if ours and not after and whole is None:
        found.leave(slide, say("“{words}” was deleted", words=shortened(words_of(before))))
        return
    if ours:
        found.leave(slide, words_of_ours(words_of(after or before)))
    _see_texts(old, new, slide, found, bold=_bold_tells(old, new, shape))


def _see_texts(old: SeenText, new: SeenText, slide: int, found: Collected, *, bold: bool) -> None:
    """Each text of a paragraph as it was and as it is now."""
    before, after = shown(old), shown(new)
    for origin in old.origins:
        own = before[origin.start : origin.end]
        made = tuple(_stretch(before, after, origin, old.origins, bold=bold))
        same = [(c.sign, c.spaced, c.strong, c.old) for c in made] == [
            (c.sign, c.spaced, c.strong, n) for n, c in enumerate(own)
        ]
        found.seen[origin.place, origin.paragraph].append(Seen(origin, tuple(own), None if same else made, slide, bold))


def _bold_tells(old: SeenText, new: SeenText, shape: SeenShape) -> bool:
    """Whether bold says something here: not where a style makes all bold, nor where a whole title is made so."""
    flags = {flag for sign, flag in zip(old.text, old.bold, strict=False) if not sign.isspace()}
    if flags == {"1"} or not new.bold:
        return False
    uniform = len({flag for sign, flag in zip(new.text, new.bold, strict=False) if not sign.isspace()}) == 1
    return not (uniform and flags == {"-"} and shape.placeholder in (*TITLES, "subTitle"))


def _owner(origins: Sequence[Origin], start: int, end: int) -> Origin | None:
    """The text that a change lies in, or at whose edge it is."""
    return next((o for o in origins if o.start <= start and end <= o.end), None)


def _stretch(
    before: Sequence[Character], after: Sequence[Character], origin: Origin, origins: Sequence[Origin], *, bold: bool
) -> Iterator[Character]:
    """The characters of one text in a paragraph as they are now; `old` numbers those that stay, from its own first."""
    for tag, i1, i2, j1, j2 in steps(before, after):
        if tag == "equal":
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
                if origin.start <= i < origin.end:
                    strong = after[j].strong if bold else before[i].strong
                    yield Character(before[i].sign, after[j].spaced, strong, i - origin.start)
        elif _owner(origins, i1, i2) is origin:
            yield from after[j1:j2]
        else:
            for i in range(max(i1, origin.start), min(i2, origin.end)):
                yield Character(before[i].sign, before[i].spaced, before[i].strong, i - origin.start)

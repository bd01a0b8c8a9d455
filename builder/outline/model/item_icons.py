"""Icons beside the items of lists: the author's, and where she gives none those that the items' words make certain.

They stand in `item_icons` of the block, and in points and cards also as each item's `icon`, as if she had given them.
They are chosen once for all languages, for every item of a list or for none: icons beside some items only would
single these out. A table whose rows are things has them beside its labels, and a warning beside its points; there one
of four or more may lack an icon of its own. `icons: none`, of a block or of the outline, leaves the author's alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from builder.icon_words.contacts import contact_icons
from builder.icon_words.counted import icon_counted
from builder.icon_words.meaning import icon_meant_alone, icons_meant, icons_mostly_meant
from builder.icon_words.sentences import pictures_of, sign_of
from builder.icon_words.things import things_named
from builder.icon_words.warning_signs import warning_sign
from builder.outline.model import blocks as b
from builder.outline.model.each_block import refuses_icons, with_each_block
from builder.outline.model.outline import Outline
from builder.outline.model.written_words import written_words
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Block = b.Block[LocalizedText]
Named = TypeVar("Named", b.PointItem[LocalizedText], b.Card[LocalizedText])
Item = tuple[LocalizedText, str | None]
"""The words that say what an item is, and the icon its author gave it."""


LABELLED = 2
"""A table of so many columns has labels in its first."""
WARNS = "exclamation-circle"
"""Beside the one point of a warning that has no icon of its own: that it warns is certain."""
RUNG = "phone"
HEADS = ("lead", "title", "text")
"""The fields of an item that may say what it is, the shortest first."""


def with_item_icons(outline: Outline) -> Outline:
    """The outline with `item_icons` of its lists."""
    return with_each_block(outline, lambda block: _with_icons(block, outline))


def _with_icons(block: Block, outline: Outline) -> Block:
    if (beside := _beside(block)) is not None:
        return block if refuses_icons(block, outline) else replace(block, item_icons=beside)
    if isinstance(block, b.Cards) and any(card.photo for card in block.items):
        return block if refuses_icons(block, outline) else _beside_photos(block)
    if isinstance(block, b.People):
        return block if refuses_icons(block, outline) else replace(block, item_icons=_of_contacts(block))
    items = list(_items(block))
    given = tuple(icon for _, icon in items if icon)
    if items and len(given) == len(items):
        return replace(block, item_icons=given)
    if not items or refuses_icons(block, outline):
        return block
    return _with_items(replace(block, item_icons=_filled(items, given)))


def _beside_photos(block: b.Cards[LocalizedText]) -> Block:
    """Cards of which some have a photo: icons of the others, and "" where the photo stands."""
    bare = [(_says(card), card.icon) for card in block.items if not card.photo]
    icons = tuple(icon for _, icon in bare if icon)
    rest = iter(icons if len(icons) == len(bare) else _filled(bare, icons))
    beside = tuple("" if card.photo else next(rest, "") for card in block.items)
    return _with_items(replace(block, item_icons=beside)) if any(beside) else block


def _of_contacts(block: b.People[LocalizedText]) -> tuple[str, ...]:
    """Icons of those that have no photo, "" beside the others; of one to be rung whose name tells nothing, a phone."""
    bare = [person for person in block.people if not person.photo]
    icons = contact_icons([written_words(person.name) for person in bare])
    if not icons and len(bare) == len(block.people) == 1 and bare[0].phone:
        icons = (RUNG,)
    rest = iter(icons)
    return tuple("" if person.photo else next(rest) for person in block.people) if icons else ()


def _beside(block: Block) -> tuple[str, ...] | None:
    """Icons of a table's rows, "" where one has none, as its total; of a warning's points; of what a figure counts; of
    what questions ask after; of the one thing that a quotation speaks of; of the things that prose names in a row; of
    what a statement, a tip or a note is about.

    None for a block of another kind.
    """
    if isinstance(block, b.Number):
        return _counted(block)
    if isinstance(block, b.Faq):
        return icons_mostly_meant([written_words(pair.q) for pair in block.pairs])
    if isinstance(block, b.Prose):
        return things_named(_joined(block.paragraphs))
    if isinstance(block, b.Quote):
        return icon_meant_alone(written_words(block.text))
    if isinstance(block, b.Statement):
        return pictures_of([written_words(block.text)])
    if isinstance(block, b.Callout):
        return _of_warning(block) if block.tone == "caution" else _of_callout(block)
    if not isinstance(block, b.Table):
        return None
    if len(block.header) < LABELLED:
        return ()
    total = 1 if block.total == "true" else 0
    labels = [written_words(row[0]) for row in block.rows[: len(block.rows) - total]]
    meant = icons_mostly_meant(labels)
    return (*meant, *("" for _ in range(total))) if meant else ()


def _joined(paragraphs: Sequence[LocalizedText]) -> Mapping[str, str]:
    """The words of all paragraphs in each language that all are written in."""
    words = [written_words(text) for text in paragraphs]
    languages = set.intersection(*map(set, words)) if words else set()
    return {language: "\n".join(own[language] for own in words) for language in sorted(languages)}


def _of_warning(block: b.Callout[LocalizedText]) -> tuple[str, ...]:
    """Icons of a warning's points; of one in prose the large sign, where what to do makes it certain."""
    if block.points:
        meant = icons_mostly_meant([written_words(point) for point in block.points])
        return tuple(icon or WARNS for icon in meant)
    sign = warning_sign([written_words(text) for text in (block.head, block.text) if text is not None])
    return (sign,) if sign else ()


def _of_callout(block: b.Callout[LocalizedText]) -> tuple[str, ...]:
    """The sign of a tip or a note: the one thing that its head and its text are about."""
    sign = sign_of([written_words(text) for text in (block.head, block.text) if text is not None])
    return (sign,) if sign else ()


def _counted(number: b.Number[LocalizedText]) -> tuple[str, ...]:
    """The icon of what a figure counts, by its unit, else by the block's title where that has the figure, or by its
    caption."""
    title = number.title and {
        language: words for language, words in written_words(number.title).items() if number.value in words
    }
    texts = (number.unit and written_words(number.unit), title, written_words(number.caption))
    return next(((icon,) for text in texts if text and (icon := icon_counted(number.value, text))), ())


def _with_items(block: Block) -> Block:
    """Points and cards with the icons of the block; points that have lines under them take none."""
    if isinstance(block, b.Points) and not any(item.sub for item in block.items):
        return replace(block, items=_named(block.items, block.item_icons))
    if isinstance(block, b.Cards):
        return replace(block, items=_named(block.items, block.item_icons))
    return block


def _named(items: tuple[Named, ...], icons: Sequence[str]) -> tuple[Named, ...]:
    return tuple(replace(item, icon=icon or None) for item, icon in zip(items, icons, strict=True)) if icons else items


def _filled(items: Sequence[Item], given: Sequence[str]) -> tuple[str, ...]:
    """The icons given, and between them those that are meant, if every other item has one of its own."""
    meant = icons_meant([written_words(text) for text, icon in items if icon is None])
    if not meant or not set(meant).isdisjoint(given):
        return ()
    rest = iter(meant)
    return tuple(icon or next(rest) for _, icon in items)


def _items(block: Block) -> Iterator[Item]:
    if not block.traits.takes_icons:
        return
    for item in getattr(block, block.traits.items):
        yield _says(item), getattr(item, "icon", None)


def _says(item: Any) -> LocalizedText:
    """The words that say what an item is."""
    if isinstance(item, LocalizedText):
        return item
    words: LocalizedText = next(own for name in HEADS if (own := getattr(item, name, None)) is not None)
    return words

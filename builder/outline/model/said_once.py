"""What only says again what stands over it: a callout's head, a section's, and the name a chart took from a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.model.blocks import Block, Callout, Chart, Section
from builder.outline.text.text import Text
from builder.replace import replace

LEAST_SHARE = 0.5
"""A head repeats the title where it is at least so much of it: a short one is a cry that the title explains."""
TIME_WORDS = frozenset(["年", "月", "日", "的", "in", "of", "for", "during", "from", "to", "the"])
_WORD = re.compile(r"[一-鿿]|[^\W一-鿿]+")


def said_once(block: Block[Text], *over: Text | None) -> Block[Text]:
    """A callout without the head whose words are all in a title `over` it, in their order: its text takes the room.

    A warning keeps its head unless it is the whole title: its bar calls with the author's words, not with ours. A
    chart does not say the name that it took from a title over it.
    """
    if isinstance(block, Chart):
        return named_above(block, *over)
    if not isinstance(block, Callout) or block.head is None or not (block.text or block.points):
        return block
    least = 1.0 if block.tone == "caution" else LEAST_SHARE
    if any(_repeats(block.head, title, least) for title in over if title is not None):
        return replace(block, head=None)
    return block


def section_heads(section: Section[Text]) -> tuple[Text, Text | None]:
    """What stands over a section that is read: its heading, and the talk's title where that says something else.

    A title that says the heading stands alone: "Last year" over "Last year: one table" says it twice.
    """
    heading = section.heading
    if heading is None or _holds(section.title, heading):
        return section.title, None
    return heading, section.title


def own_heading(heading: Text | None, section: Section[Text]) -> Text | None:
    """A block's heading, where neither title nor heading of its section says the same: one of them stands over it."""
    over = [text.plain for text in (section.title, section.heading) if text is not None]
    return None if heading is None or heading.plain in over else heading


def _holds(title: Text, heading: Text) -> bool:
    """Whether a title says a heading: begins with its words, or has them all in a row and little else.

    A word that is met by chance in a long title is another matter ("Pain", "Taking part costs no pain").
    """
    own, whole = (_WORD.findall(text.plain.casefold()) for text in (heading, title))
    places = [at for at in range(len(whole) - len(own) + 1) if whole[at : at + len(own)] == own]
    return 0 in places or (bool(places) and _share(own, whole) >= LEAST_SHARE)


def headed_in_full(block: Block[Text]) -> Block[Text]:
    """A callout whose head is a part of its slide's title bears the whole title, where the title is not shown itself.

    What the head leaves out ("or it hurts badly") would be lost else.
    """
    if not isinstance(block, Callout) or block.head is None or block.title is None:
        return block
    return replace(block, head=block.title) if _repeats(block.head, block.title) else block


def named_above(block: Chart[Text], *over: Text | None) -> Chart[Text]:
    """A chart whose one series has no name of its own, but the words of a title `over` it.

    They stand in one place; or the title says no more than the name and when that was ("Spending in 2026").
    """
    (first, *others) = block.series
    named = any(title is not None and _names(title, first.name) for title in over)
    if others or not named:
        return block
    return replace(block, series=(replace(first, said_above=True),))


def _names(title: Text, name: Text) -> bool:
    """Whether a title is the name of what stands under it, but for a day, month or year."""
    if title.span == name.span:
        return True
    rest, own = (_WORD.findall(text.plain.casefold()) for text in (title, name))
    places = [at for at in range(len(rest) - len(own) + 1) if rest[at : at + len(own)] == own]
    return any(all(map(_is_time, [*rest[:at], *rest[at + len(own) :]])) for at in places)


def _is_time(word: str) -> bool:
    """Whether a word beside a name says only when: figures, and what joins them to it."""
    return word.isdecimal() or word in TIME_WORDS


def _repeats(head: Text, title: Text, least: float = LEAST_SHARE) -> bool:
    own, whole = (_WORD.findall(text.plain.casefold()) for text in (head, title))
    left = iter(whole)
    return all(word in left for word in own) and _share(own, whole) >= least


def _share(own: Sequence[str], whole: Sequence[str]) -> float:
    """How much of a title some of its words are, by their letters."""
    return len("".join(own)) / (len("".join(whole)) or 1)

"""What only says again what stands over it: a callout's head, a section's, and the name a chart took from a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.model.blocks import Block, Callout, Chart, Section
from builder.outline.text.text import Text
from builder.replace import replace

LEAST_SHARE = 0.5
"""A head repeats the title where it is at least so much of it: a short one is a cry that the title explains."""
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
    """A chart whose one series has no name of its own, but the words of a title `over` it (they stand in one place)."""
    (first, *others) = block.series
    if others or not any(title is not None and title.span == first.name.span for title in over):
        return block
    return replace(block, series=(replace(first, said_above=True),))


def _repeats(head: Text, title: Text, least: float = LEAST_SHARE) -> bool:
    own, whole = (_WORD.findall(text.plain.casefold()) for text in (head, title))
    left = iter(whole)
    return all(word in left for word in own) and _share(own, whole) >= least


def _share(own: Sequence[str], whole: Sequence[str]) -> float:
    """How much of a title some of its words are, by their letters."""
    return len("".join(own)) / (len("".join(whole)) or 1)

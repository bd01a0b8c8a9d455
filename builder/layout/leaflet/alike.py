"""Where sections that follow each other break, in both scripts of a document: readers of two languages sit together.

A page is looked at in one language and talked about in another: a section stands on the same panel in both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from builder.layout.leaflet.fitting import Fit, Level, sizes_of
from builder.layout.leaflet.frames import has_masthead
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.plan import LeafletContent
from builder.layout.leaflet.pouring import Split, Task
from builder.outline.model.edition import Edition
from builder.replace import replace
from builder.words.languages import LANGUAGES, locale_of

SMALLER = (0.0, 0.25, 0.5, 0.75, 1.0)
"""By how many points the letters of one language may be smaller, for its sections to stand where the other's do."""
Attempt = Callable[[Task, Level, float], Fit[Laid]]


class Found(Struct, frozen=True):
    """A language's own best sheet, and what it was made from."""

    task: Task
    fit: Fit[Laid]


def pair_of(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """The first edition of each script, in the order of the table of languages, whichever is asked for first."""
    first: dict[bool, Edition] = {}
    for edition in sorted(editions, key=lambda e: LANGUAGES.index(e.language)):
        first.setdefault(locale_of(edition.language).han, edition)
    return tuple(first.values())


def may_differ(content: LeafletContent) -> bool:
    """Whether each language would part its sections by itself: not where the author placed them, or all is one run."""
    return bool(content.loose) and not has_masthead(content.scheme)


def split_of(content: LeafletContent, laid: Laid) -> Split:
    """How many blocks each inner column has; what is left stands on the back."""
    apart = (content.scheme.cover, content.scheme.back)
    return tuple(len(c.strands) for number, own in enumerate(laid.columns, 1) if number not in apart for c in own)


def common_split(found: Sequence[Found], attempt: Attempt) -> Split | None:
    """Of the languages' own splits the one with which the worse of them fares best; None where they agree or none fits.

    It fares well whose letters need be little smaller and whose panels are even.
    """
    splits = dict.fromkeys(split_of(own.task.content, own.fit.laid) for own in found if own.fit.fits)
    if len(splits) < 2 or len({len(split) for split in splits}) > 1:  # a booklet may have fewer pages in one of them
        return None
    worst = {split: min(_fares(own, split, attempt) for own in found) for split in splits}
    best = max(splits, key=lambda split: worst[split])
    return best if worst[best] > NOT_AT_ALL else None


NOT_AT_ALL = (float("-inf"), 0.0)


def _fares(own: Found, split: Split, attempt: Attempt) -> tuple[float, float]:
    """Minus the points lost, and how full the emptiest panel is."""
    task, level = replace(own.task, split=split), own.fit.level
    least = sizes_of(own.task.setting, level)[-1]
    for smaller in SMALLER:
        if own.fit.body - smaller < least - 0.01:
            break
        tried = attempt(task, level, own.fit.body - smaller)
        if tried.fits:
            return -smaller, tried.evenness
    return NOT_AT_ALL

"""A bounded memory in front of pure stages: what was made of equal values before is not made again.

Stages get it as an argument, or none; with or without, they give the same. Keys are compared by value, so a stage
names in its key all that it looks at.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache, wraps
from typing import Any, TypeVar

from msgspec import Struct, field

T = TypeVar("T")
V = TypeVar("V")
PER_SLOT = 2
"""The values of a slot that are kept: the last, and the one before it, for whoever undoes an edit."""


class Held:
    """Objects as a key: equal to the same objects alone, whatever they say, which is told at once."""

    __slots__ = ("_hash", "objects")

    def __init__(self, objects: Iterable[object]) -> None:
        self.objects = tuple(objects)
        self._hash = hash(tuple(map(id, self.objects)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Held) or len(self.objects) != len(other.objects):
            return False
        return all(mine is theirs for mine, theirs in zip(self.objects, other.objects, strict=True))

    def __hash__(self) -> int:
        return self._hash


class Memory(Struct):
    """What was made, by `slot` (a cheap name of the place) and key. The slots used longest ago are forgotten first."""

    most: int = 2000
    _slots: OrderedDict[Hashable, list[tuple[Any, Any]]] = field(default_factory=OrderedDict)

    def recall(self, slot: Hashable, key: Any, make: Callable[[], T]) -> T:
        """What `make` gives, or gave when it was last called for this slot with an equal key."""
        kept = self._slots.setdefault(slot, [])
        self._slots.move_to_end(slot)
        for entry in kept:
            if entry[0] == key:
                found: T = entry[1]
                return found
        made = make()
        kept.insert(0, (key, made))
        del kept[PER_SLOT:]
        while len(self._slots) > self.most:
            self._slots.popitem(last=False)
        return made

    def same(self, slot: Hashable, value: T) -> T:
        """The equal value that was seen here before, if there was one: then comparing it costs nothing."""
        return self.recall(("same", slot), value, lambda: value)

    def clear(self) -> None:
        """Forget everything: a file that values were made from has changed."""
        self._slots.clear()

    def __bool__(self) -> bool:
        """An empty one is one too."""
        return True

    def __len__(self) -> int:
        return sum(map(len, self._slots.values()))


def once_for_each(most: int) -> Callable[[Callable[[V], T]], Callable[[V], T]]:
    """Remembers what a pure function gives for each of the values met last, known by identity.

    For frozen values that are asked about again and again and are too large to be hashed or compared, such as blocks.
    """

    def remembering(function: Callable[[V], T]) -> Callable[[V], T]:
        known: OrderedDict[int, tuple[V, T]] = OrderedDict()

        @wraps(function)
        def asked(value: V) -> T:
            entry = known.get(id(value))
            if entry is not None and entry[0] is value:
                return entry[1]
            made = function(value)
            known[id(value)] = (value, made)
            while len(known) > most:
                known.popitem(last=False)
            return made

        return asked

    return remembering


@lru_cache(maxsize=512)
def _first_of_equals(value: Any) -> Any:
    return value


def one_of_equals(value: V) -> V:
    """The equal value that was met here before, if there was one: a key can then hold it by identity (`Held`).

    For values that are compared again and again; they must be hashable.
    """
    found: V = _first_of_equals(value)
    return found

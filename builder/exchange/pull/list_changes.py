"""Items that were added to lists, deleted, or moved in and out."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from builder.diagnostics import all_of, say
from builder.exchange.pull.changes import Added, Collected
from builder.exchange.pull.levels_beside import levels_with, way_of_levels
from builder.exchange.pull.lists import Entry, ListText, New, Said
from builder.exchange.pull.meant import others_stay
from builder.exchange.pull.outline_file import NodePath, Tree, is_joined, scalars, tree_of
from builder.exchange.pull.records import ITEM_STEPS, Record, item_and_leaf
from builder.exchange.pull.rewriting import as_written
from builder.exchange.pull.state import State, is_notes
from builder.exchange.scalars import unwrapped
from builder.exchange.spans import applied
from builder.outline.schema.values import CELL
from builder.outline.yaml.nodes import ListNode, MapNode, shortened
from builder.words.languages import LANGUAGES, originals
from builder.write.pptx.origins import seen_only

FIXED = frozenset({"rows", "header", "columns", "categories", "series"})
"""Lists whose items belong to those of others: one cell alone is neither added nor deleted."""
ONE_A_LINE = say("write the list one item a line, each after `- `")


class ListChanges:
    """Takes changed lists into the outline, each as a whole once all its changes are known."""

    def __init__(self, state: State, holds: Callable[[str], bool]) -> None:
        """`holds` tells whether a file's text is an outline."""
        self.state = state
        self.holds = holds
        self.lists: dict[NodePath, list[Entry]] = {}

    def take(self, found: Collected, gone: Mapping[str, int], text: str) -> str:
        """The file's text, in which the words are changed already, with its lists changed too.

        What cannot be taken is left (`State.leave`).
        """
        self._take_gone(gone)
        self._take_added(found)
        self._take_levels(found)
        for way, wanted in self.lists.items():
            text = self._rewritten(text, way, wanted)
        return text

    def _take_gone(self, gone: Mapping[str, int]) -> None:
        for place, slide in gone.items():
            if not self._remove(place, gone):
                words = shortened(self.state.shown[place].plain) if place in self.state.shown else place
                told = say("“{words}” was deleted, and is no item of a list", words=words)
                if self._is_in_brackets(place):
                    told = say("“{words}” was deleted from a list in brackets; {hint}", words=words, hint=ONE_A_LINE)
                self.state.leave(slide, told)

    def _take_added(self, found: Collected) -> None:
        for added in found.added:
            if not is_notes(added.beside) and not self._is_there(added) and not self._add(added):
                self._leave_added(added.slide, added.words, added.beside)
        for record in found.records:
            if not self._has(record) and not self._add_record(record):
                self._leave_added(record.slide, " ".join(words for _, words in record.texts), record.beside)

    def _take_levels(self, found: Collected) -> None:
        for place, (level, slide) in found.levels.items():
            if place in self.state.shown and not self._relevel(place, level):
                words = shortened(self.state.shown[place].plain)
                self.state.leave(slide, say("“{words}” has another level", words=words))

    def _rewritten(self, text: str, way: NodePath, wanted: Sequence[Entry]) -> str:
        """The file's text with one list as it is wanted; as it was where that cannot be written, which is told."""
        name, path = "/".join(map(str, way)), self.state.tree.source.path
        tree = tree_of(text, path)
        edit = ListText(tree, way).edit(wanted, self._new()) if tree else None
        beside = levels_with(tree, way, wanted) if tree else []
        changed = applied(text, [edit, *beside]) if edit is not None else text
        after = tree_of(changed, path)
        if edit is None or tree is None or after is None or not _is_made(tree, after, way, wanted):
            told = say("the items of the list {name} changed, and it cannot be written anew", name=name)
        elif self.holds(changed):
            return changed
        elif gone := _words_gone(tree, way, wanted):
            told = say("{words} was deleted; without it the outline would not build, so it stays", words=all_of(gone))
        else:
            told = say("the items of the list {name} changed, and an outline cannot hold so many", name=name)
        self.state.leave(0, told)
        return text

    def _leave_added(self, slide: int, said: str, beside: str) -> None:
        words = shortened(said)
        told = say("“{words}” was added where the outline has no list", words=words)
        if self._is_in_brackets(beside):
            told = say("“{words}” was added to a list in brackets; {hint}", words=words, hint=ONE_A_LINE)
        self.state.leave(slide, told)

    def _is_in_brackets(self, place: str) -> bool:
        """Whether the list that a text is an item of stands in brackets, where no item has lines of its own."""
        way = self.state.way_of(place) or ()
        at = max((n for n, step in enumerate(way) if isinstance(step, int)), default=-1)
        return at > 0 and way[at - 1] != "blocks" and self.state.tree.is_flow(way[: at + 1])

    def _new(self) -> New:
        return New(self.state.language, originals(self.state.outline.languages))

    def _where(self, place: str) -> tuple[NodePath, int, int] | None:
        """The way to the list a text is an item of, the item's number, and that of the line under it (or -1)."""
        way = self.state.way_of(place)
        if way is None:
            return None
        steps = place.split("/")
        if not _is_text_alone(self.state.tree, way) or FIXED & set(steps):
            return None
        at = max((n for n, step in enumerate(way) if isinstance(step, int)), default=-1)
        if at < 0 or str(way[at]) not in steps[-2:]:
            return None
        if steps[-2] == "sub" and way[at - 1] == "sub":
            item = way[at - 2]
            return (way[: at - 2], item, int(way[at])) if isinstance(item, int) else None
        inside = way[at + 1 :]
        if steps[-1] == "text" and (not inside or inside[0] in ("text", *LANGUAGES)):
            return way[:at], int(way[at]), -1
        if steps[-1].isdigit() and (not inside or inside[0] in LANGUAGES):
            return way[:at], int(way[at]), -1
        return None

    def _wanted(self, way: NodePath) -> list[Entry] | None:
        if way not in self.lists:
            held = ListText(self.state.tree, way)
            if not held.is_plain:
                return None
            self.lists[way] = held.entries()
        return self.lists[way]

    def _remove(self, place: str, gone: Mapping[str, int]) -> bool:
        """Take an item out; one with several texts only where all that were shown are gone."""
        where = self._where(place) or self._record(place, gone)
        entries = self._wanted(where[0]) if where else None
        if where is None or entries is None:
            return False
        way, item, sub = where
        if sub >= 0:
            kept = [Entry(e.head, tuple(s for s in e.subs if s != Said(item, sub))) for e in entries]
        else:
            kept = _without_head(entries, item, {s.sub for s in _subs_gone(entries, item, place, gone)})
        if not kept:
            return False
        self.lists[way] = kept
        return True

    def _record(self, place: str, gone: Mapping[str, int]) -> tuple[NodePath, int, int] | None:
        """An item of several texts (a card, a step, a row) that is gone altogether."""
        where = item_and_leaf(place)
        if where is None or not where[1]:
            return None
        own = [p for p in self.state.shown if p.startswith(f"{where[0]}/")]
        found = self._item(where[0]) if all(p in gone or not self.state.shown[p].plain for p in own) else None
        return (*found, -1) if found is not None else None

    def _item(self, item: str) -> tuple[NodePath, int] | None:
        """The way to the list of which a place of the outline is an item, and the item's number."""
        number = int(item.rpartition("/")[2])
        for place in self.state.shown:
            if place != item and not place.startswith(f"{item}/"):
                continue
            way = self.state.way_of(place)
            below = sum(step.isdigit() for step in place[len(item) :].split("/"))
            counted = [n for n, step in enumerate(way or ()) if isinstance(step, int)]
            at = counted[-1 - below] if len(counted) > below else 0
            if way is not None and at > 0 and way[at] == number and way[at - 1] != "blocks":
                return way[:at], number
        return None

    def _has(self, record: Record) -> bool:
        """Whether the list has such an item already: the talk was taken back before."""
        way = record.beside.rpartition("/")[0]
        said = {leaf: _bare(seen_only(words)) for leaf, words in record.texts}
        items = {p.split("/")[ITEM_STEPS - 1] for p in self.state.shown if p.startswith(f"{way}/")}
        return any(all(self._said(f"{way}/{item}/{leaf}") == words for leaf, words in said.items()) for item in items)

    def _said(self, place: str) -> str:
        """What a text says without white space; nothing where there is none, or the dash of an empty cell."""
        text = self.state.shown.get(place.rstrip("/"))
        said = seen_only(text.plain) if text else ""
        return _bare(said)

    def _add_record(self, record: Record) -> bool:
        """Put a new item of several texts beside its neighbour."""
        where = self._item(record.beside)
        entries = self._wanted(where[0]) if where else None
        at = next((n for n, e in enumerate(entries or ()) if where and e.head == Said(where[1])), None)
        if where is None or entries is None or at is None:
            return False
        new, texts = self._new(), [(leaf, as_written(words)) for leaf, words in record.texts]
        if len(texts) == 1 or _is_point(texts):
            subs = tuple(Said(words=words) for _, words in texts[1:])
            entry = Entry(Said(words=texts[0][1]), subs)
        else:
            entry = Entry(Said(words=texts[0][1]), (), new.record(texts))
        entries.insert(at if record.before else at + 1 + len(_new_after(entries, at)), entry)
        return True

    def _is_there(self, added: Added) -> bool:
        """Whether the list has such an item already: the talk was taken back before."""
        holder = "/".join(added.beside.split("/")[:4])
        texts = (text for place, text in self.state.shown.items() if place.startswith(f"{holder}/"))
        return any(seen_only(text.plain) == seen_only(added.words) for text in texts)

    def _add(self, added: Added) -> bool:
        where = self._where(added.beside)
        entries = self._wanted(where[0]) if where else None
        if where is None or entries is None:
            return False
        way, item, sub = where
        at = next((n for n, e in enumerate(entries) if e.head == Said(item)), None)
        if at is None:
            return False
        head_at = at + len(_new_after(entries, at))
        said = Said(words=as_written(added.words))
        if added.before:
            entries.insert(at, Entry(said))
        elif added.level > 0:
            entry = entries[head_at]
            place = next(
                (n + 1 for n, s in enumerate(entry.subs) if s == Said(item, sub)), len(entry.subs) if sub < 0 else 0
            )
            subs = [*entry.subs[:place], said, *entry.subs[place:]] if sub >= 0 else [said, *entry.subs]
            entries[head_at] = Entry(entry.head, tuple(subs))
        else:
            entries.insert(head_at + 1, Entry(said))
        self.lists[way] = entries
        return True

    def _relevel(self, place: str, level: int) -> bool:
        """An item becomes a line under the one before it, or a line under an item becomes one of its own."""
        where = self._where(place)
        if where is None or not (place.endswith("/text") or "/sub/" in place):
            return False
        way, item, sub = where
        entries = self._wanted(way)
        if entries is None:
            return False
        at = next((n for n, e in enumerate(entries) if Said(item, sub) in (e.head, *e.subs)), None)
        if at is None:
            return False
        entry = entries[at]
        if (sub >= 0) == (level > 0):
            return True  # it was taken back before
        if sub < 0 and level > 0 and at > 0:
            above = entries[at - 1]
            entries[at - 1 : at + 1] = [Entry(above.head, (*above.subs, entry.head, *entry.subs))]
        elif sub >= 0 and level == 0:
            cut = entry.subs.index(Said(item, sub))
            entries[at : at + 1] = [Entry(entry.head, entry.subs[:cut]), Entry(entry.subs[cut], entry.subs[cut + 1 :])]
        else:
            return False
        return True


def _is_made(before: Tree, after: Tree, way: NodePath, wanted: Sequence[Entry]) -> bool:
    """Whether a list has as many items as wanted, with the new words, and everything around it is as it was."""
    items = after.at(way)
    mine = {way, way_of_levels(way)}
    if not isinstance(items, ListNode) or len(items) != len(wanted) or not others_stay(before, after, mine):
        return False
    new = (said.words for entry in wanted for said in (entry.head, *entry.subs) if said.item < 0)
    said = {unwrapped(str(node)) for _, node in scalars(items)}
    return all(unwrapped(words) in said for words in new)


def _words_gone(tree: Tree, way: NodePath, wanted: Sequence[Entry]) -> list[str]:
    """The first words of each item that is to go."""
    items, stay = tree.at(way), {entry.head.item for entry in wanted}
    gone = [item for number, item in enumerate(items) if number not in stay] if isinstance(items, ListNode) else []
    first = (next((str(node) for _, node in scalars(item) if node), "") for item in gone)
    return [f"“{shortened(unwrapped(words))}”" for words in first if words]


def _subs_gone(entries: Sequence[Entry], item: int, place: str, gone: Mapping[str, int]) -> list[Said]:
    """The lines under an item that are gone with it."""
    holder = place.rpartition("/")[0]
    return [s for e in entries if e.head == Said(item) for s in e.subs if f"{holder}/sub/{s.sub}" in gone]


def _without_head(entries: Sequence[Entry], item: int, subs_gone: Container[int]) -> list[Entry]:
    """The list without an item; lines under it that stay belong to the item before. Empty where there is none."""
    out: list[Entry] = []
    for entry in entries:
        if entry.head != Said(item):
            out.append(entry)
            continue
        left = tuple(sub for sub in entry.subs if sub.sub not in subs_gone)
        if left and not out:
            return []
        if left:
            out[-1] = Entry(out[-1].head, (*out[-1].subs, *left))
    return out


def _is_point(texts: Sequence[tuple[str, str]]) -> bool:
    """Whether texts are a point and the lines under it."""
    return texts[0][0] == "text" and all(leaf.startswith("sub/") for leaf, _ in texts[1:])


def _is_text_alone(tree: Tree, way: NodePath) -> bool:
    """Whether a text is all that its item says, beside the lines under it: no card, step or point with a lead."""
    at = max((n for n, step in enumerate(way) if isinstance(step, int)), default=-1)
    item = tree.at(way[: at + 1])
    if is_joined(item) and len(way) == at + 1:
        return True
    return not isinstance(item, MapNode) or set(item) <= {"text", "sub", "icon", *LANGUAGES}


def _new_after(entries: Sequence[Entry], at: int) -> list[Entry]:
    """The new items that follow one already: what is added later stands after them."""
    out = []
    for entry in entries[at + 1 :]:
        if entry.head.item >= 0:
            break
        out.append(entry)
    return out


def _bare(said: str) -> str:
    """What a cell says; nothing for the dash that stands in an empty one."""
    return "" if said == CELL.instead else said

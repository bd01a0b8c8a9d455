"""Hand edits on slides as edits of the outline's file, and the list of what cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct, field

from builder.diagnostics import Diagnostic, Message, Report, say
from builder.exchange.pull.characters import Character, words_of, written
from builder.exchange.pull.collecting import Added, Collected, NotTaken, Seen, collect
from builder.exchange.pull.deck import Deck, DeckRefusedError, open_deck
from builder.exchange.pull.lists import Entry, ListText, New, Said
from builder.exchange.pull.numbers import typed_number
from builder.exchange.pull.outline_file import Path_, Tree, node_of, text_edits, tree_of
from builder.exchange.pull.rewriting import Raw, rewritten
from builder.exchange.scalars import double_quoted, scalar
from builder.exchange.spans import Edit, edited
from builder.mishap import telling_files
from builder.outline.language import Conversion, variables
from builder.outline.model import Outline
from builder.outline.nodes import ListNode, MapNode, ScalarNode, shortened
from builder.outline.parse import Parsed, parse_editions
from builder.outline.text import Language, LocalizedText, Text
from builder.outline.text_form import needs_translation
from builder.outline.text_places import placed_texts
from builder.words.languages import LANGUAGES, originals


class Pulled(Struct, frozen=True):
    """What a deck gives back: the outline's file as it would be, and what stays in the deck alone."""

    outline: Outline | None
    diagnostics: tuple[Diagnostic, ...] = ()
    before: bytes = b""
    after: bytes = b""
    untaken: tuple[NotTaken, ...] = ()
    touched: tuple[LocalizedText, ...] = ()
    """The texts that changed in one language."""

    def diff(self, name: str) -> list[str]:
        """The change as a unified diff, a string a line."""
        old, new = (data.decode("utf-8-sig").splitlines() for data in (self.before, self.after))
        return list(unified_diff(old, new, name, name, lineterm=""))


def pull(path: Path, talk: Path, icons: frozenset[str]) -> Pulled:
    """Compare a deck with what was written into it, and put its changes into the outline's text; writes nothing.

    Raises `DeckRefusedError` for a file that cannot be taken.
    """
    deck = open_deck(talk)
    edition = deck.written.edition
    report = Report()
    with telling_files():
        data = path.read_bytes()
    parsed = parse_editions(path, report, icons=icons, also=(edition,))
    if parsed is None:
        return Pulled(None, tuple(report))
    if deck.written.outline != parsed.outline.id:
        expected, found = parsed.outline.id, deck.written.outline
        raise DeckRefusedError(
            say("{path}: expected a talk of `{expected}`, found one of `{found}`; nothing was taken from it",
                path=talk, expected=expected, found=found)
        )  # fmt: skip
    tree = tree_of(data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), path)
    if tree is None or edition not in parsed.editions:
        why = say("expected an outline without warnings of YAML's traps") if tree is None else say("no such edition")
        raise DeckRefusedError(say("{path}: {why}; nothing was taken from {talk}", path=path, why=why, talk=talk))
    puller = _Puller(parsed, edition, tree, path, deck)
    text = puller.result(collect(deck))
    after = edited(data, _difference(tree.source.text, text))
    return Pulled(parsed.outline, (), data, after, tuple(sorted(puller.untaken)), tuple(puller.touched))


def _difference(before: str, after: str) -> list[Edit]:
    """One text as edits of another, whole lines, so that every line that stays keeps its own end."""
    from difflib import SequenceMatcher

    old, new = before.split("\n"), after.split("\n")
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line) + 1)
    edits = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            edits.append(Edit(starts[i1], starts[i2] - 1, "\n".join(new[j1:j2])))
        elif tag == "delete":
            edits.append(Edit(starts[i1], min(starts[i2], len(before)), ""))
        elif tag == "insert":
            edits.append(Edit(min(starts[i1], len(before)), min(starts[i1], len(before)), "".join(f"{x}\n" for x in new[j1:j2])))
    return edits


class _Puller:
    def __init__(self, parsed: Parsed, edition: Language, tree: Tree, path: Path, deck: Deck) -> None:
        self.outline, self.language, self.tree, self.path = parsed.outline, edition, tree, path
        self.shown: dict[str, Text] = {p: t for p, t in placed_texts(parsed.editions[edition]) if isinstance(t, Text)}
        self.texts: dict[str, LocalizedText] = {
            p: t for p, t in placed_texts(parsed.outline) if isinstance(t, LocalizedText)
        }
        self.context = variables(parsed.outline, edition, Conversion(edition))
        self.untaken: set[NotTaken] = set()
        self.touched: list[LocalizedText] = []
        self.edits: list[Edit] = []
        self.lists: dict[Path_, list[Entry]] = {}

    def result(self, found: Collected) -> str:
        """The outline's text with all that can be taken."""
        self.untaken |= found.untaken
        wholly_gone = self._paragraphs_gone(found)
        self._take_texts(found, wholly_gone)
        self._take_numbers(found)
        text = self.tree.source.text
        for edit in sorted(set(self.edits), reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return self._take_lists(found, wholly_gone, text)

    def leave(self, slide: int, message: Message) -> None:
        self.untaken.add(NotTaken(slide, message))

    # texts

    def _paragraphs_gone(self, found: Collected) -> dict[str, int]:
        """Texts that are gone from every slide that showed them, with one of these slides."""
        gone: dict[str, int] = {}
        for (place, paragraph), slides in found.gone.items():
            if (place, paragraph) in found.seen:
                continue  # another slide shows it still: the same words at hand, such as repeated notes
            if place.endswith("/notes") or place.endswith("_notes"):
                found.seen[place, paragraph] = []
            gone[place] = slides[0]
        return gone

    def _take_texts(self, found: Collected, gone: Mapping[str, int]) -> None:
        by_place: dict[str, dict[int, list[Character]]] = {}
        slides: dict[str, int] = {}
        for (place, number), seen in found.seen.items():
            changed = [s for s in seen if s.after is not None]
            if not changed:
                continue
            made = self._merged(place, number, changed)
            if made is not None:
                by_place.setdefault(place, {})[number] = made
                slides[place] = changed[0].slide
        for place, changes in by_place.items():
            self._take_text(place, changes, slides[place])
        for added in found.added:
            if _is_notes(added.beside):
                self._take_note(added)

    def _merged(self, place: str, number: int, changed: Sequence[Seen]) -> list[Character] | None:
        """A paragraph with the changes of all its stretches; None where slides or outline do not agree."""
        text = self.shown.get(place)
        if text is None or number >= len(text.paragraphs):
            return self._outdated(changed[0])
        now = written(text.paragraphs[number])
        out: list[Character] = []
        at = 0
        stretches = {(s.origin.offset, tuple(s.after or ()), s.before): s for s in changed}
        if len({offset for offset, _, _ in stretches}) < len(stretches):
            self.leave(changed[0].slide, say("“{words}” was changed in two ways", words=_words(changed[0].before)))
            return None
        for (offset, after, before), seen in sorted(stretches.items(), key=lambda item: item[0][0]):
            here = now[offset : offset + len(before)]
            if [c.sign for c in here] != [c.sign for c in before]:
                return None if [c.sign for c in now] == [c.sign for c in after] else self._outdated(seen)
            out += now[at:offset]
            out += [_moved(c, before, here, offset) for c in after]
            at = offset + len(before)
        return [*out, *now[at:]]

    def _outdated(self, seen: Seen) -> None:
        words = _words(seen.before)
        self.leave(seen.slide, say("“{words}” was changed, and the outline says something else by now", words=words))

    def _take_text(self, place: str, changes: dict[int, list[Character]], slide: int) -> None:
        text, shown = self.texts.get(place), self.shown[place]
        words = shortened(shown.plain)
        if text is None:
            self.leave(slide, say("“{words}” was changed; the outline has it elsewhere", words=words))
        elif shown.original is not None or self.language not in text.by_language:
            self.leave(slide, say("“{words}” is converted from another edition; change it there", words=words))
        elif any(not made for made in changes.values()):
            self.leave(slide, say("“{words}” was deleted", words=words))
        else:
            source = text.by_language[self.language]
            raw = rewritten(Raw(source, self.language, self.context), changes)
            if raw is None:
                self.leave(slide, say("“{words}” was changed where it holds a value, a link or marks", words=words))
            elif not self._write(text, raw):
                self.leave(slide, say("“{words}” was changed, and cannot be written there", words=words))

    def _write(self, text: LocalizedText, raw: str) -> bool:
        """Put the words into the file: of a text that is the same in each language, in this one if they are words."""
        source = text.by_language[self.language]
        others = [code for code, other in text.by_language.items() if code != self.language and other is source]
        if others and needs_translation(raw):
            edits = self._split(text, raw)
        else:
            edits = text_edits(source, raw, self.tree)
        self.edits += edits
        if edits:
            self.touched.append(text)
        return bool(edits)

    def _split(self, text: LocalizedText, raw: str) -> list[Edit]:
        """A bare text becomes one in each language, of which only this edition's is new."""
        source = text.by_language[self.language]
        node = node_of(source)
        if node is None or node.start not in self.tree.ways:
            return []
        own = {code: source.raw for code in originals(self.outline.languages)} | {self.language: raw}
        rows = ", ".join(f"{code}: {scalar(own[code], flow=True, indent=0)}" for code in LANGUAGES if code in own)
        return [Edit(node.start, node.end, "{" + rows + "}")]

    def _take_note(self, added: Added) -> None:
        """A new paragraph of notes: after the one before it, in the same text."""
        text = self.texts.get(added.beside)
        if text is None or self.language not in text.by_language or added.before:
            self.leave(added.slide, say("“{words}” was added to the notes", words=shortened(added.words)))
            return
        source = text.by_language[self.language]
        signs = Raw(source, self.language, self.context).signs()
        if added.paragraph >= len(signs):
            return
        end = signs[added.paragraph][1]
        raw = source.raw[:end] + "\n\n" + added.words + source.raw[end:]
        if not self._write(text, raw):
            self.leave(added.slide, say("“{words}” was added to the notes", words=shortened(added.words)))

    # numbers

    def _take_numbers(self, found: Collected) -> None:
        for place, values in found.numbers.items():
            typed, slide = values[0]
            edit = self._number_edit(place, typed)
            if edit is None:
                self.leave(slide, say("the chart's number {number} cannot be taken", number=typed))
            else:
                self.edits.append(edit)

    def _number_edit(self, place: str, typed: str) -> Edit | None:
        """A number stands in the list beside its series' name."""
        series, _, number = place.rpartition("/values/")
        name = self.texts.get(f"{series}/name")
        node = next((node_of(s) for s in name.by_language.values()), None) if name else None
        way = self.tree.ways.get(node.start) if node is not None else None
        if way is None:
            return None
        holder = way[: len(way) - 1 - way[::-1].index("name")] if "name" in way else way
        try:
            value = self.tree.at((*holder, "values", int(number)))
        except LookupError:
            return None
        new = typed_number(typed, str(value))
        return Edit(value.start, value.end, new) if new and isinstance(value, ScalarNode) else None

    # lists

    def _take_lists(self, found: Collected, gone: Mapping[str, int], text: str) -> str:
        for place, slide in gone.items():
            if not self._remove(place, gone):
                words = shortened(self.shown[place].plain) if place in self.shown else place
                self.leave(slide, say("“{words}” was deleted, and is no item of a list", words=words))
        for added in found.added:
            if not _is_notes(added.beside) and not self._add(added):
                self.leave(added.slide, say("“{words}” was added where the outline has no list", words=shortened(added.words)))
        for place, (level, slide) in found.levels.items():
            if not self._relevel(place, level):
                self.leave(slide, say("“{words}” has another level", words=shortened(self.shown[place].plain)))
        for way, wanted in self.lists.items():
            tree = tree_of(text, self.path)
            edit = ListText(tree, way).edit(wanted, self._new()) if tree else None
            if edit is None:
                self.leave(0, say("the items of a list changed, and it cannot be written anew: {way}", way="/".join(map(str, way))))
            else:
                text = text[: edit.start] + edit.text + text[edit.end :]
        return text

    def _new(self) -> New:
        return New(self.language, tuple(code for code in originals(self.outline.languages) if code != self.language))

    def _where(self, place: str) -> tuple[Path_, int, int] | None:
        """The way to the list a text is an item of, the item's number, and that of the line under it (or -1)."""
        text = self.texts.get(place)
        node = node_of(next(iter(text.by_language.values()))) if text else None
        way = self.tree.ways.get(node.start) if node is not None else None
        if way is None:
            return None
        steps = place.split("/")
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

    def _wanted(self, way: Path_) -> list[Entry] | None:
        if way not in self.lists:
            held = ListText(self.tree, way)
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
            kept = [e for e in entries if e.head != Said(item)]
        if not kept:
            return False
        self.lists[way] = kept
        return True

    def _record(self, place: str, gone: Mapping[str, int]) -> tuple[Path_, int, int] | None:
        """An item of several texts (a card, a step) that is gone altogether."""
        item = place.rpartition("/")[0]
        own = [p for p in self.shown if p.startswith(f"{item}/")]
        text = self.texts.get(place)
        node = node_of(next(iter(text.by_language.values()))) if text else None
        way = self.tree.ways.get(node.start) if node is not None else None
        if way is None or not item.rpartition("/")[2].isdigit() or any(p not in gone for p in own):
            return None
        number = int(item.rpartition("/")[2])
        at = max((n for n, step in enumerate(way) if isinstance(step, int)), default=-1)
        return (way[:at], number, -1) if at > 0 and way[at] == number and way[at - 1] != "blocks" else None

    def _add(self, added: Added) -> bool:
        where = self._where(added.beside)
        entries = self._wanted(where[0]) if where else None
        if where is None or entries is None:
            return False
        way, item, sub = where
        at = next((n for n, e in enumerate(entries) if e.head == Said(item)), None)
        if at is None:
            return False
        head_at = at + sum(1 for e in _new_after(entries, at))
        said = Said(words=added.words)
        if added.before:
            entries.insert(at, Entry(said))
        elif (added.level > 0 or sub >= 0) and added.level > 0:
            entry = entries[head_at]
            place = next((n + 1 for n, s in enumerate(entry.subs) if s == Said(item, sub)), len(entry.subs) if sub < 0 else 0)
            subs = [*entry.subs[:place], said, *entry.subs[place:]] if sub >= 0 else [said, *entry.subs]
            entries[head_at] = Entry(entry.head, tuple(subs))
        else:
            entries.insert(head_at + 1, Entry(said))
        self.lists[way] = entries
        return True

    def _relevel(self, place: str, level: int) -> bool:
        """An item becomes a line under the one before it, or a line under an item becomes one of its own."""
        where = self._where(place)
        if where is None or not place.endswith(("/text",)) and "/sub/" not in place:
            return False
        way, item, sub = where
        entries = self._wanted(way)
        if entries is None:
            return False
        at = next((n for n, e in enumerate(entries) if Said(item, sub) in (e.head, *e.subs)), None)
        if at is None:
            return False
        entry = entries[at]
        if sub < 0 and level > 0 and at > 0:
            above = entries[at - 1]
            entries[at - 1 : at + 1] = [Entry(above.head, (*above.subs, entry.head, *entry.subs))]
        elif sub >= 0 and level == 0:
            cut = entry.subs.index(Said(item, sub))
            entries[at : at + 1] = [Entry(entry.head, entry.subs[:cut]), Entry(entry.subs[cut], entry.subs[cut + 1 :])]
        else:
            return False
        return True


def _new_after(entries: Sequence[Entry], at: int) -> list[Entry]:
    """The new items that follow one already: what is added later stands after them."""
    out = []
    for entry in entries[at + 1 :]:
        if entry.head.item >= 0:
            break
        out.append(entry)
    return out


def _is_notes(place: str) -> bool:
    return place.endswith(("/notes", "_notes"))


def _words(characters: Sequence[Character]) -> str:
    return shortened(words_of(characters))


def _moved(made: Character, before: Sequence[Character], now: Sequence[Character], offset: int) -> Character:
    """A character of a stretch as one of its text: what the slide did not change of it is as the outline has it."""
    if made.old is None:
        return made
    was, own = before[made.old], now[made.old]
    return Character(
        own.sign, own.spaced if made.spaced == was.spaced else made.spaced,
        own.strong if made.strong == was.strong else made.strong, offset + made.old,
    )  # fmt: skip

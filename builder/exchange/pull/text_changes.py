"""Words that changed, put into their texts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Message, say
from builder.exchange.pull.awaited import is_awaited, take_awaited
from builder.exchange.pull.changes import Added, Collected, Seen
from builder.exchange.pull.characters import Character, words_of, written
from builder.exchange.pull.old_numbers import renumbered
from builder.exchange.pull.outline_file import NodePath, is_whole, node_of, text_edits
from builder.exchange.pull.rewriting import Raw, rewritten
from builder.exchange.pull.state import State, Taking, is_notes
from builder.exchange.scalars import scalar
from builder.exchange.spans import Edit
from builder.outline.schema.text_form import needs_translation
from builder.outline.text.quotation import without_marks
from builder.outline.text.telephone import as_typed, is_number
from builder.outline.text.text import LocalizedText, SourceText, Text
from builder.outline.yaml.nodes import shortened
from builder.replace import replace
from builder.words.languages import originals
from builder.write.pptx.origins import seen_only


class _Change(Struct, frozen=True):
    """A text as it shall be."""

    text: LocalizedText
    raw: str
    slide: int
    words: str
    refused: Message
    """What is told where the file cannot hold it."""
    added: tuple[int, ...] = ()
    """The paragraphs after which new ones were put in."""


class TextChanges:
    """Takes changed words into the outline, a text at a time."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._changes: dict[str, _Change] = {}

    def gone(self, found: Collected) -> dict[str, int]:
        """Texts that are gone from every slide that showed them, with one of these slides."""
        gone: dict[str, int] = {}
        for (place, paragraph), slides in found.gone.items():
            if (place, paragraph) in found.seen:
                continue  # another slide shows it still: the same words at hand, such as repeated notes
            text = self.state.shown.get(place)
            said = text.plain.split("\n") if text else []
            if paragraph < len(said) and seen_only(said[paragraph]) == seen_only(slides[0][1]):
                gone[place] = slides[0][0]
        return gone

    def take(self, found: Collected) -> None:
        """Add the edits of all texts whose words changed, and of notes that have a paragraph more."""
        by_place: dict[str, dict[int, list[Character]]] = {}
        slides: dict[str, int] = {}
        for (place, number), seen in found.seen.items():
            changed = [s for s in seen if s.after is not None]
            if not changed or is_awaited(self.state, place):
                continue
            made = self._merged(place, number, changed)
            if made is not None:
                by_place.setdefault(place, {})[number] = made
                slides[place] = changed[0].slide
        for place, changes in by_place.items():
            self._take_text(place, changes, slides[place])
        for added in found.added:
            if is_notes(added.beside):
                self._take_note(added)
        for place, change in self._changes.items():
            if not self._write(place, change):
                self.state.leave(change.slide, change.refused)
        take_awaited(self.state, found)

    def _merged(self, place: str, number: int, changed: Sequence[Seen]) -> list[Character] | None:
        """A paragraph with the changes of all its stretches; None where slides or outline do not agree."""
        text = self.state.shown.get(place)
        if text is None or number >= len(text.paragraphs):
            self._outdated(changed[0])
            return None
        now = written(text.paragraphs[number])
        out: list[Character] = []
        at = 0
        stretches = {(s.origin.offset, tuple(s.after or ()), s.before): s for s in changed}
        if len({offset for offset, _, _ in stretches}) < len(stretches):
            first = changed[0]
            self.state.leave(first.slide, say("“{words}” was changed in two ways", words=_words(first.before)))
            return None
        for (offset, _, before), seen in sorted(stretches.items(), key=lambda item: item[0][0]):
            here = now[offset : offset + len(before)]
            if len(now) != seen.origin.length or not _same_signs(here, before):
                if not _is_taken(now, seen):
                    self._outdated(seen)
                return None
            out += now[at:offset]
            out += _moved(seen, here)
            at = offset + len(before)
        return [*out, *now[at:]]

    def _outdated(self, seen: Seen) -> None:
        told = say("“{words}” was changed, and the outline says something else by now", words=_words(seen.before))
        self.state.leave(seen.slide, told)

    def _take_text(self, place: str, changes: dict[int, list[Character]], slide: int) -> None:
        text, shown = self.state.texts.get(place), self.state.shown[place]
        words = shortened(shown.plain)
        if text is None:
            self.state.leave(slide, say("“{words}” was changed; the outline has it elsewhere", words=words))
        elif shown.original is not None or self.state.language not in text.by_language:
            self.state.leave(slide, say("“{words}” is converted from another edition; change it there", words=words))
        elif any(not made for made in changes.values()):
            self.state.leave(slide, say("“{words}” was deleted", words=words))
        else:
            source = text.by_language[self.state.language]
            own = Raw(source, self.state.language, self.state.context)
            raw = _retyped_number(source, shown, changes) or rewritten(
                own, _in_typed_marks(own.read(source.raw), shown, changes)
            )
            if raw is None:
                told = say("“{words}” was changed where it holds a value, a link or marks", words=words)
                self.state.leave(slide, told)
            else:
                refused = say("“{words}” was changed, and cannot be written there", words=words)
                self._changes[place] = _Change(text, raw, slide, words, refused)

    def _write(self, place: str, change: _Change) -> bool:
        """Put the words into the file: of a text that is the same in each language, in this one if they are words."""
        text, raw, own = change.text, change.raw, self.state.language
        source = text.by_language[own]
        node = node_of(source)
        way = self.state.tree.ways.get(node.start) if node is not None else None
        if node is None or way is None:
            return False
        others = [code for code, other in text.by_language.items() if code != own and other is source]
        means: tuple[tuple[NodePath, str], ...] = ((way, raw),)
        if others and needs_translation(raw):
            edits = self._split(text, raw)
            spoken = originals(self.state.outline.languages)
            means = (((*way, own), raw), *(((*way, code), source.raw) for code in others if code in spoken))
        else:
            edits = text_edits(source, raw, self.state.tree)
        if edits:
            changed = renumbered(place, source.raw, raw, change.slide)
            self.state.takings.append(Taking(change.slide, change.words, tuple(edits), (way,), means, text, changed))
        return bool(edits)

    def _split(self, text: LocalizedText, raw: str) -> list[Edit]:
        """A bare text becomes one in each language, of which only this edition's is new."""
        source = text.by_language[self.state.language]
        node = node_of(source)
        if node is None or not is_whole(node, self.state.tree):
            return []
        own = dict.fromkeys(originals(self.state.outline.languages), source.raw) | {self.state.language: raw}
        rows = ", ".join(f"{code}: {scalar(own[code], flow=True, indent=0)}" for code in own)
        return [Edit(node.start, node.end, "{" + rows + "}")]

    def _take_note(self, added: Added) -> None:
        """A new paragraph of notes: after the one before it, and after what was put in there already."""
        text = self.state.texts.get(added.beside)
        told = say("“{words}” was added to the notes", words=shortened(added.words))
        if text is None or self.state.language not in text.by_language or added.before:
            self.state.leave(added.slide, told)
            return
        source, change = text.by_language[self.state.language], self._changes.get(added.beside)
        raw, before = (change.raw, change.added) if change is not None else (source.raw, ())
        signs = Raw(replace(source, raw=raw), self.state.language, self.state.context).signs()
        said = {seen_only(paragraph) for paragraph in self.state.shown[added.beside].plain.split("\n")}
        at = added.paragraph + sum(paragraph <= added.paragraph for paragraph in before)
        if at >= len(signs) or seen_only(added.words) in said:
            return
        end = signs[at][1]
        raw = raw[:end] + "\n\n" + added.words + raw[end:]
        slide, words, refused = (
            (change.slide, change.words, change.refused)
            if change is not None
            else (added.slide, shortened(added.words), told)
        )
        self._changes[added.beside] = _Change(text, raw, slide, words, refused, (*before, added.paragraph))


def _retyped_number(source: SourceText, shown: Text, changes: dict[int, list[Character]]) -> str:
    """A telephone number with the word before its extension as its author typed it; empty for anything else."""
    if shown.plain == source.raw or not is_number(source.raw) or set(changes) != {0}:
        return ""
    words = words_of(changes[0])
    return as_typed(words, source.raw) if is_number(words, source.raw) else ""


def _in_typed_marks(read: Text, shown: Text, changes: dict[int, list[Character]]) -> dict[int, list[Character]]:
    """Changed words of a quotation between the marks that its author typed, which no slide shows."""
    if read.plain == shown.plain or without_marks(read).plain != shown.plain:
        return changes
    out: dict[int, list[Character]] = {}
    for number, made in changes.items():
        own, last = written(read.paragraphs[number]), number == len(read.paragraphs) - 1
        opens = number == 0
        moved = [replace(c, old=c.old + opens) if c.old is not None else c for c in made]
        opening = [replace(own[0], old=0)] if opens else []
        closing = [replace(own[-1], old=len(own) - 1)] if last else []
        out[number] = [*opening, *moved, *closing]
    return out


def _words(characters: Sequence[Character]) -> str:
    return shortened(words_of(characters))


def _same_signs(one: Sequence[Character], other: Sequence[Character]) -> bool:
    return [seen_only(c.sign) for c in one] == [seen_only(c.sign) for c in other]


def _is_taken(now: Sequence[Character], seen: Seen) -> bool:
    """Whether the outline says already what the slide does."""
    start, rest = seen.origin.offset, seen.origin.length - seen.origin.offset - len(seen.before)
    return _same_signs(now[start : len(now) - rest], seen.after or ())


def _moved(seen: Seen, now: Sequence[Character]) -> list[Character]:
    """A stretch as characters of its text: what the slide did not change of one is as the outline has it."""
    out: list[Character] = []
    for made in seen.after or ():
        if made.old is None:
            before = out[-1].strong if out else bool(now) and now[0].strong
            spaced = made.spaced or (not out and bool(now) and now[0].spaced)  # the slide begins a line there
            out.append(Character(made.sign, spaced, made.strong if seen.bold else before))
            continue
        was, own = seen.before[made.old], now[made.old]
        spaced = own.spaced if made.spaced == was.spaced else made.spaced
        strong = own.strong if made.strong == was.strong else made.strong
        out.append(Character(own.sign, spaced, strong, seen.origin.offset + made.old))
    return out

"""Hand edits on slides as edits of the outline's file, and the list of what cannot be taken."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher, unified_diff
from itertools import accumulate
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import Diagnostic, Report, Severity, say
from builder.exchange.pull.changes import Collected, NotTaken
from builder.exchange.pull.collecting import collect
from builder.exchange.pull.contacts import take_contacts
from builder.exchange.pull.list_changes import ListChanges
from builder.exchange.pull.lost_map import map_again
from builder.exchange.pull.meant import taken_as_meant
from builder.exchange.pull.new_notes import take_new_notes
from builder.exchange.pull.numbers import take_numbers
from builder.exchange.pull.old_extensions import old_extensions
from builder.exchange.pull.old_numbers import old_numbers
from builder.exchange.pull.opened_deck import Deck, open_deck, refused
from builder.exchange.pull.outline_file import Tree, tree_of
from builder.exchange.pull.per_meeting import leave_what_varies
from builder.exchange.pull.relocating import relocated
from builder.exchange.pull.state import State, Taking, state_of
from builder.exchange.pull.text_changes import TextChanges
from builder.exchange.spans import Edit, edited
from builder.machine_error import telling_files
from builder.outline.model.outline import Outline
from builder.outline.parse import Parsed, ParseOptions, parse_editions, parse_root, read_nodes
from builder.outline.text.text import LocalizedText
from builder.outline.yaml.source import source_of
from builder.write.pptx.deck_map import DeckMap

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Pulled(Struct, frozen=True):
    """What a deck gives back: the outline's file as it would be, and what stays in the deck alone."""

    outline: Outline | None
    diagnostics: tuple[Diagnostic, ...] = ()
    before: bytes = b""
    after: bytes = b""
    untaken: tuple[NotTaken, ...] = ()
    touched: tuple[LocalizedText, ...] = ()
    """The texts that changed in one language."""
    old_numbers: tuple[NotTaken, ...] = ()
    """What still says a number which was changed."""
    from_now: bool = False
    """Whether the deck had lost its map, so that it was compared with the outline as it is now."""

    def diff(self, name: str) -> list[str]:
        """The change as a unified diff, a string a line."""
        old, new = (data.decode("utf-8-sig").splitlines() for data in (self.before, self.after))
        return list(unified_diff(old, new, name, name, lineterm=""))


def pull(path: Path, talk: Path, icons: frozenset[str]) -> Pulled:
    """Compare a deck with what was written into it, and put its changes into the outline's text; writes nothing.

    Raises `DeckRefusedError` for a file that cannot be taken.
    """
    deck = open_deck(talk)
    report = Report()
    with telling_files():
        data = path.read_bytes()
    known = (deck.written.edition,) if deck.written else ()
    parsed = parse_editions(path, report, ParseOptions(icons=icons, also=known, awaiting=True))
    if parsed is None:
        return Pulled(None, tuple(report))
    written = _written(deck, parsed, path, talk)
    tree = _tree(data, path, talk)
    state = state_of(parsed, written.edition, tree)
    changed = collect(deck.slides, relocated(written, state.shown))
    if written.outline != parsed.outline.id:
        leave_what_varies(state, changed)
    text, kept = _taken(state, changed, lambda text: _is_outline(text, path, icons))
    after = edited(data, _difference(tree.source.text, text))
    if _read(after) != text:
        state.leave(0, say("the changes cannot be written into the outline as they are meant; nothing was taken"))
        after, kept = data, []
    touched = tuple(one.text for one in kept if one.text is not None)
    return Pulled(
        parsed.outline, (), data, after, tuple(sorted(state.untaken)), touched,
        (*old_numbers(state.texts, kept), *old_extensions(state.texts, kept), *sorted(state.still_old)),
        deck.written is None,
    )  # fmt: skip


def _written(deck: Deck, parsed: Parsed, path: Path, talk: Path) -> DeckMap:
    """What was written into the deck, where it is a talk of this outline; else a `DeckRefusedError`."""
    written = deck.written or map_again(path, parsed.editions, deck.slides)
    if written is None:
        why = say("expected a talk that Talkleaf wrote from this outline, found neither its map nor its words")
    elif parsed.outline.id not in (written.outline, written.series):
        why = say(
            "expected a talk of `{expected}`, found one of `{found}`", expected=parsed.outline.id, found=written.outline
        )
    elif written.edition not in parsed.editions:
        why = say("expected an edition of the outline, found `{edition}`", edition=written.edition)
    else:
        return written
    raise refused(talk, why)


def _tree(data: bytes, path: Path, talk: Path) -> Tree:
    """The outline's file as it can be changed; else a `DeckRefusedError`."""
    tree = tree_of(_read(data), path)
    if tree is None:
        raise refused(talk, say("expected an outline without warnings of YAML's traps; `talkleaf check` tells them"))
    return tree


def _read(data: bytes) -> str:
    """A file's text with line ends `\\n`."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _is_outline(text: str, path: Path, icons: frozenset[str]) -> bool:
    """Whether a file's text could be built, once what is new in it is translated."""
    report = Report()
    read = read_nodes(source_of(text, path), report)
    if read is not None and not report.has_errors:
        parse_root(read[1], path, report, ParseOptions(icons=icons, awaiting=True))
    wrong = {d.code for d in report if d.severity is Severity.ERROR}
    return read is not None and wrong <= {"missing-translation"}


def _taken(state: State, found: Collected, holds: Callable[[str], bool]) -> tuple[str, list[Taking]]:
    """The outline's text with all that can be taken, and what that is, but for lists."""
    state.untaken |= found.untaken
    words = TextChanges(state)
    gone = words.gone(found)
    words.take(found)
    take_numbers(state, found)
    take_contacts(state, found)
    take_new_notes(state, found)
    text, kept = taken_as_meant(state, holds)
    return ListChanges(state, holds).take(found, gone, text), kept


def _difference(before: str, after: str) -> list[Edit]:
    """One text as edits of another, whole lines, so that every line that stays keeps its own end."""
    old, new = _lines(before), _lines(after)
    starts = [0, *accumulate(map(len, old))]
    edits = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        end, text = starts[i2], "".join(new[j1:j2])
        if text.endswith("\n") and before[starts[i1] : end].endswith("\n"):
            end, text = end - 1, text[:-1]  # the last of the lines keeps its end
        edits.append(Edit(starts[i1], end, text))
    return edits


def _lines(text: str) -> list[str]:
    """Lines with their ends: one without an end, which only the last can be, is another line than one with it."""
    return _LINE.findall(text)

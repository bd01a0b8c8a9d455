"""Telephone numbers and addresses of the group and of people: typed once, and shown in each language's own way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from builder.diagnostics import say
from builder.exchange.pull.changes import Collected, NotTaken, Retyped
from builder.exchange.pull.collecting import words_of_ours
from builder.exchange.pull.contact_forms import FORMS, Form, plain_hyphens
from builder.exchange.pull.meeting_words import meeting_words
from builder.exchange.pull.old_extensions import changed_extension
from builder.exchange.pull.outline_file import is_joined
from builder.exchange.pull.state import SharedValue, State
from builder.exchange.scalars import rewritten
from builder.outline.model.blocks import Person, Section
from builder.outline.model.edition import GroupInfo
from builder.outline.yaml.nodes import MapNode, ScalarNode, shortened
from builder.replace import fields_of
from builder.words.languages import LANGUAGES, Language
from builder.write.pptx.origins import seen_only

GROUP = "group"


class Contact(Struct, frozen=True):
    """One way to reach somebody: whose (the place of a person, or the group's), and as slides show it."""

    whose: str
    form: Form
    typed: str
    shown: str


def take_contacts(state: State, found: Collected) -> None:
    """Put numbers and addresses into the file where it is certain which they are; the rest is words of ours."""
    ways = ways_to_reach(state)
    for before, changes in _by_words(found.contacts).items():
        own = [way for way in ways if _said(way.shown) == before]
        gone = [one for one in changes if not seen_only(one.after)]
        if own and gone:
            _tell_gone(state, own, gone[0])
        if own:
            _take_each(state, own, [one for one in changes if seen_only(one.after)], ways)
        else:
            for one in changes:
                if not one.whole and not is_taken(one, ways, state.language):
                    state.leave(one.slide, meeting_words(state, one) or words_of_ours(one.after or one.before))


def ways_to_reach(state: State) -> list[Contact]:
    """Every number and address that the outline has, of the group and of people."""
    return [
        Contact(whose, form, typed, form.shown(typed, state.language))
        for whose, somebody in _people(state.outline)
        for form in FORMS
        if isinstance(typed := getattr(somebody, form.field), str) and typed
    ]


def _by_words(changes: Sequence[Retyped]) -> Mapping[str, list[Retyped]]:
    found: dict[str, list[Retyped]] = {}
    for one in changes:
        found.setdefault(_said(one.before), []).append(one)
    return found


def _said(words: str) -> str:
    """What is compared of a number or an address: what is seen, whatever hyphens a program made of its own."""
    return seen_only(plain_hyphens(words))


def is_taken(one: Retyped, ways: Sequence[Contact], language: Language) -> bool:
    """Whether the outline has followed: the same person is reached there now, and in the same way."""
    if not seen_only(one.after):
        return any(form.is_certain and form.retyped(one.before, "") for form in FORMS)
    own = (way for way in ways if way.whose == (one.person or GROUP) and way.form.is_like(one.before))
    return any(_said(way.shown) == _said(way.form.shown(one.after, language)) for way in own)


def _take_each(state: State, own: Sequence[Contact], changes: Sequence[Retyped], ways: Sequence[Contact]) -> None:
    """Changes of a number that several may share: each is of the person whose name stands before it, or the group's.

    Where it is neither's (by now), it is that of everybody who has it.
    """
    by_owner: dict[str, list[Retyped]] = {}
    owners = {way.whose for way in own}
    for one in changes:
        whose = one.person or GROUP
        if whose in owners:
            by_owner.setdefault(whose, []).append(one)
        elif not is_taken(one, ways, state.language):
            by_owner.setdefault("", []).append(one)
    taken = {whose: _take(state, [w for w in own if whose in ("", w.whose)], by_owner[whose]) for whose in by_owner}
    still = [way for way in own if way.whose not in by_owner]
    if "" not in by_owner and any(taken.values()):
        _tell_others(state, still, changes[0])


def _take(state: State, own: Sequence[Contact], changes: Sequence[Retyped]) -> bool:
    """Put what was typed where the number stands; gives whether it was, and else tells why not."""
    first = changes[0]
    words = shortened(first.before)
    if len({_said(one.after) for one in changes}) > 1:
        state.leave(first.slide, say("“{words}” was changed in two ways", words=words))
        return False
    nodes = {node.start: (way, node, flow) for way in own for _, node, flow in _nodes(state, way)}
    if not nodes:
        state.leave(first.slide, say("“{words}” was changed; the outline has it elsewhere", words=words))
    elif len(nodes) > 1:
        lines = sorted({node.span.line for _, node, _ in nodes.values()})
        told = say(
            "“{words}” was changed; the outline has it in several places, so change it there, on lines {lines}",
            words=words, lines=", ".join(map(str, lines)),
        )  # fmt: skip
        state.leave(first.slide, told)
    else:
        ((way, node, flow),) = nodes.values()
        typed = way.form.retyped(" ".join(first.after.split()), str(node))
        if typed is None or _said(way.form.shown(typed, state.language)) != _said(
            way.form.shown(first.after, state.language)
        ):
            state.leave(first.slide, say("“{words}” was changed, and cannot be written there", words=words))
        else:
            written = rewritten(node, typed, flow=flow, indent=0)
            other = changed_extension(str(node), typed)
            state.put(node, SharedValue(first.slide, words, written, typed, extension=other))
            return True
    return False


def _tell_others(state: State, still: Sequence[Contact], changed: Retyped) -> None:
    """Whoever shares a number that was changed for another alone keeps it until its author says so."""
    nodes = {node.start: node for way in still for _, node, _ in _nodes(state, way)}
    for node in nodes.values():
        told = say(
            "“{before}” is “{after}” now; line {line} of the outline still says it as it was",
            before=shortened(changed.before), after=shortened(changed.after), line=node.span.line,
        )  # fmt: skip
        state.still_old.add(NotTaken(changed.slide, told))


def _tell_gone(state: State, own: Sequence[Contact], gone: Retyped) -> None:
    """A way to reach somebody is deleted by its author alone: it may have gone from this slide for want of space."""
    words = shortened(gone.before)
    nodes = {node.start: (key, node) for way in own for key, node, _ in _nodes(state, way)}
    for key, node in nodes.values():
        told = say(
            "“{words}” was deleted; to take it out of the outline, delete `{key}` in line {line} there",
            words=words, key=key, line=node.span.line,
        )  # fmt: skip
        state.leave(gone.slide, told)
    if not nodes:
        state.leave(gone.slide, say("“{words}” was deleted", words=words))


def _nodes(state: State, contact: Contact) -> list[tuple[str, ScalarNode, bool]]:
    """Where somebody's own number or address stands in the file: its key, its node, whether in brackets."""
    way = state.way_of(f"{contact.whose}/name") or ()
    least = max((at for at, step in enumerate(way) if isinstance(step, int)), default=-1) + 1
    for steps in range(len(way), least - 1, -1):
        holder = state.tree.at(way[:steps])
        if not isinstance(holder, MapNode) or set(holder) <= set(LANGUAGES):
            continue
        same = [
            (key, node, state.tree.is_flow((*way[:steps], key)))
            for key, node in holder.items()
            if isinstance(node, ScalarNode) and contact.form.same(str(node), contact.typed)
        ]
        named = [one for one in same if one[0] == contact.form.field]
        if same:
            return named or [one for one in same if is_joined(holder) or one[0] not in ("id", "name")]
    return []


def _people(value: Any, place: str = "") -> Iterator[tuple[str, GroupInfo[Any] | Person[Any]]]:
    """Everybody whom the outline says how to reach, with the place."""
    if isinstance(value, GroupInfo | Person):
        yield place, value
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            step = part.id if isinstance(part, Section) else str(number)
            yield from _people(part, f"{place}/{step}")
    else:
        for name in fields_of(type(value)):
            yield from _people(getattr(value, name), f"{place}/{name}" if place else name)

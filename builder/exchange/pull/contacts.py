"""Telephone numbers and addresses of the group and of people: typed once, and shown in each language's own way."""

from __future__ import annotations

import re
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
from builder.outline.text.telephone import PhoneNumber, has_other_words
from builder.outline.yaml.nodes import MapNode, ScalarNode, shortened
from builder.replace import fields_of
from builder.words.languages import LANGUAGES, Language
from builder.write.pptx.origins import seen_only

GROUP = "group"
_FIGURES = re.compile(r"\d+")


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
        typed = _typed_in_place_of(str(node), way.form, first.after)
        if typed is None or _said(way.form.shown(typed, state.language)) != _said(
            way.form.shown(first.after, state.language)
        ):
            state.leave(first.slide, say("“{words}” was changed, and cannot be written there", words=words))
        else:
            written = rewritten(node, typed, flow=flow, indent=0)
            other = changed_extension(str(node), typed)
            others = _in_other_languages(state, way, node)
            following = [
                (own, rewritten(own, meant, flow=in_flow, indent=0), meant)
                for own, in_flow in others
                if (meant := _with_figures_of(str(own), str(node), typed)) is not None
            ]
            state.put(node, SharedValue(first.slide, words, written, typed, extension=other), *following)
            if not following:
                _tell_still_old(state, [own for own, _ in others], first)
            return True
    return False


def _in_other_languages(state: State, way: Contact, taken: ScalarNode) -> list[tuple[ScalarNode, bool]]:
    """Where a number that is written in each language stands in the others, and whether in brackets."""
    nodes = (own for one in LANGUAGES if one != state.language for own in _nodes(state, way, one))
    found = {node.start: (node, flow) for _, node, flow in nodes}
    return [own for start, own in found.items() if start != taken.start]


def _with_figures_of(other: str, before: str, after: str) -> str | None:
    """A number as another language has it, with figures that changed in this one: `转 12` where `ext. 11` is `ext. 12`.

    None where no figure changed, or where it had others.
    """
    old, new = _FIGURES.findall(before), _FIGURES.findall(after)
    if old == new or len(old) != len(new) or _FIGURES.findall(other) != old:
        return None
    rest = iter(new)
    return _FIGURES.sub(lambda _: next(rest), other)


def _typed_in_place_of(before: str, form: Form, after: str) -> str | None:
    """How words of a slide are typed in the file; None where they are no such number or address.

    A number with words beside it, such as `555 0134, evenings`, may have others now, as long as it has figures.
    """
    words = " ".join(after.split())
    typed = form.retyped(words, before)
    may_have_words = form.field == "phone" and has_other_words(before) and any(map(str.isdigit, words))
    return words if typed is None and may_have_words else typed


def _tell_others(state: State, still: Sequence[Contact], changed: Retyped) -> None:
    """Whoever shares a number that was changed for another alone keeps it until its author says so."""
    nodes = {node.start: node for way in still for _, node, _ in _nodes(state, way)}
    _tell_still_old(state, list(nodes.values()), changed)


def _tell_still_old(state: State, nodes: Sequence[ScalarNode], changed: Retyped) -> None:
    for node in nodes:
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


def _nodes(state: State, contact: Contact, language: Language | None = None) -> list[tuple[str, ScalarNode, bool]]:
    """Where somebody's own number or address stands in the file: its key, its node, whether in brackets.

    Of a number that is written in each language it is the text in `language`, by default in that of the talk.
    """
    way = state.way_of(f"{contact.whose}/name") or ()
    least = max((at for at, step in enumerate(way) if isinstance(step, int)), default=-1) + 1
    for steps in range(len(way), least - 1, -1):
        holder = state.tree.at(way[:steps])
        if not isinstance(holder, MapNode) or set(holder) <= set(LANGUAGES):
            continue
        same = [
            (key, node, state.tree.is_flow(state.tree.ways[node.start]))
            for key in holder
            if (node := _node_of(holder[key], contact, language or state.language)) is not None
        ]
        named = [one for one in same if one[0] == contact.form.field]
        if same:
            return named or [one for one in same if is_joined(holder) or one[0] not in ("id", "name")]
    return []


def _node_of(node: object, contact: Contact, language: Language) -> ScalarNode | None:
    """The node that says the number or address: this one, or that of a language in it; None where it says another."""
    if isinstance(node, ScalarNode):
        return node if contact.form.same(str(node), contact.typed) else None
    number = contact.typed
    if not isinstance(node, MapNode) or not isinstance(number, PhoneNumber) or number.text is None:
        return None
    text, own = number.text.by_language.get(language), node.get(language)
    return own if text is not None and isinstance(own, ScalarNode) and str(own) == text.raw else None


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

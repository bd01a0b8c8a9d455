"""Telephone numbers and addresses of the group and of people: typed once, and shown in each language's own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from builder.diagnostics import say
from builder.exchange.pull.collecting import Collected, Retyped, words_of_ours
from builder.exchange.pull.outline_file import Tree
from builder.exchange.pull.state import State
from builder.exchange.scalars import rewritten
from builder.exchange.spans import Edit
from builder.outline.model.blocks import Person
from builder.outline.model.edition import GroupInfo
from builder.outline.text.addresses import MAIL, shown_address
from builder.outline.text.telephone import PhoneNumber, as_typed, is_number
from builder.outline.text.text import Language
from builder.outline.yaml.nodes import ScalarNode, shortened
from builder.replace import fields_of
from builder.write.pptx.origins import seen_only

_MAIL = re.compile(MAIL)
_ACCOUNT = re.compile(r"[A-Za-z][\w-]{4,}", re.ASCII)
_SITE = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?:[/?#]\S*)?")


class Contact(Struct, frozen=True):
    """One way to reach somebody: as it was typed, and as slides show it."""

    typed: str
    shown: str
    retyped: Callable[[str], str | None]
    """How what slides show now is typed; None where that is no such number or address."""


def take_contacts(state: State, found: Collected) -> None:
    """Put numbers and addresses into the file where it is certain which they are; the rest is words of ours."""
    ways = list(_contacts(state))
    by_words: dict[str, list[Retyped]] = {}
    for one in found.contacts:
        by_words.setdefault(seen_only(one.before), []).append(one)
    for before, changes in by_words.items():
        own = [way for way in ways if seen_only(way.shown) == before]
        now = [way for way in ways if seen_only(way.shown) == seen_only(changes[0].after)]
        if own:
            _take(state, own, changes)
        elif not now:  # it may have been taken back before
            for one in changes:
                state.leave(one.slide, words_of_ours(one.after))


def _take(state: State, own: Sequence[Contact], changes: Sequence[Retyped]) -> None:
    first = changes[0]
    words = shortened(first.before)
    if len({seen_only(one.after) for one in changes}) > 1:
        state.leave(first.slide, say("“{words}” was changed in two ways", words=words))
        return
    typed = own[0].retyped(" ".join(first.after.split()))
    nodes = list(_nodes(state.tree, {way.typed for way in own}))
    if typed is None:
        state.leave(first.slide, say("“{words}” was changed, and cannot be written there", words=words))
    elif len(nodes) != 1:
        told = say("“{words}” was changed; the outline has it in several places, so change it there", words=words)
        state.leave(first.slide, told)
    else:
        node, flow = nodes[0]
        state.edits.append(Edit(node.start, node.end, rewritten(node, typed, flow=flow, indent=0)))


def _nodes(tree: Tree, typed: set[str]) -> Iterator[tuple[ScalarNode, bool]]:
    """Where such a number or address stands by itself in the file, and whether in brackets."""
    for way in tree.ways.values():
        node = tree.at(way)
        if isinstance(node, ScalarNode) and str(node).strip() in typed:
            yield node, tree.is_flow(way)


def _contacts(state: State) -> Iterator[Contact]:
    """Every way to reach somebody that the outline names."""
    seen: set[tuple[str, str]] = set()
    for somebody in _people(state.outline):
        for contact in _ways(somebody, state.language):
            if (contact.typed, contact.shown) not in seen:
                seen.add((contact.typed, contact.shown))
                yield contact


def _people(value: Any) -> Iterator[GroupInfo[Any] | Person[Any]]:
    if isinstance(value, GroupInfo | Person):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _people(part)
    else:
        for name in fields_of(type(value)):
            yield from _people(getattr(value, name))


def _ways(somebody: GroupInfo[Any] | Person[Any], language: Language) -> Iterator[Contact]:
    if isinstance(somebody.phone, PhoneNumber):
        phone = somebody.phone
        yield Contact(phone, phone.shown(language), lambda words: _number(words, phone, language))
    if somebody.email:
        yield Contact(somebody.email, somebody.email, lambda words: words if _MAIL.fullmatch(words) else None)
    if somebody.wechat:
        yield Contact(somebody.wechat, somebody.wechat, lambda words: words if _ACCOUNT.fullmatch(words) else None)
    if somebody.url:
        url, short = somebody.url, shown_address(somebody.url)
        for typed in dict.fromkeys((url, url.partition("://")[2])):
            yield Contact(typed, short, lambda words, typed=typed, short=short: _site(words, typed, short))  # type: ignore[misc]


def _number(words: str, before: PhoneNumber, language: Language) -> str | None:
    """A number as it is typed: in the manner of the one it replaces, as far as it is shown so again."""
    typed = as_typed(words, before)
    same = seen_only(PhoneNumber(typed, before.span).shown(language)) == seen_only(words)
    return typed if same and is_number(typed) else None


def _site(words: str, typed: str, short: str) -> str | None:
    """A web address with the scheme and the `www.` that slides leave out."""
    if not _SITE.fullmatch(words):
        return None
    head, found, tail = typed.partition(short)
    return f"{head}{words}{tail}" if found else words

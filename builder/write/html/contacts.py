"""Ways to reach somebody, as links a phone can follow."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.outline.model.blocks import Person
from builder.outline.model.edition import GroupInfo
from builder.outline.text.addresses import coded, readable
from builder.outline.text.telephone import dialled
from builder.outline.text.text import Text
from builder.words.own import OwnWords


class Way(Struct, frozen=True):
    """One way: what it is, what is read, and where a tap leads; an empty `href` leads nowhere."""

    label: str
    words: str
    href: str = ""


def ways_of(who: GroupInfo[Text] | Person[Text], words: OwnWords) -> tuple[Way, ...]:
    """All ways that are given, in the order people use them."""
    return tuple(_ways(who, words))


def _ways(who: GroupInfo[Text] | Person[Text], words: OwnWords) -> Iterator[Way]:
    if who.phone:
        number = dialled(who.phone)
        yield Way(words.group.phone, who.phone, f"tel:{number}" if number else "")
    if who.wechat:
        yield Way(words.group.wechat, who.wechat)
    if who.email:
        yield Way(words.phone.email, who.email, f"mailto:{who.email}")
    if who.url:
        yield Way(words.group.web, readable(who.url), coded(who.url))
    if who.address:
        yield Way(words.phone.address, who.address.plain)
    if who.hours:
        yield Way(words.phone.hours, who.hours.plain)

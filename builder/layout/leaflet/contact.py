"""Someone to turn to: what is known of a person or of the group, and in which order people use it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.diagnostics import Span
from builder.layout.leaflet.photo import photo_piece
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Runs, Setting
from builder.outline.model.blocks import Person
from builder.outline.model.edition import Edition
from builder.outline.text.addresses import readable
from builder.outline.text.telephone import dialled
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import StyledRun


class Contact(Struct, frozen=True, kw_only=True):
    """Someone to turn to, with what is known of them."""

    name: Runs
    role: Runs = ()
    phone: str | None = None
    wechat: str | None = None
    email: str | None = None
    url: str | None = None
    address: Runs = ()
    hours: Runs = ()
    photo: Piece | None = None
    icon: str = ""
    """The picture of whom they are, beside the name."""
    group: bool = False
    """Whether the group is reached so."""
    span: Span


def contact_of(setting: Setting, person: Person[Text]) -> Contact:
    """What is known of a person; of one who stands for the group, what is known of that too."""
    contact = Contact(
        name=setting.one_run(person.name), role=setting.one_run(person.role) if person.role else (),
        phone=person.phone, wechat=person.wechat, email=person.email, url=person.url,
        hours=setting.one_run(person.hours) if person.hours else (),
        address=setting.one_run(person.address) if person.address else (),
        photo=photo_piece(setting, person), span=person.span,
    )  # fmt: skip
    return _completed(setting, contact) if is_group(setting.edition, person) else contact


def contact_facts(contact: Contact) -> Iterator[tuple[str, Runs]]:
    """What is known of somebody, in the order in which people use it."""
    if contact.phone:
        yield "phone", (_linked("phone", contact.phone),)
    if contact.wechat:
        yield "wechat", (StyledRun(contact.wechat),)
    if contact.email:
        yield "email", (StyledRun(contact.email, href=f"mailto:{contact.email}"),)
    if contact.url:
        yield "web", (_linked("web", contact.url),)
    if contact.hours:
        yield "hours", contact.hours
    if contact.address:
        yield "address", contact.address


def _linked(kind: str, value: str) -> StyledRun:
    if kind == "web":
        return StyledRun(readable(value), href=value)
    number = dialled(value)
    return StyledRun(value, href=f"tel:{number}" if number else None)


def is_group(edition: Edition, person: Person[Text]) -> bool:
    """Whether somebody in a list of people is reached as the group is: then the group is not named once more.

    Who says anything else than the group, be it other hours, is somebody else: nothing of the group may be lost.
    """
    group = edition.group
    if group is None:
        return False
    ways = [
        (dialled(group.phone or ""), dialled(person.phone or "")),
        *((_digits(ours or ""), _digits(theirs or "")) for ours, theirs in (
            (group.wechat, person.wechat), (group.email, person.email), (group.url, person.url),
        )),
    ]  # fmt: skip
    said = [
        tuple(_digits(words.plain) if words else "" for words in both)
        for both in ((group.hours, person.hours), (group.address, person.address))
    ]
    differ = any(ours and theirs and ours != theirs for ours, theirs in [*ways, *said])
    return not differ and any(ours and ours == theirs for ours, theirs in ways)


def _digits(value: str) -> str:
    """What counts of a number or name: no spaces and no signs between figures."""
    return "".join(c for c in value.lower() if c.isalnum() or c == "+")


def _completed(setting: Setting, contact: Contact) -> Contact:
    """What the outline knows of the group besides, so that nothing of it is lost with its own card."""
    group = setting.edition.group
    assert group is not None
    return replace(
        contact, group=True, phone=contact.phone or group.phone, wechat=contact.wechat or group.wechat,
        email=contact.email or group.email,
        url=contact.url or group.url,
        address=contact.address or (setting.one_run(group.address) if group.address else ()),
        hours=contact.hours or (setting.one_run(group.hours) if group.hours else ()),
    )  # fmt: skip

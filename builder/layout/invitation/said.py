"""What an invitation says: when, where, who, what about, and how to reach the group."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from msgspec import Struct

from builder.layout.leaflet.blocks.fact_line import named_account
from builder.layout.leaflet.contact import Contact, contact_facts
from builder.layout.leaflet.setting import Runs, Setting
from builder.outline.model.blocks import Output, Section
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.typeset.text_runs import text_runs
from builder.words.languages import locale_of

MOST_POINTS = 3
MOST_WAYS = 4
"""Of numbers and addresses of the net."""
_SPLIT = re.compile(r"^(?P<head>[^,，(（]+)(?:[,，]\s*(?P<rest>.+)|\s*(?P<brackets>[(（].+))$", re.DOTALL)
_COMMA = re.compile(r"\s*[,，\n]\s*")
_LEAST_HEAD = {True: 4, False: 8}
"""Letters of a place's name, by whether it is in Han characters: what is shorter is a number or a room."""
_STREET = {
    True: re.compile(r"[^\W\d第]\s*\d+(?:[-–]\d+)?\s*[号號]$"),
    False: re.compile(r"^\d+[A-Za-z]?(?:[-–/]\d+)?\s+[^\W\d]"),
}
"""A part of an address that names a street, by whether it is in Han characters: `东湖路 88 号`, `88 Lake Road`.

A room, a floor and a building are told apart by where their number stands: `第3号楼2层`, `Building 12`, `3rd floor`.
"""


class Row(Struct, frozen=True):
    """A fact with its icon: what the icon says to those who cannot see it, the fact, and what goes with it."""

    icon: str
    said: str
    head: Runs
    more: Runs = ()


def runs_of(text: Text) -> Runs:
    """A text in one paragraph, without citation marks: an invitation has no list of sources."""
    runs: list[StyledRun] = []
    for paragraph in text_runs(text):
        runs += [StyledRun(" "), *paragraph] if runs else paragraph
    return tuple(replace(run, href=None) for run in runs)


def rows_of(setting: Setting) -> Iterator[Row]:
    """Where it is, who speaks and what it costs, as far as the outline knows."""
    meeting, words = setting.edition.meeting, setting.words.group
    if meeting is None:
        return
    if meeting.place is not None:
        head, more = _parted(meeting.place)
        yield Row("map-pin", words.where, head, more)
    if meeting.speaker is not None:
        yield Row("user", words.who, setting.own(words.speaker(name=meeting.speaker.plain)))
    if meeting.fee is not None:
        yield Row("ticket", words.cost, setting.own(words.fee(fee=meeting.fee.plain)))


def _parted(place: Text) -> tuple[Runs, Runs]:
    """A place's name, and the way there: what follows the first comma, or stands in brackets at the end."""
    words, least = place.plain.replace("\n", " "), _LEAST_HEAD[locale_of(place.language).han]
    head, rest = "", words
    while found := _SPLIT.match(rest):
        name = found["head"].strip()
        head, rest = f"{head}{name}", found["rest"] or found["brackets"]
        if len(name) >= least:
            return (StyledRun(head),), (StyledRun(rest),)
        if not found["rest"]:
            break
        head = words[: len(words) - len(rest)]  # a room alone is no name: what follows it belongs to it
    return (StyledRun(words),), ()


def points_of(edition: Edition) -> tuple[Text, ...]:
    """What it is about: the author's own lines, else what is kept to the invitation, else the talk's first headings."""
    if edition.meeting is not None and edition.meeting.points:
        return edition.meeting.points
    return tuple(_kept(edition) or _headings(edition))[:MOST_POINTS]


def names_topics(edition: Edition) -> bool:
    """Whether its lines are the talk's own headings, which need a word of ours to say what they are."""
    return not (edition.meeting and edition.meeting.points) and not _kept(edition) and bool(points_of(edition))


def _kept(edition: Edition) -> list[Text]:
    return [heading for section in edition.sections for heading in _kept_to_it(section)]


def _kept_to_it(section: Section[Text]) -> Iterator[Text]:
    """The heading of a section that the talk does not have; in another section those of such blocks."""
    if _is_kept(section.only):
        yield section.heading or section.title
        return
    for block in section.blocks:
        if _is_kept(block.only):
            yield block.heading or block.title or section.heading or section.title


def _is_kept(only: Collection[Output]) -> bool:
    return "invitation" in only and "talk" not in only


def _headings(edition: Edition) -> Iterator[Text]:
    """It invites to the talk, so that it names what the talk is about."""
    for section in edition.sections:
        if any("talk" in block.only and not block.traits.lists_sources for block in section.blocks):
            yield section.heading or section.title


def second_line(setting: Setting) -> tuple[Text | None, Runs]:
    """What stands under the title: the meeting's name, else the subtitle, else our own word; and whose text it is."""
    meeting = setting.edition.meeting
    own = meeting.name if meeting is not None else None
    text = own or setting.edition.subtitle
    return (text, runs_of(text)) if text is not None else (None, setting.own(setting.words.group.event))


def ways_of(setting: Setting) -> tuple[tuple[str, Runs], ...]:
    """How to reach the group from afar, in the order in which people use it, each with its kind."""
    group = setting.edition.group
    if group is None:
        return ()
    contact = Contact(
        name=(), phone=group.phone, wechat=group.wechat, email=group.email, url=group.url, span=group.span
    )
    return tuple((kind, named_account(setting, kind, runs)) for kind, runs in contact_facts(contact))[:MOST_WAYS]


def hours_of(setting: Setting) -> tuple[tuple[str, Runs], ...]:
    """When the group can be reached; it is no line of its own where there is no way to reach it."""
    group = setting.edition.group
    return (("hours", runs_of(group.hours)),) if group is not None and group.hours and ways_of(setting) else ()


def address_of(setting: Setting) -> tuple[tuple[str, Runs], ...]:
    """Where the group is, unless the meeting's place says it."""
    edition = setting.edition
    if edition.group is None or edition.group.address is None:
        return ()
    place = edition.meeting.place if edition.meeting is not None else None
    if place is not None and _says_address(place, edition.group.address):
        return ()
    return (("address", runs_of(edition.group.address)),)


def _says_address(place: Text, address: Text) -> bool:
    """Whether a place says an address, however its spaces and marks are typed.

    It does with all of it, and with all as far as its street where nothing follows but what the address goes on with.
    """
    said, whole = _bare(place.plain), _bare(address.plain)
    if _ends_of(whole.replace(",", ""), said.replace(",", "")):
        return True
    street = _as_far_as_street(address)
    return any(f"{whole},".startswith(f"{street}{said[end:]},") for end in _ends_of(street, said))


def _as_far_as_street(address: Text) -> str:
    """The beginning of an address, to the end of the first part that names a street; nothing where none does."""
    names_street = _STREET[locale_of(address.language).han]
    parts = _COMMA.split(address.plain)
    street = next((at for at, part in enumerate(parts, 1) if names_street.search(part.strip())), 0)
    return _bare(",".join(parts[:street]))


def _ends_of(words: str, said: str) -> list[int]:
    """Where words end in what is said, each number as a whole."""
    return [found.end() for found in re.finditer(rf"(?<!\d){re.escape(words)}(?!\d)", said)] if words else []


def _bare(words: str) -> str:
    """Words without spaces and marks but commas, capitals and wide figures; numbers side by side stay two."""
    plain = _COMMA.sub(",", unicodedata.normalize("NFKC", words.strip()).casefold())
    return re.sub(r"[^\w,]", "", re.sub(r"(?<=\d)[^\w,]+(?=\d)", "_", plain))

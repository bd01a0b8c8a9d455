"""People and groups to turn to: name, lines with icons, and a QR code of their page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from math import inf

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.icons import IconLook, icon_line
from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import MINT, BoxSize, Look, boxed, inner_width, with_sign
from builder.layout.leaflet.blocks.fact_line import ICONS, LINE_GAP, Fact, fact_line, named_account, said_of
from builder.layout.leaflet.photo import photo_piece
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.qr import qr_piece
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.outline.model.blocks import People, Person
from builder.outline.model.edition import Edition
from builder.outline.text.addresses import readable
from builder.outline.text.telephone import PlacedWord, dialled
from builder.outline.text.text import Text
from builder.page.items import Stroke, TextItem
from builder.replace import replace
from builder.typeset.model import SetParagraph, StyledRun

Lines = Callable[[float], list[Piece]]
"""Lines at a width in points."""
LOOK = Look(MINT.ground, None, "group", "contact")
ENOUGH = 0.8
"""Names so high, in heights of the code, leave no room beside it for a number that is whole in its own line only."""
PERSON_GAP = 1.7 * MM
"""Above and under the rule between people on one card, at least."""
CODE_GAP = 3 * MM
LOGO_GAP = 1.6 * MM
SIGN, SIGN_GAP = 1.55, 2 * MM
"""How large the picture beside a name is, in heights of its line, and what stands between them."""


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


def people_pieces(block: People[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A card for each person; in the tight form all on one."""
    icons = block.item_icons if setting.pictures and block.item_icons else ("",) * len(block.people)
    contacts = [replace(contact_of(setting, person), icon=icon)
                for person, icon in zip(block.people, icons, strict=True)]  # fmt: skip
    if setting.measures.tight and setting.medium == "leaflet" and len(contacts) > 1:
        return (_together(setting, contacts, width, block.span, _coded(setting, block.people)),)
    gap = setting.measures.card_gap
    return tuple(
        contact_piece(setting, contact, width, gap if index else 0.0) for index, contact in enumerate(contacts)
    )


def _coded(setting: Setting, people: Sequence[Person[Text]]) -> int | None:
    """Whose code stands on a card of several people: addresses stand beside it, and codes look alike.

    The group's; where its card stands elsewhere nobody's; without a group the first one's.
    """
    edition = setting.edition
    if edition.group is not None and edition.group.url:
        return next((index for index, person in enumerate(people) if is_group(edition, person)), None)
    return next((index for index, person in enumerate(people) if person.url), None)


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


def _together(setting: Setting, contacts: Sequence[Contact], width: float, span: Span, coded: int | None) -> Piece:
    """Several people on one card, name and role in a line, a rule between them; one of them may have a code."""
    inner, gap = inner_width(setting, width), max(setting.measures.card_gap * 0.4, PERSON_GAP)
    pieces: list[Piece] = []
    for index, contact in enumerate(contacts):
        own = _compact(setting, contact, inner, index == coded)
        pieces.append(_ruled(setting, own, inner, gap) if pieces else own)
    look = replace(LOOK, edge="line" if setting.theme.edge else None)
    return boxed(setting, pieces, BoxSize(width), look, span)


def _ruled(setting: Setting, piece: Piece, width: float, gap: float) -> Piece:
    """A piece under a rule, `gap` points away from it."""
    stroke = Stroke(color="hill-1", width=setting.measures.hairline)
    rule = straight_line(Point(0, 0), Point(width, 0), piece.items[0].span, stroke)
    items = (rule, *(moved(item, 0, gap) for item in piece.items))
    return Piece(height=piece.height + gap, items=items, before=gap)


def _compact(setting: Setting, contact: Contact, width: float, coded: bool) -> Piece:
    code = qr_piece(contact.url, setting, contact.span) if coded and contact.url else None
    return merged(_with_code(setting, width, width, code, contact, partial(_led_name, setting, contact, width)))


def _led_name(setting: Setting, contact: Contact, whole: float, width: float) -> list[Piece]:
    """Name and role in a line where the card's `whole` width is theirs, else one under the other."""
    options = ParagraphOptions(span=contact.span, keep=True, breaking=None)
    name = setting.strong(contact.name, "mint-ink")
    own = width - _sign_column(setting, contact, "body")
    if contact.role and width < whole:
        role = text_piece(setting, contact.role, "body", width, replace(options, keep=False))
        return [_signed(setting, contact, "body", text_piece(setting, name, "body", own, options)), role]
    runs = setting.led(contact.name, contact.role) if contact.role else name
    return [_signed(setting, contact, "body", text_piece(setting, runs, "body", own, options))]


def _sign_column(setting: Setting, contact: Contact, style: str) -> float:
    """What the picture beside a name takes of its width."""
    return SIGN * setting.styles[style].leading + SIGN_GAP if contact.icon else 0.0


def _signed(setting: Setting, contact: Contact, style: str, name: Piece) -> Piece:
    """A name behind the picture of whom it is; as it is where there is none."""
    if not contact.icon:
        return name
    size = SIGN * setting.styles[style].leading
    drawn = authors_icon(
        setting, contact.icon, Rect(0, 0, size, size), IconLook("mint-ink", icon_line(size)), contact.span
    )
    sign = Piece(height=size, items=(drawn,))
    return replace(with_sign(sign, size + SIGN_GAP, (replace(name, before=0.0),)), before=name.before, keep=name.keep)


def _facts(setting: Setting, contact: Contact, width: float, kinds: Collection[str] = tuple(ICONS)) -> list[Piece]:
    """Numbers and addresses behind their icons."""
    return [
        _fact(setting, contact, kind, named_account(setting, kind, runs), width)
        for kind, runs in contact_facts(contact) if kind in kinds
    ]  # fmt: skip


def _fact(setting: Setting, contact: Contact, kind: str, runs: Runs, width: float) -> Piece:
    """One way to reach somebody; one in smaller letters has its own place in the outline, where it may be told of.

    All others have the contact's, so that they are one list.
    """
    piece = fact_line(setting, Fact(ICONS[kind], said_of(setting, kind), runs), width, contact.span)
    if _least_size(piece) >= setting.styles["body"].size:
        return piece
    return fact_line(setting, Fact(ICONS[kind], said_of(setting, kind), runs), width, _place(contact, kind))


def _place(contact: Contact, kind: str) -> Span:
    """Where a way to reach somebody stands, if that is known by itself."""
    word = {"email": contact.email, "phone": contact.phone}.get(kind)
    return word.span if isinstance(word, PlacedWord) else contact.span


def _with_code(
    setting: Setting, width: float, below: float, code: Piece | None, contact: Contact, name: Lines
) -> list[Piece]:
    """Names over the facts, the code at their right; names over facts and code where they would be squeezed.

    What would break or be smaller beside the code, and is not so on a line of its own, stands there, `below` points
    wide: a telephone number over the code, since it comes first, all else under it; the number too where names alone
    fill the place beside the code.
    """
    if code is None:
        return [merged([*name(width), *_facts(setting, contact, width)])]
    narrow = width - code.items[0].frame.width - CODE_GAP
    wide = _wide_facts(setting, contact, narrow, below)
    beside_it = [kind for kind, _ in contact_facts(contact) if kind not in wide]
    number = "phone" in wide and bool(beside_it)
    crowded = merged(name(narrow)).height >= ENOUGH * code.height
    if "phone" in wide and not number and not crowded:
        wide, beside_it = tuple(kind for kind in wide if kind != "phone"), ["phone"]
    wide = _lightened(setting, contact, (narrow, below), beside_it, wide, code.height)
    facts = _facts(setting, contact, narrow, [kind for kind in beside_it if kind not in wide])
    under_it = [kind for kind in wide if kind != "phone" or not number]
    last = [replace(piece, before=LINE_GAP) for piece in _facts(setting, contact, below, under_it)]
    if number:
        over = merged([*name(width), *_facts(setting, contact, width, ("phone",))])
        spread = merged(_spread(facts, code.height))
        return [merged([over, replace(_beside_code(spread, code, width), before=LINE_GAP)]), *last]
    return [_names_and_facts(setting, (width, narrow), code, name, facts), *last]


def _names_and_facts(
    setting: Setting, widths: tuple[float, float], code: Piece, name: Lines, facts: Sequence[Piece]
) -> Piece:
    """Names and facts beside the code; the names over both where they would take more lines there and have room.

    In the narrow column long names would be a word a line. `widths` are the whole one, and that beside the code.
    """
    width, narrow = widths
    around = _beside_code(merged([*name(narrow), *facts]), code, width)
    over = merged(name(width))
    under = merged([over, replace(_beside_code(merged(facts), code, width), before=LINE_GAP)])
    lines = 0.0 if setting.measures.tight else 1.0 if facts else 2.0
    has_room = under.height <= around.height + lines * setting.styles["body"].leading
    return under if merged(name(narrow)).height > over.height and has_room else around


def _wide_facts(setting: Setting, contact: Contact, narrow: float, width: float) -> tuple[str, ...]:
    """The ways to reach somebody that break, shrink or have no room in the narrow column, and not in the wide one."""
    found: list[str] = []
    for kind, runs in contact_facts(contact):
        beside_it, alone = (_lines_at(setting, contact, kind, room) for room in (narrow, width))
        if not runs[0].href and beside_it < inf:
            continue
        letters = [_letters_at(setting, contact, kind, room) for room in (narrow, width)]
        if alone < 0.8 * beside_it or letters[0] < letters[1]:
            found.append(kind)
    return tuple(found)


def _lightened(
    setting: Setting, contact: Contact, widths: tuple[float, float], kinds: Sequence[str], wide: tuple[str, ...],
    height: float,
) -> tuple[str, ...]:  # fmt: skip
    """The facts under the code with the last ones that break beside it, while what stays is higher than the code."""
    narrow, width = widths
    stay = [kind for kind in kinds if kind not in wide]
    for kind in reversed(stay[1:]):
        if sum(_lines_at(setting, contact, one, narrow) for one in stay) <= height:
            break
        if _lines_at(setting, contact, kind, width) < 0.8 * _lines_at(setting, contact, kind, narrow):
            stay.remove(kind)
            wide = (*wide, kind)
    return wide


def _lines_at(setting: Setting, contact: Contact, kind: str, width: float) -> float:
    """How high a fact is at a width, endless where it has no room."""
    pieces = _facts(setting, contact, width, (kind,))
    return inf if any(_is_overset(piece) for piece in pieces) else sum(piece.height for piece in pieces)


def _letters_at(setting: Setting, contact: Contact, kind: str, width: float) -> tuple[float, bool]:
    """The size of its letters at a width, in points, and whether they are bold.

    The size is at most the body's: a number is not moved to be larger still.
    """
    pieces = _facts(setting, contact, width, (kind,))
    size = min(map(_least_size, pieces), default=0.0)
    bold = any(run.bold for piece in pieces for done in _sets(piece) for run in done.runs)
    return min(setting.styles["body"].size, size), bold


def _sets(piece: Piece) -> list[SetParagraph]:
    return [p.set for item in piece.items if isinstance(item, TextItem) for p in item.paragraphs]


def _least_size(piece: Piece) -> float:
    """The size of its smallest letters, in points."""
    return min((done.style.size for done in _sets(piece)), default=0.0)


def _is_overset(piece: Piece) -> bool:
    return any(done.overset for done in _sets(piece))


def _spread(facts: Sequence[Piece], height: float) -> list[Piece]:
    """Facts over a height, as far apart as the first is from what stands over them and the last from what follows."""
    more = max(0.0, height - merged(facts).height) / (len(facts) + 1)
    edge = Piece(height=more, items=())
    apart = (replace(fact, before=fact.before + more) for fact in facts[1:])
    return [edge, replace(facts[0], before=0.0), *apart, edge]


def _beside_code(words: Piece, code: Piece, width: float) -> Piece:
    """Both in the middle of the higher one."""
    height = max(words.height, code.height)
    items = (
        *(moved(item, 0, (height - words.height) / 2) for item in words.items),
        *(moved(item, width - code.items[0].frame.width, (height - code.height) / 2) for item in code.items),
    )
    return Piece(height=height, items=items)


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


def contact_piece(
    setting: Setting, contact: Contact, width: float, before: float = 0.0, logo: Piece | None = None
) -> Piece:
    """Name, role and lines at the left under a logo, the code at the right with what scanning it does."""
    inner = inner_width(setting, width)
    code = _code(setting, contact.url, contact) if contact.url else None
    left = contact.photo.height + CODE_GAP if contact.photo else 0.0
    named = partial(_name, setting, contact, logo)
    text, *last = _with_code(setting, inner - left, inner, code, contact, named)
    if contact.photo is not None:
        text = with_sign(contact.photo, left, (text,))
    look = replace(LOOK, edge="line" if setting.theme.edge else None)
    return replace(boxed(setting, (text, *last), BoxSize(width), look, contact.span), before=before)


def scan_words(setting: Setting, contact: Contact) -> str:
    """What scanning somebody's code does."""
    words = setting.words.group
    return words.scan if contact.group else words.scan_theirs


def _code(setting: Setting, url: str, contact: Contact) -> Piece:
    """The code, and under it in a few words what it opens."""
    span = contact.span
    code = qr_piece(url, setting, span)
    side = code.height
    style = replace(setting.styles["caption"], align="center")
    words = setting.own(scan_words(setting, contact))
    if setting.measures.tight and setting.medium == "leaflet":
        return code
    said = text_piece(setting, words, style, side, ParagraphOptions(span=span, before=LINE_GAP))
    return Piece(height=code.height + LINE_GAP + said.height,
                 items=(*code.items, *(moved(item, 0, code.height + LINE_GAP) for item in said.items)))  # fmt: skip


def _name(setting: Setting, contact: Contact, logo: Piece | None, width: float) -> list[Piece]:
    """The logo, the name and what somebody does, each on its own lines."""
    options = ParagraphOptions(span=contact.span, keep=True, breaking=None, before=LOGO_GAP if logo else 0.0)
    own = width - _sign_column(setting, contact, "box-heading")
    said = text_piece(setting, setting.strong(contact.name, "mint-ink"), "box-heading", own, options)
    name = _signed(setting, contact, "box-heading", said)
    pieces = [logo, name] if logo else [name]
    if contact.role:
        pieces.append(
            text_piece(setting, contact.role, "body", width, ParagraphOptions(span=contact.span, breaking=None))
        )
    return pieces


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

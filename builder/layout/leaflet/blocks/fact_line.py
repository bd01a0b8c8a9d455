"""A way to reach somebody, on paper: an icon, and a number, name or address beside it."""

from __future__ import annotations

from msgspec import Struct

from builder.diagnostics import Span
from builder.geometry import MM, Point
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, list_piece, middle_of_line
from builder.page.items import Marker
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking, SetParagraph

ICONS = {
    "phone": "phone", "wechat": "brand-wechat", "web": "world", "email": "mail", "address": "map-pin", "hours": "clock",
}  # fmt: skip
ADDRESS_SIZES, LEAST_ADDRESS, LEAST_IN_LARGE = (1.0, 0.95, 0.9, 0.85, 0.8), 10.5, 18.0
"""Sizes tried for an address that has no room on a line, in sizes of the body, and the least in points, on the leaflet
and in large print."""
LARGER_NUMBER = 1.15
"""A bold telephone number in sizes of the body, where it has the room: it is what people look for."""
LINE_GAP = 0.7 * MM


def named_account(setting: Setting, kind: str, runs: Runs) -> Runs:
    """An account behind the name of its service, which not everybody knows by its icon; other ways as they are."""
    return setting.own(setting.words.group.wechat_of(name=runs[0].text)) if kind == "wechat" else runs


def said_of(setting: Setting, kind: str) -> str:
    """What readers who cannot see the icon are told in its place."""
    words = setting.words.group
    return {
        "phone": words.phone, "wechat": words.wechat, "email": words.email, "web": words.web, "hours": words.hours,
        "address": words.address,
    }[kind]  # fmt: skip


class Fact(Struct, frozen=True):
    """One fact: its icon, what the icon says to those who cannot see it, and its words."""

    icon: str
    said: str
    runs: Runs


def fact_line(setting: Setting, fact: Fact, width: float, span: Span) -> Piece:
    """An icon, and a number, name or address beside it."""
    measures, icon, runs = setting.measures, fact.icon, fact.runs
    column = measures.small_column
    marker = Marker(kind="none", text=fact.said, color="mint-ink", line=None, offset=column)
    done = _number(setting, runs, width - column) if icon == ICONS["phone"] else None
    if done is None:
        done = _address(setting, runs, width - column) if runs[0].href else _whole_words(setting, runs, width - column)
    piece = list_piece(setting, (done,), column, marker, ParagraphOptions(span=span, before=LINE_GAP))
    size = measures.small_icon * 0.9
    drawn = icon_at(icon, Point(0, middle_of_line(done.style)), size, span, "mint-ink")
    return beside(piece, (drawn,))


def _whole_words(setting: Setting, runs: Runs, width: float) -> SetParagraph:
    """Where somebody is, or when: a line more where a word would be cut else."""
    done = setting.short(runs, "body", width)
    if not setting.typesetter.cuts_word(done):
        return done
    alike = setting.set(runs, "body", width, Breaking.BALANCED)
    return done if alike.overset or setting.typesetter.cuts_word(alike) else alike


def _number(setting: Setting, runs: Runs, width: float) -> SetParagraph | None:
    """A telephone number in bold, larger where it has room on a line; None where it has none."""
    bold = setting.strong(runs, "ink")
    styles = [replace(setting.styles["body"], size=LARGER_NUMBER * setting.styles["body"].size), *_styles(setting)]
    tried = (setting.set(bold, style, width) for style in styles)
    return next((done for done in tried if not done.overset and len(done.lines) == 1), None)


def _styles(setting: Setting) -> list[TextStyle]:
    """The body's style and smaller ones, for what has no room on a line."""
    style = setting.styles["body"]
    least = LEAST_IN_LARGE if setting.medium == "large" else LEAST_ADDRESS
    sizes = [style.size * share for share in ADDRESS_SIZES if style.size * share >= least] or [style.size]
    return [replace(style, size=size) for size in sizes]


def _address(setting: Setting, runs: Runs, width: float) -> SetParagraph:
    """An address or number on a line, in smaller type where that helps; else it breaks after a slash, space or `@`."""
    words = "".join(run.text for run in runs)
    styles = _styles(setting)
    tried = [setting.set(runs, one, width) for one in styles]
    fitting = [done for done in tried if not done.overset]
    whole = (done for done in fitting if len(done.lines) == 1)
    parted = (done for done in fitting if all(words[line.start - 1] in "/@ " for line in done.lines[1:]))
    at_sign = filter(None, (_parted_at_sign(setting, runs, one, width) for one in styles))
    return next(whole, None) or next(parted, None) or next(at_sign, None) or tried[0]


def _parted_at_sign(setting: Setting, runs: Runs, style: TextStyle, width: float) -> SetParagraph | None:
    """An e-mail address that breaks after its `@`, where a line as long as the room would end elsewhere."""
    name, sign, domain = runs[0].text.partition("@")
    if not sign:
        return None
    head = setting.set((replace(runs[0], text=name + sign),), style, width)
    tail = setting.set((replace(runs[0], text=domain),), style, width)
    if head.overset or tail.overset or len(head.lines) > 1 or len(tail.lines) > 1:
        return None
    at = len(name + sign)
    (last,) = tail.lines
    return replace(head, runs=runs, lines=(*head.lines, replace(last, start=last.start + at, end=last.end + at)))

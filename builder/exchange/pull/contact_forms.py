"""The ways to reach somebody: what is one, how slides show it, and how what they show now is typed."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from builder.diagnostics import Span
from builder.outline.text.addresses import MAIL, shown_address, with_scheme
from builder.outline.text.telephone import PhoneNumber, as_typed, is_number
from builder.outline.text.text import Language

_MAIL = re.compile(MAIL)
_ACCOUNT = re.compile(r"[A-Za-z][\w-]{4,}", re.ASCII)
_SITE = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?")
_HEAD = re.compile(r"(?P<scheme>https?://)?(?P<www>www\.)?", re.IGNORECASE)
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"))
"""What programs make of a hyphen that is typed: one that parts no lines, a dash, a minus."""
_NOWHERE = Span("", 1, 1)


class Form(Struct, frozen=True):
    """A field of the group and of people, such as `phone`."""

    field: str
    shown: Callable[[str, Language], str]
    retyped: Callable[[str, str], str | None]
    """How words of a slide are typed in place of what was typed before; None where they are no such thing."""
    is_certain: bool = False
    """Whether nothing else looks like it."""

    def is_like(self, words: str) -> bool:
        """Whether words may be such a number or address."""
        return self.retyped(words, words) is not None

    def same(self, typed: str, value: str) -> bool:
        """Whether what stands in the file is this value: addresses are completed as they are read."""
        typed = typed.strip()
        return value in (typed, with_scheme(typed)) if self.field == "url" else typed == value


def plain_hyphens(words: str) -> str:
    """Words with the hyphens of a keyboard."""
    return words.translate(_HYPHENS)


def _shown_number(typed: str, language: Language) -> str:
    number = typed if isinstance(typed, PhoneNumber) else PhoneNumber(typed, _NOWHERE)
    return number.shown(language)


def _number(words: str, before: str) -> str | None:
    """A number in the manner of the one it replaces: the word before its extension, and hyphens if it has no dash."""
    typed = as_typed(words if plain_hyphens(before) != before else plain_hyphens(words), before)
    return typed if is_number(typed, before) else None


def _mail(words: str, before: str) -> str | None:
    words = plain_hyphens(words)
    return words if _MAIL.fullmatch(words) else None


def _account(words: str, before: str) -> str | None:
    """An account's name; a mere word is one only where the one before was, for it may say anything (`please`)."""
    words = plain_hyphens(words)
    return words if _ACCOUNT.fullmatch(words) and (not words.isalpha() or before.isalpha()) else None


def _site(words: str, before: str) -> str | None:
    """A web address with the scheme and the `www.` that slides leave out, and with the closing slash while the same
    page is meant."""
    given, own = _HEAD.match(words), _HEAD.match(before)
    assert given is not None  # both may be empty
    assert own is not None
    bare = plain_hyphens(words[given.end() :])
    if not _SITE.fullmatch(bare):
        return None
    rest = before[own.end() :]
    short = shown_address(rest)
    tail = rest[len(short) :] if _path(bare) == _path(short) else ""
    www = own["www"] or given["www"] or ""
    return f"{own['scheme'] or ''}{www}{bare}{tail}"


def _path(bare: str) -> str:
    found = re.search(r"[/?#].*", bare)
    return found[0] if found else ""


def _as_it_is(typed: str, language: Language) -> str:
    return typed


FORMS = (
    Form("phone", _shown_number, _number, is_certain=True),
    Form("email", _as_it_is, _mail, is_certain=True),
    Form("wechat", _as_it_is, _account),
    Form("url", lambda typed, language: shown_address(typed), _site),
)

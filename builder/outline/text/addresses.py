"""Addresses as people write them: bare, with letters of any script, without `https://`; and as programs want them.

What is shown is what was typed. What is linked and coded is a URI (RFC 3986): letters beyond ASCII percent-encoded
(RFC 3987, 3.1), in a host's name by Punycode (RFC 3492).
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from builder.outline.text.han import has_han
from builder.outline.yaml.cleaned_characters import cleaned, undivided

_NO_LETTER = r"(?<![^\W\u3400-\u9fff\uf900-\ufaff])"
"""Not behind a letter, but for a Chinese one: nothing parts it from an address."""
START = rf"https?://|(?<![./@\\-]){_NO_LETTER}www\.(?=[\w-]+\.)"
"""How a bare address begins."""
MAIL = rf"(?<![.%+@/-]){_NO_LETTER}(?:[A-Za-z0-9%+-]|\\?_|\.(?!\.))+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}(?![A-Za-z0-9-])"
"""A bare e-mail address."""
LETTERS = r"\p{L}\p{M}\p{N}"
"""What an address may hold beside ASCII, as JSON Schema's regular expressions write it."""

BARE_ADDRESS = r"(?:www\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::[0-9]{1,5})?(?:/[!-~]*)?"
"""An address as it stands on posters, without `https://`."""

_HIDDEN = "\u00ad\u200b\u2060"
_HYPHENS = "\u2010\u2011"
"""What Word makes of a hyphen."""
_END = re.compile(r"""[^!-~\w\u2010\u2011]|[<>"'\[\]{}|^`]|\*\*|\\(?![_*])""")
_WITHIN = re.compile(r"<[\w.:-]*::AID-[\w.-]+>|(?<=[A-Za-z0-9])'(?!s(?![\w/-]|\.\w))(?=[A-Za-z0-9])")
"""What goes on though it looks like an end: what many DOIs of the years before 2001 hold (SICI, ANSI/NISO Z39.56), and
the apostrophe in a name (`/wiki/Ward's_method`), but for that of a genitive."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BEYOND = re.compile(r"[^!-~]+")
_HOST = re.compile(r"^(https?://(?:[^/?#@]*@)?)([^/?#:]*)")


_DASHED = re.compile("[–—−]+[A-Za-z0-9]")


def with_scheme(address: str) -> str:
    """A web address with the beginning that browsers put before it."""
    return address if re.match("https?://", address) else f"https://{address}"


class Found(NamedTuple):
    """A bare address in a text: where it ends, how it is shown, where it leads."""

    end: int
    shown: str
    href: str
    unclear: bool
    """Whether Chinese text or a dash follows at once, so that nobody sees where the address ends."""


def bare_address(text: str, start: int, most: int) -> Found:
    """The address that begins at `start` of `text` and ends before `most`.

    It ends before closing marks: stops, quotes, strong marks, a bracket it did not open. Chinese letters belong to it
    after a mark (`/wiki/渐冻症`), and end it after a letter of the alphabet (`example.org请看`).
    """
    end = _scanned(text, start, most)
    while more := _closing(text, start, end):
        end -= more
    shown = _typed(_ESCAPED.sub(r"\1", text[start:end]))
    unclear = has_han(text[end:most][:1]) and "/" in shown.partition("://")[2].rstrip("/")
    unclear = unclear or bool(_DASHED.match(text, end, most))
    return Found(end, shown, coded(shown), unclear)


def _closing(text: str, start: int, end: int) -> int:
    """How many of the last characters close what stands around the address, and are none of its own."""
    last = text[end - 1]
    if text.endswith("__", start, end):
        return 2
    if last in "*_":  # one that was opened within the address is its own: `/wiki/_Markdown_`
        return int(text[:start].endswith(last) or text.count(last, start, end) % 2)
    if last == ")":
        return int(text.count(")", start, end) > text.count("(", start, end))
    return int(last in f".,;:!?{_HIDDEN}{_HYPHENS}")


def _scanned(text: str, start: int, most: int) -> int:
    at, segment = start, start
    while at < most and (text[at] in _HIDDEN or not _END.match(text, at) or _WITHIN.match(text, at, most)):
        if (within := _WITHIN.match(text, at, most)) is not None:
            at = within.end()
            continue
        if text[at] in "/?#&=":
            segment = at
        if has_han(text[at]) and text[at - 1].isascii() and text[at - 1].isalnum() and not has_han(text[segment:at]):
            break
        at += 1
    return at


def _typed(address: str) -> str:
    """An address as it can be typed: nothing unseen, plain hyphens."""
    return undivided(cleaned(address)).translate({ord(hyphen): "-" for hyphen in _HYPHENS})


def coded(address: str) -> str:
    """An address as a URI: with its scheme, in ASCII alone. What is ASCII is left as it was typed."""
    address = _typed(address)
    if address.startswith("www."):
        address = f"http://{address}"
    address = address.replace("<", "%3C").replace(">", "%3E")
    if address.isascii():
        return address
    address = _HOST.sub(lambda match: match[1] + _coded_host(match[2]), address)
    return _BEYOND.sub(lambda match: quote(match[0]), address)


def linked(target: str) -> str | None:
    """Where the target of `[words](target)` leads; None if it is no address."""
    target = _typed(target)
    if re.fullmatch(MAIL, target):
        return f"mailto:{target}"
    if re.fullmatch(r"(?:https?://|mailto:|tel:|www\.)(?:[!-~]|\w)+", target):
        return coded(target)
    return None


def _coded_host(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def shown_address(url: str) -> str:
    """A web address as people read it: without scheme, `www.` and closing slash."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def readable(url: str) -> str:
    """An address as it is typed from paper: without scheme and closing slash."""
    for scheme in ("https://", "http://"):
        url = url.removeprefix(scheme)
    return url.rstrip("/")

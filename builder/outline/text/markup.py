"""Inline markup: strong pairs, links, bare addresses, citations, backslashes; and how wrapped lines fold.

The rules are ours, not CommonMark's: there `这**不能治愈。**但有` stays unread, because a closing mark after a
Chinese stop does not count as one. Here any two marks in a paragraph are a pair.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from msgspec import Struct, field

from builder.diagnostics import Hint, Message, Report, Span, say
from builder.outline.schema.reading_context import ID_PATTERN, nearest_of
from builder.outline.text.addresses import MAIL, START, bare_address, linked
from builder.outline.text.han import joins_without_space
from builder.outline.text.text import Citation, Inline, Language, SourceText, Text, Words
from builder.outline.yaml.cleaned_characters import UNSEEN, cleaned_with_origin
from builder.replace import replace

_BLANK = r"""_{4,} | ___(?![A-Za-z0-9])
      | (?<!\w)__(?:[ ]?[/:：.–-][ ]?\d{0,3}_{2,})+ | (?<![A-Za-z])__(?:[ ]?[年月日号號时時点點分岁歲周][ ]?_{2,})+"""
"""Room to write in: `____`, also before a word, and two underscores on both sides of what parts a date or an hour:
`____年__月__日`, `__/__/____`."""
_SPECIAL = re.compile(r"\*\*|__|\[|\\|https?://|www\.|@|\n|\{\{|[［【]@")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_TOKEN = re.compile(
    rf"(?P<line>{_BLANK})"
    + r"""
      | (?P<escape>\\[!-/:-@\[-`{-~])
      | (?P<pair>\*\*|__)
      | (?P<cite>[［【\[]@(?P<ids>[^\]］】\n]*)(?P<end>[\]］】]?))
      | \[(?P<words>(?:\\.|[^\[\]\\\n])*(?:\n(?:\\.|[^\[\]\\\n])+)*)\]\((?P<href>(?:\\.|[^()\s\\]|\([^()\s]*\))*)\)
    """
    + f" | (?P<mail>{MAIL}) | (?P<address>{START})",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Filled(Struct, frozen=True):
    """A text after its variables were filled in; `origin` tells where in `source.raw` each character came from."""

    text: str
    source: SourceText
    origin: tuple[int, ...] | None = None
    """None: each character stands where it was."""

    def span_start(self, index: int) -> int:
        if self.origin is None:
            return index
        return self.origin[index] if index < len(self.origin) else len(self.source.raw)

    def cleaned(self) -> Filled:
        """The same with its characters composed, and without those that nobody sees and that have no use."""
        text, places = cleaned_with_origin(self.text)
        if places is None:
            return self
        return Filled(text, self.source, tuple(self.span_start(place) for place in places))


class _Paragraph(Struct):
    """A paragraph while it is read; `single` are the places of marks known to have no partner. Without a report it is
    only seen whether there would be anything to tell."""

    filled: Filled
    known: Collection[str] | None
    report: Report | None
    single: frozenset[int] = frozenset()
    out: list[Inline] = field(default_factory=list)
    opened: dict[str, int] = field(default_factory=dict)
    """Marks that wait for their partner, and where they stand."""
    faulty: bool = False
    places: list[tuple[int, int]] = field(default_factory=list)
    """Where each character of the words was written, from and to; the characters of an address share one place."""

    def tell(self, code: str, place: tuple[int, int], message: Message, hint: Hint, warning: bool = False) -> None:
        self.faulty = True
        if self.report is None:
            return
        start, end = place
        first = self.filled.span_start(start)
        length = max(1, self.filled.span_start(max(start, end - 1)) + 1 - first)
        add = self.report.warning if warning else self.report.error
        add(code, self.filled.source.at(first, length), message, hint)

    def words(self, text: str, place: tuple[int, int], href: str | None = None) -> None:
        if text:
            one_each = place[1] - place[0] == len(text) and href is None
            self.places += (
                [(place[0] + i, place[0] + i + 1) for i in range(len(text))] if one_each else [place] * len(text)
            )
            self.out.append(Words(text, strong=bool(self.opened), href=href))


def read_markup(filled: Filled, language: Language, report: Report, known: Collection[str] | None = None) -> Text:
    """The text as runs. `known` are the source ids that may be cited (None: any).

    Reports `unclosed-strong`, `left-over-braces` as warnings; `bad-link`, `bad-citation`, `unknown-source`,
    `empty-value` as errors.
    """
    seen = _faultless(filled.text) if filled.origin is None and "@" not in filled.text else None
    return Text(_paragraphs(filled, report, known) if seen is None else seen, language, filled.source.span)


@lru_cache(maxsize=4000)
def _faultless(text: str) -> tuple[tuple[Inline, ...], ...] | None:
    """The paragraphs of a text that cites nothing; None where something is to be told, for that needs its place.

    A preview reads the same texts again with each edit, and a series with each meeting.
    """
    told = Report()
    seen = _paragraphs(Filled(text, SourceText(text, Span("", 1, 1))), told, None)
    return None if told.diagnostics else seen


def _paragraphs(filled: Filled, report: Report, known: Collection[str] | None) -> tuple[tuple[Inline, ...], ...]:
    written, filled = filled.text, filled.cleaned()
    text = filled.text
    if not _SPECIAL.search(text):
        paragraphs: list[tuple[Inline, ...]] = [(Words(text),)] if text else []
    else:
        paragraphs = [
            _folded(_read_paragraph(filled, start, end, report, known)) for start, end in _paragraph_ranges(text)
        ]
    seen = tuple(paragraph for paragraph in paragraphs if _is_seen(paragraph))
    if written and not any(_has_words(paragraph) for paragraph in seen):
        message = say("expected words, found marks, citations or invisible characters alone")
        hint = say("write the text, or delete the line if there is nothing to say")
        report.error("empty-value", filled.source.span, message, hint)
    return seen


class Sign(NamedTuple):
    """A visible character of a text, and where it was written. Those of an address or a value share a place."""

    sign: str
    start: int
    end: int


def written_signs(filled: Filled) -> list[tuple[int, int, list[Sign]]]:
    """The paragraphs of a text that are seen: from and to in `raw`, and their characters without white space."""
    clean = filled.cleaned()
    out = []
    for start, end in _paragraph_ranges(clean.text):
        paragraph = _Paragraph(clean, None, Report())
        _read_stretch(paragraph, start, end)
        if paragraph.opened:
            paragraph = _Paragraph(clean, None, Report(), frozenset(paragraph.opened.values()))
            _read_stretch(paragraph, start, end)
        if _is_seen(tuple(paragraph.out)):
            words = "".join(i.text for i in paragraph.out if isinstance(i, Words))
            signs = [
                _sign(clean, *pair) for pair in zip(words, paragraph.places, strict=True) if not UNSEEN.match(pair[0])
            ]
            out.append((clean.span_start(start), clean.span_start(end), signs))
    return out


def _sign(filled: Filled, sign: str, place: tuple[int, int]) -> Sign:
    start, last = filled.span_start(place[0]), filled.span_start(place[1] - 1)
    return Sign(sign, start, last + 1)


def _is_seen(paragraph: tuple[Inline, ...]) -> bool:
    return _has_words(paragraph) or any(isinstance(inline, Citation) for inline in paragraph)


def _has_words(paragraph: tuple[Inline, ...]) -> bool:
    """Whether there is more than spaces, invisible and combining characters (Unicode categories Z, C and M)."""
    return any(isinstance(i, Words) and any(category(c)[0] not in "ZCM" for c in i.text) for i in paragraph)


def plain(source: SourceText, language: Language) -> str:
    """The words of a text without its marks, for file properties and variables."""
    return read_markup(Filled(source.raw, source), language, Report()).plain


def escaped(text: str) -> str:
    """`text` with its marks behind backslashes, so that reading it gives `text` again."""
    return re.sub(r"([\\*_\[\]])", r"\\\1", text)


def _paragraph_ranges(text: str) -> list[tuple[int, int]]:
    ranges, start = [], 0
    for blank in _BLANK_LINE.finditer(text):
        ranges.append((start, blank.start()))
        start = blank.end()
    return [*ranges, (start, len(text))]


def _read_paragraph(
    filled: Filled, start: int, end: int, report: Report, known: Collection[str] | None
) -> list[Inline]:
    """Read once to find marks without a partner; if there are any, tell them and read again with them as they are."""
    first = _Paragraph(filled, known, None)
    _read_stretch(first, start, end)
    if not first.opened and not first.faulty:
        return first.out
    again = _Paragraph(filled, known, report, frozenset(first.opened.values()))
    _read_stretch(again, start, end)
    return again.out


def _read_stretch(paragraph: _Paragraph, start: int, end: int) -> None:
    """Read text from `start` to `end` into inlines."""
    text = paragraph.filled.text
    at = start
    while token := _TOKEN.search(text, at, end):
        _plain_words(paragraph, at, token.start())
        at = _take(paragraph, token)
    _plain_words(paragraph, at, end)


def _plain_words(paragraph: _Paragraph, start: int, end: int) -> None:
    text = paragraph.filled.text[start:end]
    paragraph.words(text, (start, end))
    for braces in re.finditer(r"\{\{", text):
        at = start + braces.start()
        message = say("expected no `{{{{` in a text, found a left-over one")
        hint = say("a variable is written `${{meeting.place}}`; put a backslash before braces that are meant")
        paragraph.tell("left-over-braces", (at, at + 2), message, hint, warning=True)


def _take(paragraph: _Paragraph, token: re.Match[str]) -> int:
    """Use one token; the index at which reading goes on."""
    match _kind(token):
        case "escape":
            paragraph.words(token.group()[1], token.span())
        case "line":
            paragraph.words(token.group(), token.span())
        case "pair":
            _toggle(paragraph, token)
        case "cite":
            _cite(paragraph, token)
        case "mail":
            _mail(paragraph, token)
        case "href":
            return _link(paragraph, token)
        case _:
            return _address(paragraph, token)
    return token.end()


def _kind(token: re.Match[str]) -> str:
    return next(
        name for name in ("mail", "escape", "line", "pair", "cite", "href", "address") if token.group(name) is not None
    )


def _toggle(paragraph: _Paragraph, token: re.Match[str]) -> None:
    """Begin or end a strong stretch; a mark without its partner stays in the text, with a warning."""
    mark = token.group()
    if token.start() in paragraph.single:
        message = say("expected a second `{mark}` in this paragraph, found none", mark=mark)
        hint = say(
            "add the closing `{mark}`, or write `\\{sign}\\{sign}` if the signs are meant", mark=mark, sign=mark[0]
        )
        paragraph.tell("unclosed-strong", token.span(), message, hint, warning=True)
        paragraph.words(mark, token.span())
    elif mark in paragraph.opened:
        del paragraph.opened[mark]
    else:
        paragraph.opened[mark] = token.start()


def _cite(paragraph: _Paragraph, token: re.Match[str]) -> None:
    written = token.group()
    if not (written.startswith("[") and written.endswith("]")):
        message = say("expected a citation such as [@ernst2023], found “{written}”", written=written[:30])
        paragraph.tell("bad-citation", token.span(), message, say("close it with `]`, and use the brackets [ and ]"))
        return
    ids = []
    for part in re.finditer(r"[^;]+", "@" + token.group("ids")):
        id = _cited_id(paragraph, part.group(), token.start() + part.start() + 1)
        ids += [id] if id else []
    if ids:
        paragraph.out.append(Citation(tuple(ids)))


def _cited_id(paragraph: _Paragraph, part: str, at: int) -> str | None:
    """One `@id` of a citation that begins at index `at`."""
    match = re.fullmatch(rf"\s*@({ID_PATTERN})\s*", part)
    at += len(part) - len(part.lstrip())
    word = part.strip()
    if match is None:
        message = say("expected `@` and a source's id, found “{word}”", word=word[:30])
        paragraph.tell(
            "bad-citation", (at, at + len(word)), message, say("several sources are written [@first; @second]")
        )
        return None
    id = match.group(1)
    if paragraph.known is not None and id not in paragraph.known:
        hint = nearest_of(id, paragraph.known, say("add it under `sources`"))
        paragraph.tell(
            "unknown-source", (at, at + len(word)), say("expected the id of a source, found `{id}`", id=id), hint
        )
        return None
    return id


def _link(paragraph: _Paragraph, token: re.Match[str]) -> int:
    written = _ESCAPED.sub(r"\1", token.group("href"))
    href = linked(written)
    start, end = token.span("words")
    if href is None:
        message = say("expected a web address in the brackets, found “{href}”", href=written[:40])
        paragraph.tell("bad-link", token.span("href"), message, say("write the whole address: [words](https://…)"))
    before = len(paragraph.out)
    _read_stretch(paragraph, start, end)
    if href:
        inner = paragraph.out[before:]
        paragraph.out[before:] = [replace(i, href=href) if isinstance(i, Words) else i for i in inner]
    return token.end()


def _address(paragraph: _Paragraph, token: re.Match[str]) -> int:
    """A bare address is a link to itself."""
    found = bare_address(paragraph.filled.text, token.start(), token.endpos)
    if found.end <= token.end():
        paragraph.words(token.group(), token.span())
        return token.end()
    paragraph.words(found.shown, (token.start(), found.end), found.href)
    if found.unclear:
        message = say("expected a space after the address, found “{char}”", char=paragraph.filled.text[found.end])
        hint = say("put a space after the address, or write `[words](https://…)`")
        paragraph.tell("unclear-address", (found.end, found.end + 1), message, hint, warning=True)
    return found.end


def _mail(paragraph: _Paragraph, token: re.Match[str]) -> None:
    address = _ESCAPED.sub(r"\1", token.group())
    paragraph.words(address, token.span(), f"mailto:{address}")


def _folded(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Line ends gone or made spaces, neighbours in one manner joined."""
    out: list[Inline] = []
    for place, inline in enumerate(inlines):
        if isinstance(inline, Words):
            inline = replace(inline, text=_fold_words(inline.text, place, inlines))
            if not inline.text:
                continue
            last = out[-1] if out else None
            if isinstance(last, Words) and (last.strong, last.href) == (inline.strong, inline.href):
                out[-1] = replace(last, text=last.text + inline.text)
                continue
        out.append(inline)
    return tuple(out)


def _fold_words(text: str, place: int, inlines: list[Inline]) -> str:
    """One run's line ends; the characters on their sides may stand in neighbouring runs."""
    if "\n" not in text:
        return text
    pieces = re.split(r"[ \t]*\n[ \t]*", text)
    out = pieces[0]
    for index, piece in enumerate(pieces[1:], 1):
        before = out[-1:] or _neighbour(inlines[:place][::-1], -1)
        after = piece[:1] or "".join(pieces[index + 1 :])[:1] or _neighbour(inlines[place + 1 :], 0)
        joined = bool(before and after) and joins_without_space(before, after)
        out += ("" if joined or not before or not after or before == " " else " ") + piece
    return out


def _neighbour(inlines: list[Inline], index: int) -> str:
    """The nearest visible character at one end of the first run that has any."""
    for inline in inlines:
        text = inline.text.strip("\n") if isinstance(inline, Words) else ""
        if text:
            return text[index]
    return ""

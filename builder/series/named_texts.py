"""Titles of a series' outline that call the meeting by a name, or a season, which is one meeting's alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.check.positions import span_at
from builder.diagnostics import Message, Report, say
from builder.outline.model.edition import Edition
from builder.outline.text.han import has_han
from builder.outline.text.text import Text
from builder.outline.yaml.nodes import MapNode, ScalarNode
from builder.words.languages import LANGUAGES, Language

_SEASONS: Mapping[str, str] = {
    "春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter", "spring": "spring", "summer": "summer",
    "autumn": "autumn", "fall": "autumn", "winter": "winter",
}  # fmt: skip
_HAN_SEASON = re.compile(
    r"(?!冬[虫蟲]夏草)([春夏秋冬])(?:[季天日]|(?<![\u3400-\u9fff][春夏秋冬]))"
    r"(?=\w{0,4}(?:聚会|聚會|活动|活動|讲座|講座|年会|年會|见面会|見面會|茶话会|茶話會|联欢|聯歡))"
)
"""Alone such a character begins a word, or 长春聚会 and 青春活动 would have a season."""
_FALL = r"(?<!\ba )fall(?! (?:safety|prevention|risks?)\b)"
"""Autumn, and no fall that hurts somebody."""
_ENGLISH_SEASON = re.compile(
    rf"\b(spring|summer|autumn|winter|{_FALL})\b"
    r"(?='?s?(?: [\w'-]+){0,2}? (?:meet(?:ing|-?up)?|gathering|get-together|talk"
    r"|party|session|event|lecture)s?\b)",
    re.IGNORECASE,
)
LEAST_HAN, LEAST_LATIN = 4, 9
"""Letters of a name that is no mere word for a meeting: `聚会`, `Meeting`."""


def own_names(root: MapNode) -> Mapping[Language, str]:
    """What the outline itself calls its meeting, in each language."""
    meeting = root.get("meeting")
    name = meeting.get("name") if isinstance(meeting, MapNode) else None
    if isinstance(name, ScalarNode):
        return dict.fromkeys(LANGUAGES, str(name))
    written = name if isinstance(name, MapNode) else {}
    return {code: str(words) for code in LANGUAGES if isinstance(words := written.get(code), ScalarNode)}


def tell_named_texts(editions: Iterable[Edition], own: Mapping[Language, str], report: Report) -> None:
    """Tell each title that calls the meeting of a row what another one is called (`dated-text`)."""
    for edition in editions:
        name = edition.meeting.name if edition.meeting else None
        if name is None or not name.span.in_sheet:
            continue
        for text in _titles(edition):
            if text.span.in_sheet or name.plain in text.plain:
                continue
            if found := _another(text.plain, name.plain, own.get(edition.language, "")):
                start, words, message = found
                hint = say(
                    "write `${{meeting.name}}` in its place, or give the sheet a column `subtitle.zh` (`title.zh`) "
                    "with each meeting's own"
                )
                report.warning("dated-text", span_at(text, start, start + len(words)), message, hint)


def _titles(edition: Edition) -> Iterator[Text]:
    return (text for text in (edition.title, edition.short_title, edition.subtitle, edition.closing) if text)


def _another(words: str, name: str, own: str) -> tuple[int, str, Message] | None:
    """Where words call the meeting by another name or season than its own, and what to say of it."""
    if _is_name(own) and own != name and own not in name and own in words:
        message = say(
            "expected a text that is right for every meeting, found “{words}”; this one is called “{name}”",
            words=own, name=name,
        )  # fmt: skip
        return words.index(own), own, message
    named = {_season(found) for found in _seasons(name)}
    for found in _seasons(words):
        if named and _season(found) not in named:
            message = say(
                "expected a text that is right for every meeting, found “{words}”; this one is called “{name}”",
                words=found[0], name=name,
            )  # fmt: skip
            return found.start(), found[0], message
    return None


def _is_name(own: str) -> bool:
    return len(own) >= (LEAST_HAN if has_han(own) else LEAST_LATIN)


def _seasons(words: str) -> Iterator[re.Match[str]]:
    yield from _HAN_SEASON.finditer(words)
    yield from _ENGLISH_SEASON.finditer(words)


def _season(found: re.Match[str]) -> str:
    return _SEASONS[found[1].lower()]

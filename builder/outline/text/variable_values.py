"""What the variables of an outline stand for in one language."""

from __future__ import annotations

from builder.diagnostics import Report
from builder.outline.model.outline import Outline
from builder.outline.text.conversion import Conversion, chosen
from builder.outline.text.markup import plain
from builder.outline.text.telephone import PhoneNumber
from builder.outline.text.text import Language, LocalizedText, SourceText
from builder.outline.text.variables import Context, fill


def variables(outline: Outline, language: Language, conversion: Conversion) -> Context:
    """What `${…}` may name. A value that holds variables itself is filled from those that hold none."""
    texts = named_texts(outline)
    words = {name: None if text is None else chosen(text, language) for name, text in texts.items()}
    simple: dict[str, str | None] = {name: _simple_words(text, conversion) for name, text in words.items()}
    simple |= named_words(outline, language)
    filled = dict(simple)
    for name, text in words.items():
        if text is not None and "${" in text[1].raw:
            value = fill(text[1], {n: v for n, v in simple.items() if v != ""}, language, Report())
            filled[name] = _said(text[0], SourceText(value.text, text[1].span), conversion)
    return filled


def _simple_words(text: tuple[Language, SourceText] | None, conversion: Conversion) -> str | None:
    if text is None:
        return None
    return "" if "${" in text[1].raw else _said(*text, conversion)


def _said(written: Language, source: SourceText, conversion: Conversion) -> str:
    """The words of a text, in the edition's language."""
    said, to = plain(source, written), conversion.of(written)
    return to.convert(said) if to else said


def named_texts(outline: Outline) -> dict[str, LocalizedText | None]:
    """The texts that variables may name, by the name; None where the outline has none."""
    group, meeting = outline.group, outline.meeting
    return {
        "title": outline.title,
        "short_title": outline.short_title or outline.title,
        "subtitle": outline.subtitle,
        "group.name": group.name if group else None,
        "meeting.name": meeting.name if meeting else None,
        "meeting.place": meeting.place if meeting else None,
        "meeting.speaker": meeting.speaker if meeting else None,
        "meeting.fee": meeting.fee if meeting else None,
    }


def named_words(outline: Outline, language: Language) -> dict[str, str | None]:
    """The bare words that variables may name: ids, dates, ways to reach the group."""
    group, meeting = outline.group, outline.meeting
    phone = group.phone if group else None
    return {
        "id": outline.id,
        "review.status": outline.review.status,
        "review.date": outline.review.date,
        "review.next": outline.review.next,
        "group.url": group.url if group else None,
        "group.phone": phone.shown(language) if isinstance(phone, PhoneNumber) else phone,
        "group.wechat": group.wechat if group else None,
        "group.email": group.email if group else None,
        "meeting.date": meeting.date if meeting else None,
        "meeting.time": meeting.time if meeting else None,
    }

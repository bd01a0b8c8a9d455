"""What an author is told of texts that do not fit: language, output and slide, which text, how much, a way out."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import NO_WORDS, Message, say, say_count
from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context
from builder.layout.slides.sizing import Room, Sized, overfull
from builder.outline.model.message_names import NAMES
from builder.words.languages import locale_of

SHOWN = 28
"""So many characters of a text are quoted."""


def tell_unfit(context: Context, what: Message, rooms: Sequence[Room], done: Sized, hint: Message = NO_WORDS) -> None:
    """Report every room whose texts do not fit at their least size; nothing where all fit."""
    if done.fits:
        return
    for room, texts in zip(rooms, done.rooms, strict=True):
        tell_room(context, what, room, texts, hint)


def tell_room(context: Context, what: Message, room: Room, texts: Sequence[SetText], hint: Message = NO_WORDS) -> None:
    """Report what in a room is too wide, too long by lines, or too high together."""
    tell_overset(context, what, texts, hint)
    height = overfull(room, texts)
    if height > 0.01 and all(t.overset is None for t in texts):
        longest = max(texts, key=lambda t: (t.lines, len(t.text.plain)))
        tell_long(context, what, longest, height / longest.style.leading, hint)


def tell_overset(context: Context, what: Message, texts: Sequence[SetText | None], hint: Message = NO_WORDS) -> None:
    """Report each text that misses its room, by its width or by its lines."""
    for text in texts:
        over = text.overset if text is not None else None
        if text is None or over is None:
            continue
        if over.word:
            _tell_wide(context, what, text, over.word, hint)
        else:
            tell_long(context, what, text, over.lines, hint)


def tell_long(context: Context, what: Message, text: SetText, lines: float, hint: Message = NO_WORDS) -> None:
    """Report a text that is so many lines too long, in words or characters to cut."""
    plain = text.text.plain.replace("\n", " ")
    locale = locale_of(text.text.language)
    english = locale.counted == "words"
    whole = len(plain.split()) if english else len(plain.replace(" ", ""))
    count = max(1, round(whole * min(1.0, lines / max(text.lines, 1))))
    values = {"language": NAMES[context.language], "slide": context.slide, "what": what, "size": text.style.size,
              "text": shortened(plain)}  # fmt: skip
    if english:
        message = say_count(
            "{language} talk, slide {slide}: expected {what} to fit at {size:g} pt, found “{text}” about {count} word "
            "too long",
            "{language} talk, slide {slide}: expected {what} to fit at {size:g} pt, found “{text}” about {count} words "
            "too long",
            count=count, **values,
        )  # fmt: skip
    else:
        message = say_count(
            "{language} talk, slide {slide}: expected {what} to fit at {size:g} pt, found “{text}” about {count} "
            "character too long",
            "{language} talk, slide {slide}: expected {what} to fit at {size:g} pt, found “{text}” about {count} "
            "characters too long",
            count=count, **values,
        )  # fmt: skip
    usual = say("say it more briefly, or say the rest in the notes or in a block of its own")
    context.report.error("overset-text", text.text.span, message, hint or usual)


def _tell_wide(context: Context, what: Message, text: SetText, word: str, hint: Message) -> None:
    context.report.error(
        "overset-text",
        text.text.span,
        say(
            "{language} talk, slide {slide}: expected {what} to fit its width at {size:g} pt, found “{word}” wider "
            "than that",
            language=NAMES[context.language], slide=context.slide, what=what, size=text.style.size,
            word=shortened(word, 60),
        ),
        hint or say("put a space or a hyphen where it may break, or write it another way"),
    )  # fmt: skip


def shortened(words: str, most: int = SHOWN) -> str:
    """The beginning of a text, as messages quote it."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"

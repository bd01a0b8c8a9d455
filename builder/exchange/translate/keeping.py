"""What a translation must keep: variables, citations and numbers are the same in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builder.check.settings import as_set
from builder.check.translations import amount_differences
from builder.diagnostics import Diagnostic, Message, Report, Severity, all_of, quoted, say
from builder.exchange.translate.texts import Translated, Unit
from builder.outline.schema.format_model import NOWHERE
from builder.outline.schema.text_form import MAX_TEXT
from builder.outline.text.language import select_language
from builder.outline.text.markup import Filled, read_markup
from builder.outline.text.text import Language, SourceText, Text
from builder.outline.yaml.source import FORBIDDEN

_VARIABLE = re.compile(r"(?<!\\)\$\{([^{}]*)\}")
_SPACE = re.compile(r"\s+")
_CODE = re.compile(r"(?<![A-Za-z0-9])([A-Z]{1,6})[- ]?(\d{2,})(?!\d)")
"""What is called by letters and digits, as additives, forms and trials are: `E450`."""

Fault = tuple[Message, Message, bool]
"""What differs, what to do, and whether an outline may excuse it."""


def is_kept(unit: Unit, words: str, at: Message, into: Translated, report: Report) -> bool:
    """Whether `words` lose and invent nothing; told where they do (`lost-in-translation`).

    What differs in the outline too is its author's doing, and no fault of the translation; so are numbers for which the
    outline excuses `suspicious-translation`.
    """
    earlier = set(_faults(unit.source, unit.target, into)) if unit.target else set()
    kept = True
    for fault in _faults(unit.source, words, into):
        message, hint, excusable = fault
        if fault not in earlier and not (excusable and _is_excused(unit, into)):
            told = say("{place}: {message}", place=at, message=message)
            report.error("lost-in-translation", unit.text.span, told, hint)
            kept = False
    return kept


def _faults(source: str, words: str, into: Translated) -> Iterator[Fault]:
    forbidden = FORBIDDEN.search(words)
    if forbidden:
        name = f"U+{ord(forbidden.group()):04X}"
        message = say("expected letters and marks, found the control character {name}", name=name)
        yield message, say("delete this invisible character"), False
        return
    if len(words) > MAX_TEXT:
        message = say("expected at most {most:,} characters, found {count:,}", most=MAX_TEXT, count=len(words))
        yield message, say("shorten it"), False
        return
    yield from _marks(say("variables"), _variables(source), _variables(words))
    first, second = (_read(text, language) for text, language in zip((source, words), into.direction, strict=True))
    yield from _marks(say("citations"), Counter(first.citations), Counter(second.citations))
    for what, there, here in (*amount_differences(first, second), *_code_differences(first.plain, second.plain)):
        hint = say(
            "the text says: “{words}”; mend the translation and import it again, or say under `checks` why both are "
            "right (`suspicious-translation`)", words=source,
        )  # fmt: skip
        yield _amounts(what, there, here), hint, True


def _code_differences(first: str, second: str) -> Iterator[tuple[Message, str, str]]:
    """Codes of which both texts name as many and not the same; a code may have a name in the other language."""
    there, here = (Counter("".join(found.groups()) for found in _CODE.finditer(text)) for text in (first, second))
    lost, new = (list(one.elements()) for one in (there - here, here - there))
    if lost and len(lost) == len(new):
        yield say("codes"), ", ".join(lost), ", ".join(new)


def _amounts(what: Message, there: str, here: str) -> Message:
    """What of numbers, units or dates only the text says, and what only the translation."""
    if not here:
        return say("expected the {what} of the text, found “{there}” left out", what=what, there=there)
    if not there:
        return say("expected the {what} of the text and no others, found “{here}” added", what=what, here=here)
    return say("expected the {what} of the text, “{there}”, found “{here}”", what=what, there=there, here=here)


def _marks(what: Message, source: Counter[str], words: Counter[str]) -> Iterator[Fault]:
    """What one of the two has more often than the other."""
    if lost := quoted((source - words).elements()):
        message = say("expected the {what} of the text, found {lost} lost", what=what, lost=all_of(lost))
        yield message, say("put it back where it belongs in the sentence"), False
    if new := quoted((words - source).elements()):
        message = say("expected the {what} of the text, found {new} added", what=what, new=all_of(new))
        yield message, say("take it out, or write it into the first language too"), False


def _variables(words: str) -> Counter[str]:
    """What is filled in, however it is spaced."""
    return Counter("${" + _SPACE.sub("", inner) + "}" for inner in _VARIABLE.findall(words))


def _read(words: str, language: Language) -> Text:
    """A text without its variables, which are compared by themselves."""
    raw = _VARIABLE.sub(" ", words)
    return read_markup(Filled(raw, SourceText(raw, NOWHERE)), language, Report())


def _is_excused(unit: Unit, into: Translated) -> bool:
    """Whether the outline takes a difference of numbers at this text."""
    edition = select_language(into.outline, into.direction[0], Report())
    found = Diagnostic(Severity.WARNING, "suspicious-translation", unit.text.span, say("numbers"))
    return not any(as_set(found, edition))

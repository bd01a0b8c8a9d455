"""What every validator of nodes needs: the context of reading, and the words in which errors are told."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from msgspec import Struct, field

from builder.diagnostics import NO_WORDS, Diagnostic, Hint, Message, Report, Severity, Span, all_of, any_of, quoted, say
from builder.memory import Memory
from builder.outline.yaml.nodes import Node, is_empty, kind_of
from builder.words.languages import USUAL_LANGUAGES, Language

ID_PATTERN = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"


class FormatError(ValueError):
    """What a validator finds wrong with a value, in the author's words; pydantic hands it on with the place."""

    def __init__(self, code: str, message: Message, hint: Hint = NO_WORDS) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


class UnexpectedError(FormatError):
    """Says what was expected and names what stands there."""

    def __init__(self, what: Message, node: Node, hint: Hint = NO_WORDS, code: str = "wrong-shape") -> None:
        message = say("expected {what}, found {found}", what=what, found=kind_of(node))
        if is_empty(node):
            code = "empty-value"
            message = say("expected {what}, found nothing", what=what)
            hint = say("write it after the colon, or delete this line")
        super().__init__(code, message, hint)


class ToldError(ValueError):
    """Raised for a value that cannot be used, where `Reading.error` has said why."""


class Awaited(Struct, frozen=True):
    """A text that is not written in some languages yet, and how that is told."""

    languages: tuple[Language, ...]
    told: Diagnostic


class Reading(Struct):
    """pydantic's validation context for one outline; `files` grows by each file it names, relative to `folder`."""

    report: Report
    icons: frozenset[str]
    folder: Path
    languages: tuple[Language, ...] = USUAL_LANGUAGES
    reviewed: bool = False
    """Whether the outline counts as reviewed, so that nothing may be to come."""
    sources: frozenset[str] | None = None
    """The ids that may be cited; None where they could not be read."""
    files: list[str] = field(default_factory=list)
    awaited: list[Awaited] | None = None
    """The texts that lack a language, where whoever reads goes on without them; None: each is an error."""
    memory: Memory | None = None
    """What is kept of an outline that is read again and again."""

    def refuse(self, fault: FormatError, at: Node) -> None:
        """Report what is wrong with a node."""
        self.error(fault.code, at, fault.message, fault.hint)

    def error(self, code: str, at: Node | Span, message: Message, hint: Hint = NO_WORDS) -> None:
        self.report.error(code, at if isinstance(at, Span) else at.span, message, hint)

    def lacking(self, languages: Iterable[Language], at: Node, message: Message, hint: Message) -> None:
        """Tell that a text is not written in some languages (`missing-translation`), or note it for later."""
        if self.awaited is None:
            self.error("missing-translation", at, message, hint)
        else:
            told = Diagnostic(Severity.ERROR, "missing-translation", at.span, message, hint)
            self.awaited.append(Awaited(tuple(languages), told))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` most likely means, if any is near."""
    import difflib

    names = sorted(known)
    folded = {name.casefold().replace("_", "-"): name for name in names}
    same = folded.get(word.casefold().replace("_", "-").strip())
    if same is not None:
        return same
    close = difflib.get_close_matches(word[:80], names, n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(word: str, known: Iterable[str], otherwise: Message = NO_WORDS) -> Message:
    """A hint that names the nearest known word, or `otherwise`."""
    close = nearest(word, known)
    return say("did you mean `{near}`?", near=close) if close else otherwise


def nearest_of(word: str, known: Iterable[str], otherwise: Message = NO_WORDS) -> Hint:
    """`did_you_mean`, looked for only when it is told."""
    return partial(did_you_mean, word, known, otherwise)


def listed(words: Iterable[str], limit: int = 12) -> Message:
    """Words as a list for a message: `a`, `b` or `c`."""
    names = quoted(str(word) for word in words)
    return any_of(names) if len(names) <= limit else say("{names} …", names=all_of(names[:limit]))

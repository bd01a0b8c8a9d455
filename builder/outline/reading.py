"""What every reader of nodes needs: the file, the report, and the words in which errors are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from builder.diagnostics import NO_WORDS, Message, Report, Span, say
from builder.outline.nodes import Node, kind_of
from builder.outline.source import Source
from builder.outline.text import Language


@dataclass(slots=True)
class Reading:
    """The state of reading one outline; `files` grows by each file it names, relative to `folder`."""

    source: Source
    report: Report
    icons: frozenset[str]
    folder: Path
    languages: tuple[Language, ...] = ("zh", "en")
    sources: frozenset[str] | None = None
    """The ids that may be cited; None where they could not be read."""
    files: list[str] = field(default_factory=list)

    def error(self, code: str, at: Node | Span, message: str, hint: str = "") -> None:
        self.report.error(code, at if isinstance(at, Span) else at.span, message, hint)

    def expected(self, what: str, node: Node, hint: str = "", code: str = "wrong-shape") -> None:
        """An error that says what was expected and names what stands there."""
        self.error(code, node, f"expected {what}, found {kind_of(node)}", hint)


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


def listed(words: Iterable[str], limit: int = 12) -> str:
    """Words as a list for a message: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) > limit:
        return ", ".join(quoted[:limit]) + " …"
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)

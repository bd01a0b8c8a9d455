"""Variables in texts: `${meeting.date | date}`, by Jinja2's own grammar but with expressions only.

A text is an author's, not a program's. So the parsed expression may hold names, their parts, a few filters, short
strings and choices (`if`/`else`); calls, loops, arithmetic and everything else are refused before anything runs.
What is left cannot be slow or large; the sandbox stands behind it all the same.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from builder.diagnostics import Hint, Message, Report, all_of, quoted, say
from builder.outline.schema.reading_context import nearest_of
from builder.outline.text.markup import Filled, escaped
from builder.outline.text.text import Language, SourceText
from builder.words.dates import written_date

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_EXPRESSION = 300
MAX_RESULT = 2_000

Context = Mapping[str, str | None]
"""Values by dotted name (`meeting.place`); None where the outline leaves the value out."""

_OPENING = re.compile(r"\\\$\{|\$\{")
_END = re.compile(r"""[^'"{}]*(?:(?:"[^"]*"|'[^']*')[^'"{}]*)*\}""")
_FILTERS = ("date", "upper", "lower")


class _RefusedError(Exception):
    """An expression that is not filled in: code, message, hint."""

    def __init__(self, code: str, message: Message, hint: Hint) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


class _Piece(NamedTuple):
    text: str
    start: int
    literal: bool
    """Whether the text is the author's own; a value's characters all stand at `start`."""


def fill(text: SourceText, context: Context, language: Language, report: Report) -> Filled:
    """`text` with its variables filled in; values are protected from being read as markup.

    Errors, each at its expression: `unclosed-variable`, `bad-variable`, `unknown-variable`, `unset-variable`.
    """
    if "${" not in text.raw:
        return Filled(text.raw, text)
    pieces: list[_Piece] = []
    at = 0
    for opening in _OPENING.finditer(text.raw):
        if opening.start() < at or opening.group().startswith("\\"):
            continue
        pieces.append(_Piece(text.raw[at : opening.start()], at, True))
        value, at = _filled_in(text, opening.start(), context, language, report)
        pieces.append(_Piece(value, opening.start(), False))
    pieces.append(_Piece(text.raw[at:], at, True))
    origin = tuple(p.start + (i if p.literal else 0) for p in pieces for i in range(len(p.text)))
    return Filled("".join(p.text for p in pieces), text, origin)


def expression_end(raw: str, start: int) -> int:
    """The index after the variable whose `${` is at `start`; `start` where there is none."""
    end = _END.match(raw, start + 2) if raw.startswith("${", start) and raw[start - 1 : start] != "\\" else None
    return end.end() if end else start


def _filled_in(text: SourceText, start: int, context: Context, language: Language, report: Report) -> tuple[str, int]:
    """The value of the expression whose `${` is at `start`, empty where it has none, and the index after it."""
    end = _END.match(text.raw, start + 2)
    if end is None:
        message = say("expected `}}` after `${{`, found none")
        report.error(
            "unclosed-variable", text.at(start, 2), message, say("close it, or write `\\${{` if the signs are meant")
        )
        return "", start + 2
    expression = text.raw[start + 2 : end.end() - 1]
    try:
        return escaped(_value(expression, context, language)), end.end()
    except _RefusedError as refused:
        report.error(refused.code, text.at(start, end.end() - start), refused.message, refused.hint)
        return "", end.end()


def _value(expression: str, context: Context, language: Language) -> str:
    from jinja2 import TemplateError

    if len(expression) > MAX_EXPRESSION:
        raise _RefusedError(
            "bad-variable",
            say("expected at most {most} characters in `${{…}}`, found more", most=MAX_EXPRESSION),
            say("shorten it"),
        )
    environment = _environment(language)
    try:
        tree = _parsed(expression, environment)
        _check(tree, context)
        value = environment.compile_expression(expression, undefined_to_none=False)(**_nested(context))
    except TemplateError:
        raise _no_name() from None
    if not isinstance(value, str):
        raise _RefusedError(
            "bad-variable", say("expected a text, found a yes-or-no or a group of values"), say("name one value")
        )
    if len(value) > MAX_RESULT:
        raise _RefusedError(
            "bad-variable",
            say("expected at most {most:,} characters, found {count:,}", most=MAX_RESULT, count=len(value)),
            say("shorten it"),
        )
    return value


@cache
def _environment(language: Language) -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, cache_size=0)
    environment.globals.clear()
    environment.tests.clear()
    filters: dict[str, Callable[..., Any]] = {"date": lambda value: written_day(value, language)}
    environment.filters = filters | {"upper": str.upper, "lower": str.lower}
    return environment


def _parsed(expression: str, environment: ImmutableSandboxedEnvironment) -> nodes.Node:
    """The expression's tree; braces of Jinja's own are not allowed to begin statements inside it."""
    from jinja2 import TemplateSyntaxError
    from jinja2.parser import Parser

    parser = Parser(environment, expression, state="variable")
    try:
        tree = parser.parse_expression()
        if not parser.stream.eos:
            raise _RefusedError(
                "bad-variable",
                say("expected `}}` after the value, found more"),
                say("write one value in each `${{…}}`"),
            )
    except (TemplateSyntaxError, RecursionError, OverflowError, ValueError, MemoryError):
        raise _no_name() from None
    return tree


def _no_name() -> _RefusedError:
    """What is no expression; the library's own words for it are about its grammar, not about outlines."""
    hint = say("write `${{meeting.place}}` or `${{meeting.date | date}}`")
    return _RefusedError("bad-variable", say("expected the name of a value, found something else"), hint)


def _check(node: nodes.Node, context: Context) -> None:
    """Refuse everything but names, parts, short strings, known filters, `~` and choices."""
    from jinja2 import nodes

    match node:
        case nodes.Name() | nodes.Getattr():
            _check_name(_dotted(node), context)
        case nodes.Const(value=str()):
            return
        case nodes.Filter(name=name, node=inner, args=[], kwargs=[], dyn_args=None, dyn_kwargs=None) if inner:
            _check_filter(name)
            _check(inner, context)
        case (
            nodes.Concat()
            | nodes.CondExpr()
            | nodes.Compare()
            | nodes.And()
            | nodes.Or()
            | nodes.Not()
            | nodes.Operand()
        ):
            for child in node.iter_child_nodes():
                _check(child, context)
        case _:
            what = _WHAT.get(type(node).__name__, say("something that is no value"))
            raise _RefusedError(
                "bad-variable",
                say("expected the name of a value, found {what}", what=what),
                say("only values can stand here"),
            )


def _check_filter(name: str) -> None:
    if name not in _FILTERS:
        hint = nearest_of(name, _FILTERS, say("the filters are `date`, `upper` and `lower`"))
        raise _RefusedError("bad-variable", say("expected a known filter after `|`, found `{name}`", name=name), hint)


_CALCULATION = say("a calculation")
_LIST = say("a list of values")
_WHAT = {
    "Call": say("a call with brackets `( )`"), "Getitem": say("square brackets"), "Const": say("a number"),
    "Mul": _CALCULATION, "Pow": _CALCULATION, "Add": _CALCULATION, "Sub": _CALCULATION, "Div": _CALCULATION,
    "FloorDiv": _CALCULATION, "Mod": _CALCULATION, "Neg": _CALCULATION,
    "List": say("a list"), "Dict": _LIST, "Tuple": _LIST,
    "Filter": say("a filter with brackets"), "Test": say("a test"),
}  # fmt: skip


def _dotted(node: nodes.Node) -> str:
    """`meeting.place` of nested parts; a part of anything but a name is refused."""
    from jinja2 import nodes

    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=inner, attr=attr):
            return f"{_dotted(inner)}.{attr}"
    raise _RefusedError(
        "bad-variable",
        say("expected the name of a value before the dot, found something else"),
        say("write `${{meeting.place}}`"),
    )


def _check_name(name: str, context: Context) -> None:
    if name not in context:
        hint = nearest_of(name, context, say("the values are {names}", names=all_of(quoted(sorted(context)))))
        raise _RefusedError(
            "unknown-variable", say("expected the name of a value, found `{name}`", name=name[:60]), hint
        )
    if context[name] is None:
        raise _RefusedError(
            "unset-variable",
            say("expected a value for `{name}`, found none", name=name),
            say("fill in `{name}` at the top of the file", name=name),
        )


def _nested(context: Context) -> dict[str, Any]:
    """Dotted names as maps of maps, which Jinja reads by their parts."""
    out: dict[str, Any] = {}
    for name, value in context.items():
        head, _, tail = name.partition(".")
        if tail:
            out.setdefault(head, {})[tail] = value
        else:
            out[head] = value
    return out


def written_day(value: str, language: Language) -> str:
    """An ISO 8601 day as it is written: `2026 年 12 月 5 日`, `5 December 2026`; anything else is refused."""
    try:
        datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        found = str(value)[:30]
        raise _RefusedError(
            "bad-variable",
            say("expected a date such as 2026-12-05 before `| date`, found “{found}”", found=found),
            say("leave out `| date`"),
        ) from None
    return written_date(value, language)

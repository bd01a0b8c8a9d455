"""What the YAML parser says, in plain words."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from builder.diagnostics import Message, Report, say
from builder.outline.yaml.source import Source


class Plain(NamedTuple):
    """What is wrong, and what to do."""

    message: Message
    hint: Message


_QUOTES = say('put the whole text in double quotes: "…"')
_INDENT = say("use spaces only, two a level, and give things that belong together the same indent")

_SAYINGS: tuple[tuple[str, Plain], ...] = (
    ("mapping values are not allowed", Plain(say("expected one text or one key here, found a second colon"), _QUOTES)),
    (
        "did not find expected key",
        Plain(say("expected a key in line with those above, found something else"), _INDENT),
    ),
    (
        "did not find expected '-' indicator",
        Plain(say("expected a list item beginning with `- `, found something else"), _INDENT),
    ),
    (
        "block sequence entries are not allowed",
        Plain(
            say("expected a text, found a list beginning with `- `"),
            say("put the list on the next line, two spaces deeper"),
        ),
    ),
    (
        "could not find expected ':'",
        Plain(
            say("expected a colon and a space after a key, found none"),
            say("write `key: text`; a text that goes on must be indented deeper than its key"),
        ),
    ),
    (
        "found unexpected end of stream",
        Plain(
            say("expected a closing quote, found the end of the file"),
            say("close the text with the same quote it begins with"),
        ),
    ),
    (
        "found unexpected document indicator",
        Plain(
            say("expected a closing quote, found `---` or `...`"),
            say("close the text with the same quote it begins with"),
        ),
    ),
    (
        "did not find expected ',' or ']'",
        Plain(
            say("expected a comma or the closing `]`, found something else"),
            say("close the bracket, or put a text with brackets or commas in quotes"),
        ),
    ),
    (
        "did not find expected ',' or '}'",
        Plain(
            say("expected a comma or the closing `}}`, found something else"),
            say("close the brace, or write one language a line without braces"),
        ),
    ),
    (
        "did not find expected node content",
        Plain(say("expected a text, found a bracket or a mark that begins none"), _QUOTES),
    ),
    (
        "found character that cannot start any token",
        Plain(say("expected a text, found a mark that may not begin one"), _QUOTES),
    ),
    ("found a tab character", Plain(say("expected spaces, found a tab"), _INDENT)),
    (
        "found unknown escape character",
        Plain(
            say("expected a known escape after `\\`, found another letter"),
            say("write `\\\\` for one backslash, or use single quotes"),
        ),
    ),
    (
        "invalid Unicode character escape",
        Plain(say("expected the code of a character after `\\u`, found none"), say("type the character itself")),
    ),
    (
        "hexdecimal number",
        Plain(
            say("expected a hexadecimal code after `\\x` or `\\u`, found something else"),
            say("type the character itself"),
        ),
    ),
    ("did not find expected <document start>", Plain(say("expected the end of the file, found more text"), _INDENT)),
    (
        "did not find expected alphabetic or numeric",
        Plain(say("expected a name after `*` or `&`, found something else"), _QUOTES),
    ),
    ("found extra documents", Plain(say("expected one outline, found a second one"), say("delete the line `---`"))),
)

_TAB = Plain(say("expected spaces, found a tab"), say("write a space in place of the tab"))
_OTHER = Plain(
    say("expected a file that YAML can read, found a line it cannot"),
    say("check indent, quotes and brackets here and one line above"),
)


def in_plain_words(fault: yaml.YAMLError) -> Plain:
    """What the parser means, whatever the file."""
    problem = str(getattr(fault, "problem", None) or fault)
    return next((plain for needle, plain in _SAYINGS if needle in problem), _OTHER)


def tell_parser_error(fault: yaml.YAMLError, source: Source, report: Report, told_lines: frozenset[int]) -> None:
    """Report `fault` as `yaml-syntax` in plain words, unless a trap on that line has been told already."""
    mark = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line, column = _last_written(source, line, column)
    if told_lines & _lines_of(fault, line):
        return
    plain = _TAB if source.lines[line - 1][column - 1 : column] == "\t" else in_plain_words(fault)
    report.error("yaml-syntax", source.span(line, column), plain.message, plain.hint)


def _lines_of(fault: yaml.YAMLError, line: int) -> set[int]:
    """The line of the fault, the one above, and where the thing that holds it began."""
    context = getattr(fault, "context_mark", None)
    return {line, line - 1} | ({context.line + 1} if context else set())


def _last_written(source: Source, line: int, column: int) -> tuple[int, int]:
    """A fault found at the end of the file is shown at the last line that holds something."""
    if line <= len(source.lines) and source.lines[line - 1].strip():
        return line, column
    while line > 1 and (line > len(source.lines) or not source.lines[line - 1].strip()):
        line -= 1
    return line, len(source.lines[line - 1]) + 1

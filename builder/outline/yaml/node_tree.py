"""From YAML's events to nodes, without recursion and with every bound checked while the events arrive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct, field

from builder.diagnostics import Message, Report, Span, say
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, Style, shortened
from builder.outline.yaml.parser_errors import tell_parser_error
from builder.outline.yaml.source import CLOSE, COLON, COMMA, FORBIDDEN, NOTHING, OPEN, Source
from builder.replace import replace

MAX_DEPTH = 40
"""The deepest outline the format allows has about 15 levels."""
MAX_NODES = 40_000
"""Eight times the longest talk we know of. Counted with aliases expanded, so a few lines of aliases cannot stand for a
billion texts."""
MAX_ALIASES = 1_000

_SIGNS = str.maketrans({COLON: ":", COMMA: ",", OPEN: "{", CLOSE: "}", NOTHING: " "})
_STAND_INS = re.compile(f"[{COLON}{COMMA}{OPEN}{CLOSE}{NOTHING}]")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str | None, Style] = {
    None: "plain",
    "": "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}


class RefusedError(Exception):
    """Composing cannot go on; what is wrong has been reported."""


class _Open(Struct):
    """A list or map that is still being filled; a map's waiting key stands in `key`."""

    span: Span
    is_map: bool
    anchor: str | None
    first: int
    """The count of nodes before it, to know its own size when it closes."""
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[ScalarNode, Node]] = field(default_factory=list)
    names: dict[str, Span] = field(default_factory=dict)
    key: ScalarNode | None = None


def compose(source: Source, report: Report, told_lines: frozenset[int] = frozenset()) -> Node | None:
    """The file as nodes, or None after an error.

    `told_lines` are lines whose trap was told already: the parser's own error at one of them says nothing new.
    """
    composer = _Composer(replace(source, text=_with_signs(source.text)), report)
    try:
        for event in _events(source.text):
            composer.take(event)
    except yaml.YAMLError as fault:
        tell_parser_error(fault, source, report, told_lines)
        return None
    except RefusedError:
        return None
    if composer.root is None:
        hint = say("begin with `outline: 1`, `id:` and `title:`")
        report.error("empty-file", source.span(1, 1), say("expected an outline, found an empty file"), hint)
    return composer.root


def _with_signs(text: str) -> str:
    """A text with the signs that others stood for; most texts have none, and are found to have none sooner."""
    return text.translate(_SIGNS) if _STAND_INS.search(text) else text


def _events(text: str) -> Iterator[Any]:
    loader = _LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Composer:
    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.report = report
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node | None, int]] = {}
        self.count = 0
        self.aliases = 0
        self.documents = 0

    def take(self, event: Any) -> None:
        """Use one event of the parser."""
        match event:
            case yaml.ScalarEvent():
                self._begin(event)
                self._place(self._scalar(event), event.anchor, 1)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._start(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._finish()
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._document(event)

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            hint = say("one file is one outline: delete the line `---`, or make two files")
            self._refuse("several-documents", event, say("expected one outline, found a second one after `---`"), hint)

    def _begin(self, event: Any) -> None:
        """What holds for every node that is not an alias."""
        self._grow(event, 1)
        if event.tag is not None:
            hint = say("tags are not used here; put the text in quotes if it begins with `!`")
            self._refuse(
                "yaml-tag",
                event,
                say("expected a text or fields, found the tag `{found}`", found=shortened(event.tag)),
                hint,
            )
        if event.anchor is not None and event.anchor not in self.anchors:
            self.anchors[event.anchor] = (None, 0)

    def _grow(self, event: Any, by: int) -> None:
        self.count += by
        if self.count > MAX_NODES:
            hint = say("split the document, or remove aliases (`*name`) that repeat large parts")
            self._refuse("too-large", event, say("expected at most {most:,} entries, found more", most=MAX_NODES), hint)

    def _start(self, event: Any) -> None:
        self._begin(event)
        if len(self.open) >= MAX_DEPTH:
            hint = say("check the brackets and the indent: no part of an outline lies that deep")
            self._refuse(
                "too-deep",
                event,
                say("expected at most {most} levels of nesting, found more", most=MAX_DEPTH),
                hint,
            )
        is_map = isinstance(event, yaml.MappingStartEvent)
        if self.open and self.open[-1].is_map and self.open[-1].key is None:
            self._refuse_key(event)
        self.open.append(_Open(self._span(event), is_map, event.anchor, self.count - 1))

    def _refuse_key(self, event: Any) -> None:
        hint = say(
            "begin with a plain word and a colon, such as `zh:`; put quotes around a text that begins with a bracket"
        )
        self._refuse("key-not-a-word", event, say("expected a word before the colon, found a list or fields"), hint)

    def _finish(self) -> None:
        done = self.open.pop()
        node: Node
        node = MapNode(done.entries, done.span) if done.is_map else ListNode(done.items, done.span)
        self._place(node, done.anchor, self.count - done.first)

    def _alias(self, event: Any) -> None:
        self.aliases += 1
        node, size = self.anchors.get(event.anchor, (None, 0))
        if node is None:
            hint = say("to begin a text with `*`, put it in quotes")
            message = say("expected the name of an earlier `&{anchor}`, found `*{anchor}`", anchor=event.anchor)
            self._refuse("unknown-alias", event, message, hint)
        if self.aliases > MAX_ALIASES:
            hint = say("write the text again instead of repeating it by `*name`")
            self._refuse(
                "too-large",
                event,
                say("expected at most {most:,} aliases, found more", most=MAX_ALIASES),
                hint,
            )
        self._grow(event, size)
        if node is not None:
            self._place(node, None, size)

    def _scalar(self, event: Any) -> ScalarNode:
        start, end = event.start_mark, event.end_mark
        lines = self.source.lines
        same_line = start.line == end.line
        length = end.column - start.column if same_line else len(lines[start.line]) - start.column
        span = self.source.span(start.line + 1, start.column + 1, length)
        value = event.value if event.style else _with_signs(event.value)
        bad = FORBIDDEN.search(value)
        if bad:
            hint = say("remove the `\\u…` or `\\x…` that writes it")
            name = f"U+{ord(bad.group()):04X}"
            self.report.error(
                "forbidden-character",
                span,
                say("expected letters and marks, found {name} by an escape", name=name),
                hint,
            )
            raise RefusedError
        style = "double" if event.value == NOTHING else _STYLES[event.style]
        return ScalarNode(value, span, self.source, style, start.index, end.index)

    def _place(self, node: Node, anchor: str | None, size: int) -> None:
        """Put a finished node where it belongs: the root, a list's item, a map's key or value."""
        if anchor is not None:
            self.anchors[anchor] = (node, size)
        if not self.open:
            self.root = node
            return
        into = self.open[-1]
        if not into.is_map:
            into.items.append(node)
        elif into.key is None:
            into.key = self._checked_key(node, into)
        else:
            if into.key not in into.names:
                into.entries.append((into.key, node))
                into.names[into.key] = into.key.span
            into.key = None

    def _checked_key(self, node: Node, into: _Open) -> ScalarNode:
        if not isinstance(node, ScalarNode):
            hint = say("begin with a plain word and a colon, such as `zh:`")
            self.report.error(
                "key-not-a-word", node.span, say("expected a word before the colon, found a list or fields"), hint
            )
            raise RefusedError
        if node == "<<" and node.style == "plain":
            hint = say("write the fields out; merging fields by `<<` is not used here")
            self.report.error("merge-key", node.span, say("expected a key, found `<<`"), hint)
            raise RefusedError
        earlier = into.names.get(node)
        if earlier is not None:
            hint = say("keep one of the two; for two entries in a list, begin each with `- `")
            message = say(
                "expected `{found}` once, found it again (first on line {line})",
                found=shortened(node),
                line=earlier.line,
            )
            self.report.error("duplicate-key", node.span, message, hint)
        return node

    def _span(self, event: Any) -> Span:
        mark = event.start_mark
        return self.source.span(mark.line + 1, mark.column + 1)

    def _refuse(self, code: str, event: Any, message: Message, hint: Message) -> None:
        self.report.error(code, self._span(event), message, hint)
        raise RefusedError

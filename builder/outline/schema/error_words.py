"""What pydantic finds wrong, told in the author's words at the author's place; and the rest of a wrong file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from json import dumps
from typing import Any, TypeGuard

from pydantic_core import ErrorDetails, ValidationError

from builder.diagnostics import NO_WORDS, Message, Template, say
from builder.outline.schema.canonical.schema_places import kinds_of
from builder.outline.schema.canonical.side_by_side import sides_of
from builder.outline.schema.error_places import Location, found_at, steps
from builder.outline.schema.key_places import elsewhere, is_needed, standing, standing_by_another_word, text_keys
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.map_form import MapForm, aside
from builder.outline.schema.offers import choice_offered
from builder.outline.schema.reading_context import (
    FormatError,
    Reading,
    ToldError,
    UnexpectedError,
    did_you_mean,
    listed,
    nearest,
    nearest_of,
)
from builder.outline.schema.synonyms import field_meant
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, shortened
from builder.outline.yaml.report_limit import MOST
from builder.words.choices import folded
from builder.words.languages import LANGUAGES


class Teller:
    """Tells the errors of one validation."""

    def __init__(self, wrong: ValidationError, root: Node, reading: Reading) -> None:
        self.errors = wrong.errors(include_url=False)
        self.root = root
        self.reading = reading

    def tell(self) -> None:
        """Report each error at its place. A key that is misspelt is not also missing."""
        unknown = (error for error in self.errors if error["type"] == "extra_forbidden")
        meant = {self._meant(error) for error in islice(unknown, MOST)}  # more are not told either
        for error in self._without_claims(self._without_sides(self._without_bare_texts())):
            node = found_at(self.root, error["loc"])
            match error["type"]:
                case "missing":
                    if (id(node), error["loc"][-1]) not in meant:
                        self._tell_missing(node, str(error["loc"][-1]))
                case "extra_forbidden":
                    self._tell_unknown(error["loc"])
                case "literal_error":
                    self._tell_choice(node, error["ctx"]["expected"])
                case "value_error":
                    self._tell_ours(node, error)
                case other:
                    raise AssertionError(f"no words for {other}")

    def _without_bare_texts(self) -> Iterator[ErrorDetails]:
        """The errors but for those of texts that stand where fields belong; these are told here, once each."""
        languages = [e["loc"][:-1] for e in self.errors if _is_language(e)]
        bare = {id(found_at(self.root, way)): way for way in languages if self._text_keys(way)}
        told: set[int] = set()
        for error in self.errors:
            missing = error["type"] == "missing"
            node = found_at(self.root, error["loc"] if missing else error["loc"][:-1])
            if not (missing or _is_language(error)) or id(node) not in bare:
                yield error
            elif id(node) not in told:
                told.add(id(node))
                self._tell_bare(node, self._text_keys(bare[id(node)]))

    def _without_sides(self, errors: Iterable[ErrorDetails]) -> Iterator[ErrorDetails]:
        """The errors but for those of comparisons that name their sides; these are told here, once each."""
        told: set[int] = set()
        for error in errors:
            way = error["loc"][:-1]
            node = found_at(self.root, way)
            sides = sides_of(node) if isinstance(node, MapNode) and _names(way)[-1:] == ["compare"] else None
            if not sides or error["type"] not in ("missing", "extra_forbidden"):
                yield error
            elif id(node) not in told:
                told.add(id(node))
                self._tell_sides(node, sides)

    def _tell_sides(self, node: Node, sides: tuple[Node, Node]) -> None:
        """A comparison that names its sides, and neither lists nor rows: with the lines as they should be."""
        heads = ", ".join(
            dumps(shortened(side), ensure_ascii=False) if isinstance(side, ScalarNode) else '"…"' for side in sides
        )
        hint = say(
            "write the two heads under `columns`, and a row for each question:\n{lines}",
            lines=f'`columns: [{heads}]`\n`rows:`\n`  - {{label: "…", cells: ["…", "…"]}}`',
        )
        message = say("expected `{name}` in {noun}, found none", name="columns", noun=form_of(node).noun)
        self.reading.error("missing-key", node, message, hint)

    def _without_claims(self, errors: Iterable[ErrorDetails]) -> Iterator[ErrorDetails]:
        """The errors but for those of claims with a colon in them; these are told here, once each."""
        told: set[int] = set()
        for error in errors:
            node = found_at(self.root, error["loc"] if error["type"] == "missing" else error["loc"][:-1])
            if not _is_claim(node):
                yield error
            elif id(node) not in told:
                told.add(id(node))
                self._tell_claim(node)

    def _tell_claim(self, node: MapNode) -> None:
        """A claim with a colon: what follows the colon may be the rest of what people say, or what is known."""
        ((key, words),) = node.entries
        first, rest = shortened(key, 200), shortened(str(words), 200)
        whole, known = (dumps(text, ensure_ascii=False) for text in (f"{first}: {rest}", rest))
        hint = say(
            "if all of it is what people say, write\n{whole}\n"
            "if what follows the colon is what is known, write\n{parts}",
            whole=f'`- myth: {whole}`\n`  fact: "…"`',
            parts=f"`- myth: {dumps(first, ensure_ascii=False)}`\n`  fact: {known}`",
        )
        message = say("expected `{name}` in {noun}, found a text alone", name="fact", noun=form_of(node).noun)
        self.reading.error("missing-key", key, message, hint)

    def _text_keys(self, way: Location) -> tuple[str, ...]:
        """The keys of a map that a text of its own may be meant for."""
        node = found_at(self.root, way)
        return text_keys(_names(way), node) if isinstance(node, MapNode) else ()

    def _tell_bare(self, node: Node, names: tuple[str, ...]) -> None:
        """A text in its languages, where it should stand under a key; with the lines as they should be."""
        assert isinstance(node, MapNode)
        noun, name = form_of(node).noun, names[0]
        message = say("expected `{name}` in {noun}, found a text alone", name=name, noun=noun)
        texts: dict[str, Node] = {str(key): text for key, text in node.items() if key in LANGUAGES}
        hint = say(
            "write `{name}:` and put `{keys}` under it, two spaces deeper:\n{lines}",
            name=name, keys=" ".join(f"{key}: …" for key in texts), lines=_lines(names, texts),
        )  # fmt: skip
        self.reading.error("missing-key", node.key(next(iter(texts))), message, hint)

    def _meant(self, error: ErrorDetails) -> tuple[int, str | None]:
        """The map of an unknown key, and the known key that is meant."""
        node = found_at(self.root, error["loc"][:-1])
        key, known = str(error["loc"][-1]), form_of(node).docs
        kind = "blocks" if "blocks" in known and nearest(key, _kinds()) else None
        return id(node), nearest(key, known) or field_meant(key, known) or kind

    def _tell_missing(self, node: Node, name: str) -> None:
        form = form_of(node)
        hint = say("add `{name}:` ({doc})", name=name, doc=Template(aside(form.docs[name])).filled())
        message = say("expected `{name}` in {noun}, found none", name=name, noun=form.noun)
        self.reading.error("missing-key", node, message, hint)

    def _tell_unknown(self, location: Location) -> None:
        """`unknown-key`, with the nearest known one; a sentence before a colon gets its own hint."""
        node = found_at(self.root, location[:-1])
        form, key = form_of(node), str(location[-1])
        otherwise = say("the keys here are {keys}", keys=listed(list(form.docs), 30))
        if " " in key or not key.isascii():
            quotes = say("if this is a text with a colon in it, put the whole text in double quotes")
            otherwise = say("{first}; {second}", first=quotes, second=otherwise)
        here = _names(location[:-1])
        if folded(key) in _LOOKS:
            self._tell_look(key, here, node)
            return
        message = say("expected a key of {noun}, found `{found}`", noun=form.noun, found=shortened(key))
        at = _key(node, key)
        self.reading.error(
            "unknown-key", at, message, lambda: _said_twice(node, at) or _where(key, here, form, otherwise)
        )

    def _tell_look(self, key: str, here: Sequence[str], node: Node) -> None:
        """What only concerns looks is left out, with a warning: nothing that is said depends on it."""
        message = say(
            "expected a key of {noun}, found `{found}`, which is left out", noun=form_of(node).noun, found=key
        )
        inside = (*here, "blocks") if here[-1:] == ["sections"] else here
        hint = standing(key, inside) or say("looks are the theme's: delete this line")
        self.reading.report.warning("unknown-look", _key(node, key).span, message, hint)

    def _tell_choice(self, node: Node, expected: str) -> None:
        """A word that is none of a few; pydantic lists them as `'a', 'b' or 'c'`."""
        choices = _few(re.findall("'([^']*)'", expected))
        is_word = isinstance(node, ScalarNode) and node
        hint = (choice_offered(str(node), choices) or nearest_of(str(node), choices)) if is_word else NO_WORDS
        self.reading.refuse(
            UnexpectedError(listed(choices), node, hint, "wrong-value" if is_word else "wrong-shape"), node
        )

    def _tell_ours(self, node: Node, error: ErrorDetails) -> None:
        """What our own validators raised; where they reported it themselves nothing is left to say.

        Any other `ValueError` is a fault of ours and no author's: it is raised, or what it concerns would be lost.
        """
        at = node
        if error["loc"][-1:] == ("[key]",):
            at = _key(found_at(self.root, error["loc"][:-2]), str(error["loc"][-2]))
        fault = error["ctx"]["error"]
        if isinstance(fault, FormatError):
            if fault.code == "empty-value" and is_needed(_names(error["loc"])):
                fault.hint = say("write it after the colon")
            self.reading.refuse(fault, at)
        elif not isinstance(fault, ToldError):
            raise fault


def _is_claim(node: Node) -> TypeGuard[MapNode]:
    """Whether it is words with a colon where a pair of a claim and what is known belongs."""
    if not isinstance(node, MapNode) or len(node) != 1 or node.form is None:
        return False
    if set(form_of(node).docs) != {"myth", "fact"}:
        return False
    ((key, words),) = node.entries
    return isinstance(words, ScalarNode) and bool(words) and not field_meant(key, ("myth", "fact"))


def _kinds() -> list[str]:
    """The kinds of block, one of which may stand right in a section."""
    return kinds_of([committed_schema()["$defs"]["block"]])


_LOOKS = frozenset((
    "icon", "color", "colour", "layout", "background", "font", "font size", "size", "style", "animation", "transition",
    "align", "template", "bold", "emoji", "颜色", "字体", "字号", "背景", "版式", "动画", "图标",
))  # fmt: skip
"""Keys of other programs that change no word."""


def _few(choices: Sequence[str]) -> list[str]:
    """A few of many choices: of all editions the languages, and one pair."""
    if not LANGUAGES_FIRST.issubset(choices):
        return list(choices)
    return [*(choice for choice in choices if choice in LANGUAGES), "zh-en"]


LANGUAGES_FIRST = frozenset(LANGUAGES)
"""Choices that hold all of these are editions: languages alone, and pairs of them, too many to be listed."""


def _is_language(error: ErrorDetails) -> bool:
    """Whether an error is about `zh:` or the like, where no text is read."""
    return error["type"] == "extra_forbidden" and error["loc"][-1] in LANGUAGES


def _names(way: Location) -> list[str]:
    """The keys on the way to a place."""
    return [step for step in way if isinstance(step, str)]


def _lines(names: Sequence[str], texts: Mapping[str, Node]) -> str:
    """The text under the first of the keys, and the others to be filled in."""
    said = {code: shortened(text) if isinstance(text, ScalarNode) else "…" for code, text in texts.items()}
    rows = [said, *[dict.fromkeys(said, "…")] * (len(names) - 1)]
    return "\n".join(
        f"`{name}: {{{', '.join(f'{code}: {dumps(words, ensure_ascii=False)}' for code, words in row.items())}}}`"
        for name, row in zip(names, rows, strict=True)
    )


def _said_twice(block: Node, key: ScalarNode) -> Message:
    """That a key beside a kind means a field that the kind has already, with both places."""
    assert isinstance(block, MapNode)
    for kind in _kinds():
        fields = block.get(kind)
        if isinstance(fields, MapNode) and (ours := field_meant(key, list(fields))):
            return say(
                "it means `{field}` of `{kind}`, which stands on line {line} too: keep one of the two, and delete the "
                "other",
                field=ours, kind=kind, line=fields.key(ours).span.line,
            )  # fmt: skip
    return NO_WORDS


def _where(key: str, here: Sequence[str], form: MapForm, otherwise: Message) -> Message:
    """Where an unknown key belongs: one level out or in, else the nearest known one, else its only place."""
    near = did_you_mean(key, form.docs) or (did_you_mean(key, _kinds()) if "blocks" in form.docs else NO_WORDS)
    if key in LANGUAGES:  # a text may stand in many places
        return near or otherwise
    return standing(key, here) or near or elsewhere(key) or standing_by_another_word(key, here) or otherwise


def form_of(node: Node) -> MapForm:
    """The form by which a map was read."""
    assert isinstance(node, MapNode)
    form: MapForm = node.form
    return form


def _key(node: Node, name: str) -> ScalarNode:
    assert isinstance(node, MapNode)
    return node.key(name)


def prune(root: Node, wrong: ValidationError) -> bool:
    """Take what is wrong out of the nodes, so that the rest can be judged; False if there is nothing to take.

    An item leaves its list, unless their count matters; then the list goes, as does a map that lacks a key.
    """
    gone: dict[int, tuple[Node, set[Any]]] = {}
    for error in wrong.errors(include_url=False, include_input=False, include_context=False):
        way = list(steps(root, error["loc"]))
        while way and isinstance(way[-1][0], ListNode) and way[-1][0].counted:
            way.pop()
        if way:
            container, part = way[-1]
            gone.setdefault(id(container), (container, set()))[1].add(part)
    for container, parts in gone.values():
        if isinstance(container, ListNode):
            container[:] = [item for index, item in enumerate(container) if index not in parts]
        elif isinstance(container, MapNode):
            for part in parts:
                del container[part]
    return bool(gone)

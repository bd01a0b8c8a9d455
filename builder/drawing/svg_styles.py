"""Style sheets in SVG files: rules whose selectors are an element's name, a class or an id (CSS 2.1, 5 and 6.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import tinycss2

from builder.diagnostics import say

_SELECTOR = re.compile(r"(?P<name>[A-Za-z]+|\*|:root)?(?P<classes>(?:\.[\w-]+)*)(?P<id>#[\w-]+)?")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_HERE = re.compile(r"(?:only\s+)?(?:all|screen)?", re.IGNORECASE)
"""Media that a page is: whatever else is asked of it, it may be or not."""
_ELSEWHERE = re.compile(
    r"(?:only\s+)?(?:print|speech)\b[^,]*|not\s+(?:all|screen)|.*prefers-color-scheme:\s*dark.*|"
    r".*prefers-contrast:\s*more.*|.*forced-colors:\s*active.*",
    re.IGNORECASE,
)
_IDLE = ("charset", "font-face", "namespace", "page")
"""At-rules that paint nothing."""


class Declared(NamedTuple):
    """Properties with their values; those marked `!important` apart."""

    plain: Mapping[str, str]
    important: Mapping[str, str]


class Rule(NamedTuple):
    """What one selector sets. `weight` orders the rules that meet at an element: ids, classes, names, then place."""

    weight: tuple[int, int, int, int]
    name: str
    classes: frozenset[str]
    id: str
    declarations: Declared

    def meets(self, name: str, classes: Iterable[str], id: str) -> bool:
        return self.name in ("", "*", name) and self.id in ("", id) and self.classes <= set(classes)


def read_rules(sheet: str, before: int = 0) -> list[Rule]:
    """The rules of a style sheet that stands after `before` others; a selector of another kind is a `ValueError`."""
    return _rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), before)


def _rules(nodes: Iterable[Any], before: int) -> list[Rule]:
    rules: list[Rule] = []
    for found in nodes:
        if found.type == "at-rule" and found.lower_at_keyword in _IDLE:
            continue
        if found.type == "at-rule" and found.lower_at_keyword == "media" and found.content is not None:
            if is_shown_on(tinycss2.serialize(found.prelude)):
                inner = tinycss2.parse_rule_list(found.content, skip_comments=True, skip_whitespace=True)
                rules += _rules(inner, before + len(rules))
            continue
        if found.type != "qualified-rule":
            raise ValueError(getattr(found, "message", None) or f"@{getattr(found, 'at_keyword', '')}")
        declarations = _declarations(found.content)
        for selector in tinycss2.serialize(found.prelude).split(","):
            rules.append(_rule(_COMMENT.sub("", selector).strip(), declarations, before + len(rules)))
    return rules


def is_shown_on(media: str) -> bool:
    """Whether a list of media takes in the page of a reader; a `ValueError` where that cannot be said."""
    queries = [_COMMENT.sub("", query).strip() for query in media.split(",")]
    if any(_HERE.fullmatch(query) for query in queries):
        return True
    if all(_ELSEWHERE.fullmatch(query) for query in queries):
        return False
    raise ValueError(f"@media {media.strip()}"[:40])


def styled(rules: Iterable[Rule], name: str, classes: Iterable[str], id: str, style: str) -> dict[str, str]:
    """What the rules and a `style` attribute say of an element (CSS 2.1, 6.4: what is important is weightier)."""
    known = tuple(classes)
    meeting = sorted((rule for rule in rules if rule.meets(name, known, id)), key=lambda rule: rule.weight)
    ways = [*(rule.declarations for rule in meeting), _style(style)]
    out: dict[str, str] = {}
    for declared in ways:
        out.update(declared.plain)
    for declared in ways:
        out.update(declared.important)
    return out


_NOTHING = Declared({}, {})
_IMPORTANT = re.compile(r"\s*!\s*important\s*$", re.IGNORECASE)


def _style(text: str) -> Declared:
    """The declarations of a `style` attribute. Big drawings have one on each shape, so they are parted by hand."""
    if not text:
        return _NOTHING
    if "/*" in text:
        text = _COMMENT.sub("", text)
    pairs = (declaration.partition(":") for declaration in text.split(";") if ":" in declaration)
    found = {name.strip().lower(): value.strip() for name, _, value in pairs}
    important = {name: _IMPORTANT.sub("", value) for name, value in found.items() if _IMPORTANT.search(value)}
    return Declared({name: value for name, value in found.items() if name not in important}, important)


def _declarations(content: list[object]) -> Declared:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    if any(inner.type in ("qualified-rule", "at-rule") for inner in found):
        raise ValueError(say("rules within rules"))
    known = [declaration for declaration in found if declaration.type == "declaration"]
    return Declared(
        {d.lower_name: _value(d) for d in known if not d.important},
        {d.lower_name: _value(d) for d in known if d.important},
    )


def _value(declaration: Any) -> str:
    return _COMMENT.sub("", tinycss2.serialize(declaration.value)).strip()


def _rule(selector: str, declarations: Declared, place: int) -> Rule:
    match = _SELECTOR.fullmatch(selector)
    if match is None or not selector:
        raise ValueError(selector[:40])
    classes = frozenset(part for part in match["classes"].split(".") if part)
    weight = (bool(match["id"]), len(classes), bool(match["name"]), place)
    name = "svg" if match["name"] == ":root" else match["name"] or ""
    return Rule(weight, name, classes, (match["id"] or "")[1:], declarations)

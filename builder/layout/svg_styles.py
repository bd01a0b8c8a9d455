"""Style sheets in SVG files: rules whose selectors are an element's name, a class or an id (CSS 2.1, 5 and 6.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import tinycss2

_SELECTOR = re.compile(r"(?P<name>[A-Za-z]+|\*)?(?P<classes>(?:\.[\w-]+)*)(?P<id>#[\w-]+)?")


class Rule(NamedTuple):
    """What one selector sets. `weight` orders the rules that meet at an element: ids, classes, names, then place."""

    weight: tuple[int, int, int, int]
    name: str
    classes: frozenset[str]
    id: str
    declarations: Mapping[str, str]

    def meets(self, name: str, classes: Iterable[str], id: str) -> bool:
        return self.name in ("", "*", name) and self.id in ("", id) and self.classes <= set(classes)


def read_rules(sheet: str, before: int = 0) -> list[Rule]:
    """The rules of a style sheet that stands after `before` others; a selector of another kind is a `ValueError`."""
    rules: list[Rule] = []
    for found in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if found.type == "at-rule" and found.lower_at_keyword in ("charset", "font-face", "namespace", "media", "page"):
            continue
        if found.type != "qualified-rule":
            raise ValueError(getattr(found, "message", None) or f"@{getattr(found, 'at_keyword', '')}")
        declarations = _declarations(found.content)
        for selector in tinycss2.serialize(found.prelude).split(","):
            rules.append(_rule(selector.strip(), declarations, before + len(rules)))
    return rules


def styled(rules: Iterable[Rule], name: str, classes: Iterable[str], id: str) -> dict[str, str]:
    """What the rules say of an element, the weightiest last."""
    known = tuple(classes)
    out: dict[str, str] = {}
    for rule in sorted((rule for rule in rules if rule.meets(name, known, id)), key=lambda rule: rule.weight):
        out.update(rule.declarations)
    return out


def _declarations(content: list[object]) -> dict[str, str]:
    found = tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True)
    return {d.lower_name: tinycss2.serialize(d.value).strip() for d in found if d.type == "declaration"}


def _rule(selector: str, declarations: Mapping[str, str], place: int) -> Rule:
    match = _SELECTOR.fullmatch(selector)
    if match is None or not selector:
        raise ValueError(selector[:40])
    classes = frozenset(part for part in match["classes"].split(".") if part)
    weight = (bool(match["id"]), len(classes), bool(match["name"]), place)
    return Rule(weight, match["name"] or "", classes, (match["id"] or "")[1:], declarations)

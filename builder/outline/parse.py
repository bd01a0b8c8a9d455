"""From a file to an Outline: read, look for traps, compose, read the grammar, hold the rules that cross parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from builder.diagnostics import Report
from builder.outline.capped import CappedReport
from builder.outline.compose import compose
from builder.outline.edition import LeafletPlan, TalkPlan, ThemeChoice
from builder.outline.grammar import TOP, WORKS
from builder.outline.model import CitedWork, Outline
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.placement import resolved
from builder.outline.reading import Reading
from builder.outline.rules import Declared, hold_rules
from builder.outline.source import Source, read_source
from builder.outline.text import Language
from builder.outline.traps import scan


def parse(path: Path, report: Report, *, icons: frozenset[str]) -> Outline | None:
    """The outline at `path`, or None after errors; all that can be told is told in one run."""
    capped = CappedReport()
    outline = _parse(path, capped, icons)
    capped.pour(report, path.as_posix())
    return None if capped.has_errors else outline


def _parse(path: Path, report: Report, icons: frozenset[str]) -> Outline | None:
    source = read_source(path, report)
    read = None if source is None else read_nodes(source, report)
    if read is None:
        return None
    source, root = read
    reading = Reading(source, report, icons, path.parent, _languages(root))
    fields = TOP.read(root, reading)
    works, work_ids = _works(root, fields, reading)
    if fields is None:
        return None
    outline = _outline(dict(fields), works, root, reading)
    hold_rules(outline, Declared.of(root, work_ids), report)
    return resolved(outline)


def read_nodes(source: Source, report: Report) -> tuple[Source, Node] | None:
    """The file as nodes, and the text they were read from (healed where traps were told); None if it is unreadable."""
    scanned = scan(source, report)
    root = compose(scanned.source, report, scanned.told)
    return None if root is None else (scanned.source, root)


def _languages(root: Node) -> tuple[Language, ...]:
    """The outline's languages as far as they can be read; what is wrong with them is told with the other keys."""
    node = root.get("languages") if isinstance(root, MapNode) else None
    items = node.items if isinstance(node, ListNode) else ()
    typed = {item.value.strip() for item in items if isinstance(item, ScalarNode)}
    both: tuple[Language, ...] = ("zh", "en")
    return tuple(language for language in both if language in typed) or both


def _works(root: Node, fields: Any, reading: Reading) -> tuple[dict[str, CitedWork], frozenset[str] | None]:
    """The sources, inline or from their file, and all their ids; None instead of ids that could not be read."""
    given = None if fields is None else fields.get("sources")
    node = root.get("sources") if isinstance(root, MapNode) else None
    if isinstance(node, MapNode):
        return given or {}, _keys(node)
    if node is None:
        return {}, frozenset()
    if not isinstance(given, str):
        return {}, None
    return _works_of_file(given, reading)


def _works_of_file(name: str, reading: Reading) -> tuple[dict[str, CitedWork], frozenset[str] | None]:
    source = read_source(reading.folder / name, reading.report)
    read = None if source is None else read_nodes(source, reading.report)
    if read is None:
        return {}, None
    source, root = read
    there = Reading(source, reading.report, reading.icons, reading.folder, reading.languages)
    if isinstance(root, MapNode) and [key.value for key, _ in root.entries] == ["sources"]:
        root = root.entries[0][1]
    return WORKS.read(root, there) or {}, _keys(root)


def _keys(node: Node) -> frozenset[str] | None:
    return frozenset(key.value for key, _ in node.entries) if isinstance(node, MapNode) else None


def _outline(fields: dict[str, Any], works: dict[str, CitedWork], root: Node, reading: Reading) -> Outline:
    start = root.span
    fields.pop("version", None)
    fields.pop("span", None)
    fields["sources"] = works
    fields.setdefault("theme", ThemeChoice(span=start))
    fields.setdefault("talk", TalkPlan(span=start))
    fields.setdefault("leaflet", LeafletPlan(span=start))
    fields.setdefault("terms", {})
    fields.setdefault("checks", {})
    return Outline(**fields, folder=reading.folder.as_posix(), files=tuple(sorted(reading.files)), span=start)

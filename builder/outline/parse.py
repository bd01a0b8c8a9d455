"""From a file to an Outline: read, look for traps, compose, read the grammar, hold the rules that cross parts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from builder.diagnostics import Report
from builder.outline.capped import CappedReport
from builder.outline.compose import compose
from builder.outline.edition import LeafletPlan, TalkPlan, ThemeChoice
from builder.outline.grammar import SOURCES_FILE, TOP, WORKS
from builder.outline.model import CitedWork, Outline, ReviewPlan
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.placement import resolved
from builder.outline.reading import Reading
from builder.outline.records import read_present
from builder.outline.rules import Declared, hold_rules
from builder.outline.source import Source, read_source
from builder.outline.text import Language, LocalizedText, SourceText
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
    works = _works(root, reading)
    if not isinstance(root, MapNode):
        TOP.read(root, reading)
        return None
    fields = read_present(root, TOP.keys, reading, TOP.noun)
    outline = _outline(fields, works, root, reading)
    hold_rules(outline, Declared.of(root, reading.sources), report)
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


def _works(root: Node, reading: Reading) -> dict[str, CitedWork]:
    """The sources, inline or from their file; `reading.sources` gets all their ids, understood or not."""
    node = root.get("sources") if isinstance(root, MapNode) else None
    if isinstance(node, ScalarNode):
        name = SOURCES_FILE.read(node, reading)
        return {} if name is None else _works_of_file(name, reading)
    reading.sources = frozenset() if node is None else _keys(node)
    return WORKS.read(node, reading) or {} if isinstance(node, MapNode) else {}


def _works_of_file(name: str, reading: Reading) -> dict[str, CitedWork]:
    source = read_source(reading.folder / name, reading.report)
    read = None if source is None else read_nodes(source, reading.report)
    if read is None:
        return {}
    source, root = read
    there = Reading(source, reading.report, reading.icons, reading.folder, reading.languages)
    if isinstance(root, MapNode) and [key.value for key, _ in root.entries] == ["sources"]:
        root = root.entries[0][1]
    reading.sources = _keys(root)
    return WORKS.read(root, there) or {}


def _keys(node: Node) -> frozenset[str] | None:
    return frozenset(key.value for key, _ in node.entries) if isinstance(node, MapNode) else None


def _outline(fields: dict[str, Any], works: dict[str, CitedWork], root: Node, reading: Reading) -> Outline:
    """The outline; where a required part was wrong, which has been told, something stands in its place."""
    start = root.span
    unnamed = LocalizedText({"zh": SourceText("…", start), "en": SourceText("…", start)}, start)
    defaults: dict[str, Any] = {
        "id": "unnamed",
        "title": unnamed,
        "notice": unnamed,
        "review": ReviewPlan(status="draft", date="2000-01-01", next="2000-01-02", span=start),
        "theme": ThemeChoice(span=start),
        "talk": TalkPlan(span=start),
        "leaflet": LeafletPlan(span=start),
        "terms": {},
        "checks": {},
        "sections": (),
    }
    given = {name: value for name, value in fields.items() if name != "version"} | {"sources": works}
    folder, files = reading.folder.as_posix(), tuple(sorted(reading.files))
    return Outline(**(defaults | given), folder=folder, files=files, span=start)

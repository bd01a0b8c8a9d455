"""From a file to an Outline: read, look for traps, compose, validate, hold the rules that cross parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import get_args

from msgspec import Struct

from builder.diagnostics import Diagnostic, Report, Severity, all_of, quoted, say
from builder.memory import Held, Memory
from builder.outline.kept_nodes import nodes_again
from builder.outline.model.blocks import Section
from builder.outline.model.box_answers import with_answers
from builder.outline.model.crossing_rules import Declared, hold_rules, with_next_review
from builder.outline.model.edition import Edition, ReviewStatus
from builder.outline.model.head_icons import with_head_icons
from builder.outline.model.item_icons import with_item_icons
from builder.outline.model.levels import with_levels
from builder.outline.model.outline import Outline
from builder.outline.model.placement import resolved
from builder.outline.model.stack_titles import hold_stack_titles
from builder.outline.model.sums import hold_sums
from builder.outline.model.totals import with_totals
from builder.outline.schema.canonical import use_own_words
from builder.outline.schema.canonical.own_sources import cite_own_sources, with_own_sources
from builder.outline.schema.files import SOURCES_FILE
from builder.outline.schema.reading_context import Awaited, FormatError, Reading
from builder.outline.schema.validation import Shared, validated
from builder.outline.text.language import select_language
from builder.outline.text.text import Language, LocalizedText
from builder.outline.yaml.node_tree import compose
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, is_empty
from builder.outline.yaml.report_limit import CappedReport, EnoughError
from builder.outline.yaml.size_limits import is_flooded
from builder.outline.yaml.source import Source, read_source
from builder.outline.yaml.traps import scan
from builder.replace import replace
from builder.words.choices import choice_meant
from builder.words.languages import EDITIONS, USUAL_LANGUAGES, EditionCode, languages_in, pairs_in, spoken_in, stands_in


class Parsed(Struct, frozen=True):
    """An outline as it is written, and in each of its languages."""

    outline: Outline
    editions: Mapping[Language, Edition]
    awaited: tuple[Awaited, ...] = ()
    """The texts that lack a language, where they were not to be errors: a sign stands in their place."""


class ParseOptions(Struct, frozen=True, kw_only=True):
    """How an outline is read."""

    icons: frozenset[str]
    """The names of icons that it may use."""
    also: Sequence[EditionCode] = ()
    """Editions besides its own that are wanted where they can be made from another's texts."""
    awaiting: bool = False
    """Whether a text that lacks a language is no error: it comes with the others that do."""
    shared: Shared | None = None
    """What is kept from one reading to the next: what languages make of parts that stay equal, where they stood."""

    @property
    def memory(self) -> Memory | None:
        return None if self.shared is None else self.shared.memory


def parse(path: Path, report: Report, *, icons: frozenset[str]) -> Outline | None:
    """The outline at `path`, or None after errors; all that can be told is told in one run."""
    parsed = parse_editions(path, report, ParseOptions(icons=icons))
    return None if parsed is None else parsed.outline


def parse_editions(path: Path, report: Report, options: ParseOptions) -> Parsed | None:
    """As `parse`, with what telling all has made: each edition."""

    def made(capped: Report) -> Parsed | None:
        root = _read_own_words(path, capped, options.memory)
        return None if root is None else editions_of(root, path.parent, capped, options)

    return _capped(made, path, report)


def _read_own_words(path: Path, report: Report, memory: Memory | None) -> Node | None:
    """The nodes of a file in the format's own words; with a `memory`, from parts that it knows where all are sound."""
    source = read_source(path, report)
    if source is None:
        return None
    known = nodes_again(source, report, memory) if memory is not None else None
    if known is not None:
        return None if is_flooded(source, report) else known
    root = _root_of(source, report)
    if root is not None:
        use_own_words(root)
    return root


def parse_root(root: Node, path: Path, report: Report, options: ParseOptions) -> Parsed | None:
    """As `parse_editions`, from nodes that `read_nodes` has read. After errors they are of no more use."""

    def made(capped: Report) -> Parsed | None:
        use_own_words(root)
        return editions_of(root, path.parent, capped, options)

    return _capped(made, path, report)


def parse_alike(root: MapNode, path: Path, report: Report, options: ParseOptions) -> Parsed | None:
    """As `parse_editions`, from nodes in the format's own words, which mostly are the same as those of other outlines.

    After errors the nodes are of no more use.
    """
    return _capped(lambda capped: editions_of(root, path.parent, capped, options), path, report)


def _capped(make: Callable[[Report], Parsed | None], path: Path, report: Report) -> Parsed | None:
    """What is made, unless there are errors; so many of them are told that somebody can mend."""
    capped = CappedReport()
    try:
        parsed = make(capped)
    except EnoughError:
        parsed = None
    capped.pour(report, path.as_posix())
    return None if capped.has_errors else parsed


def read_root(path: Path, report: Report) -> Node | None:
    """The nodes of an outline's file; None where it cannot be read, or so many errors would follow that none helps."""
    source = read_source(path, report)
    return None if source is None else _root_of(source, report)


def _root_of(source: Source, report: Report) -> Node | None:
    read = read_nodes(source, report)
    return None if read is None or is_flooded(source, report) else read[1]


def editions_of(root: Node, folder: Path, report: Report, options: ParseOptions) -> Parsed | None:
    """The outline that nodes hold, in its own languages and others that can be made from another's texts.

    The nodes are in the format's own words. The outline may come with errors: what was understood in spite of them, so
    that all are told in one run.
    """
    awaited: list[Awaited] | None = [] if options.awaiting else None
    reading = Reading(report, options.icons, folder, _languages(root), awaited=awaited, memory=options.memory)
    found = outline_of(root, reading, options.shared)
    if found is None:
        _tell_with_errors(awaited or (), spoken_in(options.also) or _languages(root), report)
        return None
    outline, declared = found
    editions = {
        language: select_language(outline, language, report, declared.sources, options.memory)
        for language in dict.fromkeys((*outline.languages, *spoken_in(options.also)))
        if stands_in(language, outline.languages)
    }
    once = {one.told.span: one for one in awaited or ()}  # a text may be read twice: by itself, and in its block
    if report.has_errors:
        _tell_with_errors(once.values(), spoken_in(options.also) or outline.languages, report)
    return Parsed(outline, editions, tuple(once.values()))


def _tell_with_errors(awaited: Iterable[Awaited], wanted: Sequence[Language], report: Report) -> None:
    """Tell what lacks a language beside other errors, after which nobody asks for it: all is told in one run."""
    for one in awaited:
        stops = any(stands_in(language, one.languages) for language in wanted)
        report.add(one.told if stops else replace(one.told, severity=Severity.WARNING))


def outline_of(root: Node, reading: Reading, shared: Shared | None = None) -> tuple[Outline, Declared] | None:
    """The outline that nodes hold, and what they declare; each text must be written in the languages of `reading`.

    None where too little of it can be read. Sources of a file of their own take the place of its name in `root`.
    """
    reading.reviewed = _is_reviewed(root)
    _put_sources(root, reading, shared)
    declared = Declared.of(root, reading.sources)
    outline = validated(root, reading, shared)
    if outline is None:
        return None
    _hold_pairs(root, reading)
    outline = with_next_review(outline)
    memory = shared.memory if shared else None
    hold_rules(outline, declared, reading.report, memory)
    made = replace(outline, sections=_completed(outline, memory))
    hold_sums(made, reading.report)
    hold_stack_titles(made, reading.report)
    return made, declared


def _completed(outline: Outline, memory: Memory | None) -> tuple[Section[LocalizedText], ...]:
    """The sections with what follows from them: where blocks appear, icons of items, totals and levels of rows.

    A `memory` gives those that come out as they were as the same objects: whoever compares them later is done at once.
    """

    def made() -> tuple[Section[LocalizedText], ...]:
        made = with_item_icons(with_totals(with_answers(resolved(outline))))
        sections = with_head_icons(with_levels(made)).sections
        return sections if memory is None else tuple(memory.same(("completed", own.id), own) for own in sections)

    seen = (outline.sections, outline.icons, outline.leaflet.left_out)
    return memory.recall("completed sections", seen, made) if memory else made()


def read_nodes(source: Source, report: Report, *, exact: bool = False) -> tuple[Source, Node] | None:
    """The file as nodes, and the text they were read from (healed where traps were told); None if it is unreadable.

    `exact`: what shifts the places of the file is an error, for whoever writes to it.
    """
    scanned = scan(source, report, exact)
    root = compose(scanned.source, report, scanned.told)
    return None if root is None else (scanned.source, root)


def _languages(root: Node) -> tuple[Language, ...]:
    """The outline's languages as far as they can be read; what is wrong with them is told with the other keys."""
    return languages_in(_editions(root)) or USUAL_LANGUAGES


def _is_reviewed(root: Node) -> bool:
    """Whether the outline says that it was reviewed, as far as it can be read."""
    review = root.get("review") if isinstance(root, MapNode) else None
    status = review.get("status") if isinstance(review, MapNode) else None
    return isinstance(status, ScalarNode) and choice_meant(status, get_args(ReviewStatus)) == "reviewed"


def _editions(root: Node) -> dict[str, ScalarNode]:
    """The editions that an outline lists, as they are meant, each with its word."""
    node = root.get("languages") if isinstance(root, MapNode) else None
    typed = node if isinstance(node, ListNode) else [node]
    words = [word for word in typed if isinstance(word, ScalarNode)]
    return {choice_meant(word, EDITIONS) or str(word): word for word in words}


def _hold_pairs(root: Node, reading: Reading) -> None:
    """A pair (`wrong-pair`) is of two languages that the outline lists."""
    listed = _editions(root)
    for pair in pairs_in(listed):
        missing = [code for code in pair if code not in listed]
        if missing:
            message = say(
                "expected a pair of two of the outline's languages, found `{pair}` without {missing}",
                pair=pair.code,
                missing=all_of(quoted(missing)),
            )
            hint = say("add {missing} to `languages` before it", missing=all_of(quoted(missing)))
            reading.error("wrong-pair", listed[pair.code], message, hint)


class _Taken(Struct, frozen=True):
    """The sources of an outline, when they have been taken: their node, their ids, what was told, the files read."""

    node: Node | None
    ids: frozenset[str] | None
    told: tuple[Diagnostic, ...]
    files: tuple[str, ...]


def _put_sources(root: Node, reading: Reading, shared: Shared | None) -> None:
    """Take the sources; once for all outlines of which sections and sources are the same nodes."""
    varied = shared.varied if shared else frozenset()
    if shared is None or not varied or not isinstance(root, MapNode) or varied & {"sections", "sources"}:
        _take_sources(root, reading)
        return
    seen = (Held((root.get("sections"), root.get("sources"))), reading.languages, reading.folder)
    taken = shared.memory.recall("sources", seen, lambda: _taken(root, reading))
    reading.report.extend(taken.told)
    reading.files += taken.files
    reading.sources = taken.ids
    if taken.node is not None:
        root["sources"] = taken.node
    else:
        root.pop("sources", None)


def _taken(root: MapNode, reading: Reading) -> _Taken:
    quiet = replace(reading, report=Report(), files=[])
    _take_sources(root, quiet)
    return _Taken(root.get("sources"), quiet.sources, tuple(quiet.report.diagnostics), tuple(quiet.files))


def _take_sources(root: Node, reading: Reading) -> None:
    """Put the sources of a file of their own in its place; `reading.sources` gets all ids, understood or not."""
    node = root.get("sources") if isinstance(root, MapNode) else None
    if isinstance(root, MapNode) and isinstance(node, ScalarNode) and not is_empty(node):
        node = _sources_of_file(node, reading)
        if node is None:
            cite_own_sources(root, None, reading.report)
            del root["sources"]
            return
    if isinstance(root, MapNode):
        cite_own_sources(root, node, reading.report)
        if (node := with_own_sources(root, node, reading.report, reading.languages)) is not None:
            root["sources"] = node
    reading.sources = frozenset() if node is None else frozenset(node) if isinstance(node, MapNode) else None


def _sources_of_file(name: ScalarNode, reading: Reading) -> Node | None:
    try:
        path = reading.folder / SOURCES_FILE.read(name, reading)
    except FormatError as fault:
        reading.refuse(fault, name)
        return None
    source = read_source(path, reading.report)
    root = None if source is None else _read_sources(source, reading.report)
    if isinstance(root, MapNode) and "outline" in root:
        message = say("expected a file of sources, found the outline `{name}`", name=name)
        reading.error("wrong-shape", name, message, say("name a file with sources, each under its id"))
        return None
    return root["sources"] if isinstance(root, MapNode) and list(root) == ["sources"] else root


def _read_sources(source: Source, report: Report) -> Node | None:
    root, told = _sources_read(source)
    report.extend(told)
    return root


@lru_cache(maxsize=4)
def _sources_read(source: Source) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The nodes of a file of sources, which nobody changes, and what was told: several outlines may share the file,
    and a preview reads it again with each edit of the outline."""
    report = CappedReport()
    read = read_nodes(source, report)
    return (None if read is None else read[1]), tuple(report.diagnostics)

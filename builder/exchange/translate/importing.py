"""From a translator's file back into the outline: what changes, and the files with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from builder.check.confirmed import confirmed_path, with_confirmed
from builder.diagnostics import Diagnostic, Report, Severity, Span, say
from builder.exchange.scalars import unwrapped
from builder.exchange.spans import Edit, edited
from builder.exchange.translate.changes import Change, changes
from builder.exchange.translate.handout import Received
from builder.exchange.translate.standing import Standing, standing_texts
from builder.exchange.translate.taking import edit_of
from builder.exchange.translate.texts import Direction, Translated, read_translated, translated
from builder.outline.parse import read_nodes
from builder.outline.schema.canonical import use_own_words
from builder.outline.text.language import select_language
from builder.outline.text.text import Language
from builder.outline.yaml.nodes import ScalarNode
from builder.outline.yaml.source import Source, source_of
from builder.outline.yaml.written_places import line_and_column, source_text
from builder.replace import replace
from builder.whole_file import write_through, write_whole

Words = Mapping[str, Mapping[str, str]]
"""Texts by the keys that lead to them in one file: words by language, or under `` where they are bare."""


class Imported(Struct, frozen=True):
    """What a translator's file changes, and the new bytes of the files it changes."""

    changes: Sequence[Change] = ()
    files: Mapping[Path, bytes] = {}
    into: Translated | None = None
    """The outline as it was."""
    refused: Sequence[Diagnostic] = ()
    """What is wrong with the texts that were not taken, while the others are."""


def imported(
    path: Path, received: Received, report: Report, *, icons: frozenset[str], own: Report | None = None
) -> Imported:
    """What `received` makes of the outline at `path`; nothing after errors of the file as a whole. No file is written.

    A text that is wrong by itself is left out and told with what was made (`refused`).

    What the outline itself is told of, as it is, goes to `own` where that is given.
    """
    into = read_translated(path, received.direction, report if own is None else own, icons=icons)
    if into is None:
        return Imported()
    if into.outline.id != received.outline:
        message = say("expected texts of `{id}`, found those of `{other}`", id=into.outline.id, other=received.outline)
        report.error("foreign-file", into.outline.span, message, say("name the outline that was handed out"))
        return Imported()
    refused = Report()
    made = _made(changes(received.rows, into, report, refused), into, report, refused, icons)
    return replace(made, refused=tuple(refused))


def _made(
    found: Sequence[Change], into: Translated, report: Report, refused: Report, icons: frozenset[str]
) -> Imported:
    """The files with those changes that are right by themselves; the others go to `refused`. Nothing after errors."""
    while True:
        edits, taken = _edits(found, into, report)
        files = {source.path: _edited(source, own, into, taken, report) for source, own in edits}
        if report.has_errors:
            return Imported()
        again, told = _read_again(files, into, icons)
        wrong = _wrong_texts(told, files, taken, into)
        if not wrong:
            break
        by_place = {change.unit.place: change.unit.text.span for change in taken}
        refused.extend(replace(diagnostic, span=by_place[place]) for diagnostic, place in wrong.items())
        found = tuple(change for change in found if change.unit.place not in wrong.values())
    report.extend(_unplaced(diagnostic, into) for diagnostic in told)
    return Imported() if report.has_errors else Imported(taken, {**files, **_confirmed(taken, into, again)}, into)


def _wrong_texts(
    told: Sequence[Diagnostic], files: Mapping[Path, bytes], taken: Sequence[Change], into: Translated
) -> Mapping[Diagnostic, str]:
    """The findings within new words in the outline as it would be, with the place of the text each is in."""
    data = files.get(into.source.path)
    if data is None or not told:
        return {}
    source = source_of(data.decode("utf-8-sig"), into.source.path)
    read = read_nodes(source, Report(), exact=True)
    if read is None:
        return {}
    use_own_words(read[1])
    places = {change.unit.place for change in taken}
    words = [
        (standing.place, node)
        for standing in standing_texts(read[1]).values()
        if standing.place in places and (node := _node_in(standing, into.direction[1])) is not None
    ]
    found = ((diagnostic, _place_of(diagnostic.span, words)) for diagnostic in told)
    return {diagnostic: place for diagnostic, place in found if place is not None}


def _node_in(standing: Standing, language: Language) -> ScalarNode | None:
    if isinstance(standing.node, ScalarNode):
        return standing.node
    return standing.entries[language][1] if language in standing.entries else None


def _place_of(span: Span, words: Sequence[tuple[str, ScalarNode]]) -> str | None:
    """Which of the texts has a place within it; where none has, the only one with words on that line."""
    on_line: list[str] = []
    for place, node in words:
        end = node.start + len(node.source.text[node.start : node.end].rstrip())
        first, last = line_and_column(node.source, node.start), line_and_column(node.source, end)
        begins = min((node.span.line, node.span.column), first)
        if node.source.name != span.file or not begins[0] <= span.line <= last[0]:
            continue
        if begins <= (span.line, span.column) <= last:
            return place
        on_line.append(place)
    return on_line[0] if len(on_line) == 1 else None


def _edits(
    found: Sequence[Change], into: Translated, report: Report
) -> tuple[list[tuple[Source, list[Edit]]], list[Change]]:
    """The edits of each file, and the changes that can be made."""
    by_file: dict[str, tuple[Source, list[Edit]]] = {}
    taken: list[Change] = []
    for change in found:
        edit = edit_of(change.unit, into.direction, change.words)
        if edit is None:
            message = say("expected a text of its own, found one that is repeated from another place by `*name`")
            hint = say("write “{words}” there", words=change.words)
            report.warning("translation-conflict", change.unit.text.span, message, hint)
            continue
        source = _source_of(change)
        by_file.setdefault(source.name, (source, []))[1].append(edit)
        taken.append(change)
    return list(by_file.values()), taken


def _source_of(change: Change) -> Source:
    standing = change.unit.standing
    if isinstance(standing.node, ScalarNode):
        return standing.node.source
    key, _ = next(iter(standing.entries.values()))
    return key.source


def _edited(source: Source, edits: Sequence[Edit], into: Translated, taken: Sequence[Change], report: Report) -> bytes:
    """The file with its edits, read again: it must say the new words, and every other text as before."""
    data = edited(source.path.read_bytes(), edits)
    before, after = _words_of(source), _words_of(source_of(data.decode("utf-8-sig"), source.path))
    spans = {change.unit.text.span: change for change in taken if _source_of(change).name == source.name}
    wanted = dict(_wanted(source, before, spans, into.direction))
    if wanted != after:
        place = next((key for key in {**wanted, **after} if wanted.get(key) != after.get(key)), "")
        message = say("expected to write the text at `{place}` so that it reads the same, found no way", place=place)
        report.error("foreign-file", Span(source.name, 1, 1), message, say("write this text by hand"))
    return data


def _wanted(
    source: Source, before: Words, spans: Mapping[Span, Change], direction: Direction
) -> Iterator[tuple[str, Mapping[str, str]]]:
    read = read_nodes(source, Report())
    for span, standing in standing_texts(read[1]).items() if read else ():
        words, change = before[standing.place], spans.get(span)
        if change is not None:
            words = {direction[0]: words[""]} if "" in words else words
            words = {**words, direction[1]: change.words}
        yield standing.place, words


def _words_of(source: Source) -> Words:
    """All texts of a file; nothing where it cannot be read."""
    read = read_nodes(source, Report())
    found: dict[str, Mapping[str, str]] = {}
    for standing in standing_texts(read[1]).values() if read else ():
        if isinstance(standing.node, ScalarNode):
            found[standing.place] = {"": unwrapped(source_text(standing.node).raw)}
        else:
            words = standing.entries.items()
            found[standing.place] = {language: unwrapped(source_text(value).raw) for language, (_, value) in words}
    return found


def _confirmed(taken: Sequence[Change], into: Translated, again: Translated | None) -> Mapping[Path, bytes]:
    """The file of confirmed texts, where there is one, with those that a translator has just read in both languages."""
    path = confirmed_path(into.source.path)
    if again is None or not path.is_file():
        return {}
    places = {change.unit.place for change in taken}
    spans = frozenset(unit.text.span for unit in again.units if unit.place in places)
    return {path: with_confirmed(path.read_text("utf-8"), again.outline, spans).encode()}


def _read_again(
    files: Mapping[Path, bytes], into: Translated, icons: frozenset[str]
) -> tuple[Translated | None, Sequence[Diagnostic]]:
    """The outline as it will be, and which new words are wrong in it: an unknown value, a link without its end."""
    data = files.get(into.source.path)
    if data is None:
        return None, ()
    told = Report()
    again = translated(source_of(data.decode("utf-8-sig"), into.source.path), into.direction, told, icons=icons)
    if again is not None:
        select_language(again.outline, into.direction[1], told)
    earlier = Report()
    select_language(into.outline, into.direction[1], earlier)
    known = {(d.code, d.message) for d in earlier}
    errors = [d for d in told if d.severity is Severity.ERROR and (d.code, d.message) not in known]
    return again, errors


def _unplaced(diagnostic: Diagnostic, into: Translated) -> Diagnostic:
    """A finding of the file that was not written, as it can be shown in the one that stands."""
    span = diagnostic.span
    if span.line > len(into.source.lines):
        span = into.outline.span
    return Diagnostic(diagnostic.severity, diagnostic.code, span, diagnostic.message, diagnostic.hint)


def write_files(files: Mapping[Path, bytes]) -> None:
    """Replace each file whole, with the rights it had, behind whatever link names it."""
    for path, data in files.items():
        target = path.resolve()
        mode = target.stat().st_mode

        def write(part: Path, data: bytes, mode: int = mode) -> None:
            write_through(part, data)
            part.chmod(mode & 0o7777)

        write_whole(target, data, write)

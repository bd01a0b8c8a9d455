"""One meeting of a series, from its row to its files: what one process, or one machine, does for itself.

`Series` and `MeetingRow` say all that it takes, `MadeMeeting` all that it gives; they are values that can travel. What
meetings have in common is read and made once a process, and remembered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from builder.build.edition_files import make_all
from builder.build.freshness import Fingerprint, fingerprint, installed
from builder.build.libraries import library_files
from builder.build.loading import Material, load, tell_as_set, whole_material, with_theme
from builder.build.options import Options, silent
from builder.build.recalled import recalled_edition
from builder.build.translated import tell_awaited, wanted_languages
from builder.diagnostics import Diagnostic, Report, Severity
from builder.drawing.icons import icon_names
from builder.memory import Memory
from builder.outline.parse import ParseOptions, parse_alike, read_root
from builder.outline.schema.canonical import use_own_words
from builder.outline.schema.validation import Shared
from builder.outline.text.language import hold_language
from builder.outline.yaml.nodes import MapNode
from builder.replace import replace
from builder.series.dated_texts import own_day, tell_dated_texts
from builder.series.named_texts import own_names, tell_named_texts
from builder.series.overlay import overlaid, varied_by
from builder.series.sheet_rows import MeetingRow
from builder.typeset.fonts import font_files
from builder.words.languages import originals, spoken_in


class Series(Struct, frozen=True):
    """What all meetings of a run have in common. `id` is the outline's, which names the folder of them all."""

    outline: Path
    id: str
    options: Options
    shared: str = ""
    """The address at which files are put, for `fsspec`; empty: below `options.out`."""


class MadeMeeting(Struct, frozen=True):
    """A meeting's files by the ending of their names, none after errors, and what it was made from."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]
    inputs: Mapping[str, Fingerprint]

    @property
    def failed(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)


class Workbench(Struct):
    """What a process keeps of a series from one meeting to the next; it begins empty.

    A file counts as it was when it was first looked at: what is saved while meetings are made is built the next time.
    """

    series: Series
    memory: Memory = field(default_factory=lambda: Memory(most=20_000))
    _root: MapNode | None = None
    _seen: dict[Path, Fingerprint] = field(default_factory=dict)

    def read(self, row: MeetingRow, report: Report) -> Material | None:
        """What the row's outputs are made from; None after errors that leave nothing to make them from."""
        path, options = self.series.outline, self.series.options
        report.extend(row.found)
        root = self.nodes(report)
        if root is None:
            return None
        shared = Shared(varied_by(row), self.memory)
        told = Report()
        wanted = ParseOptions(icons=icon_names(), also=options.editions, awaiting=True, shared=shared)
        parsed = parse_alike(overlaid(root, row), path, told, wanted)
        tell_as_set(told, parsed, report)
        loaded = None if parsed is None else with_theme(parsed, path, options.theme, report, self.memory)
        if report.has_errors:
            self._root = None  # what was wrong has been taken out of the nodes, and must be told with the next row too
        if loaded is None:
            return None
        known = {code: recalled_edition(edition, self.memory) for code, edition in loaded.editions.items()}
        for language in spoken_in(options.editions):
            hold_language(language, tuple(known), row.span, report)
        dated = Report()
        written = [known[code] for code in originals(known)]
        tell_dated_texts(written, own_day(root), self.memory, dated)
        tell_named_texts(written, own_names(root), dated)
        tell_as_set(dated, parsed, report)
        return whole_material(replace(loaded, editions=known), path, options.theme, report, options.editions)

    def make(self, row: MeetingRow) -> MadeMeeting:
        """The row's files, or why there are none."""
        report = Report()
        material = self.read(row, report)
        if material is None or report.has_errors:
            return MadeMeeting({}, tuple(report), {})
        inputs = self._inputs(material)
        made = make_all(material, replace(self.series.options, jobs=1), silent, self.memory)
        report.extend(d for one in made for d in one.diagnostics)
        files = {} if report.has_errors else {name: data for one in made for name, data in one.files.items()}
        return MadeMeeting(files, tuple(report), inputs)

    def nodes(self, report: Report) -> MapNode | None:
        """The outline's nodes in the format's own words, read once; None where they cannot be read.

        The words come first, for a cell takes the place of what stands under our key, not under an author's; and no
        row then finds anything to change in the nodes that it shares with the others.
        """
        if self._root is None:
            root = read_root(self.series.outline, report)
            if isinstance(root, MapNode):
                use_own_words(root)
                self._root = root
        return self._root

    def _inputs(self, material: Material) -> dict[str, Fingerprint]:
        files = (self.series.outline, *material.files)
        for path in files:
            if path not in self._seen:
                self._seen[path] = fingerprint(path)
        return {**{str(path): self._seen[path] for path in files}, **at_hand()}


def read_warnings(outline: Path, options: Options) -> Iterator[Diagnostic]:
    """What reading an outline warns of without any meeting: where it stands and in which words, as meetings tell it."""
    report = Report()
    loaded = load(outline, options.theme, report, options.editions, awaiting=True)
    if loaded is not None:
        wanted = wanted_languages(options.editions, spoken_in(options.editions), loaded.outline.languages)
        tell_awaited(loaded.awaited, wanted, report, outline.as_posix())
    return (found for found in report if found.severity is not Severity.ERROR)


@lru_cache(maxsize=1)
def at_hand() -> Mapping[str, Fingerprint]:
    """What a build counts of all that is installed: another version of a library makes other files."""
    return installed((*font_files(), *library_files()))

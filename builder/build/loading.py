"""An outline and its theme, read from their files: all that checks look at, and that outputs are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from builder.build.shared_editions import shared_editions
from builder.build.translated import lacking_editions, tell_awaited, wanted_languages
from builder.check.contrast import tell_contrast
from builder.check.foreign import tell_written_once
from builder.check.review_before_meeting import tell_review_before_meeting
from builder.check.review_record import record_path
from builder.check.reviewed import as_reviewed
from builder.check.same_for_all import tell_same_for_all
from builder.check.scripts import tell_scripts
from builder.check.settings import as_set
from builder.diagnostics import Diagnostic, Report
from builder.drawing.icons import icon_names
from builder.drawing.motifs import motif_files
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.outline.model.outline import Outline
from builder.outline.parse import Parsed, ParseOptions, parse_editions
from builder.outline.schema.reading_context import Awaited
from builder.outline.schema.validation import Shared
from builder.outline.text.text import Language
from builder.replace import replace
from builder.theme import load as themes
from builder.theme.load import load_theme, theme_files
from builder.theme.model import Theme
from builder.words.languages import EditionCode, LanguagePair, originals, spoken_in


class Loaded(Struct, frozen=True):
    """An outline as written, in each of its languages, with its theme."""

    outline: Outline
    editions: Mapping[Language, Edition]
    theme: Theme
    awaited: tuple[Awaited, ...] = ()
    """The texts that lack a language, where they were not to be errors."""


class Material(Struct, frozen=True):
    """What outputs are made from. It goes to another process, so it leaves out what the texts were read from."""

    editions: Mapping[Language, Edition]
    theme: Theme
    pairs: tuple[LanguagePair, ...]
    """The editions of two languages that the outline names."""
    files: tuple[Path, ...]
    """All files besides outline and fonts; also those that may yet appear."""
    lacking: frozenset[Language] = frozenset()
    """The languages that were left out: some texts are not written in them yet."""
    named: tuple[LanguagePair, ...] = ()
    """The pairs that the outline names and that were left out with their languages."""
    for_all: Mapping[Language, Edition] = {}
    """What all languages share is made from these, where languages were left out."""

    @property
    def shared(self) -> Mapping[Language, Edition]:
        """The editions that what all languages share is made from."""
        return self.for_all or self.editions

    @property
    def any_edition(self) -> Edition:
        """For what is the same in each language: the id, the review, the place of the outline."""
        return next(iter(self.editions.values()))


def load(
    path: Path, theme: str, report: Report, editions: Sequence[EditionCode] = (), *, awaiting: bool = False,
    memory: Memory | None = None,
) -> Loaded | None:  # fmt: skip
    """The outline with the theme of this name, or its own if there is none; None where nothing can be made of them.

    It comes in its own languages, and in those of `editions` that can be made from them. `awaiting`: a text that lacks
    a language is no error yet. A `memory` keeps what was made of parts that stay as they are.
    """
    told = Report()
    shared = None if memory is None else Shared.of_one(memory)
    options = ParseOptions(icons=icon_names(), also=editions, awaiting=awaiting, shared=shared)
    parsed = parse_editions(path, told, options)
    tell_as_set(told, parsed, report)
    loaded = None if parsed is None else with_theme(parsed, path, theme, report)
    if loaded is None and parsed is not None:
        wanted = wanted_languages(editions, spoken_in(editions), parsed.outline.languages)
        tell_awaited(parsed.awaited, wanted, report, path.as_posix())
    return loaded


def tell_as_set(told: Iterable[Diagnostic], parsed: Parsed | None, report: Report) -> None:
    """What reading an outline has told, as the outline itself wants it counted; as it is where it cannot be read."""
    edition = None if parsed is None else next(iter(parsed.editions.values()), None)
    for diagnostic in told:
        report.extend([diagnostic] if edition is None else as_set(diagnostic, edition))


def with_theme(parsed: Parsed, path: Path, theme: str, report: Report, memory: Memory | None = None) -> Loaded | None:
    """The outline of a file with its theme, as far as it is reviewed; None where there is no such theme.

    A `memory` keeps themes as they were when they were first read.
    """
    chosen = parsed.outline.theme
    name = theme or chosen.name

    def read() -> tuple[Theme | None, tuple[Diagnostic, ...]]:
        told = Report()
        return load_theme(name, told, chosen.span, path.parent), tuple(told)

    found, told = memory.recall(("theme", name, path.parent), chosen.span, read) if memory else read()
    report.extend(told)
    if found is None:
        return None
    telling = Report()
    tell_review_before_meeting(parsed.outline, telling)
    tell_same_for_all(parsed.outline, {one.told.span for one in parsed.awaited}, telling)
    tell_written_once([parsed.editions[code] for code in originals(parsed.editions)], path.parent, telling)
    tell_scripts(parsed.editions.values(), telling)
    tell_as_set(telling, parsed, report)
    reviewed = as_reviewed(parsed.outline, tuple(parsed.editions.values()), report)
    return Loaded(parsed.outline, dict(zip(parsed.editions, reviewed, strict=True)), found, parsed.awaited)


def load_material(path: Path, theme: str, report: Report, editions: Sequence[EditionCode] = ()) -> Material | None:
    """What `load` gives, as outputs need it: without the languages in which texts are missing."""
    loaded = load(path, theme, report, editions, awaiting=True)
    return None if loaded is None else whole_material(loaded, path, theme, report, editions)


def whole_material(
    loaded: Loaded, path: Path, theme: str, report: Report, editions: Sequence[EditionCode]
) -> Material | None:
    """What outputs need of what was loaded, without the languages in which texts are missing; None if no other is left.

    These texts are told: as errors where an edition that lacks them is asked for.
    """
    outline, awaited = loaded.outline, loaded.awaited
    tell_awaited(awaited, wanted_languages(editions, spoken_in(editions), outline.languages), report, path.as_posix())
    lacking = lacking_editions(awaited, outline.languages, loaded.editions)
    if not lacking:
        return material_of(loaded, path, theme, report)
    whole = {code: edition for code, edition in loaded.editions.items() if code not in lacking}
    if not whole:
        return None
    material = material_of(replace(loaded, editions=whole), path, theme, report)
    pairs = tuple(pair for pair in material.pairs if {*pair} <= {*whole})
    left_out = tuple(pair for pair in material.pairs if pair not in pairs)
    waiting = [one.told.span for one in awaited]
    for_all = shared_editions(loaded.editions, lacking, waiting)
    return replace(material, pairs=pairs, lacking=lacking, named=left_out, for_all=for_all)


def material_of(loaded: Loaded, path: Path, theme: str, report: Report) -> Material:
    """What outputs need of what was loaded; what its theme lacks is told."""
    material = Material(
        loaded.editions, loaded.theme, loaded.outline.pairs, tuple(files_beside(path, loaded.outline, theme))
    )
    _tell_contrast(material, report)
    return material


def _tell_contrast(material: Material, report: Report) -> None:
    """What the theme lacks in contrast, as the outline wants it counted."""

    found = Report()
    tell_contrast(material.theme, found)
    for diagnostic in found:
        report.extend(as_set(diagnostic, material.any_edition))


def files_beside(path: Path, outline: Outline, theme: str) -> Iterator[Path]:
    """All files that outputs are made from besides outline and fonts; also those that may yet appear."""

    yield from (path.parent / file for file in outline.files)
    yield record_path(path)
    yield from theme_files(theme or outline.theme.name, path.parent)
    yield themes.THEMES / "slides.pptx"
    yield from motif_files(outline.motif, path.parent)

"""An outline as the preview reads it: again and again, with what did not change kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from builder.build.loading import Loaded, files_beside, load
from builder.build.recalled import recalled_edition
from builder.build.translated import lacking_editions, tell_awaited, wanted_languages
from builder.check.contrast import tell_contrast
from builder.check.settings import as_set
from builder.diagnostics import Diagnostic, Report
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.outline.text.language import hold_language
from builder.outline.text.text import Language
from builder.preview.anchors import Anchors, anchored
from builder.preview.stamps import Stamp, changed_since, stamps
from builder.words.languages import EditionCode, LanguagePair, pairs_in, spoken_in


class Read(Struct, frozen=True):
    """An outline as it was read: `editions` have their places by anchors."""

    loaded: Loaded
    editions: Mapping[Language, Edition]
    anchors: Anchors
    files: tuple[Path, ...]
    """All that it was made from, the outline first; also those that may yet appear."""
    pairs: tuple[LanguagePair, ...] = ()
    """The editions of two languages."""
    lacking: frozenset[str] = frozenset()
    """Languages, and pairs of them, that are left out: some of their texts are not written yet."""
    awaited: tuple[Diagnostic, ...] = ()
    """What is told of these texts."""

    @property
    def any_edition(self) -> Edition:
        """Its places are those in the file."""
        return next(iter(self.loaded.editions.values()))

    def told(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Findings at their places in the file, as the outline wants them counted."""
        placed = (self.anchors.told(diagnostic) for diagnostic in found)
        return [counted for diagnostic in placed for counted in as_set(diagnostic, self.any_edition)]


class Reader(Struct):
    """Reads one outline. `memory` is emptied when a file beside it changes: stages read pictures by themselves."""

    path: Path
    theme: str = ""
    asked: Sequence[EditionCode] = ()
    """Languages, and pairs of them, in place of the outline's own."""
    memory: Memory = field(default_factory=Memory)
    _stamps: dict[Path, Stamp] = field(default_factory=dict)

    def read(self, report: Report) -> Read | None:
        """The outline as it is now, or None with the reasons in `report`."""
        loaded = load(self.path, self.theme, report, self.asked, awaiting=True, memory=self.memory)
        if loaded is None:
            return None
        beside = tuple(files_beside(self.path, loaded.outline, self.theme))
        self._forget_where_changed(beside)
        tell_contrast(loaded.theme, report)
        languages = spoken_in(self.asked) or loaded.outline.languages
        anchors = Anchors.of(next(iter(loaded.editions.values())))
        lacking = lacking_editions(loaded.awaited, loaded.outline.languages, loaded.editions)
        wanted = {code: loaded.editions[code] for code in languages if code in loaded.editions and code not in lacking}
        placed = {code: anchored(edition, anchors, self.memory) for code, edition in wanted.items()}
        editions = {code: recalled_edition(edition, self.memory) for code, edition in placed.items()}
        self._tell_missing(loaded, report)
        asked = pairs_in(self.asked) if self.asked else loaded.outline.pairs
        pairs = tuple(pair for pair in asked if editions.keys() >= {*pair})
        left_out = {*lacking.intersection(languages), *(pair.code for pair in asked if lacking.intersection(pair))}
        awaited = self._awaited(loaded)
        return Read(loaded, editions, anchors, (self.path, *beside), pairs, frozenset(left_out), awaited)

    def _awaited(self, loaded: Loaded) -> tuple[Diagnostic, ...]:
        """What is told of texts that lack a language; an error where that is shown, as in a build."""
        told = Report()
        wanted = wanted_languages(self.asked, spoken_in(self.asked), loaded.outline.languages)
        tell_awaited(loaded.awaited, wanted, told, self.path.as_posix())
        return tuple(told)

    def _tell_missing(self, loaded: Loaded, report: Report) -> None:
        """A language asked for that the outline is not written in is an error, as in a build."""
        at = next(iter(loaded.editions.values())).span
        for language in spoken_in(self.asked):
            hold_language(language, tuple(loaded.editions), at, report)

    def _forget_where_changed(self, files: Iterable[Path]) -> None:
        files = tuple(files)
        if changed_since(self._stamps, files):
            self.memory.clear()
        self._stamps = stamps(files)

"""Makes what the browser shows: reads the outline, lays out what is looked at, draws what has changed."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from builder.build import Options
from builder.build.checking import findings_on_texts, subject_of
from builder.build.pair_products import PairBuild
from builder.build.prepared_edition import check_glyphs, edition_build
from builder.build.products import EditionBuild, offers_of
from builder.catalogue import LANGUAGES, Tell, translator
from builder.check.page_rules import check_pages
from builder.diagnostics import Diagnostic, Message, Report, Severity
from builder.layout.folds import fold_scheme
from builder.layout.invitation import has_invitation
from builder.machine_error import MishapError
from builder.preview.kept_editions import Read, Reader
from builder.preview.sheets import VIEWS, View, document_of, steps
from builder.preview.shown import Drawer, Shown
from builder.replace import replace
from builder.today import build_date
from builder.typeset.engine import forget_set
from builder.words.languages import locale_of, parts_of
from builder.words.own import own_words

Key = tuple[View, str]
"""A view in a language, or in a pair of them."""
MOST_FOLDERS = 40
OLD_VERSIONS = 25
"""After so many, texts that were typed and changed again have gathered and are let go, whether there is rest or not.

The next save sets a few texts anew that it could have had, for some 30 ms; most are kept by those who use them.
"""


class Workshop(Struct):
    """What is shown of one outline. Everything here is made in one thread; others only read what `state` gave them."""

    reader: Reader
    out: Path
    version: int = 0
    read_at: str = ""
    read: Read | None = None
    """As it was last read without errors."""
    _is_read: bool = False
    """Whether the newest version of it could be read."""
    fault: Message | None = None
    """What the machine did not allow."""
    _builds: dict[str, EditionBuild | PairBuild] = field(default_factory=dict)
    _drawers: dict[Key, Drawer] = field(default_factory=dict)
    _versions: dict[Key, int] = field(default_factory=dict)
    """Which version of the file each view shows."""
    _found: dict[str, list[Diagnostic]] = field(default_factory=dict)
    """Findings at their places, by what found them."""

    def begin(self) -> bool:
        """Read the outline; whether there is something to lay out. What was shown stays until it is made anew."""
        self.version += 1
        if self.version % OLD_VERSIONS == 0:
            forget_set()
        self.read_at = time.strftime("%H:%M:%S")
        report = Report()
        try:
            read, self.fault = self.reader.read(report), None
        except MishapError as mishap:
            read, self.fault = None, mishap.message
        self._found = {"": list(report)}
        self._builds = {}
        self._is_read = read is not None
        if read is None:
            return False
        self.read = read
        self._begin_editions(read)
        for view, code in [key for key in self._drawers if key[1] not in {*self._builds, *read.lacking}]:
            self._forget(view, code)
        sound = not any(d.severity is Severity.ERROR for d in self.findings)
        self._found["awaited"] = list(read.awaited)
        return sound

    def _begin_editions(self, read: Read) -> None:
        report = Report()
        for language, edition in read.editions.items():
            beside = tuple(other for other in read.editions.values() if other is not edition)
            offers = offers_of(language, read.pairs)
            check_glyphs(edition, read.loaded.theme, report, self.reader.memory)
            build = edition_build(edition, read.loaded.theme, Options(out=self.out), report)
            self._builds[language] = replace(build, beside=beside, memory=self.reader.memory, offers=offers)
        for pair in read.pairs:
            both = read.editions[pair.first], read.editions[pair.second]
            date = build_date(both[0].review.date)
            self._builds[pair.code] = PairBuild(both, read.loaded.theme, report, date, memory=self.reader.memory)
        self._found["texts"] = read.told(report)

    def make(self, view: View) -> None:
        """Lay a view out in each language, and draw what has changed of it."""
        for language, build in self._builds.items():
            report = Report()
            build.report = report
            document = document_of(build, view)
            if document is None:
                self._forget(view, language)
                continue
            check_pages(document, report)
            assert self.read is not None
            self._found[f"{view} {language}"] = self.read.told(report)
            drawer = self._drawers.get((view, language), Drawer())
            if report.has_errors and drawer.known:
                continue  # the last good pages stay
            self._drawers[view, language] = drawer.drawn(document, build)
            self._versions[view, language] = self.version

    def _forget(self, view: View, language: str) -> None:
        """A view that the outline has not, or no longer: an invitation to a meeting without a day."""
        self._found.pop(f"{view} {language}", None)
        self._drawers.pop((view, language), None)
        self._versions.pop((view, language), None)

    def check(self) -> None:
        """Everything else that `talkleaf check` looks at."""
        if self.read is None:
            return
        loaded = self.read.loaded
        shown = {*self.read.editions, *self.read.lacking}
        editions = {language: edition for language, edition in loaded.editions.items() if language in shown}
        self._found["checks"] = self.read.told(findings_on_texts(subject_of(loaded, editions)))

    def tidy(self) -> None:
        """For a moment in which nobody waits: let go of what Python has yet to free.

        Python would do it in the midst of an edit, for a fifth of a second.
        """
        gc.collect()

    @property
    def findings(self) -> list[Diagnostic]:
        """All that was found in this version, in the order of the file, each once."""
        return list(Report([*dict.fromkeys(d for found in self._found.values() for d in found)]))

    def page(self, key: str) -> Shown | None:
        """A page that is shown now."""
        return next((shown for drawer in self._drawers.values() for shown in drawer.pages if shown.key == key), None)

    @property
    def files(self) -> Sequence[Path]:
        """What is to be followed; where the outline could not be read, all around it, for what it lacks may come."""
        known = self.read.files if self.read is not None else (self.reader.path,)
        return known if self._is_read else (*known, *_folders_around(self.reader.path))

    def state(self) -> dict[str, Any]:
        """What the browser is told, as JSON has it."""
        findings = self.findings
        return {
            "version": self.version,
            "at": self.read_at,
            "file": self.reader.path.name,
            "path": str(self.reader.path.resolve()),
            "title": self.read.any_edition.title.plain if self.read else self.reader.path.name,
            "errors": sum(d.severity is Severity.ERROR for d in findings),
            "fault": self.fault and _in_each_language(self.fault),
            "anchors": self._anchors(),
            "findings": [self._finding(found) for found in findings],
            "languages": self._languages(),
            "views": self._views(),
            "lacking": [] if self.read is None else self._lacking(self.read),
            "steps": self._steps(),
        }

    def _anchors(self) -> Mapping[str, tuple[str, int]]:
        if self.read is None:
            return {}
        anchors = self.read.anchors
        paths = {file: str(Path(file).resolve()) for file in anchors.lines}
        return {name: (paths[file], line) for name, (file, line) in anchors.at.items()}

    def _finding(self, found: Diagnostic) -> dict[str, Any]:
        anchor = self.read.anchors.anchored(found.span).file if self.read else ""
        return {
            "severity": found.severity.value, "code": found.code, "file": found.span.file, "line": found.span.line,
            "path": str(Path(found.span.file).resolve()), "column": found.span.column, "anchor": anchor,
            "message": _in_each_language(found.message), "hint": found.hint and _in_each_language(found.hint),
        }  # fmt: skip

    def _languages(self) -> list[dict[str, str]]:
        order = {code: number for number, code in enumerate(self._builds)}
        shown = sorted(dict.fromkeys(code for _, code in self._drawers), key=lambda code: order.get(code, len(order)))
        return [{"code": code, "tag": locale_of(parts_of(code)[0]).tag, "name": _name_of(code)} for code in shown]

    def _views(self) -> dict[str, Any]:
        return {
            view: {
                language: {
                    "version": self._versions[view, language],
                    "stale": self._versions[view, language] < self.version,
                    "pages": [shown.about for shown in drawer.pages],
                }
                for (of, language), drawer in self._drawers.items()
                if of == view
            }
            for view in VIEWS
        }

    def _lacking(self, read: Read) -> list[View]:
        """The views that the outline has nothing for."""
        of_pairs = bool(read.pairs) or any(view == "bilingual" for view, _ in self._drawers)
        return [*([] if has_invitation(read.any_edition) else ["invitation"]), *([] if of_pairs else ["bilingual"])]

    def _steps(self) -> list[dict[str, Any]]:
        leaflet = next((drawer for (view, _), drawer in self._drawers.items() if view == "leaflet"), None)
        if self.read is None or leaflet is None:
            return []
        plan = self.read.any_edition.leaflet
        scheme = fold_scheme(plan.fold, plan.paper, len(leaflet.pages))
        return [{"name": _in_each_language(name), "panels": panels} for name, panels in steps(scheme)]


def _name_of(code: str) -> str:
    """What a language calls itself, or both of a pair."""
    return " + ".join(own_words(language).language for language in parts_of(code))


def _folders_around(path: Path) -> list[Path]:
    """The folder of the outline, and those in it."""
    folder = path.absolute().parent
    try:
        inner = sorted(place for place in folder.iterdir() if place.is_dir() and not place.name.startswith("."))
    except OSError:
        inner = []
    return [folder, *inner[:MOST_FOLDERS]]


def _tells() -> Iterator[tuple[str, Tell]]:
    yield from ((language, translator(language)) for language in LANGUAGES)


def _in_each_language(message: Message) -> dict[str, str]:
    """A message in every language the page can be read in."""
    return {language: tell(message) for language, tell in _tells()}


def in_each_language(messages: Mapping[str, Message]) -> dict[str, dict[str, str]]:
    """Named words of the page, by language."""
    return {language: {name: tell(words) for name, words in messages.items()} for language, tell in _tells()}

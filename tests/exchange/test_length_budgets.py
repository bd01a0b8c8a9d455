"""What is as long as a translator is told it may be is built in every output; what is longer is told."""

from __future__ import annotations

import shutil
from math import ceil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builder.diagnostics import Report, Severity
from builder.drawing.icons import icon_names
from builder.exchange.translate.handing import limits_of
from builder.exchange.translate.length_budgets.filler import substituted
from builder.exchange.translate.texts import read_translated
from builder.layout.invitation import compose_invitation, has_invitation
from builder.layout.large import compose_large
from builder.layout.leaflet import LeafletOptions, compose_leaflet
from builder.layout.phone.compose import compose_phone_pictures
from builder.layout.slides import TalkOptions, compose_talk
from builder.memory import Memory
from builder.outline.model.block_texts import text_of
from builder.outline.model.edition import Edition
from builder.outline.text.language import select_language
from builder.outline.text.text import Text, Words
from builder.replace import replace
from builder.theme.load import load_theme
from builder.theme.model import Theme
from tests.command_line import talkleaf

GALLERIES = Path(__file__).parents[1] / "galleries"
CHANGING = ("title", "subtitle", "closing", "group", "meeting", "sections")
STARTS = (0, 40, 150)
"""Which of the document's own words a text begins with."""


class Filled:
    """A gallery in English; the texts whose places begin so can be as long as their limits."""

    def __init__(self, name: str, *beginnings: str) -> None:
        path, report = GALLERIES / f"{name}.yaml", Report()
        of = read_translated(path, ("zh", "en"), report, icons=icon_names())
        assert of is not None, list(report)
        theme = load_theme(of.outline.theme.name, report, of.outline.span, path.parent)
        assert theme is not None
        self.theme: Theme = theme
        self.beside, self.edition = (select_language(of.outline, language, Report()) for language in of.direction)
        units = [unit for unit in of.units if unit.place.startswith(beginnings) and "en" in unit.text.by_language]
        self.limits = {
            unit.place: (unit.text.by_language["en"].span, limit) for unit, limit in limits_of(of, theme, units)
        }
        self.memory = Memory()
        blocks = (block for section in self.edition.sections for block in section.blocks)
        self.words = [word for block in blocks for text in text_of(block) for word in text.plain.split()]
        self.before = self.faults(self.edition)

    def at_limit(self, place: str, start: int) -> Edition:
        """The edition with the text at `place` as long as it may be, in the document's own words."""
        span, limit = self.limits[place]
        text = Text(((Words(self.prose(limit, start)),),), "en", span)
        changed = {name: substituted(getattr(self.edition, name), [(span, text)]) for name in CHANGING}
        assert any(changed[name] is not getattr(self.edition, name) for name in CHANGING)
        return replace(self.edition, **changed)

    def prose(self, length: int, start: int) -> str:
        whole = " ".join((self.words[start:] + self.words) * 2)
        return whole[:length]

    def faults(self, edition: Edition) -> set[tuple[str, str]]:
        report, beside = Report(), (self.beside,)
        compose_talk(edition, self.theme, report, TalkOptions(beside=beside, memory=self.memory))
        compose_leaflet(edition, self.theme, report, LeafletOptions(beside=beside, memory=self.memory))
        compose_large(edition, self.theme, report, self.memory)
        compose_phone_pictures(edition, self.theme, report)
        if has_invitation(edition):
            compose_invitation(edition, self.theme, report, beside, self.memory)
        return {(d.code, str(d.message)) for d in report if d.severity is Severity.ERROR}


@pytest.mark.parametrize(
    ("name", "beginnings", "least"),
    [
        ("annual-meeting", ("group/", "sections/members/blocks/1/chart", "sections/spending/blocks/1/chart"), 8),
        ("high-blood-pressure", ("title", "group/", "meeting/", "sections/survey/blocks/1/chart"), 7),
        ("steady-on-your-feet", ("title", "subtitle", "meeting/", "sections/why/"), 5),
    ],
)
def test_a_text_as_long_as_its_limit_is_built_in_every_output(
    name: str, beginnings: tuple[str, ...], least: int
) -> None:
    filled = Filled(name, *beginnings)
    assert len(filled.limits) >= least
    told = {
        (place, start): new
        for place in filled.limits
        for start in STARTS
        if (new := filled.faults(filled.at_limit(place, start)) - filled.before)
    }
    assert told == {}


def test_the_limit_of_a_name_in_a_chart_is_that_of_the_large_print() -> None:
    """The names of series have less room there than on a slide."""
    filled = Filled("high-blood-pressure", "sections/survey/blocks/1/chart/series")
    assert filled.limits
    for span, limit in filled.limits.values():
        text = Text(((Words(filled.prose(2 * limit, 0)),),), "en", span)
        report = Report()
        sections = substituted(filled.edition.sections, [(span, text)])
        compose_large(replace(filled.edition, sections=sections), filled.theme, report)
        assert report.has("chart-too-full")


def test_an_import_tells_what_is_over_its_limit_and_no_longer_builds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(GALLERIES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    outline = "annual-meeting.yaml"
    ran = talkleaf("translate", "export", outline, "--from", "zh", "--to", "en", "--out", "out.xlsx")
    assert ran.exit_code == 0, ran.output
    workbook = load_workbook("out.xlsx")
    sheet = workbook.worksheets[0]
    row = next(row for row in sheet.iter_rows() if row[2].value == "Meetings and classes")
    limit = int(row[4].value)
    over = ("meetings and classes and all that comes with them " * 5)[: ceil(1.15 * limit) + 8].strip()
    row[2].value = over
    workbook.save("back.xlsx")
    ran = talkleaf("translate", "import", outline, "back.xlsx")
    assert ran.exit_code == 0, ran.output
    assert "warning[translation-too-long]" in ran.output
    assert "error[chart-too-full]" in talkleaf("check", outline).output
    assert f"at most {limit} characters, found one of {len(over)}" in " ".join(ran.output.split())

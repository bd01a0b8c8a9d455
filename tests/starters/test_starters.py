"""What `talkleaf new` writes: outlines that build at once, teach by their comments and state no fact."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builder.build import Options, build_outline, check_outline
from builder.build.loading import load
from builder.build.products import PRODUCTS, EditionBuild
from builder.check.gaps import GAP
from builder.diagnostics import Report
from builder.outline.text.text import Language
from builder.replace import fields_of
from builder.starters.filled_in import outline_text
from builder.starters.starter_lines import only
from builder.starters.wish import Said, Wish, id_of, iso_date, said, starter_names, written_in

TODAY = date(2026, 11, 29)
CHOICES: tuple[tuple[Language, ...], ...] = (("zh", "en"), ("zh",), ("en",))

each = pytest.mark.parametrize("starter", starter_names())
in_languages = pytest.mark.parametrize("languages", CHOICES, ids="-".join)


def written(folder: Path, starter: str, languages: tuple[Language, ...] = ("zh", "en")) -> Path:
    path = folder / f"{starter}.yaml"
    wish = Wish(id=starter, starter=starter, languages=languages)
    path.write_text(outline_text(wish, TODAY, "en"), "utf-8")
    return path


@each
@in_languages
def test_a_starter_fits_every_output_as_it_is(tmp_path: Path, starter: str, languages: tuple[Language, ...]) -> None:
    report = Report()
    loaded = load(written(tmp_path, starter, languages), "", report)
    assert loaded is not None
    for edition in loaded.editions.values():
        build = EditionBuild(edition, loaded.theme, report, "2026-11-29")
        for product in PRODUCTS:
            product.compose(build)
        assert len(build.talk.pages) == 12
        assert edition.leaflet.fold == "trifold-c"
    assert [d.message for d in report if d.severity == "error"] == []


PLACES = {
    "no place": Said(),
    "short": Said("三楼", "3rd floor"),
    "long": Said(
        "江城市东湖区东湖路 88 号东湖社区卫生服务中心综合楼 3 楼多功能报告厅（电梯出来右转）",
        "Multi-purpose hall, Donghu Community Health Service Centre, 3rd floor of the main building, "
        "88 Donghu Road, Jiangcheng (turn right from the lift)",
    ),
}
GROUPS = {"short": Said("骨松病友会", "Bone Group"), "long": Said("江城市东湖区骨质疏松病友互助会",
          "Jiangcheng Donghu Osteoporosis Mutual Help and Support Group")}  # fmt: skip


@each
@pytest.mark.parametrize("place", PLACES)
def test_no_answer_gets_a_finding_that_only_the_program_could_mend(tmp_path: Path, starter: str, place: str) -> None:
    """Who answers the questions and builds is told of gaps to fill, and of nothing else."""
    wish = Wish(
        id=starter, starter=starter, languages=("zh", "en"), topic=Said("骨质疏松", "Osteoporosis"),
        group=GROUPS["long" if place == "long" else "short"], place=PLACES[place], date="2027-01-16",
    )  # fmt: skip
    path = tmp_path / f"{starter}.yaml"
    path.write_text(outline_text(wish, TODAY, "en"), "utf-8")
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None
    for edition in loaded.editions.values():
        build = EditionBuild(edition, loaded.theme, report, "2026-11-29")
        for product in PRODUCTS:
            product.compose(build)
    assert [d.message for d in report if d.code != "gap-left"] == []


def test_one_is_built_and_checked_without_an_error(tmp_path: Path) -> None:
    path = written(tmp_path, "newly-diagnosed")
    built = build_outline(path, Options(out=tmp_path / "output", products=("talk", "leaflet"), jobs=1))
    assert len(built.files) == 4
    checked = check_outline(path, Options())
    assert not checked.failed
    assert "gap-left" in {d.code for d in checked.diagnostics}


@each
def test_a_starter_states_nothing(tmp_path: Path, starter: str) -> None:
    """Sentences stand in gaps alone: what else there is are heads, questions to a doctor and names of things."""
    report = Report()
    loaded = load(written(tmp_path, starter), "", report)
    assert loaded is not None
    for block in (b for s in loaded.editions["en"].sections for b in s.blocks):
        kind = type(block).__name__
        for text in _texts(block):
            rest = GAP.sub("", text.strip())
            assert not rest or kind == "Checklist" or len(rest.split()) <= 6, text


def _texts(thing: object) -> list[str]:
    if hasattr(thing, "plain"):
        return [thing.plain]
    if isinstance(thing, tuple):
        return [text for part in thing for text in _texts(part)]
    fields = fields_of(type(thing))
    skip = ("span", "notes", "id", "title") if not hasattr(thing, "items") else ("span", "notes", "id")
    return [text for name in fields if name not in skip for text in _texts(getattr(thing, name))]


@each
@pytest.mark.parametrize("reads", ["zh", "en"])
def test_its_comments_are_in_the_language_of_who_reads_them(starter: str, reads: str) -> None:
    text = outline_text(Wish(id="x", starter=starter, languages=("en",)), TODAY, reads)  # type: ignore[arg-type]
    comments = [line for line in text.splitlines() if line.strip().startswith("#")]
    assert len(comments) > 8
    assert any("talkleaf explain" in line for line in comments)
    assert all(line.isascii() for line in comments if reads == "en" and "…" not in line)
    assert max(len(line) for line in text.splitlines()) <= 120


def test_what_is_said_is_filled_in_and_cannot_break_the_file(tmp_path: Path) -> None:
    wish = Wish(
        id="pills", starter="medicine", languages=("zh", "en"), topic=Said('吃药: "怎么吃"', "Pills: # how"),
        group=Said("小组", "Group"), place=Said("", "Hall"), date="2026-12-05",
    )  # fmt: skip
    path = tmp_path / "pills.yaml"
    path.write_text(outline_text(wish, TODAY, "zh", schema="../x.json"), "utf-8")
    assert "# yaml-language-server: $schema=../x.json" in path.read_text("utf-8")
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None, list(report)
    edition = loaded.editions["en"]
    assert edition.title.plain == "Pills: # how"
    assert edition.meeting is not None
    assert (edition.meeting.date, edition.review.next) == ("2026-12-05", "2027-05-30")
    assert loaded.editions["zh"].title.plain == "吃药: “怎么吃”"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("慢慢走 / Walk slowly", Said("慢慢走", "Walk slowly")),
        ("Walk slowly / 慢慢走", Said("慢慢走", "Walk slowly")),
        ("慢慢走", Said("慢慢走", "")),
        (" Walk and/or ride ", Said("", "Walk and/or ride")),
        ("", Said()),
    ],
)
def test_words_are_told_apart_by_their_script(typed: str, meant: Said) -> None:
    assert said(typed) == meant


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("2026-12-05", "2026-12-05"),
        ("2026/12/5", "2026-12-05"),
        ("2026年12月5日", "2026-12-05"),
        ("5 December 2026", "2026-12-05"),
        ("29/11/2026", "2026-11-29"),
        ("2026-13-05", ""),
        ("2026-02-30", ""),
        ("5 Dec", ""),
    ],
)
def test_dates_as_people_type_them(typed: str, iso: str) -> None:
    assert iso_date(typed) == iso


def test_an_id_comes_from_the_name() -> None:
    assert id_of("Walk slowly.yaml", "empty") == "walk-slowly"
    assert id_of("高血压.yaml", "empty") == "empty"


def test_a_pair_is_made_from_both_languages() -> None:
    assert written_in(["zh-Hant-HK"]) == ("zh",)
    assert written_in(["zh-en"]) == ("zh", "en")
    assert written_in(["en", "zh-en"]) == ("en", "zh")


def test_a_list_item_keeps_its_dash() -> None:
    text = "- zh: 水\n  en: Water\n- {zh: 茶, en: Tea}\n  # zh: 一\n  # en: one\n"
    assert only(text, ("en",), "zh") == "- en: Water\n- {en: Tea}\n  # 一\n"
    assert only(text, ("zh",), "en") == "- zh: 水\n- {zh: 茶}\n  # one\n"

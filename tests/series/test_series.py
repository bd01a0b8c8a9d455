"""Series as a whole: what stands in the folder after a run, what a second run passes over, what stops what."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from builder.abandoned import abandoned
from builder.build import Options, build_outline
from builder.build.libraries import library_files
from builder.diagnostics import Report
from builder.outline.yaml.source import Source, read_source
from builder.series.listing import index_page
from builder.series.meeting import Series, Workbench
from builder.series.meeting_files import build_meeting
from builder.series.sample import sample_of
from builder.series.sheet_rows import read_rows
from tests.command_line import Ran, talkleaf
from tests.series.meeting_sheets import OUTLINE

HEAD = "id,meeting.date,meeting.place.zh,meeting.place.en,group.name\n"
ROWS = (
    "spring,2027年3月6日,上海图书馆,Shanghai library,慢慢走\n",
    "summer,2027-06-05,北京图书馆,Beijing library,Slow\n",
    "autumn,4 September 2027,广州图书馆,Guangzhou library,慢慢走\n",
)
HAND_MADE = """group:
  name: {zh: NAME, en: NAME}
meeting:
  series: talk
  date: DAY
  time: "14:00"
  place: {zh: PLACE_ZH, en: PLACE_EN}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.yaml").write_text(OUTLINE.replace("id: small", "id: talk"), "utf-8")
    sheet(*ROWS)


def sheet(*rows: str, head: str = HEAD) -> None:
    Path("meetings.csv").write_text(head + "".join(rows), "utf-8")


def run(*more: str, only: str = "leaflet,talk") -> Ran:
    return talkleaf("series", "talk.yaml", "meetings.csv", "--only", only, "--workers", "1", *more)


def files(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file() and not p.name.startswith(".")}


def listed() -> dict[str, dict[str, str]]:
    text = Path("output/talk/series.csv").read_bytes().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text))}


@pytest.mark.parametrize(
    ("language", "ready", "broken", "told"),
    [("en", "ready", "to be mended", "expected"), ("zh", "已做好", "需要修改", "应当")],
)
def test_the_table_of_all_meetings_speaks_the_language_of_messages(
    language: str, ready: str, broken: str, told: str
) -> None:
    sheet(ROWS[0], "summer,2027-13-05,北京图书馆,Beijing library,Slow\n")
    run("--lang", language, only="dummy")
    rows = listed()
    assert [rows["spring"]["state"], rows["summer"]["state"]] == [ready, broken]
    assert told in rows["summer"]["findings"]
    assert list(rows["spring"])[:3] == ["id", "row", "state"]


def test_each_row_has_the_files_of_that_meeting_built_alone() -> None:
    place = Workbench(Series(Path("talk.yaml"), "talk", Options(out=Path("series"), jobs=1)))
    for row in read_rows(Path("meetings.csv"), Report()):
        assert build_meeting(place, row).standing == "made"
    for row_text in ROWS:
        id, day, zh, en, name = row_text.strip().split(",")
        text = Path("talk.yaml").read_text("utf-8").replace("id: talk", f"id: {id}")
        own = HAND_MADE.replace("NAME", name).replace("DAY", day).replace("PLACE_ZH", zh).replace("PLACE_EN", en)
        Path(f"{id}.yaml").write_text(re.sub(r"group:\n.*?(?=leaflet:)", own, text, flags=re.DOTALL), "utf-8")
        result = build_outline(Path(f"{id}.yaml"), Options(out=Path("alone"), jobs=1))
        assert not result.failed, result.diagnostics
        alone, together = files(Path("alone", id)), files(Path("series", "talk", id))
        assert set(alone) == set(together)
        assert len(alone) >= 20
        assert [name for name in alone if alone[name] != together[name]] == []


def test_the_outline_is_read_once_for_all_meetings_and_their_list(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []

    def noted(path: Path, report: Report) -> Source | None:
        read.append(path)
        return read_source(path, report)

    monkeypatch.setattr("builder.outline.parse.read_source", noted)
    assert "3 meetings made" in run(only="calendar").output
    assert read.count(Path("talk.yaml")) == 1
    assert "<h1>" in Path("output/talk/index.html").read_text("utf-8")


def test_a_series_of_which_no_meeting_could_be_made_is_not_of_an_outline_that_is_gone() -> None:
    sheet("winter,2027-13-01,南京图书馆,Nanjing library,慢慢走\n")
    assert run().exit_code == 1
    assert Path("output/talk/index.html").is_file()
    assert abandoned(Path("output"), []) == ()
    Path("talk.yaml").unlink()
    assert abandoned(Path("output"), []) == (Path("output/talk"),)


def test_two_series_of_a_group_have_entries_of_their_own_in_calendars() -> None:
    run(only="calendar")
    Path("other.yaml").write_text(Path("talk.yaml").read_text("utf-8").replace("id: talk", "id: other"), "utf-8")
    talkleaf("series", "other.yaml", "meetings.csv", "--only", "calendar", "--workers", "1")
    uids = {
        line for path in Path("output").glob("*/*/*.ics") for line in path.read_text("utf-8").splitlines()
        if line.startswith("UID")
    }  # fmt: skip
    assert len(uids) == 2 * len(ROWS)


def test_a_second_run_passes_over_what_has_not_changed() -> None:
    assert "3 meetings made" in run().output
    before = files(Path("output/talk/summer"))
    assert "3 unchanged" in run().output
    sheet(ROWS[0], ROWS[1].replace("Beijing library", "Peking library"), ROWS[2])
    told = run().output
    assert "1 meeting made" in told
    assert "2 unchanged" in told
    after = files(Path("output/talk/summer"))
    assert {name for name in before if before[name] != after[name]} == {"summer.en.pptx", "summer.en.leaflet.pdf"}
    Path("talk.yaml").write_text(Path("talk.yaml").read_text("utf-8").replace("Ask your", "First ask your"), "utf-8")
    assert "3 meetings made" in run().output


def test_a_new_wish_or_a_lost_file_is_work() -> None:
    run()
    Path("output/talk/spring/spring.zh.pptx").unlink()
    assert "1 meeting made" in run().output
    assert "3 meetings made" in run("--theme", "dawn").output
    assert "3 meetings made" in run("--force", "--theme", "dawn").output


def test_the_list_says_how_each_meeting_stands() -> None:
    sheet(*ROWS, "winter,2027-13-01,南京图书馆,Nanjing library,慢慢走\n")
    done = run()
    assert done.exit_code == 1
    rows = listed()
    assert [row["state"] for row in rows.values()] == ["ready", "ready", "ready", "to be mended"]
    assert rows["spring"]["pages"] == (
        "spring.zh.pptx:3 spring.zh.leaflet.pdf:2 spring.en.pptx:3 spring.en.leaflet.pdf:2"
    )
    assert rows["winter"]["findings"].startswith("meetings.csv:5:B not-a-date:")
    page = Path("output/talk/index.html").read_text("utf-8")
    assert 'href="spring/spring.zh.leaflet.pdf"' in page
    spring = page[page.index('id="spring"') :].partition("</tr>")[0]
    assert "2027 年 3 月 6 日（周六）" in spring
    assert "Sat 6 March 2027" in spring
    assert "上海图书馆 Shanghai library 慢慢走<br><small>spring · " in spring
    assert "第 2 行" in spring
    assert ">2027-13-01</span>" in page, "what is no day stands as it was typed"
    assert "meetings.csv:5:B" in page
    assert "需要修改" in page
    assert "to be mended" in page
    assert all((Path("output/talk") / address).is_file() for address in re.findall('href="([^"]+)"', page))


def test_what_a_row_says_cannot_become_part_of_the_page() -> None:
    sheet("spring,2027-03-06,<script>alert(1)</script>厅,Hall &amp; <b>more,慢慢走\n")
    assert run().exit_code == 0
    page = Path("output/talk/index.html").read_text("utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;厅" in page


FAULTY = "winter,someday,南京图书馆,Nanjing library,慢慢走\n"


def test_a_faulty_row_stops_only_itself() -> None:
    sheet(ROWS[0], FAULTY, ROWS[1])
    done = run()
    assert done.exit_code == 1
    assert "meetings.csv:3:B: error[not-a-date]" in done.output
    assert sorted(p.name for p in Path("output/talk").iterdir() if p.is_dir()) == ["spring", "summer"]


def test_with_strict_it_stops_all() -> None:
    sheet(ROWS[0], FAULTY, ROWS[1])
    done = run("--strict")
    assert done.exit_code == 1
    assert "meetings.csv:3:B: error[not-a-date]" in done.output
    assert [p.name for p in Path("output/talk").iterdir() if p.is_dir()] == []
    assert [row["state"] for row in listed().values()] == ["not built yet", "to be mended", "not built yet"]
    sheet(*ROWS)
    assert run("--strict").exit_code == 0


def test_all_faults_are_told_in_one_run_at_their_cells() -> None:
    head = "id,meeting.date,meeting.time,group.url,meeting.place.zh,languages,theme\n"
    sheet(
        'a,Monday 6 March 2027,14:00,https://example.org,厅,zh,calm\n',
        'b,2027-03-06,tomorrow,example org,厅,zh,calm\n',
        'c,2027-03-06,14:00,https://example.org,厅,"zh, fr",calm\n',
        'd,2027-03-06,14:00,https://example.org,厅,zh,nonesuch\n',
        'e/f,2027-02-31,14:00,https://example.org,厅,zh,calm\n',
        "con,2027-03-06,14:00,https://example.org,厅,zh,calm\n",
        "g,2027-03-06,14:00,https://example.org,厅,,calm\n",
        head=head,
    )  # fmt: skip
    found = re.findall(r"meetings\.csv:(\d+:[A-Z]+): error\[([a-z-]+)\]", run(only="leaflet").output)
    assert found == [
        ("2:B", "not-a-date"), ("3:C", "not-a-time"), ("3:D", "not-an-address"), ("4:F", "wrong-value"),
        ("5:G", "unknown-theme"), ("6:A", "bad-id"), ("6:B", "not-a-date"), ("7:A", "bad-id"),
        ("8:E", "missing-translation"),
    ]  # fmt: skip


def test_one_row_alone() -> None:
    assert "1 meeting made" in run("--only-row", "summer").output
    assert [row["state"] for row in listed().values()] == ["not built yet", "ready", "not built yet"]
    assert "1 meeting made" in run("--only-row", "spring").output
    assert [row["state"] for row in listed().values()] == ["ready", "ready", "not built yet"]
    done = run("--only-row", "winter")
    assert done.exit_code == 1
    assert "error[sheet-row] expected a row with the id `winter`" in done.output


def test_a_finding_in_the_outline_is_told_once_for_all_meetings() -> None:
    text = Path("talk.yaml").read_text("utf-8").replace("- zh: 先和医生商量。", "- zh: ${meeting.speker}先和医生商量。")
    Path("talk.yaml").write_text(text, "utf-8")
    done = run()
    assert done.exit_code == 1
    assert done.output.count("unknown-variable") == 2, done.output  # the finding, and where more is told
    assert "3 to be mended" in done.output


def test_the_outlines_own_warnings_are_counted_and_a_meetings_are_shown_with_its_row() -> None:
    """Reading the outline warns of our usual notice; only rows with many ways to reach them crowd the last slide."""
    text = Path("talk.yaml").read_text("utf-8")
    hours = f"  hours: {{zh: {'周一至周五' * 14} 9:00–12:00, en: Mondays 9:00–12:00}}\n"
    text, found = re.subn(r"^notice:\n(?:  .*\n)+|(?<=The Slow Walkers}\n)", lambda at: "" if at[0] else hours, text,
                          flags=re.MULTILINE)  # fmt: skip
    assert found == 2
    thanks = "谢谢大家今天来到这里，也谢谢每一位志愿者，路上请慢慢走，我们下个月同一时间同一地点再见"
    text += f"closing: {{zh: {thanks}, en: Thank you}}\n"
    Path("talk.yaml").write_text(text, "utf-8")
    many = f"slow-walkers,slow@example.org,https://example.org/slow/meetings,{'青松路 27 号，' * 5}三楼,27 Pine Road\n"
    sheet(
        "spring,2027-03-06,,,,,\n",
        f"summer,2027-06-05,{many}",
        f"winter,2027-12-05,{many}",
        head="id,meeting.date,group.wechat,group.email,group.url,group.address.zh,group.address.en\n",
    )
    for state in ("made", "unchanged"):
        done = run(only="talk")
        assert re.search(rf"3 (?:meetings )?{state}", done.output), done.output
        assert "talk.yaml: 1 warning; `talkleaf check talk.yaml` shows it" in done.output
        assert "usual-notice" not in done.output
        rows = "meetings.csv: rows 3 (`summer`), 4 (`winter`):\ntalk.yaml:"
        assert rows in done.output
        assert "warning[contact-left-out]" in done.output.partition(rows)[2]
        assert done.output.count("warning[contact-left-out]") == 1
    shown = talkleaf("check", "talk.yaml").output
    assert "usual-notice" in shown
    assert "contact-left-out" not in shown


def test_a_sign_for_nothing_takes_away_what_the_outline_has() -> None:
    sheet("spring,–,上海图书馆,Shanghai library,慢慢走\n")
    assert run(only="calendar,leaflet").exit_code == 0
    assert not list(Path("output/talk/spring").glob("*.ics"))


def test_a_text_in_one_language_is_never_completed_from_the_outline() -> None:
    sheet("spring,2027-03-06,上海图书馆,,慢慢走\n")
    done = run()
    assert "meetings.csv:2:C: error[missing-translation]" in done.output


@pytest.mark.parametrize("row", ["spring,2027-03-06,上海图书馆,–,慢慢走\n", "spring,2027-03-06,–,Library,慢慢走\n"])
def test_a_sign_for_nothing_in_one_language_is_no_text(row: str) -> None:
    sheet(row)
    done = run()
    assert done.exit_code == 1
    assert "error[missing-translation]" in done.output


AUTHORS_WORDS = """organisation:
  name: {zh: 慢慢走病友会, en: The Slow Walkers}
date: 2026-12-05
meeting:
  start: "14:00"
  end: "16:00"
  venue: {zh: 图书馆, en: The library}
"""


def in_authors_words() -> Path:
    text = Path("talk.yaml").read_text("utf-8")
    Path("talk.yaml").write_text(re.sub(r"group:\n.*?(?=leaflet:)", AUTHORS_WORDS, text, flags=re.DOTALL), "utf-8")
    return Path("talk.yaml")


@pytest.mark.parametrize("turned", [False, True])
def test_cells_take_the_place_of_what_an_author_calls_otherwise(turned: bool) -> None:
    in_authors_words()
    rows = ("plain,,,,\n", ROWS[0], "place,,北京图书馆,Beijing library,\n")
    sheet(*(rows[::-1] if turned else rows))
    place, found = Workbench(Series(Path("talk.yaml"), "talk", Options())), {}
    for row in read_rows(Path("meetings.csv"), Report()):
        report = Report()
        material = place.read(row, report)
        assert material is not None, [d.message for d in report]
        edition = material.editions["zh"]
        assert edition.meeting is not None
        assert edition.group is not None
        assert edition.meeting.place is not None
        found[row.id] = (
            edition.meeting.date, edition.meeting.time, edition.meeting.place.plain, edition.group.name.plain
        )  # fmt: skip
    assert found == {
        "plain": ("2026-12-05", "14:00–16:00", "图书馆", "慢慢走病友会"),
        "spring": ("2027-03-06", "14:00–16:00", "上海图书馆", "慢慢走"),
        "place": ("2026-12-05", "14:00–16:00", "北京图书馆", "慢慢走病友会"),
    }


def test_a_row_changes_nothing_that_others_share() -> None:
    in_authors_words()
    place = Workbench(Series(Path("talk.yaml"), "talk", Options()))
    nodes = place.nodes(Report())
    before = repr(nodes)
    for row in read_rows(Path("meetings.csv"), Report()):
        assert place.read(row, Report()) is not None
    assert place.nodes(Report()) is nodes
    assert repr(nodes) == before


def test_a_sample_fills_its_columns_from_an_authors_words() -> None:
    sample = sample_of(in_authors_words(), Report())
    assert sample is not None
    assert {column.name: words for column, words in sample.items()} == {
        "id": "talk-2026-12-05", "meeting.date": "2026-12-05", "meeting.time": "14:00 – 16:00",
        "meeting.place.zh": "图书馆", "meeting.place.en": "The library",
        "group.name.zh": "慢慢走病友会", "group.name.en": "The Slow Walkers",
        "title.zh": "锻炼与渐冻症", "title.en": "Exercise and ALS",
        "notice.zh": "本资料只供了解，不是医疗建议。", "notice.en": "General information, not medical advice.",
    }  # fmt: skip


def test_the_page_of_meetings_says_title_time_and_name_as_people_read_them() -> None:
    """The times as the leaflet has them, however they were typed; what is no time stays as it is."""
    text = "id,meeting.date,meeting.time,meeting.name.zh,meeting.name.en\n"
    rows = ("spring,2027-03-06,下午2点半,春季聚会,Spring meeting\n", "summer,2027-06-05,by and by,夏季聚会,Summer\n")
    Path("meetings.csv").write_text(text + "".join(rows), "utf-8")
    run()
    page = Path("output/talk/index.html").read_text("utf-8")
    assert '<span class="line" lang="en">Exercise and ALS</span>' in page
    assert "<title>锻炼与渐冻症 · Exercise and ALS</title>" in page
    assert ">2027 年 3 月 6 日（周六）14:30</span>" in page
    assert ">Sat 6 March 2027, 14:30</span>" in page
    assert ">Sat 5 June 2027 by and by</span>" in page
    assert '<strong class="line">春季聚会</strong><strong class="line">Spring meeting</strong>' in page


def test_another_version_of_a_library_is_work() -> None:
    run()
    kept = json.loads(next(iter(Path("output/.cache").glob("talk-*/spring.json"))).read_bytes())
    assert {str(path) for path in library_files()} <= set(kept["record"]["inputs"])
    some = next(iter(library_files()))
    for path in Path("output/.cache").glob("talk-*/[a-z]*.json"):
        kept = json.loads(path.read_bytes())
        kept["record"]["inputs"][str(some)][0] += 1
        path.write_text(json.dumps(kept), "utf-8")
    assert "3 meetings made" in run().output


def test_ids_are_held_before_a_folder_is_called_by_them() -> None:
    sheet(*(f"{id},2027-03-06,图书馆,Library,慢慢走\n" for id in ("../up", "two words", "–", "a" * 65, "good-1")))
    for more in ((), ("--strict",)):
        found = re.findall(r"meetings\.csv:(\d+:[A-Z]+): error\[([a-z-]+)\]", run(*more).output)
        assert found == [("2:A", "bad-id"), ("3:A", "bad-id"), ("4:A", "bad-id"), ("5:A", "bad-id")], more
    assert sorted(p.name for p in Path("output/talk").iterdir() if p.is_dir()) == ["good-1"]


def test_the_id_that_is_meant_is_offered(tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("id\nSept 2027\n2027年9月\n–\n", "utf-8")
    hints = [str(one.hint) for row in read_rows(rows, Report()) for one in row.found]
    offered = [re.findall("`([^`]+)`", hint)[0] for hint in hints]
    assert offered == ["sept-2027", "2027-09", "family-class"]


def test_a_file_changed_by_hand_is_kept() -> None:
    run()
    talk = Path("output/talk/spring/spring.zh.leaflet.pdf")
    talk.write_bytes(b"my own")
    done = run()
    assert "spring.zh.leaflet.edited-1.pdf" in done.output
    assert talk.with_name("spring.zh.leaflet.edited-1.pdf").read_bytes() == b"my own"
    assert talk.read_bytes().startswith(b"%PDF")


def test_a_list_changed_by_hand_is_kept_and_told() -> None:
    run()
    lists = [Path("output/talk/index.html"), Path("output/talk/series.csv")]
    for path in lists:
        path.write_bytes(b"my own")
    done = run()
    for path in lists:
        kept = path.with_name(f"{path.stem}.edited-1{path.suffix}")
        assert kept.read_bytes() == b"my own"
        assert f"edited-output] `{path}` was changed by hand; it is kept as `{kept.name}`" in done.output


def test_rows_go_to_other_machines_as_values() -> None:
    import pickle

    for row in read_rows(Path("meetings.csv"), Report()):
        assert pickle.loads(pickle.dumps(row)) == row
    series = Series(Path("talk.yaml"), "talk", Options())
    assert pickle.loads(pickle.dumps(series)) == series


def test_the_records_are_json() -> None:
    run()
    kept = list(Path("output/.cache").glob("talk-*/spring.json"))
    assert json.loads(kept[0].read_bytes())["pages"]["spring.zh.pptx"] == 3


def test_clean_takes_away_all_of_it() -> None:
    run()
    assert talkleaf("clean").exit_code == 0
    assert not Path("output/talk").exists()


@pytest.mark.parametrize("line", ['id: "talk"', "ID: talk", "id: talk  # of the year"])
def test_an_id_may_be_written_in_any_way_that_a_build_takes(line: str) -> None:
    text = Path("talk.yaml").read_text("utf-8")
    Path("talk.yaml").write_text(text.replace("id: talk", line), "utf-8")
    assert run("--only-row", "spring", only="leaflet").exit_code == 0
    assert Path("output/talk/spring").is_dir()


def test_the_files_of_a_series_are_not_of_an_outline_that_is_gone() -> None:
    assert run("--only-row", "spring", only="leaflet").exit_code == 0
    assert abandoned(Path("output"), []) == ()
    Path("talk.yaml").rename("other.yaml")
    assert abandoned(Path("output"), []) == (Path("output/talk"),)


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("{zh: 喝茶聊天, en: '**Tea** and talk'}", [("zh-CN", "喝茶聊天"), ("en", "Tea and talk")]),
        ("Tea and talk", [("en", "Tea and talk")]),
        ("喝茶聊天", [("zh-CN", "喝茶聊天")]),
        ("{zh: ALS, en: ALS}", [("en", "ALS")]),
        ("{zh: '${id}：喝茶', en: 'Tea, ${id}'}", [("zh-CN", "talk：喝茶"), ("en", "Tea, talk")]),
        ("{zh: '在${meeting.place}喝茶', en: Tea}", [("en", "talk")]),
    ],
)
def test_the_page_says_its_title_once_in_each_of_its_languages(title: str, heads: list[tuple[str, str]]) -> None:
    text = Path("talk.yaml").read_text("utf-8")
    text = re.sub(r"^title:.*\n(?:[ ].*\n)*", lambda _: f"title: {title}\n", text, flags=re.MULTILINE)
    Path("talk.yaml").write_text(text, "utf-8")
    place = Workbench(Series(Path("talk.yaml"), "talk", Options()))
    page = index_page(place.series, (), place.nodes(Report())).decode()
    head = page.partition("<h1>")[2].partition("</h1>")[0]
    assert re.findall('lang="(.*?)">(.*?)<', head) == heads
    assert "${" not in page

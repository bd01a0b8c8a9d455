"""A review is of words: what was read is kept, and what changes afterwards makes a draft again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from builder.build import Options, build_outline, check_outline
from builder.build.loading import load
from builder.check.review_record import record_path
from builder.diagnostics import Report
from builder.layout.evidence_table import END, compose_evidence
from builder.page.items import TableItem
from tests.command_line import talkleaf
from tests.exchange.workbooks import with_range

OUTLINE = """\
outline: 1
id: small
title: {zh: 小文, en: A small text}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议, en: Not medical advice}
sources:
  ernst2023: {title: Exercise in ALS, short: Ernst 2023}
sections:
  - id: one
    title: {zh: 锻炼, en: Exercise}
    blocks:
      - id: helps
        points:
          - {zh: 有帮助, en: It helps}
          - zh: 每周 3 次
            en: Three times a week
        cite: ernst2023
  - id: two
    title: {zh: 数字, en: Numbers}
    blocks:
      - number: {value: 33, unit: "%", caption: {zh: 的人, en: of people}}
        cite: ernst2023
      - statement: {zh: 先问医生, en: Ask first}
        cite: none
"""


@pytest.fixture
def outline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")
    path = Path("small.yaml")
    path.write_text(OUTLINE, "utf-8")
    return path


def reviewed(path: Path, *more: str) -> None:
    ran = talkleaf("review", path.name, "--by", "Dr Li, neurologist", *more)
    assert ran.exit_code == 0, ran.output


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def told(path: Path) -> list[tuple[int, str]]:
    found = check_outline(path, Options()).diagnostics
    return [(d.span.line, d.code) for d in found if "review" in d.code]


def status(path: Path) -> tuple[str, tuple[str, ...]]:
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None, list(report)
    (review,) = {edition.review for edition in loaded.editions.values()}
    return review.status, review.by


def test_a_record_has_each_claim_with_its_texts_and_sources(outline: Path) -> None:
    reviewed(outline)
    record = record_path(outline).read_text("utf-8")
    assert "place: one/helps\n  by: Dr Li, neurologist\n  date: '2026-12-01'\n" in record
    assert "  - zh: 每周 3 次\n    en: Three times a week\n" in record
    assert "  figures: '33'\n  sources:\n  - 'ernst2023: Ernst 2023; Exercise in ALS'\n" in record
    assert "Ask first" not in record
    assert status(outline) == ("reviewed", ("Dr Li, neurologist",))
    assert told(outline) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Three times a week", "Four times a week", 15),
        ("每周 3 次", "每周 4 次", 15),
        ("en: Exercise}", "en: Exercises}", 10),
        ("value: 33", "value: 34", 21),
        ("cite: ernst2023\n  - id: two", "cite: none\n        facts: [F1]\n  - id: two", 12),
    ],
)
def test_a_changed_claim_is_told_at_its_text_and_makes_a_draft(outline: Path, old: str, new: str, line: int) -> None:
    reviewed(outline)
    change(outline, old, new)
    assert told(outline) == [(line, "stale-review-claim")]
    assert status(outline)[0] == "draft"


def test_a_changed_source_is_no_longer_the_one_that_was_read(outline: Path) -> None:
    reviewed(outline)
    change(outline, "short: Ernst 2023", "short: Ernst 2024")
    assert [code for _, code in told(outline)] == ["stale-review-claim"] * 2


WHOLE = "{title: Exercise in ALS, short: Ernst 2023, authors: Ernst M, year: 2023, where: 'Muscle Nerve 68, 1–9'}"


@pytest.mark.parametrize(
    ("old", "new"),
    [("title: Exercise in ALS", "title: Exercise in MS"), ("year: 2023", "year: 2024"),
     ("authors: Ernst M", "authors: Ernst K"), ("Nerve 68", "Nerve 69"),
     ("title: Exercise in ALS", "title: {zh: 渐冻症, en: Exercise in ALS}")],
)  # fmt: skip
def test_a_source_by_another_year_title_author_or_place_is_another_one(outline: Path, old: str, new: str) -> None:
    change(outline, "{title: Exercise in ALS, short: Ernst 2023}", WHOLE)
    reviewed(outline)
    change(outline, old, new)
    assert [code for _, code in told(outline)] == ["stale-review-claim"] * 2
    assert status(outline)[0] == "draft"
    hints = [str(d.hint) for d in check_outline(outline, Options()).diagnostics if d.code == "stale-review-claim"]
    assert all("ernst2023: Ernst 2023; Exercise in ALS; Ernst M; 2023; Muscle Nerve 68, 1–9" in hint for hint in hints)


def test_a_source_by_another_id_is_the_one_that_was_read(outline: Path) -> None:
    change(outline, "Three times a week", "'Three times a week [@ernst2023]'")
    change(outline, "每周 3 次", "'每周 3 次 [@ernst2023]'")
    reviewed(outline)
    change(outline, "ernst2023", "exercise")
    assert "ernst2023" in record_path(outline).read_text("utf-8")
    assert told(outline) == []
    assert status(outline)[0] == "reviewed"


def test_a_claim_whose_source_is_another_by_the_same_id_or_another_of_two_is_told(outline: Path) -> None:
    change(outline, "sources:\n", "sources:\n  other: {title: Another}\n")
    change(outline, "Three times a week", "'Three times [@ernst2023], a week [@other]'")
    change(outline, "每周 3 次", "'每周 3 次 [@ernst2023] [@other]'")
    reviewed(outline)
    change(outline, "'Three times [@ernst2023], a week [@other]'", "'Three times [@other], a week [@ernst2023]'")
    assert told(outline) == [(16, "stale-review-claim")]


def test_a_comment_stays_open_while_its_claim_s_source_has_another_id(outline: Path) -> None:
    commented()
    change(outline, "ernst2023", "exercise")
    assert [code for _, code in told(outline)] == ["review-comment"]


def test_what_states_nothing_may_change_and_claims_may_move(outline: Path) -> None:
    reviewed(outline)
    change(outline, "en: Ask first", "en: Ask before")
    change(outline, "      - number:", "      - text: {zh: 新, en: New}\n        title: {zh: 新的, en: New}\n"
           "        cite: none\n      - title: {zh: 数字, en: Numbers}\n        number:")  # fmt: skip
    change(outline, "title: {zh: 数字, en: Numbers}\n    blocks", "title: {zh: 一些数字, en: Some numbers}\n    blocks")
    assert told(outline) == []


def test_a_review_of_one_section_leaves_the_rest_open(outline: Path) -> None:
    reviewed(outline, "--section", "one")
    assert told(outline) == [(21, "stale-review-claim")]
    assert status(outline)[0] == "draft"
    ran = talkleaf("review", outline.name, "--by", "Dr Wu", "--section", "two")
    assert ran.exit_code == 0
    assert status(outline) == ("reviewed", ("Dr Li, neurologist", "Dr Wu"))


def test_reviewed_without_a_record_counts_and_is_told(outline: Path) -> None:
    change(outline, "status: draft,", "status: reviewed, by: [Dr Li],")
    assert told(outline) == [(4, "unrecorded-review")]
    assert status(outline) == ("reviewed", ("Dr Li",))
    reviewed(outline)
    assert told(outline) == []
    change(outline, "It helps", "It may help")
    assert status(outline)[0] == "draft"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        cite: none\n", ""),
        (
            "      - statement: {zh: 先问医生, en: Ask first}",
            "      - title: {zh: 图, en: A picture}\n        image: TODO",
        ),
    ],
)
def test_what_lacks_a_source_or_a_picture_stays_a_draft(outline: Path, old: str, new: str) -> None:
    change(outline, old, new)
    reviewed(outline)
    assert status(outline)[0] == "draft"


def test_the_evidence_table_says_what_lacks_a_source(outline: Path) -> None:
    change(outline, "        cite: none\n", "")
    build_outline(outline, Options(products=("evidence",)))
    sheet = load_workbook("output/small/small.evidence.xlsx").worksheets[0]
    assert [(row[0].value, row[3].value) for row in sheet.iter_rows(min_row=4)] == [
        ("two/2", "尚无来源 / NO SOURCE YET")
    ]


@pytest.mark.parametrize("title", ["Numbers", "numbers"])
def test_a_section_without_an_id_is_told_once_a_review_is_recorded(outline: Path, title: str) -> None:
    change(outline, "  - id: two\n    title: {zh: 数字, en: Numbers}", f"  - title: {{zh: 数字, en: {title}}}")
    assert "section-without-id" not in codes(outline)
    reviewed(outline)
    found = [d for d in check_outline(outline, Options()).diagnostics if d.code == "section-without-id"]
    assert [(d.span.line, d.hint.split(":")[1]) for d in found] == [(18, " numbers`")]


def test_a_section_without_an_id_that_no_review_is_of_is_not_told(outline: Path) -> None:
    reviewed(outline)
    with outline.open("a", encoding="utf-8") as file:
        file.write("  - title: {zh: 新的, en: Later}\n    blocks: [{text: {zh: 好, en: Yes}, cite: none}]\n")
    assert "section-without-id" not in codes(outline)


UNNAMED = "  - id: one\n    title: {zh: 锻炼, en: Exercise}", "  - title: {zh: 锻炼, en: Exercise}"


def test_a_changed_title_of_a_section_without_an_id_is_what_changed_of_its_claim(outline: Path) -> None:
    """Not a claim that nobody has read: its other words, and its sources, were."""
    change(outline, *UNNAMED)
    reviewed(outline)
    change(outline, "zh: 锻炼, en: Exercise}", "zh: 锻炼, en: Exercise helps}")
    (found,) = [d for d in check_outline(outline, Options()).diagnostics if d.code == "stale-review-claim"]
    assert found.span.line == 9
    assert found.message.endswith("found it changed")
    assert "Exercise”" in found.hint
    reviewed(outline, "--section", "exercise-helps")
    assert told(outline) == []
    assert record_path(outline).read_text("utf-8").count("- place:") == 2


@pytest.mark.parametrize(
    "words", [("review", "small.yaml", "--by", "Dr Li"), ("confirm", "small.yaml"),
              ("series", "small.yaml", "m.csv", "--only", "talk")],
)  # fmt: skip
def test_a_command_that_does_something_else_counts_the_outlines_warnings(outline: Path, words: tuple[str, ...]) -> None:
    change(outline, "notice: {zh: 不是医疗建议, en: Not medical advice}\n", "")
    Path("m.csv").write_text("id,meeting.date\nmay,2027-05-01\njune,2027-06-05\n", "utf-8")
    ran = talkleaf(*words)
    assert ran.exit_code == 0, ran.output
    assert "small.yaml: 1 warning; `talkleaf check small.yaml` shows it" in ran.output
    assert "usual-notice" not in ran.output


def test_sections_without_an_id_are_named_before_a_review_is_recorded(outline: Path) -> None:
    assert "no `id:`" not in talkleaf("review", outline.name, "--by", "Dr Li").output
    change(outline, *UNNAMED)
    ran = talkleaf("review", outline.name, "--by", "Dr Li")
    assert "1 section has no `id:` of its own, which stays when its title changes: `exercise`" in ran.output


def codes(path: Path) -> list[str]:
    return [d.code for d in check_outline(path, Options()).diagnostics]


def test_a_damaged_record_covers_nothing(outline: Path) -> None:
    reviewed(outline)
    record_path(outline).write_text("review: 1\nclaims: {}\n", "utf-8")
    assert status(outline)[0] == "draft"
    record_path(outline).write_text("a: [", "utf-8")
    assert check_outline(outline, Options()).failed


def test_a_row_that_cannot_be_read_is_told_and_never_lost(outline: Path) -> None:
    reviewed(outline)
    record = record_path(outline)
    record.write_text(
        record.read_text("utf-8").replace(
            "  sources:\n  - 'ernst2023: Ernst 2023; Exercise in ALS'", "  sources: Smith", 1
        )
    )
    (row,) = [d for d in check_outline(outline, Options()).diagnostics if d.code == "unreadable-review"]
    assert (Path(row.span.file).name, row.span.line, row.severity) == ("small.review.yaml", 5, "warning")
    assert "`sources`" in row.message
    assert status(outline)[0] == "draft"
    before = record.read_bytes()
    ran = talkleaf("review", outline.name, "--by", "Dr Wu", "--section", "two")
    assert ran.exit_code == 1
    assert "unreadable-review" in ran.output
    assert record.read_bytes() == before
    reviewed(outline)
    assert told(outline) == []


def test_a_build_follows_the_record(outline: Path) -> None:
    options = Options(editions=("en",), products=("phone", "evidence"))
    build_outline(outline, options)
    assert "Draft" in phone()
    reviewed(outline)
    assert not build_outline(outline, options).fresh
    assert "Draft" not in phone()
    change(outline, "It helps", "It may help")
    build_outline(outline, options)
    assert "Draft" in phone()
    sheet = load_workbook("output/small/small.evidence.xlsx").worksheets[0]
    assert [cell.value for cell in sheet["F"]] == ["状态 / State", "审阅后有改动 / changed since the review", ""]


def phone() -> str:
    return Path("output/small/small.en.phone.html").read_text("utf-8")


def test_the_evidence_table_marks_what_changed(outline: Path) -> None:
    reviewed(outline)
    change(outline, "It helps", "It may help")
    loaded = load(outline, "", Report())
    assert loaded is not None
    page, *_ = compose_evidence(tuple(loaded.editions.values()), loaded.theme).pages
    (table,) = [item for item in page.items if isinstance(item, TableItem)]
    places = [[p.set.text for p in row[0].paragraphs] for row in table.cells]
    changed = "审阅后有改动 / changed since the review"
    assert places == [["位置 / Place"], ["one/", "helps", changed], ["two/", "1"]]


def test_a_long_place_stays_in_its_column(outline: Path) -> None:
    """An id that is made from a title may be as long as that."""
    change(outline, "id: one", "id: going-home-is-where-care-begins")
    loaded = load(outline, "", Report())
    assert loaded is not None
    page, *_ = compose_evidence(tuple(loaded.editions.values()), loaded.theme).pages
    (table,) = [item for item in page.items if isinstance(item, TableItem)]
    place = [p.set for p in table.cells[1][0].paragraphs]
    assert "".join(line.text for line in place[:-1]) == "going-home-is-where-care-begins/"
    assert all(line.width <= line.measure for line in place)


def test_the_evidence_table_names_its_sources_in_full(outline: Path) -> None:
    """A doctor finds what was read: who wrote it, when, where; in both languages what they give in both."""
    build_outline(outline, Options(products=("evidence",)))
    sheet = load_workbook("output/small/small.evidence.xlsx").worksheets[0]
    named = [(row[3].value, row[4].value) for row in sheet.iter_rows(min_row=2)]
    assert all(short.startswith("[1] ") and full.startswith("[1] ") for short, full in named)
    loaded = load(outline, "", Report())
    assert loaded is not None
    source = next(iter(loaded.editions["zh"].sources.values()))
    for part in (source.title, source.year, source.doi, source.url):
        assert part in named[0][1]
    *_, last = compose_evidence(tuple(loaded.editions.values()), loaded.theme).pages
    said = "".join(p.set.text for item in last.items for p in getattr(item, "paragraphs", ()))
    assert "资料来源 / Sources" in said
    assert source.title in said


def test_comments_come_back_as_findings_at_their_claims(outline: Path) -> None:
    build_outline(outline, Options(products=("evidence",)))
    file = Path("output/small/small.evidence.xlsx")
    workbook = load_workbook(file)
    sheet = workbook.worksheets[0]
    assert [c.value for c in sheet[1]] == [
        "位置 / Place", "中文", "English", "来源、强度、核对日期 / Sources, strength, date checked",
        "资料全文出处 / The sources in full", "状态 / State", "您的意见 / Your comment",
    ]  # fmt: skip
    assert (sheet.protection.sheet, sheet["G2"].protection.locked, sheet["B2"].protection.locked) == (True, False, True)
    sheet["G3"] = "Say:_x000D_\n33 of 100"  # a line end of Windows, as Excel saves it
    workbook.save("back.xlsx")
    with_range(Path("back.xlsx"), "A1")
    ran = talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert ran.exit_code == 0
    assert "small.yaml:21:9: warning[review-comment] two/1: a reviewer writes “Say: 33 of 100”" in ran.output
    assert ran.stdout == "1 comment\n"


def with_conversation(file: Path, rels: str, talk: bytes) -> None:
    """The workbook with a conversation at a sheet that has notes, as Excel saves it."""
    kind = b"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    link = b'<Relationship Id="rId9" Type="%s" Target="../threadedComments/threadedComment1.xml"/>' % kind
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[rels] = parts[rels].replace(b"</Relationships>", link + b"</Relationships>")
    assert link in parts[rels]
    parts["xl/threadedComments/threadedComment1.xml"] = talk
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_notes_of_no_claim_are_told_and_those_of_other_sheets_stay_off_the_claims(outline: Path) -> None:
    """The numbers of the parts follow the sheets that have notes: comment1.xml may be of the second sheet."""
    build_outline(outline, Options(products=("evidence",)))
    workbook = load_workbook("output/small/small.evidence.xlsx")
    sheet, own = workbook.worksheets[0], workbook.create_sheet("My notes", 1)
    sheet["F1"].comment = Comment("Why this order?", "Dr Li")
    sheet["B20"].comment = Comment("Something is missing", "Dr Li")
    own["A3"] = "mine"
    own["A3"].comment = Comment("Ask Dr Wu", "Dr Li")
    workbook.save("back.xlsx")
    ran = talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert ran.stdout == "3 comments\n"
    for cell, words in (("F1", "Why this order?"), ("B20", "Something is missing"), ("My notes!A3", "Ask Dr Wu")):
        assert f"small.yaml:1:1: warning[review-comment] cell `{cell}`: a reviewer writes “{words}”" in ran.output
    assert "two/1: a reviewer" not in ran.output
    sheet["F1"].comment = sheet["B20"].comment = None
    workbook.move_sheet(own, -1)
    workbook.move_sheet(own, 1)
    workbook.save("back.xlsx")
    ran = talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert (ran.stdout, "cell `My notes!A3`" in ran.output) == ("1 comment\n", True)


def test_notes_pinned_to_cells_come_back_too_and_a_conversation_once(outline: Path) -> None:
    build_outline(outline, Options(products=("evidence",)))
    workbook = load_workbook("output/small/small.evidence.xlsx")
    sheet = workbook.worksheets[0]
    sheet["G3"] = "See my note"
    sheet["B3"].comment = Comment("[Threaded comment] your version of Excel cannot show it", "Dr Li")
    sheet["C2"].comment = Comment("Say “about”\nin both", "Dr Li")
    workbook.save("back.xlsx")
    talk = b"""<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
        <threadedComment ref="B3" personId="{1}" id="{2}"><text>Which 33?</text></threadedComment>
        <threadedComment ref="B3" personId="{1}" id="{3}" parentId="{2}"><text>Of 100.</text></threadedComment>
        </ThreadedComments>"""
    with_conversation(Path("back.xlsx"), "xl/worksheets/_rels/sheet1.xml.rels", talk)
    ran = talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert ran.stdout == "3 comments\n"
    assert "a reviewer writes “Say “about” in both”" in ran.output
    assert "two/1: a reviewer writes “See my note”" in ran.output
    assert "two/1: a reviewer writes “Which 33? / Of 100.”" in ran.output
    assert "your version of Excel" not in ran.output


def test_other_workbooks_and_formulas_are_refused(outline: Path) -> None:
    build_outline(outline, Options(products=("evidence",)))
    workbook = load_workbook("output/small/small.evidence.xlsx")
    workbook.worksheets[0]["G2"] = "=1+1"
    workbook.save("back.xlsx")
    ran = talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert (ran.exit_code, "found a formula in cell G2" in ran.output) == (1, True)
    change(outline, "id: small", "id: other")
    workbook.worksheets[0]["G2"] = "good"
    workbook.save("back.xlsx")
    ran = talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert (ran.exit_code, "comments on `other`, found comments on `small`" in ran.output) == (1, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "expected `talkleaf review OUTLINE --by NAME`"),
        (("small.yaml",), "expected who reviewed it"),
        (("small.yaml", "--by", "Dr Li", "--section", "three"), "no section `three`"),
        (("import", "small.yaml"), "expected `talkleaf review OUTLINE --by NAME`"),
    ],
)
def test_wrong_use_is_told(outline: Path, words: tuple[str, ...], told: str) -> None:
    ran = talkleaf("review", *words)
    assert (ran.exit_code, told in ran.output) == (2, True), ran.output


def commented(words: str = "Of 100?", cell: str = "G3") -> None:
    """A workbook of the outline comes back with a comment, on `two/1` unless another cell is named."""
    build_outline(Path("small.yaml"), Options(products=("evidence",)))
    workbook = load_workbook("output/small/small.evidence.xlsx")
    workbook.worksheets[0][cell] = words
    workbook.save("back.xlsx")
    assert talkleaf("review", "import", "small.yaml", "back.xlsx").exit_code == 0


OPEN = [(21, "review-comment")]


def test_an_imported_comment_stays_open_until_its_claim_changes(outline: Path) -> None:
    commented()
    assert told(outline) == OPEN
    assert status(outline)[0] == "draft"
    assert [code for _, code in told(outline)] == ["review-comment"]  # nothing was recorded: no claim is stale
    change(outline, "      - number:", "      - text: {zh: 新, en: New}\n        title: {zh: 新的, en: New}\n"
           "        cite: none\n      - title: {zh: 数字, en: Numbers}\n        number:")  # fmt: skip
    assert [code for _, code in told(outline)] == ["review-comment"]  # the claim moved
    change(outline, "value: 33", "value: 34")
    assert told(outline) == []


def test_a_comment_alone_leaves_a_status_without_record_as_it_is(outline: Path) -> None:
    change(outline, "status: draft", "status: reviewed, by: [Dr Li]")
    commented()
    assert status(outline)[0] == "reviewed"
    assert sorted(code for _, code in told(outline)) == ["review-comment", "unrecorded-review"]


def test_a_claim_with_an_open_comment_is_not_recorded_unless_it_is_accepted(outline: Path) -> None:
    commented()
    ran = talkleaf("review", "small.yaml", "--by", "Dr Li")
    assert ran.stdout == "small.review.yaml: 1 claim\n"
    assert "small.yaml:21:9: warning[review-comment] two/1: a reviewer writes “Of 100?”" in ran.output
    assert "1 claim with an open comment was not recorded" in ran.output
    assert told(outline) == [(21, "review-comment"), (21, "stale-review-claim")]
    ran = talkleaf("review", "small.yaml", "--by", "Dr Li", "--accept-comments")
    assert (ran.stdout, "review-comment" in ran.output) == ("small.review.yaml: 2 claims\n", False)
    assert told(outline) == []
    assert status(outline) == ("reviewed", ("Dr Li",))
    kept = record_path(outline).read_bytes()
    assert talkleaf("review", "import", "small.yaml", "back.xlsx").stdout == "1 comment\n"
    assert record_path(outline).read_bytes() == kept


def test_comments_on_other_sections_wait(outline: Path) -> None:
    commented()
    ran = talkleaf("review", "small.yaml", "--by", "Dr Wu", "--section", "one")
    assert ran.output == "small.review.yaml: 1 claim of `one`; 1 in all\n"
    ran = talkleaf("review", "small.yaml", "--by", "Dr Li", "--section", "two", "--accept-comments")
    assert ran.output == "small.review.yaml: 1 claim of `two`; 2 in all\n"
    assert told(outline) == []


def test_comments_come_once_and_stay_with_what_is_recorded(outline: Path) -> None:
    """The file is the same byte for byte after a second import, and keeps its claims."""
    reviewed(outline)
    claims = record_path(outline).read_text("utf-8").partition("claims:")[2]
    commented()
    kept = record_path(outline).read_text("utf-8")
    assert claims in kept
    assert "comments:\n- place: two/1\n  words: Of 100?\n  date: '2026-12-01'\n  row: " in kept
    assert talkleaf("review", "import", "small.yaml", "back.xlsx").exit_code == 0
    assert record_path(outline).read_text("utf-8") == kept
    commented("And who counted?", "G2")
    assert [code for _, code in told(outline)] == ["review-comment"] * 2


def test_the_files_opening_words_stand_in_the_language_of_the_messages(outline: Path) -> None:
    reviewed(outline, "--lang", "zh")
    chinese = record_path(outline).read_text("utf-8")
    assert chinese.startswith("# 审阅者看过的说法和写下的意见")
    reviewed(outline)
    assert record_path(outline).read_text("utf-8").startswith("# What the reviewers read and wrote")
    assert record_path(outline).read_text("utf-8").partition("review: 2")[2] == chinese.partition("review: 2")[2] != ""


def test_a_comment_at_no_claim_is_open_until_the_whole_is_accepted(outline: Path) -> None:
    build_outline(outline, Options(products=("evidence",)))
    workbook = load_workbook("output/small/small.evidence.xlsx")
    workbook.worksheets[0]["B20"].comment = Comment("Something is missing", "Dr Li")
    workbook.save("back.xlsx")
    talkleaf("review", "import", "small.yaml", "back.xlsx")
    assert told(outline) == [(1, "review-comment")]
    ran = talkleaf("review", "small.yaml", "--by", "Dr Li")
    assert "cell `B20`: a reviewer writes “Something is missing”" in ran.output
    assert ran.stdout == "small.review.yaml: 2 claims\n"
    reviewed(outline, "--accept-comments")
    assert told(outline) == []


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ((), "this outline states nothing yet; a review is of claims"),
        (("--section", "two"), "the section `two` states nothing yet; a review is of claims"),
        (("--section", "tow"), "there is no section `tow`; did you mean `two`?"),
    ],
)
def test_an_outline_that_states_nothing_says_what_a_review_is_of(
    outline: Path, more: tuple[str, ...], words: str
) -> None:
    change(outline, "cite: ernst2023\n  - id: two", "cite: none\n  - id: two")
    change(outline, "        cite: ernst2023\n", "        cite: none\n")
    ran = talkleaf("review", "small.yaml", "--by", "Dr Li", *more)
    assert ran.exit_code == 2
    assert words in ran.output


def test_reviewers_are_parted_by_semicolons(outline: Path) -> None:
    reviewed(outline, "--section", "one")
    talkleaf("review", "small.yaml", "--by", "Dr Wu, physiotherapist", "--section", "two")
    build_outline(outline, Options(editions=("en", "zh"), products=("phone",)))
    assert "Reviewed by Dr Li, neurologist; Dr Wu, physiotherapist" in phone()
    chinese = Path("output/small/small.zh.phone.html").read_text("utf-8")
    assert "Dr Li, neurologist；Dr Wu, physiotherapist" in chinese


def test_a_text_that_waits_for_its_translation_stops_no_review(outline: Path) -> None:
    outline.write_text(OUTLINE.replace("en: Three times a week", 'en: ""'), "utf-8")
    ran = talkleaf("review", outline.name, "--by", "Dr Li")
    assert ran.exit_code == 0, ran.output
    assert "warning[missing-translation]" in ran.output
    assert "outputs were not touched" not in ran.output
    record = record_path(outline).read_text("utf-8")
    assert "每周 3 次" in record
    assert "…" not in record
    outline.write_text(OUTLINE, "utf-8")
    told = check_outline(outline, Options(jobs=1)).diagnostics
    assert [d.span.line for d in told if d.code == "stale-review-claim"] == [15]


FIGURES = """\
outline: 1
id: small
title: {zh: 小文, en: A small text}
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: {zh: 不是医疗建议, en: Not medical advice}
sections:
  - id: one
    title: {zh: 吃什么, en: Food}
    blocks:
      - compare:
          columns: [{zh: 放心吃, en: Fine}, {zh: 少吃, en: Less}]
          rows:
            - label: {zh: 荤菜, en: Meat}
              cells: [{zh: 鸡蛋、牛奶, en: "eggs, milk"}, {zh: 猪肉, en: pork}]
            - label: {zh: 喝的, en: Drinks}
              cells: [{zh: 白开水, en: water}, {zh: 果汁, en: juice}]
        cite: [who]
      - title: {zh: 吃多少, en: How much}
        table:
          header: [{zh: 餐, en: Meal}, {zh: 克, en: Grams}]
          rows:
            - [{zh: 早餐, en: Breakfast}, "80"]
            - [{zh: 午餐, en: Lunch}, "120"]
          caption: {zh: 每人, en: Each}
        cite: [who]
      - title: {zh: 人数, en: People}
        chart:
          kind: column
          categories: ["2025", "2026"]
          series: [{name: {zh: 复查, en: Checked}, values: [48, 67]}]
          unit: {zh: 人, en: people}
        alt: {zh: 从 48 到 67, en: From 48 to 67}
        cite: [who]
      - title: {zh: 听来的话, en: Hearsay}
        myths:
          - {myth: {zh: 豆腐不能吃, en: No tofu}, fact: {zh: 可以吃, en: Some is fine}}
          - {myth: {zh: 吃素就好。, en: No meat.}, fact: {zh: 也要看饮料, en: Drinks matter}}
        cite: [who]
sources:
  who: {title: A guideline, short: WHO 2025}
"""


def test_the_evidence_table_says_which_cell_is_of_which_column(outline: Path) -> None:
    """A doctor sees the words without the table: a flat list of cells says nothing that could be judged."""
    outline.write_text(FIGURES, "utf-8")
    build_outline(outline, Options(products=("evidence",)))
    rows = list(load_workbook("output/small/small.evidence.xlsx").worksheets[0].iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == [
        "吃什么\n荤菜：放心吃 = 鸡蛋、牛奶；少吃 = 猪肉\n喝的：放心吃 = 白开水；少吃 = 果汁",
        "吃多少\n餐 = 早餐；克 = 80\n餐 = 午餐；克 = 120\n每人",
        "人数\n复查：2025 = 48\u00a0人；2026 = 67\u00a0人",
        "听来的话\n说法：豆腐不能吃；事实：可以吃\n说法：吃素就好。事实：也要看饮料",
    ]
    assert [row[2] for row in rows[:2]] == [
        "Food\nMeat: Fine = eggs, milk; Less = pork\nDrinks: Fine = water; Less = juice",
        "How much\nMeal = Breakfast; Grams = 80\nMeal = Lunch; Grams = 120\nEach",
    ]


@pytest.mark.parametrize(
    ("block", "old"),
    [
        ("cards: [{title: {zh: 水, en: Water}, text: {zh: 多喝, en: Drink}}]", "Water"),
        ("steps: [{title: {zh: 洗手, en: Wash}, text: {zh: 先洗, en: First}}]", "Wash"),
        ("timeline: [{when: '2027', title: {zh: 开始, en: It begins}}]", "It begins"),
        (
            "columns: [{title: {zh: 左, en: Left side}, text: {zh: 一, en: One}}, {text: {zh: 二, en: Two}}]",
            "Left side",
        ),
    ],
)
def test_the_title_of_an_item_is_part_of_the_claim(outline: Path, block: str, old: str) -> None:
    change(outline, "statement: {zh: 先问医生, en: Ask first}\n        cite: none", f"{block}\n        cite: ernst2023")
    reviewed(outline)
    assert told(outline) == []
    change(outline, old, "Something else")
    assert [code for _, code in told(outline)] == ["stale-review-claim"]


OLD_FIGURE = "found words that still say 67, which is 71 now"


def old_figures_told(path: Path) -> list[int]:
    found = check_outline(path, Options()).diagnostics
    return [d.span.line for d in found if d.code == "stale-review-claim" and OLD_FIGURE in d.message]


def test_words_that_still_say_a_figure_that_was_changed_since_are_told(outline: Path) -> None:
    said = FIGURES.replace("title: {zh: 人数, en: People}", "title: {zh: 到 67 人, en: Up to 67}")
    said = said.replace('categories: ["2025", "2026"]', 'categories: ["2025", {zh: 67 岁, en: Aged 67}]')
    said = said.replace("          unit:", "          takeaway: {zh: 67 人, en: 67 in all}\n          unit:")
    outline.write_text(said, "utf-8")
    reviewed(outline)
    assert old_figures_told(outline) == []
    change(outline, "values: [48, 67]", "values: [48, 71]")
    lines = outline.read_text("utf-8").splitlines()
    assert [lines[line - 1].strip() for line in old_figures_told(outline)] == [
        "- title: {zh: 到 67 人, en: Up to 67}", "takeaway: {zh: 67 人, en: 67 in all}",
    ]  # fmt: skip
    change(outline, "takeaway: {zh: 67 人, en: 67 in all}", "takeaway: {zh: 原来 67 人, en: It was 67}")
    assert len(old_figures_told(outline)) == 1  # it was written since


@pytest.mark.parametrize(
    ("values", "title"),
    [("[67, 71]", "67 people"), ("[48, 67, 71]", "67 people"), ("[48, 71]", "670 people"), ("[48, 71]", "1967")],
)  # fmt: skip
def test_other_numbers_in_words_are_none(outline: Path, values: str, title: str) -> None:
    """Another value that is so now, values that came, a number of which it is a part."""
    said = FIGURES.replace("title: {zh: 人数, en: People}", f"title: {{zh: 人数, en: {title}}}")
    outline.write_text(said, "utf-8")
    reviewed(outline)
    change(outline, "values: [48, 67]", f"values: {values}")
    if values.count(",") == 2:
        change(outline, '["2025", "2026"]', '["2025", "2026", "2027"]')
    assert old_figures_told(outline) == []


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("see https://example.org/67/a and www.example.org/?n=67", 0),
        ("[the report](https://example.org/67)", 0), ("write to a67@example.org or 67@example.org", 0),
        ("found before [@who-67]", 0), ("[67 people](https://example.org/a)", 1), ("of **67** people", 1),
    ],
)  # fmt: skip
def test_numbers_of_addresses_and_citation_marks_are_no_figures(outline: Path, said: str, count: int) -> None:
    figures = FIGURES.replace("title: {zh: 人数, en: People}", f"title: {{zh: 人数, en: '{said}'}}")
    outline.write_text(f"{figures}  who-67: {{title: Another}}\n", "utf-8")
    reviewed(outline)
    change(outline, "values: [48, 67]", "values: [48, 71]")
    assert len(old_figures_told(outline)) == count


def test_a_table_that_is_higher_than_a_page_goes_on_over_the_next(outline: Path) -> None:
    words = "字" * 40
    row = "            - [" + ", ".join([f"{{zh: {words}, en: {'word ' * 12}}}"] * 6) + "]\n"
    head = "          header: [" + ", ".join(f"{{zh: 列{n}, en: Head{n}}}" for n in range(6)) + "]\n"
    table = f"      - table:\n{head}          rows:\n{row * 12}        cite: ernst2023\n"
    outline.write_text(OUTLINE + table.replace("- table:", "- title: {zh: 大表, en: Large}\n        table:"), "utf-8")
    loaded = load(outline, "", Report())
    assert loaded is not None
    made = compose_evidence(tuple(loaded.editions.values()), loaded.theme).pages
    tables = [item for page in made for item in page.items if isinstance(item, TableItem)]
    assert len(tables) > 2
    assert all(table.frame.bottom <= END for table in tables)
    said = "".join(p.set.text for table in tables for cells in table.cells for p in cells[1].paragraphs)
    assert said.count(words) == 72


CARDS = """\
      - id: cards
        cards: [{title: {zh: 水, en: Water}, text: {zh: 多喝, en: Drink}}]
        cite: who2020
"""
FORM_1 = """\
review: 1
claims:
- place: one/helps
  by: Dr Li
  date: '2026-11-30'
  texts:
  - zh: 锻炼
    en: Exercise
  - zh: 有帮助
    en: It helps
  - zh: 每周 3 次
    en: Three times a week
  sources:
  - 'ernst2023: Ernst 2023'
- place: two/1
  by: Dr Li
  date: '2026-11-30'
  texts:
  - zh: 数字
    en: Numbers
  - zh: '%'
    en: '%'
  - zh: 的人
    en: of people
  figures: '33'
  sources:
  - 'ernst2023: Ernst 2023'
- place: two/cards
  by: Dr Li
  date: '2026-11-30'
  texts:
  - zh: 多喝
    en: Drink
  sources:
  - 'who2020: 饮水; https://example.org/water'
comments:
- place: two/cards
  words: How much?
  date: '2026-11-30'
  row: abc
  texts:
  - zh: 多喝
    en: Drink
  sources:
  - 'who2020: 饮水; https://example.org/water'
"""


@pytest.fixture
def of_form_1(outline: Path) -> Path:
    """An outline with a record as they were before titles of items and all of a source counted."""
    work = "  who2020: {title: {zh: 饮水, en: Drinking}, url: 'https://example.org/water', year: 2020, authors: WHO}\n"
    change(outline, "sections:\n", f"{work}sections:\n")
    outline.write_text(outline.read_text("utf-8") + CARDS, "utf-8")
    record_path(outline).write_text(FORM_1, "utf-8")
    return outline


def test_a_record_of_the_first_form_covers_what_it_has_of_each_claim(of_form_1: Path) -> None:
    assert [code for _, code in told(of_form_1)] == ["review-comment"]
    assert status(of_form_1) == ("reviewed", ("Dr Li",))


@pytest.mark.parametrize(
    ("old", "new", "at", "was"),
    [
        ("en: Drink}", "en: Drink less}", "cards: [{", "“多喝 / Drink”"),
        ("value: 33", "value: 34", "- number:", "“33”"),
        ("example.org/water", "example.org/tea", "- id: cards", "“who2020: 饮水; https://example.org/water”"),
        ("short: Ernst 2023", "short: Ernst 2024", "points:", "“ernst2023: Ernst 2023”"),
    ],
)
def test_what_changed_since_a_record_of_the_first_form_is_told(
    of_form_1: Path, old: str, new: str, at: str, was: str
) -> None:
    change(of_form_1, old, new)
    found = [d for d in check_outline(of_form_1, Options()).diagnostics if d.code == "stale-review-claim"]
    assert f"it was: {was}\n" in found[0].hint
    assert at in "".join(of_form_1.read_text("utf-8").splitlines()[found[0].span.line - 1 :][:2])
    assert status(of_form_1)[0] == "draft"


def test_a_section_that_is_read_anew_leaves_the_rest_of_an_older_record_as_it_is(of_form_1: Path) -> None:
    reviewed(of_form_1, "--section", "one")
    record = record_path(of_form_1).read_text("utf-8")
    assert "review: 2\n" in record
    assert record.count("form: 1\n") == 3  # two claims and a comment
    assert [code for _, code in told(of_form_1)] == ["review-comment"]
    reviewed(of_form_1, "--section", "one")
    assert record_path(of_form_1).read_text("utf-8") == record
    change(of_form_1, "title: Exercise in ALS,", "title: Exercise in ALS again,")
    assert [line for line, code in told(of_form_1) if code != "review-comment"] == [13]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: {zh: 多喝", "title: {zh: 水, en: Water}, text: {zh: 多喝"),
        ("{title: Drinking}", "{title: Drinking, year: 2021}"),
    ],
)
def test_what_came_to_a_claim_since_a_record_of_now_is_told(outline: Path, old: str, new: str) -> None:
    change(outline, "sections:\n", "  who2020: {title: Drinking}\nsections:\n")
    outline.write_text(outline.read_text("utf-8") + CARDS.replace("title: {zh: 水, en: Water}, ", ""), "utf-8")
    reviewed(outline)
    assert told(outline) == []
    change(outline, old, new)
    assert [code for _, code in told(outline)] == ["stale-review-claim"]


def test_the_hint_of_a_claim_whose_figure_changed_says_the_figure_alone(outline: Path) -> None:
    reviewed(outline)
    change(outline, "value: 33", "value: 34")
    (found,) = (d for d in check_outline(outline, Options()).diagnostics if d.code == "stale-review-claim")
    assert "it was: “33”\n" in found.hint
    change(outline, "short: Ernst 2023", "short: Ernst 2024")
    found = next(d for d in check_outline(outline, Options()).diagnostics if "33" in d.hint)
    assert "it was: “ernst2023: Ernst 2023; Exercise in ALS; 33”\n" in found.hint

"""Every rule of the format: what is typed, and what is told where."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Severity
from tests.outline.small_outlines import codes, good, load, outline_text

TWO = "{zh: 一, en: A}"


def test_a_correct_outline_tells_nothing(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text())
    assert outline.id == "small"
    assert outline.languages == ("zh", "en")
    assert outline.theme.name == "calm"
    assert outline.sections[0].blocks[0].only == ("talk", "leaflet", "large", "phone", "invitation")


@pytest.mark.parametrize(
    "text",
    [
        "help@als-group.example.org",
        "www.example.org/for/patients",
        "mg/kg",
        "n = 12 vs 13",
        "5 mg/ml",
        "example.org/a/b",
    ],
)
def test_words_that_are_the_same_in_each_language_need_no_translation(tmp_path: Path, text: str) -> None:
    good(tmp_path, outline_text(f"- points:\n    - {text}\n  cite: none\n"))


def test_a_table_with_too_many_columns_is_one_error(tmp_path: Path) -> None:
    cells = "[" + ", ".join(f"A{i}" for i in range(9)) + "]"
    rows = f"      - {cells}\n" * 3
    _, told = load(tmp_path, outline_text(f"- table:\n    header: {cells}\n    rows:\n{rows}  cite: none\n"))
    assert codes(told) == ["too-many"]


ALL_KINDS = f"""\
- text: [{TWO}, {{zh: 二, en: B}}]
  title: {{zh: t1, en: t1}}
  cite: none
- points: [{TWO}, {{text: {TWO}, sub: [{TWO}]}}, {{icon: cell, lead: {TWO}, text: {TWO}}}]
  title: {{zh: t2, en: t2}}
  cite: [ernst2023]
- statement: {{zh: 话, en: Saying}}
  cite: ernst2023
- number: {{value: 33, unit: "%", caption: {TWO}, part: {TWO}, whole: {TWO}}}
  title: {{zh: t3, en: t3}}
  cite: none
- steps: [{{title: {TWO}, text: {TWO}}}]
  title: {{zh: t4, en: t4}}
  cite: none
- timeline: [{{when: 2022, title: {TWO}, text: {TWO}}}]
  title: {{zh: t5, en: t5}}
  cite: none
- cards: [{{icon: cell, title: {TWO}, short: MSC, text: {TWO}, plus: {TWO}, minus: {TWO}}}]
  title: {{zh: t6, en: t6}}
  cite: none
- compare: {{columns: [{TWO}, {TWO}], rows: [{{label: {TWO}, cells: [{TWO}, {TWO}]}}]}}
  title: {{zh: t7, en: t7}}
  cite: none
- table: {{header: [{TWO}, {TWO}], rows: [[{TWO}, 5], [{TWO}, 6]]}}
  title: {{zh: t8, en: t8}}
  cite: none
- chart:
    kind: bar
    categories: [{TWO}, {TWO}]
    series: [{{name: {TWO}, values: [1, -2.5]}}]
    takeaway: [{{title: {TWO}}}]
  title: {{zh: t9, en: t9}}
  cite: none
- people100: {{groups: [{{label: {TWO}, count: 33}}], caption: {TWO}}}
  title: {{zh: t10, en: t10}}
  cite: none
- figure: {{image: a.png, alt: {TWO}, caption: {TWO}, credit: X, labels: [{{at: [0.5, 1], text: {TWO}}}]}}
  title: {{zh: t11, en: t11}}
  cite: none
- quote: {{text: {{zh: 引, en: Quoted}}, who: {TWO}}}
  cite: none
- callout: {{tone: tip, title: {TWO}, text: {TWO}, points: [{TWO}]}}
  title: {{zh: t12, en: t12}}
  cite: none
- checklist: [{TWO}]
  title: {{zh: t13, en: t13}}
- myths: [{{myth: {TWO}, fact: {TWO}}}]
  title: {{zh: t14, en: t14}}
  cite: none
- faq: [{{q: {TWO}, a: {TWO}}}]
  title: {{zh: t15, en: t15}}
  cite: none
- people: [{{name: {TWO}, role: {TWO}, phone: "010 1", wechat: x, url: https://example.org}}]
  title: {{zh: t16, en: t16}}
- columns: [{{text: {TWO}}}, {{points: [{TWO}]}}]
  title: {{zh: t17, en: t17}}
  cite: none
- sources: {{}}
  title: {{zh: t18, en: t18}}
"""


def test_every_kind_of_block_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    outline = good(tmp_path, outline_text(ALL_KINDS))
    names = [type(block).__name__ for block in outline.sections[0].blocks]
    assert names == [
        "Prose",
        "Points",
        "Statement",
        "Number",
        "Steps",
        "Timeline",
        "Cards",
        "Compare",
        "Table",
        "Chart",
        "People100",
        "Figure",
        "Quote",
        "Callout",
        "Checklist",
        "Myths",
        "Faq",
        "People",
        "Columns",
        "Sources",
    ]
    assert outline.files == ("a.png",)


BLOCKS = [
    ("- text: 你好\n  cite: none", "missing-translation"),
    ("- text: only these words\n  cite: none", "missing-translation"),
    ("- text: {zh: 你好}\n  cite: none", "missing-translation"),
    ("- text: {zh: 你好, en: Hello, fr: Bonjour}\n  cite: none", "unknown-language"),
    ("- text: {zh: 你好, en: [Hello]}\n  cite: none", "wrong-shape"),
    ("- text: {zh: 你好, en: ''}\n  cite: none", "missing-translation"),
    ("- text:\n  cite: none", "empty-value"),
    ("- text: {zh: 你好, en: Hello}\n  cite: [nobody]", "unknown-source"),
    ("- text: {zh: 你好, en: Hello}\n  cite: []", "wrong-shape"),
    ('- text: {zh: "你好[@nobody]", en: Hello}', "unknown-source"),
    ("- text: {zh: 你好, en: Hello}\n  cite: none\n  shade: red", "unknown-key"),
    ("- txt: {zh: 你好, en: Hello}\n  cite: none", "no-kind"),
    ("- just words", "missing-translation"),
    ("- text: {zh: 你好, en: Hello}\n  cite: none\n  points: [x]", "two-kinds"),
    ("- callout:\n  tone: tip\n  points: [x]\n  cite: none", "fields-not-indented"),
    ("- callout: {tone: loud, text: x}\n  cite: none", "wrong-value"),
    ("- callout: {tone: tip}\n  cite: none", "missing-key"),
    ("- points: [a, b, c, d, e, f, g]\n  cite: none", "too-many"),
    ("- points: []\n  cite: none", "too-few"),
    ("- points: {a: x}\n  cite: none", "wrong-shape"),
    ("- points: [{text: x, sub: [a], icon: cell}]\n  cite: none", "sub-with-icon"),
    ("- points: [{text: x, icon: none.svg}]\n  cite: none", "missing-file"),
    ("- number: {value: 3}\n  cite: none", "missing-key"),
    ("- number: {value: {a: b}, caption: x}\n  cite: none", "wrong-shape"),
    ("- compare: {columns: [a, b], rows: [{label: x, cells: [a]}]}\n  cite: none", "wrong-count"),
    ("- table: {header: [a, b], rows: [[a, b, c]]}\n  cite: none", "wrong-count"),
    ("- chart: {kind: bar, categories: [a], series: [{name: x, values: [1, 2]}]}\n  cite: none", "wrong-count"),
    ("- chart: {kind: bar, categories: [a], series: [{name: x, values: [about 33]}]}\n  cite: none", "not-a-number"),
    (
        f"- chart: {{kind: line, from: 70, categories: [a], series: [{{name: x, values: [80]}}],"
        f" line: {{value: 60, label: {TWO}}}}}\n  cite: none",
        "out-of-range",
    ),
    ("- people100: {groups: [{label: a, count: 101}]}\n  cite: none", "out-of-range"),
    (
        "- people100: {groups: [{label: a, count: 15}, {label: b, count: 33, within: 1}]}\n  cite: none",
        "out-of-range",
    ),
    ("- people100: {groups: [{label: a, count: 15, within: 1}]}\n  cite: none", "wrong-value"),
    (
        "- people100: {groups: [{label: a, count: 15, within: 2}, {label: b, count: 33}]}\n  cite: none",
        "out-of-range",
    ),
    (
        "- people100: {groups: [{label: a, count: 33}, {label: b, count: 15, within: 2}]}\n  cite: none",
        "out-of-range",
    ),
    (
        "- people100: {groups: [{label: a, count: 15, within: 1}, {label: b, count: 33}]}\n  cite: none",
        "wrong-value",
    ),
    ("- people100: {groups: [{label: a, count: 1.5}]}\n  cite: none", "not-a-number"),
    ("- figure: {image: ../x.png}\n  cite: none", "file-outside-folder"),
    ("- figure: {image: /etc/x.png}\n  cite: none", "file-outside-folder"),
    ("- figure: {image: x.gif}\n  cite: none", "wrong-file-kind"),
    ("- people: [{name: x, url: our page}]\n  cite: none", "not-an-address"),
    ("- columns: [{text: x}]\n  cite: none", "too-few"),
    ("- columns: [{text: x}, {columns: [{text: x}, {text: x}]}]\n  cite: none", "nested-columns"),
    ("- sources: {a: b}", "wrong-shape"),
    ("- text: x\n  cite: none\n  only: web", "wrong-value"),
    ("- text: x\n  cite: none\n  id: a b", "bad-id"),
    ("- text: x\n  cite: none\n  as_of: July", "not-a-date"),
    ("- text: x\n  cite: none\n  instead-of: nothing", "unknown-block"),
    ("- {text: x, id: a, instead-of: a, only: large, cite: none}", "unknown-block"),
    ("- {text: x, id: a, cite: none}\n- {text: y, title: T, instead-of: a, cite: none}", "appears-nowhere"),
    ("- callout: {text: x, title: T}\n  sources: {}\n  cite: none", "two-kinds"),
    ("- figure: {image: f.svg, alt: A}\n  alt: B\n  cite: none", "duplicate-key"),
    ("- figure: {image: f.svg, labels: [{at: [2, 0], text: x}]}\n  cite: none", "out-of-range"),
    ("- figure: {image: f.svg, labels: [{at: [1], text: x}]}\n  cite: none", "wrong-shape"),
    ("- number: 33\n  cite: none", "missing-key"),
    ("- text: x\n  cite: none\n- text: y\n  title: {zh: 一, en: The first point}\n  cite: none", "duplicate-title"),
    ("- {text: x, id: a, cite: none}\n- {text: y, id: a, cite: none, title: T}", "duplicate-id"),
    ('- text: "${meeting.plaice}"\n  cite: none', "unknown-variable"),
]


@pytest.mark.parametrize(("block", "code"), BLOCKS)
def test_a_fault_in_a_block_is_told_alone(tmp_path: Path, block: str, code: str) -> None:
    (tmp_path / "f.svg").write_text("<svg/>", encoding="utf-8")
    outline, told = load(tmp_path, outline_text(block + "\n"))
    assert outline is None
    assert codes(told) == [code]
    assert told[0].span.line >= 12
    assert told[0].message.startswith("expected ")


@pytest.mark.parametrize(("status", "severity"), [("draft", "warning"), ("reviewed, by: [Dr A]", "error")])
def test_a_draft_may_lack_sources_and_a_reviewed_text_may_not(tmp_path: Path, status: str, severity: str) -> None:
    text = outline_text("- text: {zh: 你好, en: Hello}\n").replace("draft", status)
    outline, told = load(tmp_path, text)
    assert [(d.code, d.severity.value, d.span.line) for d in told] == [("uncited", severity, 12)]
    assert (outline is None) == (severity == "error")


TOPS = [
    ("languages: [fr]", "wrong-value"),
    ("short_titel: x", "unknown-key"),
    ("theme: [calm]", "wrong-shape"),
    ("theme: {name: calm, template: none.pptx}", "missing-file"),
    ("audience: readers", "wrong-value"),
    ("meeting: {date: 2026-02-30}", "not-a-date"),
    ('meeting: {time: "25:00"}', "not-a-time"),
    ("group: {url: https://example.org}", "missing-key"),
    ("terms: {ipsc: {name: iPSC}}", "missing-key"),
    ("terms: {a b: {name: iPSC, plain: X}}", "bad-id"),
    ("talk: {minutes: -3}", "out-of-range"),
    ("talk: {parts: [{title: P, sections: [two]}]}", "unknown-section"),
    ("talk: {parts: [{title: P, sections: [one]}, {title: Q, sections: [one]}]}", "placed-twice"),
    ("leaflet: {fold: origami}", "wrong-value"),
    ("leaflet: {paper: a7}", "wrong-value"),
    ("leaflet: {panels: [[cover], [one], [back]]}", "wrong-panel-count"),
    ("leaflet: {fold: flat, panels: [[cover, one], [one, back]]}", "placed-twice"),
    ("leaflet: {fold: flat, panels: [[cover, two], [one, back]]}", "unknown-section"),
    ("leaflet: {fold: flat, panels: [[cover], [back]]}", "placed-nowhere"),
    ("leaflet: {fold: flat, panels: [[cover, one], [one/x, back]]}", "unknown-block"),
    ("leaflet: {fold: flat, panels: [[cover, one], [cover, back]]}", "placed-twice"),
    ("leaflet: {fold: flat, panels: [[cover, one], [Bäck!]]}", "bad-id"),
    ("leaflet: {fold: booklet-a5, panels: [[cover], [one], [back]]}", "wrong-panel-count"),
    ("sources: none.yaml", "duplicate-key"),
    ("terms: [iPSC]", "wrong-shape"),
    ("checks: [a]", "wrong-shape"),
    ("checks: {reading-level: {of: because}}", "unknown-key"),
    ("checks: {reading-level: off}", "off-needs-reason"),
    ("checks: {reading-level: loud}", "wrong-value"),
]


@pytest.mark.parametrize(("top", "code"), TOPS)
def test_a_fault_at_the_top_is_told_alone(tmp_path: Path, top: str, code: str) -> None:
    outline, told = load(tmp_path, outline_text(top=top + "\n"))
    assert outline is None
    assert codes(told) == [code]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: {zh: 小文, en: A small text}\n", "", "missing-key"),
        ("id: small", "id: a/b", "bad-id"),
        ("id: small", "id: ../x", "bad-id"),
        ("id: small", "id: Con", "bad-id"),
        ("id: small", "id: lpt1", "bad-id"),
        ("outline: 1", "outline: 2", "wrong-value"),
        ("status: draft", "status: reviewed", "missing-reviewer"),
        ("next: 2027-05-22", "next: 2026-01-01", "review-dates"),
        ("  - id: one", "  - id: cover", "reserved-id"),
        ("short: Ernst 2023", "strength: strong", "wrong-value"),
        ("short: Ernst 2023", "doi: https://doi.org/10.1/x", "wrong-value"),
        ("short: Ernst 2023", "nct: 3280056", "wrong-value"),
        ("sections:", "section:", "unknown-key"),
    ],
)
def test_a_changed_line_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = outline_text()
    assert old in text
    outline, told = load(tmp_path, text.replace(old, new))
    assert outline is None
    assert code in codes(told)


def test_an_unknown_key_names_the_nearest(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(top="short_titel: x\n"))
    assert told[0].hint == "did you mean `short_title`?"


def test_names_numbers_and_addresses_need_no_translation(tmp_path: Path) -> None:
    items = "[NCT03280056, ALSFRS-R, 33 %, https://example.org/some/page, Lou Gehrig, O2]"
    good(tmp_path, outline_text(f"- points: {items}\n  cite: none\n"))


def test_one_language_alone_needs_no_second(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text("- text: 只有中文\n  cite: none\n", top="languages: [zh]\n"))
    assert outline.languages == ("zh",)


def test_scalars_are_never_guessed(tmp_path: Path) -> None:
    outline = good(
        tmp_path, outline_text("- table: {header: [A, B, C, D], rows: [[On, 1.10, 012, 2026-12-05]]}\n  cite: none\n")
    )
    rows = outline.sections[0].blocks[0].rows  # type: ignore[attr-defined]
    assert [cell.by_language["en"].raw for cell in rows[0]] == ["On", "1.10", "012", "2026-12-05"]


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    (tmp_path / "out" / "x.png").write_bytes(b"")
    (tmp_path / "in" / "x.png").symlink_to(tmp_path / "out" / "x.png")
    (tmp_path / "in" / "loop").symlink_to("loop")
    block = "- figure: {{image: {name}}}\n  cite: none\n"
    for name in ("x.png", "loop/x.png"):
        _, told = load(tmp_path / "in", outline_text(block.format(name=name)))
        assert codes(told)[0] == "file-outside-folder"


def test_only_is_cut_by_the_section_and_by_what_stands_instead(tmp_path: Path) -> None:
    blocks = """\
        - {text: x, id: a, cite: none}
        - {text: y, instead-of: a, only: large, cite: none}
        """
    outline = good(tmp_path, outline_text(blocks, section="only: [leaflet, large]\n"))
    assert [block.only for block in outline.sections[0].blocks] == [("leaflet",), ("large",)]


def test_an_only_that_its_section_rules_out_is_told(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- {text: x, only: talk, cite: none}\n", section="only: leaflet\n"))
    assert codes(told) == ["appears-nowhere"]


def test_a_panel_takes_no_block_that_the_leaflet_leaves_out(tmp_path: Path) -> None:
    top = "leaflet: {fold: flat, panels: [[cover, one/a], [one/b, back]]}\n"
    blocks = "- {text: x, id: a, only: talk, cite: none}\n- {text: y, id: b, title: T, cite: none}\n"
    _, told = load(tmp_path, outline_text(blocks, top))
    assert codes(told) == ["not-in-leaflet"]


@pytest.mark.parametrize(
    ("paper", "only"),
    [
        ("a4", [{"leaflet"}, {"talk", "leaflet"}, {"large"}]),
        ("letter", [set(), {"talk", "large"}, {"large"}]),
    ],
)
def test_letter_paper_leaves_blocks_to_the_large_print(paper: str, only: list[set[str]], tmp_path: Path) -> None:
    blocks = """\
        - {text: x, id: a, only: leaflet, cite: none}
        - {text: y, id: b, title: T, only: [talk, leaflet], cite: none}
        - {text: z, instead-of: a, only: large, cite: none}
        """
    top = f"leaflet: {{fold: flat, paper: {paper}, letter: {{leave-out: [a, b]}}, panels: [[cover, one], [back]]}}\n"
    found = [set(block.only) for block in good(tmp_path, outline_text(blocks, top)).sections[0].blocks]
    assert found == only


def test_what_letter_paper_leaves_out_is_a_block_of_the_leaflet(tmp_path: Path) -> None:
    blocks = "- {text: x, id: a, only: talk, cite: none}\n- {text: y, id: b, title: T, cite: none}\n"
    _, told = load(tmp_path, outline_text(blocks, "leaflet: {letter: {leave-out: [a, c]}}\n"))
    assert codes(told) == ["not-in-leaflet", "unknown-block"]


def test_a_check_may_be_off_with_a_reason_and_in_places(tmp_path: Path) -> None:
    checks = """\
        checks:
          reading-level: warning
          words-to-avoid: {off: it is a quotation, at: one}
          low-contrast: [{off: a, at: [one]}, {off: b, at: one/x}]
        """
    settings = good(tmp_path, outline_text(top=checks)).checks
    assert settings["reading-level"][0].level == "warning"
    assert (settings["words-to-avoid"][0].reason, settings["words-to-avoid"][0].places) == (
        "it is a quotation",
        ("one",),
    )
    assert [one.places for one in settings["low-contrast"]] == [("one",), ("one/x",)]


def test_a_theme_may_bring_a_template(tmp_path: Path) -> None:
    (tmp_path / "house.pptx").write_bytes(b"")
    outline = good(tmp_path, outline_text(top="theme: {name: calm, template: house.pptx}\n"))
    assert outline.theme.template is not None
    assert (outline.theme.template.name, outline.files) == ("house.pptx", ("house.pptx",))


def test_sources_may_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    text = outline_text('- text: {zh: "好[@a-1]", en: Good}\n')
    head, _, rest = text.partition("sources:\n")
    text = head + "sources: s.yaml\n" + rest.partition("\n")[2]
    (tmp_path / "s.yaml").write_text("a-1: {title: T, year: 2020}\n", encoding="utf-8")
    assert good(tmp_path, text).sources["a-1"].year == "2020"
    (tmp_path / "s.yaml").write_text("a-1: {titel: T}\n", encoding="utf-8")
    _, told = load(tmp_path, text)
    assert [(Path(d.span.file).name, d.code) for d in told] == [("s.yaml", "unknown-key")]


@pytest.mark.parametrize("name", ["small.yaml", "other.yaml", "linked.yaml"])
def test_an_outline_named_as_the_file_of_sources_is_one_error(tmp_path: Path, name: str) -> None:
    """Also the outline itself, and one that names it in turn."""
    head, _, rest = outline_text('- text: {zh: "好[@a-1]", en: Good}\n').partition("sources:\n")
    text = head + f"sources: {name}\n" + rest.partition("\n")[2]
    (tmp_path / "small.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(text.replace(name, "small.yaml"), encoding="utf-8")
    (tmp_path / "linked.yaml").symlink_to("small.yaml")
    _, told = load(tmp_path, text)
    assert [(d.code, d.message) for d in told] == [
        ("wrong-shape", f"expected a file of sources, found the outline `{name}`")
    ]


def test_all_errors_come_in_one_run_in_the_order_of_the_file(tmp_path: Path) -> None:
    blocks = "- text: 你好\n  cite: none\n- points: [{text: x, icon: cel}]\n  title: {zh: 二}\n  cite: [nobody]\n"
    _, told = load(
        tmp_path, outline_text(blocks, top="audience: readers\n").replace("title: {zh: 小文, en: A small text}\n", "")
    )
    expected = [
        "missing-key", "wrong-value", "missing-translation", "unknown-icon", "missing-translation", "unknown-source"
    ]  # fmt: skip
    assert codes(told) == expected
    assert [d.span.line for d in told] == sorted(d.span.line for d in told)


def test_an_unknown_source_in_cite_is_told_at_its_id(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- text: x\n  cite: [ernst2023, nobody]\n"))
    assert [(d.code, d.span.column, d.span.length) for d in told] == [("unknown-source", 27, 6)]


@pytest.mark.parametrize("claim", ["Vitamin C: it cures ALS within weeks", "维生素C: 几周就能治好"])
def test_a_claim_with_a_colon_is_no_claim_and_what_is_known(tmp_path: Path, claim: str) -> None:
    _, told = load(tmp_path, outline_text(f"- myths: [{claim}]\n  cite: none\n", "languages: [en]\n"))
    assert [d.code for d in told] == ["missing-key"]
    before, after = claim.split(": ")
    assert f'- myth: "{claim}"' in told[0].hint
    assert f'- myth: "{before}"`\n`  fact: "{after}"' in told[0].hint


@pytest.mark.parametrize("block", ["compare: {left: [], right: x}", "columns: {left: [[]], right: x}"])
def test_empty_sides_are_told_at_their_place(tmp_path: Path, block: str) -> None:
    _, told = load(tmp_path, outline_text(f"- {block}\n  cite: none\n", "languages: [en]\n"))
    assert {d.severity for d in told} == {Severity.ERROR}
    assert {d.span.line for d in told} == {13}


def test_the_sections_there_are_do_not_name_cover_and_back(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text(top="leaflet: {fold: flat, panels: [[cover, two], [one, back]]}\n"))
    (hint,) = (d.hint for d in told if d.code == "unknown-section")
    assert hint == "the sections are `one`; `cover` and `back` are the leaflet's own"

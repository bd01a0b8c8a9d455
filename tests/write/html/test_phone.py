"""The phone edition says what leaflet and large print say, in one file that needs nothing beside it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from builder.build import Options, build_outline
from builder.build.loading import load
from builder.diagnostics import Report
from builder.icon_words.levels import LEVELS
from builder.layout.phone.sections import phone_sections
from builder.layout.table_numbers import with_minus_signs
from builder.outline.model.blocks import Chart, Compare, Table
from builder.outline.text.text import Text, Words
from builder.replace import replace
from builder.theme.load import load_theme, theme_names
from builder.theme.style import contrast
from builder.words.own import own_words
from builder.write.html import write_phone
from builder.write.html.charts import Charts, ChartView
from builder.write.html.choice import shown_texts
from builder.write.html.css_colours import GRAPHIC, TEXT, dark_colours, light_colours
from builder.write.html.pins import ACROSS, NARROWEST
from tests.figures.made_figures import LANGUAGES, block_of, calm
from tests.galleries.documents import NAMES, made

ALS = Path(__file__).parents[3] / "content" / "als-stem-cells.yaml"
LABELLED = """\
outline: 1
id: a
languages: [zh]
title: 呼吸
audience: professionals
review: {status: draft, date: 2026-11-30}
sections:
  - id: one
    title: 肺
    blocks:
      - figure:
          image: a.svg
          labels: [{at: [0.25, 0.5], text: 左肺}, {at: [0.75, 0.5], text: 右肺}]
        alt: 两叶肺
        cite: none
"""
both_languages = pytest.mark.parametrize("language", ["zh", "en"])


@cache
def page(name: str, language: str) -> str:
    build = made(name, language).build
    report = Report()
    text = write_phone(build.edition, build.theme, report).decode()
    assert not list(report)
    return text


def words(text: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<sup>.*?</sup>", "", text))


@pytest.mark.parametrize("name", NAMES)
@both_languages
def test_every_text_of_leaflet_and_large_print_is_in_it(name: str, language: str) -> None:
    tree = html.fromstring(re.sub(r"<sup>.*?</sup>", "", page(name, language)))
    shown = re.sub(r"\s+", "", tree.text_content())
    for section in phone_sections(made(name, language).build.edition):
        for block in section.blocks:
            drawn = with_minus_signs(block) if isinstance(block, Compare | Table) else block
            for text in shown_texts(drawn):
                for line in text.plain.split("\n"):
                    if not line.endswith((".svg", ".png", ".jpg", ".jpeg")):
                        assert re.sub(r"\s+", "", line) in shown, line


def test_a_level_is_heard_where_the_words_beside_its_sign_do_not_say_it() -> None:
    tree = html.fromstring(page("choosing-hearing-aids", "en"))
    judged = tree.xpath("//dd[contains(@class, 'judged')]")
    heard = {dd.text_content(): dd.get("class").split()[-1] for dd in judged}
    assert heard["warning: mostly not"] == "level-warning"
    assert heard["hard"] == "level-warning", "hard says it"
    assert all(dd.xpath("./svg[@aria-hidden='true']") for dd in judged)
    rows = html.fromstring(page("high-blood-pressure", "zh")).xpath("//div[contains(@class, ' level-')]")
    assert [row.get("class").split()[-1] for row in rows] == [f"level-{own}" for own in LEVELS]


@pytest.mark.parametrize("name", NAMES)
@both_languages
def test_nothing_is_asked_of_the_net(name: str, language: str) -> None:
    tree = html.fromstring(page(name, language))
    loaded = [*tree.xpath("//@src"), *tree.xpath("//link/@href"), *tree.xpath("//script"), *tree.xpath("//iframe")]
    assert all(str(address).startswith("data:") for address in loaded)
    assert "url(" not in page(name, language)
    assert "@import" not in page(name, language)


@both_languages
def test_every_link_within_it_leads_somewhere(language: str) -> None:
    for name in NAMES:
        tree = html.fromstring(page(name, language))
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        for target in tree.xpath("//a[starts-with(@href, '#')]/@href"):
            assert target[1:] in ids, target


def test_the_first_document_is_small_and_the_same_each_time(tmp_path: Path) -> None:
    for number in ("1", "2"):
        result = build_outline(ALS, Options(products=("phone",), out=tmp_path / number))
        assert not result.failed
    for language in ("zh", "en"):
        first, second = (tmp_path / n / "als-stem-cells" / f"als-stem-cells.{language}.phone.html" for n in ("1", "2"))
        assert first.read_bytes() == second.read_bytes()
        assert first.stat().st_size < 400_000


def test_markup_in_an_outline_stays_words() -> None:
    loaded = load(ALS, "", Report())
    assert loaded is not None
    text = write_phone(loaded.editions["en"], loaded.theme, Report()).decode()
    assert "<script" not in text


@pytest.mark.parametrize("theme", theme_names())
def test_words_stand_out_on_light_and_dark_screens(theme: str) -> None:
    palette = load_theme(theme, Report()).palettes["leaflet"]  # type: ignore[union-attr]
    for colours in (light_colours(palette), dark_colours(palette)):
        rgb = {role: value.removeprefix("#") for role, value in colours.items()}
        pairs = [("ink", ground) for ground in ("ground", "surface", "mint", "sky", "sand", "rose", "wash")]
        pairs += [(f"{tint}-ink", tint) for tint in ("mint", "sky", "sand", "rose")]
        pairs += [("mint-ink", "ground"), ("mint-ink", "surface"), ("primary", "wash"), ("sun-light", "deep")]
        for text, ground in pairs:
            assert contrast(rgb[text], rgb[ground]) >= min(TEXT, 6.4), (text, ground)


def test_a_chart_has_its_numbers_in_words() -> None:
    charts = [
        (block, language)
        for name in NAMES
        for language in LANGUAGES
        for section in made(name, language).build.edition.sections
        for block in section.blocks
        if isinstance(block, Chart)
    ]
    assert charts
    for block, language in charts:
        view = Charts(calm(), language, Report()).view(block)
        assert [name for name, _ in view.table] == [name.plain for name in block.categories]
        assert view.usual
        assert view.larger


def drawn_chart(**fields: object) -> tuple[ChartView, Charts]:
    """The view of a chart with one series, in English."""
    series = [{"name": {"zh": "例", "en": "Example"}, "values": ["36.5", "38.0", "-2"]}]
    written = {"kind": "line", "categories": ["Mon", "Tue", "Wed"], "series": series, **fields}
    editions, report = block_of({"chart": written})
    assert not [d.message for d in report if d.severity == "error"]
    (block,) = editions["en"].sections[0].blocks
    assert isinstance(block, Chart)
    charts = Charts(calm(), "en", report)
    view = charts.view(block)
    assert not [d.message for d in report if d.severity == "error"]
    return view, charts


def test_a_group_within_another_stands_in_the_same_hundred() -> None:
    tree = html.fromstring(page("high-blood-pressure", "en"))
    (figure,) = tree.xpath("//figure[@class='hundred']")
    (drawing,) = figure.xpath("svg[@role='img']")
    assert drawing.get("aria-label").endswith("33 of 100; people who do not know it: 15 of these 33")
    assert [len(drawing.xpath(f"circle[@class='{name}']")) for name in ("within", "full")] == [15, 18]
    assert len(drawing.xpath("circle")) == 100
    assert "15 of these 33 people who do not know it" in " ".join(figure.text_content().split())


def test_the_table_of_stacks_has_their_totals() -> None:
    tree = html.fromstring(page("annual-meeting", "en"))
    (table,) = [t for t in tree.xpath("//figure[@class='chart card']//table") if "Total" in t.text_content()]
    assert [cell.text_content() for cell in table.xpath(".//thead//th")] == ["Patients", "Families", "Total"]
    assert [cell.text_content() for cell in table.xpath(".//tbody/tr[1]/*")] == ["2022", "140", "70", "210"]


def test_the_table_of_a_chart_says_what_its_numbers_are() -> None:
    """Who listens to the page has the table alone."""
    long, short = {"zh": "人/年", "en": "people a year"}, {"zh": "%", "en": "%"}
    axis = {"y": {"zh": "来访", "en": "Visitors"}}
    captions = [
        drawn_chart(**fields)[0].caption
        for fields in ({}, {"unit": short}, {"unit": long}, {"unit": long, "axis": axis}, {"axis": axis})
    ]
    assert captions == ["", "", "Unit: people a year", "Visitors (people a year)", "Visitors"]


def said_in(drawing: str) -> list[str]:
    return ["".join(text.itertext()).replace("\u00a0", " ") for text in html.fromstring(drawing).iter("text")]


@pytest.mark.parametrize("label", [None, "last", "extremes", "all"])
def test_a_line_says_the_numbers_its_author_asks_for(label: str | None) -> None:
    asked = {None: {"36.5%", "−2%"}, "last": {"−2%"}, "extremes": {"38.0%", "−2%"}, "all": {"36.5%", "38.0%", "−2%"}}
    view, _ = drawn_chart(unit="%", **({"label": label} if label else {}))
    for drawing in (view.usual, view.larger):
        assert {words for words in said_in(drawing) if words.endswith("%")} == asked[label]


def test_a_chart_has_the_titles_of_its_axes_and_the_start_of_its_scale() -> None:
    titles = {"x": {"zh": "日", "en": "Day"}, "y": {"zh": "人", "en": "Visitors"}}
    view, _ = drawn_chart(axis=titles, unit={"zh": "人", "en": "people a day"}, **{"from": "-10"})
    assert {"Example", "Day", "Visitors (people a day)", "−10"} <= set(said_in(view.usual))


def test_the_labels_of_a_picture_are_numbers_on_it_and_a_list(tmp_path: Path) -> None:
    outline = tmp_path / "a.yaml"
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
    (tmp_path / "a.svg").write_text(drawn, "utf-8")
    outline.write_text(LABELLED, "utf-8")
    loaded = load(outline, "", Report())
    assert loaded is not None
    tree = html.fromstring(write_phone(loaded.editions["zh"], loaded.theme, Report()).decode())
    pins = tree.xpath("//figure//span[@class='pin']")
    assert [(pin.text, pin.get("style")) for pin in pins] == [
        ("1", "left:25.0%;top:50.0%"), ("2", "left:75.0%;top:50.0%"),
    ]  # fmt: skip
    assert [item.text_content() for item in tree.xpath("//ol[@class='labels']/li")] == ["左肺", "右肺"]


def test_the_numbers_of_near_labels_lie_apart_and_whole_on_the_picture(tmp_path: Path) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
    (tmp_path / "a.svg").write_text(drawn, "utf-8")
    near = "{at: [0.5, 0.97], text: 一}, {at: [0.5, 0.99], text: 二}, {at: [0.5, 1.0], text: 三}"
    first, last = "{at: [0.25, 0.5], text: 左肺}", "{at: [0.75, 0.5], text: 右肺}"
    (tmp_path / "a.yaml").write_text(LABELLED.replace(f"{first}, {last}", near), "utf-8")
    loaded = load(tmp_path / "a.yaml", "", Report())
    assert loaded is not None
    tree = html.fromstring(write_phone(loaded.editions["zh"], loaded.theme, Report()).decode())
    styles = [pin.get("style") or "" for pin in tree.xpath("//figure//span[@class='pin']")]
    tops = [float(style.rpartition("top:")[2].removesuffix("%")) / 100 * NARROWEST * 3 / 4 for style in styles]
    assert tops[-1] + ACROSS / 2 <= NARROWEST * 3 / 4 + 0.2
    assert all(below - above >= ACROSS - 0.2 for above, below in pairwise(tops))


def test_who_reviewed_it_is_listed_as_in_a_list(tmp_path: Path) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
    (tmp_path / "a.svg").write_text(drawn, "utf-8")
    reviewed = "status: reviewed, by: [李医生, 王护士], date: 2026-11-30, next: 2027-05-30"
    outline = LABELLED.replace("status: draft, date: 2026-11-30", reviewed)
    (tmp_path / "a.yaml").write_text(outline, "utf-8")
    loaded = load(tmp_path / "a.yaml", "", Report())
    assert loaded is not None
    assert "李医生、王护士" in write_phone(loaded.editions["zh"], loaded.theme, Report()).decode()


def test_it_says_which_edition_it_is_in_converted_characters(tmp_path: Path) -> None:
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
    (tmp_path / "a.svg").write_text(drawn, "utf-8")
    (tmp_path / "a.yaml").write_text(
        LABELLED.replace("languages: [zh]", "languages: [zh, zh-Hant, zh-Hant-HK]"), "utf-8"
    )
    loaded = load(tmp_path / "a.yaml", "", Report())
    assert loaded is not None
    for language, called in (("zh", ""), ("zh-Hant", "臺灣繁體版（轉換）"), ("zh-Hant-HK", "香港繁體版（轉換）")):
        tree = html.fromstring(write_phone(loaded.editions[language], loaded.theme, Report()).decode())
        status = tree.xpath("//section[@id='about']/p")[0].text_content()
        assert status.removeprefix(own_words(language).review.draft) == called
        assert called or not tree.xpath("//section[@id='about']/p[1]/br")


def test_a_chart_takes_the_colours_of_the_screen_and_tells_no_place_in_the_outline() -> None:
    view, charts = drawn_chart(kind="bar")
    painted = set(re.findall(r'(?:fill|stroke)="([^"]+)"', view.usual))
    known = {f"var(--{role})" for role in light_colours(calm().palettes["leaflet"])} | {"none", "transparent"}
    assert {"var(--chart-1)", "var(--sun)"} <= painted <= known
    assert "data-place" not in view.usual
    assert set(re.findall(r'href="#([^"]+)"', view.usual)) <= set(charts.glyphs)


MARKED = [{"zh": "**一月**", "en": "**January**"}, {"zh": "二月", "en": "February"}]
PLAIN = [{"zh": "一月", "en": "January"}, {"zh": "二月", "en": "February"}]
SERIES = [{"name": {"zh": f"组{n}", "en": f"Group {n}"}, "values": ["12", "20"]} for n in range(1, 7)]


@pytest.mark.parametrize("kind", ["column", "bar", "line"])
@pytest.mark.parametrize("names", [MARKED, PLAIN])
@pytest.mark.parametrize("series", [SERIES[:1], SERIES[:2], SERIES])
def test_every_colour_of_a_chart_is_one_of_the_page(kind: str, names: object, series: object) -> None:
    """A colour that the style sheet does not know is black, on a light and a dark screen."""
    view, _ = drawn_chart(kind=kind, categories=names, series=series)
    named = set(re.findall(r"var\(--([\w-]+)\)", view.usual + view.larger))
    palette = calm().palettes["leaflet"]
    assert named
    assert named <= set(light_colours(palette)) & set(dark_colours(palette))


@pytest.mark.parametrize("name", NAMES)
def test_every_colour_that_the_page_names_is_set(name: str) -> None:
    text = page(name, "en")
    set_there = set(re.findall(r"--([\w-]+):", text))
    assert set(re.findall(r"var\(--([\w-]+)\)", text)) <= set_there


@pytest.mark.parametrize("theme", theme_names())
def test_a_quiet_bar_differs_from_its_ground_and_from_the_longest(theme: str) -> None:
    palette = load_theme(theme, Report()).palettes["leaflet"]  # type: ignore[union-attr]
    for colours in (light_colours(palette), dark_colours(palette)):
        rgb = {role: value.removeprefix("#") for role, value in colours.items()}
        assert contrast(rgb["chart-1"], rgb["surface"]) >= GRAPHIC
        assert contrast(rgb["hill-2"], rgb["surface"]) >= 1.3
        assert contrast(rgb["hill-2"], rgb["chart-1"]) >= 1.3


def test_words_that_have_no_room_when_they_are_larger_stay_as_they_are() -> None:
    names = [{"zh": f"二〇二六年第{n}次", "en": f"Measured {n} times"} for n in range(1, 30)]
    values = [{"name": {"zh": "例", "en": "Example"}, "values": ["123456789012.75"] * 29}]
    view, _ = drawn_chart(kind="line", categories=names, series=values, label="last", unit="mmHg")
    assert view.usual
    assert not view.larger


def test_the_group_s_own_words_stand_over_its_card() -> None:
    edition = made(NAMES[0], "en").build.edition
    assert edition.group is not None
    own = Text(((Words("You are not alone."),),), "en", edition.group.span)
    spoken = replace(edition, group=replace(edition.group, words=own))
    tree = html.fromstring(write_phone(spoken, made(NAMES[0], "en").build.theme, Report()).decode())
    contact = "".join(tree.get_element_by_id("contact").itertext())
    assert contact.index("You are not alone.") < contact.index(edition.group.name.plain)


@pytest.mark.parametrize("name", NAMES)
@both_languages
def test_the_reader_view_of_browsers_keeps_the_ways_to_reach_us_and_the_last_words(name: str, language: str) -> None:
    """Mozilla Readability 0.6.0 (Firefox's reader view) drops every `footer` and `aside`, a `div` that is mostly links,
    and weighs down classes with words such as these: its `unlikelyCandidates` and `negative` in Readability.js."""
    main = html.fromstring(page(name, language)).get_element_by_id("main")
    dropped = re.compile("comment|contact|extra|footer|legends|media|promo|related|remark|share|social|sponsor|tags")
    assert not [c for c in main.xpath("//main//@class") if dropped.search(c)]
    edition = made(name, language).build.edition
    kept = "".join(main.xpath(".//text()[not(ancestor::div or ancestor::footer or ancestor::aside)]"))
    assert edition.closing is not None
    assert words(edition.closing.plain) in words(kept)
    reached = main.xpath("//section[@id='contact']//a[starts-with(@href, 'tel:')]/text()")
    assert reached
    assert all(number in kept for number in reached)


HEADS = """\
outline: 1
id: a
languages: [zh, en]
title: {zh: "**痛风**：管住尿酸，好好过日子", en: "Gout: keep uric acid down"}
subtitle: {zh: 江城痛风病友会 2027 年年会, en: Annual meeting}
audience: patients
review: {status: draft, date: 2026-11-30}
group: {name: {zh: 江城痛风病友会, en: Gout Group}, phone: "000"}
sections:
  - id: one
    title: {zh: 在关节里住下的小晶体, en: Small crystals}
    blocks:
      - timeline:
          - {when: {zh: 去年, en: Last year}, title: {zh: 开始, en: Start}}
          - {when: {zh: 今年, en: This year}, title: {zh: 年会, en: Meeting}, now: true}
        cite: none
      - figure: {image: a.svg, caption: {zh: 围桌聊天, en: At the table}, credit: {zh: 本会自拍, en: Our own}}
        alt: {zh: 桌子, en: A table}
        cite: none
"""


def heads(tmp_path: Path, language: str, outline: str = HEADS) -> str:
    (tmp_path / "a.yaml").write_text(outline, "utf-8")
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "utf-8")
    loaded = load(tmp_path / "a.yaml", "", Report())
    assert loaded is not None
    return write_phone(loaded.editions[language], loaded.theme, Report()).decode()  # type: ignore[index]


def test_heads_end_their_lines_between_phrases(tmp_path: Path) -> None:
    tree = html.fromstring(heads(tmp_path, "zh").replace("<wbr>", "|"))
    (title,), (second,) = tree.xpath("//h1"), tree.xpath("//p[@class='subtitle']")
    assert title.text_content() == "痛风：|管住尿酸，|好好过日子"
    assert second.text_content() == "江城痛风病友会 |2027 年|年会"
    assert all(
        head.xpath(".//span[@class='phrases']") for head in (title, second, *tree.xpath("//h2[contains(., '晶')]"))
    )
    assert "<wbr>" not in heads(tmp_path, "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Thursday, 14 January 2027, 14:00–16:00"), ("zh", "2027 年 1 月 14 日（星期四）14:00–16:00")],
)
def test_the_meeting_has_its_day_of_the_week(tmp_path: Path, language: str, said: str) -> None:
    meeting = "meeting: {date: 2027-01-14, time: 14:00-16:00, place: {zh: 会堂, en: Hall}}\n"
    tree = html.fromstring(heads(tmp_path, language, HEADS.replace("sections:", f"{meeting}sections:")))
    assert tree.xpath("string(//ul[@class='meeting']/li[1])") == said


def test_a_time_line_shows_where_we_are_now(tmp_path: Path) -> None:
    first, second = html.fromstring(heads(tmp_path, "zh")).xpath("//ol[@class='timeline']/li")
    assert (first.get("aria-current"), second.get("aria-current")) == (None, "step")
    assert second.get("class") == "now"


def test_an_event_that_is_said_not_to_be_now_does_not_stand_out(tmp_path: Path) -> None:
    page = heads(tmp_path, "zh", HEADS.replace("now: true", "now: false"))
    assert [one.attrib for one in html.fromstring(page).xpath("//ol[@class='timeline']/li")] == [{}, {}]


@both_languages
def test_a_credit_has_a_line_of_its_own_under_the_caption(tmp_path: Path, language: str) -> None:
    (caption,) = html.fromstring(heads(tmp_path, language)).xpath("//figure[@class='photo']/figcaption")
    lines = {"zh": ["围桌聊天", "本会自拍"], "en": ["At the table", "Our own"]}[language]
    assert [line.text_content() for line in caption.xpath("./p")] == lines


def test_a_telephone_number_in_a_text_is_not_parted(tmp_path: Path) -> None:
    outline = tmp_path / "a.yaml"
    figure = LABELLED[LABELLED.index("      - figure:") : LABELLED.index("        cite: none")]
    outline.write_text(LABELLED.replace(figure, "      - text: 请打 01632 960 145 转 12\n"), "utf-8")
    loaded = load(outline, "", Report())
    assert loaded is not None
    tree = html.fromstring(write_phone(loaded.editions["zh"], loaded.theme, Report()).decode())
    assert [one.text for one in tree.xpath("//span[@class='whole']")] == ["01632 960 145"]


@pytest.mark.parametrize(
    ("zh", "en", "whole"),
    [
        ("问张姐（虚构姓名）就行", "Ask Mary (made-up name) about it", {"zh": "（虚构姓名）", "en": "(made-up name)"}),
        ("打 01632 960 145（早上）", "Ring 01632 960 145 (a.m.)",
         {"zh": "01632 960 145 （早上）", "en": "01632 960 145 (a.m.)"}),
        ("走（只要您觉得还有力气走下去就行）", "Walk (as long as you feel well enough)", {"zh": "", "en": ""}),
    ],
)  # fmt: skip
def test_a_short_bracket_is_not_parted(tmp_path: Path, zh: str, en: str, whole: dict[str, str]) -> None:
    outline = tmp_path / "a.yaml"
    body = LABELLED.partition("    blocks:")[0].replace("[zh]", "[zh, en]").replace("呼吸", "{zh: 呼吸, en: Breath}")
    text = f"    blocks:\n      - text: {{zh: {zh}, en: {en}}}\n        cite: none\n"
    outline.write_text(body.replace("title: 肺", "title: {zh: 肺, en: Lung}") + text, "utf-8")
    for language in LANGUAGES:
        loaded = load(outline, "", Report())
        assert loaded is not None
        tree = html.fromstring(write_phone(loaded.editions[language], loaded.theme, Report()).decode())
        assert " ".join(one.text for one in tree.xpath("//main//span[@class='whole']")) == whole[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_heads_and_contents_show_the_icons_of_sections_and_numbers_where_they_have_none(language: str) -> None:
    tree = html.fromstring(page("walking-group", language))
    sections = phone_sections(made("walking-group", language).build.edition)
    entries, heads = tree.xpath("//ol[@class='contents']/li"), tree.xpath("//h2[starts-with(@id, 'head-part-')]")
    assert [bool(entry.xpath(".//svg")) for entry in entries[:-1]] == [bool(s.head_icon) for s in sections]
    assert [bool(head.xpath(".//svg")) for head in heads] == [bool(s.head_icon) for s in sections]
    assert {bool(s.head_icon) for s in sections} == {True, False}
    assert all(svg.get("aria-hidden") for head in heads for svg in head.xpath(".//svg"))

"""Cover and back: what is made from the top of the outline."""

import re
import shutil
import subprocess

import pytest

from builder.build.products import offers_of
from builder.diagnostics import Report
from builder.geometry import MM
from builder.layout.leaflet import LeafletOptions, compose_leaflet
from builder.layout.leaflet.qr import qr_piece
from builder.outline.model.edition import Review
from builder.page.items import GroupItem, ShapeItem
from builder.replace import replace
from builder.words.languages import PAIRS
from tests.layout.leaflet.made_leaflets import SPAN, calm, leaflet, panels, said, sample, setting, texts, words


def panel_of(edition, number, **options):
    return panels(compose_leaflet(edition, calm(), Report(), LeafletOptions(**options)))[number]


def reviewed(edition):
    return replace(
        edition, review=Review(status="reviewed", date="2026-11-22", next="2027-05-22", by=("王医生",), span=SPAN)
    )


# Cover


def test_the_cover_says_draft_first_then_the_title_parted_as_the_author_parts_it():
    spoken = said([panels(leaflet().document)[1]]).split("\n")
    assert spoken[:4] == ["草稿，尚未经医学审阅", "干细胞", "与渐冻症", "哪些已经知道，哪些还不知道"]
    title = next(t for t in texts([panels(leaflet().document)[1]]) if t.role == "title")
    assert len(title.paragraphs) == 2


def test_a_reviewed_leaflet_has_no_draft_label():
    assert "草稿" not in said([panel_of(reviewed(sample()), 1)])


@pytest.mark.parametrize(
    ("language", "lines"),
    [("zh", ["写给患者和家人", "渐冻症病友会（示例）", "聚会", "2026 年 12 月 5 日（周六）"]),
     ("en", ["For patients and families", "ALS Patient Group (sample)", "Our meeting", "Sat 5 December 2026"])],
)  # fmt: skip
def test_the_cover_ends_with_readers_group_and_meeting(language, lines):
    assert said([panels(leaflet(language).document)[1]]).split("\n")[-4:] == lines


def test_the_cover_s_foot_stands_eight_millimetres_inside_the_trim():
    cover = panels(leaflet().document)[1]
    assert max(t.frame.bottom for t in texts([cover])) == pytest.approx(202 * MM)


def test_a_long_title_is_set_smaller_before_it_is_broken_again():
    edition = sample()
    longer = replace(edition, title=words("干细胞治疗渐冻症的临床研究进展"))
    title = next(t for t in texts([panel_of(longer, 1)]) if t.role == "title")
    usual = next(t for t in texts([panels(leaflet().document)[1]]) if t.role == "title")
    assert (
        title.paragraphs[0].set.style.size < usual.paragraphs[0].set.style.size
        or len(title.paragraphs[0].set.lines) <= 3
    )


def test_a_title_that_runs_into_the_picture_is_told_on_its_panel():
    report = Report()
    endless = replace(sample(), title=words("渐冻症" * 16), subtitle=words("哪些已经知道" * 6))
    compose_leaflet(endless, calm(), report)
    (told,) = (d for d in report if d.code == "overset-panel")
    assert re.fullmatch(
        r"(zh|en), panel 1 of the leaflet \(cover\): expected a title and subtitle that end above the picture, "
        r"found [\d.]+ mm too much",
        told.message,
    )


# Back


def test_the_back_gives_contacts_offer_review_and_sources_in_this_order():
    spoken = said([panels(leaflet().document)[6]])
    order = [
        "怎样找试验",
        "联系我们",
        "000-0000-0000",
        "example.org/als",
        "大字版",
        "请索取新版",
        "主要来源（文中的小数字）",
    ]
    assert sorted(order, key=spoken.index) == order


def test_only_outputs_that_exist_are_offered():
    assert "大字版" not in said([panel_of(sample(), 6, offers=frozenset())])


def test_every_edition_that_exists_is_offered_in_one_line():
    shown = said([panel_of(sample(), 6, offers=frozenset({"large", "bilingual", "phone-png"}))])
    assert "大字版、双语对照版、手机长图" in shown


def test_two_languages_are_offered_where_a_pair_is_built_pictures_where_they_are_asked_for():
    pairs = [PAIRS["zh-en"]]
    assert offers_of("zh", []) == {"large"}
    assert offers_of("zh", pairs) == {"large", "bilingual"}
    assert offers_of("zh-Hant", pairs, ("leaflet", "phone-png")) == {"large", "phone-png"}


def test_the_offer_names_only_ways_there_are():
    edition = sample("en")
    assert edition.group is not None
    no_phone = replace(edition, group=replace(edition.group, phone=None))
    neither = replace(edition, group=replace(edition.group, phone=None, url=None))
    assert "Large print: scan the code to ask us." in said([panel_of(no_phone, 6)])
    assert "Large print: ask us." in said([panel_of(neither, 6)])


def test_without_a_group_there_is_no_contact_but_the_review_box_stays():
    spoken = said([panel_of(replace(sample(), group=None), 6)])
    assert "联系我们" not in spoken
    assert "草稿，尚未经医学审阅" in spoken


def test_a_reviewed_leaflet_says_by_whom():
    spoken = said([panel_of(reviewed(sample()), 6)])
    assert "已经医学审阅\n审阅：王医生\n资料核对：2026 年 11 月 22 日\n2027 年 5 月 22 日以后，请索取新版。" in spoken


def test_sources_are_numbered_in_the_order_of_their_marks_as_panels_are_read():
    back = panels(leaflet("en").document)[6]
    spoken = said([back])
    shorts = ["Chinese expert consensus", "Van Damme", "Miller RG", "Swiss Med", "FDA notice", "Cudkowicz", "ALSUMMIT"]
    assert sorted(shorts, key=spoken.index) == shorts


def test_marks_in_the_text_are_the_numbers_of_the_list():
    marks = [
        run.text
        for number in sorted(panels(leaflet("en").document))
        for t in texts([panels(leaflet("en").document)[number]])
        for p in t.paragraphs
        for run in p.set.runs
        if run.superscript
    ]
    assert list(dict.fromkeys(marks)) == ["1", "2", "3", "4", "5", "6", "7"]


def test_chinese_marks_stand_before_the_stop_and_english_ones_after_it():
    assert "变化1。" in said([panels(leaflet().document)[2]])
    assert "behaviour.1" in said([panels(leaflet("en").document)[2]])


def test_addresses_are_links():
    hrefs = {r.href for t in texts([panels(leaflet().document)[6]]) for p in t.paragraphs for r in p.set.runs}
    assert {"https://example.org/als", "tel:000-0000-0000".replace("-", ""), "https://www.fda.gov/notice"} <= hrefs


# QR


def test_a_code_is_at_least_twenty_millimetres_without_its_quiet_zone():
    for url in ("https://a.cn", "https://example.org/als", "https://example.org/" + "x" * 120):
        ground, code = qr_piece(url, setting(), SPAN).items
        assert isinstance(code, ShapeItem)
        assert code.frame.width >= 20 * MM - 0.01
        assert ground.frame.width >= 26 * MM - 0.01
        module = module_of(code)
        assert (ground.frame.width - code.frame.width) / 2 == pytest.approx(4 * module, rel=0.01)


def module_of(code: ShapeItem) -> float:
    """The side of a module: the finder pattern at the top left is seven wide."""
    assert code.path is not None
    first = [p for s in code.path.segments[:4] for p in s.points]
    return (max(p.x for p in first) - min(p.x for p in first)) / 7


def test_a_code_is_black_alone_on_white_and_says_its_address():
    ground, code = qr_piece("https://example.org/als", setting(), SPAN).items
    assert (ground.fill, code.fill) == ("surface", "ink")
    assert code.alt == "二维码：https://example.org/als"


@pytest.mark.rendering
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler (pdftoppm)")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_printed_code_reads_as_the_address(tmp_path, language):
    zxingcpp = pytest.importorskip("zxingcpp", reason="needs zxing-cpp to read codes")
    from PIL import Image

    from builder.write.pdf import write_pdf

    (tmp_path / "leaflet.pdf").write_bytes(write_pdf(leaflet(language).document))
    command = ["pdftoppm", "-r", "200", "-f", "1", "-l", "1", "-png", "leaflet.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    with Image.open(next(tmp_path.glob("page*.png"))) as image:
        assert [code.text for code in zxingcpp.read_barcodes(image)] == ["https://example.org/als"]


# Too much


def test_a_panel_that_is_too_full_tells_amount_lines_longest_block_and_a_way_out():
    report = Report()
    edition = sample()
    kept = {s.id: s for s in edition.sections}
    crowded = replace(kept["risks"], blocks=(*kept["risks"].blocks, *kept["kinds"].blocks * 3))
    sections = tuple(crowded if s.id == "risks" else s for s in edition.sections)
    document = compose_leaflet(replace(edition, sections=sections), calm(), report)
    (told,) = report
    assert told.code == "overset-panel"
    assert re.fullmatch(
        r"(zh|en), panel 3 of the leaflet: expected at most [\d.]+ mm of content, found [\d.]+ mm; that is [\d.]+ mm, "
        r"about \d+ lines, too much; the longest block is the cards in `risks` \([\d.]+ mm\)",
        told.message,
    )
    assert told.hint.startswith("shorten it, or ")
    assert "肿瘤样生长" in said(document.pages[0].items)


def test_a_converted_panel_may_be_said_more_briefly_in_its_own_characters():
    report = Report()
    edition = sample("zh-Hant")
    kept = {s.id: s for s in edition.sections}
    crowded = replace(kept["risks"], blocks=(*kept["risks"].blocks, *kept["kinds"].blocks * 3))
    sections = tuple(crowded if s.id == "risks" else s for s in edition.sections)
    compose_leaflet(replace(edition, sections=sections), calm(), report)
    (told,) = report
    assert "say it more briefly under `zh-Hant:` alone" in told.hint


def test_a_back_that_its_sources_overfill_names_them():
    report = Report()
    edition = sample()
    long = {
        id: replace(source, title=source.title * 20, short=source.title * 20) for id, source in edition.sources.items()
    }
    compose_leaflet(replace(edition, sources=long), calm(), report)
    told = next(d for d in report if d.code == "overset-panel")
    assert re.match(r"the list of sources takes [\d.]+ mm here: cite fewer works in the leaflet", str(told.hint))


def test_what_could_move_is_never_the_review_box():
    report = Report()
    edition = sample()
    entries = tuple(e for e in edition.leaflet.panels[1])
    crowded = replace(edition, leaflet=replace(
        edition.leaflet, panels=(*edition.leaflet.panels[:1], (), *edition.leaflet.panels[2:5],
                                 (*entries, *edition.leaflet.panels[5])),
    ))  # fmt: skip
    compose_leaflet(crowded, calm(), report)
    (told,) = report
    assert "panel 6" in told.message
    assert "review box" not in told.hint
    assert re.search(r"or move als/what, .*the steps in `find` to panel 2, which has [\d.]+ mm free", told.hint)


def test_where_no_block_alone_makes_room_as_many_are_named_as_it_takes():
    report = Report()
    compose_leaflet(sample("en", "flat", "148x210", panels=False), calm(), report)
    (told,) = report
    assert told.hint == (
        "this is more than the fold holds: take `fold: booklet-a5`, which grows by pages, or keep whole sections for "
        "the large print (`only: [talk, large]`)"
    )


def test_sections_in_order_are_not_told_to_move_but_a_booklet_is_offered():
    report = Report()
    edition = sample("en", "half", panels=False)
    more = [s for s in sample("en").sections if s.id == "kinds"]
    compose_leaflet(replace(edition, sections=(*edition.sections, *more * 2)), calm(), report)
    (told,) = report
    assert re.fullmatch(
        r"shorten it, keep .+ for the large print \(`only: \[talk, large\]`\), or take `fold: booklet-a5`, "
        r"which grows by pages",
        told.hint,
    )


def test_the_panel_is_a_group_with_a_name_for_messages():
    panel = panels(leaflet().document)[3]
    assert isinstance(panel, GroupItem)
    assert panel.name == "panel 3"


def test_the_last_sections_stand_on_the_back_above_the_contacts_where_the_others_are_full():
    whole = sample("zh", "half", panels=False)
    more = [s for s in sample("zh").sections if s.id in ("kinds", "find")]
    full = replace(whole, sections=(*whole.sections, *more))
    back = headings_of(compose_leaflet(full, calm(), Report()), 4)
    own = headings_of(compose_leaflet(whole, calm(), Report()), 4)
    assert own == ["联系我们", "主要来源（文中的小数字）"]
    assert back[-2:] == own
    assert len(back) > 2


def headings_of(document, number):
    group = next(i for page in document.pages for i in page.items if getattr(i, "order", None) == number)
    return [said([i]) for i in texts(group.items) if i.role == "heading" and i.level == 2]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_group_speaks_before_it_says_how_to_reach_it(language):
    edition = sample(language)
    own = words("您不是一个人。" if language == "zh" else "You are not alone.", language)
    spoken = said([panel_of(replace(edition, group=replace(edition.group, words=own)), 6)]).split("\n")
    place = spoken.index(own.plain)
    assert spoken[place - 1] in ("联系我们", "Contact us")
    assert spoken[place + 1] == edition.group.name.plain


def test_a_draft_has_one_date_for_its_readers():
    spoken = said([panel_of(sample("en"), 6)])
    assert "After 22 May 2027, ask for a newer one." in spoken
    assert "22 November" not in spoken


def test_parts_of_a_title_share_lines_where_each_alone_would_make_it_small():
    from builder.layout.leaflet.cover import set_title, title_parts
    from builder.outline.text.markup import Filled, read_markup
    from builder.outline.text.text import SourceText

    def titled(written):
        source = SourceText(written, SPAN)
        return replace(
            setting("zh"), edition=replace(sample(), title=read_markup(Filled(written, source), "zh", Report()))
        )

    many = titled("第一副**助听器**，怎么选才合适")
    assert len(title_parts(many, many.edition.title)) == 3
    assert [line.text for p in set_title(many, 84 * MM, 34) for line in p.lines] == ["第一副助听器，", "怎么选才合适"]
    two = titled("**干细胞**与渐冻症")
    assert [p.text for p in set_title(two, 84 * MM, 30)] == ["干细胞", "与渐冻症"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_long_foot_of_the_cover_keeps_eight_millimetres_before_it_goes_lower(language):
    """The name, place, speaker and cost of a real meeting: the land rises before its words near the trim."""
    edition = sample(language)
    said_of_it = {
        "zh": ("新会员下午茶", "桥街社区礼堂，二楼活动室，后门有电梯", "玛丽，造口护士；汤姆，会员", "免费，有茶水"),
        "en": ("Newcomers' afternoon", "Bridge Street Community Hall, first-floor room, lift at the back door",
               "Mary Price, stoma nurse, and Tom Rees, member", "Free, tea included"),
    }[language]  # fmt: skip
    name, place, speaker, fee = map(words, said_of_it)
    meeting = replace(edition.meeting, name=name, place=place, speaker=speaker, fee=fee, time="14:30–16:30")
    cover = panel_of(replace(edition, meeting=meeting), 1)
    assert max(t.frame.bottom for t in texts([cover])) == pytest.approx(202 * MM)


@pytest.mark.parametrize(
    ("said_of_it", "lines"),
    [
        ("第一次看到化验单以后 · 头三个月怎么过", ["第一次看到化验单以后", "头三个月怎么过"]),
        ("Small things that help · from the first night to the last day", None),
        ("吃药 · 复查", ["吃药 · 复查"]),
    ],
)
def test_no_line_of_the_covers_second_ends_in_a_dot_between_its_parts(said_of_it, lines):
    """A part has a line of its own; where one is too long for that, the dot stays."""
    cover = panel_of(replace(sample(), subtitle=words(said_of_it)), 1)
    (subtitle,) = [item for item in texts([cover]) if item.role == "subtitle"]
    found = [line.text.strip() for line in subtitle.paragraphs[0].set.lines]
    assert lines is None or found == lines
    assert not any(line.endswith("·") for line in found)


def test_the_second_line_of_the_cover_keeps_the_group_s_name_whole():
    edition = sample()
    group = replace(edition.group, name=words("江城痛风病友会"))
    cover = panel_of(replace(edition, group=group, subtitle=words("江城痛风病友会 2027 年年会")), 1)
    (subtitle,) = [item for item in texts([cover]) if item.role == "subtitle"]
    assert [line.text for line in subtitle.paragraphs[0].set.lines] == ["江城痛风病友会", "2027年年会"]

import pytest

from builder.diagnostics import Report
from builder.layout.slides import TalkOptions, compose_talk
from builder.outline.model.language_pairs import twinned_talk
from builder.page.every_item import every_item
from tests.layout.slides import made_talks
from tests.layout.slides.made_talks import HEAD, block, gallery, said, talk, texts, words

POINT = "- points: [{zh: 一点, en: A point}]"


def outline(*blocks: str, top: str = "", section: str = "") -> str:
    lines = [top, "sections:", "  - id: one", "    title: {zh: 第一节, en: The first section}", section, "    blocks:"]
    for written in blocks:
        lines += ["      " + line for line in written.split("\n")]
    return "\n".join(line for line in lines if line) + "\n"


PARTS = """
talk:
  minutes: 5
  parts:
    - title: {zh: 头一部分, en: Part the first}
      sections: [one]
"""


def test_a_talk_begins_with_its_cover_and_ends_with_its_close(tmp_path):
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top="closing: {zh: 谢谢, en: Thank you}"))
    assert [p.layout for p in made.pages] == ["title", "content", "closing"]
    assert [p.title for p in made.pages] == ["样品", "第一节", "谢谢"]


def test_what_is_said_on_cover_openers_and_close(tmp_path):
    top = (
        "closing: {zh: 谢谢, en: Thank you}\ntalk:\n  opening-notes: {zh: 欢迎, en: Welcome}\n"
        "  closing-notes: {zh: 再见, en: Goodbye}\n"
        "  parts: [{title: {zh: 头一部分, en: Part the first}, sections: [one], notes: {zh: 先看这里, en: Look here}}]"
    )
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top=top))
    assert [p.notes for p in made.pages] == [("欢迎",), ("先看这里",), (), ("再见",)]


def test_without_a_closing_text_notice_and_dates_still_end_the_talk(tmp_path):
    made = talk(tmp_path, outline(POINT + "\n  cite: none"))
    assert [p.layout for p in made.pages] == ["title", "content", "closing"]
    assert made.pages[-1].title == "谢谢大家"
    assert "只供了解" in " ".join(said(made.pages[-1]))


@pytest.mark.parametrize(("language", "edition"), [("zh-Hant", "臺灣繁體版"), ("zh-Hant-HK", "香港繁體版")])
def test_a_close_in_converted_characters_says_that_it_was_converted(tmp_path, language, edition):
    made = talk(tmp_path, outline(POINT + "\n  cite: none"), language)
    (dates,) = [words for words in said(made.pages[-1]) if "請索取新版" in words]
    assert dates.endswith(f"；{edition}（轉換）")


def test_a_close_in_the_author_s_characters_says_nothing_of_it(tmp_path):
    made = talk(tmp_path, outline(POINT + "\n  cite: none"))
    (dates,) = [words for words in said(made.pages[-1]) if "2027 年 5 月 22 日" in words]
    assert "转换" not in dates


def test_openers_come_from_parts_only(tmp_path):
    plain, parted = outline(POINT + "\n  cite: none"), outline(POINT + "\n  cite: none", top=PARTS)
    assert "section" not in [p.layout for p in talk(tmp_path, plain).pages]
    made = talk(tmp_path, parted)
    assert [p.title for p in made.pages] == ["样品", "头一部分", "第一节", "谢谢大家"]
    assert "第 1 部分，共 1 部分" in said(made.pages[1])


def test_powerpoint_sections_are_the_parts_else_the_sections(tmp_path):
    blocks = POINT + "\n  cite: none"
    assert [p.section for p in talk(tmp_path, outline(blocks, top=PARTS)).pages] == [
        "开场",
        "头一部分",
        "头一部分",
        "结束",
    ]
    assert [p.section for p in talk(tmp_path, outline(blocks)).pages] == ["开场", "第一节", "结束"]


def test_what_is_not_for_the_talk_is_left_out(tmp_path):
    made = talk(tmp_path, outline(
        POINT + "\n  cite: none",
        "- title: {zh: 只在单页, en: In the leaflet}\n  statement: {zh: 只印出来, en: In print}\n"
        "  only: leaflet\n  cite: none",
    ))  # fmt: skip
    assert [p.title for p in made.slides] == ["第一节"]


def test_a_statement_is_its_own_title_and_leaves_the_sections_to_the_next_block(tmp_path):
    made = talk(tmp_path, outline(
        "- statement: {zh: 先问医生。, en: Ask first.}\n  cite: none", POINT + "\n  cite: none",
    ))  # fmt: skip
    assert [p.title for p in made.slides] == ["先问医生。", "第一节"]


def test_continuation_slides_are_numbered_in_each_languages_way():
    for language, marks in (("zh", ["（1/2）", "（2/2）"]), ("en", ["(1 of 2)", "(2 of 2)"])):
        titles = [p.title.replace("\u00a0", " ") for p in gallery(language).pages]
        for mark in marks:
            assert any(t.endswith(mark) for t in titles), mark


def test_notes_stand_on_the_first_slide_of_what_they_belong_to(tmp_path):
    made = talk(tmp_path, outline(
        POINT + "\n  notes: {zh: 块的话, en: of the block}\n  cite: none",
        POINT + "\n  title: {zh: 第二页, en: Second}\n  cite: none",
        section="    notes: {zh: 节的话, en: of the section}",
    ))  # fmt: skip
    assert [p.notes for p in made.slides] == [("节的话", "块的话"), ()]


def test_slides_that_go_on_have_the_notes_at_hand_too(tmp_path):
    rows = "".join(f"\n    - {{zh: 第{n}句, en: Line {n}}}" for n in range(12))
    long = f"- checklist:{rows}\n  cite: none"
    made = talk(tmp_path, outline(long + "\n  notes: {zh: 慢慢念, en: slowly}"), "en")
    assert [p.notes for p in made.slides] == [("slowly",), ("(Goes on from the slide before.)", "slowly")]
    assert [p.notes for p in talk(tmp_path, outline(long), "en").slides] == [(), ()]


def test_a_term_is_explained_in_the_notes_where_it_is_first_used(tmp_path):
    terms = "terms:\n  als:\n    name: {zh: 渐冻症, en: ALS}\n    match: {zh: [渐冻症], en: [ALS]}\n" \
            "    plain: {zh: 一种病, en: an illness}"  # fmt: skip
    first = "- text: {zh: 渐冻症很少见, en: ALS is rare}\n  cite: none"
    made = talk(tmp_path, outline(first, first + "\n  title: {zh: 第二页, en: Second}", top=terms), "en")
    assert [p.notes for p in made.slides] == [("Term: ALS: an illness",), ()]


def test_latin_terms_are_whole_words(tmp_path):
    terms = "terms:\n  als:\n    name: {zh: 渐冻症, en: ALS}\n    plain: {zh: 一种病, en: an illness}"
    made = talk(tmp_path, outline("- text: {zh: 不提, en: false signals}\n  cite: none", top=terms), "en")
    assert made.slides[0].notes == ()


def test_a_slide_with_too_much_text_is_a_warning(tmp_path):
    made = block(tmp_path, "text:\n  zh: " + "很" * 91 + "\n  en: " + "much " * 40)
    told = [d for d in made.report if d.code == "slide-too-full"]
    assert [d.message for d in told] == ["slide 2 in Chinese: expected at most 90 Han characters, found 91"]
    assert told[0].severity == "warning"


def test_the_language_whose_slide_is_too_full_is_named(tmp_path):
    written = outline("- text:\n    zh: 很短\n    en: " + "much " * 41 + "\n  cite: none")
    told = [d for d in talk(tmp_path, written, "en").report if d.code == "slide-too-full"]
    assert [d.message for d in told] == ["slide 2 in English: expected at most 40 words, found 41"]


@pytest.mark.parametrize(
    ("words", "told"),
    [(27, []), (35, ["slide 2 in English: expected at most 60 words in letters of 32 points, found 70"])],
)
def test_parts_in_large_letters_may_hold_more_but_not_any_number(tmp_path, words, told):
    said = "say " * words
    written = outline("- checklist:\n" + "".join(f"    - {{zh: 说, en: {said}}}\n" for _ in range(2)) + "  cite: none")
    made = talk(tmp_path, written, "en")
    assert [d.message for d in made.report if d.code == "slide-too-full"] == told


HEADED = "- text: {zh: 一, en: First}\n  cite: none\n" + "- text: {zh: 二, en: Second}\n  cite: none\n  heading: "


@pytest.mark.parametrize(("heading", "title"), [
    ("{zh: 别的, en: Other}", "Other"), ("{zh: 别的, en: The first section}", "The first section\u00a0(2)"),
])  # fmt: skip
def test_a_heading_that_is_a_title_already_is_numbered(tmp_path, heading, title):
    made = talk(tmp_path, outline(HEADED + heading), "en")
    assert [page.title for page in made.slides] == ["The first section", title]


def test_two_headings_of_one_name_are_both_numbered(tmp_path):
    second = HEADED + "{zh: 别的, en: Other}\n"
    made = talk(tmp_path, outline(second + second.partition("none\n")[2]), "en")
    again = ["The first section\u00a0(2)", "The first section\u00a0(3)"]
    assert [page.title for page in made.slides] == ["The first section", *again]


def test_metadata_says_who_and_when(tmp_path):
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top="group: {name: {zh: 病友会, en: The group}}"))
    metadata = made.document.metadata
    assert (metadata.id, metadata.title, metadata.author, metadata.date) == ("sample", "样品", "病友会", "2026-11-22")
    assert metadata.draft


def test_the_same_outline_gives_the_same_document(tmp_path):
    written = outline(POINT + "\n  cite: [one]")
    assert talk(tmp_path, written).document == talk(tmp_path, written).document


def test_the_short_title_stands_in_the_footer(tmp_path):
    made = talk(tmp_path, outline(POINT + "\n  cite: none"))
    assert [words(t) for t in texts(made.slides[0]) if t.placeholder == "footer"] == ["样品"]
    assert HEAD.count("short_title") == 1


def test_a_list_of_sources_names_those_that_are_cited_after_it_too(tmp_path):
    made = talk(tmp_path, outline(
        POINT + "\n  cite: [two]", "- title: {zh: 来源, en: Sources}\n  sources: {}\n  cite: none",
        POINT + "\n  title: {zh: 后来, en: Later}\n  cite: [one]",
    ))  # fmt: skip
    listed = " ".join(said(made.slides[1]))
    assert "Two" in listed
    assert "One" in listed
    assert any("[2] Sample one" in text for text in said(made.slides[2]))


GROUP = """closing: {zh: 谢谢, en: Thank you}
group:
  name: {zh: 小组, en: The group}
  phone: 000-0000-0000
  url: https://example.org/group
  wechat: the-group
  email: hello@example.org
  address: {zh: 青松路 27 号, en: 27 Pinewood Road}
  hours: {zh: 周一至周五 9:00–12:00, en: "Monday to Friday 9:00–12:00"}
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_close_has_every_way_to_reach_the_group(tmp_path, language):
    page = talk(tmp_path, outline(POINT + "\n  cite: none", top=GROUP), language).pages[-1]
    shown = " ".join(said(page))
    hours = "周一至周五 9:00–12:00" if language == "zh" else "Monday to Friday 9:00–12:00"
    for way in ("000-0000-0000", "example.org/group", "the-group", "hello@example.org", hours):
        assert way in shown


def test_a_title_that_needs_the_room_keeps_it_and_the_first_ways_stand_under_it(tmp_path):
    many = "谢谢大家今天来到这里，也谢谢每一位志愿者，路上请慢慢走，我们下个月同一时间同一地点再见"
    address = "青松路 27 号" + "，在邮局楼上" * 12
    top = GROUP.replace("zh: 谢谢", f"zh: {many}").replace("青松路 27 号", address)
    top = top.replace("周一至周五 9", "周一至周五" * 8 + " 9")
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top=top))
    shown = " ".join(said(made.pages[-1]))
    assert "000-0000-0000" in shown
    assert made.codes == ["contact-left-out"]
    (told,) = made.report
    ways = ("example.org/group", "hello@example.org", "the-group", "青松路 27 号", "周一至周五 9:00–12:00")
    assert all((way in told.message) != (way in shown) for way in ways), "shown or told, each of them"


@pytest.mark.parametrize(("url", "codes"), [("\n  url: https://example.org/als", 1), ("", 0)])
def test_the_close_has_the_groups_page_as_a_code(tmp_path, url, codes):
    top = (
        f"closing: {{zh: 谢谢, en: Thank you}}\ngroup:\n  name: {{zh: 小组, en: Group}}\n  phone: 000-0000-0000{url}\n"
    )
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top=top), "en")
    items = [*every_item(made.pages[-1].items)]
    assert [i.alt for i in items if i.name == "QR code"] == ["QR code: example.org/als"] * codes
    assert said(made.pages[-1]).count("Scan for our page") == codes


CROWDED = """closing: {zh: 谢谢大家，请大声提问！, en: "Thank you. Please ask your questions, out loud!"}
notice:
  zh: 这里是病友会整理的一般信息，不能代替您的医生和言语治疗师的意见。
  en: General information gathered by our group. It does not replace your doctor or speech therapist.
group:
  name: {zh: 病友会, en: Our group}
  phone: 000-0000 0000 转 806
  wechat: the-group
  email: somebody@our-group.example.org
  address: {zh: 青松路 488 号 3 楼 302 室, en: "Room 302, 3rd floor, 488 Pinewood Road, North District, Ourtown"}
  hours: {zh: "周一到周五 9:00–11:30，14:00–17:00", en: "Monday to Friday 9:00–11:30, 14:00–17:00"}
  url: www.our-group.example.org/words
"""


@pytest.mark.parametrize(
    ("language", "hours"), [("zh", "周一到周五 9:00–11:30"), ("en", "Monday to Friday 9:00–11:30")]
)
def test_two_ways_share_a_height_before_one_is_left_out(tmp_path, monkeypatch, language, hours):
    monkeypatch.setattr(made_talks, "HEAD", HEAD.replace("notice: {zh: 只供了解, en: General information}\n", ""))
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top=CROWDED), language)
    assert made.codes == []
    shown = " ".join(said(made.pages[-1]))
    assert hours in shown
    tops = {words(t): round(t.frame.y) for t in texts(made.pages[-1])}
    assert tops["the-group"] == tops["somebody@our-group.example.org"]


LONG = """closing:
  zh: 谢谢大家，请大声提问！也谢谢每一位志愿者，路上请慢慢走
  en: "Thank you. Please ask your questions, out loud! And thanks to all the volunteers of the year"
notice:
  zh: 这里是病友会整理的一般信息，不能代替您的医生和言语治疗师的意见。
  en: General information gathered by our group. It does not replace your doctor or speech therapist.
group:
  name: {zh: 病友会, en: Our group}
  wechat: our-group-of-friends-2026
  email: somebody.of.the.group@our-group-hangzhou.example.org
  address:
    zh: 杭州市拱墅区青松路 488 号 3 楼 302 室（邮局楼上）
    en: "Room 302, 3rd floor, 488 Pinewood Road, North District, Ourtown, behind the post office"
  hours: {zh: "周一到周五 9:00–11:30，14:00–17:00", en: "Monday to Friday 9:00–11:30, 14:00–17:00"}
  url: https://www.our-group.example.org/words/and/meetings/of/2026
"""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_long_ways_stand_below_short_ones_before_one_is_left_out(tmp_path, monkeypatch, language):
    """Nobody's telephone is first: the address of the page, the longest line of all, need not be."""
    monkeypatch.setattr(made_talks, "HEAD", HEAD.replace("notice: {zh: 只供了解, en: General information}\n", ""))
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top=LONG), language)
    assert made.codes == []
    shown = " ".join(said(made.pages[-1]))
    for way in (
        "our-group-of-friends-2026",
        "somebody.of.the.group@",
        "488",
        "9:00–11:30",
        "our-group.example.org/words",
    ):
        assert way in shown


@pytest.mark.parametrize("words", ["慢慢走", "（邮局楼上）"])
def test_a_contact_without_room_is_told_at_the_longest_of_what_may_be_shortened(tmp_path, monkeypatch, words):
    monkeypatch.setattr(made_talks, "HEAD", HEAD.replace("notice: {zh: 只供了解, en: General information}\n", ""))
    top = LONG.replace(words, words * 16)
    made = talk(tmp_path, outline(POINT + "\n  cite: none", top=top))
    (told,) = [d for d in made.report if d.code == "contact-left-out"]
    lines = (tmp_path / told.span.file).read_text("utf-8").splitlines()
    assert words * 16 in lines[told.span.line - 1]


def test_a_way_to_reach_the_group_goes_before_the_second_language(tmp_path, monkeypatch):
    monkeypatch.setattr(made_talks, "HEAD", HEAD.replace("notice: {zh: 只供了解, en: General information}\n", ""))
    path = tmp_path / "sample.yaml"
    top = CROWDED.replace("the-group", "q_2_0_2_7")  # what a trial lacks room for is told in Chinese too
    path.write_text(f"{made_talks.HEAD}{outline(POINT + chr(10) + '  cite: none', top=top)}", encoding="utf-8")
    edition, other = (made_talks.edition_of(path, language) for language in ("zh", "en"))
    report = Report()
    made = compose_talk(twinned_talk(edition, other), made_talks.theme_named(), report, TalkOptions(second=other))
    shown = " ".join(said(made.pages[-1]))
    assert "周一到周五 9:00" in shown
    assert "青松路 488 号" in shown
    assert "contact-left-out" not in [d.code for d in report]


@pytest.mark.parametrize(("language", "hard"), [("zh", True), ("en", False)])
def test_only_chinese_keeps_the_line_ends_of_its_body(tmp_path, language, hard):
    text = "text: {zh: 血压一直偏高，多半没有感觉。可是时间长了，心、脑、肾和眼睛都会受伤。, en: When it stays high you mostly feel nothing. Over the years it harms heart, brain and eyes.}"  # noqa: E501
    made = block(tmp_path, text, language)
    (body,) = [t for t in texts(made.slides[0]) if t.placeholder == "body"]
    assert {p.hard_breaks for p in body.paragraphs if len(p.set.lines) > 1} == {hard}


def test_a_range_is_not_left_to_a_program_that_breaks_it_after_its_dash(tmp_path):
    person = 'people: [{name: {zh: 门诊, en: Clinic}, phone: 000-0000, role: {zh: 周二, en: "Tuesday and Thursday 13:00–16:00, outpatients, block C, room 412, by appointment only"}}]'  # noqa: E501
    made = block(tmp_path, person, "en")
    (role,) = [t for t in texts(made.slides[0]) if "Tuesday" in words(t)]
    broken = [p for p in role.paragraphs if "Tuesday" in p.set.text]
    assert [p.hard_breaks for p in broken] == [True]
    assert not [line.text for line in broken[0].set.lines if line.text.rstrip().endswith("–")]

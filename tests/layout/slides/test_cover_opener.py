import pytest

from builder.page.items import ShapeItem, TextItem
from tests.layout.slides.made_talks import HEAD, Talk, every, said, talk_of, texts, words

SECTION = """
sections:
  - id: one
    title: {zh: 第一节, en: The first section}
    blocks:
      - points: [{zh: 一点, en: A point}]
        cite: none
"""
both = pytest.mark.parametrize("language", ["zh", "en"])


def cover(folder, top: str = "", title: str = "{zh: 样品, en: Sample}", language="zh") -> Talk:
    path = folder / "sample.yaml"
    head = HEAD.replace("title: {zh: 样品, en: Sample}", f"title: {title}", 1)
    path.write_text(head + top + SECTION, "utf-8")
    return talk_of(path, language)


def talk_in_parts(folder, count: int) -> Talk:
    """A talk of so many parts, a section each."""
    lines = ["talk:", "  parts:"]
    for i in range(count):
        lines += [f"    - title: {{zh: 部分{i}, en: Part {i}}}", f"      sections: [s{i}]"]
    lines.append("sections:")
    for i in range(count):
        lines += [f"  - id: s{i}", f"    title: {{zh: 第{i}节, en: Section {i}}}", "    blocks:",
                  "      - points: [{zh: 一点, en: A point}]", "        cite: none"]  # fmt: skip
    path = folder / "sample.yaml"
    path.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")
    return talk_of(path)


MEETING = """
group: {name: {zh: 病友会, en: The group}}
meeting:
  date: 2026-12-05
  time: "14:00-16:00"
  place: {zh: 会议室, en: Meeting room}
  speaker: {zh: 主治医生, en: A doctor}
"""


def test_when_where_and_who_stand_on_lines_of_their_own_with_icons(tmp_path):
    zh, en = (cover(tmp_path, MEETING, language=language).pages[0] for language in ("zh", "en"))
    assert {"病友会", "2026 年 12 月 5 日（星期六）14:00–16:00", "会议室", "主讲：主治医生"} <= set(said(zh))
    assert {"The group", "Saturday, 5 December 2026, 14:00–16:00", "Meeting room", "Speaker: A doctor"} <= set(said(en))
    assert len([i for i in en.items if i.name.startswith("icon")]) == 3


def test_title_and_subtitle_are_placeholders(tmp_path):
    made = cover(tmp_path, "subtitle: {zh: 副题, en: Subtitle}\n")
    held = {t.placeholder: words(t) for t in texts(made.pages[0]) if t.placeholder}
    assert held == {"title": "样品", "subtitle": "副题"}


@pytest.mark.parametrize(
    ("language", "title", "lines"),
    [
        ("en", "{zh: 样, en: 'Good rest: quiet nights at home'}", ["Good rest:", "quiet nights at home"]),
        ("zh", "{zh: 好好休息：安静的夜, en: A}", ["好好休息：", "安静的夜"]),
        ("zh", "{zh: 好好休息:安静的夜, en: A}", ["好好休息:", "安静的夜"]),
        ("en", "{zh: 样, en: 'Come at 10:30 sharp'}", ["Come at 10:30 sharp"]),
    ],
)
def test_a_title_is_parted_at_its_colon(tmp_path, language, title, lines):
    page = cover(tmp_path, title=title, language=language).pages[0]
    item = page.items[0]
    assert isinstance(item, TextItem)
    assert [p.set.text for p in item.paragraphs] == lines
    sizes = [p.set.style.size for p in item.paragraphs]
    assert sizes == sorted(sizes, reverse=True)


def test_a_parted_title_keeps_its_colon_where_it_is_named(tmp_path):
    assert cover(tmp_path, title="{zh: 好好休息：安静的夜, en: A}").pages[0].title == "好好休息：安静的夜"


@both
def test_a_long_title_and_subtitle_keep_clear_of_the_foot(tmp_path, language):
    title = "{zh: 干细胞与渐冻症患者家属的聚会, en: Stem cells and ALS for the people who care}"
    subtitle = "{zh: 哪些已经清楚，哪些还在研究，哪些不知道, en: What is known and what is being studied now}"
    made = cover(tmp_path, f"{MEETING}subtitle: {subtitle}\n", title, language)
    assert [d.message for d in made.report] == []
    frames = [t.frame for t in texts(made.pages[0])]
    assert not any(a.overlaps(b) for i, a in enumerate(frames) for b in frames[i + 1 :])


def test_a_title_of_fifty_letters_is_set_smaller_and_not_refused(tmp_path):
    title = "{zh: 样, en: Living well with chronic obstructive lung disease}"
    made = cover(tmp_path, MEETING, title, "en")
    assert made.codes == []


def test_a_title_that_no_size_holds_is_told(tmp_path):
    made = cover(tmp_path, MEETING, title="{zh: " + "干细胞与渐冻症患者" * 14 + ", en: A}")
    assert made.codes == ["overset-text"]
    told = next(iter(made.report))
    assert told.message.startswith("zh talk, slide 1: expected the cover's title to fit at 34 pt")
    assert "subtitle" in told.hint


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Gout: fewer attacks and a **good life**", ["Gout:", "fewer attacks and a good life"]),
        ("**Gout:** fewer attacks and a **good life**", ["Gout:", "fewer attacks and a good life"]),
        ("**Gout**: **fewer** attacks", ["Gout:", "fewer attacks"]),
        ("Living with **gout**: a talk", ["Living with gout:", "a talk"]),
    ],
)
def test_no_space_is_lost_where_a_title_is_parted_at_its_colon(tmp_path, title, lines):
    made = cover(tmp_path, title=f'{{zh: 样品, en: "{title}"}}', language="en")
    (held,) = [t for t in texts(made.pages[0]) if t.placeholder == "title"]
    assert [" ".join(p.set.text.split()) for p in held.paragraphs] == lines


def test_the_cover_has_no_page_number(tmp_path):
    page = cover(tmp_path).pages[0]
    assert "slide-number" not in {t.role for t in texts(page)}
    assert [words(t) for t in texts(page) if t.role == "footer"] == ["草稿，尚未经医学审阅"]


def test_a_long_place_gets_more_lines_on_land_that_carries_them(tmp_path):
    place = "North Riverside Civic Centre, third floor hall, 118 Embankment Road, line 4, exit B of the station"
    named = MEETING + "  name: {zh: 会, en: Annual meeting of the association and its friends}\n"
    low, high = (cover(tmp_path, text, language="en").pages[0]
                 for text in (MEETING, named.replace("Meeting room", f"'{place}'")))  # fmt: skip
    lands = [max(i.frame.height for i in every(page.scene) if i.name == "foot") for page in (low, high)]
    assert lands[1] >= lands[0]
    (set_place,) = [t for t in texts(high) if "Embankment" in words(t)]
    assert sum(len(p.set.lines) for p in set_place.paragraphs) > 1
    assert set_place.paragraphs[0].set.style.size >= 16
    assert place in " ".join(said(high))


def test_a_speaker_too_long_for_the_cover_is_told_at_the_meeting_with_a_way_out(tmp_path):
    words_of_one = "一位很长很长的主讲人的名字和职务" * 12
    meeting = f'meeting: {{date: 2027-03-12, speaker: {{zh: "{words_of_one}", en: "One"}}}}\n'
    made = cover(tmp_path, meeting)
    (told,) = [d for d in made.report if d.code == "overset-text"]
    line = (tmp_path / "sample.yaml").read_text("utf-8").splitlines()[told.span.line - 1]
    assert line.startswith("meeting:")
    assert "`meeting`" in told.hint


@pytest.mark.parametrize("count", [1, 6, 12])
def test_an_opener_shows_how_far_the_talk_has_come(tmp_path, count):
    made = talk_in_parts(tmp_path, count)
    openers = [p for p in made.pages if p.layout == "section"]
    for number, page in enumerate(openers, 1):
        assert f"第 {number} 部分，共 {count} 部分" in said(page)
        assert any(t.role == "artifact" and words(t) == str(number) for t in texts(page))


def test_the_parts_are_named_while_there_are_few(tmp_path):
    few, many = talk_in_parts(tmp_path, 4), talk_in_parts(tmp_path, 8)
    assert {f"部分{i}" for i in range(4)} <= set(said(few.pages[1]))
    assert "部分3" not in said(many.pages[1])


def test_an_opener_has_its_page_number(tmp_path):
    made = talk_in_parts(tmp_path, 2)
    assert "2" in said(made.pages[1])


def test_without_a_motif_there_is_no_scene_but_land_for_words(tmp_path):
    talk_in_parts(tmp_path, 3)
    path = tmp_path / "sample.yaml"
    path.write_text(path.read_text("utf-8").replace("motif: neuron\n", "motif: none\n"), "utf-8")
    made = talk_of(path)
    opener = next(p for p in made.pages if p.layout == "section")
    stations = [i for i in every(opener.background) if isinstance(i, ShapeItem) and i.geometry == "rounded"]
    assert [s.fill for s in stations] == ["sun", None, None]
    assert [i.name for i in made.pages[0].scene] == ["foot"]
    assert made.codes == []

import pytest

from builder.layout.page import TextItem
from tests.layout.talk.making import HEAD, Talk, every, said, talk_of, texts, words

SECTION = """
sections:
  - id: one
    title: {zh: 第一节, en: The first section}
    blocks:
      - points: [{zh: 一点, en: A point}]
        cite: none
"""


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
  time: "14:00"
  place: {zh: 会议室, en: Meeting room}
"""


def test_group_date_and_place_stand_at_the_foot(tmp_path):
    assert "病友会\n2026 年 12 月 5 日 14:00\n会议室" in said(cover(tmp_path, MEETING).pages[0])
    assert "The group\n5 December 2026, 14:00\nMeeting room" in said(cover(tmp_path, MEETING, language="en").pages[0])


def test_title_and_subtitle_are_placeholders(tmp_path):
    made = cover(tmp_path, "subtitle: {zh: 副题, en: Subtitle}\n")
    held = {t.placeholder: words(t) for t in texts(made.pages[0]) if t.placeholder}
    assert held == {"title": "样品", "subtitle": "副题"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_long_title_and_subtitle_keep_clear_of_the_foot(tmp_path, language):
    title = "{zh: 干细胞与渐冻症患者家属的聚会, en: Stem cells and ALS for the people who care}"
    subtitle = "{zh: 哪些已经清楚，哪些还在研究，哪些不知道, en: What is known and what is being studied now}"
    made = cover(tmp_path, f"{MEETING}subtitle: {subtitle}\n", title, language)
    assert [d.message for d in made.report] == []
    frames = [t.frame for t in texts(made.pages[0])]
    assert not any(a.overlaps(b) for i, a in enumerate(frames) for b in frames[i + 1 :])


def test_a_title_of_four_lines_is_an_error(tmp_path):
    made = cover(tmp_path, title="{zh: " + "干细胞与渐冻症患者" * 4 + ", en: A}")
    assert made.codes == ["overset-text"]
    assert "the cover's title in at most 3 lines" in next(iter(made.report)).message


def test_the_cover_has_no_page_number_and_no_footer(tmp_path):
    roles = {t.role for t in texts(cover(tmp_path).pages[0])}
    assert "slide-number" not in roles
    assert "footer" not in roles


@pytest.mark.parametrize("count", [1, 6, 12])
def test_an_opener_shows_how_far_the_talk_has_come(tmp_path, count):
    made = talk_in_parts(tmp_path, count)
    openers = [p for p in made.pages if p.layout == "section"]
    assert [said(p)[1] for p in openers] == [f"第 {i} 部分，共 {count} 部分" for i in range(1, count + 1)]
    drawn = [words(i) for p in openers for i in every(p.background) if isinstance(i, TextItem)]
    assert drawn == [str(i) for i in range(1, count + 1)]


def test_an_opener_has_its_page_number(tmp_path):
    made = talk_in_parts(tmp_path, 2)
    assert "2" in said(made.pages[1])


def test_without_a_motif_the_thread_is_plain(tmp_path):
    talk_in_parts(tmp_path, 3)
    path = tmp_path / "sample.yaml"
    path.write_text(path.read_text("utf-8").replace("motif: neuron\n", ""), "utf-8")
    made = talk_of(path)
    opener = next(p for p in made.pages if p.layout == "section")
    stations = [i for i in every(opener.background) if getattr(i, "geometry", "") == "rounded"]
    assert [s.fill for s in stations] == ["on-primary-3", "primary-2", "primary-2"]
    assert made.pages[0].background == ()
    assert made.codes == []

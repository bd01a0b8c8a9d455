"""A name behind a quotation is told: it belongs to `who`."""

from pathlib import Path

import pytest
import yaml

from tests.outline.small_outlines import good, load, outline_text

TOP = "languages: [zh]\n"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("“慢慢来。”——老陈", "老陈"),
        ("慢慢来。——老陈，62 岁", "老陈，62 岁"),
        ("「慢慢来」— 老陈", "老陈"),
        ("“Take it slowly.” – Mr Chen", "Mr Chen"),
        ("Take it slowly! -- Mr Chen", "Mr Chen"),
        ("“慢慢来。”——一位病友", "一位病友"),
        ("“Take it slowly.” – a member", "a member"),
        ("Take it slowly. - Anna, 62", "Anna, 62"),
        ("慢慢来。——王女士，患者家属", "王女士，患者家属"),
        ("慢慢来。——王女士（患者家属）", "王女士（患者家属）"),
        ("慢慢来。——李明 62 岁", "李明 62 岁"),
        ("慢慢来。——王建国，退休教师，62 岁", "王建国，退休教师，62 岁"),
        ("慢慢来。——志愿者小李", "志愿者小李"),
        ("慢慢来。——都先生", "都先生"),
        ("慢慢来。——过女士，家属", "过女士，家属"),
        ("慢慢来。——老过", "老过"),
        ("慢慢来。——谢医生", "谢医生"),
        ("慢慢来。——陳姐", "陳姐"),
        ("慢慢来。——一位过来人", "一位过来人"),
        ("慢慢来。——玛丽·史密斯", "玛丽·史密斯"),
        ("慢慢来。——王阿姨，听力师", "王阿姨，听力师"),
        ("慢慢来。——患者的女儿", "患者的女儿"),
        ("Take it slowly. – Mary, a carer", "Mary, a carer"),
        ("Take it slowly. – Mary (carer)", "Mary (carer)"),
        ("Take it slowly. – Mary Ann Lee, 62, a teacher from York", "Mary Ann Lee, 62, a teacher from York"),
        ("Take it slowly. – Anna’s daughter", "Anna’s daughter"),
        ("Take it slowly. – Anna Lee’s elder sister", "Anna Lee’s elder sister"),
        ("Take it slowly. – a member’s wife", "a member’s wife"),
        ("慢慢来。——刘护士长（肾内科）", "刘护士长（肾内科）"),
        ("慢慢来。——病友 老陈，八十岁", "病友 老陈，八十岁"),
        ("Take it slowly. – Anonymous", "Anonymous"),
        ("Take it slowly. – Dr Émile Roux", "Dr Émile Roux"),
        ("Take it slowly. – Rosa Parks, 62", "Rosa Parks, 62"),
        ("慢慢来。——陳先生", "陳先生"),
        ("Take it slowly. – José Álvarez, of Leeds", "José Álvarez, of Leeds"),
        ("Take it slowly. – Mary, 62, Leeds", "Mary, 62, Leeds"),
    ],
)
def test_a_name_behind_a_dash_is_told(tmp_path: Path, words: str, name: str) -> None:
    (told,) = load(tmp_path, outline_text(f"- quote: '{words}'\n  cite: none\n", TOP))[1]
    assert (told.code, told.severity.value, told.span.line) == ("name-in-quote", "warning", 13)
    assert f"`who: {name}`" in str(told.hint)
    assert told.span.length == len(name)


@pytest.mark.parametrize(
    ("zh", "en", "who"),
    [
        ("慢慢来。——老陈", "Slowly. – Mr Chen", "{zh: 老陈, en: Mr Chen}"),
        ("慢慢来。——老陈", "Slowly.", "{zh: 老陈, en: …}"),
        ("慢慢来。", "Slowly. – Mr Chen", "{zh: …, en: Mr Chen}"),
        ("慢慢来。——王女士，62岁", "'Slowly. – Mrs Wang, 62'", '{zh: 王女士，62岁, en: "Mrs Wang, 62"}'),
    ],
)
def test_the_hint_shows_the_name_in_each_language(tmp_path: Path, zh: str, en: str, who: str) -> None:
    (told,) = load(tmp_path, outline_text(f"- quote: {{zh: {zh}, en: {en}}}\n  cite: none\n"))[1]
    assert f"`who: {who}`" in told.hint
    shown = yaml.safe_load(who)
    assert list(shown) == ["zh", "en"]
    assert all(words == "…" or words in typed for words, typed in zip(shown.values(), (zh, en), strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "慢慢来——别急。",
        "他说“走”——我就走了。",
        "I stopped. - and then I went on.",
        "“慢慢来。”",
        "我怕……——后来不怕了",
        "他说：“走吧。”——我就走了",
        "I was scared. – Then it got better",
        "It hurt... - 3 times a day",
        "Stop! -- and breathe",
        "慢慢来。——不着急",
        "I was scared… – Mum held on",
        "Rest. - a bit at a time",
        "慢慢来。——真好",
        "慢慢来。——加油",
        "慢慢来。——谢谢",
        "慢慢来。——谢谢大家",
        "慢慢来。——谢谢医生",
        "慢慢来。——感谢各位志愿者",
        "慢慢来。——加油病友",
        "慢慢来。——大家辛苦",
        "慢慢来。——马上",
        "慢慢来。——许多人",
        "慢慢来。——周末见",
        "慢慢来。——老陈，快点",
        "慢慢来。——都过去",
        "慢慢来。——高兴",
        "慢慢来。——小心",
        "慢慢来。——平安",
        "慢慢来。——多问医生",
        "慢慢来。——听老师的话",
        "I did it. — Keep Going",
        "I did it. — Take Care",
        "I did it. — Trust Yourself",
        "I did it. — Come Back, Friend",
        "I did it. — Come Back, my dear friend",
        "I did it. — Courage, friend",
        "I did it. — Farewell, Leeds",
        "I did it. — Oh My",
        "I did it. — Miss You",
        "I did it. — Rosa Parks",
        "I did it. — Yes",
        "I did it. — Thank God",
        "I did it. — Never again",
        "I did it. — Wonderful",
        "I did it. — Slowly",
        "I did it. — Nothing",
        "I did it. — Merry Christmas",
        "I did it. — Thanks, friend",
        "I did it. — Good luck",
        "I did it. — On Mondays",
        "慢慢来。——想女儿",
        "I did it. — Mary, take care",
        "I did it. — It’s true",
        "I did it. — Émile",
        "I did it. — Happy New Year",
        "I did it. — Onwards",
        "慢慢来。——王道",
        "慢慢来。——何必",
        "慢慢来。——不是医生",
        "慢慢来。——先问医生",
        "慢慢来。——家里有人",
        "慢慢来。——一步一步",
    ],
)
def test_a_dash_in_what_was_said_is_none(tmp_path: Path, words: str) -> None:
    good(tmp_path, outline_text(f"- quote: '{words}'\n  cite: none\n", TOP))

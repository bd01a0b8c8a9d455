"""From simplified to traditional characters: words of the table, OpenCC between them, and what stays doubtful."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.words.languages import Language
from builder.words.traditional import converter, is_common_traditional, script_strangers, table

SAMPLE = Path(__file__).parents[2] / "content" / "als-stem-cells.yaml"
TAIWAN, HONG_KONG = converter("zh", "zh-Hant"), converter("zh", "zh-Hant-HK")


@pytest.mark.parametrize(
    ("simplified", "taiwan", "hong_kong"),
    [
        ("干细胞", "幹細胞", "幹細胞"),
        ("间充质干细胞", "間質幹細胞", "間充質幹細胞"),
        ("诱导多能干细胞", "誘導性多能幹細胞", "誘導多能幹細胞"),
        ("肌萎缩侧索硬化", "肌萎縮性脊髓側索硬化症", "肌萎縮性脊髓側索硬化症"),
        ("生活质量", "生活品質", "生活質素"),
        ("无创呼吸机", "非侵襲性呼吸器", "非入侵性呼吸機"),
        ("研究对象", "研究對象", "研究對象"),
        ("呼吸支持", "呼吸支持", "呼吸支持"),
        ("程序性死亡", "程序性死亡", "程序性死亡"),
        ("吃药", "吃藥", "吃藥"),
        ("面条", "麵條", "麵條"),
        ("软件", "軟體", "軟件"),
        ("实验室里", "實驗室裡", "實驗室裏"),
        ("5 公里", "5 公里", "5 公里"),
        ("第 24 周", "第 24 週", "第 24 週"),
        ("周围", "周圍", "周圍"),
        ("3 期试验", "第三期試驗", "第三期試驗"),
        ("第 3 期", "第 3 期", "第 3 期"),
        ("2/3 期", "第二/三期", "第二/三期"),
        ("1 和 2 期", "1 和 2 期", "1 和 2 期"),
        ("住院 3 期间", "住院 3 期間", "住院 3 期間"),
        ("说明，户口", "說明，戶口", "說明，戶口"),
    ],
)
def test_words(simplified: str, taiwan: str, hong_kong: str) -> None:
    assert TAIWAN.convert(simplified) == taiwan
    assert HONG_KONG.convert(simplified) == hong_kong


@pytest.mark.parametrize(
    ("simplified", "taiwan", "hong_kong"),
    [
        ("有慢阻肺病史", "有肺阻塞病史", "有慢阻肺病病史"),
        ("慢阻肺病情", "肺阻塞病情", "慢阻肺病病情"),
        ("慢阻肺病因", "肺阻塞病因", "慢阻肺病病因"),
        ("慢阻肺病程", "肺阻塞病程", "慢阻肺病病程"),
        ("慢阻肺病患", "肺阻塞病患", "慢阻肺病病患"),
        ("慢阻肺病患者", "肺阻塞患者", "慢阻肺病患者"),
        ("慢阻肺病是什么", "肺阻塞是什麼", "慢阻肺病是什麼"),
        ("慢阻肺病人", "肺阻塞病人", "慢阻肺病病人"),
        ("慢阻肺常见", "肺阻塞常見", "慢阻肺病常見"),
        ("经过道路", "經過道路", "經過道路"),
        ("通过道歉", "通過道歉", "通過道歉"),
        ("难过道别", "難過道別", "難過道別"),
        ("说过道理", "說過道理", "說過道理"),
        ("过道里，经过过道", "走道裡，經過走道", "走道裏，經過走道"),
        ("犯困难", "犯困難", "犯困難"),
        ("容易犯困。", "容易想睡。", "容易想睡。"),
        ("一台子宫镜", "一臺子宮鏡", "一台子宮鏡"),
        ("舞台子", "舞臺子", "舞台子"),
        ("台子上，这台子", "檯子上，這檯子", "檯子上，這檯子"),
        ("去护士站问护士", "去護理站問護理師", "去護士站問護士"),
        ("护士台", "護理站", "護士站"),
        ("3 米线", "3 米線", "3 米線"),
        ("2米色", "2米色", "2米色"),
        ("100 米粉", "100 米粉", "100 米粉"),
        ("3 米高，3米粉色丝带，走 6 米", "3 公尺高，3公尺粉色絲帶，走 6 公尺", "3 米高，3米粉色絲帶，走 6 米"),
    ],
)
def test_a_word_counts_only_where_its_characters_belong_together(simplified: str, taiwan: str, hong_kong: str) -> None:
    assert TAIWAN.convert(simplified) == taiwan
    assert HONG_KONG.convert(simplified) == hong_kong


def test_quotes_are_corner_quotes_and_apostrophes_stay() -> None:
    assert TAIWAN.convert("他说：“这是‘好’药，patient’s own。”") == "他說：「這是『好』藥，patient’s own。」"


def test_a_glossary_wins() -> None:
    own = converter("zh", "zh-Hant", (("干细胞", "萬能細胞"),))
    assert own.convert("干细胞和胚胎") == "萬能細胞和胚胎"


def test_taiwans_text_becomes_hong_kongs_by_its_characters_alone() -> None:
    assert (
        converter("zh-Hant", "zh-Hant-HK").convert("實驗室裡的間質幹細胞，「說明」") == "實驗室裏的間質幹細胞，「說明」"
    )


def test_pieces_have_no_gaps() -> None:
    text = "“间充质干细胞”在 3 期试验里，第 24 周。"
    pieces = TAIWAN.pieces(text)
    assert [p.start for p in pieces] == [0, *(p.end for p in pieces[:-1])]
    assert pieces[-1].end == len(text)


def test_a_character_of_several_forms_is_doubted_only_without_a_word_that_decides() -> None:
    assert [d.char for d in TAIWAN.doubts("这种面很软")] == ["面"]
    assert [*TAIWAN.doubts("方面、面条、头发、只有、公里")] == []


@pytest.mark.parametrize(
    ("text", "taiwan", "hong_kong"),
    [
        ("盖件衣服，别着凉", "蓋件衣服，別著涼", "蓋件衣服，別着涼"),
        ("慢阻肺病友走 450 米，地面湿", "肺阻塞病友走 450 公尺，地面濕", "慢阻肺病病友走 450 米，地面濕"),
        ("六周计划，问护士长和护士", "六週計畫，問護理長和護理師", "六週計劃，問護士長和護士"),
        ("2米饭", "2米飯", "2米飯"),
    ],
)
def test_words_that_strangers_documents_brought(text: str, taiwan: str, hong_kong: str) -> None:
    assert TAIWAN.convert(text) == taiwan
    assert converter("zh", "zh-Hant-HK").convert(text) == hong_kong


def test_the_table() -> None:
    rows = table().rows
    words = [row.simplified for row in rows]
    assert len(rows) >= 150
    assert len(words) == len(set(words))
    assert sum(row.from_facts for row in rows) >= 60
    for row in rows:
        assert not script_strangers(row.taiwan, "zh-Hant"), row
        assert not script_strangers(row.hong_kong, "zh-Hant-HK"), row


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("先和醫生商量", "zh", "醫"),
        ("先和医生商量", "zh-Hant", "医"),
        ("皇后在公里", "zh-Hant", ""),
        ("研究对象说", "zh-Hant-HK", "对说"),
        ("ALS is rare", "en", ""),
    ],
)
def test_characters_of_the_other_script(text: str, language: Language, found: str) -> None:
    assert script_strangers(text, language) == found


def test_common_characters_are_big5s_first_level() -> None:
    assert all(map(is_common_traditional, "醫療幹細胞漸凍症裡說"))
    assert not any(map(is_common_traditional, "唑廔医"))


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hant-HK"])
def test_the_sample_has_no_simplified_characters_left(language: Language) -> None:
    chinese = "\n".join(re.findall(r"zh: (.*)", SAMPLE.read_text("utf-8")))
    made = converter("zh", language).convert(chinese)
    assert "幹細胞" in made
    assert script_strangers(made, language) == ""


def _everyday() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "everyday.tsv").read_text("utf-8").splitlines()
    return [(*line.split("\t"),) for line in lines if not line.startswith("#")]  # type: ignore[misc]


def test_everyday_sentences_are_written_as_in_taiwan() -> None:
    sentences = _everyday()
    assert len(sentences) >= 800
    assert not [(made, right) for own, right in sentences if (made := TAIWAN.convert(own)) != right]


def test_a_phrase_across_words_is_none_and_asked_about() -> None:
    assert TAIWAN.convert("吃东西后") == "吃東西後"
    assert [(d.char, d.chosen) for d in TAIWAN.doubts("吃东西后")] == [("后", "後")]
    assert [*TAIWAN.doubts("皇后吃饭")] == []
    assert HONG_KONG.convert("写在指南里，手指头发麻") == "寫在指南裏，手指頭發麻"


def test_a_word_of_the_table_across_words_is_none() -> None:
    assert TAIWAN.convert("额头发烫，头发短") == "額頭發燙，頭髮短"


def test_our_usual_form_is_asked_about_and_a_phrase_is_not() -> None:
    assert [(d.char, d.chosen) for d in TAIWAN.doubts("等它干。放松")] == [("干", "乾")]
    assert [*TAIWAN.doubts("干纱布，骨干，干活")] == []


def test_a_surname_stays_before_a_title_and_not_after_a_count() -> None:
    assert TAIWAN.convert("余医生，二十余医生") == "余醫生，二十餘醫生"

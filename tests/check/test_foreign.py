"""Words of one language in the edition of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Options, build_outline, check_outline
from builder.check.quantities import LATIN
from builder.outline.schema.text_form import small_words
from builder.words.unit_signs import UNIT_SIGNS

OUTLINE = """\
outline: 1
id: fruit
title: {{zh: 水果, en: Fruit}}
review: {{status: draft, date: 2026-11-30}}
notice: {{zh: 不能代替医生的话。, en: No substitute for a doctor.}}
sections:
  - id: figure
    title: {{zh: 数字, en: Figures}}
    blocks:
      - number: {{value: {figure}, caption: {{zh: 说明, en: Caption}}}}
        cite: none
"""


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ("14 pt", False), ("14pt", False), ("60 bpm", False), ("5 mg", False), ("120 mmHg", False), ("12", False),
        ("1st", True), ("3rd", True), ("2 times", True), ("2times", True),
    ],
)  # fmt: skip
def test_a_unit_beside_a_figure_is_no_word(tmp_path: Path, figure: str, told: bool) -> None:
    path = tmp_path / "fruit.yaml"
    path.write_text(OUTLINE.format(figure=figure), "utf-8")
    found = check_outline(path, Options(jobs=1)).diagnostics
    assert any(d.code == "wrong-language" for d in found) is told


def test_units_of_amounts_are_units_of_texts() -> None:
    assert {unit for unit in LATIN if len(unit) > 1 and unit.isascii()} <= UNIT_SIGNS
    assert small_words("14 pt and 60 bpm") == ["and"]


PHONE = OUTLINE.replace("sections:", "group:\n  name: {{zh: 小组, en: Group}}\n  phone: {phone}\nsections:")


@pytest.mark.parametrize(
    ("phone", "hint"),
    [
        ("0571-5550 0199 转 2 再转 15", None),
        ("138 0000 0000（微信同号）", None),
        ("{zh: 0571-5550 0123 转 806（周阿姨）, en: 0571-5550 0123 ext. 806 (Auntie Zhou)}", None),
        ("0571-5550 0123 转 806（周阿姨）", "phone: {zh: 0571-5550 0123 …, en: 0571-5550 0123 …}"),
        ("138 0000 0000，微信 zhou-ayi", "wechat:"),
        ("138 0000 0000（晚上 8 点后）", "hours:"),
        ("07700 900 318 (evenings, after 6pm)", "hours:"),
        ("0571-5550 0123 ext. 806 (Auntie Sun, Monica)", "phone: {"),
        ("0571-5550 0123 ext. 806 (Dr Freda Sunderland)", "phone: {"),
        ("0571-5550 0123 转 806（周天明）", "phone: {"),
        ("0571-5550 0123（周一鸣）", "phone: {"),
        ("07700 900 318 press 2", None),
    ],
)
def test_words_beside_a_number_are_of_each_language(tmp_path: Path, phone: str, hint: str | None) -> None:
    path = tmp_path / "fruit.yaml"
    path.write_text(PHONE.format(figure=5, phone=phone), "utf-8")
    result = check_outline(path, Options(jobs=1))
    told = [str(d.hint) for d in result.diagnostics if d.code == "wrong-language"]
    assert not [d for d in result.diagnostics if d.severity == "error" and d.code != "wrong-language"]
    built = build_outline(path, Options(jobs=1, products=("leaflet",), out=tmp_path / "output"))
    assert [str(d.hint) for d in built.diagnostics if d.code == "wrong-language"] == told
    assert (not told) if hint is None else (len(told) == 1 and hint in told[0])

"""Messages name files as they are called, in one manner."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build import Options, build_outline, check_outline
from builder.build.pair_products import PAIR_PRODUCTS
from builder.build.products import PRODUCTS
from builder.check.page_rules import FLOORS
from builder.page.file_names import ENDINGS
from tests.test_waiting_texts import SHARED

PAGED = {"slides", "notes", "show", "phone", "phone-png"}
"""Products whose pages are those of another, or that have none; no message names their files."""


def test_every_ending_is_one_of_a_file_that_is_built(tmp_path: Path) -> None:
    path = tmp_path / "fruit.yaml"
    text = SHARED.format(point="{zh: 梨也好。, en: Pears too.}").replace("title:", "talk: {bilingual: true}\ntitle:", 1)
    path.write_text(text, "utf-8")
    result = build_outline(path, Options(out=tmp_path / "out"))
    names = {file.name for file in result.files}
    assert not result.failed
    for kind, ending in ENDINGS.items():
        code = "zh-en" if kind.startswith("bilingual") else "zh"
        assert f"fruit.{code}{ending}" in names
    assert {product.name for product in (*PRODUCTS, *PAIR_PRODUCTS)} <= {*ENDINGS, *PAGED}


def test_a_message_names_the_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no letters were large enough, files of each kind would be told."""
    monkeypatch.setattr("builder.check.page_rules.FLOORS", {kind: {"": 99.0} for kind in FLOORS})
    path = tmp_path / "fruit.yaml"
    path.write_text(SHARED.format(point="{zh: 梨也好。, en: Pears too.}"), "utf-8")
    found = check_outline(path, Options(jobs=1)).diagnostics
    told = {re.split("[,:] ", str(d.message))[0] for d in found if d.code == "text-too-small"}
    single = [f"fruit.{code}{ENDINGS[kind]}" for code in ("zh", "en") for kind in ("talk", "leaflet", "large")]
    paired = [f"fruit.zh-en{ENDINGS[kind]}" for kind in ("bilingual", "bilingual-booklet")]
    invited = [f"fruit.{code}{ENDINGS['invitation']}" for code in ("zh", "en")]
    assert told == {*single, *paired, *invited}

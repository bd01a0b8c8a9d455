"""Telephone, address and email of the group lead somewhere on the last slide and on the phone, as they do on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from pptx import Presentation

from tests.arrival.building import build, outline

GROUP = """\
languages: [en]
group:
  name: {zh: 组, en: Group}
  phone: 0571-00000000 转 218
  email: group@example.org
  url: https://example.org/病友
"""
BLOCKS = "- points: [{zh: 一, en: One}, {zh: 二, en: Two}]\n  cite: none\n"
LEAD = {"tel:057100000000;ext=218", "mailto:group@example.org", "https://example.org/%E7%97%85%E5%8F%8B"}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("ways"), outline(BLOCKS, GROUP), ("talk", "phone"))


def test_on_the_last_slide(outputs: Path) -> None:
    *_, last = Presentation(str(outputs / "small.en.pptx")).slides
    links = {rel.target_ref for rel in last.part.rels.values() if rel.is_external}
    assert links == LEAD


def test_on_the_phone(outputs: Path) -> None:
    page = (outputs / "small.en.phone.html").read_text("utf-8")
    assert {address for address in LEAD if f'href="{address}"' not in page} == set()

"""Who made a picture, written as `source` in whatever form or as `credit` one level out, stands with it everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.arrival.building import build, build_all, outline, poppler, text_of

FORMS = """\
- title: {zh: 一, en: One}
  figure: {image: a.svg, alt: {zh: 图, en: Picture}, source: Photo by Mrs One}
  cite: none
- title: {zh: 二, en: Two}
  figure: {image: a.svg, alt: {zh: 图, en: Picture}}
  source: Photo by Mrs Two
  cite: none
- title: {zh: 三, en: Three}
  image: a.svg
  alt: {zh: 图, en: Picture}
  来源: Photo by Mrs Three
  cite: none
- title: {zh: 四, en: Four}
  figure: {image: a.svg, alt: {zh: 图, en: Picture}}
  credit: Photo by Mrs Four
  width: 60%
  cite: none
"""
WHO = ("One", "Two", "Three", "Four")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 9"><circle cx="9" cy="5" r="4"/></svg>'
TEXT = outline(FORMS, "languages: [en]\nleaflet: {fold: booklet-a5}\n")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("credits")
    (folder / "a.svg").write_text(DRAWING, encoding="utf-8")
    return build(folder, TEXT, ("talk", "slides", "leaflet", "print", "large", "phone"))


@poppler
@pytest.mark.parametrize("ending", [".pptx", ".slides.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".large.pdf"])
def test_it_stands_with_its_picture(outputs: Path, ending: str) -> None:
    found = text_of(outputs / f"small.en{ending}")
    assert [found.count(f"PhotobyMrs{name}") for name in WHO] == [1] * len(WHO)


def test_it_stands_on_the_phone(outputs: Path) -> None:
    page = (outputs / "small.en.phone.html").read_text("utf-8")
    assert [page.count(f"Photo by Mrs {name}") for name in WHO] == [1] * len(WHO)


def test_it_is_no_source_that_nobody_has_read(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(DRAWING, encoding="utf-8")
    assert "source-in-place" not in {d.code for d in build_all(tmp_path, TEXT, ("talk",))}


def test_what_stands_both_in_a_picture_and_beside_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(DRAWING, encoding="utf-8")
    twice = outline("""\
        - figure: {image: a.svg, alt: {zh: 图, en: Picture}, credit: Mrs One}
          credit: Mrs Two
          cite: none
        """)
    assert [(d.code, d.hint) for d in build_all(tmp_path, twice, ("talk",)) if d.severity == "error"] == [
        (
            "unknown-key",
            "it means `credit` of `figure`, which stands on line 12 too: keep one of the two, and delete the other",
        )
    ]

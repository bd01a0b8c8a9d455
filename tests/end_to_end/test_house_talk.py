"""A talk in an organisation's template, from the outline to the file: its parts and nothing of its slides."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

from builder.build import Options, Result, build_outline
from tests.end_to_end.conftest import OUTLINE
from tests.theme.template.made_templates import changed, house, related, wide
from tests.write.pptx.audit import findings

ONLY = Options(products=("talk",), editions=("zh", "en"))


def outline_with(folder: Path, template: str = "house.pptx") -> Path:
    """The real outline, its look taken from a template beside it."""
    shutil.copytree(OUTLINE.parent, folder, dirs_exist_ok=True)
    path = folder / OUTLINE.name
    text = path.read_text("utf-8").replace("theme: calm\n", f"theme: {{name: calm, template: {template}}}\n")
    assert template in text
    path.write_text(text, "utf-8")
    return path


def build(path: Path, out: Path) -> Result:
    return build_outline(path, Options(products=ONLY.products, editions=ONLY.editions, out=out))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The outline and the folder of its outputs."""
    folder = tmp_path_factory.mktemp("house")
    house(folder / "house.pptx")
    path = outline_with(folder)
    result = build(path, folder / "out")
    assert [d.message for d in result.diagnostics if d.severity == "error"] == []
    return path, folder / "out" / "als-stem-cells"


def parts(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_stands_on_the_templates_own_layouts(made: tuple[Path, Path], language: str) -> None:
    deck = Presentation(str(made[1] / f"als-stem-cells.{language}.pptx"))
    used = {slide.slide_layout.name for slide in deck.slides}
    assert used == {"Title Slide", "Section Header", "Title Only", "Title and Content", "Blank"}
    assert len(deck.slide_layouts) == 11
    for slide in deck.slides:
        title = slide.shapes.title
        assert title is not None
        if slide.slide_layout.name in ("Title Only", "Title and Content"):
            assert title._element.spPr.find("{*}xfrm") is None  # its place, face and colour are the template's
            runs = list(title._element.iter("{*}rPr"))
            assert not [r for r in runs if r.find("{*}solidFill") is not None or r.find("{*}latin") is not None]


def test_nothing_of_its_slides_is_left(made: tuple[Path, Path]) -> None:
    contents = parts(made[1] / "als-stem-cells.en.pptx")
    everything = b"".join(contents.values())
    assert b"SAMPLE" not in everything
    assert b"Somebody Else" not in everything
    assert not [n for n in contents if "thumbnail" in n or "printerSettings" in n or "handout" in n]
    assert len([n for n in contents if n.startswith("ppt/media/")]) == 1


def test_its_faces_and_colours_rule(made: tuple[Path, Path]) -> None:
    contents = parts(made[1] / "als-stem-cells.en.pptx")
    assert b"6A1B9A" in contents["ppt/theme/theme1.xml"]
    drawn = [d for n, d in contents.items() if n.startswith(("ppt/slides/", "ppt/charts/")) and n.endswith(".xml")]
    assert not [d for d in drawn if b"srgbClr" in d or b"Microsoft YaHei" in d]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_openxml_audit_finds_nothing(made: tuple[Path, Path], language: str) -> None:
    file = made[1] / f"als-stem-cells.{language}.pptx"
    assert findings(file) == []


def test_another_template_gives_other_bytes_and_the_first_the_same_again(made: tuple[Path, Path]) -> None:
    path, folder = made
    first = {p.name: p.read_bytes() for p in folder.glob("*.pptx")}
    assert build(path, folder.parent).fresh
    template = path.parent / "house.pptx"
    kept = template.read_bytes()
    wide(template)
    assert not build(path, folder.parent).fresh
    assert {p.name: p.read_bytes() for p in folder.glob("*.pptx")} != first
    template.write_bytes(kept)
    assert not build(path, folder.parent).fresh
    assert {p.name: p.read_bytes() for p in folder.glob("*.pptx")} == first


def test_a_refused_template_leaves_the_outputs_alone(tmp_path: Path) -> None:
    def link(members: dict[str, bytes]) -> None:
        related(members, "ppt/slideLayouts/slideLayout3.xml", "image", "https://example.org/a.png", external=True)

    changed(tmp_path / "house.pptx", link)
    result = build(outline_with(tmp_path), tmp_path / "out")
    told = [d for d in result.diagnostics if d.severity == "error"]
    assert [d.code for d in told] == ["template-link"]
    line = (tmp_path / OUTLINE.name).read_text("utf-8").splitlines()[told[0].span.line - 1]
    assert line[told[0].span.column - 1 :].startswith("house.pptx")
    assert not (tmp_path / "out" / "als-stem-cells").exists()

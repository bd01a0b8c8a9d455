"""Finished files before independent judges: veraPDF, qpdf, poppler."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from builder.geometry import Rect
from builder.imposition import office_sheets, press_sheets
from builder.layout.folds import fold_scheme
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.write.pdf import OFFICE, PRESS, READER, write_pdf
from tests.write.documents import body, document, everything, heading, image, page, text, trifold
from tests.write.pdf.verapdf import failures
from tests.write.set_lines import placed

pytestmark = pytest.mark.rendering
C_FOLD = fold_scheme("trifold-c", "a4")
BOOKLET = fold_scheme("booklet-a5", "a4")


def booklet():
    size = BOOKLET.sides[0].panels[0].frame.size
    return document(*(page(body(f"第 {n} 页", y=60), size=size, fill="ground") for n in (1, 2, 3, 4)), kind="leaflet")


def odd():
    """Glyphs of two meanings, a picture with alpha, and text with a mark above a letter."""
    words = body("一·二•三・四⼀五 e\u0301 q\u0303", y=40)
    return document(page(words, image(Rect(40, 90, 90, 60), alpha=True)))


FILES = {
    "everything": lambda: write_pdf(everything(), READER),
    "trifold": lambda: write_pdf(trifold(), READER),
    "odd": lambda: write_pdf(odd(), READER),
    "press": lambda: write_pdf(everything(), PRESS),
    "press sheets": lambda: write_pdf(trifold(), PRESS, press_sheets(trifold(), C_FOLD)),
    "press booklet": lambda: write_pdf(booklet(), PRESS, press_sheets(booklet(), BOOKLET)),
    "office": lambda: write_pdf(trifold(), OFFICE, office_sheets(trifold(), C_FOLD)),
}


def written(folder: Path, data: bytes) -> Path:
    file = folder / "made.pdf"
    file.write_bytes(data)
    return file


def run(*command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


UA_2 = replace(READER, access="ua-2")
SECOND = {
    "everything": lambda: write_pdf(everything(), UA_2),
    "trifold": lambda: write_pdf(trifold(), UA_2),
    "links": lambda: write_pdf(linked(), UA_2),
    "no headings": lambda: write_pdf(document(page(body("只有一段话", y=40))), UA_2),
}


def linked():
    """A link to a heading, and one to a paragraph on a page without any."""
    words = placed([StyledRun("去标题", href="#head")], [StyledRun("去下页", href="#below")])
    jump = text("paragraph", Rect(40, 10, 240, 40), words)
    title, below = replace(heading("目标", 300), name="head"), replace(body("下页", y=60), name="below")
    return document(page(jump, title), page(below))


@pytest.mark.parametrize("name", SECOND)
def test_verapdf_finds_nothing_in_the_second_standard(name, tmp_path):
    assert failures(written(tmp_path, SECOND[name]()), "ua2", "4") == []


def test_the_second_standard_is_pdf_2_and_qpdf_finds_nothing(tmp_path):
    data = write_pdf(linked(), UA_2)
    assert data.startswith(b"%PDF-2.0")
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(written(tmp_path, data)))


def without_structure_destination(pdf):
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/SD" in thing.get("/A", {}):
            del thing.A.SD


@pytest.mark.parametrize("name", FILES)
def test_verapdf_finds_nothing(name, tmp_path):
    assert failures(written(tmp_path, FILES[name]()), "ua1", "2a") == []


def linked_to_all():
    """Everything, and links within the file."""
    return replace(everything(), pages=(*everything().pages, *linked().pages))


def without_alt(pdf):
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Figure":
            del thing.Alt


def without_mark(pdf):
    del pdf.Root.MarkInfo


def without_intent(pdf):
    del pdf.Root.OutputIntents


def without_font(pdf):
    font = pdf.pages[0].obj.Resources.Font["/noto-sans-cjk-2-400"]
    del font.DescendantFonts[0].FontDescriptor["/FontFile3"]


def without_language(pdf):
    del pdf.Root.Lang


@pytest.mark.parametrize(
    ("flavour", "spoil", "rule"),
    [
        ("ua1", without_alt, "7.3-1"),
        ("ua1", without_mark, "6.2-1"),
        ("ua1", without_language, "7.2-"),
        ("2a", without_intent, "6.2.4.3-2"),
        ("2a", without_font, "6.2.11.4.1-1"),
        ("ua2", without_alt, "8.2.5.28.2-1"),
        ("ua2", without_structure_destination, "8.8-2"),
        ("4", without_intent, "6.2.4.3-2"),
    ],
)
def test_verapdf_finds_a_spoilt_file(flavour, spoil, rule, tmp_path):
    file = tmp_path / "spoilt.pdf"
    beside = next(pair for pair in (("ua1", "2a"), ("ua2", "4")) if flavour in pair)
    made = write_pdf(everything()) if "2a" in beside else write_pdf(linked_to_all(), UA_2)
    with pikepdf.open(BytesIO(made)) as pdf:
        spoil(pdf)
        pdf.save(file)
    assert any(told.startswith(f"{flavour} {rule}") for told in failures(file, *beside))


@pytest.mark.parametrize("name", FILES)
def test_qpdf_finds_nothing(name, tmp_path):
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", str(written(tmp_path, FILES[name]())))


def test_poppler_copies_chinese_right(tmp_path):
    made = run("pdftotext", "-raw", str(written(tmp_path, write_pdf(everything()))), "-")
    for words in ("肌萎缩侧索硬化（ALS）会损伤", "这是研究，还是收费服务？", "chictr.org.cn", "This is English text,"):
        assert words in made


def test_poppler_tells_one_glyphs_two_texts_apart(tmp_path):
    made = run("pdftotext", "-raw", str(written(tmp_path, write_pdf(odd()))), "-")
    assert "一·二•三・四⼀五 e\u0301" in made


def test_poppler_finds_every_font_embedded(tmp_path):
    rows = run("pdffonts", str(written(tmp_path, write_pdf(everything())))).splitlines()[2:]
    assert len(rows) == 4
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_poppler_reads_the_panels_as_folded(tmp_path):
    told = run("pdfinfo", "-struct-text", str(written(tmp_path, write_pdf(trifold()))))
    found = [told.index(words) for words in ("封面", "病是什么", "先停一停", "四种细胞", "能指望什么", "封底")]
    assert found == sorted(found)


def rendered(folder: Path, data: bytes, dpi: int = 72):
    from PIL import Image

    run("pdftoppm", "-r", str(dpi), "-png", "-f", "1", "-l", "1", str(written(folder, data)), str(folder / "page"))
    (png,) = folder.glob("page*.png")
    return Image.open(png).convert("RGB")


def test_things_are_drawn_where_they_lie(tmp_path):
    from tests.write.documents import shape

    seen = rendered(tmp_path, write_pdf(document(page(shape(Rect(100, 50, 60, 20), "#FF0000"), fill="#FFFFFF"))))
    box = seen.point(lambda v: 255 if v > 128 else 0).convert("RGB").split()[2].point(lambda v: 255 - v).getbbox()
    assert box == (100, 50, 160, 70)


def test_text_stands_on_its_baseline(tmp_path):
    from builder.theme.style import TextStyle

    style = TextStyle(100, 100, color="#000000")
    seen = rendered(
        tmp_path, write_pdf(document(page(text("title", Rect(50, 60, 300, 100), placed("目", style=style)))))
    )
    left, top, right, bottom = seen.convert("L").point(lambda v: 255 if v < 128 else 0).getbbox()
    assert 60 <= left <= 75
    assert 125 <= right <= 145
    assert 60 <= top <= 75
    assert 148 <= bottom <= 160


@pytest.mark.parametrize(("align", "left"), [("left", 50), ("center", 150), ("right", 250)])
def test_lines_keep_to_their_side(align, left, tmp_path):
    from builder.theme.style import TextStyle

    style = TextStyle(100, 100, color="#000000", align=align)
    item = text("title", Rect(50, 60, 300, 100), placed("一", style=style, measure=300))
    seen = rendered(tmp_path, write_pdf(document(page(item)))).convert("L")
    found = seen.point(lambda v: 255 if v < 128 else 0).getbbox()
    assert left <= found[0] <= left + 10
    assert left + 90 <= found[2] <= left + 100


def test_a_booklet_page_does_not_run_over_the_spine(tmp_path):
    from builder.geometry import MM
    from tests.write.documents import shape

    size = BOOKLET.sides[0].panels[0].frame.size
    first = page(shape(Rect(-30, 0, size.width + 60, size.height), "#FF0000"), size=size)
    made = document(first, page(size=size), page(size=size), page(size=size), kind="leaflet")
    seen = rendered(tmp_path, write_pdf(made, OFFICE, office_sheets(made, BOOKLET)))
    spine = round(148.5 * MM)
    assert seen.getpixel((spine - 3, 300)) == (255, 255, 255)
    assert seen.getpixel((spine + 3, 300)) == (255, 0, 0)

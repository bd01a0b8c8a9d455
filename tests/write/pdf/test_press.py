"""Press files, and the preflight that looks at them."""

import json
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from builder.diagnostics import Report
from builder.geometry import MM, Path, Point, Rect, Segment
from builder.imposition import office_sheets, press_sheets
from builder.layout.folds import fold_scheme
from builder.page.items import ShapeItem
from builder.theme.style import TextStyle
from builder.write.pdf import OFFICE, PRESS, PdfSettings, write_pdf
from builder.write.pdf.icc import press_profile_fault, profile_name
from builder.write.pdf.pdf_kinds import PRESS_PROFILE, SCREEN_PROFILE
from builder.write.pdf.preflight import RULES, preflight, preflight_json, tell
from tests.write.documents import PALETTE, SPAN, document, image, page, shape, text, trifold
from tests.write.set_lines import placed

C_FOLD = fold_scheme("trifold-c", "a4")
FLAT = fold_scheme("flat", "a4")


def pressed(*items, **more) -> bytes:
    """A flat sheet with these items on its front."""
    size = FLAT.sides[0].size
    made = document(page(*items, size=size, fill="ground", **more), page(size=size), kind="leaflet")
    return write_pdf(made, PRESS, press_sheets(made, FLAT))


def results(data: bytes) -> dict[str, str]:
    return {f.rule: f.result for f in preflight(data)}


def found(data: bytes, rule: str) -> tuple[str, ...]:
    return next(f.found for f in preflight(data) if f.rule == rule)


def changed(change) -> bytes:
    """A good press file with something put wrong in it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pressed())) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def press() -> bytes:
    made = trifold()
    return write_pdf(made, PRESS, press_sheets(made, C_FOLD))


def test_a_press_file_passes_every_rule(press):
    assert results(press) == dict.fromkeys(RULES, "pass")


def test_boxes_are_where_the_sheet_says(press):
    with pikepdf.open(BytesIO(press)) as pdf:
        boxes = [[round(float(v) / MM, 1) for v in pdf.pages[0].obj[k]] for k in ("/MediaBox", "/BleedBox", "/TrimBox")]
    assert boxes == [[0, 0, 325, 238], [11, 11, 314, 227], [14, 14, 311, 224]]


def test_the_profile_is_embedded_for_both_standards(press):
    with pikepdf.open(BytesIO(press)) as pdf:
        intents = list(pdf.Root.OutputIntents)
        assert [str(i.S) for i in intents] == ["/GTS_PDFA1", "/GTS_PDFX"]
        assert {i.DestOutputProfile.objgen for i in intents} == {intents[0].DestOutputProfile.objgen}
        assert intents[1].DestOutputProfile.read_bytes() == PRESS_PROFILE.read_bytes()


def test_a_print_shops_own_profile_replaces_ours(tmp_path):
    own = tmp_path / "shop.icc"
    data = bytearray(PRESS_PROFILE.read_bytes())
    data[64:68] = b"\0\0\0\2"
    own.write_bytes(data)
    made = document(page())
    with pikepdf.open(BytesIO(write_pdf(made, PdfSettings(colors="cmyk", profile=own, press=True)))) as pdf:
        assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == bytes(data)


def test_links_are_words_only_on_press():
    from builder.typeset.model import StyledRun

    item = text("paragraph", Rect(40, 40, 200, 20), placed([StyledRun("链接", href="https://a.org")]))
    with pikepdf.open(BytesIO(pressed(item))) as pdf:
        assert all("/Annots" not in p.obj for p in pdf.pages)
    assert results(pressed(item))["notes"] == "pass"


def test_a_picture_of_few_dots_is_said_and_stops_nothing():
    """`low-resolution` stops it, at its line, unless its author takes it."""
    data = pressed(image(Rect(90, 90, 480, 320), 300, 200))
    assert results(data)["pictures"] == "warning"
    (found,) = (finding for finding in preflight(data) if finding.rule == "pictures")
    assert "a picture of 45 dots an inch" in str(found.found[0])


@pytest.mark.parametrize(
    ("rule", "item", "says"),
    [
        ("bleeds", shape(Rect(0, 100, 100, 20), "primary"), "a ground that stops at the trim"),
        ("ink", shape(Rect(90, 100, 100, 20), "flood"), "fill with 340% ink"),
        (
            "small-type",
            text("paragraph", Rect(90, 90, 99, 20), placed("字", style=TextStyle(9, 12, color="primary"))),
            "9.0 pt type in C95% M44% Y40% K53%",
        ),
        ("words", text("paragraph", Rect(90, 900, 99, 20), placed("字")), "words cut off"),
    ],
)  # fmt: skip
def test_preflight_finds_what_layout_got_wrong(rule, item, says, monkeypatch):
    from builder.theme.style import Color

    monkeypatch.setitem(PALETTE, "flood", Color("000000", (80, 80, 80, 100)))
    data = pressed(item)
    assert [r for r, result in results(data).items() if result == "fail"] == [rule]
    assert says in found(data, rule)[0]


def test_a_ground_that_goes_on_through_the_bleed_is_right():
    assert results(pressed(shape(Rect(-3 * MM, 100, 100, 20), "primary")))["bleeds"] == "pass"


def test_a_picture_of_250_dots_is_a_warning():
    assert results(pressed(image(Rect(90, 90, 86.4, 57.6))))["pictures"] == "warning"


@pytest.mark.parametrize(
    "style", [TextStyle(9, 12), TextStyle(9, 12, weight=700, color="primary"), TextStyle(12, 18, color="primary")]
)
def test_black_bold_and_large_type_may_be_as_they_are(style):
    item = text("paragraph", Rect(90, 90, 99, 20), placed("字", style=style))
    assert results(pressed(item))["small-type"] == "pass"


def break_ink(pdf):
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/Artifact <<>> BDC 1 0 0 rg 90 90 50 50 re f EMC")


def break_font(pdf):
    font = pdf.pages[0].obj.Resources.Font["/noto-sans-cjk-2-400"]
    del font.DescendantFonts[0].FontDescriptor["/FontFile3"]


def break_marks(pdf):
    pdf.pages[0].obj.Contents = pdf.make_stream(b"1 0 0 1 K 10 20 m 60 60 l S")


BREAKS = {
    "version": lambda pdf: pdf.Root.Metadata.write(b"<x/>"),
    "about": lambda pdf: pdf.trailer.Info.update(Dictionary(Trapped=Name.Unknown)),
    "output-intent": lambda pdf: pdf.Root.OutputIntents.__delitem__(1),
    "fonts": break_font,
    "boxes": lambda pdf: pdf.pages[0].obj.__setitem__("/BleedBox", pdf.pages[0].obj.TrimBox),
    "marks": break_marks,
    "colour": break_ink,
    "transparency": lambda pdf: pdf.pages[0].obj.Resources.update(
        Dictionary(ExtGState=Dictionary(G=Dictionary(ca=0.5)))
    ),
    "notes": lambda pdf: pdf.pages[0].obj.__setitem__("/Annots", Array([])),
    "structure": lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"),
}


@pytest.mark.parametrize("rule", BREAKS)
def test_preflight_finds_a_broken_file(rule):
    assert results(changed(BREAKS[rule]))[rule] == "fail"


def test_every_rule_has_been_seen_to_fail():
    assert {*BREAKS, "bleeds", "ink", "small-type", "pictures", "words"} == set(RULES)


def test_preflight_is_json_with_each_rule(press):
    made = json.loads(preflight_json(preflight(press)))
    assert made["result"] == "pass"
    assert [row["rule"] for row in made["rules"]] == list(RULES)
    assert all(row["result"] == "pass" and row["says"] and row["found"] == [] for row in made["rules"])


def test_the_worst_result_stands_first():
    assert json.loads(preflight_json(preflight(changed(BREAKS["boxes"]))))["result"] == "fail"


def test_a_failed_rule_is_told_the_author():
    report = Report()
    tell(preflight(changed(BREAKS["boxes"])), SPAN, report)
    boxes = RULES["boxes"][0]
    assert f"expected {boxes}, found page 1: a bleed of 0.0 mm" in [d.message for d in report if d.severity == "error"]


def test_profiles_are_known_by_name():
    assert profile_name(PRESS_PROFILE) == "FOGRA39L coated (built with ArgyllCMS colprof)"


def test_a_wrong_profile_is_said(tmp_path):
    other = tmp_path / "other.icc"
    other.write_bytes(b"x" * 200)
    assert press_profile_fault(PRESS_PROFILE) == ""
    assert (
        press_profile_fault(SCREEN_PROFILE) == "expected a CMYK printer profile, found one for RGB (mntr) in 'srgb.icc'"
    )
    assert press_profile_fault(other) == "expected an ICC profile, found another kind of file in 'other.icc'"
    assert press_profile_fault(tmp_path / "none.icc") == "expected an ICC profile, found no file 'none.icc'"


@pytest.mark.parametrize(("flip", "duplex"), [("short", "/DuplexFlipShortEdge"), ("long", "/DuplexFlipLongEdge")])
def test_office_prints_turn_the_right_way_at_full_size(flip, duplex):
    from builder.replace import replace

    made = trifold()
    with pikepdf.open(BytesIO(write_pdf(made, replace(OFFICE, flip=flip), office_sheets(made, C_FOLD)))) as pdf:
        wish = pdf.Root.ViewerPreferences
        assert (str(wish.Duplex), str(wish.PrintScaling)) == (duplex, "/None")
        assert [round(float(v) / MM) for v in pdf.pages[0].obj.MediaBox] == [0, 0, 297, 210]


def bent(*segments: Segment) -> bytes:
    outline = Path((*segments, ("close", ())))
    return pressed(
        ShapeItem(frame=Rect(-3, 90, 63, 40), fill="primary", geometry="path", path=outline, role="artifact", span=SPAN)
    )


def test_a_drawing_that_only_comes_to_the_trim_is_no_ground():
    """Its curve ends within the bleed: where the knife slips no white line is seen, as there is along an edge."""
    start = ("move", (Point(60, 90),))
    assert results(bent(start, ("curve", (Point(20, 70), Point(-12, 100), Point(60, 130)))))["bleeds"] == "pass"
    edge = [("line", (Point(-3, y),)) for y in (90, 130)]
    assert results(bent(start, *edge, ("line", (Point(60, 130),))))["bleeds"] == "fail"

"""A picture that is not there yet has a frame in a draft."""

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.drawing.pictures import load_picture
from builder.drawing.vector import Drawing
from builder.geometry import Size
from builder.outline.schema.to_come import NO_PICTURE
from builder.outline.text.language import select_language
from tests.outline.small_outlines import load, outline_text

FIGURE = "- figure: {{image: {image}, caption: {{zh: 图, en: A hall}}}}\n  cite: none\n"


@pytest.mark.parametrize(
    "image", ["TODO", "待补", "hall.jpg", "pictures/hall.PNG", '"[photo of the hall]"', "【照片】"]
)
def test_a_draft_is_made_with_a_frame(tmp_path: Path, image: str) -> None:
    outline, told = load(tmp_path, outline_text(FIGURE.format(image=image)))
    assert [(d.code, d.severity.value) for d in told] == [("picture-to-come", "warning")]
    assert outline is not None
    (figure,) = select_language(outline, "en", Report()).sections[0].blocks
    assert (figure.image.plain, figure.caption.plain, figure.alt.plain) == (NO_PICTURE, "A hall", "Picture to come")


def test_what_it_will_show_is_said_to_the_blind(tmp_path: Path) -> None:
    words = "- figure: {image: TODO, alt: {zh: 一座礼堂, en: A hall with chairs}}\n  cite: none\n"
    outline, _ = load(tmp_path, outline_text(words))
    assert outline is not None
    (figure,) = select_language(outline, "en", Report()).sections[0].blocks
    assert figure.alt.plain == "Picture to come\nA hall with chairs"


def test_its_file_belongs_to_what_is_built_from(tmp_path: Path) -> None:
    """Once it is there, there is something to build."""
    outline, _ = load(tmp_path, outline_text(FIGURE.format(image="hall.jpg")))
    assert outline is not None
    assert outline.files == ("hall.jpg",)


def test_a_name_that_is_near_is_offered(tmp_path: Path) -> None:
    (tmp_path / "Hall.jpg").write_bytes(b"")
    _, told = load(tmp_path, outline_text(FIGURE.format(image="hall.jpg")))
    assert [d.hint for d in told] == ["did you mean `Hall.jpg`?"]


def test_one_language_may_wait(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    outline, told = load(tmp_path, outline_text(FIGURE.format(image="{zh: a.png, en: b.png}")))
    assert [d.code for d in told] == ["picture-to-come"]
    assert outline is not None
    names = [select_language(outline, code, Report()).sections[0].blocks[0].image.plain for code in ("zh", "en")]
    assert names == ["a.png", NO_PICTURE]


@pytest.mark.parametrize(
    ("image", "code"),
    [("hall.docx", "wrong-file-kind"), ("../hall.jpg", "file-outside-folder"), ("C:\\hall.jpg", "file-outside-folder")],
)
def test_what_can_be_no_picture_is_told(tmp_path: Path, image: str, code: str) -> None:
    _, told = load(tmp_path, outline_text(FIGURE.format(image=image)))
    assert [d.code for d in told] == [code]


def test_a_reviewed_text_has_all_its_pictures(tmp_path: Path) -> None:
    text = outline_text(FIGURE.format(image="TODO")).replace("status: draft", "status: reviewed, by: [Dr A]")
    outline, told = load(tmp_path, text)
    assert outline is None
    assert [(d.code, d.severity.value) for d in told] == [("picture-to-come", "error")]


@pytest.mark.parametrize("roles", [(), ("mint", "mint-ink")])
def test_the_frame_is_a_drawing(tmp_path: Path, roles: tuple[str, ...]) -> None:
    report = Report()
    drawing = load_picture(tmp_path / NO_PICTURE, roles, None, report)
    assert list(report) == []
    assert isinstance(drawing, Drawing)
    assert drawing.size == Size(360, 220)

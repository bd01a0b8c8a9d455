"""The examples of the pages made whole: an outline around each, the files it names, and the stages it goes through."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from builder.build import Options, check_outline
from builder.check.confirmed import confirmed_path, confirmed_text
from builder.diagnostics import Diagnostic, Report
from builder.drawing.icons import icon_names
from builder.explain.code_pages import Page
from builder.find_outlines import same_ids
from builder.outline.parse import parse
from builder.series.meeting import Series, Workbench
from builder.series.sheet_rows import read_rows
from tests.explain.emitted import BUILDER, emitted
from tests.theme.template.lived_in import crowded
from tests.theme.template.made_templates import changed, narrow, related, untitled, wide

TOP = {
    "outline": "outline: 1\n",
    "id": "id: small\n",
    "title": "title: {zh: 锻炼, en: Exercise}\n",
    "review": "review: {status: draft, date: 2026-11-22, next: 2027-05-22}\n",
    "notice": "notice: {zh: 不是医疗建议。, en: Not medical advice.}\n",
    "group": "group: {name: {zh: 互助会, en: Our group}}\n",
    "leaflet": "leaflet: {fold: flat, paper: a4}\n",
}
SOURCE = "sources:\n  ernst2023: {title: Exercise in ALS}\n"
FIRST = """\
  - id: first
    title: {zh: 先问医生, en: Ask your doctor first}
    blocks:
"""
TEXT = "- text: {zh: 先问医生。, en: Ask first.}\n"
FULL = f"""\
    only: leaflet
    blocks:
      - text:
          zh: {"先问医生，再做决定。" * 22}
          en: {"Ask first. Then decide with your family. " * 11}
        cite: none
"""
"""About fourteen lines of a panel, so that two such sections fill it and three do not fit."""
DRAWING = "- figure: {image: drawing.svg, alt: {zh: 一个细胞, en: A cell}}\n"
TODAY = "1796083200"
"""2026-12-01, in seconds."""

GROWN: dict[str, Callable[[str], str]] = {
    "more-errors": lambda text: text * 201,
    "overset-page": lambda text: text.replace("……", "再做决定。" * 150).replace("…", "Then decide. " * 150),
    "svg-too-large": lambda text: re.sub("<!--.*-->", "<path/>" * 5_000, text),
    "text-too-long": lambda text: text.replace("……", "病历" * 10_001),
    "sheet-cell": lambda text: text.replace("…", "1" * 32_768),
    "too-large": lambda text: text.replace("- checklist: *list", "- checklist: *list\n" * 1_001),
}
"""Examples that only size makes wrong: what their “…” stands for."""
BESIDE = {"more-errors": {"no-kind", "too-many"}}
"""What else an example cannot but tell."""


def told(page: Page, example: str, folder: Path) -> list[Diagnostic]:
    """Everything that is told of an example, in a folder of its own; but that so little leaves panels empty."""
    _make_files(page, example, folder)
    path = folder / "small.yaml"
    text = completed(page, grown(page, example))
    path.write_bytes(text.encode("gbk" if "saved as GBK" in example else "utf-8"))
    if page.place == "sheet":
        sheet = folder / "meetings.csv"
        sheet.write_text(grown(page, example), "utf-8")
        report = Report()
        rows = list(read_rows(sheet, report))
        place = Workbench(Series(path, "small", Options()))
        for row in rows:
            place.read(row, report)
        return list(report)
    if page.code == "same-id":
        (folder / "other.yaml").write_text("outline: 1\nid: meeting\n", "utf-8")
        return list(same_ids([folder / "other.yaml", path]))
    if all(file.startswith("outline/") for file in emitted().codes[page.code]) and page.code != "missing-edition":
        report = Report()
        parse(path, report, icons=icon_names())
        return list(report)
    editions = ("en",) if page.code == "missing-edition" else ()
    found = check_outline(path, Options(editions=editions, out=folder / "output")).diagnostics
    return [d for d in found if d.code != "empty-panel" or page.code == "empty-panel"]


def grown(page: Page, example: str) -> str:
    """The example wrong in its full size."""
    return GROWN[page.code](example) if page.code in GROWN and example == page.wrong else example


def completed(page: Page, example: str) -> str:
    """A whole outline with the example at its place."""
    if page.place == "file":
        return example
    if page.place == "sections":
        return _outline("sections:\n" + _indented(example, 2))
    if page.place in ("theme", "drawing", "words", "sheet"):
        own = "theme: own\n" if page.place == "theme" else ""
        return _outline(own + _sections(DRAWING if page.place == "drawing" else TEXT))
    if example.startswith("- "):
        return _outline(_sections(example))
    return _outline(example if "sections:\n" in example else example + _sections_named(example))


def _outline(text: str) -> str:
    """`text` at the end of the top, less what it says itself."""
    own = set(re.findall(r"^([a-z_]+):", text, re.MULTILINE))
    top = "".join(line for key, line in TOP.items() if key not in own)
    return top + (SOURCE if "ernst2023" in text and "sources" not in own else "") + text


def _sections(blocks: str) -> str:
    """The first section with these blocks; those that cite nothing say so."""
    each = [b if "cite:" in b or "[@" in b else b.rstrip("\n") + "\n  cite: none\n" for b in _blocks(blocks)]
    return "sections:\n" + FIRST + _indented("".join(each), 6)


def _blocks(text: str) -> list[str]:
    return [block + "\n" for block in re.split(r"\n(?=- )", text.rstrip("\n"))]


def _sections_named(text: str) -> str:
    """The sections that an example's panels name."""
    named = re.findall(r"[a-z]+(?:-[a-z]+)*", " ".join(re.findall(r"^ +- \[(.*)\]", text, re.MULTILINE)))
    others = [name for name in dict.fromkeys(named) if name not in ("cover", "back", "first")]
    full = (
        f"  - id: {o}\n    title: {{zh: 之{z}, en: {o}}}\n{FULL}" for z, o in zip("一二三四五六", others, strict=False)
    )
    return ("sections:\n" if others and "first" not in named else _sections(TEXT)) + "".join(full)


def _indented(text: str, by: int) -> str:
    return "".join(" " * by + line for line in text.splitlines(keepends=True))


def _make_files(page: Page, example: str, folder: Path) -> None:
    names = set(re.findall(r"[a-z-]+\.(?:png|jpg|docx|icc|pptx)", example))
    for name in names & FILES.keys():
        FILES[name](folder / name)
    if page.place in OWN_FILES:
        (folder / OWN_FILES[page.place]).write_text(grown(page, example), "utf-8")
    if page.code == "motif-empty":
        _make_drawings(folder / "motifs" / "garden", example)
    if page.code in LISTS:
        name, text = LISTS[page.code]
        (folder / name).write_text(text, "utf-8")
    if page.code == "stale-translation":
        _confirm("- text:\n    zh: 每天走一走。\n    en: Walk a little every day.\n", page, folder)


def _confirm(earlier: str, page: Page, folder: Path) -> None:
    path = folder / "small.yaml"
    path.write_text(completed(page, earlier), "utf-8")
    outline = parse(path, Report(), icons=icon_names())
    assert outline is not None
    confirmed_path(path).write_text(confirmed_text(outline), "utf-8")


def _make_drawings(folder: Path, example: str) -> None:
    """The drawings that the example says the folder holds."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in re.findall(r"[a-z]+\.svg", example):
        (folder / name).write_text('<svg viewBox="0 0 4 4"><rect width="4" height="4"/></svg>', "utf-8")


def _picture(width: int) -> Callable[[Path], object]:
    return lambda path: Image.new("RGB", (width, width * 2 // 3), "#1B7A83").save(path)


def _profile(name: str) -> Callable[[Path], object]:
    return lambda path: shutil.copy(BUILDER / "write" / "pdf" / "profiles" / name, path)


def _linked(kind: str, target: str, *, external: bool = False) -> Callable[[dict[str, bytes]], None]:
    return lambda files: related(files, "ppt/slideLayouts/slideLayout3.xml", kind, target, external=external)


FILES: dict[str, Callable[[Path], object]] = {
    "photo.png": _picture(3000),
    "from-chat.png": _picture(320),
    "inks.jpg": lambda path: Image.new("CMYK", (3_000, 2_000), (0, 99, 99, 9)).save(path, "JPEG"),
    "broken.png": lambda path: path.write_bytes(b"no picture"),
    "giant-scan.png": lambda path: Image.new("1", (9_000, 9_000)).save(path),
    "photo.docx": lambda path: path.write_bytes(b"a letter"),
    "house.pptx": lambda path: path.write_bytes(b"a template"),
    "new-form.pptx": wide,
    "four-by-three.pptx": narrow,
    "small-body.pptx": crowded,
    "no-title.pptx": untitled,
    "huge.pptx": lambda path: path.write_bytes(bytes(41_000_000)),
    "with-macros.pptx": lambda path: changed(path, lambda files: files.update({"ppt/vbaProject.bin": b"x"})),
    "with-link.pptx": lambda path: changed(path, _linked("image", "https://example.org/a.png", external=True)),
    "with-film.pptx": lambda path: changed(path, _linked("video", "../media/film.mp4")),
    "screen.icc": _profile("srgb.icc"),
    "print-shop.icc": _profile("fogra39l.icc"),
}
OWN_FILES = {"theme": "own.yaml", "drawing": "drawing.svg", "words": "words-to-avoid.yaml"}
LISTS = {
    "latin-in-chinese": ("latin-words.txt", "ALS\n"),
    "word-to-avoid": (
        "words-to-avoid.yaml",
        "- words: {zh: [奇迹], en: [miracle]}\n  instead: {zh: 还不清楚, en: not yet known}\n",
    ),
}

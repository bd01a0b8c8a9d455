"""Talks built for tests, what a person does to them in PowerPoint, and LibreOffice as another program in between."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

from builder.build import Options, build_outline
from builder.drawing.icons import icon_names
from builder.exchange.pull.pulling import Pulled, pull
from builder.outline.text.text import Language

HERE = Path(__file__).parent
EVERY_BLOCK = HERE / "every_block.yaml"
Hand = Callable[[Any], None]
"""What a person does to a presentation (python-pptx's)."""


@cache
def talk_of(outline: Path, edition: Language) -> bytes:
    """The talk of an outline, built once for all tests of this process."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        result = build_outline(outline, Options((edition,), ("talk",), out=Path(folder), jobs=1))
        assert not result.failed, [str(d.message) for d in result.diagnostics]
        return next(path for path in result.files if path.suffix == ".pptx").read_bytes()


def by_hand(talk: bytes, *hands: Hand) -> bytes:
    """The talk after a person changed it, saved after each step."""
    for hand in hands:
        presentation = Presentation(BytesIO(talk))
        hand(presentation)
        out = BytesIO()
        presentation.save(out)
        talk = out.getvalue()
    return talk


def through_libreoffice(talk: bytes, folder: Path) -> bytes:
    """The talk as LibreOffice saves it."""
    source = folder / "talk.pptx"
    source.write_bytes(talk)
    (folder / "out").mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    kind = "pptx:Impress MS PowerPoint 2007 XML"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder / "out"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return (folder / "out" / "talk.pptx").read_bytes()


class Desk:
    """A copy of an outline with a talk beside it that came back."""

    def __init__(self, folder: Path, outline: Path, talk: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.outline, self.talk = folder / outline.name, folder / "back.pptx"
        shutil.copy(outline, self.outline)
        for beside in ("sources.yaml", "figures", "pictures", "words-to-avoid.yaml"):
            if (there := outline.parent / beside).is_dir():
                shutil.copytree(there, folder / beside, dirs_exist_ok=True)
            elif there.exists():
                shutil.copy(there, folder / beside)
        self.talk.write_bytes(talk)
        self._pulled: tuple[dict[Path, bytes], Pulled] | None = None

    def pull(self) -> Pulled:
        """What comes back; it is not asked for again while no file of the desk has changed."""
        files = {path: path.read_bytes() for path in sorted(self.talk.parent.rglob("*")) if path.is_file()}
        if self._pulled is None or self._pulled[0] != files:
            self._pulled = files, pull(self.outline, self.talk, icon_names())
        return self._pulled[1]

    def changes(self) -> list[str]:
        """The lines of the diff that differ, without heads."""
        return [line for line in self.pull().diff("o") if line[:1] in "+-" and line[:3] not in ("+++", "---")]

    def untaken(self) -> list[str]:
        return [f"{one.slide}: {one.message}" for one in self.pull().untaken]


def texts(presentation: Any) -> Iterator[Any]:
    """Every text frame of every slide, cells of tables and notes included."""
    for slide in presentation.slides:
        yield from _frames(slide.shapes)
        if slide.has_notes_slide:
            yield slide.notes_slide.notes_text_frame


def _frames(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        if shape.shape_type is not None and hasattr(shape, "shapes"):
            yield from _frames(shape.shapes)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text_frame for row in shape.table.rows for cell in row.cells)
        elif shape.has_text_frame:
            yield shape.text_frame


def said(paragraph: Any) -> str:
    """A paragraph's words, spaces of every kind plain and line ends gone where they are ours."""
    return " ".join(paragraph.text.replace("\v", "").replace("\u00a0", " ").split())


def paragraph_of(presentation: Any, words: str) -> Any:
    """The first paragraph that says these words."""
    for frame in texts(presentation):
        for paragraph in frame.paragraphs:
            if said(paragraph).replace(" ", "") == words.replace(" ", ""):
                return paragraph
    raise AssertionError(f"no paragraph says {words!r}")


def typed(before: str, after: str) -> Hand:
    """Somebody types other words in place of a paragraph's."""

    def hand(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, before)
        first, *rest = paragraph.runs
        for run in rest:
            run._r.getparent().remove(run._r)
        for line_end in paragraph._p.findall("{*}br"):
            paragraph._p.remove(line_end)
        first.text = after

    return hand

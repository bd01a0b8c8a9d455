"""Our own preflight of a finished press PDF. Each rule is a function from the file to what is wrong with it.

The file is *built to* PDF/X-4 (ISO 15930-7); no free program certifies that, so this list says what was looked at.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

import pikepdf
from msgspec import Struct
from pikepdf import Name
from PIL import Image, ImageChops

from builder.diagnostics import Message, Report, Span, say
from builder.geometry import MM, Rect
from builder.write.pdf.images import FINE_DPI
from builder.write.pdf.inks import INK_LIMIT
from builder.write.pdf.painted import PageReader, Painted

SMALL_TYPE = 12.0
LEAST_BLEED = 3 * MM
_NEAR = 0.5
"""Points within which edges count as the same."""


class Finding(Struct, frozen=True):
    """A rule and its result: `pass`, `warning` or `fail`, with what was found."""

    rule: str
    says: Message
    result: str
    found: tuple[Message, ...] = ()


class Mild(NamedTuple):
    """Something found that a press can live with."""

    found: Message


Found = Message | Mild
_KINDS = {"fill": say("fill"), "stroke": say("stroke"), "text": say("text"), "image": say("image")}


class PressFile:
    """A finished PDF with what its pages paint, read once for all rules."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf

    @cached_property
    def painted(self) -> list[tuple[int, Painted]]:
        return [(number, p) for number, page in enumerate(self.pdf.pages, 1) for p in PageReader(page).read()]

    @cached_property
    def xmp(self) -> str:
        return self.pdf.Root.Metadata.read_bytes().decode() if Name.Metadata in self.pdf.Root else ""

    def boxes(self) -> Iterator[tuple[int, Rect, Rect, Rect]]:
        """Page, media, bleed and trim, with y upward."""
        for number, page in enumerate(self.pdf.pages, 1):
            obj = page.obj
            yield number, _rect(obj.get("/MediaBox")), _rect(obj.get("/BleedBox")), _rect(obj.get("/TrimBox"))


def preflight(data: bytes) -> tuple[Finding, ...]:
    """Every rule with its result, in a fixed order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        file = PressFile(pdf)
        return tuple(_finding(rule, says, look(file)) for rule, (says, look) in RULES.items())


def _finding(rule: str, says: Message, looked: Iterator[Found]) -> Finding:
    """What is found is a failure, unless all of it is mild. Failures come first."""
    found = sorted(set(looked), key=lambda f: (isinstance(f, Mild), str(f)))
    failed = any(not isinstance(f, Mild) for f in found)
    result = "fail" if failed else "warning" if found else "pass"
    return Finding(rule, says, result, tuple(f.found if isinstance(f, Mild) else f for f in found))


def preflight_json(findings: Sequence[Finding]) -> bytes:
    """The findings for people and machines, the worst result first in the head."""
    results = {f.result for f in findings}
    worst = next(r for r in ("fail", "warning", "pass") if r in results)
    rows = [{"rule": f.rule, "says": f.says, "result": f.result, "found": list(f.found)} for f in findings]
    made = {"standard": "built to PDF/X-4 (ISO 15930-7)", "result": worst, "rules": rows}
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def tell(findings: Sequence[Finding], span: Span, report: Report) -> None:
    """Failed rules as errors and the rest as warnings, at `span` (`preflight`)."""
    for finding in findings:
        if finding.result != "pass":
            if finding.result == "fail":
                # No file is written then, the list of rules included.
                report.error(
                    "preflight",
                    span,
                    _message(finding),
                    say(
                        "a picture, a colour or the `motif` may cause it: try another; if it is none of them, please "
                        "report it with your outline"
                    ),
                )
            else:
                report.warning("preflight", span, _message(finding), say("see the preflight file"))


def _message(finding: Finding) -> Message:
    first, more = finding.found[0], len(finding.found) - 1
    if not more:
        return say("expected {what}, found {found}", what=finding.says, found=first)
    return say("expected {what}, found {found} (and {more} more)", what=finding.says, found=first, more=more)


# rules


def _version(file: PressFile) -> Iterator[Found]:
    if "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in file.xmp:
        yield say("no PDF/X-4 version in the metadata")
    if file.pdf.pdf_version > "1.6":
        yield say("PDF {version}", version=file.pdf.pdf_version)
    if file.pdf.is_encrypted:
        yield say("an encrypted file")


def _about(file: PressFile) -> Iterator[Found]:
    info = file.pdf.trailer.get("/Info", pikepdf.Dictionary())
    for key in ("/Title", "/CreationDate", "/ModDate"):
        if not str(info.get(key, "")):
            yield say("no {key}", key=key[1:])
    if str(info.get("/Trapped", "")) not in ("/True", "/False"):
        yield say("no word on trapping")


def _intent(file: PressFile) -> Iterator[Found]:
    intents = [i for i in file.pdf.Root.get("/OutputIntents", []) if i.get("/S") == Name.GTS_PDFX]
    if len(intents) != 1:
        yield say("{count} output intents for PDF/X", count=len(intents))
        return
    if "/DestOutputProfile" not in intents[0]:
        yield say("an output intent without its profile")
        return
    header = intents[0].DestOutputProfile.read_bytes()[:20]
    if header[12:20] != b"prtrCMYK":
        yield say("a profile of kind {kind!r}", kind=header[12:20].decode("latin-1"))


def _fonts(file: PressFile) -> Iterator[Found]:
    for page in file.pdf.pages:
        for font in page.obj.Resources.get("/Font", {}).values():
            descendants = font.get("/DescendantFonts", [font])
            descriptor = descendants[0].get("/FontDescriptor", pikepdf.Dictionary())
            if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield say("{font} not embedded", font=str(font.BaseFont)[1:])
            if "/ToUnicode" not in font:
                yield say("{font} without its Unicode values", font=str(font.BaseFont)[1:])


def _boxes(file: PressFile) -> Iterator[Found]:
    sizes = set()
    for number, media, bleed, trim in file.boxes():
        sizes.add((round(trim.width, 1), round(trim.height, 1)))
        if not (media.contains(bleed) and bleed.contains(trim) and trim.width > 0):
            yield say("page {number}: boxes not inside each other", number=number)
        over = min(trim.x - bleed.x, trim.y - bleed.y, bleed.right - trim.right, bleed.bottom - trim.bottom)
        if over < LEAST_BLEED - 0.01:
            yield say("page {number}: a bleed of {bleed:.1f} mm", number=number, bleed=over / MM)
    if len(sizes) > 1:
        yield say("pages trimmed to different sizes")


def _bleeds(file: PressFile) -> Iterator[Found]:
    boxes = {number: (bleed, trim) for number, _, bleed, trim in file.boxes()}
    for number, painted in file.painted:
        bleed, trim = boxes[number]
        ground = painted.kind in ("fill", "image") and painted.bounds.overlaps(trim)
        if ground and not _reaches(painted, bleed, trim):
            yield say(
                "page {number}: a ground that stops at the trim, at {place}",
                number=number,
                place=_place(painted.bounds),
            )


def _reaches(painted: Painted, bleed: Rect, trim: Rect) -> bool:
    """Whether what touches a trimmed edge goes on to the bleed's edge.

    A drawing that comes to a point there, as a leaf or a ripple does, leaves no white line where the knife slips.
    """
    bounds = painted.bounds
    sides = (
        (trim.x - bounds.x, bounds.x - bleed.x), (trim.y - bounds.y, bounds.y - bleed.y),
        (bounds.right - trim.right, bleed.right - bounds.right),
        (bounds.bottom - trim.bottom, bleed.bottom - bounds.bottom),
    )  # fmt: skip
    touching = [short for (over, short), line in zip(sides, painted.straight, strict=True) if line and over > -_NEAR]
    return all(short <= _NEAR for short in touching)


def _marks(file: PressFile) -> Iterator[Found]:
    boxes = {number: bleed for number, _, bleed, _ in file.boxes()}
    for number, painted in file.painted:
        bleed = boxes[number]
        if painted.hidden or bleed.contains(painted.bounds, 0.1):
            continue
        if painted.bounds.overlaps(bleed):
            yield say(
                "page {number}: a mark that reaches into the bleed, at {place}",
                number=number,
                place=_place(painted.bounds),
            )
        if painted.space == "k" and any(painted.inks[:3]):
            yield say("page {number}: a mark in colour, at {place}", number=number, place=_place(painted.bounds))


def _words(file: PressFile) -> Iterator[Found]:
    for number, painted in file.painted:
        if painted.hidden:
            yield say("page {number}: words cut off, at {place}", number=number, place=_place(painted.bounds))


def _colors(file: PressFile) -> Iterator[Found]:
    for number, painted in file.painted:
        if painted.space not in ("k", "g", "/DeviceCMYK", "/DeviceGray"):
            yield say(
                "page {number}: {kind} in colour space {space}",
                number=number,
                kind=_KINDS[painted.kind],
                space=painted.space,
            )


def _ink(file: PressFile) -> Iterator[Found]:
    for number, painted in file.painted:
        if painted.space == "k" and sum(painted.inks) > INK_LIMIT + 0.001:
            yield say(
                "page {number}: {kind} with {ink:.0%} ink",
                number=number,
                kind=_KINDS[painted.kind],
                ink=sum(painted.inks),
            )
    for number, image in _image_objects(file.pdf):
        total = _image_ink(image)
        if total > INK_LIMIT + 0.03:
            yield say("page {number}: a picture with {ink:.0%} ink", number=number, ink=total)


def _image_objects(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Each picture once, with the first page that may show it: sheets share theirs."""
    seen = set()
    for number, page in enumerate(pdf.pages, 1):
        for image in page.obj.Resources.get("/XObject", {}).values():
            if image.objgen not in seen:
                seen.add(image.objgen)
                yield number, image


def _image_ink(image: pikepdf.Object) -> float:
    """The densest pixel of a CMYK picture, in shares of full ink."""
    if str(image.ColorSpace) != "/DeviceCMYK":
        return 0.0

    if image.get("/Filter") == "/DCTDecode":
        # Lone pixels beside an edge come out a little denser than they were; ink is a matter of areas.
        made = Image.open(BytesIO(image.read_raw_bytes())).reduce(4)
    else:
        made = Image.frombytes("CMYK", (int(image.Width), int(image.Height)), image.read_bytes())
    cyan, magenta, yellow, black = made.split()
    quarter = ImageChops.add(ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2), 2)
    return 4 * max(quarter.tobytes()) / 255


def _small_type(file: PressFile) -> Iterator[Found]:
    for number, painted in file.painted:
        if painted.kind != "text" or painted.size >= SMALL_TYPE or painted.font.split("-")[1:2] == ["Bold"]:
            continue
        if painted.space == "k" and any(painted.inks[:3]):
            yield say(
                "page {number}: {size:.1f} pt type in {inks} at {place}",
                number=number,
                size=painted.size,
                inks=_inks(painted.inks),
                place=_place(painted.bounds),
            )


def _pictures(file: PressFile) -> Iterator[Found]:
    """Too few dots stop no file here: `low-resolution` did, at the picture's line, unless its author takes them."""
    for number, painted in file.painted:
        if painted.kind == "image" and painted.dpi < FINE_DPI - 0.5:
            found = say(
                "page {number}: a picture of {dpi:.0f} dots an inch at {place}",
                number=number,
                dpi=painted.dpi,
                place=_place(painted.bounds),
            )
            yield Mild(found)


def _transparency(file: PressFile) -> Iterator[Found]:
    for number, page in enumerate(file.pdf.pages, 1):
        resources = page.obj.Resources
        if "/Group" in page.obj:
            yield say("page {number}: a transparency group", number=number)
        for state in resources.get("/ExtGState", {}).values():
            if min(float(state.get("/ca", 1)), float(state.get("/CA", 1))) < 1 or "/SMask" in state:
                yield say("page {number}: see-through paint", number=number)
        for image in resources.get("/XObject", {}).values():
            if "/SMask" in image or "/Mask" in image:
                yield say("page {number}: a see-through picture", number=number)


def _notes(file: PressFile) -> Iterator[Found]:
    for number, page in enumerate(file.pdf.pages, 1):
        if "/Annots" in page.obj:
            yield say("page {number}: links or notes", number=number)
    for key in ("/OpenAction", "/AA", "/AcroForm"):
        if key in file.pdf.Root:
            yield say("{key} in the file", key=key[1:])


def _tagged(file: PressFile) -> Iterator[Found]:
    if "/StructTreeRoot" not in file.pdf.Root or "/MarkInfo" not in file.pdf.Root:
        yield say("no structure")
    if "<pdfaid:part>2</pdfaid:part>" not in file.xmp:
        yield say("no PDF/A-2 in the metadata")


RULES: dict[str, tuple[Message, Callable[[PressFile], Iterator[Found]]]] = {
    "version": (say("PDF/X-4 on PDF 1.6, not encrypted"), _version),
    "about": (say("title, dates and a word on trapping"), _about),
    "output-intent": (say("one output intent with an embedded CMYK printer profile"), _intent),
    "fonts": (say("all fonts embedded, with Unicode values"), _fonts),
    "boxes": (say("trim inside bleed inside media, with 3 mm of bleed"), _boxes),
    "bleeds": (say("grounds that reach the trim go on through the bleed"), _bleeds),
    "marks": (say("marks outside the bleed and in black alone"), _marks),
    "words": (say("no words cut off by the sheet's edge"), _words),
    "colour": (say("CMYK only"), _colors),
    "ink": (say("at most 300 % ink"), _ink),
    "small-type": (say("regular type under 12 pt in black ink alone, or paper white"), _small_type),
    "pictures": (
        say("pictures of {fine} dots an inch", fine=FINE_DPI),
        _pictures,
    ),
    "transparency": (say("no transparency"), _transparency),
    "notes": (say("no links, notes, forms or actions"), _notes),
    "structure": (say("tagged, and PDF/A-2 in the metadata"), _tagged),
}


def _rect(box: pikepdf.Object | None) -> Rect:
    if box is None:
        return Rect(0, 0, 0, 0)
    left, bottom, right, top = (float(v) for v in box)
    return Rect(left, bottom, right - left, top - bottom)


def _place(bounds: Rect) -> Message:
    return say("{x:.0f}, {y:.0f} mm from the lower left", x=bounds.x / MM, y=bounds.y / MM)


def _inks(inks: Sequence[float]) -> str:
    return " ".join(f"{name}{v:.0%}" for name, v in zip("CMYK", inks, strict=False) if v)

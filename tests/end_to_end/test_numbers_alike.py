"""A number is written the same way wherever it is read: in every file of every edition, native charts included."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from lxml import etree

from builder.build import Options, build_outline
from builder.build.loading import load
from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.write.svg import write_svg
from tests.figures.made_figures import HEAD, said
from tests.write.pptx.read_back import NAMES

TYPED = ("-980", "1200000", "1.50", "0.001", "12.5", "0", "−5.01")
SHOWN = ("−980", "1,200,000", "1.50", "0.001", "12.5", "0", "−5.01")
EDITIONS = ("zh", "en", "zh-Hant", "zh-en")
CHART = """
      - title: {{zh: 图{kind}, en: Chart {kind}}}
        heading: {{zh: 图{kind}, en: Chart {kind}}}
        cite: none
        chart:
          kind: {kind}
          categories: [A, B, C, D, E, F, G]
          unit: {{zh: 元, en: yuan}}
          label: {label}
          series:
            - name: {{zh: 编的数, en: Made-up numbers}}
              values: ["{values}"]
"""
NUMBERS = """
      - {{title: {{zh: 数{n}, en: Number {n}}}, cite: none, number: {{value: "{value}", unit: "{unit}",
         caption: {{zh: 编的例子, en: a made-up example}}}}}}
"""
LONE = (("33", "%", "33%"), ("980", "£", "£980"), ("2400000", "km", "2,400,000"), ("-6.02", "°C", "−6.02"))


def outline() -> str:
    charts = [CHART.format(kind=kind, label=label, values='", "'.join(TYPED)) for kind, label in
              (("bar", ""), ("column", ""), ("line", "all"))]  # fmt: skip
    charts = [chart.replace("          label: \n", "") for chart in charts]
    numbers = [NUMBERS.format(n=n, value=value, unit=unit) for n, (value, unit, _) in enumerate(LONE)]
    section = "sections:\n  - id: only\n    title: {zh: 题, en: Title}\n    blocks:\n"
    head = HEAD.replace("languages: [zh, en]", f"languages: [{', '.join(EDITIONS)}]")
    return head + section + "".join([*charts, *numbers])


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("numbers")
    (folder / "sample.yaml").write_text(outline(), encoding="utf-8")
    products = ("talk", "slides", "notes", "leaflet", "print", "large", "phone", "bilingual")
    result = build_outline(folder / "sample.yaml", Options(out=folder / "out", products=products))
    assert not result.failed, [d.message for d in result.diagnostics]
    return folder / "out" / "sample"


def words_of(file: Path) -> str:
    """All words of a file, with plain spaces."""
    if file.suffix == ".pdf":
        words = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, check=True).stdout.decode()
    elif file.suffix == ".html":
        words = unescape(re.sub(r"<[^>]*>", "\n", file.read_text(encoding="utf-8").partition("<body")[2]))
    else:
        words = "\n".join(_slide_words(file))
    return words.replace("\u00a0", " ")


def _slide_words(file: Path) -> Iterator[str]:
    """The words of slides, and the numbers of native charts as their formats show them."""
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        for name in sorted(archive.namelist()):
            if re.fullmatch(r"ppt/(slides/slide|charts/chart)\d+\.xml", name):
                root = etree.fromstring(archive.read(name))
                yield from ("".join(p.itertext("{*}t")) for p in root.iter("{*}p"))
                yield from _chart_words(root)


def _chart_words(root: etree._Element) -> Iterator[str]:
    for series in root.iterfind(".//c:ser", NAMES):
        values = {p.get("idx"): p.findtext("c:v", None, NAMES) for p in series.iterfind("c:val//c:pt", NAMES)}
        for label in series.iterfind("c:dLbls/c:dLbl", NAMES):
            (number,) = label.iterfind("c:idx", NAMES)
            (code,) = label.iterfind("c:numFmt", NAMES)
            yield shown_by(str(code.get("formatCode")), float(values[number.get("val")] or ""))


def shown_by(code: str, value: float) -> str:
    """A value as a spreadsheet shows it by a format of ours: two sections, quoted words, digits with their zeros."""
    positive, negative = re.findall(r'((?:"[^"]*"|[^";])+)', code)
    parts = re.findall(r'"([^"]*)"|([#,0.]+)|(.)', negative if value < 0 else positive)
    return "".join(quoted or other or _digits(digits, abs(value)) for quoted, digits, other in parts)


def _digits(form: str, value: float) -> str:
    grouped = "," if "," in form else ""
    return f"{value:{grouped}.{len(form.partition('.')[2])}f}"


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_file_writes_the_numbers_alike(files: Path, edition: str) -> None:
    found = [f for f in files.iterdir() if f".{edition}." in f.name and f.suffix in (".pdf", ".html", ".pptx")]
    assert len(found) >= (2 if edition == "zh-en" else 6), found
    for file in found:
        words = words_of(file)
        missing = [s for s in (*SHOWN, *(s for _, _, s in LONE)) if not _stands_in(s, words)]
        if ".notes." not in file.name:
            assert missing == [], (file.name, missing)
        assert not re.search(r"1200000|\d[eE][+-]?\d\d|[^\d]-(?:980|5\.01)", words), file.name


def _stands_in(number: str, words: str) -> bool:
    return re.search(rf"(?<![\d.,−]){re.escape(number)}(?![\d,]|\.\d)", words) is not None


@pytest.mark.parametrize("language", ["zh", "en", "zh-Hant"])
def test_pages_that_are_shown_and_sent_as_pictures_write_them_alike(files: Path, language: str) -> None:
    """The preview's pages, and those of the long pictures for a phone."""
    report = Report()
    loaded = load(files.parents[1] / "sample.yaml", "", report)
    assert loaded is not None
    edition = loaded.editions[language]  # type: ignore[index]
    build = EditionBuild(edition, loaded.theme, report, edition.review.date)
    for document in (build.phone_pictures, build.talk, build.leaflet):
        words = "\n".join(said(item for page in document.pages for item in page.items))
        assert [s for s in SHOWN if not _stands_in(s, words)] == []
    drawn = b"".join(write_svg(build.talk)).decode()
    assert [s for s in SHOWN if s not in unescape(drawn)] == []

#!/usr/bin/env bash
# Guess:   the HTML that BudouX makes (word-break: keep-all, and a zero-width space after each phrase) keeps phrases
#          whole in every program that sets HTML, or where keep-all is not known leaves the text as it was.
# Reality: WeasyPrint does not know keep-all: lines break within words, 血|压, as without
#          BudouX. Chromium keeps them.
# Seen:    BudouX 0.10.1, WeasyPrint 70.0, text read by pypdfium2 5.15.2; Chromium of Debian 12; font of
#          manimgx-fonts-cjk 2026.9.26.post1 and, in Chromium, Debian's fonts-noto-cjk.
# Matters: the page looks right on a phone and the printed leaflet, made of the same HTML, breaks "blood pressure" in
#          two. For print, each phrase has to be a box of its own (display: inline-block), which WeasyPrint keeps.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check budoux==0.10.1 weasyprint==70.0 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
venv/bin/python - <<'PY'
import logging
import subprocess
from importlib.metadata import version
from pathlib import Path

import budoux
import manimgx_fonts_cjk
import pypdfium2
import weasyprint

TEXT = "今天我们一起学习怎样在家里测量血压和记录每天的体重变化"
FACE = next(Path(manimgx_fonts_cjk.__file__).parent.glob("*.ttc"))
STYLE = (
    f"<meta charset=utf-8><style>@font-face {{ font-family: Own; src: url('{FACE.as_uri()}') }}"
    "@page { size: 120pt 300pt; margin: 10pt } body { margin: 0; font: 12pt Own, 'Noto Sans CJK SC' }"
    "b { display: inline-block; font-weight: normal }</style>"
)
parser = budoux.load_default_simplified_chinese_parser()
phrases = parser.parse(TEXT)
page = STYLE + parser.translate_html_string(TEXT)
logging.getLogger("weasyprint").setLevel(logging.ERROR)


def lines(pdf):
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().replace("\u200b", "").split("\r\n")


def by_chromium():
    Path("page.html").write_text(page)
    call = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=page.pdf"]
    subprocess.run([*call, "page.html"], check=True, capture_output=True)
    return lines("page.pdf")


def within(broken):
    """The lines that end within a phrase."""
    ends = {sum(map(len, phrases[:number])) for number in range(len(phrases) + 1)}
    return [line for number, line in enumerate(broken) if sum(map(len, broken[: number + 1])) not in ends]


seen = {
    "weasyprint": lines(weasyprint.HTML(string=page).write_pdf()),
    "chromium": by_chromium(),
    "boxes": lines(weasyprint.HTML(string=STYLE + "".join(f"<b>{phrase}</b>" for phrase in phrases)).write_pdf()),
}
print("weasyprint", version("weasyprint"), "budoux", version("budoux"), phrases)
for name, broken in seen.items():
    print(name, broken, "within a phrase:", within(broken))
    assert len(broken) > 2 and "".join(broken) == TEXT
assert within(seen["weasyprint"]), "phrases are kept now"
assert not within(seen["chromium"]) and not within(seen["boxes"])
PY

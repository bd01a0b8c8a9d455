#!/usr/bin/env bash
# Guess:   <q> in a text marked zh-TW or zh-HK is set in the corner marks of traditional Chinese, 「外『内』」.
# Reality: Chromium sets them for zh-Hant and zh-Hant-TW only; zh-TW and zh-HK, which nearly all pages and programs use
#          for traditional Chinese, get “外‘内’”, the marks of mainland China. WeasyPrint has no marks of their own for
#          any of them.
# Seen:    Chromium of Debian 12, WeasyPrint 70.0, text read by pypdfium2 5.15.2.
# Matters: "what patients say" is the most quoted part of a leaflet. The marks are made by the program, so the text
#          itself, searched and proofread, looks right. Marks have to be typed, or set by quotes: in CSS for each
#          language.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2
cd "$tmp"
venv/bin/python - <<'PY'
import subprocess
from importlib.metadata import version
from pathlib import Path

import pypdfium2
import weasyprint

LANGUAGES = ("zh-CN", "zh-TW", "zh-HK", "zh-Hant", "zh-Hant-TW")
PAGE = "<meta charset=utf-8>" + "".join(f'<p lang="{name}">{name}<q>a<q>b</q></q></p>' for name in LANGUAGES)
CALL = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=page.pdf"]
MAINLAND, CORNERS = "“a‘b’”", "「a『b』」"


def marks(pdf):
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().replace(" ", "")
    words = [line for line in text.split("\r\n") if line]
    return {name: words[number].removeprefix(name) for number, name in enumerate(LANGUAGES)}


Path("page.html").write_text(PAGE)
subprocess.run([*CALL, "page.html"], check=True, capture_output=True)
chromium, paper = marks("page.pdf"), marks(weasyprint.HTML(string=PAGE).write_pdf())
print("chromium", chromium, "weasyprint", version("weasyprint"), paper)
assert chromium["zh-TW"] == chromium["zh-HK"] == MAINLAND, "Taiwan has its marks now"
assert chromium["zh-Hant"] == chromium["zh-Hant-TW"] == CORNERS
assert set(paper.values()) == {MAINLAND}
PY

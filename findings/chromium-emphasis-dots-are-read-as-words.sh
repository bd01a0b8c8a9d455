#!/usr/bin/env bash
# Guess:   the dots under stressed Chinese characters (text-emphasis, 着重号) are an ornament: a PDF printed by Chromium
#          draws them and its text stays what it was.
# Reality: they are characters of the text: who copies or searches it gets a line of its own, · · · ·, in the sentence
#          (read by pdfium). In the tags they stand within the paragraph, beside its words, not as an
#          artifact.
# Seen:    Chromium of Debian 12 with fonts-noto-cjk, read by pypdfium2 5.15.2 and pikepdf 10.18.0.
# Matters: Chinese has no italics; dots are how "do not stop" is stressed in print. A search for the sentence finds
#          nothing, and what a reader aloud is given has six dots where the warning is.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 pikepdf==10.18.0
cd "$tmp"
venv/bin/python - <<'PY'
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2

PAGE = '<meta charset=utf-8><title>t</title><p lang=zh style="font: 14pt Noto Sans CJK SC">请<b STRESS>不要自行停药</b>，先问医生。</p>'
CALL = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=page.pdf"]


def printed(stress):
    Path("page.html").write_text(PAGE.replace("STRESS", f'style="font-weight: normal; text-emphasis: {stress}"'))
    subprocess.run([*CALL, "page.html"], check=True, capture_output=True)
    return pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range()


plain = printed("none")
dotted = printed("dot; text-emphasis-position: under right")
print("plain:", repr(plain), "dotted:", repr(dotted))
with pikepdf.open("page.pdf") as pdf:
    marks = [str(operands[0]) for operands, operator in pikepdf.parse_content_stream(pdf.pages[0]) if str(operator) in ("BDC", "BMC")]
print("marks of the content:", marks)
assert plain.strip() == "请不要自行停药，先问医生。"
assert dotted.count("·") == 6, "the dots are no text any more"
assert plain.strip() not in dotted
assert "/Artifact" not in marks
PY

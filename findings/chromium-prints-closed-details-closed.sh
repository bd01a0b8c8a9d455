#!/usr/bin/env bash
# Guess:   the rules that are found everywhere for printing a page with folded parts open them on paper: @media print {
#          details { display: block } }, or details > * { display: block !important }.
# Reality: Chromium prints only the summary; the words under it are missing. What opens them is the part's own
#          pseudo-element: details::details-content { content-visibility: visible }. WeasyPrint prints them without any
#          rule.
# Seen:    Chromium 156 (Debian 12), WeasyPrint 70.0, text read by pypdfium2 5.15.2.
# Matters: who prints a page on an illness for a parent gets "Placebo: what is that?" and no answer. Our phone edition
#          had the first rule and printed its explanations of terms closed.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 weasyprint==70.0
cd "$tmp"
chromium --version | grep -F 'Chromium 156'
"$tmp/venv/bin/python" - <<'PY'
import subprocess
from pathlib import Path

import pypdfium2
import weasyprint

PART = "<details><summary>Placebo: what is that?</summary><p>It has nothing active in it.</p></details>"
RULES = {
    "none": "",
    "details": "details { display: block }",
    "children": "details > * { display: block !important; visibility: visible !important }",
    "content": "details::details-content { content-visibility: visible }",
}


def text(name):
    with pypdfium2.PdfDocument(name) as pdf:
        return pdf[0].get_textpage().get_text_bounded()


printed = {}
for name, rule in RULES.items():
    page = f'<!doctype html><html lang="en"><title>Trial</title><style>@media print {{ {rule} }}</style>{PART}</html>'
    Path("page.html").write_text(page)
    call = ["chromium", "--headless", "--no-sandbox", f"--user-data-dir={Path.cwd()}/profile", "--no-pdf-header-footer"]
    call += [f"--print-to-pdf={Path.cwd()}/page.pdf", f"file://{Path.cwd()}/page.html"]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    assert "what is that" in text("page.pdf")
    printed[name] = "nothing active" in text("page.pdf")
print("Chromium prints what is folded:", printed)
weasyprint.HTML(string=f'<html lang="en">{PART}</html>').write_pdf("other.pdf")
assert "nothing active" in text("other.pdf")
assert printed == {"none": False, "details": False, "children": False, "content": True}, "it is printed otherwise now"
PY

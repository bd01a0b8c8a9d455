#!/usr/bin/env bash
# Guess:   a PDF that is made smaller for a chat by Ghostscript's /ebook loses sharpness of its pictures, nothing else.
# Reality: its tags, its language and with them the order of reading are gone too. Nothing is said.
# Seen:    Ghostscript 10.00.0 (Debian 12) on a PDF/UA-1 page of WeasyPrint 70.0, read by pikepdf 10.18.0.
# Matters: "compress PDF" on many sites is this call. A screen reader is left to guess the columns of a leaflet.
#          What is too large has to be made smaller where its pictures are put in.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
gs --version | grep -Fx 10.00.0
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import subprocess

import pikepdf
from weasyprint import HTML

page = '<html lang="zh-CN"><title>Walk</title><h1>Walk</h1><p>Every day.</p></html>'
HTML(string=page).write_pdf("page.pdf", pdf_variant="pdf/ua-1")
subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/ebook",
                "-sOutputFile=small.pdf", "page.pdf"], check=True)


def seen(name: str) -> tuple[bool, str | None]:
    with pikepdf.open(name) as pdf:
        language = pdf.Root.get("/Lang")
        return "/StructTreeRoot" in pdf.Root, None if language is None else str(language)


before, after = seen("page.pdf"), seen("small.pdf")
print("tagged, language: before", before, "after", after)
assert before == (True, "zh-CN") and after == (False, None), "Ghostscript keeps more now"
PY

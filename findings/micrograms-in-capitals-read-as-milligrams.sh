#!/usr/bin/env bash
# Guess:   a heading or the head of a column that is set in capitals by a program leaves units alone, or makes µG of µg,
#          which can still be told from MG.
# Reality: the capital of µ is the Greek Μ (Unicode 5.18), which no eye tells from M: 200 µg is 200 ΜG, micrograms are read
#          as milligrams. html-to-text does so with each heading unless told not to, Chromium and WeasyPrint by
#          text-transform; titlecase makes "200 Μg" of it, and "5 Mg" of 5 mg, though it leaves mmHg and pH alone.
# Seen:    html-to-text 10.0.1, WeasyPrint 70.0, titlecase 2.4.1, text read by pypdfium2 5.15.2; Chromium of Debian 12.
# Matters: tables of doses have their units in the head, and heads in capitals are a fashion; a newsletter's plain text is
#          made by html-to-text. A thousandfold dose is printed, and the source is right.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts html-to-text@10.0.1
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check weasyprint==70.0 titlecase==2.4.1 pypdfium2==5.15.2
cat > sheet.html <<'HTML'
<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Doses</title><style>h2 { text-transform: uppercase }</style>
<h2>Dose (µg)</h2><p>Dose (mg)</p></html>
HTML
cat > plain.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { convert } from 'html-to-text'
process.stdout.write(convert(readFileSync('sheet.html', 'utf8').replace(/<style>.*<\/style>/, '')))
JS
node plain.mjs > by-html-to-text.txt
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=by-chromium.pdf sheet.html 2>/dev/null
venv/bin/python - <<'PY'
from pathlib import Path

import pypdfium2
import weasyprint
from titlecase import titlecase

HEAD = "DOSE (\N{GREEK CAPITAL LETTER MU}G)"
weasyprint.HTML("sheet.html").write_pdf("by-weasyprint.pdf")
seen = {"html-to-text": Path("by-html-to-text.txt").read_text(encoding="utf-8")}
for maker in ("chromium", "weasyprint"):
    seen[maker] = pypdfium2.PdfDocument(f"by-{maker}.pdf")[0].get_textpage().get_text_range()
title = titlecase("pH, 120 mmHg, 5 mg and 200 µg")
print({maker: text.split() for maker, text in seen.items()}, title)
assert all(HEAD in text and "Dose (mg)" in text for text in seen.values()), "units keep their letters now"
assert title == "pH, 120 mmHg, 5 Mg and 200 \N{GREEK CAPITAL LETTER MU}g", "titlecase knows units now"
PY

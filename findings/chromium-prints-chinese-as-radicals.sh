#!/usr/bin/env bash
# Guess:   the words of a page that Chromium prints to PDF can be searched and copied as they stand in the page.
# Reality: where a font has one glyph for a character and for its radical in the dictionary, as Noto Sans CJK has for
#          一 方 用 日 月 金 and many others, the PDF says the radical: 用药方法 copies as ⽤药⽅法 (U+2F64, U+2F45). pdf.js and
#          poppler give these; pdfium, Chromium's own reader, turns them back, so that a test in Chromium finds
#          nothing.
# Seen:    Chromium 156 (Debian 12) with Debian's fonts-noto-cjk, read by pdfjs-dist 5.6.205 and pypdfium2 5.15.2.
# Matters: Slidev, reveal.js, Marp, Paged.js and Vivliostyle print through Chromium. What a reader copies from such a
#          leaflet, or a program reads in it, are other characters than it seems: compared with 用药 they are not equal.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
[ -n "$(fc-list 'Noto Sans CJK SC')" ] || { echo "needs Debian's fonts-noto-cjk"; exit 1; }
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@5.6.205
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check pypdfium2==5.15.2
cat > page.html <<'HTML'
<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>用药</title>
<p style="font-family: 'Noto Sans CJK SC'">用药方法</p></html>
HTML
chromium --version 2>/dev/null
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--user-data-dir=$tmp/profile" \
  --print-to-pdf=page.pdf page.html >/dev/null 2>&1
cat > read.mjs <<'JS'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const pdf = await getDocument({ url: 'page.pdf', verbosity: 0 }).promise;
const text = await (await pdf.getPage(1)).getTextContent();
console.log(text.items.map((item) => item.str).join('').trim());
JS
node read.mjs > firefox.txt
venv/bin/python - <<'PY'
import pathlib
import unicodedata

import pypdfium2

firefox = pathlib.Path("firefox.txt").read_text().strip()
chromium = pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range().strip()
print("pdf.js:", firefox, [unicodedata.name(sign) for sign in firefox if "RADICAL" in unicodedata.name(sign)], "| pdfium:", chromium)
assert chromium == "用药方法"
assert firefox == "\u2f64药\u2f45法", "the characters themselves are in the PDF now"
PY

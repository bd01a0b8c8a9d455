#!/usr/bin/env bash
# Guess:   React-pdf breaks a Chinese paragraph between characters where its column ends, as browsers do.
# Reality: it breaks at spaces and where English may be hyphenated; a Chinese sentence is one word to it, and what is too
#          long for the column goes on over the edge of the page, without a warning. Here the dose is beyond the paper.
# Seen:    @react-pdf/renderer 4.9.0 with Noto Sans SC, places read by pypdfium2 5.15.2.
# Matters: a leaflet made this way lacks words wherever a Chinese sentence is longer than its panel.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @react-pdf/renderer@4.9.0 react@19.3.1 @expo-google-fonts/noto-sans-sc@0.4.3
cat > page.mjs <<'JS'
import React from 'react'
import { Document, Font, Page, Text, renderToFile } from '@react-pdf/renderer'

const sheet = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
Font.register({ family: 'Noto Sans SC', src: sheet })
const text = '先和医生商量好怎么用这种药每天两次每次5毫克饭后服用'
const style = { fontFamily: 'Noto Sans SC', fontSize: 12, padding: 20 }
const page = React.createElement(Page, { size: [220, 300], style }, React.createElement(Text, null, text))
await renderToFile(React.createElement(Document, null, page), 'page.pdf')
JS
node page.mjs
"$tmp/venv/bin/python" - <<'PY'
import pypdfium2

with pypdfium2.PdfDocument("page.pdf") as pdf:
    page = pdf[0]
    words = page.get_textpage()
    count = words.count_chars()
    signs = [(words.get_text_range(at, 1), words.get_charbox(at)[2]) for at in range(count)]
    width = page.get_width()
    beyond = "".join(sign for sign, right in signs if right > width)
    print("page", width, "wide; characters beyond its edge:", beyond)
    assert "5" in beyond, "the dose stays on the page now"
PY

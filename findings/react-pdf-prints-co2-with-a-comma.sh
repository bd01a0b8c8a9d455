#!/usr/bin/env bash
# Guess:   where the font named has no subscript two, React-pdf shows a box or leaves it out, as other makers of PDF do.
# Reality: the sign goes to the built-in Helvetica by the low byte of its code: CO₂ is printed, and copied, as "CO‚" with
#          a low quotation mark. Nothing is said.
# Seen:    @react-pdf/renderer 4.9.0 with Noto Sans SC (which has no U+2082), text read by pypdfium2 5.15.2.
# Matters: breathing is measured by the CO₂ of the blood; a wrong sign that looks like a comma passes a proof reader
#          where a box would not. A maker of leaflets must ask its fonts for each sign, and name the one that lacks.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 fonttools==4.68.0
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @react-pdf/renderer@4.9.0 react@19.3.1 @expo-google-fonts/noto-sans-sc@0.4.3
cat > page.mjs <<'JS'
import React from 'react'
import { Document, Font, Page, Text, renderToFile } from '@react-pdf/renderer'

const sheet = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
Font.register({ family: 'Noto Sans SC', src: sheet })
const style = { fontFamily: 'Noto Sans SC', fontSize: 12, padding: 20 }
const page = React.createElement(Page, { size: [220, 300], style }, React.createElement(Text, null, 'CO₂'))
await renderToFile(React.createElement(Document, null, page), 'page.pdf')
JS
node page.mjs
"$tmp/venv/bin/python" - <<'PY'
import pypdfium2
from fontTools.ttLib import TTFont

face = TTFont("node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")
with pypdfium2.PdfDocument("page.pdf") as pdf:
    text = pdf[0].get_textpage().get_text_bounded().strip()
print("the face has U+2082:", 0x2082 in face.getBestCmap(), "- printed:", ascii(text))
assert text == "CO\u201a", "it is printed otherwise now"
PY

#!/usr/bin/env bash
# Guess:   a unit such as mg/kg is one word to the line breaking rules of Unicode (UAX #14), as a date 1/2 is.
# Reality: a line may end after a slash that letters follow, so "3 mg/" ends a line and "kg" begins the next; only digits
#          after the slash hold it. A range is cut too: "2–" and "4 g/" and "L".
# Seen:    uniseg 0.10.1, linebreak 1.1.0 of npm, which makers of PDF in JavaScript use, and Typst 0.15.2, its lines read by
#          pypdfium2 5.15.2.
# Matters: "3 mg/" at the end of a line in a narrow panel reads as a dose without its body weight. Units, ranges and
#          their numbers need joining characters, or a breaker of one's own above the rules of Unicode.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check uniseg==0.10.1 typst==0.15.2 pypdfium2==5.15.2 reportlab==5.1.0
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund linebreak@1.1.0
cat > parts.js <<'JS'
const LineBreaker = require('linebreak')

const parts = text => {
  const breaker = new LineBreaker(text)
  const found = []
  for (let last = 0, next; (next = breaker.nextBreak()); last = next.position) found.push(text.slice(last, next.position))
  return found
}
console.log(JSON.stringify([parts('3 mg/kg'), parts('2–4 g/L'), parts('1/2')]))
JS
node parts.js > parts.json
cat > page.typ <<'TYP'
#set page(width: 60pt, height: 100pt, margin: 10pt)
#set text(size: 12pt, font: "Bitstream Vera Sans", hyphenate: false)
3 mg/kg
TYP
"$tmp/venv/bin/python" - <<'PY'
import json
from pathlib import Path

import pypdfium2
import reportlab
import typst
from uniseg.linebreak import line_break_units

wanted = [["3 ", "mg/", "kg"], ["2–", "4 ", "g/", "L"], ["1/2"]]
here = json.loads(Path("parts.json").read_text("utf-8"))
there = [list(line_break_units(text)) for text in ("3 mg/kg", "2–4 g/L", "1/2")]
fonts = str(Path(reportlab.__file__).parent / "fonts")
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], ignore_system_fonts=True)
with pypdfium2.PdfDocument("page.pdf") as pdf:
    words = pdf[0].get_textpage()
    lines: dict[int, str] = {}
    for at in range(words.count_chars()):
        sign = words.get_text_range(at, 1)
        if sign.strip():
            middle = words.get_charbox(at, loose=True)
            lines.setdefault(round((middle[1] + middle[3]) / 2), "")
            lines[round((middle[1] + middle[3]) / 2)] += sign
print("linebreak:", here, "uniseg:", there, "Typst's lines:", list(lines.values()))
assert here == wanted, "linebreak parts otherwise now"
assert there == wanted, "uniseg parts otherwise now"
assert list(lines.values()) == ["3mg/", "kg"], "Typst parts otherwise now"
PY

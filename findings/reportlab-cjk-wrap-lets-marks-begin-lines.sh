#!/usr/bin/env bash
# Guess:   a Paragraph with wordWrap="CJK" never begins a line with ， 。 or ？ and never ends one with 《, the least that
#          Chinese typesetting asks for (禁则, JIS X 4051 and clreq 3.1.3).
# Reality: it takes one mark up to the line before it; where two marks follow each other (）？ or 。”) the second begins
#          the next line, and 《 is left at a line's end.
# Seen:    reportlab 5.1.0.
# Matters: in the narrow panels of a leaflet it happens every few lines, and every Chinese reader sees it. Lines have
#          to be broken by rules of one's own.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check reportlab==5.1.0
"$tmp/venv/bin/python" - <<'PY'
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Paragraph

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
style = ParagraphStyle("leaflet", fontName="STSong-Light", fontSize=10, wordWrap="CJK")


def lines(text, width):
    paragraph = Paragraph(text, style)
    paragraph.wrap(width, 1000)
    return ["".join(words) for _, words in paragraph.blPara.lines]


begun = lines("患者常问医生（为什么）？要看书", 100)
ended = lines("出院前请您读一读《用药指南》", 90)
print(begun, ended)
assert any(line[0] in "，。？）”" for line in begun), "no mark begins a line now"
assert any(line[-1] == "《" for line in ended), "no mark that opens ends a line now"
PY

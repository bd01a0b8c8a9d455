#!/usr/bin/env bash
# Guess:   a value with < that fills a Word template of docxtpl is printed, or stops it with a fault of the XML.
# Reality: neither: the text is put into the XML as it is, a forgiving parser mends what results, and the sign is gone:
#          "eGFR<30" is "eGFR30", "p<0.05 & n=40" is "p0.05  n=40". A > stays. autoescape=True, which is off by default,
#          helps.
# Seen:    docxtpl 0.20.2, read by python-docx 1.2.0.
# Matters: letters and leaflets from a template state limits: "call if below", "not under 18". The one sign that turns
#          the meaning is dropped, and the file opens without a word.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check docxtpl==0.20.2 python-docx==1.2.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from docx import Document
from docxtpl import DocxTemplate

template = Document()
template.add_paragraph("{{ limit }}")
template.save("template.docx")


def printed(value, **options):
    letter = DocxTemplate("template.docx")
    letter.render({"limit": value}, **options)
    letter.save("letter.docx")
    return Document("letter.docx").paragraphs[0].text


values = ("Stop if eGFR<30", "p<0.05 & n=40", "Stop if K>6")
plain, escaped = ([printed(value, **options) for value in values] for options in ({}, {"autoescape": True}))
print(plain, escaped)
assert escaped == list(values)
assert plain == ["Stop if eGFR30", "p0.05  n=40", "Stop if K>6"], "the sign is printed now, or the fault told"
PY

#!/usr/bin/env bash
# Guess:   a drawing that is labelled in several languages by <switch> and systemLanguage (SVG 1.1, 5.8.2), as
#          translated diagrams are, shows one of them.
# Reality: WeasyPrint prints all labels on top of each other, and LibreOffice's PDF does too; svglib and Typst show the
#          one without a language.
# Seen:    WeasyPrint 70.0, LibreOffice 7.4.7.2 (Debian 12) beside svglib 2.3.2 and typst 0.15.2, text read by pypdfium2
#          5.15.2.
# Matters: a label in two languages on one spot is a black blot, and the text behind it is nonsense: "trhoriese".
#          Drawings of Wikimedia Commons are translated in this way; one language has to be chosen before they are
#          printed.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 svglib==2.3.2 reportlab==5.1.0 \
    typst==0.15.2 pypdfium2==5.15.2
cd "$tmp"
soffice --version | grep -F 7.4.7.2
cat > label.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><switch>
<text x="5" y="40" font-size="30" systemLanguage="fr">trois</text><text x="5" y="40" font-size="30">three</text>
</switch></svg>
SVG
soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to pdf:draw_pdf_Export label.svg >/dev/null 2>&1
mv label.pdf libreoffice.pdf
printf '#image("label.svg")\n' > page.typ
"$tmp/venv/bin/python" - <<'PY'
import pypdfium2
import typst
import weasyprint
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

weasyprint.HTML(string='<html lang="en"><img src="label.svg">', base_url=".").write_pdf("weasyprint.pdf")
renderPDF.drawToFile(svg2rlg("label.svg"), "svglib.pdf")
typst.compile("page.typ", output="typst.pdf")
seen = {}
for maker in ("weasyprint", "libreoffice", "svglib", "typst"):
    with pypdfium2.PdfDocument(f"{maker}.pdf") as pdf:
        seen[maker] = pdf[0].get_textpage().get_text_bounded().strip()
print(seen)
assert seen["svglib"] == seen["typst"] == "three"
both = [{letter: seen[maker].count(letter) for letter in "hois"} for maker in ("weasyprint", "libreoffice")]
assert all(all(count.values()) for count in both), "one language is chosen now"
PY

#!/usr/bin/env bash
# Guess:   a variable font for which no weight is named is set in its Regular.
# Reality: it is set in its default instance, and that of Noto Sans CJK is Thin, its lightest: fpdf2 and Pillow lay down
#          less than half of the ink of Regular. WeasyPrint chooses the weight that the text has, 400.
# Seen:    fpdf2 2.8.9 and Pillow 13.0.0 beside WeasyPrint 70.0, drawn by pypdfium2 5.15.2, with the collection of
#          manimgx-fonts-cjk 2026.9.26.post1.
# Matters: hairlines of Chinese are what eyes that are weak lose first, and a press too. Nothing is told, the name of the
#          font is right, and beside other text it may pass for a matter of taste.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check fpdf2==2.8.9 pillow==13.0.0 weasyprint==70.0 \
  pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import fpdf
import manimgx_fonts_cjk
import pypdfium2
import weasyprint
from PIL import Image, ImageDraw, ImageFont

FACE = next(Path(manimgx_fonts_cjk.__file__).parent.glob("*.ttc"))
WORDS, SIZE, WIDTH, HEIGHT = "不要停药", 40, 300, 80


def ink(picture):
    grey = picture.convert("L")
    return sum((255 - value) * count for value, count in enumerate(grey.histogram())) / 255 / (grey.width / WIDTH) ** 2


def drawn(data):
    return ink(pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil())


def by_fpdf2():
    pdf = fpdf.FPDF(unit="pt", format=(WIDTH, HEIGHT))
    pdf.add_font("Own", fname=FACE)
    pdf.add_page()
    pdf.set_font("Own", size=SIZE)
    pdf.text(0, 50, WORDS)
    return drawn(bytes(pdf.output()))


def by_pillow(weight=None):
    font = ImageFont.truetype(str(FACE), 4 * SIZE, index=2)
    if weight:
        font.set_variation_by_axes([weight])
    picture = Image.new("L", (4 * WIDTH, 4 * HEIGHT), 255)
    ImageDraw.Draw(picture).text((0, 0), WORDS, font=font, fill=0)
    return ink(picture)


def by_weasyprint():
    face = f"@font-face {{ font-family: Own; src: url({FACE.as_uri()}); font-weight: 100 900 }}"
    style = f"{face} @page {{ size: {WIDTH}pt {HEIGHT}pt; margin: 0 }} p {{ font: {SIZE}pt Own; margin: 0 }}"
    return drawn(weasyprint.HTML(string=f"<style>{style}</style><p>{WORDS}").write_pdf())


thin, regular = by_pillow(100), by_pillow(400)
plain = {"fpdf2": by_fpdf2(), "Pillow": by_pillow(), "WeasyPrint": by_weasyprint()}
print(f"ink of Thin {thin:.0f}, of Regular {regular:.0f}, with no weight named", {name: round(area) for name, area in plain.items()})
for name, area in plain.items():
    near = thin if name in ("fpdf2", "Pillow") else regular
    assert abs(area / near - 1) < 0.15, f"{name} takes another weight now: {area:.0f}"
assert thin < regular / 2
PY

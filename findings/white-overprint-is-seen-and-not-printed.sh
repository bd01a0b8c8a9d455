#!/usr/bin/env bash
# Guess:   what readers of PDF show is what the press prints, colours aside.
# Reality: white that is set to overprint puts no ink on the ink below it, so nothing of it is printed (PDF 32000-1, 8.6.7:
#          with overprint mode 1 a component of 0 leaves the plate as it is). pypdfium2, poppler and Ghostscript's pictures
#          show it white; only Ghostscript's separations, or its picture with -dOverprint=/simulate, show it gone.
# Seen:    pypdfium2 5.15.2, poppler 22.12.0 and Ghostscript 10.00.0 (both of Debian 12), file by pikepdf 10.18.0.
# Matters: logos come from black ones that were coloured white with "overprint" left on. The proof on the screen is right,
#          in every program at hand, and the printed leaflet lacks the name of the group. What has to be checked is the
#          file: no overprint where C, M, Y and K are 0.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 pikepdf==10.18.0 pillow==13.0.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf

pdf = pikepdf.new()
page = pdf.add_blank_page(page_size=(100, 100))
over = pikepdf.Dictionary(Type=pikepdf.Name.ExtGState, OP=True, op=True, OPM=1)
page.Resources = pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(Over=over))
page.Contents = pdf.make_stream(b"1 0 0 0 k 0 0 100 100 re f /Over gs 0 0 0 0 k 30 30 40 40 re f")
pdf.save("logo.pdf")
PY
pdftoppm -v 2>&1 | head -1 || true
pdftoppm -r 72 -png -singlefile logo.pdf poppler
echo "Ghostscript $(gs --version)"
draw() { gs -q -dNOPAUSE -dBATCH -r72 "$@" logo.pdf; }
draw -sDEVICE=png16m -sOutputFile=gs.png
draw -sDEVICE=png16m -dOverprint=/simulate -sOutputFile=simulated.png
draw -sDEVICE=tiff32nc -sOutputFile=plates.tif
"$tmp/venv/bin/python" - <<'PY'
import pypdfium2
from PIL import Image

pictures = {name: Image.open(name) for name in ("poppler.png", "gs.png", "simulated.png", "plates.tif")}
pictures["pdfium"] = pypdfium2.PdfDocument("logo.pdf")[0].render(scale=1).to_pil()
seen = {name: (picture.getpixel((50, 50)), picture.getpixel((10, 10))) for name, picture in pictures.items()}
for name, (logo, ground) in seen.items():
    print(name, "in the logo:", logo, "beside it:", ground)
white = {name for name, (logo, _) in seen.items() if logo[:3] == (255, 255, 255)}
assert white == {"poppler.png", "gs.png", "pdfium"}, f"shown white by {white} now"
for name in ("simulated.png", "plates.tif"):
    assert seen[name][0] == seen[name][1], f"the white is printed in {name} now"
assert seen["plates.tif"][0] == (255, 0, 0, 0)
PY

#!/usr/bin/env bash
# Guess:   lang: "zh" with region: "hk" makes Typst write its own words (Contents, Figure, Bibliography) in traditional
#          characters, as region: "tw" does.
# Reality: only "tw" has words of its own; "hk" and "mo" get the simplified ones of "cn": 目录, 图 1 and 参考文献 among
#          traditional text. A script cannot be asked for.
# Seen:    typst 0.15.2 with the collection of manimgx-fonts-cjk 2026.9.26.post1, text read by pypdfium2 5.15.2.
# Matters: a leaflet for Hong Kong has the right text and headings in the other script, on its first page. Each such
#          word has to be given by hand, or the region set to Taiwan's against the truth.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 \
    manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import typst

fonts = [str(Path(manimgx_fonts_cjk.__file__).parent)]
seen = {}
for region in ("tw", "hk", "mo", "cn"):
    look = f'#set text(lang: "zh", region: "{region}", font: "Noto Sans CJK TC", cjk-latin-spacing: none)\n'
    Path("page.typ").write_text(look + "#outline()\n= 步行\n#figure(rect(), caption: [走路])\n")
    typst.compile("page.typ", output="page.pdf", font_paths=fonts)
    with pypdfium2.PdfDocument("page.pdf") as pdf:
        text = pdf[0].get_textpage().get_text_bounded()
    seen[region] = text.split()[0], next(word for word in ("圖", "图") if word in text)
print(seen)
assert seen["tw"] == ("目錄", "圖")
assert seen["hk"] == seen["mo"] == seen["cn"] == ("目录", "图"), "Hong Kong has traditional labels now"
PY

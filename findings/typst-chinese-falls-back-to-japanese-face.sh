#!/usr/bin/env bash
# Guess:   with lang: "zh" and no font named, Typst takes the Chinese face of the Noto Sans CJK collection.
# Reality: it takes the first face of the collection, the Japanese one: 直, 骨, 门 and others get Japanese shapes.
# Seen:    typst 0.15.2 with the collection of manimgx-fonts-cjk 2026.9.26.post1.
# Matters: Chinese readers see at once that something is foreign. The face has to be named, never left to fallback.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pikepdf==10.18.0 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
printf '#set page(width: 90mm, height: 30mm)\n#set text(lang: "zh", region: "cn")\n直到骨头里\n' > page.typ
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path
import manimgx_fonts_cjk, pikepdf, typst

fonts = str(Path(manimgx_fonts_cjk.__file__).parent)
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], ignore_system_fonts=True)
document = pikepdf.open("page.pdf")
page = document.pages[0]
names = [str(font.BaseFont) for font in page.Resources.Font.values()]
print(names)
assert any("CJKjp" in name or "CJK-JP" in name or "CJKJP" in name for name in names), "another face is taken now"
PY

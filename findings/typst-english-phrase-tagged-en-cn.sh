#!/usr/bin/env bash
# Guess:   in a document set to Chinese of China, #text(lang: "en")[…] is tagged as English: /Lang (en).
# Reality: the region of the document is joined to the language of the phrase: /Lang (en-CN).
# Seen:    typst 0.15.2, tags read by pikepdf 10.18.0.
# Matters: a reader aloud that has en-GB and en-US voices but none for en-CN may fall back to the Chinese voice, which
#          spells the name of a medicine. Each phrase needs its own region: #text(lang: "en", region: "gb")[…].
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pikepdf==10.18.0 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
cat > page.typ <<'TYP'
#set text(lang: "zh", region: "cn", font: "Noto Sans CJK SC")
中文的一段。

#text(lang: "en")[An English sentence.]

#text(lang: "en", region: "gb")[Another one.]
TYP
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import manimgx_fonts_cjk
import pikepdf
import typst

fonts = str(Path(manimgx_fonts_cjk.__file__).parent)
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], ignore_system_fonts=True)
with pikepdf.open("page.pdf") as pdf:
    tags = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"]
    languages = sorted(str(tag.Lang) for tag in tags if "/Lang" in tag)
    print("document:", pdf.Root.Lang, "phrases:", languages)
    assert languages == ["en-CN", "en-GB"], "phrases are tagged otherwise now"
PY

#!/usr/bin/env bash
# Guess:   Typst, which writes 图 and 目录 where the language is Chinese, writes the weekday and the month of a datetime
#          in the language of the text too.
# Reality: display("[weekday]") is Saturday and "[month repr:long]" March in a Chinese text as in an English one;
#          nothing is told.
# Seen:    typst 0.15.2, text read by pypdfium2 5.15.2; font of manimgx-fonts-cjk 2026.9.26.post1.
# Matters: the date of the meeting is the largest line of an invitation: 2027年3月6日 Saturday. The names of days have to
#          be given by hand, in each language.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
venv/bin/python - <<'PY'
from importlib.metadata import version
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import typst

FONTS = str(Path(manimgx_fonts_cjk.__file__).parent)
Path("day.typ").write_text(
    '#set text(font: "Noto Sans CJK SC", lang: "zh", region: "cn")\n#set page(width: 400pt)\n'
    "#datetime(year: 2027, month: 3, day: 6).display(\"[weekday] [month repr:long]\")\n"
    "#figure([x], caption: [y], kind: image)\n"
)
text = pypdfium2.PdfDocument(typst.compile("day.typ", font_paths=[FONTS]))[0].get_textpage().get_text_range()
print("typst", version("typst"), text.split())
assert "Saturday March" in text, "weekdays follow the language now"
assert "图" in text
PY

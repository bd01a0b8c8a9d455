#!/usr/bin/env bash
# Guess:   in Typst's style of GB/T 7714, the Chinese standard for lists of sources, a Chinese source ends its authors
#          in 等 and an English in "et al.": each entry says its language, and the standard shows both (GB/T 7714—2015,
#          8.1.2).
# Reality: the language of the document speaks for all: in a Chinese leaflet "AA A, BB B, CC C, 等", in an English one
#          Chinese names and "et al.", although each entry says its language (fields language and langid).
# Seen:    typst 0.15.2, text read by pypdfium2 5.15.2; font of manimgx-fonts-cjk 2026.9.26.post1.
# Matters: nearly every source of a Chinese leaflet on medicine is English. 等 behind English names is found at once by
#          who checks the list, and cannot be mended in the bibliography.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
cat > list.bib <<'BIB'
@article{one, author={甲, 一 and 乙, 二 and 丙, 三 and 丁, 四}, title={第一篇}, journal={甲刊}, year={2020}, pages={1--5}, language={zh}, langid={chinese}}
@article{two, author={Aa, A. and Bb, B. and Cc, C. and Dd, D.}, title={Second}, journal={Two}, year={2021}, pages={6--9}, language={en}, langid={english}}
BIB
venv/bin/python - <<'PY'
from importlib.metadata import version
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import typst

FONTS = str(Path(manimgx_fonts_cjk.__file__).parent)


def sources(language):
    Path("list.typ").write_text(
        f'#set page(width: 600pt)\n#set text(font: "Noto Sans CJK SC", lang: "{language}")\n@one @two\n'
        '#bibliography("list.bib", style: "gb-7714-2015-numeric")'
    )
    page = pypdfium2.PdfDocument(typst.compile("list.typ", font_paths=[FONTS]))[0].get_textpage().get_text_range()
    return [line for line in page.splitlines() if line.startswith(("[1] ", "[2] "))]


print("typst", version("typst"))
seen = {language: sources(language) for language in ("zh", "en")}
print(*seen["zh"], *seen["en"], sep="\n")
assert ["等" in line for line in seen["zh"]] == [True, True], "an English source ends in et al. now"
assert ["et al" in line for line in seen["en"]] == [True, True]
PY

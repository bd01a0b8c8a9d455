#!/usr/bin/env bash
# Guess:   segno.make_qr(text, encoding="utf-8") writes the bytes of UTF-8, so every reader gives the text back.
# Reality: where those bytes happen to be pairs that Shift_JIS has too, as those of 心脏 and 互助 are, the code says that
#          it holds Japanese characters (kanji mode), and a reader gives 蠢 and 莠貞勧. eci=True does not help;
#          mode="byte" does. The name beside it (药物) is read well, so a trial with one text proves nothing.
# Seen:    segno 1.6.6, read by zxing-cpp 3.1.1.
# Matters: the code on a leaflet shows strange characters for one group's name and the right ones for another's. Text
#          that is no plain ASCII has to be given in byte mode, by name.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check segno==1.6.6 zxing-cpp==3.1.1 pillow==13.0.0
"$tmp/venv/bin/python" - <<'PY'
import io

import segno
import zxingcpp
from PIL import Image


def read(code):
    file = io.BytesIO()
    code.save(file, kind="png", scale=8)
    return [found.text for found in zxingcpp.read_barcodes(Image.open(file).convert("L"))]


for text in ("药物", "心脏", "互助"):
    code, sure = (segno.make_qr(text, encoding="utf-8", eci=True, **more) for more in ({}, {"mode": "byte"}))
    print(text, code.mode, read(code), "|", sure.mode, read(sure))
    assert read(sure) == [text]
    assert (read(code) == [text]) == (text == "药物"), "UTF-8 is written as UTF-8 now"
PY

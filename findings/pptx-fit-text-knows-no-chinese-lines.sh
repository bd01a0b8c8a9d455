#!/usr/bin/env bash
# Guess:   fit_text() of python-pptx finds the size in which a Chinese sentence fills its box over several lines, as it
#          does with an English one.
# Reality: it breaks lines at spaces only. A Chinese sentence that is longer than one line in any size that it tries
#          ends in "TypeError: cannot unpack non-iterable NoneType"; the same with a space after each character fills
#          four lines.
# Seen:    python-pptx 1.0.2 with Pillow 13.0.0, font of manimgx-fonts-cjk 2026.9.26.post1.
# Matters: a program that fits texts to boxes works for the English talk and stops at the Chinese one, with words that
#          name neither the text nor its language. Text has to be measured with a breaker of one's own.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 pillow==13.0.0 manimgx-fonts-cjk==2026.9.26.post1
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version
from pathlib import Path

import manimgx_fonts_cjk
from pptx import Presentation
from pptx.util import Inches

FACE = str(next(Path(manimgx_fonts_cjk.__file__).parent.glob("*.ttc")))
SENTENCE = "服用这种药物的时候请不要自行停药，头晕时先问医生。"


def size_of(text, width):
    talk = Presentation()
    box = talk.slides.add_slide(talk.slide_layouts[6]).shapes.add_textbox(0, 0, Inches(width), Inches(3))
    box.text_frame.text = text
    box.text_frame.fit_text(font_file=FACE, max_size=40)
    return box.text_frame.paragraphs[0].runs[0].font.size.pt


print("python-pptx", version("python-pptx"), Path(FACE).name)
title, spaced = size_of("不要停药", 6), size_of(" ".join(SENTENCE), 6)
print(f"four characters: {title} pt; the sentence with a space after each character: {spaced} pt")
assert title == 40 and spaced >= 36
try:
    plain = size_of(SENTENCE, 6)
except TypeError as raised:
    print("the sentence as it is written:", raised)
else:
    raise AssertionError(f"the sentence is sized now: {plain} pt")
PY

#!/usr/bin/env bash
# Guess:   MarkItDown reads the shapes of a slide in the order in which they stand in the file, which is the order a
#          screen reader takes.
# Reality: it sorts them by their place on the slide, from the top, then from the left.
# Seen:    markitdown 0.1.9 with python-pptx 1.0.2.
# Matters: of two columns it reads the rows across, and a step that hangs lower comes later, whatever was said first. A
#          text got from a talk in this way is no proof of its reading order.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check 'markitdown[pptx]==0.1.9' python-pptx==1.0.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

from markitdown import MarkItDown
from pptx import Presentation
from pptx.util import Inches

talk = Presentation()
slide = talk.slides.add_slide(talk.slide_layouts[5])
slide.shapes.title.text = "Steps"
for words, left, top in (("First: stop.", 1, 2), ("Then: sit down.", 1, 4), ("Last: ring us.", 5, 3)):
    slide.shapes.add_textbox(Inches(left), Inches(top), Inches(3), Inches(1)).text_frame.text = words
talk.save("talk.pptx")
text = MarkItDown().convert("talk.pptx").text_content
print("markitdown", version("markitdown"))
print(text)
places = [text.index(words) for words in ("First", "Last", "Then")]
assert places == sorted(places), "shapes are read in the order of the file now"
PY

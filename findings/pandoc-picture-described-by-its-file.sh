#!/usr/bin/env bash
# Guess:   the words in ![…](photo.png) become the picture's alternative text in pandoc's PowerPoint.
# Reality: the alternative text is the name of the file; the words become a text box under the picture.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17).
# Matters: a screen reader says "photo.png". An alternative text that is there is no proof that it says anything, so
#          checks of talks have to look for file names too.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 python-pptx==1.0.2 pillow==12.0.0
cd "$tmp"
printf '## Hallway\n\n![A hallway with a handrail](photo.png)\n' > talk.md
"$tmp/venv/bin/python" - <<'PY'
import pypandoc
from PIL import Image
from pptx import Presentation

Image.new("RGB", (80, 40), "navy").save("photo.png")
pypandoc.convert_file("talk.md", "pptx", outputfile="talk.pptx")
shapes = list(Presentation("talk.pptx").slides[0].shapes)
picture = next(shape for shape in shapes if shape.shape_type == 13)
described = picture._element.nvPicPr.cNvPr.get("descr")
print(described, [shape.text_frame.text for shape in shapes if shape.has_text_frame])
assert described == "photo.png", "the picture is described in words now"
PY

#!/usr/bin/env bash
# Guess:   in pandoc's PowerPoint writer a heading begins a slide, and all below it up to the next one is on that slide.
# Reality: a paragraph after a table goes to a slide of its own, and that slide has no title at all.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17).
# Matters: a slide without a title has no name for a screen reader, and the sentence that explains the table is
#          parted from it. What is compared with pandoc has to be looked at slide by slide.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 python-pptx==1.0.2
cd "$tmp"
printf '## Times\n\n| Day | Time |\n|-----|------|\n| Monday | 10:00 |\n\nBring water.\n' > talk.md
"$tmp/venv/bin/python" - <<'PY'
import pypandoc
from pptx import Presentation

print("pandoc", pypandoc.get_pandoc_version())
pypandoc.convert_file("talk.md", "pptx", outputfile="talk.pptx")
slides = list(Presentation("talk.pptx").slides)
for slide in slides:
    print([(shape.name, shape.has_text_frame and shape.text_frame.text) for shape in slide.shapes])
assert len(slides) == 2, "table and sentence share a slide now"
title = slides[1].shapes.title
assert title is None or not title.text_frame.text, "the second slide has a title now"
PY

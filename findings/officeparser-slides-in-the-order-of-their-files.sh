#!/usr/bin/env bash
# Guess:   officeparser gives the text of a talk slide by slide as they are shown, or at least as PowerPoint lists them.
# Reality: it reads slide1.xml, slide2.xml, …, which is the order in which they were made. The order of the talk stands
#          in presentation.xml (p:sldIdLst of ISO/IEC 29500-1), and moving a slide changes nothing else.
# Seen:    officeparser 7.8.0 beside markitdown 0.1.9, talk written by python-pptx 1.0.2.
# Matters: a warning that the speaker moved before the exercise is read after it, and questions come before what they
#          ask about. Summaries and translations are made from such text.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check 'markitdown[pptx]==0.1.9' python-pptx==1.0.2
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@7.8.0
"$tmp/venv/bin/python" - <<'PY'
import subprocess

from markitdown import MarkItDown
from pptx import Presentation

talk = Presentation()
for title in ("Exercise", "Questions", "Warning"):
    talk.slides.add_slide(talk.slide_layouts[5]).shapes.title.text = title
order = talk.slides._sldIdLst
order.insert(0, order[2])
talk.save("talk.pptx")
assert [slide.shapes.title.text for slide in Presentation("talk.pptx").slides] == ["Warning", "Exercise", "Questions"]
node = "require('officeparser').parseOffice('talk.pptx').then(read => process.stdout.write(read.toText()))"
read = subprocess.run(["node", "-e", node], check=True, capture_output=True, text=True).stdout.split()
shown = [line[2:] for line in MarkItDown().convert("talk.pptx").text_content.splitlines() if line.startswith("# ")]
print("officeparser", read, "markitdown", shown)
assert shown == ["Warning", "Exercise", "Questions"]
assert read == ["Exercise", "Questions", "Warning"], "slides come in the order of the talk now"
PY

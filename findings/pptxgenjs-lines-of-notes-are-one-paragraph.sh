#!/usr/bin/env bash
# Guess:   a line end in addNotes() of PptxGenJS begins a new paragraph of the speaker's notes, as one in addText() does.
# Reality: the whole note is one run of one paragraph, with the line feed inside <a:t>, where it is white space: the
#          speaker reads all sentences in one block, pauses and steps run together. addText() makes paragraphs of lines.
# Seen:    pptxgenjs 4.0.1, read by python-pptx 1.0.2.
# Matters: notes are read aloud from a screen two metres away; "First … / (Pause.) / Then …" needs its lines. There is no
#          other way to say them through this library.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pptxgenjs@4.0.1
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check python-pptx==1.0.2
cat > talk.cjs <<'JS'
const Talk = require('pptxgenjs');
const talk = new Talk();
const slide = talk.addSlide();
slide.addText('First ask.\nThen wait.', { x: 1, y: 1, w: 4, h: 2 });
slide.addNotes('First ask.\nThen wait.');
talk.writeFile({ fileName: 'talk.pptx' });
JS
node talk.cjs >/dev/null
venv/bin/python - <<'PY'
from pptx import Presentation

slide = Presentation("talk.pptx").slides[0]
shown = [p.text for p in slide.shapes[0].text_frame.paragraphs]
frame = slide.notes_slide.notes_text_frame
noted = [[run.text for run in p.runs] for p in frame.paragraphs]
print("pptxgenjs 4.0.1", shown, noted)
assert shown == ["First ask.", "Then wait."], "text is written otherwise now"
assert noted == [["First ask.\nThen wait."]], "notes have paragraphs now"
PY

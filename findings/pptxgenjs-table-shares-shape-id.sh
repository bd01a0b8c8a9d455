#!/usr/bin/env bash
# Guess:   every shape of a slide that PptxGenJS writes has an id of its own, as the format demands of cNvPr@id.
# Reality: tables are numbered by a count of their own: a table after a text box has the box's id. No option of addTable
#          changes that.
# Seen:    pptxgenjs 4.0.1, read by python-pptx 1.0.2.
# Matters: animations, comments and links name a shape by its id and meet the wrong one; strict readers refuse the file.
#          Decks that come from there need new ids before anything points at a shape.
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
slide.addText('Times', { x: 1, y: 1, w: 4, h: 1 });
slide.addTable([['Day', 'Time'], ['Monday', '10:00']], { x: 1, y: 3, w: 4 });
talk.writeFile({ fileName: 'talk.pptx' });
JS
node talk.cjs >/dev/null
venv/bin/python - <<'PY'
from pptx import Presentation

shapes = [(shape.shape_id, shape.name) for shape in Presentation("talk.pptx").slides[0].shapes]
print("pptxgenjs 4.0.1", shapes)
assert [number for number, _ in shapes] == [2, 2], "the ids are different now"
PY

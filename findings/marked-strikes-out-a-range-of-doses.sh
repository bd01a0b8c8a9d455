#!/usr/bin/env bash
# Guess:   one ~ between numbers is a sign of a range in GitHub's Markdown; text is struck out by two, ~~so~~.
# Reality: marked, by which reveal.js reads its slides, pairs single ones too: 每次5~10毫克，每日1~2次 becomes 每次5, then
#          10毫克，每日1 struck out, then 2次. With spaces around the signs nothing happens, nor with one range alone.
#          pandoc's own Markdown (Quarto's) sets the same words as a subscript; its gfm and markdown-it (Marp, Slidev)
#          leave them alone, so that the same file is right in one program and wrong in the next.
# Seen:    marked 18.2.1, markdown-it 15.0.3, pandoc 3.9 (pypandoc-binary 1.17).
# Matters: a dose and how often to take it is the commonest sentence with two ranges. On the slide its right dose is
#          struck out, and without the line, as text, it reads 510毫克，每日12次.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts marked@18.2.1 markdown-it@15.0.3
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check pypandoc-binary==1.17
cat > read.mjs <<'JS'
import { marked } from 'marked'
import MarkdownIt from 'markdown-it'
for (const text of ['每次5~10毫克，每日1~2次', '每次5~10毫克', '每次5 ~ 10毫克，每日1 ~ 2次'])
  console.log(JSON.stringify([text, marked.parse(text).trim(), new MarkdownIt().render(text).trim()]))
JS
node read.mjs > read.jsonl
venv/bin/python - <<'PY'
import json
from pathlib import Path

import pypandoc

two, one, airy = map(json.loads, Path("read.jsonl").read_text().splitlines())
own, gfm = (pypandoc.convert_text(two[0], "html", format=form).strip() for form in ("markdown", "gfm"))
print("marked:", two[1], "pandoc:", own, "pandoc, gfm:", gfm, "markdown-it:", two[2], sep="\n")
assert two[1] == "<p>每次5<del>10毫克，每日1</del>2次</p>", "single signs are no pair any more"
assert own == "<p>每次5<sub>10毫克，每日1</sub>2次</p>", "pandoc leaves them alone now"
assert two[2] == gfm == f"<p>{two[0]}</p>"
assert one[1] == f"<p>{one[0]}</p>" and airy[1] == f"<p>{airy[0]}</p>"
PY

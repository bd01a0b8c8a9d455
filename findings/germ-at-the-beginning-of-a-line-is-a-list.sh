#!/usr/bin/env bash
# Guess:   a paragraph of reStructuredText or AsciiDoc that begins "E. coli lives in the gut." is a paragraph; a list needs
#          a first item, 1. or A.
# Reality: docutils makes a list of it that begins at E, and Asciidoctor one that begins at the fifth letter; "i. v. only"
#          is a list in a list. The words left are "coli lives in the gut", the name's letter is a number outside the text.
#          docutils has a remark for it, of the kind (info) that is not shown by default. Markdown has no such lists.
# Seen:    docutils 0.23, asciidoctor 4.1.0 (JavaScript), markdown-it 15.0.3.
# Matters: a search and a screen reader get another word, and a style of lists with its own numbers makes "5. coli" of it.
#          The point has to be escaped, or the name not stand first.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts asciidoctor@4.1.0 markdown-it@15.0.3
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check docutils==0.23
cat > set.mjs <<'JS'
import assert from 'node:assert/strict'
import { convert } from 'asciidoctor'
import markdown from 'markdown-it'
const flat = (page) => page.replace(/\n/g, '')
const germ = flat(await convert('E. coli lives in the gut.')), way = flat(await convert('i. v. only'))
console.log('asciidoctor', germ, way)
assert.match(germ, /<ol class="upperalpha" type="A" start="5"><li><p>coli lives in the gut\.<\/p><\/li><\/ol>/, 'a paragraph now')
assert.match(way, /<ol class="loweralpha" type="a" start="9"><li><p>v\. only/)
assert.equal(flat(markdown().render('E. coli lives in the gut.')), '<p>E. coli lives in the gut.</p>')
JS
node set.mjs 2>/dev/null
venv/bin/python - <<'PY' 2>messages
from importlib.metadata import version

from docutils.core import publish_parts

germ, way = (publish_parts(text, writer="html5")["body"].replace("\n", "") for text in ("E. coli lives in the gut.", "i. v. only"))
print("docutils", version("docutils"), germ, way)
assert germ == '<ol class="upperalpha simple" start="5"><li><p>coli lives in the gut.</p></li></ol>', "it is a paragraph now"
assert way.count("<ol") == 2 and "<p>only</p>" in way
PY
test ! -s messages

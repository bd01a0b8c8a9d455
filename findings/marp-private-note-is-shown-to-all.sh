#!/usr/bin/env bash
# Guess:   a comment in Marp's Markdown is a note for the speaker, unless it is plainly a setting, such as `paginate:
#          true`.
# Reality: a note of one line that begins with one of its words and a colon is a setting, whatever follows: "header:
#          ask who feels worse" is printed at the top of the slide and of all after it, and is no note any more;
#          "class: …", "color: …" and "theme: …" vanish. A first line before it keeps the note.
# Seen:    @marp-team/marp-core 5.0.2.
# Matters: what was meant for the speaker alone is read by the whole hall, and stays up. "Class", "theme", "footer" and
#          "color" are words that notes begin with.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @marp-team/marp-core@5.0.2
cat > notes.mjs <<'JS'
import assert from 'node:assert/strict'
import { Marp } from '@marp-team/marp-core'
const render = (note) => {
  const { html, comments } = new Marp({ script: false }).render(`# One\n\n<!-- ${note} -->\n\n---\n\n# Two\n`)
  return { notes: comments[0], shown: html.split('ask who feels worse</header>').length - 1 }
}
const said = render('header: ask who feels worse')
const after = render('Slowly.\nheader: ask who feels worse')
console.log(said, after)
assert.deepEqual(said, { notes: [], shown: 2 }, 'it is a note now')
assert.deepEqual(after, { notes: ['Slowly.\nheader: ask who feels worse'], shown: 0 })
for (const note of ['class: how many came today?', 'color: red means stop', 'theme: living with it'])
  assert.deepEqual(render(note).notes, [], note)
assert.deepEqual(render('Question: how many came today?').notes, ['Question: how many came today?'])
process.exit(0)
JS
node notes.mjs

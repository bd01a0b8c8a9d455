#!/usr/bin/env bash
# Guess:   what stands between two lines of --- in a talk for Slidev is a slide, except at the very top of the file.
# Reality: where the first line after --- is not empty, all up to the next --- is read as settings of the slide that
#          follows: "Morning: 5 mg" and "Evening: 10 mg" are settings, and the slide is gone. An empty line before them
#          makes them a slide; in Marp they are one without it. Nothing is told.
# Seen:    @slidev/parser 52.20.1, @marp-team/marp-core 5.0.2.
# Matters: lists of this kind, a word, a colon and a value, are what slides of doses, hours and telephones are. The talk
#          has one slide less, and nobody misses it before it is held.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @slidev/parser@52.20.1 @marp-team/marp-core@5.0.2
cat > slides.mjs <<'JS'
import assert from 'node:assert/strict'
import { parse } from '@slidev/parser'
import { createRequire } from 'node:module'
const { Marp } = createRequire(import.meta.url)('@marp-team/marp-core')
const talk = (before) => `# When\n\n---\n${before}Morning: 5 mg\nEvening: 10 mg\n\n---\n\n# Whom to ask\n`
const slides = async (text) => (await parse(text, 'talk.md')).slides.map(({ content, frontmatter }) => [content, frontmatter])
const close = await slides(talk('')), apart = await slides(talk('\n'))
const marp = new Marp({ script: false }).render(talk(''), { htmlAsArray: true }).html
console.log(close, apart, marp.length)
assert.deepEqual(close, [['# When', {}], ['# Whom to ask', { Morning: '5 mg', Evening: '10 mg' }]], 'it is a slide now')
assert.deepEqual(apart.map(([content]) => content), ['# When', 'Morning: 5 mg\nEvening: 10 mg', '# Whom to ask'])
assert.equal(marp.length, 3)
JS
node slides.mjs

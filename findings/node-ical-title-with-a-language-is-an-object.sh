#!/usr/bin/env bash
# Guess:   node-ical gives the title of a meeting as a string; the language that RFC 5545 (3.2.10) lets stand beside it,
#          SUMMARY;LANGUAGE=zh-CN:…, is left out or kept elsewhere.
# Reality: a text with any parameter is an object { params, val }, without one it is a string. Put into a page, the
#          title is "[object Object]", and so is the place.
# Seen:    node-ical 0.26.1.
# Matters: groups show their meetings on their own page from the calendar file. One that says its language, as a screen
#          reader would wish, shows no title there, while the same file without it does.
set -euo pipefail
command -v node >/dev/null || { echo "needs Node.js"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1
cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import ical from 'node-ical'

function meeting(language) {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//group//meetings//EN', 'BEGIN:VEVENT', 'UID:walk@example.org',
    'DTSTAMP:20270101T000000Z', 'DTSTART:20270301T060000Z', `SUMMARY${language}:病友会`, `LOCATION${language}:三楼`,
    'END:VEVENT', 'END:VCALENDAR', '']
  return Object.values(ical.sync.parseICS(lines.join('\r\n'))).find((entry) => entry.type === 'VEVENT')
}

const [plain, told] = [meeting(''), meeting(';LANGUAGE=zh-CN')]
console.log([plain.summary, plain.location], [told.summary, told.location], `${told.summary}`)
assert.deepEqual([plain.summary, plain.location], ['病友会', '三楼'])
assert.equal(`${told.summary} ${told.location}`, '[object Object] [object Object]', 'texts with a language are strings now')
assert.deepEqual([told.summary.val, told.summary.params.LANGUAGE], ['病友会', 'zh-CN'])
JS
node read.mjs

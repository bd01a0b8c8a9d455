#!/usr/bin/env bash
# Guess:   chrono's Chinese parser takes the afternoon of 下午2点到4点 for both ends, as its English one does with "2 pm to 4".
# Reality: the end is four in the morning of the next day: the meeting lasts fourteen hours. So it is with 2点-4点,
#          2:00~4:30 and 晚上7点到9点; only 下午 before both ends, or 14:00-16:00, gives four in the afternoon.
# Seen:    chrono-node 2.10.3, its parsers zh and en.
# Matters: it is how meetings are announced in Chinese; the calendar of whoever reads the notice by this library is full
#          until the next morning. The half of the day has to stand before both ends, or hours be counted to 24.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import * as chrono from 'chrono-node'
const hours = (parser, text) => {
  const [{ start, end }] = parser.parse(text, new Date(2027, 0, 1))
  const length = (end.date() - start.date()) / 3600000
  console.log(text, length, 'hours')
  return length
}
assert.equal(hours(chrono, 'Saturday 6 March 2027, 2 pm to 4'), 2)
for (const span of ['下午2点到4点', '下午2点-4点', '下午2:00-4:00', '晚上7点到9点'])
  assert.equal(hours(chrono.zh, `2027年3月6日${span}`), 14, 'the end is on the same day now')
for (const span of ['下午2点到下午4点', '14:00-16:00']) assert.equal(hours(chrono.zh, `2027年3月6日${span}`), 2)
JS
node read.mjs

#!/usr/bin/env bash
# Guess:   what Day.js writes in Chinese, 中午12:30, it reads back as half past twelve, as it does with every other hour.
# Reality: it reads 00:30: the words are tried from one o'clock on, 中午 is found at twelve, and what is not found after
#          twelve counts as morning. 下午12:30, which nobody writes, is read right; moment reads both.
# Seen:    dayjs 1.11.23 with its plugin customParseFormat, moment 2.31.0, locale zh-cn.
# Matters: a noon meeting goes into calendars at half past midnight of the same day, twelve hours before it: all who
#          come by their phone's calendar come to a closed door, or not at all.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23 moment@2.31.0
cat > noon.cjs <<'JS'
const assert = require('node:assert')
const dayjs = require('dayjs')
dayjs.extend(require('dayjs/plugin/customParseFormat'))
require('dayjs/locale/zh-cn')
const moment = require('moment')
require('moment/locale/zh-cn')

const form = 'YYYY年M月D日Ah:mm'
const back = {}
for (const hour of ['05:30', '09:30', '11:45', '12:00', '12:30', '14:30', '19:30']) {
  const written = dayjs(`2027-03-06T${hour}`).locale('zh-cn').format(form)
  back[hour] = dayjs(written, form, 'zh-cn').format('HH:mm')
  const other = moment(written, form, 'zh-cn').format('HH:mm')
  console.log(written, 'dayjs', back[hour], 'moment', other)
  assert.strictEqual(other, hour)
}
const wrong = Object.entries(back).filter(([hour, read]) => hour !== read)
assert.deepStrictEqual(wrong, [['12:00', '00:00'], ['12:30', '00:30']], 'noon is read as noon now')
JS
node noon.cjs

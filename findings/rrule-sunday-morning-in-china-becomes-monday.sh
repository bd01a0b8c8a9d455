#!/usr/bin/env bash
# Guess:   rrule.js, given the moment of seven on a Sunday morning in Shanghai and "weekly on Sunday", gives that Sunday
#          and the ones after it, at seven.
# Reality: it asks for the weekday in UTC, where it is still Saturday: every date is Monday, seven o'clock, in
#          Shanghai, the start itself is none of them, and "the first Sunday of the month" is a Monday too. At nine
#          o'clock all is right.
# Seen:    rrule 2.8.1 with Node.js, whatever the zone of the computer.
# Matters: a walk before breakfast is put into calendars a day late, each week; trials with meetings of the afternoon
#          pass.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
cat > dates.mjs <<'JS'
import assert from 'node:assert/strict'
import rrule from 'rrule'
const { RRule } = rrule
const shape = { timeZone: 'Asia/Shanghai', weekday: 'long', day: 'numeric', hour: 'numeric', hourCycle: 'h23' }
const there = new Intl.DateTimeFormat('en-GB', shape)
const words = (date) => {
  const part = Object.fromEntries(there.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${part.weekday} ${part.day} at ${part.hour}`
}
const dates = (hour, freq, byweekday) =>
  new RRule({ freq, byweekday, dtstart: new Date(`2027-03-07T${hour}:00:00+08:00`), count: 3 }).all().map(words)
const early = dates('07', RRule.WEEKLY, RRule.SU)
const first = dates('07', RRule.MONTHLY, RRule.SU.nth(1))
const later = dates('09', RRule.WEEKLY, RRule.SU)
console.log(process.env.TZ, { early, first, later })
assert.equal(words(new Date('2027-03-07T07:00:00+08:00')), 'Sunday 7 at 07')
assert.deepEqual(early, ['Monday 8 at 07', 'Monday 15 at 07', 'Monday 22 at 07'], 'Sundays are Sundays now')
assert.deepEqual(first, ['Monday 8 at 07', 'Monday 5 at 07', 'Monday 3 at 07'])
assert.deepEqual(later, ['Sunday 7 at 09', 'Sunday 14 at 09', 'Sunday 21 at 09'])
JS
for zone in Asia/Shanghai UTC; do TZ=$zone node dates.mjs; done

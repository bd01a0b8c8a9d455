#!/usr/bin/env bash
# Guess:   DTSTART;TZID=Asia/Shanghai:20270306T140000 is two o'clock in Shanghai for ical.js, as it is for node-ical,
#          in a file that brings no VTIMEZONE: the name is one of the IANA list, and Node.js knows it.
# Reality: ical.js calls the time "floating": it is two o'clock wherever the reader's computer stands, in New York
#          thirteen hours late. Nothing is told. With the VTIMEZONE in the file and registered it is right.
# Seen:    ical.js 2.2.1, node-ical 0.27.2 with Node.js, TZ set to three zones.
# Matters: a meeting that is streamed is missed by all who live abroad, and the organiser's own trial is right. Files
#          for others have to bring their zone's rules (RFC 5545, 3.2.19), whatever most programs forgive.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 node-ical@0.27.2
cat > read.mjs <<'JS'
import assert from 'node:assert/strict'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
const rules = ['BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19910915T010000', 'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE']
const file = (zone) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//trial//EN', ...zone, 'BEGIN:VEVENT', 'UID:trial',
  'DTSTAMP:20270101T000000Z', 'DTSTART;TZID=Asia/Shanghai:20270306T140000', 'SUMMARY:Meeting', 'END:VEVENT',
  'END:VCALENDAR', ''].join('\r\n')
function start(text) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent')).startDate
}
const bare = start(file([]))
const other = Object.values(nodeIcal.sync.parseICS(file([]))).find((part) => part.type === 'VEVENT').start
const hoursLate = (date) => (date - Date.UTC(2027, 2, 6, 6)) / 3600000
console.log(process.env.TZ, bare.zone.tzid, 'ical.js', hoursLate(bare.toJSDate()), 'node-ical', hoursLate(other))
assert.equal(bare.zone.tzid, 'floating', 'the name of the zone counts now')
assert.equal(hoursLate(bare.toJSDate()), { 'Asia/Shanghai': 0, UTC: 8, 'America/New_York': 13 }[process.env.TZ])
assert.equal(hoursLate(other), 0)
assert.equal(hoursLate(start(file(rules)).toJSDate()), 0)
JS
for zone in Asia/Shanghai UTC America/New_York; do TZ=$zone node read.mjs; done

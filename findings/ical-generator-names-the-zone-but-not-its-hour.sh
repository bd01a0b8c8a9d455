#!/usr/bin/env bash
# Guess:   ical-generator writes an event whose start is a Date, an instant, in the zone that it is given: 06:00 UTC is
#          14:00 with timezone Asia/Shanghai.
# Reality: it writes the hour of the computer that it runs on and puts the zone's name before it: on a server with UTC
#          TZID=Asia/Shanghai:…T060000, eight hours before the meeting, on a computer in New York another hour again.
#          Without timezone the instant is right (…T060000Z).
# Seen:    ical-generator 11.1.2 with Node.js, TZ set to three zones, file read by icalendar 7.3.2.
# Matters: made on the organiser's own computer the file is right, made by a server the same program invites people for
#          the early morning. The name of the zone makes the hour look meant.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check icalendar==7.3.2 tzdata==2026.2
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-generator@11.1.2
cat > write.mjs <<'JS'
import ical from 'ical-generator'
const meeting = { id: 'trial', start: new Date(Date.UTC(2027, 2, 6, 6)), summary: 'Meeting' }
const calendar = ical()
calendar.createEvent({ ...meeting, timezone: process.argv[2] || undefined })
process.stdout.write(calendar.toString())
JS
"$tmp/venv/bin/python" - <<'PY'
import os
import subprocess
from datetime import datetime, timezone

from icalendar import Calendar

MEANT = datetime(2027, 3, 6, 6, tzinfo=timezone.utc)


def hours_off(computer, zone):
    done = subprocess.run(["node", "write.mjs", zone], env=os.environ | {"TZ": computer}, check=True, capture_output=True)
    (event,) = Calendar.from_ical(done.stdout).walk("VEVENT")
    print(computer, zone or "no zone", event["DTSTART"].dt)
    return (event["DTSTART"].dt - MEANT).total_seconds() / 3600


named = {computer: hours_off(computer, "Asia/Shanghai") for computer in ("Asia/Shanghai", "UTC", "America/New_York")}
print(named)
assert named == {"Asia/Shanghai": 0, "UTC": -8, "America/New_York": -13}, "the hour belongs to the zone now"
assert hours_off("UTC", "") == 0
PY

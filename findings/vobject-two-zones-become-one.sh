#!/usr/bin/env bash
# Guess:   vobject writes an event in Shanghai and one in Chicago each with its own zone, TZID=Asia/Shanghai and
#          TZID=America/Chicago.
# Reality: it names a zone by its abbreviation, which is CST for both, and keeps the first: Chicago's event is written
#          with Shanghai's +08:00, fourteen hours off. Alone, each is right.
# Seen:    vobject 0.9.9 with zones of zoneinfo, file read by icalendar 7.3.2.
# Matters: a talk that is streamed to families abroad has one calendar file for two places, and half of them come at
#          the wrong hour. Zones have to be written by their IANA names.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check vobject==0.9.9 icalendar==7.3.2 tzdata==2026.2
"$tmp/venv/bin/python" - <<'PY'
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import vobject

calendar = vobject.iCalendar()
starts = [datetime(2026, 12, 5, 14, tzinfo=ZoneInfo(zone)) for zone in ("Asia/Shanghai", "America/Chicago")]
for start in starts:
    event = calendar.add("vevent")
    event.add("summary").value = "Meeting"
    event.add("dtstart").value = start
text = calendar.serialize()
read = [event["DTSTART"].dt for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]
print(*(line for line in text.splitlines() if "TZ" in line), *(f"{a} → {b}" for a, b in zip(starts, read)), sep="\n")
assert [b - a for a, b in zip(starts, read)] == [timedelta(0), timedelta(hours=-14)], "zones are kept apart now"
PY

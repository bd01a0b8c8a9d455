#!/usr/bin/env bash
# Guess:   icalendar writes the VTIMEZONE of an event whose start has a zone, as RFC 5545 (3.2.19) demands for a TZID.
# Reality: it writes TZID=Asia/Shanghai and no VTIMEZONE; only Calendar.add_missing_timezones() adds it, with a
#          COMMENT line saying that it holds from 1970 to 2038 only.
# Seen:    icalendar 7.3.2.
# Matters: the calendar file of a meeting is opened by phones that do not know the name of the zone; some then take
#          their own, and people come at the wrong hour.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check icalendar==7.3.2
"$tmp/venv/bin/python" - <<'PY'
from datetime import datetime
from zoneinfo import ZoneInfo
from icalendar import Calendar, Event

calendar = Calendar()
calendar.add("prodid", "-//example//EN")
calendar.add("version", "2.0")
event = Event()
event.add("uid", "meeting@example.org")
event.add("dtstamp", datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")))
event.add("dtstart", datetime(2026, 12, 5, 14, tzinfo=ZoneInfo("Asia/Shanghai")))
calendar.add_component(event)
plain = calendar.to_ical().decode()
calendar.add_missing_timezones()
whole = calendar.to_ical().decode()
print(plain)
assert "TZID=Asia/Shanghai" in plain and "BEGIN:VTIMEZONE" not in plain, "the zone is written by itself now"
assert "BEGIN:VTIMEZONE" in whole and "COMMENT:This timezone only works from 1970-01-01 to 2038-01-01" in whole
PY

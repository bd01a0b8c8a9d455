#!/usr/bin/env bash
# Guess:   a list of dates in one RDATE line of a VTIMEZONE (RFC 5545, 3.8.5.2), as icalendar writes the changes of the
#          clock, is read whole by vobject, which hands the zone to dateutil.
# Reality: vobject keeps the first date of each list. With icalendar's rules for 2020 to 2051 a summer's day of 2021 is
#          right and one of 2027 is an hour off; dateutil alone reads the same lines right, and vobject does where each
#          date has an RDATE line of its own.
# Seen:    vobject 0.9.9, icalendar 7.3.2, python-dateutil 2.9.0.post0.
# Matters: calendar servers such as Radicale are built on vobject: people would come to the meeting an hour late.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check vobject==0.9.9 icalendar==7.3.2 python-dateutil==2.9.0.post0 tzdata==2026.6
cat > "$tmp/read.py" <<'PY'
"""By how many hours vobject and dateutil are off in two summers, with all changes in a list or each on its own line."""
import io
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import vobject
from dateutil import tz
from icalendar import Calendar, Event

new_york = ZoneInfo("America/New_York")
calendar = Calendar()
calendar.add("prodid", "-//example//EN")
calendar.add("version", "2.0")
event = Event()
event.add("uid", "meeting@example.org")
event.add("dtstamp", datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")))
event.add("dtstart", datetime(2027, 7, 20, 10, 30, tzinfo=new_york))
calendar.add_component(event)
calendar.add_missing_timezones(date(2020, 1, 1), date(2051, 1, 1))
for observance in calendar.walk("VTIMEZONE")[0].subcomponents if sys.argv[1] == "lines" else ():
    dates = observance.pop("RDATE", None)
    for one in dates.dts if dates is not None else ():
        observance.add("rdate", one.dt)
text = calendar.to_ical().decode()


def off(zone, year: int) -> int:
    day = datetime(year, 7, 20, 10, 30)
    return abs((zone.utcoffset(day) - new_york.utcoffset(day)).total_seconds()) // 3600


zones = vobject.readOne(text).vevent.dtstart.value.tzinfo, tz.tzical(io.StringIO(text)).get()
print(*(f"{name} {off(zone, 2021):g} {off(zone, 2027):g}" for name, zone in zip(("vobject", "dateutil"), zones)))
PY
as_list=$("$tmp/venv/bin/python" "$tmp/read.py" list)
as_lines=$("$tmp/venv/bin/python" "$tmp/read.py" lines)
echo "hours off in 2021 and 2027, a list of dates: $as_list"
echo "hours off in 2021 and 2027, a line a date:   $as_lines"
[ "$as_lines" = "vobject 0 0 dateutil 0 0" ] || { echo "a line a date is not read right any more"; exit 1; }
[ "$as_list" = "vobject 0 1 dateutil 0 0" ] || { echo "vobject reads lists of dates now"; exit 1; }

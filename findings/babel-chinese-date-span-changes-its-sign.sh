#!/usr/bin/env bash
# Guess:   a span of dates in Chinese has one sign between its ends, whether the year is shown or not.
# Reality: 11月29日至30日 without the year, 2026年11月29日 – 30日 with it (a dash between thin spaces); traditional Chinese has
#          至 in both.
# Seen:    Babel 2.19.0 (CLDR data of that release).
# Matters: the cover of a leaflet shows the year and its inside does not, so one meeting is written in two ways, and a
#          dash between spaces is no Chinese sign at all. The sign has to be one's own.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check Babel==2.19.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from datetime import date

import babel
from babel.dates import format_interval

print("Babel", babel.__version__)
first, last = date(2026, 11, 29), date(2026, 11, 30)
spans = {(where, parts): format_interval(first, last, parts, locale=where) for where in ("zh", "zh_Hant") for parts in ("MMMd", "yMMMd")}
print(spans)
assert spans["zh", "MMMd"] == "11月29日至30日" and "至" not in spans["zh", "yMMMd"], "one sign is used now"
assert all("至" in spans["zh_Hant", parts] for parts in ("MMMd", "yMMMd")), "traditional Chinese changed"
PY

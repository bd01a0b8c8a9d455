#!/usr/bin/env bash
# Guess:   csvkit takes a column for dates where its cells hold at least a day and a month; names and words stay as typed.
# Reality: hosts named April, May and June are 1 April, 1 May and 1 June of the year 1 (0001-05-01), rooms 3-5 to 3-7 are
#          days of March 2001, and a column of 0 and 1 for parking places is False and True. One cell that is something
#          else, such as Li Na, saves its column: the same sheet is right one month and wrong the next.
# Seen:    csvkit 2.2.0 with agate 1.14.2 and parsedatetime 2.6.
# Matters: csvlook and csvjson are what one looks at a sheet of meetings with, or hands it on by. Nothing is told; only
#          --no-inference (-I) leaves the words.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6
cd "$tmp"
cat > meetings.csv <<'CSV'
date,host,room,parking
2027-03-06,April,3-5,0
2027-04-03,May,3-6,1
2027-05-08,June,3-7,1
CSV
sed 's/June/Li Na/' meetings.csv > mixed.csv
venv/bin/csvlook meetings.csv
venv/bin/csvjson meetings.csv > read.json
venv/bin/csvjson mixed.csv > mixed.json
venv/bin/csvjson -I meetings.csv > typed.json
venv/bin/python - <<'PY'
import json
import pathlib


def column(file, name):
    return [row[name] for row in json.loads(pathlib.Path(file).read_text())]


print(column("read.json", "parking"), column("mixed.json", "host"))
assert column("read.json", "host") == ["0001-04-01", "0001-05-01", "0001-06-01"], "names are names now"
assert column("read.json", "room") == ["2001-03-05", "2001-03-06", "2001-03-07"], "rooms are rooms now"
assert column("read.json", "parking") == [False, True, True], "numbers are numbers now"
assert column("mixed.json", "host") == ["April", "May", "Li Na"]
assert column("typed.json", "host") == ["April", "May", "June"] and column("typed.json", "room")[0] == "3-5"
PY

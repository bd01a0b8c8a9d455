#!/usr/bin/env bash
# Guess:   quantulum3, which finds quantities in English sentences, finds two in "take 5 to 10 mg" and two pressures, or
#          none, in "120/80 mmHg".
# Reality: 5 to 10 mg is one quantity of 7.5 mg, with an uncertainty of 2.5, and 120/80 mmHg is divided: 1.5 mmHg. Its
#          inline_parse_and_expand, made for reading aloud, says "Take seven point five milligrams", without the range.
# Seen:    quantulum3 0.10.0, without its classifier.
# Matters: who compares the doses of a leaflet and its translation by it compares doses that nobody wrote, and a voice
#          tells people to take one. Ranges and pressures have to be kept out of its reach.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check quantulum3==0.10.0
cd "$tmp"
venv/bin/python -W ignore - <<'PY'
from importlib.metadata import version

from quantulum3 import parser

RANGE, PRESSURE = "Take 5 to 10 mg.", "A blood pressure of 120/80 mmHg."
found = {text: [(q.value, q.uncertainty, q.unit.name) for q in parser.parse(text)] for text in (RANGE, PRESSURE)}
aloud = parser.inline_parse_and_expand(RANGE)
print("quantulum3", version("quantulum3"), found, aloud)
assert found[RANGE] == [(7.5, 2.5, "milligram")], "both ends of the range are kept now"
assert found[PRESSURE] == [(1.5, None, "millimeter of mercury")], "a pressure is no fraction now"
assert aloud == "Take seven point five milligrams."
PY

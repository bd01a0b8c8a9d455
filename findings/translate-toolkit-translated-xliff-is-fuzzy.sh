#!/usr/bin/env bash
# Guess:   a unit of XLIFF 1.2 whose target has state="translated" is translated.
# Reality: it is fuzzy, also with state="final": only approved="yes" at the unit counts (OASIS, 2008, makes it optional).
# Seen:    translate-toolkit 3.20.4.
# Matters: Weblate, Virtaal and pocount, which read by it, show a leaflet that is translated to the end as one that has
#          to be worked on from the first text to the last.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4
"$tmp/venv/bin/python" - <<'PY'
from translate.storage.xliff import xlifffile

FILE = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="walking" source-language="zh" target-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>走路</source><target state="translated">Walking</target></trans-unit>
<trans-unit id="2"><source>水</source><target state="final">Water</target></trans-unit>
<trans-unit id="3" approved="yes"><source>鞋</source><target state="translated">Shoes</target></trans-unit>
</body></file></xliff>"""
seen = {unit.source: (unit.istranslated(), unit.isfuzzy()) for unit in xlifffile.parsestring(FILE.encode()).units}
print("translated, fuzzy:", seen)
assert seen == {"走路": (False, True), "水": (False, True), "鞋": (True, False)}, "the state of the target counts now"
PY

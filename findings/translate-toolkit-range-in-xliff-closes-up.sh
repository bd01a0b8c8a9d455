#!/usr/bin/env bash
# Guess:   xliff2po gives what a placeholder of XLIFF 1.2 stands for, or some mark of it: <x id="1" equiv-text="–"/> says
#          itself what a plain text is to show in its place (OASIS, 2008, equiv-text).
# Reality: <x/> is left out without a trace, in source and translation alike: "Take 5<x …/>10 mg" becomes "Take 510 mg".
#          What is written with its code inside, <ph>–</ph>, stays, and the words of <g> too. Nothing is told.
# Seen:    translate-toolkit 3.20.4, its PO file read by polib 1.2.0.
# Matters: editors of translations write a dash, a hyphen that does not break, or a line's end as <x/>. Who goes on in PO
#          reads fifty times the dose, in two languages that agree, so that no comparison of numbers tells it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4 polib==1.2.0
cd "$tmp"
cat > leaflet.xlf <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="leaflet" source-language="en" target-language="zh-CN" datatype="plaintext"><body>
<trans-unit id="1" approved="yes"><source>Take 5<x id="1" equiv-text="–"/>10 mg <g id="2">daily</g>.</source>
<target>每日<g id="2">服用</g>5<x id="1" equiv-text="–"/>10毫克。</target></trans-unit>
<trans-unit id="2" approved="yes"><source>Rest 5<ph id="1">–</ph>10 minutes.</source>
<target>休息5<ph id="1">–</ph>10分钟。</target></trans-unit>
</body></file></xliff>
XML
venv/bin/xliff2po --progress=none leaflet.xlf leaflet.po 2> told.txt
venv/bin/python - <<'PY'
import pathlib

import polib

entries = [(entry.msgid, entry.msgstr) for entry in polib.pofile("leaflet.po")]
told = pathlib.Path("told.txt").read_text()
print(entries, repr(told))
assert entries[1] == ("Rest 5–10 minutes.", "休息5–10分钟。"), entries[1]
assert entries[0] == ("Take 510 mg daily.", "每日服用510毫克。"), "the placeholder leaves something now"
assert "equiv" not in told and "warn" not in told.lower()
PY

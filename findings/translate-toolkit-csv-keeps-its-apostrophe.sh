#!/usr/bin/env bash
# Guess:   po2csv and csv2po, one after the other, give back the translations; po2csv puts an apostrophe before what a
#          spreadsheet would take for a formula (-5, =5), and csv2po takes it off.
# Reality: it stays: "-5公斤" comes back as "'-5公斤", and without the template the original text has it too, so that it is
#          another entry. A backslash comes back twice.
# Seen:    translate-toolkit 3.20.4, polib 1.2.0.
# Matters: a loss of weight, a temperature below zero, "+1 tablet": the stray mark stands before the number on the
#          leaflet. Sheets for translators have to be compared with what was sent.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4 polib==1.2.0
cd "$tmp"
cat > leaflet.po <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "-5 kg in three weeks"
msgstr "-5公斤，三周内"

msgid "Call us"
msgstr "打电话"
PO
venv/bin/po2csv --progress=none leaflet.po leaflet.csv
venv/bin/csv2po --progress=none leaflet.csv alone.po
venv/bin/csv2po --progress=none -t leaflet.po leaflet.csv again.po
"$tmp/venv/bin/python" - <<'PY'
import polib

sent, alone, again = ({entry.msgid: entry.msgstr for entry in polib.pofile(f"{name}.po")} for name in ("leaflet", "alone", "again"))
print(sent, alone, again, sep="\n")
assert sent["-5 kg in three weeks"] == "-5公斤，三周内" and sent["Call us"] == again["Call us"] == alone["Call us"]
assert again["-5 kg in three weeks"] == "'-5公斤，三周内", "the apostrophe is taken off now"
assert "'-5 kg in three weeks" in alone and "-5 kg in three weeks" not in alone
PY

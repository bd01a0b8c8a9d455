#!/usr/bin/env bash
# Guess:   Babel reads every valid PO file, deleted entries with their earlier wording (#~|) too, and leaves the rest
#          alone.
# Reality: the entry right before such a line is taken for deleted: its translation is gone from the catalogue, and
#          writing the file makes it #~. Babel prints a warning about the line, not about the entry.
# Seen:    Babel 2.19.0 beside polib 1.2.0; gettext's msgmerge --previous and msgattrib --clear-fuzzy make such files.
# Matters: the sentence in question comes out in the other language, on a leaflet that was wholly translated. A PO
#          file that went through gettext has to be read with another library (polib reads it).
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check babel==2.19.0 polib==1.2.0
cat > "$tmp/leaflet.po" <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"

msgid "Never stop the tablets on your own"
msgstr "不要自己停药"

#~| msgid "Take one tablet a day"
#~ msgid "Take two tablets a day"
#~ msgstr "每天服两片"
PO
"$tmp/venv/bin/python" - "$tmp/leaflet.po" <<'PY'
import sys

import polib
from babel.messages.pofile import read_po

words = "Never stop the tablets on your own"
with open(sys.argv[1], "rb") as file:
    catalogue = read_po(file)
print("in the catalogue:", [message.id for message in catalogue if message.id])
print("deleted:", list(catalogue.obsolete))
assert catalogue.get(words) is None and words in catalogue.obsolete, "Babel keeps the entry now"
assert polib.pofile(sys.argv[1]).find(words).msgstr == "不要自己停药"
PY

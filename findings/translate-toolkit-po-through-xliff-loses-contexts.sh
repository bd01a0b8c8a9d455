#!/usr/bin/env bash
# Guess:   po2xliff and xliff2po, one after the other, give the PO file back.
# Reality: the XLIFF has both of two entries with the same words, but the PO file has only the first, with an empty
#          msgctxt in place of its own: the second translation is lost.
# Seen:    translate-toolkit 3.20.4.
# Matters: a talk says one word at several places that are translated otherwise (“Walk”, the step and the list). A
#          translator's work on the second does not come back by this way, nor the place of the first in its msgctxt.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4
cat > "$tmp/in.po" <<'PO'
msgid ""
msgstr ""
"Language: zh\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

#. place: step
msgctxt "step"
msgid "Walk"
msgstr "走"

#. place: list
msgctxt "list"
msgid "Walk"
msgstr "步行"
PO
"$tmp/venv/bin/po2xliff" --progress=none "$tmp/in.po" "$tmp/between.xlf"
"$tmp/venv/bin/xliff2po" --progress=none "$tmp/between.xlf" "$tmp/out.po"
cat "$tmp/out.po"
grep -q '步行' "$tmp/between.xlf"
grep -q '^msgstr "走"' "$tmp/out.po"
grep -q '^msgctxt ""' "$tmp/out.po"
if grep -q '步行' "$tmp/out.po" || grep -q '^msgctxt "step"' "$tmp/out.po"; then echo "both come back now"; exit 1; fi

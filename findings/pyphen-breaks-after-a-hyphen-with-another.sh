#!/usr/bin/env bash
# Guess:   Pyphen breaks HER2-positive at its own hyphen, without a second one, and not between HER and 2.
# Reality: wrap gives HER2-- and positive; British English also allows HER-2-positive. follow-up breaks rightly, since
#          its patterns happen to know it.
# Seen:    Pyphen 0.18.1, dictionaries en_US and en_GB of that release.
# Matters: HER2--positive looks like a misprint, and HER-2 like another name, in the narrow columns of a leaflet,
#          where such words of medicine are broken most. Words have to be cut at their hyphens before Pyphen sees
#          them, and those with digits kept from it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pyphen==0.18.1
"$tmp/venv/bin/python" - <<'PY'
import pyphen

american, british = (pyphen.Pyphen(lang=name) for name in ("en_US", "en_GB"))
print(american.wrap("HER2-positive", 6), british.inserted("HER2-positive"), american.wrap("follow-up", 8))
assert american.wrap("HER2-positive", 6) == ("HER2--", "positive"), "the hyphen is single now"
assert ("HER", "2-positive") in british.iterate("HER2-positive"), "HER2 stays whole now"
PY

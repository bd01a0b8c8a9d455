#!/usr/bin/env bash
# Guess:   Babel's negotiate_locale, asked for zh_TW where zh (simplified), zh_Hant and en are there, chooses zh_Hant.
# Reality: it chooses zh, since it only cuts the country off; for zh_HK among zh_Hans and zh_Hant it finds nothing at
#          all. Locale.parse("zh_TW") knows that zh_TW is zh_Hant_TW.
# Seen:    Babel 2.19.0 (CLDR data of that release).
# Matters: a reader in Taiwan gets simplified characters though the traditional edition lies beside it, and one in
#          Hong Kong English. What is asked for has to be parsed to its script before it is compared.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check babel==2.19.0
"$tmp/venv/bin/python" - <<'PY'
from babel import Locale, negotiate_locale

taiwan = negotiate_locale(["zh_TW"], ["zh", "zh_Hant", "en"])
hong_kong = negotiate_locale(["zh_HK"], ["zh_Hans", "zh_Hant", "en"])
print("zh_TW:", taiwan, "| zh_HK:", hong_kong, "| parsed:", Locale.parse("zh_TW"), Locale.parse("zh_HK"))
assert (str(Locale.parse("zh_TW")), str(Locale.parse("zh_HK"))) == ("zh_Hant_TW", "zh_Hant_HK")
assert (taiwan, hong_kong) == ("zh", None), "the script is asked for now"
PY

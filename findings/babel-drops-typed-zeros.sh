#!/usr/bin/env bash
# Guess:   Babel's format_decimal with decimal_quantization=False groups thousands and leaves the digits as they are.
# Reality: final zeros are dropped (Decimal("1.50") becomes 1.5), without that switch 0.0001 becomes 0, and a negative
#          number gets a hyphen, not a minus sign (U+2212), in Chinese and English alike.
# Seen:    Babel 2.19.0 (CLDR data of that release).
# Matters: a value of a chart is shown as its author typed it: 1.50 says how exactly something was measured. So numbers
#          are grouped as text, and only the signs between the digits are asked of Babel.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check Babel==2.19.0
"$tmp/venv/bin/python" - <<'PY'
from decimal import Decimal

import babel
from babel.numbers import format_decimal

print("Babel", babel.__version__)
for locale in ("zh_Hans_CN", "zh_Hant_TW", "en_GB"):
    exact = format_decimal(Decimal("1200000.50"), locale=locale, decimal_quantization=False)
    small = format_decimal(Decimal("0.0001"), locale=locale)
    below = format_decimal(Decimal("-5.01"), locale=locale)
    print(locale, exact, small, below)
    assert (exact, small, below) == ("1,200,000.5", "0", "-5.01"), "numbers are written otherwise now"
PY

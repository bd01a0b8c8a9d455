#!/usr/bin/env bash
# Guess:   Pint refuses a unit that it does not know: 20 units of insulin, or a temperature with the single sign ℃ of
#          Chinese keyboards.
# Reality: "units" is read as µ + nits: 20 millionths of a candela on a square metre. "10 U" is 10 micromoles a minute
#          (the unit of enzymes), and of "38.5 ℃" and "5 ㎎" the unit is dropped: 38.5 and 5 of nothing. "IU" is
#          refused.
# Seen:    Pint 0.25.3.
# Matters: units are converted, and doses compared, by such a library to find mistakes; 5 ㎎ is found equal to 5 ㎍.
#          Signs of one character have to be written out first, and the unit that was read compared with the one that
#          stood there.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pint==0.25.3
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

import pint

read = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
print("pint", version("pint"))
for text in ("20 units", "10 U", "38.5 ℃", "38.5 °C", "5 ㎎", "5 ㎍"):
    print(text, "->", repr(read(text)))
assert read("20 units").check("[luminosity]/[area]"), "a unit is no brightness any more"
assert read("10 U") == read("10 micromole/minute")
assert all(read(text).dimensionless for text in ("38.5 ℃", "5 ㎎", "5 ㎍")), "the signs of one character count now"
assert read("5 ㎎") == read("5 ㎍") and read("5 mg") != read("5 µg")
assert read("38.5 °C").check("[temperature]")
try:
    read("20 IU")
except pint.UndefinedUnitError as refused:
    print(refused)
else:
    raise AssertionError("IU is known now")
PY

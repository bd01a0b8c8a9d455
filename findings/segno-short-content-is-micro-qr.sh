#!/usr/bin/env bash
# Guess:   segno.make() makes a QR code.
# Reality: for short content it makes a Micro QR code (M1 to M4, one corner mark instead of three), which the camera
#          programs of phones do not read. segno.make_qr() or micro=False gives a QR code.
# Seen:    segno 1.6.6.
# Matters: a short phone number or word on a leaflet becomes a code that most of its readers' phones do not recognise.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check segno==1.6.6
"$tmp/venv/bin/python" - <<'PY'
import segno

number = segno.make("5550100")
print(number.designator, number.symbol_size(), segno.make_qr("5550100").designator)
assert number.is_micro, "short content gives a QR code now"
assert not segno.make_qr("5550100").is_micro
PY

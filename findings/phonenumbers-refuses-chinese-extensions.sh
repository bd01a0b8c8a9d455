#!/usr/bin/env bash
# Guess:   libphonenumber, which the telephones of this world use, reads a Chinese number with its extension as it is
#          printed in China: 010-12345678转5, or 分机 5.
# Reality: both are "no phone number" to it, although ext. is read. The form with one more hyphen is worse:
#          the extension is joined to the number, which then has eleven digits in place of ten.
# Seen:    phonenumbers 9.0.43 (Python port of libphonenumber), region CN.
# Matters: a leaflet's telephone link made by this library alone is lacking, or has a wrong number. 转, 分机 and the
#          last hyphen have to be parted from the number first, and go behind it as ";ext=".
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check phonenumbers==9.0.43
"$tmp/venv/bin/python" - <<'PY'
import phonenumbers


def read(text: str) -> str:
    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException as refusal:
        return refusal.args[0] if refusal.args else "refused"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966)


seen = {text: read(text) for text in ("010-12345678 ext. 5", "010-12345678转5", "010-12345678 分机 5", "(010) 12345678-5")}
for text, found in seen.items():
    print(text, "->", found)
assert seen["010-12345678 ext. 5"] == "tel:+86-10-1234-5678;ext=5"
assert not any(seen[text].startswith("tel:") for text in ("010-12345678转5", "010-12345678 分机 5")), "转 is read now"
assert seen["(010) 12345678-5"] == "tel:+86-10123456785", "the last hyphen is read otherwise now"
PY

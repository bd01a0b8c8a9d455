#!/usr/bin/env bash
# Guess:   a PO file that Babel reads and writes again keeps its header fields; it keeps the comments above them.
# Reality: fields that Babel does not know (X-…) are gone: what a tool notes there of its own never comes back.
# Seen:    Babel 2.19.0.
# Matters: translators' files are known by such a field (of which outline they are, from which language). What must come
#          back stands in the header's comment too.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check babel==2.19.0
"$tmp/venv/bin/python" - <<'PY'
from io import BytesIO

from babel.messages.pofile import read_po, write_po

PO = """\
# outline: walking
msgid ""
msgstr ""
"Project-Id-Version: walking 1\\n"
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Source-Language: zh\\n"
"X-Outline: walking\\n"

msgctxt "title"
msgid "走路"
msgstr "Walking"
"""
out = BytesIO()
write_po(out, read_po(BytesIO(PO.encode())))
text = out.getvalue().decode()
print(text)
assert "# outline: walking" in text and "Language: en" in text
assert "X-Outline" not in text and "X-Source-Language" not in text, "unknown fields are kept now"
PY

#!/usr/bin/env bash
# Guess:   cn2an's transform, which turns the numbers within a Chinese sentence into figures, leaves 三四片 (three or four
#          tablets) as it is, or makes 3、4片 of it.
# Reality: it makes 34片 of it, and 23次 of 两三次, without the warning that it gives for 十五六天, which it leaves. The other
#          way 1-2片 becomes 一负二片, "one minus-two tablets", and 1,000米 becomes 一,零米.
# Seen:    cn2an 0.5.24.
# Matters: it is run before texts are compared, translated or read aloud. "Three or four tablets a day" turns into
#          thirty-four, in a sentence that looks right. Two numerals side by side are a span in Chinese, never a figure.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check cn2an==0.5.24
"$tmp/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import cn2an

figures = {text: cn2an.transform(text, "cn2an") for text in ("每天三四片", "每周两三次", "二百五十毫克")}
words = {text: cn2an.transform(text, "an2cn") for text in ("每次1-2片", "走1,000米", "每次2片")}
print("cn2an", version("cn2an"), figures, words)
assert figures["二百五十毫克"] == "250毫克" and words["每次2片"] == "每次二片"
assert figures["每天三四片"] == "每天34片" and figures["每周两三次"] == "每周23次", "spans stay spans now"
assert words["每次1-2片"] == "每次一负二片" and words["走1,000米"] == "走一,零米", "ranges are read as ranges now"
PY

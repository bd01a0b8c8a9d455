#!/usr/bin/env bash
# Guess:   BudouX's phrases of Chinese never end within a number.
# Reality: 2026年 is cut as 20 and 26年, 1,000米 as 1 and ,000米, and 2:00 in traditional Chinese as 2:0 and 0. 2.5mg is
#          whole in simplified and cut at its point in traditional Chinese.
# Seen:    BudouX 0.10.1, its parsers for simplified and traditional Chinese.
# Matters: lines that end where phrases end are what makes Chinese titles and large letters easy to read; here a line
#          ends in 20, and the next begins with 26年, or with the half of a dose. Its cuts may only be used where the
#          rules of Unicode (UAX 14) allow a break too.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check budoux==0.10.1
"$tmp/venv/bin/python" - <<'PY'
import budoux

simplified = budoux.load_default_simplified_chinese_parser()
traditional = budoux.load_default_traditional_chinese_parser()
cut = [
    simplified.parse("在2026年11月29日下午2:00开会"),
    simplified.parse("每天走1,000米"),
    traditional.parse("在2026年11月29日下午2:00開會"),
    traditional.parse("每天服用2.5mg，每次一片"),
]
print(*cut, sep="\n")
assert cut[0][1:3] == ["20", "26年"] and ",000米" in cut[1], "numbers stay whole in simplified Chinese now"
assert "2:0" in cut[2] and "2." in cut[3], "numbers stay whole in traditional Chinese now"
PY

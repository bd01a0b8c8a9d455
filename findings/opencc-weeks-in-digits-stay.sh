#!/usr/bin/env bash
# Guess:   OpenCC makes 週 of the week in every number of weeks, as in 一周 → 一週.
# Reality: it knows words like 一周 and 两周; after digits the week stays as it is: 2周内, 第12周 and 疗程为4周 keep 周, and
#          10只 keeps 只 where 一只手 gives 一隻手.
# Seen:    OpenCC 1.4.2, s2tw and s2hk.
# Matters: leaflets count weeks of treatment in digits, and two spellings of one word on one page look careless. Numbers
#          with measure words need a rule of their own, beside OpenCC's.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check OpenCC==1.4.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import opencc

print("OpenCC", opencc.__version__)
for name in ("s2tw", "s2hk"):
    change = opencc.OpenCC(name).convert
    made = [change(words) for words in ("一周内", "两周后", "2周内", "疗程为4周", "第12周", "一只手", "10只")]
    print(name, made)
    assert made[0] == "一週內" and made[1].startswith("兩週"), "the word itself is written otherwise now"
    assert made[2] == "2周內" and made[3].endswith("4周") and made[4] == "第12周", "weeks after digits are changed now"
    assert made[5] == "一隻手" and made[6] == "10只", "measure words after digits are changed now"
PY

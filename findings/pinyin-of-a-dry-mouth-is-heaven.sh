#!/usr/bin/env bash
# Guess:   pypinyin and pinyin-pro, which know tens of thousands of phrases, give gān for the dryness of mouth, eyes
#          and cough, in traditional characters (口乾, 眼睛乾澀, 乾咳) too.
# Reality: both give qián, the sign of heaven in the Book of Changes; pinyin-pro reads 乾咳 as qián hāi. pypinyin has gàn
#          (to do) for 口干 in simplified characters, dàfū (a lord of old) for 大夫, the doctor, and qǔ (a song) in 静脉曲张.
# Seen:    pypinyin 0.55.0, pinyin-pro 3.29.4.
# Matters: pinyin is set over hard words, and voices are given it, for people who read little: just the commonest
#          complaints are said wrong. It has to come from a list of medical words, or be read by somebody.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypinyin==0.55.0
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pinyin-pro@3.29.4
cat > say.mjs <<'JS'
import { pinyin } from 'pinyin-pro'
console.log(JSON.stringify(process.argv.slice(2).map((word) => pinyin(word))))
JS
venv/bin/python - <<'PY'
import json
import subprocess
from importlib.metadata import version

from pypinyin import Style, lazy_pinyin

DRY = ("感到口乾", "眼睛乾澀", "乾咳")
WRONG = {"口干": "gàn", "请问大夫": "dà fū", "静脉曲张": "qǔ"}
first = {word: " ".join(lazy_pinyin(word, style=Style.TONE)) for word in (*DRY, *WRONG)}
node = subprocess.run(["node", "say.mjs", *first], check=True, capture_output=True, text=True)
second = dict(zip(first, json.loads(node.stdout), strict=True))
print("pypinyin", version("pypinyin"), first, "pinyin-pro", second)
assert all("qián" in said[word] for said in (first, second) for word in DRY), "what is dry is gān now"
assert "hāi" in second["乾咳"]
assert all(wrong in first[word] for word, wrong in WRONG.items()), "pypinyin says these otherwise now"
assert "dài fu" in second["请问大夫"]
PY

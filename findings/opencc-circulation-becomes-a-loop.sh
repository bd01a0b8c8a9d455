#!/usr/bin/env bash
# Guess:   OpenCC's s2twp, "traditional Chinese of Taiwan with its phrases", is the better choice for readers in Taiwan:
#          it turns 阿司匹林 into 阿斯匹靈 and 激光 into 雷射.
# Reality: its phrases are those of computing and it knows no context: the circulatory system 循环系统 becomes 迴圈系統 (a loop
#          of a program), immune cells are switched on like software (激活 → 啟用), programmed death 程序性死亡 becomes 程式性死亡,
#          and 细胞内存在 ("there is in cells") 細胞記憶體在, with a computer's memory in it. s2tw changes characters alone.
# Seen:    OpenCC 1.4.2.
# Matters: a leaflet on the heart or on cells reads as if a machine had written it, and one sentence in the last case
#          means nothing. Words of Taiwan have to come from a list of medicine.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check opencc==1.4.2
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

from opencc import OpenCC

words = {
    "循环系统": ("循環系統", "迴圈系統"),
    "激活免疫细胞": ("激活免疫細胞", "啟用免疫細胞"),
    "程序性死亡": ("程序性死亡", "程式性死亡"),
    "细胞内存在": ("細胞內存在", "細胞記憶體在"),
    "阿司匹林": ("阿司匹林", "阿斯匹靈"),
}
plain, phrases = OpenCC("s2tw"), OpenCC("s2twp")
print("OpenCC", version("opencc"))
for word, expected in words.items():
    seen = plain.convert(word), phrases.convert(word)
    print(word, *seen)
    assert seen == expected, "it is converted otherwise now"
PY

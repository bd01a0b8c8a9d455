#!/usr/bin/env bash
# Guess:   a word that is given to jieba with add_word stays whole: β受体阻滞剂, Ⅱ型糖尿病, as SGLT2抑制剂 does.
# Reality: the text is first cut at every character that is neither Han nor ASCII, so no word with a Greek letter, a
#          Roman numeral sign or a full-width digit is ever found, whatever its frequency.
# Seen:    jieba 0.42.1.
# Matters: the names of medicines and diseases are what a glossary or a count of hard words looks for; β受体阻滞剂 counts
#          as four easy words. Such terms have to be looked for before the text is cut.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check jieba==0.42.1
"$tmp/venv/bin/python" -W ignore - <<'PY'
import logging

import jieba

jieba.setLogLevel(logging.ERROR)
words = ("SGLT2抑制剂", "β受体阻滞剂", "Ⅱ型糖尿病", "１型糖尿病")
for word in words:
    jieba.add_word(word, freq=1_000_000)
    print(jieba.lcut(f"服用{word}时"))
assert [word in jieba.lcut(f"服用{word}时") for word in words] == [True, False, False, False], "the words stay whole now"
PY

#!/usr/bin/env bash
# Guess:   pySBD, whose rules for Chinese come with it, ends a sentence after its closing marks: “不要停药。” is one,
#          （每天一次。） too, as its English rules keep them together.
# Reality: it cuts behind 。 whatever follows: the next sentence begins with ” or ）. sentencex keeps them.
# Seen:    pysbd 0.3.4, sentencex 1.0.32.
# Matters: texts for translators and for reading aloud are cut into sentences. Each half has one mark too many, a
#          machine's translation of ”请记住。 begins with a stray mark, and what is put together again has quotations that
#          do not close.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pysbd==0.3.4 sentencex==1.0.32
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

import pysbd
import sentencex

CASES = {
    "医生说：“不要停药。”请记住。": ["医生说：“不要停药。", "”请记住。"],
    "（每天一次。）饭后服用。": ["（每天一次。", "）饭后服用。"],
}
print("pysbd", version("pysbd"), "sentencex", version("sentencex"))
chinese = pysbd.Segmenter(language="zh", clean=False)
for text, parts in CASES.items():
    seen, other = chinese.segment(text), list(sentencex.segment("zh", text))
    print(text, seen, other)
    assert seen == parts, "closing marks stay with their sentence now"
    assert not any(part[0] in "”）" for part in other)
english = pysbd.Segmenter(language="en", clean=False).segment('"Do not stop." (Once a day.) Then rest.')
assert not any(part.strip()[0] == ")" for part in english), english
PY

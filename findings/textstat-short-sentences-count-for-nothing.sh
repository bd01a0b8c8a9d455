#!/usr/bin/env bash
# Guess:   a text of short sentences has an easy grade in textstat; cutting one long sentence into five lowers its
#          grade.
# Reality: sentences of two words or fewer are not counted as sentences, though their words are: "Sit down. Call us.
#          Breathe slowly. Drink water. Do not stop the tablets on your own." is one sentence of 16 words, as long as
#          the same with commas.
# Seen:    textstat 0.7.13.
# Matters: "Sit down. Call us." is the plainest a leaflet can be, and the number by which many health services check it
#          calls it as hard as the long form. An author who believes the number joins the sentences again.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check textstat==0.7.13
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

import textstat

short = "Sit down. Call us. Breathe slowly. Drink water. Do not stop the tablets on your own."
long = "Sit down, call us, breathe slowly, drink water, do not stop the tablets on your own."
seen = {text: (textstat.sentence_count(text), textstat.words_per_sentence(text)) for text in (short, long)}
print("textstat", version("textstat"))
for text, (sentences, words) in seen.items():
    print(f"{sentences} sentence(s) of {words} words: {text}")
assert seen[short] == seen[long], "short sentences are counted now"
three = "Sit down now. Call us please. Breathe very slowly."
assert textstat.sentence_count(three) == 3
PY

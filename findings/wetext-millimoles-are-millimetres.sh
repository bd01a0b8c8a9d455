#!/usr/bin/env bash
# Guess:   WeTextProcessing, which writes out signs and units for a Chinese voice (5mg/kg: 每千克五毫克), knows 5.6 mmol/L,
#          in which blood sugar is given in China, or leaves its letters as they are.
# Reality: it takes the first letters for a length and leaves the rest: 五点六毫米ol/L, millimetres. 10mL is 十米L, ten
#          metres; 10ml is right. A blood pressure of 120/80 is a fraction, with mmHg after it a wrong one: 八分之一百二十零.
# Seen:    WeTextProcessing 1.2.0 with its own grammars, pynini 2.1.7.
# Matters: a talk or leaflet read aloud says other quantities than it shows, to those who cannot see it. Units have to
#          be written out before the text is given to it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check WeTextProcessing==1.2.0 pynini==2.1.7
cd "$tmp"
venv/bin/python - <<'PY' 2>/dev/null
from importlib.metadata import version

from tn.chinese.normalizer import Normalizer

SPOKEN = {
    "5mg/kg": "每千克五毫克",
    "10ml": "十毫升",
    "5.6 mmol/L": "五点六毫米ol/L",
    "10mL": "十米L",
    "血压120/80": "血压八十分之一百二十",
    "血压120/80mmHg": "血压八分之一百二十零毫米Hg",
}
aloud = Normalizer()
said = {text: aloud.normalize(text) for text in SPOKEN}
print("WeTextProcessing", version("WeTextProcessing"), said)
assert said == SPOKEN, "units are said otherwise now"
PY

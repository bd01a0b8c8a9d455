#!/usr/bin/env bash
# Guess:   <5 and >5 are read aloud as less than five and more than five, as ≤5 is read in full.
# Reality: eSpeak NG's English voice says "less or equal to" for ≤, and nothing at all for < and >: <5, >5 and 5 sound
#          alike. Its Chinese voice is silent for ≤ and ≥ too: ≥5 is five.
# Seen:    eSpeak NG 1.52.0 (espeakng-loader 0.2.4), voices en-us and cmn, its phonemes.
# Matters: "stop below 5" and "stop above 5" are one sentence for a listener, unless the screen reader itself puts the
#          signs into words. They have to be written in words in what is read aloud; a trial with one sign in one
#          language proves nothing of the others.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check espeakng-loader==0.2.4
"$tmp/venv/bin/python" - <<'PY'
import ctypes

import espeakng_loader

voice = ctypes.cdll.LoadLibrary(espeakng_loader.get_library_path())
voice.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0)
voice.espeak_Info.restype = voice.espeak_TextToPhonemes.restype = ctypes.c_char_p
print("eSpeak NG", voice.espeak_Info(None).decode())


def sounds(language, text):
    assert voice.espeak_SetVoiceByName(language.encode()) == 0
    rest, parts = ctypes.c_char_p(text.encode()), []
    while rest.value:
        parts.append(voice.espeak_TextToPhonemes(ctypes.byref(rest), 1, 0).decode())
    return "".join(parts).replace("_:", "").strip("_| ")


texts = ("5", "<5", ">5", "≤5", "≥5")
heard = {(language, text): sounds(language, text) for language in ("en-us", "cmn") for text in texts}
for (language, text), phonemes in heard.items():
    print(language, text, phonemes)
for language in ("en-us", "cmn"):
    assert heard[language, "<5"] == heard[language, ">5"] == heard[language, "5"], "< and > are read now"
assert heard["en-us", "≤5"] != heard["en-us", "5"] != heard["en-us", "≥5"]
assert heard["cmn", "≤5"] == heard["cmn", "≥5"] == heard["cmn", "5"], "≤ and ≥ are read in Chinese now"
PY

#!/usr/bin/env bash
# Guess:   a reader aloud says 5–10毫克 as five to ten milligrams, or makes a pause between the two numbers.
# Reality: eSpeak NG's Chinese voice passes over the dash, and 五 before 十 is how fifty is said: the sounds are those of
#          50毫克. So are those of 5-10 and 5～10. 至 or 到 between the numbers is read. Only a tone differs.
# Seen:    eSpeak NG 1.52.0 (espeakng-loader 0.2.4), voice cmn, its phonemes compared without the tones of 五.
# Matters: eSpeak NG is the voice that the screen reader NVDA brings along, and Linux desktops have. Who listens to a
#          leaflet hears a dose of fifty, unless the reader says the sign itself. What is to be read aloud needs a word
#          between the numbers.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check espeakng-loader==0.2.4
"$tmp/venv/bin/python" - <<'PY'
import ctypes
import re

import espeakng_loader

voice = ctypes.cdll.LoadLibrary(espeakng_loader.get_library_path())
voice.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0)
voice.espeak_Info.restype = voice.espeak_TextToPhonemes.restype = ctypes.c_char_p
assert voice.espeak_SetVoiceByName(b"cmn") == 0
print("eSpeak NG", voice.espeak_Info(None).decode())


def said(text):
    rest = ctypes.c_char_p(text.encode())
    parts = []
    while rest.value:
        parts.append(voice.espeak_TextToPhonemes(ctypes.byref(rest), 1, 0).decode())
    return " ".join(parts)


def sounds(text):
    """The syllables without their tones, stresses and pauses."""
    return re.sub(r"[\d'_|, !]", "", said(text))


fifty, ranges = "50毫克", ("5-10毫克", "5–10毫克", "5～10毫克")
for text in (fifty, *ranges, "5至10毫克", "5到10毫克"):
    print(text, said(text))
assert all(sounds(text) == sounds(fifty) for text in ranges), "a range is read as a range now"
assert sounds("5至10毫克") != sounds(fifty) != sounds("5到10毫克")
PY

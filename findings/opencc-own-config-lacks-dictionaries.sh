#!/usr/bin/env bash
# Guess:   a configuration of one's own, which names OpenCC's dictionaries beside a list of one's own words, works with
#          the package from PyPI as the shipped configurations do.
# Reality: dictionaries are looked for beside the configuration, in the current folder, and in the folder of the machine
#          that built the wheel, never where the wheel has put them; the shipped ones work since they lie beside them.
# Seen:    OpenCC 1.4.2 (wheel of PyPI).
# Matters: medical words that must win over OpenCC's cannot be given to it as one more dictionary without absolute paths
#          into the installed package (`builder/words/opencc_phrases.py` writes such, to see which phrases speak). So texts are
#          cut at our words, and OpenCC converts what lies between.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check OpenCC==1.4.2
mkdir "$tmp/own" && cd "$tmp/own"
printf '研究对象\t研究對象\n' > words.txt
cat > own.json <<'JSON'
{"name": "own",
 "segmentation": {"type": "mmseg", "dict": {"type": "ocd2", "file": "STPhrases.ocd2"}},
 "conversion_chain": [{"dict": {"type": "group", "match_policy": "short_circuit", "dicts": [
   {"type": "text", "file": "words.txt"}, {"type": "ocd2", "file": "STPhrases.ocd2"}]}}]}
JSON
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import opencc

print("OpenCC", opencc.__version__)
shipped = Path(opencc.__file__).parent / "clib" / "share" / "opencc" / "STPhrases.ocd2"
assert shipped.is_file(), "the wheel has its dictionaries elsewhere now"
try:
    opencc.OpenCC("own.json")
except RuntimeError as refused:
    said = str(refused)
    print(said)
    assert "STPhrases.ocd2" in said and "not found" in said and str(shipped.parent) not in said
else:
    raise SystemExit("a configuration of one's own finds the shipped dictionaries now")
PY

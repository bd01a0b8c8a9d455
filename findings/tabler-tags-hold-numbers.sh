#!/usr/bin/env bash
# Guess: the search tags of an icon in Tabler's icons.json are strings.
# Reality: tags that look like numbers are JSON numbers: `ambulance` has 911, `circle-dashed-number-0` has 0.
# Versions: @tabler/icons 3.52.0.
# Why it matters: icons are found by these tags; text operations on them end with an error at some icons only, and
#   `if tag` loses the 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @tabler/icons@3.52.0 >/dev/null
tar xzf tabler-icons-3.52.0.tgz
python3 - <<'PY'
import json
import sys

icons = json.load(open("package/icons.json", encoding="utf-8"))
mixed = {n: [t for t in i["tags"] if not isinstance(t, str)] for n, i in icons.items()}
mixed = {n: tags for n, tags in mixed.items() if tags}
print(f"@tabler/icons 3.52.0: {len(mixed)} icons with numbers among their tags; ambulance: {mixed.get('ambulance')}")
sys.exit(0 if len(mixed) == 69 and mixed.get("ambulance") == [911] else 1)
PY

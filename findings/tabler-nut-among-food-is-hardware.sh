#!/usr/bin/env bash
# Guess: `nut` in Tabler's category Food is a nut to eat, fit for a leaflet on diet or allergies.
# Reality: it is a hexagonal nut for bolts; only its tags say so (hex-nut, bolt, screw). The category is wrong.
# Versions: @tabler/icons 3.52.0.
# Why it matters: an icon chosen by name and category alone would show hardware beside "a handful of nuts"; words for
#   icons must be checked against the pictures.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @tabler/icons@3.52.0 >/dev/null
tar xzf tabler-icons-3.52.0.tgz
python3 - <<'PY'
import json
import sys

nut = json.load(open("package/icons.json", encoding="utf-8"))["nut"]
print(f"@tabler/icons 3.52.0: nut is in {nut['category']}, its tags are {', '.join(map(str, nut['tags']))}")
sys.exit(0 if nut["category"] == "Food" and "hex-nut" in nut["tags"] and "food" not in nut["tags"] else 1)
PY

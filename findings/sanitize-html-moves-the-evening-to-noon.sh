#!/usr/bin/env bash
# Guess:   sanitize-html, which lets tables pass unless told otherwise, lets pass what holds them together, as nh3
#          does: colspan, rowspan, scope; and the number at which a list goes on, and the language.
# Reality: its table cells have no attributes at all. A cell over morning and noon is one over the morning, and what was
#          for the evening stands under noon. <ol start="4"> begins at 1, lang is gone. Nothing is told.
# Seen:    sanitize-html 2.17.5, nh3 0.3.8, read again by lxml 6.1.3.
# Matters: a table of doses that passes through a web site's cleaning says other times than the printed leaflet, in tidy
#          columns. Attributes of cells have to be allowed by name.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sanitize-html@2.17.5
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check nh3==0.3.8 lxml==6.1.3
cat > leaflet.html <<'HTML'
<table><tr><th scope="col">Morning</th><th scope="col">Noon</th><th scope="col">Evening</th></tr>
<tr><td colspan="2">one tablet each</td><td>none</td></tr></table><ol start="4"><li lang="en">Ask</li></ol>
HTML
cat > clean.mjs <<'JS'
import { readFileSync } from 'node:fs'
import sanitize from 'sanitize-html'
process.stdout.write(sanitize(readFileSync('leaflet.html', 'utf8')))
JS
node clean.mjs > by-sanitize-html.html
venv/bin/python - <<'PY'
from importlib.metadata import version
from pathlib import Path

import nh3
from lxml import html


def evening(page):
    """Under which head the cell "none" stands."""
    heads, cells = html.fromstring(f"<div>{page}</div>").xpath("//tr")
    column = 0
    for cell in cells:
        if cell.text == "none":
            return heads[column].text
        column += int(cell.get("colspan", 1))
    raise AssertionError(page)


source = Path("leaflet.html").read_text(encoding="utf-8")
cleaned = {"sanitize-html": Path("by-sanitize-html.html").read_text(encoding="utf-8"), "nh3": nh3.clean(source)}
print({name: evening(page) for name, page in cleaned.items()}, "nh3", version("nh3"), cleaned["sanitize-html"].split("\n"))
assert evening(source) == evening(cleaned["nh3"]) == "Evening" and 'lang="en"' in cleaned["nh3"]
assert evening(cleaned["sanitize-html"]) == "Noon", "the columns are kept now"
assert not any(word in cleaned["sanitize-html"] for word in ("colspan", "scope", "start=", "lang"))
PY

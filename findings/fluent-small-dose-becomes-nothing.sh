#!/usr/bin/env bash
# Guess:   a number that is put into a message of Fluent, Take { $dose } mg, is printed with the digits that it has, and
#          by the Python and the JavaScript of Fluent alike.
# Reality: both keep three digits after the point: 0.0005 is "0.001" in JavaScript and "0" in Python, 0.0625 is 0.063 and
#          0.062. The digits stand between U+2068 and U+2069, which nobody sees; a search for "Take 1.5 mg" does not find them.
# Seen:    fluent.runtime 0.4.0 with Babel 2.19.0, @fluent/bundle 0.19.1; texts keep their digits.
# Matters: one translation file serves a leaflet made in Python and a page made in JavaScript, and they print different
#          doses, one of them none at all. Doses have to be given as text.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check fluent.runtime==0.4.0 Babel==2.19.0
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @fluent/bundle@0.19.1
cat > say.mjs <<'JS'
import { FluentBundle, FluentResource } from '@fluent/bundle'
const bundle = new FluentBundle('en')
bundle.addResource(new FluentResource('dose = Take { $dose } mg'))
const { value } = bundle.getMessage('dose')
console.log(JSON.stringify([0.0005, 0.0625, 1.5, '0.0005'].map((dose) => bundle.formatPattern(value, { dose }))))
JS
node say.mjs > by-javascript.json
venv/bin/python - <<'PY'
import json
from importlib.metadata import version
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

bundle = FluentBundle(["en"])
bundle.add_resource(FluentResource("dose = Take { $dose } mg"))
pattern = bundle.get_message("dose").value
by_python = [bundle.format_pattern(pattern, {"dose": dose})[0] for dose in (0.0005, 0.0625, 1.5, "0.0005")]
by_javascript = json.loads(Path("by-javascript.json").read_text(encoding="utf-8"))


def said(doses):
    return [f"Take \u2068{dose}\u2069 mg" for dose in doses]


print("fluent.runtime", version("fluent.runtime"), by_python, "@fluent/bundle 0.19.1", by_javascript)
assert by_python == said(["0", "0.062", "1.5", "0.0005"]), "Python prints other digits now"
assert by_javascript == said(["0.001", "0.063", "1.5", "0.0005"]), "JavaScript prints other digits now"
PY

#!/usr/bin/env bash
# Guess:   pofilter's test "numbers" tells every number that is another one in the translation.
# Reality: it asks whether the number is contained: 5 mg → 50毫克 passes, as 10 mg → 100毫克 does; 2.5 mg → 25毫克 is told.
# Seen:    translate-toolkit 3.20.4.
# Matters: a dose of ten times is the very mistake that such a test is run for. Numbers have to be compared one with
#          one.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4
"$tmp/venv/bin/python" - <<'PY'
from translate.filters.checks import StandardChecker
from translate.storage.po import pounit

told = {}
for source, target in (("Take 5 mg", "服50毫克"), ("Take 10 mg", "服100毫克"), ("Take 2.5 mg", "服25毫克")):
    unit = pounit(source)
    unit.target = target
    told[target] = "numbers" in StandardChecker().run_filters(unit)
    print(source, "→", target, "told" if told[target] else "passed")
assert list(told.values()) == [False, False, True], "such numbers are told now"
PY

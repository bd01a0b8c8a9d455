#!/usr/bin/env bash
# Guess:   <ol start="4">, by which steps go on after a picture, and <li value="7"> are numbered by WeasyPrint as
#          written: they are meaning, not looks.
# Reality: they are numbered 1, 2, 3 again: both count as hints of presentation, which are off unless one asks for them.
#          reversed counts upwards even then. No warning is given, as one is for rules of CSS that are not known.
# Seen:    WeasyPrint 70.0, text read by pypdfium2 5.15.2.
# Matters: "if step 5 hurts, stop" points at nothing, and two steps are called 1. Lists that go on need a counter in
#          CSS: counter-reset: list-item 3.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import re

import pypdfium2
import weasyprint


def numbers(attributes, first="", **options):
    page = f'<html lang="en"><ol {attributes}><li {first}>stand up</li><li>sit down</li></ol></html>'
    weasyprint.HTML(string=page).write_pdf("page.pdf", **options)
    with pypdfium2.PdfDocument("page.pdf") as pdf:
        return re.findall(r"\d+", pdf[0].get_textpage().get_text_bounded())


cases = {"start": ('start="4"', ""), "value": ("", 'value="7"'), "reversed": ("reversed", "")}
plain = {name: numbers(*case) for name, case in cases.items()}
asked = {name: numbers(*case, presentational_hints=True) for name, case in cases.items()}
css = numbers('style="counter-reset: list-item 3"')
print("WeasyPrint", weasyprint.__version__, plain, "with hints:", asked, "by CSS:", css)
assert set(map(tuple, plain.values())) == {("1", "2")}, "the numbers of the page count now"
assert asked == {"start": ["4", "5"], "value": ["7", "8"], "reversed": ["1", "2"]}
assert css == ["4", "5"]
PY

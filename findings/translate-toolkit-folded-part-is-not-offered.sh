#!/usr/bin/env bash
# Guess:   html2po offers a translator every word that a page shows: titles, buttons, descriptions of pictures, captions.
# Reality: a folded part, <details> with its <summary>, is not offered where its words stand in it directly, nor are
#          aria-label and the words of a drawing, <text>; a caption, a button and a drawing's <title> are. po2html leaves
#          them in the first language, without a word. A <p> within <details> is offered, but its <summary> is not.
# Seen:    translate-toolkit 3.20.4, its PO file read by polib 1.2.0.
# Matters: pages for phones put what is long, and what to do in an emergency, into such parts. All that the translator
#          was given is translated, every count says 100 %, and the reader finds English lines in a Chinese page.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check translate-toolkit==3.20.4 polib==1.2.0
cd "$tmp"
cat > page.html <<'HTML'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tablets</title></head><body>
<details><summary>When to call</summary>Call if you faint.</details>
<details><summary>What to bring</summary><p>Bring the box.</p></details>
<p aria-label="Go to the map">Map</p>
<svg viewBox="0 0 9 9"><title>A heart</title><text x="1" y="8">beat</text></svg>
<table><caption>Doses</caption><tr><td>Morning</td></tr></table><button>Print</button>
</body></html>
HTML
venv/bin/html2po --progress=none page.html page.po
venv/bin/python - <<'PY'
import polib

entries = polib.pofile("page.po")
for entry in entries:
    entry.msgstr = "zh-CN" if entry.msgid == "en" else "译：" + entry.msgid
entries.save("translated.po")
PY
venv/bin/po2html --progress=none -t page.html translated.po zh.html 2> told.txt
venv/bin/python - <<'PY'
import pathlib

import polib

offered = {entry.msgid for entry in polib.pofile("page.po")}
page, told = pathlib.Path("zh.html").read_text(), pathlib.Path("told.txt").read_text()
print(sorted(offered), repr(told))
print(page)
assert {"Tablets", "Bring the box.", "A heart", "Doses", "Morning", "Print", "Map"} <= offered, offered
left = {"When to call", "Call if you faint.", "What to bring", "Go to the map", "beat"}
assert not left & offered, f"offered now: {left & offered}"
assert all(words in page and "译：" + words not in page for words in left) and not told.strip()
assert "译：Bring the box." in page and 'lang="zh-CN"' in page
PY

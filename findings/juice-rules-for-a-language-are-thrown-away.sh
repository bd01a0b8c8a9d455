#!/usr/bin/env bash
# Guess:   who makes a page into a letter (juice, css-inline: the rules of <style> go into style attributes, as programs
#          for mail want it) gives the rules :lang(zh) and p:lang(en) to the elements of that language, or keeps in
#          <style> what cannot be given to one, as juice keeps @media.
# Reality: neither: the rules are nowhere in the letter, and nothing is said. The language stands on the elements all
#          the same. [lang=en] works, but only for the element that has the attribute itself. Who keeps the whole <style>
#          (removeStyleTags: false, keep_style_tags=True) keeps the rules.
# Seen:    juice 11.1.1, css-inline 0.24.0.
# Matters: the invitation in two languages loses the face of its Chinese, in every mail program: characters come in
#          the shapes of whichever font the reader's computer has first.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check css-inline==0.24.0
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts juice@11.1.1
cat > letter.html <<'HTML'
<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>讲座</title><style>
:lang(zh) { font-family: Kaiti }
p:lang(en) { font-family: Georgia }
p[lang=en] { color: navy }
p { margin: 0 }
</style></head><body><p>请来。</p><p lang="en">Please come.</p></body></html>
HTML
cat > letter.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import juice from 'juice';
const page = readFileSync('letter.html', 'utf8');
writeFileSync('juice.html', juice(page));
writeFileSync('juice-whole.html', juice(page, { removeStyleTags: false }));
JS
node letter.mjs
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import css_inline

page = Path("letter.html").read_text(encoding="utf-8")
letters = {"juice": Path("juice.html").read_text(encoding="utf-8"), "css-inline": css_inline.inline(page)}
for name, letter in letters.items():
    print(name, letter[letter.index("<body") :].strip())
    assert letter.count("margin: 0") == 2 and letter.count("color: navy") == 1, "other rules are not given either"
    assert 'lang="zh"' in letter and 'lang="en"' in letter
    assert "Kaiti" not in letter and "Georgia" not in letter, f"{name} keeps the rules of a language now"
for whole in (Path("juice-whole.html").read_text(encoding="utf-8"), css_inline.inline(page, keep_style_tags=True)):
    assert "Kaiti" in whole and "Georgia" in whole, "the whole <style> is not kept any more"
PY

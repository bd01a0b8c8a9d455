#!/usr/bin/env bash
# Guess:   pandoc's reader of GitHub's Markdown leaves prices as they are: 挂号费$5，自付$3。
# Reality: gfm takes what is between two dollar signs for a formula and the signs vanish: 5, 自付 in italics, then 3. The
#          reader of pandoc's own Markdown keeps them, since there a closing sign may not stand before a digit.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17).
# Matters: a leaflet that says what a visit costs loses the currency without a warning, and its words are slanted, which
#          Chinese is never set in. Text for patients must not pass through a reader that knows formulas.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pypandoc

words = "挂号费$5，自付$3。"
own, github = (pypandoc.convert_text(words, "html", format=name).strip() for name in ("markdown", "gfm"))
print("pandoc", pypandoc.get_pandoc_version(), own, github, sep="\n")
assert own == f"<p>{words}</p>", "pandoc's own Markdown changed"
assert "math" in github and "$" not in github, "prices survive in gfm now"
PY

#!/usr/bin/env bash
# Guess:   pandoc's `smart` extension, on in Markdown, makes an opening mark of the first straight quotation mark and a
#          closing one of the second, also in Chinese.
# Reality: a mark right behind a Han character counts as one behind a letter and is never an opening one: 他说"好"。 becomes
#          他说”好”。 Only behind a Chinese comma or colon does it open. A space before it would help, and Chinese has none.
# Seen:    pandoc 3.9 (pypandoc_binary), Markdown to HTML.
# Matters: authors type straight marks; every slide and leaflet made this way has quotations that open backwards. Switch
#          the extension off (markdown-smart), or mend the marks before.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17
"$tmp/venv/bin/python" - <<'PY'
import pypandoc

after_word = pypandoc.convert_text('他说"好"。', "html", format="markdown").strip()
after_colon = pypandoc.convert_text('他说："好。"', "html", format="markdown").strip()
english = pypandoc.convert_text('He said "yes".', "html", format="markdown").strip()
print("pandoc", pypandoc.get_pandoc_version(), after_word, after_colon, english)
assert after_word == "<p>他说”好”。</p>", "it opens now"
assert after_colon == "<p>他说：“好。”</p>", "behind a colon it is otherwise now"
assert english == "<p>He said “yes”.</p>", "English is otherwise now"
PY

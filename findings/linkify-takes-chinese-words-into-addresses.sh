#!/usr/bin/env bash
# Guess:   linkify-it, which finds web addresses for Markdown, ends an address where Chinese words or marks begin, as it
#          ends one before an English comma or full stop.
# Reality: a full-width comma and the words after it belong to the link, so do words written directly before `www.`
#          and those after a full stop of the path; only a bare domain ends at `。`. The link leads nowhere.
# Seen:    linkify-it-py 2.0.3 with markdown-it-py 3.0.0 (option linkify).
# Matters: in Chinese no space parts words from addresses. A leaflet or slide made from Markdown links, and codes, a
#          page that does not exist. An address in Chinese text ends at the first mark that none can hold unescaped.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check linkify-it-py==2.0.3 markdown-it-py==3.0.0 uc-micro-py==1.0.3 mdurl==0.1.2
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

from linkify_it import LinkifyIt
from markdown_it import MarkdownIt

print("linkify-it-py", version("linkify-it-py"), "markdown-it-py", version("markdown-it-py"))
SEEN = {
    "See https://example.org/help, or phone.": "https://example.org/help",
    "请看 https://example.org/help，电话 010-6554 0000。": "https://example.org/help，电话",
    "网址是www.example.org/help。欢迎": "http://网址是www.example.org/help。欢迎",
    "打开example.org。再来": "http://打开example.org",
}
for text, expected in SEEN.items():
    found = [match.url for match in LinkifyIt().match(text) or ()]
    print(text, "->", found)
    assert found == [expected], "addresses in Chinese text are found otherwise now"
html = MarkdownIt("commonmark", {"linkify": True}).enable("linkify").render("请看 https://example.org/help，电话。")
print(html)
assert "%EF%BC%8C%E7%94%B5%E8%AF%9D" in html, "the comma and the word behind it are no longer in the link"
PY

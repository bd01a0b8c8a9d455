#!/usr/bin/env bash
# Guess:   with the metadata lang: zh-CN pandoc marks the words of a .pptx as Chinese.
# Reality: no run of any slide has a lang attribute; only docProps says what was asked for, if anything does.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17).
# Matters: without lang PowerPoint chooses spelling, line breaking and the voice that reads aloud by the computer it is
#          opened on, so Chinese slides are checked as English in an English lecture room.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17
cd "$tmp"
printf -- '---\nlang: zh-CN\n---\n\n## 每天三次\n\n- 慢慢走，一起走\n' > talk.md
"$tmp/venv/bin/python" - <<'PY'
import re, zipfile
import pypandoc

pypandoc.convert_file("talk.md", "pptx", outputfile="talk.pptx")
package = zipfile.ZipFile("talk.pptx")
slide = package.read("ppt/slides/slide1.xml").decode()
print(re.findall(r"<a:rPr[^>]*>", slide))
assert "慢慢走" in slide
assert not re.search(r'<a:rPr[^>]*\blang="', slide), "runs have a language now"
PY

#!/usr/bin/env bash
# Guess:   a talk that pandoc makes with lang: zh-CN calls its contents 目录 and its footnotes 注释, as its writers for
#          documents know such words in many languages; or it puts a footnote at the foot of its slide.
# Reality: all footnotes go to a slide at the end that is titled "Notes", and the contents are "Table of Contents", in
#          Chinese, French and German alike. toc-title changes the second, notes-title the first, if one knows of them.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17), talk read by python-pptx 1.0.2.
# Matters: the sources of a talk for patients stand under an English title, which is read in English and means
#          something else on a slide: the speaker's notes. Fixed words of a talk have to be looked for one by one.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 python-pptx==1.0.2
cd "$tmp"
venv/bin/python - <<'PY'
from importlib.metadata import version

import pypandoc
from pptx import Presentation

TEXT = "---\ntitle: T\n---\n\n# 一\n\nA.[^1]\n\n[^1]: b\n"


def titles(*options):
    pypandoc.convert_text(TEXT, "pptx", format="markdown", outputfile="t.pptx", extra_args=["--toc", *options])
    return [slide.shapes.title.text_frame.text for slide in Presentation("t.pptx").slides]


print("pypandoc-binary", version("pypandoc-binary"))
for language in ("zh-CN", "fr", "de"):
    seen = titles("-M", f"lang={language}")
    print(language, seen)
    assert seen == ["T", "Table of Contents", "一", "Notes"], "titles are in the talk's language now"
assert titles("-M", "toc-title=目录", "-M", "notes-title=注释") == ["T", "目录", "一", "注释"]
PY

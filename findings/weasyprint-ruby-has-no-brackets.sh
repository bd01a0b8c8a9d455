#!/usr/bin/env bash
# Guess:   WeasyPrint sets pinyin over its characters, or, since it does not know ruby, prints the parentheses that
#          <rp> has for programs that do not: 梗死(gěng sǐ).
# Reality: neither: the pinyin stands in the line, as large as the words, and <rp> is hidden as in browsers that know
#          ruby: 心肌梗死gěng sǐ很危险. Nothing is told. rp { display: inline } brings the parentheses back.
# Seen:    WeasyPrint 70.0, text read by pypdfium2 5.15.2; font of manimgx-fonts-cjk 2026.9.26.post1.
# Matters: a help for readers becomes Latin words in the middle of the name of a disease, on paper only; the page with
#          which it was tried is right.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
"$tmp/venv/bin/python" - <<'PY'
import logging
from importlib.metadata import version
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import weasyprint

FACE = next(Path(manimgx_fonts_cjk.__file__).parent.glob("*.ttc")).as_uri()
STYLE = f"<style>@font-face {{ font-family: Own; src: url('{FACE}') }} p {{ font: 14pt Own }}</style>"
RUBY = "<p lang=zh>心肌<ruby>梗死<rp>(</rp><rt>gěng sǐ</rt><rp>)</rp></ruby>很危险</p>"
told = []
handler = logging.Handler(logging.WARNING)
handler.emit = lambda record: told.append(record.getMessage())
logging.getLogger("weasyprint").addHandler(handler)


def printed(style=""):
    """The words of the page, and how many lines they stand on."""
    text = pypdfium2.PdfDocument(weasyprint.HTML(string=STYLE + style + RUBY).write_pdf())[0].get_textpage()
    boxes = [text.get_charbox(number) for number in range(text.count_chars())]
    return text.get_text_range().strip(), max(box[3] for box in boxes) - min(box[1] for box in boxes)


words, height = printed()
print("weasyprint", version("weasyprint"), words, f"{height:.1f} pt high", told)
assert words == "心肌梗死gěng sǐ很危险", "ruby is known now"
assert height < 20, "the pinyin stands above now"
assert not any("ruby" in line for line in told)
assert printed("<style>rp { display: inline }</style>")[0] == "心肌梗死(gěng sǐ)很危险"
PY

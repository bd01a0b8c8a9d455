#!/usr/bin/env bash
# Guess:   WeasyPrint numbers a list with simp-chinese-informal (一、 二、 … 十、 CSS Counter Styles 3, 7.1.3) as browsers
#          do: it has japanese-informal and korean-hangul-formal of the same section, and cjk-decimal.
# Reality: the list is numbered 1. 2., as with a name that nobody knows; so it is with simp-chinese-formal, both
#          trad-chinese-… and cjk-ideographic. Nothing is logged. cjk-decimal is no way out: it has 一〇 for ten.
#          An @counter-style of one's own works.
# Seen:    WeasyPrint 70.0, text read by pypdfium2 5.15.2.
# Matters: the chapters of a leaflet that are 一、 二、 on the screen are 1. 2. on paper, and "see 三、" leads nowhere.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2 \
  manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import logging

import pypdfium2
import weasyprint

told: list[str] = []


class Keep(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        told.append(record.getMessage())


weasyprint.LOGGER.addHandler(Keep())
OWN = "@counter-style own { system: additive; range: 1 19; additive-symbols: 10 十, 2 二, 1 一; suffix: '、' }"


def numbers(style: str) -> tuple[str, ...]:
    """The numbers of steps 2 and 10 as they are printed in that style."""
    rules = f"{OWN} body {{ font-family: 'Noto Sans CJK SC', sans-serif }} ol {{ list-style: {style} }}"
    steps = "<ol><li value=2>x</li><li value=10>x</li></ol>"
    weasyprint.HTML(string=f"<meta charset=utf-8><style>{rules}</style>{steps}").write_pdf(
        "list.pdf", presentational_hints=True
    )
    text = pypdfium2.PdfDocument("list.pdf")[0].get_textpage().get_text_range()
    return tuple(word for word in text.split() if set(word) != {"x"})


expected = {
    **dict.fromkeys(
        ("simp-chinese-informal", "simp-chinese-formal", "trad-chinese-informal", "trad-chinese-formal"), ("2.", "10.")
    ),
    "cjk-ideographic": ("2.", "10."),
    "cjk-decimal": ("二、", "一〇、"),
    "japanese-informal": ("二、", "十、"),
    "own": ("二、", "十、"),
}
seen = {style: numbers(style) for style in expected}
print("WeasyPrint", weasyprint.__version__, seen, "told:", told)
assert seen == expected, "lists are numbered otherwise now"
assert not told
PY

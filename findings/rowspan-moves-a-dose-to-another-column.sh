#!/usr/bin/env bash
# Guess:   who turns an HTML table into Markdown leaves an empty cell, or repeats the text, where a cell of the row above
#          reaches down (rowspan): Markdown has no such cell, so something has to stand there.
# Reality: html2text, markdownify and MarkItDown put nothing there: the cells of the second row move one column to the
#          left, and the row ends early. Inscriptis, which makes plain text in columns, does the same. pandoc keeps the
#          columns, and so does its Markdown for GitHub.
# Seen:    html2text 2025.4.15, markdownify 1.2.3, MarkItDown 0.1.9, inscriptis 2.7.6; pandoc 3.9
#          (pypandoc-binary 1.17).
# Matters: a plan of tablets has "Morning" beside two rows: white 1, blue 2. In the text made of it, for a translator or a
#          leaflet, the second row reads: time of day blue, tablet 2, number none. The table is valid, and nobody is told.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 markitdown==0.1.9 \
  inscriptis==2.7.6 pypandoc-binary==1.17
"$tmp/venv/bin/python" - <<'PY'
import io
import re

import html2text
import inscriptis
import markdownify
import pypandoc
from markitdown import MarkItDown

PLAN = (
    "<!DOCTYPE html><html lang=en><title>Plan</title><table>"
    "<tr><th>Time</th><th>Tablet</th><th>How many</th></tr>"
    "<tr><td rowspan=2>Morning</td><td>white</td><td>1</td></tr>"
    "<tr><td>blue</td><td>2</td></tr>"
    "<tr><td>Evening</td><td>white</td><td>1</td></tr></table></html>"
)
MAKE = {
    "html2text": html2text.html2text,
    "markdownify": markdownify.markdownify,
    "markitdown": lambda page: MarkItDown().convert_stream(io.BytesIO(page.encode()), file_extension=".html").text_content,
    "inscriptis": inscriptis.get_text,
    "pandoc": lambda page: pypandoc.convert_text(page, "gfm-raw_html", format="html"),
}


def cells(line):
    """The cells of a line of Markdown, or of plain text in columns."""
    return [cell.strip() for cell in re.split(r"\|", line.strip().removeprefix("|").removesuffix("|"))] if "|" in line else line.split()


rows = {}
for name, make in MAKE.items():
    lines = make(PLAN).splitlines()
    rows[name] = cells(next(line for line in lines if "blue" in line))
    whole = cells(next(line for line in lines if "Evening" in line))
    print(f"{name}: {rows[name]}")
    assert whole == ["Evening", "white", "1"], (name, whole)
assert rows.pop("pandoc") == ["", "blue", "2"]
for name, row in rows.items():
    assert row[:2] == ["blue", "2"] and not any(row[2:]), f"{name} keeps the columns now"
PY

#!/usr/bin/env bash
# Guess:   `cell.comment.text` is what a reviewer wrote with Excel's “New comment”.
# Reality: it is the note that Excel puts beside it for older programs; the conversation stands in a part of its own
#          (xl/threadedComments/), which is not read, and which saving drops.
# Seen:    openpyxl 3.1.5.
# Matters: a doctor's remark on a claim would be read as “Your version of Excel …”, and lost once the table is saved. The
#          part has to be read by itself.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check openpyxl==3.1.5
cd "$tmp" && "$tmp/venv/bin/python" - <<'PY'
import zipfile

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

NOTE = "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    Which 33?"
KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
TALK = """<?xml version="1.0" encoding="UTF-8"?>
<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
<threadedComment ref="A1" dT="2026-11-30T09:00:00.00" personId="{00000000-0000-0000-0000-000000000001}"
 id="{00000000-0000-0000-0000-000000000002}"><text>Which 33?</text></threadedComment>
<threadedComment ref="A1" dT="2026-11-30T09:05:00.00" personId="{00000000-0000-0000-0000-000000000001}"
 id="{00000000-0000-0000-0000-000000000003}" parentId="{00000000-0000-0000-0000-000000000002}"><text>Of 100.</text>
</threadedComment></ThreadedComments>"""
workbook = Workbook()
workbook.active["A1"] = "33"
workbook.active["A1"].comment = Comment(NOTE, "tc={00000000-0000-0000-0000-000000000002}")
workbook.save("made.xlsx")
with zipfile.ZipFile("made.xlsx") as old, zipfile.ZipFile("talk.xlsx", "w") as new:
    for name in old.namelist():
        data = old.read(name).decode() if name.endswith((".xml", ".rels")) else old.read(name)
        if name == "xl/worksheets/_rels/sheet1.xml.rels":
            link = f'<Relationship Id="talk" Type="{KIND}" Target="../threadedComments/threadedComment1.xml"/>'
            data = data.replace("</Relationships>", link + "</Relationships>")
        if name == "[Content_Types].xml":
            kind = "application/vnd.ms-excel.threadedcomments+xml"
            part = f'<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="{kind}"/>'
            data = data.replace("</Types>", part + "</Types>")
        new.writestr(name, data)
    new.writestr("xl/threadedComments/threadedComment1.xml", TALK)
again = load_workbook("talk.xlsx")
seen = again.active["A1"].comment.text
print(seen)
again.save("saved.xlsx")
kept = [name for name in zipfile.ZipFile("saved.xlsx").namelist() if "threaded" in name.lower()]
print("parts of the conversation after saving:", kept)
assert seen.startswith("[Threaded comment]") and "Of 100." not in seen, "the conversation is read now"
assert kept == [], "the conversation is kept now"
PY

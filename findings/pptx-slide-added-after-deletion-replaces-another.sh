#!/usr/bin/env bash
# Guess:   once a slide is deleted in python-pptx (its id taken from the list, its relation dropped), one can go on
#          adding.
# Reality: a new slide's file is named by the number of slides, so it gets the name of the last one: both are saved
#          under slide3.xml, and on opening the last slide is gone and the new one is there twice. Saving prints a
#          warning of zipfile; saving and opening between the two steps avoids it.
# Seen:    python-pptx 1.0.2.
# Matters: a script that brings a talk up to date the evening before loses its last slide, commonly the one that says
#          how to reach the group. Slides have to be added first and deleted last.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2
cd "$tmp"
"$tmp/venv/bin/python" -W ignore - <<'PY'
from pptx import Presentation

talk = Presentation()


def add(title):
    talk.slides.add_slide(talk.slide_layouts[5]).shapes.title.text = title


for title in ("Welcome", "Programme", "How to reach us"):
    add(title)
ids = talk.slides._sldIdLst
talk.part.drop_rel(ids[0].rId)
ids.remove(ids[0])
add("New dates")
print("before saving:", before := [slide.shapes.title.text for slide in talk.slides])
talk.save("talk.pptx")
print("after saving: ", after := [slide.shapes.title.text for slide in Presentation("talk.pptx").slides])
assert before == ["Programme", "How to reach us", "New dates"]
assert after == ["Programme", "New dates", "New dates"], "no slide is lost now"
PY

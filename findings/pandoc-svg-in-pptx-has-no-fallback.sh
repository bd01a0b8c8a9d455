#!/usr/bin/env bash
# Guess:   an SVG drawing in a talk made by pandoc becomes a picture with its SVG beside it, as PowerPoint saves one, or is
#          refused.
# Reality: the SVG itself stands where the bitmap belongs (r:embed of a:blip), without the svgBlip extension; and the
#          caption's box has the id of the slide's root (1), which is to be unique.
# Seen:    pandoc 3.9 by pypandoc_binary 1.17, package read by the standard library.
# Matters: Office's format (MS-ODRAWXML, svgBlip) wants a bitmap that every version can show, and the SVG as its extension;
#          a drawing that is alone there may be an empty frame in the lecture room.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc_binary==1.17
cd "$tmp"
cat > drawing.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100" fill="#00aa66"/></svg>
SVG
printf '# A drawing\n\n![A square](drawing.svg)\n' > talk.md
"$tmp/venv/bin/python" - <<'PY'
import re
import zipfile

import pypandoc

pypandoc.convert_file("talk.md", "pptx", outputfile="talk.pptx")
with zipfile.ZipFile("talk.pptx") as package:
    media = [name for name in package.namelist() if "media" in name]
    slide = package.read("ppt/slides/slide1.xml").decode()
ids = re.findall(r'<p:cNvPr id="(\d+)"', slide)
print("pandoc", pypandoc.get_pandoc_version(), "media:", media, "svgBlip:", "svgBlip" in slide, "ids:", ids)
assert media == ["ppt/media/image1.svg"] and "svgBlip" not in slide, "the drawing has a fallback now"
assert len(ids) > len(set(ids)), "each shape has an id of its own now"
PY

#!/usr/bin/env bash
# Guess:   where ## begins a slide in pandoc's talk and # a section with a slide of its own, a sentence written under the
#          section's heading stands on that slide, and all others stay.
# Reality: the level that begins a slide is the highest with words right under it, for the whole talk: the one sentence
#          makes a single slide of each section, all ## of it below each other, also in sections without such a sentence.
#          Nothing is told. --slide-level=2 holds the slides, but then the sentence gets a slide of its own.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17), talks for PowerPoint and reveal.js.
# Matters: an organiser adds a line of welcome and has two slides that no wall is high enough for in place of five. The
#          change is nowhere near the slides that it harms.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17
cd "$tmp" && "$tmp/venv/bin/python" - <<'PY'
import re
import zipfile

import pypandoc

TALK = "# Every day\n\n## Tablets\n\n- One\n\n## Walking\n\n- Slowly\n\n# Help\n\n## Whom to call\n\n- Us\n"
WELCOME = TALK.replace("# Every day\n", "# Every day\n\nWhat helps at home.\n")


def slides(outline, *options):
    """The words of each slide, for PowerPoint."""
    pypandoc.convert_text(outline, "pptx", format="markdown", outputfile="talk.pptx", extra_args=options)
    with zipfile.ZipFile("talk.pptx") as talk:
        names = sorted(name for name in talk.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name))
        return [" / ".join(re.findall(r"<a:t[^>]*>([^<]+)", talk.read(name).decode())) for name in names]


print("pandoc", pypandoc.get_pandoc_version())
plain, welcome, held = slides(TALK), slides(WELCOME), slides(WELCOME, "--slide-level=2")
for kind in (plain, welcome, held):
    print(len(kind), kind)
assert plain == ["Every day", "Tablets / One", "Walking / Slowly", "Help", "Whom to call / Us"]
assert welcome == ["Every day / What helps at home. / Tablets / One / Walking / Slowly", "Help / Whom to call / Us"], welcome
assert held == [plain[0], "What helps at home.", *plain[1:]], held
html = pypandoc.convert_text(WELCOME, "revealjs", format="markdown")
assert html.count("<section") == 2, "a slide for each ## now"
PY

#!/usr/bin/env bash
# Guess:   subtitles in SRT that pysubs2 or webvtt-py turn into WebVTT, the only kind that browsers show, say the same:
#          < is written as &lt;, as the WebVTT standard (W3C, 4.2.2) wants it.
# Reality: it is written as it is, and to a browser it begins a tag: 体重<50公斤的人先问医生 is shown as 体重, and
#          "Weight <50 or >90 kg: ask first" as "Weight 90 kg: ask first". pycaption writes &lt;.
# Seen:    pysubs2 1.8.1, webvtt-py 0.6.0, pycaption 2.3.14, shown by Chromium of Debian 12.
# Matters: the limit at which somebody must act is the one part of the sentence that goes, and the files look right in
#          every editor and in players that take SRT. Subtitles of a talk have to be escaped by hand.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pysubs2==1.8.1 webvtt-py==0.6.0 pycaption==2.3.14
cd "$tmp"
venv/bin/python - <<'PY'
import base64
import html
import json
import re
import subprocess
from pathlib import Path

import pysubs2
import webvtt
from pycaption import SRTReader, WebVTTWriter

SAID = ["体重<50公斤的人先问医生", "Weight <50 or >90 kg: ask first"]
SRT = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\n\n" for n, line in enumerate(SAID, 1))
Path("talk.srt").write_text(SRT, encoding="utf-8")
PAGE = """<meta charset="utf-8"><title>Talk</title><video><track default src="data:text/vtt;base64,{}"></video><pre></pre>
<script>
const track = document.querySelector("track");
track.addEventListener("load", () => {{
  const shown = [...track.track.cues].map((cue) => cue.getCueAsHTML().textContent);
  document.querySelector("pre").textContent = JSON.stringify(shown);
}});
track.track.mode = "showing";
</script>"""


def shown(subtitles):
    """What Chromium shows of this WebVTT."""
    Path("talk.html").write_text(PAGE.format(base64.b64encode(subtitles.encode()).decode()), encoding="utf-8")
    call = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom", "talk.html"]
    page = subprocess.run(call, check=True, capture_output=True, text=True).stdout
    return json.loads(html.unescape(re.search("<pre>(.+)</pre>", page)[1]))


made = {
    "pysubs2": pysubs2.SSAFile.load("talk.srt").to_string("vtt"),
    "webvtt-py": webvtt.from_srt("talk.srt").content,
    "pycaption": WebVTTWriter().write(SRTReader().read(SRT)),
}
seen = {name: shown(subtitles) for name, subtitles in made.items()}
print(seen)
assert seen.pop("pycaption") == SAID
assert all(lines == ["体重", "Weight 90 kg: ask first"] for lines in seen.values()), "< is escaped now"
PY

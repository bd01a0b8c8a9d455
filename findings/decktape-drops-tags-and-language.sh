#!/usr/bin/env bash
# Guess:   DeckTape's PDF of a talk is as accessible as the pages that Chromium prints for it: tagged, with
#          alternative texts, language and title.
# Reality: each slide is printed and its page copied into a new file by pdf-lib, which takes neither the structure
#          tree nor /Lang nor the title along. Chromium's own PDF of the same page has all three.
# Seen:    decktape 3.16.1 with pdf-lib 1.17.1, reveal.js 6.0.2, Chromium 156 (Debian 12), read by pikepdf 10.18.0.
# Matters: a talk of reveal.js is handed out as a file that a screen reader can make nothing of, and its pictures have
#          lost the words that were written for them. Chromium itself has to print what is handed out.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
PUPPETEER_SKIP_DOWNLOAD=1 npm install --silent --no-audit --no-fund --ignore-scripts decktape@3.16.1 reveal.js@6.0.2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check pikepdf==10.18.0
cat > talk.html <<'HTML'
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>用药</title>
<link rel="stylesheet" href="node_modules/reveal.js/dist/reveal.css"></head>
<body><div class="reveal"><div class="slides"><section><h2>用药</h2>
<img alt="药盒" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='20' height='20'/></svg>">
</section></div></div><script src="node_modules/reveal.js/dist/reveal.js"></script><script>Reveal.initialize()</script></body></html>
HTML
chromium --version 2>/dev/null
chrome=$(command -v chromium)
"$chrome" --headless --no-sandbox --disable-gpu --allow-file-access-from-files --virtual-time-budget=5000 \
  "--user-data-dir=$tmp/profile" --print-to-pdf=printed.pdf talk.html >/dev/null 2>&1
node node_modules/decktape/decktape.js --chrome-path "$chrome" --chrome-arg=--no-sandbox \
  --chrome-arg=--allow-file-access-from-files reveal "file://$tmp/talk.html" decktape.pdf >/dev/null 2>&1
venv/bin/python - <<'PY'
import pikepdf

kept = {}
for name in ("printed.pdf", "decktape.pdf"):
    with pikepdf.open(name) as pdf:
        texts = [str(thing.Alt) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing]
        kept[name] = (str(pdf.Root.get("/Lang", "")), "/StructTreeRoot" in pdf.Root, "药盒" in texts, str(pdf.docinfo.get("/Title", "")))
    print(name, "language, tags, alternative text, title:", kept[name])
assert kept["printed.pdf"] == ("zh-CN", True, True, "用药")
assert kept["decktape.pdf"] == ("", False, False, ""), "decktape keeps them now"
PY

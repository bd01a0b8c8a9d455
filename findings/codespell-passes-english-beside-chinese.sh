#!/usr/bin/env bash
# Guess:   codespell finds a misspelt English word in a Chinese sentence, as typos and cspell do.
# Reality: only where a space stands on both sides: to it Chinese characters are letters of the same word, and
#          服药后recieve说明 is one long word without a fault. Its exit status is 0.
# Seen:    codespell 2.4.3 beside typos 1.52.0.
# Matters: names of medicines and addresses stand in Chinese text without spaces; the check of a leaflet in two
#          languages passes and looks at its English half only.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check codespell==2.4.3 typos==1.52.0
cd "$tmp"
mkdir text
printf '请先recieve说明，再服药。\n' > text/close.txt
printf '请先 recieve 说明，再服药。\n' > text/spaced.txt
found() { venv/bin/codespell "$1" || true; }
venv/bin/codespell --version
close=$(found text/close.txt); spaced=$(found text/spaced.txt)
echo "without spaces: '$close'"; echo "with spaces: '$spaced'"
[ -z "$close" ] || { echo "it is found now"; exit 1; }
venv/bin/codespell text/close.txt
grep -q 'recieve ==> receive' <<< "$spaced"
other=$(venv/bin/typos --format brief text/close.txt || true)
echo "typos: $other"
grep -q 'recieve' <<< "$other"

#!/usr/bin/env bash
# Guess:   dateparser, made for dates as people write them in two hundred languages, reads 2027年4月3日下午2点.
# Reality: it reads the day alone, and the day with 下午3:05, but 下午2点, 下午两点半, 上午9点 and 4月3号 make it give up: None.
# Seen:    dateparser 1.5.0, languages zh and en.
# Matters: 下午2点 is how a Chinese invitation says the hour. A sheet of meetings read through this library loses just
#          the rows that people typed by hand.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check dateparser==1.5.0
"$tmp/venv/bin/python" -W ignore - <<'PY'
import dateparser

read, lost = ["2027年4月3日", "2027年4月3日 下午3:05"], ["2027年4月3日下午2点", "2027年4月3日下午两点半", "2027年4月3日上午9点", "2027年4月3号"]
for text in read + lost:
    print(text, "->", dateparser.parse(text, languages=["zh", "en"]))
assert all(dateparser.parse(text, languages=["zh", "en"]) for text in read)
assert not any(dateparser.parse(text, languages=["zh", "en"]) for text in lost), "the hour is read now"
PY

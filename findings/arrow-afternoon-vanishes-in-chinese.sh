#!/usr/bin/env bash
# Guess:   arrow, which knows Chinese weekdays and says "in two days" in Chinese, writes two in the afternoon as 下午
#          2:00.
# Reality: its Chinese locales have no words for the halves of the day: A is nothing, and the text is 2027年3月6日 2:00,
#          the same as for two at night, for China, Taiwan and Hong Kong. English has PM, and pendulum writes 下午.
# Seen:    arrow 1.4.0, pendulum 3.3.0.
# Matters: a meeting at two in the afternoon is announced for 2:00. Formats with A have to be tried in each language,
#          or the day counted in twenty-four hours.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check arrow==1.4.0 pendulum==3.3.0 tzdata==2026.2
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

import arrow
import pendulum

FORMAT = "YYYY年M月D日 dddd A h:mm"
night, afternoon = arrow.get(2027, 3, 6, 2), arrow.get(2027, 3, 6, 14)
print("arrow", version("arrow"))
for locale in ("zh", "zh-cn", "zh-tw", "zh-hk"):
    words = afternoon.format(FORMAT, locale=locale)
    print(locale, words)
    assert words == night.format(FORMAT, locale=locale), "the halves of the day differ now"
    assert words.split()[-1] == "2:00" and "午" not in words
assert afternoon.format("A h:mm", locale="en") == "PM 2:00"
assert pendulum.datetime(2027, 3, 6, 14).format("A h:mm", locale="zh") == "下午 2:00"
PY

#!/usr/bin/env bash
# Guess:   libraries that write large numbers short and have Chinese among their languages count as Chinese does, in 万
#          (10⁴) and 亿 (10⁸): 330,000,000 is 3.3亿.
# Reality: humanize, numeral and numbro count in thousands as English does and translate its words: 330.0 百万, 12.3 千,
#          which nobody says. humanize's third is 3第 in place of 第3. Intl of Node.js and Babel write 3.3亿 and 1.2万.
# Seen:    humanize 4.17.0 (zh_CN), numeral 2.0.6 (chs), numbro 2.5.0 (zh-CN) beside Babel 2.19.0 and Node.js 20.
# Matters: how many people live with an illness is the first line of many a leaflet. "330 hundred-ten-thousands" has to be
#          worked out, and is read wrong by ten times or more.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check humanize==4.17.0 babel==2.19.0
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts numeral@2.0.6 numbro@2.5.0
venv/bin/python - <<'PY'
import humanize
from babel.numbers import format_compact_decimal

humanize.i18n.activate("zh_CN")
said = [humanize.intword(number) for number in (330_000_000, 12_345)]
babel = [format_compact_decimal(number, locale="zh_Hans_CN", fraction_digits=1) for number in (330_000_000, 12_345)]
print("humanize", said, humanize.ordinal(3), "| Babel", babel)
assert babel == ["3.3亿", "1.2万"], babel
assert said == ["330.0 百万", "12.3 千"], "humanize counts in 万 now"
assert humanize.ordinal(3) == "3第", "the third is written as in Chinese now"
PY
cat > short.cjs <<'JS'
const assert = require('node:assert/strict');
const numeral = require('numeral');
const numbro = require('numbro');
require('numeral/locales/chs');
numeral.locale('chs');
numbro.registerLanguage(require('numbro/dist/languages/zh-CN.min.js'));
numbro.setLanguage('zh-CN');
const numbers = [330000000, 12345];
const said = {
  numeral: numbers.map((number) => numeral(number).format('0.0a')),
  numbro: numbers.map((number) => numbro(number).format({ average: true, mantissa: 1 })),
  Intl: numbers.map((number) => new Intl.NumberFormat('zh-CN', { notation: 'compact' }).format(number)),
};
console.log(process.version, said);
assert.deepEqual(said.Intl, ['3.3亿', '1.2万']);
assert.deepEqual(said.numeral, ['330.0百万', '12.3千'], 'numeral counts in 万 now');
assert.deepEqual(said.numbro, ['330.0百万', '12.3千'], 'numbro counts in 万 now');
JS
node short.cjs

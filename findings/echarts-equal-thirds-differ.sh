#!/usr/bin/env bash
# Guess:   {d} in a label of an ECharts pie is each part's own share, rounded: three equal groups all show 33.33.
# Reality: the shares are pushed until they add up to 100, by the largest remainder, and of equal remainders the first
#          gains: three groups of 40 show 33.34, 33.33 and 33.33. With percentPrecision: 0, six groups of one show 17, 17,
#          17, 17, 16, 16, and one in six is no longer the same as one in six.
# Seen:    ECharts 6.1.0, drawn as SVG on Node.js 20, without a browser.
# Matters: a chart of a talk says which group is larger. Parts that are equal in the trial differ on the slide, and a doctor
#          who divides finds other figures than the ones shown. Percentages must be rounded each for itself, with "may not
#          add up to 100" beside them.
set -euo pipefail
command -v node >/dev/null || { echo "needs Node.js"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0
cat > pie.mjs <<'JS'
import assert from 'node:assert/strict'
import * as echarts from 'echarts'

function shares(values, options) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 400 })
  const data = values.map((value, number) => ({ value, name: `group ${number}` }))
  chart.setOption({ animation: false, series: [{ type: 'pie', data, label: { formatter: 'share {d}' }, ...options }] })
  const drawn = chart.renderToSVGString()
  chart.dispose()
  return [...drawn.matchAll(/>share ([\d.]+)</g)].map((found) => Number(found[1]))
}

const thirds = shares([40, 40, 40], {})
const sixths = shares([1, 1, 1, 1, 1, 1], { percentPrecision: 0 })
console.log('ECharts', echarts.version, thirds, sixths)
assert.deepEqual(shares([1, 3], {}), [25, 75])
assert.deepEqual(thirds, [33.34, 33.33, 33.33], 'equal thirds are shown otherwise now')
assert.deepEqual(sixths, [17, 17, 17, 17, 16, 16], 'equal sixths are shown otherwise now')
JS
node pie.mjs

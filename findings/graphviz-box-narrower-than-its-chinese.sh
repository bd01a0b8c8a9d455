#!/usr/bin/env bash
# Guess:   Graphviz makes the box of a flow chart as wide as its label, a Chinese one too; the font is named.
# Reality: the Graphviz that is packed for web pages and Node.js has no fonts to measure with and takes each Chinese
#          character for about three quarters of its width: eleven characters of 14 points need 154, the box is 132 with
#          its margins. An English label has room. No warning is given.
# Seen:    @hpcc-js/wasm-graphviz 1.29.2.
# Matters: "call us, call the doctor, call 120" is such a chart, and tools for talks and documents in JavaScript draw it by
#          this package. The words stand out of their boxes at both sides, the more the longer they are.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @hpcc-js/wasm-graphviz@1.29.2
cat > chart.mjs <<'JS'
import assert from 'node:assert/strict';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const graphviz = await Graphviz.load();
const SIZE = 14;
function boxOf(label) {
  const svg = graphviz.dot(`digraph { node [shape=box fontsize=${SIZE} fontname="Noto Sans CJK SC"] a [label="${label}"] }`);
  assert.match(svg, new RegExp(`font-size="${SIZE}.00">${label}<`));
  const edges = [...svg.matchAll(/points="([^"]*)"/g)].at(-1)[1].split(' ').map((point) => Number(point.split(',')[0]));
  return Math.max(...edges) - Math.min(...edges);
}
const labels = ['胸痛十五分钟不缓解请立即拨打急救电话', '先问医生再决定是否停药', '打电话'];
for (const label of labels) console.log(label, 'needs', label.length * SIZE, 'and has', boxOf(label));
console.log('Graphviz', graphviz.version(), '| Ask the doctor first:', boxOf('Ask the doctor first'));
assert.ok(boxOf(labels[1]) < 0.9 * labels[1].length * SIZE, 'the box holds its Chinese label now');
assert.ok(boxOf(labels[0]) < 0.9 * labels[0].length * SIZE);
assert.ok(boxOf('Ask the doctor first') > 120);
JS
node chart.mjs

#!/usr/bin/env bash
# Guess:   the npm package xliff reads an XLIFF 2 unit whose text is cut into segments, one a sentence, as these
#          sentences together.
# Reality: only the last segment is kept, source and target; what is written again has lost the sentences before it,
#          without a warning.
# Seen:    xliff 6.4.0 (of i18next); XLIFF 2.1, 4.2.2.5 lets a unit have any number of segments, and translators'
#          programs cut texts into sentences.
# Matters: "Take one a day. Never stop on your own." comes back as its second half. A file for translators may hold
#          one segment a unit and must be compared with what was sent.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xliff@6.4.0
cat > read.cjs <<'JS'
const assert = require('node:assert');
const xliff = require('xliff');
const text = `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="zh-CN"><file id="leaflet"><unit id="dose">
<segment><source>Take one a day. </source><target>每天一片。</target></segment>
<segment><source>Never stop on your own.</source><target>不要自己停药。</target></segment>
</unit></file></xliff>`;
xliff.xliff2js(text).then(async (read) => {
  const { dose } = read.resources.leaflet;
  console.log(dose);
  assert.deepEqual([dose.source, dose.target], ['Never stop on your own.', '不要自己停药。'], 'all sentences are read now');
  assert.ok(!(await xliff.js2xliff(read)).includes('每天一片'));
});
JS
node read.cjs

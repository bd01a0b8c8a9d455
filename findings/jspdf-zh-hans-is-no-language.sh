#!/usr/bin/env bash
# Guess:   setLanguage("zh-Hans") of jsPDF writes /Lang (zh-Hans), as it writes (zh-CN); any tag of BCP 47 is allowed
#          there (PDF 32000-1, 14.9.2), or an unknown one is refused.
# Reality: it has a list of its own, without scripts and without zh-Hans, zh-Hant, yue, bo or ug. For what is not
#          in it nothing is written and nothing is said: the PDF has no language.
# Seen:    jspdf 4.2.1.
# Matters: zh-Hans and zh-Hant are how pages say which characters they are in, and what lang of the page is handed on as
#          it is. A screen reader then reads the Chinese sheet in the voice of the reader's computer.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jspdf@4.2.1
cat > languages.mjs <<'JS'
import assert from 'node:assert';
import { jsPDF } from 'jspdf';
const written = (tag) => {
  const sheet = new jsPDF();
  sheet.setLanguage(tag);
  sheet.text('A', 20, 20);
  return sheet.output().match(/\/Lang \((.*)\)/)?.[1];
};
const tags = ['zh', 'zh-CN', 'zh-TW', 'en-GB', 'zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'yue', 'bo', 'ug'];
const seen = Object.fromEntries(tags.map((tag) => [tag, written(tag)]));
console.log('jspdf', jsPDF.version, seen);
for (const tag of tags) assert.equal(seen[tag], tags.indexOf(tag) < 4 ? tag : undefined, tag);
JS
node languages.mjs

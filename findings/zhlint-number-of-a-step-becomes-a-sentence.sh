#!/usr/bin/env bash
# Guess:   zhlint, which mends the marks and spaces of Chinese texts and leaves 2.5 and "1. " alone, leaves the point of
#          numbered steps alone too where no space follows it, as they are mostly typed in Chinese: 1.先测血压.
# Reality: the point becomes a full stop: 1。先测血压, in headings and lists of Markdown too, and so do A.先测血压 and
#          图1.血压计. A foot sign becomes a quotation mark: 30'以内 is 30 ‘以内. autocorrect leaves all of them.
# Seen:    zhlint 0.8.2 with its preset "default", autocorrect-node 2.14.0.
# Matters: the steps of how to measure one's blood pressure come as "1。" from a clean-up that nobody reads again, and
#          a space after each point keeps them.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts zhlint@0.8.2 autocorrect-node@2.14.0
cat > steps.mjs <<'JS'
import assert from 'node:assert';
import autocorrect from 'autocorrect-node';
import { run } from 'zhlint';
const zhlint = (text) => run(text, { rules: { preset: 'default' } }).result;
const changed = {
  '1.先测血压': '1。先测血压',
  '- 1.先测血压': '- 1。先测血压',
  '## 1.先测血压': '## 1。先测血压',
  '第一步：1.先测血压；2.记下来。': '第一步：1。先测血压；2。记下来。',
  'A.先测血压': 'A。先测血压',
  '图1.血压计': '图 1。血压计',
  "30'以内": '30 ‘以内',
};
for (const [typed, mended] of Object.entries(changed)) {
  console.log(typed, '→', zhlint(typed), '| autocorrect:', autocorrect.format(typed));
  assert.equal(zhlint(typed), mended);
  assert.equal(autocorrect.format(typed).replaceAll(' ', ''), typed.replaceAll(' ', ''));
}
for (const kept of ['2.5mg', '1. 先测血压', '1)先测血压']) assert.equal(zhlint(kept), kept);
JS
node steps.mjs

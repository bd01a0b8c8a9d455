#!/usr/bin/env bash
# Guess:   a cell of a CSV file that says `3-5` (three to five tablets) is read as these words; only what is a whole date
#          becomes one.
# Reality: SheetJS takes any two small numbers with a hyphen or slash for a month and a day of 2001: `3-5` is the number
#          36955 shown as 3/5/01, `1/2` is 2 January. With `raw: true` they stay. `2-4 mg` and `1:2` are left alone.
# Seen:    xlsx (SheetJS) 0.18.5.
# Matters: a sheet of translations or doses that passes through it as CSV gives back days in place of ranges and halves,
#          and no error tells of it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat > sheet.cjs <<'JS'
const assert = require('node:assert');
const sheets = require('xlsx');
const written = 'tablets,share,water\n3-5,1/2,2-4 cups\n';
const read = (options) => {
  const book = sheets.read(written, { type: 'string', ...options });
  return sheets.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]]).trim().split('\n')[1];
};
console.log('xlsx', sheets.version, read({}), '| raw:', read({ raw: true }));
assert.strictEqual(read({}), '3/5/01,1/2/01,2-4 cups', 'it reads otherwise now');
assert.strictEqual(read({ raw: true }), '3-5,1/2,2-4 cups', 'raw reads otherwise now');
JS
node sheet.cjs

#!/usr/bin/env bash
# Guess:   **不要停药。**先问医生 is bold up to the full stop in Marp, as "**Do not stop.** Ask first" is.
# Reality: the asterisks stay on the slide as they are: after a mark, a closing ** must be followed by a space or another
#          mark (CommonMark 0.31, right-flanking), and Chinese writes no spaces. Bold that ends in a character works.
# Seen:    @marp-team/marp-core 5.0.2; commonmark and gfm of pandoc follow the same rule, pandoc's own Markdown does not.
# Matters: a sentence in bold with its full stop is the commonest emphasis of patients' leaflets, and it fails only in
#          Chinese. A markup for both languages must not ask for spaces around its signs.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @marp-team/marp-core@5.0.2
node - <<'JS'
const assert = require('assert');
const { Marp } = require('@marp-team/marp-core');
const marp = new Marp({ script: false });
const bold = (words) => /<strong>/.test(marp.render(words).html);
const seen = ['**Do not stop.** Ask first', '**不要停药**。先问医生', '**不要停药。**先问医生', '请**“按时”**服药'].map((words) => [words, bold(words)]);
console.log('marp-core 5.0.2', seen);
assert.deepStrictEqual(seen.map((pair) => pair[1]), [true, true, false, false], 'bold beside Chinese marks works now');
JS

#!/usr/bin/env bash
# Guess:   in a Markdown slide for reveal.js a line "Note: …" is for the speaker alone, a second such line too.
# Reality: notes are cut off only where the sign stands exactly once: with two, the slide is not cut at all and the
#          audience reads both. With one, all that follows on the slide is hidden, and the sign may be Notes: or note:, so
#          that a warning to the patient that begins so is never shown. "- Note:" in a list is no sign.
# Seen:    reveal.js 6.0.2, its Markdown plugin run in Node.js.
# Matters: what is meant for the speaker ("ask whether someone has lost a relative") stands on the wall; or a sentence for
#          everybody is gone from it. Which of the two it is depends on how often the word begins a line.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts reveal.js@6.0.2
cat > notes.mjs <<'JS'
import assert from 'node:assert/strict';
import markdown from './node_modules/reveal.js/dist/plugin/markdown.mjs';

const plugin = markdown();
await plugin.init({ getConfig: () => ({ markdown: {} }), getRevealElement: () => ({ querySelectorAll: () => [] }) });
// What the audience is shown of one slide, and what is kept for the speaker.
function parts(...lines) {
  const [shown, kept = ''] = plugin.slidify(lines.join('\n\n'), { separator: '\n---\n' }).split('<aside class="notes">');
  return [shown, kept].map((html) => html.replace(/<[^>]*>/g, '').split(/\n+/).filter(Boolean).join(' | '));
}
const one = parts('# Tablets', 'Take one.', 'Note: ask who lives alone');
const two = parts('# Tablets', 'Note: ask who lives alone', 'Take one.', 'Note: wait for questions');
const warning = parts('# Tablets', 'Notes: never take two.', 'Take one.');
const list = parts('# Tablets', '- Note: never take two.');
console.log({ one, two, warning, list });
assert.deepEqual(one, ['# Tablets | Take one.', 'ask who lives alone']);
assert.deepEqual(two, ['# Tablets | Note: ask who lives alone | Take one. | Note: wait for questions', ''], 'both are notes now');
assert.deepEqual(warning, ['# Tablets', 'never take two. | Take one.'], 'what follows a note is shown now');
assert.equal(list[1], '');
JS
node notes.mjs

#!/usr/bin/env bash
# Guess:   SVGO with its usual settings makes a drawing smaller and leaves what screen readers say of it: it knows which
#          ids are in use.
# Reality: it looks for ids in `href`, `url(#…)` and a few others, not in aria-labelledby: the ids of <title> and <desc>
#          go, the reference to them stays and leads nowhere, and role="img" goes as well. Nothing is said.
# Seen:    svgo 4.1.0, preset-default.
# Matters: drawings of a phone edition are made small this way, and a picture with a name becomes one without. Let
#          `cleanupIds` out, or say the name in aria-label.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0
cat > drawing.mjs <<'JS'
import assert from 'node:assert';
import { optimize, VERSION } from 'svgo';
const drawing = (name) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" role="img" ${name}>`
  + '<title id="name">Two chairs</title><path d="M4 4h16v16H4z"/></svg>';
const small = optimize(drawing('aria-labelledby="name"')).data;
const said = optimize(drawing('aria-label="Two chairs"')).data;
console.log('svgo', VERSION, small);
assert(small.includes('aria-labelledby="name"'), 'the reference goes now');
assert(!small.includes('id="name"'), 'the id stays now');
assert(said.includes('aria-label="Two chairs"'), 'aria-label goes now');
JS
node drawing.mjs

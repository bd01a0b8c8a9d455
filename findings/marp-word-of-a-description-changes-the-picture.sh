#!/usr/bin/env bash
# Guess:   the words in ![…](scan.png) are the picture's description; Marp's own keywords for it are w:, h: and bg.
# Reality: contrast, invert, blur, grayscale, opacity, saturate and others are commands wherever they stand among the
#          words: "contrast CT of the chest" doubles the picture's contrast, and its description loses the word.
# Seen:    @marp-team/marp-core 5.0.2 (its Marpit: image filters).
# Matters: these are words of radiology and of eyes. A scan is shown otherwise than it was taken, "invert" turns it into
#          its negative, and a listener hears "CT of the chest", which is another examination.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @marp-team/marp-core@5.0.2
cat > slides.mjs <<'JS'
import assert from 'node:assert'
import { Marp } from '@marp-team/marp-core'

const picture = words => new Marp({ script: false }).render(`![${words}](scan.png)`).html.match(/<img[^>]*>/)[0]
const words = ['contrast CT of the chest', 'how a grayscale picture is read', 'opacity of the lens', 'CT of the chest']
const seen = words.map(picture)
console.log(seen.join('\n'))
assert.match(seen[0], /alt="CT of the chest" style="filter:contrast\(2\)/, 'the word stays a word now')
assert.match(seen[1], /alt="how a picture is read" style="filter:grayscale\(1\)/, 'the word stays a word now')
assert.match(seen[2], /alt="of the lens" style="filter:opacity\(/, 'the word stays a word now')
assert.doesNotMatch(seen[3], /filter/)
JS
node slides.mjs

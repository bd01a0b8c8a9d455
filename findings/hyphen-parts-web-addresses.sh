#!/usr/bin/env bash
# Guess:   the npm package hyphen, which knows HTML well enough to leave tags alone, leaves web and email addresses
#          alone too.
# Reality: it puts soft hyphens (U+00AD) into them as into words: https://ex·am·ple.org/hy·per·ten·sion, each dot an
#          invisible character, in hyphenate and hyphenateHTML alike. An href stays.
# Seen:    hyphen 1.14.1, patterns en-us.
# Matters: an address copied from a page or a PDF has characters that nobody sees and leads nowhere, and at a line's end
#          a hyphen is printed that is typed along. Addresses have to be taken out before a text is hyphenated.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyphen@1.14.1
cat > break.mjs <<'JS'
import assert from 'node:assert'
import hyphen from 'hyphen/en-us/index.js'

const address = 'https://example.org/hypertension'
const text = hyphen.hyphenateSync(`${address} info@hospital-example.org`)
const html = hyphen.hyphenateHTMLSync(`<a href="${address}">${address}</a>`)
console.log(text.replaceAll('\u00ad', '·'), html.replaceAll('\u00ad', '·'))
assert(html.startsWith(`<a href="${address}">`))
const shown = [text.split(' ')[0], text.split(' ')[1], html.replace(/<[^>]*>/g, '')]
assert(shown.every(part => part.includes('\u00ad')), 'addresses are left alone now')
JS
node break.mjs

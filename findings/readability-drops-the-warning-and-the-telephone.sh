#!/usr/bin/env bash
# Guess:   the reader view of Firefox takes menus and advertisements off a page; what is in <main>, under a heading of its
#          own, stays.
# Reality: Readability drops every <aside> and <footer>, in <main> too: a warning beside the text, the sources below it. A
#          <div class="contact"> with telephone and address goes as well, for its class and its many links, and its
#          heading "Call us" stays alone. The same box as <section class="reach"> stays.
# Seen:    @mozilla/readability 0.6.0 with jsdom 29.1.1.
# Matters: reader views are what people with weak sight turn on, for larger letters or to be read to. The page says
#          "Call us" and no number. Our phone edition lost its telephone and its last words in this way.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @mozilla/readability@0.6.0 jsdom@29.1.1
cat > read.mjs <<'JS'
import assert from 'node:assert'
import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'

const words = 'After a fall, sit for a while before you get up, and tell somebody what happened, even if nothing hurts. '
const reach = `<dl><dt>Telephone</dt><dd><a href="tel:0000000000">000-0000-0000</a></dd>
  <dt>Page</dt><dd><a href="https://example.org/group">example.org/group</a></dd></dl>`
const text = box => {
  const page = `<!doctype html><html lang="en"><title>Steady</title><body><main><h1>Steady on your feet</h1>
    <section><h2>At home</h2><p>${words.repeat(4)}</p><p>${words.repeat(4)}</p>
      <aside><p>Ring for an ambulance if you hit your head.</p></aside></section>
    <section><h2>Call us</h2>${box}</section>
    <footer><p>Sources: a made-up study.</p></footer></main></body></html>`
  return new Readability(new JSDOM(page, { url: 'https://example.org/' }).window.document).parse().textContent
}
const lost = text(`<div class="contact">${reach}</div>`)
const kept = text(`<section class="reach">${reach}</section>`)
for (const [name, page] of Object.entries({ 'a div of contact': lost, 'a section': kept }))
  console.log(name + ':', page.replace(/\s+/g, ' ').replaceAll(words.trim(), '…'))
assert(lost.includes('Call us') && kept.includes('Call us'))
assert(!lost.includes('000-0000-0000'), 'the telephone is kept now')
assert(kept.includes('000-0000-0000'))
assert(![lost, kept].some(page => page.includes('ambulance') || page.includes('Sources')), 'aside or footer is kept now')
JS
node read.mjs

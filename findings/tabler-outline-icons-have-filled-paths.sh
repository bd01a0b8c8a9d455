#!/usr/bin/env bash
# Guess: an icon of Tabler's *outline* set is strokes alone, so `<path d="…" />` finds all of it.
# Reality: some outline icons hold filled dots, `<path d="…" fill="currentColor" />`: the head of `accessible`, the
#   pips of the dice. Who reads only plain paths gets a person without a head, and no error.
# Versions: @tabler/icons 3.52.0.
# Why it matters: icons are redrawn as native lines on slides and in print; a lost part passes every test of counts.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @tabler/icons@3.52.0 >/dev/null
tar xzf tabler-icons-3.52.0.tgz
cd package/icons/outline
filled=$(grep -lE '<path d="[^"]*" fill="currentColor"' ./*.svg | wc -l)
all=$(ls | wc -l)
plain=$(grep -cE '<path d="[^"]*" */>' accessible.svg)
drawn=$(grep -cE '<path d=' accessible.svg)
echo "@tabler/icons 3.52.0: $filled of $all outline icons have filled paths; accessible: $plain plain of $drawn paths"
test "$filled" -eq 51 && test "$plain" -lt "$drawn"

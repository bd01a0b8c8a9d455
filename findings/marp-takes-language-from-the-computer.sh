#!/usr/bin/env bash
# Guess:   a Chinese talk that Marp makes is marked as Chinese, or without a language.
# Reality: where the outline names none, the slides get the language of the computer they are made on: the same Chinese
#          talk is lang="en-US" on an English desktop and lang="C" on a server or in a container.
# Seen:    @marp-team/marp-cli 4.5.1 with Node.js, LANG and LC_ALL set to three values.
# Matters: "C" is no language and "en-US" the wrong one: a reader aloud spells Chinese with an English voice or stays
#          silent, and one outline gives other bytes on each computer. The language has to come from the outline.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @marp-team/marp-cli@4.5.1
printf -- '---\nmarp: true\n---\n# 先问医生\n\n每天走一走。\n' > talk.md
seen=
for locale in C en_US.UTF-8 zh_CN.UTF-8; do
  LANG=$locale LC_ALL=$locale npx marp talk.md -o talk.html --no-stdin 2>/dev/null
  found=$(grep -o '<html[^>]*>' talk.html)
  echo "$locale: $found"
  seen="$seen$found"
done
[ "$seen" = '<html lang="C"><html lang="en-US"><html lang="zh-CN">' ] || { echo "the language comes from elsewhere now"; exit 1; }

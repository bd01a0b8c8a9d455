#!/usr/bin/env bash
# Guess:   a chapter given to EbookLib as a whole XHTML file, with its language on <html> and <body> and with its own
#          style, is in the EPUB as it was given.
# Reality: only what is within <body> goes in. The file gets the language of the book: a page in Traditional Chinese
#          (zh-Hant-HK) of an English book says lang="en" xml:lang="en". The attributes of <body> and the <style> of the
#          head are gone as well. What lies deeper, <section lang>, stays, and EpubHtml(lang=…) sets the file's language.
# Seen:    EbookLib 0.20.
# Matters: in a book of two languages a reader's voice speaks the Chinese chapter as English, and the telephone chooses
#          the forms of its characters by that language. EbookLib says nothing of it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check EbookLib==0.20 lxml==6.1.3
cd "$tmp"
venv/bin/python - <<'PY'
import zipfile
from importlib.metadata import version

from ebooklib import epub
from lxml import etree

CHAPTER = (
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hant-HK" xml:lang="zh-Hant-HK"><head><title>覆診</title>'
    '<style>p { line-height: 1.8 }</style></head><body lang="zh-Hant-HK" class="large">'
    '<section lang="zh-Hant-HK"><p>請帶同藥物覆診。</p></section></body></html>'
)
XHTML = "{http://www.w3.org/1999/xhtml}"
book = epub.EpubBook()
book.set_identifier("leaflet")
book.set_title("Leaflet")
book.set_language("en")
chapters = [epub.EpubHtml(title="覆診", file_name="whole.xhtml"), epub.EpubHtml(title="覆診", file_name="told.xhtml", lang="zh-Hant-HK")]
for chapter in chapters:
    chapter.content = CHAPTER
    book.add_item(chapter)
book.toc = chapters
book.spine = ["nav", *chapters]
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
epub.write_epub("leaflet.epub", book)


def seen(name):
    page = etree.fromstring(zipfile.ZipFile("leaflet.epub").read(f"EPUB/{name}"))
    body = page.find(f"{XHTML}body")
    return page.get("lang"), dict(body.attrib), page.find(f".//{XHTML}style"), body.find(f"{XHTML}section").get("lang")


print("EbookLib", version("ebooklib"), seen("whole.xhtml"), seen("told.xhtml"))
assert seen("whole.xhtml") == ("en", {}, None, "zh-Hant-HK"), "more of the chapter goes into the book now"
assert seen("told.xhtml")[0] == "zh-Hant-HK"
PY

#!/usr/bin/env bash
# Guess:   PdfWriter.append() of pypdf takes a tagged PDF over whole: with its structure, its language and its mark of
#          PDF/UA, as the marks around each word in the page's content still promise.
# Reality: pages, and outlines, come over; /StructTreeRoot, /MarkInfo, /Lang and the metadata do not. The content keeps
#          its /MCID marks, which now belong to nothing. PdfWriter(clone_from=…) keeps all of it. No warning.
# Seen:    pypdf 7.1.1, on a file of weasyprint 70.0 (pdf/ua-1).
# Matters: whoever puts a cover before a leaflet for readers, or joins two languages into one file, makes a file that
#          screen readers read without headings, without alternative texts and in the wrong voice.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdf==7.1.1 weasyprint==70.0
"$tmp/venv/bin/python" - <<'PY'
import io

import pypdf
import weasyprint

page = "<html lang=en><title>Talk</title><body><h1>Ask first</h1><p>Then wait.</p></body></html>"
tagged = weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


def catalogue(writer: pypdf.PdfWriter) -> set[str]:
    out = io.BytesIO()
    writer.write(out)
    return {key for key in pypdf.PdfReader(out).trailer["/Root"] if key in WANTED}


WANTED = {"/StructTreeRoot", "/MarkInfo", "/Lang", "/Metadata"}
appended = pypdf.PdfWriter()
appended.append(io.BytesIO(tagged))
cloned = pypdf.PdfWriter(clone_from=io.BytesIO(tagged))
marks = appended.pages[0].get_contents().get_data().count(b"/MCID")
print("pypdf", pypdf.__version__, "appended:", sorted(catalogue(appended)), "marks:", marks, "cloned:", sorted(catalogue(cloned)))
assert catalogue(appended) == set(), "append keeps some of it now"
assert marks > 0, "the content has lost its marks too"
assert catalogue(cloned) == WANTED, "a clone loses some of it now"
PY

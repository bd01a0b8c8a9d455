"""What openxml-audit finds in a PowerPoint file. One validator serves all files of a process: making it reads every
schema, which takes longer than many files do.

Decks share most of what they are made of: layouts, and on their slides the same words and shapes. What has followed
the schema once does so wherever it stands below the same elements, so it is looked at once. This takes the place of a
method inside the package, hence the pinned version and a test that compares with the package as it is.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from openxml_audit.context import ValidationContext
from openxml_audit.schema.validator import SchemaValidator

PARTS_OF_SHAPES = frozenset(
    ("txBody", "spPr", "grpSpPr", "nvSpPr", "nvPicPr", "nvCxnSpPr", "nvGraphicFramePr", "tc", "p")
)


def findings(file: Path) -> list[str]:
    """What breaks the rules of Microsoft 365, a line each; empty where the file is valid."""
    return told(_validator(), file)


def told(validator: OpenXmlValidator, file: Path) -> list[str]:
    result = validator.validate(str(file))
    lines = [str(error) for error in result.errors]
    assert lines or result.is_valid, "openxml-audit calls it broken and does not say why"
    return lines


def validator_as_it_is() -> OpenXmlValidator:
    """The package's own, which looks at everything each time."""
    return OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)


@cache
def _validator() -> OpenXmlValidator:
    made = validator_as_it_is()
    assert type(made._schema_validator) is SchemaValidator
    made._schema_validator = _RemembersWhatIsClean()
    return made


class _RemembersWhatIsClean(SchemaValidator):
    def __init__(self) -> None:
        super().__init__()
        self._clean: set[tuple[object, ...]] = set()

    def _validate_element(
        self, element: etree._Element, context: ValidationContext, ignorable_ns: frozenset[str] = frozenset()
    ) -> None:
        if not _is_often_the_same(element):
            return super()._validate_element(element, context, ignorable_ns)
        written = sha256(etree.tostring(element, with_tail=False)).digest()
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


def _above(element: etree._Element) -> list[str]:
    """Which rules hold for an element depends on the two around it."""
    return [str(around.tag) for around, _ in zip(element.iterancestors(), range(2), strict=False)]

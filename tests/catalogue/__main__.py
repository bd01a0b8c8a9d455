"""`make po`: renews the templates of each catalogue from the source. What is translated stays; what is gone goes."""

from collections.abc import Iterator

import polib

from builder.catalogue.translate import FOLDER
from tests.catalogue.extract import Found, templates


def renewed(old: polib.POFile, found: Iterator[Found]) -> polib.POFile:
    """A catalogue with an entry for each template, in the order of the source, and the translations `old` has."""
    new = polib.POFile(wrapwidth=118)
    new.header, new.metadata = old.header, old.metadata
    entries: dict[str, polib.POEntry] = {}
    for template in found:
        assert template.one is not None, f"{template.file}:{template.line}: a template must be a literal"
        entry = entries.get(template.one) or _entry(template, old)
        entries[template.one] = entry
        if (template.file, "") not in entry.occurrences:
            entry.occurrences.append((template.file, ""))  # no line numbers: they would change with every edit
    new.extend(entries.values())
    return new


def _entry(template: Found, old: polib.POFile) -> polib.POEntry:
    known = old.find(template.one)
    entry = polib.POEntry(msgid=template.one, flags=["python-brace-format"])
    entry.comment = known.comment if known else ""
    entry.tcomment = known.tcomment if known else ""
    if template.many:
        entry.msgid_plural = template.many
        entry.msgstr_plural = known.msgstr_plural if known and known.msgstr_plural else {0: ""}
    else:
        entry.msgstr = known.msgstr if known else ""
    return entry


def main() -> None:
    for path in sorted(FOLDER.glob("*.po")):
        catalogue = renewed(polib.pofile(str(path), encoding="utf-8", wrapwidth=118), templates())
        catalogue.save(str(path))
        empty = [e for e in catalogue if not (e.msgstr or e.msgstr_plural.get(0))]
        print(f"{path.name}: {len(catalogue)} messages, {len(empty)} to translate")


if __name__ == "__main__":
    main()

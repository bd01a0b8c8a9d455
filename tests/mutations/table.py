"""Rules of the program, each with a way to break it and the tests that must then fail."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutation:
    """In `file`, `right` (which stands there once) becomes `wrong`; then one of `tests` must fail."""

    breaks: str
    file: str
    right: str
    wrong: str
    tests: str


MUTATIONS = (
    Mutation(
        "Chinese marks may begin a line",
        "builder/typeset/breaks.py",
        "if before and may_break(before, spaces, kind):",
        "if before:",
        "tests/typeset/test_breaks.py tests/typeset/test_lines.py",
    ),
    Mutation(
        "two panels of the C-fold are exchanged",
        "builder/layout/folds.py",
        '"trifold-c": _Plan(((3, 6, 1), (2, 4, 5))',
        '"trifold-c": _Plan(((3, 6, 1), (2, 5, 4))',
        "tests/layout/test_folds.py tests/test_imposition.py",
    ),
    Mutation(
        "the tuck is wider",
        "builder/layout/folds.py",
        "_TUCK = 3 * MM",
        "_TUCK = 4 * MM",
        "tests/layout/test_folds.py",
    ),
    Mutation(
        "grey print is made of four inks",
        "builder/export/pdf/inks.py",
        "if max(rgb) - min(rgb) <= 2:",
        "if False:",
        "tests/export/pdf/test_inks.py tests/export/pdf/test_press.py",
    ),
    Mutation(
        "a translation that grew stale is passed over",
        "builder/check/confirmed.py",
        "        if pair[0] in partners_zh:",
        "        if False:",
        "tests/check/test_confirmed.py",
    ),
    Mutation(
        "aliases are counted once, however much they stand for",
        "builder/outline/compose.py",
        "        self._grow(event, size)\n",
        "        self._grow(event, 1)\n",
        "tests/outline/test_hostile.py",
    ),
    Mutation(
        "a path may leave the outline's folder",
        "builder/outline/files.py",
        "return (folder / name).resolve().is_relative_to(folder.resolve())",
        "return True",
        "tests/outline tests/hostile",
    ),
    Mutation(
        "outputs are replaced without a way back",
        "builder/publish.py",
        "        _put_back(folder, [name for name in replace if not (staging / name).exists()])\n",
        "",
        "tests/test_publish.py",
    ),
    Mutation(
        "a record or a font is written in place",
        "builder/whole_file.py",
        "        part.replace(path)\n",
        "        path.write_bytes(data)\n",
        "tests/test_publish.py",
    ),
    Mutation(
        "findings are not sorted by place",
        "builder/diagnostics.py",
        "return iter(sorted(self.diagnostics, key=",
        "return reversed(sorted(self.diagnostics, key=",
        "tests/test_diagnostics.py tests/test_messages.py",
    ),
    Mutation(
        "pictures in PowerPoint have no alternative text",
        "builder/export/pptx/canvas.py",
        '            element.set("descr", item.alt)\n',
        "            pass\n",
        "tests/export/pptx tests/end_to_end/test_talk_file.py",
    ),
    Mutation(
        "figures in PDF have no alternative text",
        "builder/export/pdf/draw.py",
        'parent.add("Figure", alt=item.alt)',
        'parent.add("Figure")',
        "tests/export/pdf/test_structure.py",
    ),
    Mutation(
        "characters that no font can draw are passed over",
        "builder/typeset/coverage.py",
        "        for char in (c for c in dict.fromkeys(text) if c in missing):\n",
        "        for char in ():\n",
        "tests/typeset/test_coverage.py",
    ),
    Mutation(
        "numbers that differ between the languages are passed over",
        "builder/check/translations.py",
        "    yield from _numbers(zh, en)\n",
        "",
        "tests/check/test_translations.py",
    ),
    Mutation(
        "a change of content alone does not count",
        "builder/freshness.py",
        "    return stat.st_size == was[0] and fingerprint(path)[2] == was[2]",
        "    return stat.st_size == was[0]",
        "tests/test_freshness.py tests/test_build.py",
    ),
    Mutation(
        "the same work cited twice gets two numbers",
        "builder/layout/inline.py",
        "        if id not in self.order:\n",
        "        if True:\n",
        "tests/layout",
    ),
)

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
        "builder/write/pdf/inks.py",
        "if max(rgb) - min(rgb) <= 2:",
        "if False:",
        "tests/write/pdf/test_inks.py tests/write/pdf/test_press.py",
    ),
    Mutation(
        "a translation that grew stale is passed over",
        "builder/check/confirmed.py",
        "        if pair[0] in firsts:",
        "        if False:",
        "tests/check/test_confirmed.py",
    ),
    Mutation(
        "aliases are counted once, however much they stand for",
        "builder/outline/yaml/node_tree.py",
        "        self._grow(event, size)\n",
        "        self._grow(event, 1)\n",
        "tests/outline/test_hostile.py",
    ),
    Mutation(
        "a path may leave the outline's folder",
        "builder/outline/schema/own_folder.py",
        "return (folder / name).resolve().is_relative_to(folder.resolve())",
        "return True",
        "tests/outline tests/hostile",
    ),
    Mutation(
        "outputs are replaced without a way back",
        "builder/build/publish.py",
        "        _put_back(folder)\n        raise\n",
        "        raise\n",
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
        "builder/write/pptx/canvas.py",
        "        if alt:\n",
        "        if False:\n",
        "tests/write/pptx tests/end_to_end/test_talk_file.py",
    ),
    Mutation(
        "figures in PDF have no alternative text",
        "builder/write/pdf/draw.py",
        'parent.add("Figure", alt=item.alt)',
        'parent.add("Figure")',
        "tests/write/pdf/test_structure.py",
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
        "builder/build/freshness.py",
        '    return stat.st_size == was[0] and was[2] != "" and fingerprint(path)[2] == was[2]',
        "    return stat.st_size == was[0]",
        "tests/test_freshness.py tests/test_build.py",
    ),
    Mutation(
        "the same work cited twice gets two numbers",
        "builder/typeset/text_runs.py",
        "        if id not in self.order:\n",
        "        if True:\n",
        "tests/layout",
    ),
    Mutation(
        "a file of nothing but errors is read to its end",
        "builder/outline/yaml/report_limit.py",
        "                raise EnoughError\n",
        "                pass\n",
        "tests/outline/test_capped.py",
    ),
    Mutation(
        "a hint is looked for at each of a thousand errors",
        "builder/outline/yaml/report_limit.py",
        "return NO_WORDS if self.kept[Severity.ERROR] >= MOST else Report.found(self, hint)",
        "return Report.found(self, hint)",
        "tests/outline/test_capped.py",
    ),
    Mutation(
        "keys that the format does not know are taken",
        "builder/outline/schema/format_model.py",
        'extra="forbid"',
        'extra="ignore"',
        "tests/outline",
    ),
    Mutation(
        "a block may have two kinds",
        "builder/outline/model/blocks/which_kind.py",
        "    if len(found) > 1:\n",
        "    if False:\n",
        "tests/outline",
    ),
    Mutation(
        "an unknown option is passed over",
        "builder/command/arguments.py",
        "    _refuse_unknown_options(command, rest)\n",
        '    asked.words = [word for word in asked.words if not word.startswith("-")]\n',
        "tests/test_cli.py",
    ),
    Mutation(
        "an empty value of an option is taken",
        "builder/command/options.py",
        '    if not text.strip(", "):\n',
        "    if False:\n",
        "tests/hostile/test_hostile_command_lines.py",
    ),
    Mutation(
        "Ctrl-C ends as if all were well",
        "builder/cli/__init__.py",
        "        return STOPPED\n",
        "        return OK\n",
        "tests/test_cli.py",
    ),
    Mutation(
        "a fault of ours looks like the author's",
        "builder/cli/__init__.py",
        "    return OURS\n",
        "    return AUTHOR\n",
        "tests/test_cli.py",
    ),
    Mutation(
        "the terminal's language does not count",
        "builder/command/terminal.py",
        "language_of_locale(environment))",
        '"en")',
        "tests/test_cli_in_chinese.py tests/catalogue",
    ),
    Mutation(
        "a pipe beside the outlines is waited for",
        "builder/find_outlines.py",
        "    return [path for path in files if path.is_file() and _is_outline(path)]",
        "    return [path for path in files if _is_outline(path)]",
        "tests/hostile/test_hostile_command_lines.py",
    ),
    Mutation(
        "a page of explanation leaves out what to do",
        "builder/explain/terminal_text.py",
        '("why", words.why), ("do", words.do)):',
        '("why", words.why)):',
        "tests/explain",
    ),
    Mutation(
        "a house template may hold macros",
        "builder/theme/template/package_parts.py",
        "    if macro or binary:\n",
        "    if False:\n",
        "tests/theme/template",
    ),
    Mutation(
        "the evidence table is drawn without a look at its characters",
        "builder/build/edition_files.py",
        "    for edition in editions:\n        check_glyphs(edition, theme, report, memory)\n",
        "",
        "tests/fuzz/test_long.py",
    ),
    Mutation(
        "two outlines may have one id",
        "builder/find_outlines.py",
        "        if name and seen.setdefault(folder, path) != path:\n",
        "        if False:\n",
        "tests/test_build.py tests/test_cli.py",
    ),
    Mutation(
        "a zip bomb in the place of a template is unpacked",
        "builder/theme/template/archive.py",
        "    if total > MOST_UNPACKED:\n",
        "    if False:\n",
        "tests/theme/template",
    ),
    Mutation(
        "grey letters of a template may stand on black and white",
        "builder/layout/slides/template_grounds.py",
        "    return len(sides) < 2 and all(",
        "    return all(",
        "tests/end_to_end/test_every_template.py",
    ),
    Mutation(
        "an edge in a template's picture is not seen",
        "builder/theme/template/ground.py",
        "        if not any(edges):\n",
        "        if True:\n",
        "tests/end_to_end/test_every_template.py",
    ),
    Mutation(
        "a template's picture is given to every reader that Pillow has",
        "builder/theme/template/small_pictures.py",
        "Image.open(BytesIO(data), formats=(kind,))",
        "Image.open(BytesIO(data))",
        "tests/theme/template",
    ),
)

"""`make docs`: the schema for editors, and the pages about blocks and keys as `talkleaf explain` shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from builder.catalogue import translator
from builder.explain.format.descriptions import about, block_pages, key_pages, picture
from builder.explain.format.key_contents import Field, beside_kinds, fields, held_by, kind_fields
from builder.outline.schema.json_schema import schema_text

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SCHEMA = ROOT / "builder" / "outline" / "schema" / "outline.schema.json"
LANGUAGES = ("en", "zh")
WORDS = {
    "en": {
        "blocks": "Every block", "keys": "Every key", "slide": "On a slide", "leaflet": "In leaflet and large print",
        "key": "Key", "means": "What it means", "holds": "Holds", "beside": "Beside it may stand",
        "example": "Example", "needed": "needed", "top": "at the top of the file", "all": "all blocks",
    },
    "zh": {
        "blocks": "每一种块", "keys": "每一个键", "slide": "在幻灯片上", "leaflet": "在折页和大字版里", "key": "键",
        "means": "什么意思", "holds": "写什么", "beside": "旁边可以写", "example": "例子", "needed": "必须有",
        "top": "在文件最上层", "all": "所有的块",
    },
}  # fmt: skip


def guide() -> Mapping[Path, str]:
    """Each page by its file."""
    made: dict[Path, str] = {}
    for language in LANGUAGES:
        for kind in block_pages():
            made[DOCS / "blocks" / f"{kind}{_ending(language)}"] = _block(kind, language)
        made[DOCS / f"blocks{_ending(language)}"] = _blocks(language)
        made[DOCS / f"keys{_ending(language)}"] = _keys(language)
    return made


def _ending(language: str) -> str:
    return ".md" if language == "en" else f".{language}.md"


def _page(title: str, file: str, language: str, lines: Iterator[str]) -> str:
    other = "zh" if language == "en" else "en"
    link = f"[{'中文' if other == 'zh' else 'English'}]({file}{_ending(other)})"
    return "\n".join([f"# {title}", "", link, "", *lines]).rstrip("\n") + "\n"


def _blocks(language: str) -> str:
    def lines() -> Iterator[str]:
        for kind, page in block_pages().items():
            yield f"- [`{kind}`](blocks/{kind}{_ending(language)}): {page.words[language].use}"  # type: ignore[index]

    return _page(WORDS[language]["blocks"], "blocks", language, lines())


def _block(kind: str, language: str) -> str:
    words, page = WORDS[language], block_pages()[kind]
    said, tell = page.words[language], translator(language)  # type: ignore[index,arg-type]

    def lines() -> Iterator[str]:
        yield from (said.use, "")
        for view, head, text in (
            ("slide", words["slide"], said.slide),
            ("panel", words["leaflet"], said.leaflet),
        ):
            yield from (f"**{head}**: {text}", "")
            if found := picture(kind, language, view):  # type: ignore[arg-type]
                yield from (f"![{head}: {text}](../../{found.relative_to(DOCS.parent).as_posix()})", "")
        yield from (f"**{words['holds']}**: {tell(held_by(kind))}", "")
        if kind_fields(kind):
            yield from (f"| {words['key']} | {words['means']} | {words['holds']} |", "|---|---|---|")
            yield from (_row(field, language) for field in kind_fields(kind))
            yield ""
        beside = ", ".join(f"`{field.key}`" for field in beside_kinds())
        yield from (f"{words['beside']}: {beside}", "", f"## {words['example']}", "", "```yaml")
        yield from page.example.rstrip("\n").split("\n")
        yield from ("```", "", f"[{words['all']}](../blocks{_ending(language)})")

    return _page(kind, kind, language, lines())


def _row(field: Field, language: str) -> str:
    place = "".join(f"{key} › " for key in field.place[3:])
    said = about(field.about, language)  # type: ignore[arg-type]
    return f"| {place}`{field.key}`{_needed(field, language)} | {said} | {translator(language)(field.holds)} |"  # type: ignore[arg-type]


def _needed(field: Field, language: str) -> str:
    return f" ({WORDS[language]['needed']})" if field.needed else ""


def _keys(language: str) -> str:
    words = WORDS[language]

    def lines() -> Iterator[str]:
        for key in sorted({field.key for field in fields()}):
            yield from (f"## `{key}`", "")
            for field in (f for f in fields() if f.key == key):
                place = f"`{' › '.join(field.place)}`" if field.place else words["top"]
                said = about(field.about, language)  # type: ignore[arg-type]
                yield f"- {place}{_needed(field, language)}: {said} ({translator(language)(field.holds)})"  # type: ignore[arg-type]
            yield ""
            if page := key_pages().get(key):
                notes = page.notes[language]  # type: ignore[index]
                yield from ([notes, ""] if notes else [])
                yield from ("```yaml", *page.example.rstrip("\n").split("\n"), "```", "")

    return _page(words["keys"], "keys", language, lines())


def main() -> None:
    SCHEMA.write_text(schema_text(), "utf-8")  # first, since what keys hold is read from it
    (DOCS / "blocks").mkdir(parents=True, exist_ok=True)
    for file, text in guide().items():
        file.write_text(text, "utf-8")


if __name__ == "__main__":
    main()

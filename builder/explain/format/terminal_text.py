"""A page about a block or a key, or the list of all, as text for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from builder.catalogue import MessageLanguage
from builder.diagnostics import Message, all_of, quoted, say
from builder.explain.format.descriptions import about, block_pages, key_pages, picture
from builder.explain.format.key_contents import Field, beside_kinds, fields, held_by, kind_fields
from builder.explain.outputs import OUTPUTS
from builder.explain.terminal_text import WIDTH
from builder.messages import Paint
from builder.terminal_columns import display_width, wrapped

Tell = Callable[[str], str]


GROUPS = {
    "words": say("Words"),
    "arranged": say("Things side by side or in order"),
    "figures": say("Numbers and pictures"),
    "people": say("Whom to ask, where it comes from"),
}
"""Heads of the overview, by the `group` of blocks."""
READ_ON = (
    ("talkleaf explain cards", say("a block, with its fields and an example")),
    ("talkleaf explain fold", say("a key")),
    ("talkleaf explain keys", say("all blocks with what they are for, and all keys")),
    ("talkleaf explain codes", say("the codes of all messages")),
    ("talkleaf explain --html", say("all of it on a page, with pictures")),
)


class Printer:
    """Prints for one reader: her language, and whether her terminal has colours."""

    def __init__(self, language: MessageLanguage, tell: Tell, paint: Paint) -> None:
        self.language = language
        self.tell = tell
        self.paint = paint

    def word(self, word: str) -> str:
        """Everything about a word that is a kind of block, a key, or both."""
        parts = [self.block(word)] if word in block_pages() else []
        if any(field.key == word for field in _elsewhere(word)):
            parts.append(self.key(word))
        if word in OUTPUTS:
            parts.append(self.output(word))
        return "\n\n".join(parts)

    def block(self, kind: str) -> str:
        page, words = block_pages()[kind], block_pages()[kind].words[self.language]
        lines = [self.paint(kind, "1"), *self._wrapped(words.use)]
        lines += self._part(say("On a slide"), [words.slide])
        lines += self._part(say("In leaflet and large print"), [words.leaflet])
        lines += ["", self._head(say("What stands in it: {held}", held=held_by(kind)))]
        lines += self._table(kind_fields(kind))
        beside = all_of(quoted(field.key for field in beside_kinds()))
        lines += self._part(say("Beside it may stand"), [self.tell(beside)])
        return "\n".join([*lines, *self._example(page.example), *self._pictures(kind)])

    def key(self, key: str) -> str:
        lines = [self.paint(key, "1")]
        for field in _elsewhere(key):
            lines += [self._place(field)]
            lines += self._wrapped(about(field.about, self.language), 4)
            lines += self._wrapped(self.tell(say("holds {what}", what=field.holds)), 4)
        page = key_pages().get(key)
        if page is None:
            return "\n".join(lines)
        notes = page.notes[self.language]
        return "\n".join([*lines, *(["", *self._wrapped(notes)] if notes else []), *self._example(page.example)])

    def output(self, name: str) -> str:
        """The files of an output, what they are for, and how it alone is made."""
        files = self.tell(all_of(quoted(f"…{ending}" for ending in OUTPUTS[name].files)))
        lines = [self.paint(f"{name}: {files}", "1"), *self._wrapped(self.tell(OUTPUTS[name].about))]
        return "\n".join([*lines, *self._wrapped(self.tell(say("made alone with `--only {name}`", name=name)))])

    def overview(self) -> str:
        """The blocks by what they are good for, the keys of the top, and how to read on: one screen."""
        lines: list[str] = []
        for group, head in GROUPS.items():
            kinds = [kind for kind, page in block_pages().items() if page.group == group]
            lines += [self._head(head), *self._wrapped(" · ".join(kinds))]
        top = dict.fromkeys(field.key for field in fields() if not field.place)
        lines += ["", self._head(say("At the top of the file")), *self._wrapped(" · ".join(top)), ""]
        for typed, does in READ_ON:
            lines.append(f"  {typed:<26}{self.tell(does)}")
        return "\n".join(lines)

    def index(self) -> str:
        """Blocks with what they are for, and all keys."""
        rows = [(kind, page.words[self.language].use) for kind, page in block_pages().items()]
        width = max(len(kind) for kind, _ in rows)
        lines = [self._head(say("Blocks"))]
        for kind, use in rows:
            first, *_ = wrapped(use, WIDTH - width - 4)
            lines.append(f"  {kind:<{width}}  {first}")
        keys = sorted({field.key for field in fields()} - set(block_pages()))
        return "\n".join([*lines, "", self._head(say("Keys")), *self._wrapped(", ".join(keys))])

    def _head(self, words: Message) -> str:
        return self.paint(self.tell(words), "1")

    def _part(self, head: Message, texts: Iterable[str]) -> list[str]:
        return ["", self._head(head), *(line for text in texts for line in self._wrapped(text))]

    def _wrapped(self, text: str, indent: int = 2) -> list[str]:
        return [" " * indent + line for line in wrapped(text, WIDTH - indent)]

    def _place(self, field: Field) -> str:
        inside = say("in {place}", place=" › ".join(f"`{key}`" for key in field.place))
        where = self.tell(inside if field.place else say("at the top of the file"))
        return f"  {where}{self._needed(field)}"

    def _needed(self, field: Field) -> str:
        return f" ({self.tell(say('needed'))})" if field.needed else ""

    def _table(self, rows: Sequence[Field]) -> Iterator[str]:
        """A line a field: its name, deeper ones indented; what it is for, and its limits."""
        names = [f"{'  ' * (len(field.place) - 3)}{field.key}{self._needed(field)}" for field in rows]
        width = max(map(display_width, names), default=0)
        for name, field in zip(names, rows, strict=True):
            said = f"{about(field.about, self.language)} [{self.tell(field.holds)}]"
            for number, line in enumerate(wrapped(said, WIDTH - width - 4)):
                shown = name if number == 0 else ""
                yield f"  {shown}{' ' * (width - display_width(shown))}  {line}"

    def _example(self, example: str) -> list[str]:
        return ["", self._head(say("Example")), *(f"    {line}" for line in example.rstrip("\n").split("\n"))]

    def _pictures(self, kind: str) -> list[str]:
        files = [found for view in ("slide", "panel") if (found := picture(kind, self.language, view))]
        return ["", self._head(say("Pictures")), *(f"  {file}" for file in files)] if files else []


def _elsewhere(key: str) -> list[Field]:
    """Where a key stands, but for a kind of block, which has a page of its own."""
    return [f for f in fields() if f.key == key and not (f.place == ("sections", "blocks") and key in block_pages())]

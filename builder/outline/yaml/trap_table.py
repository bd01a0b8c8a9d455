"""What is said about each of YAML's traps. `{found}` is what stands in the file."""

from __future__ import annotations

from typing import NamedTuple

from builder.diagnostics import Template, say


class Trap(NamedTuple):
    message: Template
    hint: Template


QUOTE_IT = Template('put the whole text in double quotes: "…"')
BLOCK_FORM = Template("write one language a line without braces, or put this text in double quotes")

TRAPS: dict[str, Trap] = {
    "text-starts-with-mark": Trap(
        Template("expected a text, found “{found}” at its beginning, which YAML reads as a sign of its own"), QUOTE_IT
    ),
    "wrong-bullet": Trap(
        Template("expected a list item beginning with `- `, found `{found}`"),
        Template("use a hyphen and a space for each item"),
    ),
    "quote-closed-early": Trap(
        Template("expected the end of the line after the closing quote, found “{found}”"),
        Template('put the whole text in double quotes and write the quotes inside as “ ” or \\"'),
    ),
    "unclosed-quote": Trap(
        Template("expected a closing {found} for this text, found none"),
        Template("close it, or leave out the quote at the beginning"),
    ),
    "colon-in-text": Trap(Template("expected one text, found a colon and a space inside it"), QUOTE_IT),
    "suspicious-comment": Trap(
        Template("expected the text to go on, found ` #`, which hides the rest of the line"),
        Template("to keep it, put the whole text in double quotes; for a remark, leave two spaces before `#`"),
    ),
    "bad-escape": Trap(
        Template("expected a known sign after the backslash, found `{found}`"),
        Template("write `\\\\` for one backslash, or use single quotes instead of double ones"),
    ),
    "swallowed-line": Trap(
        Template(
            "expected `{found}` in line with the key above, found it deeper, so that it became part of the text above"
        ),
        Template("give it the same indent as the line above"),
    ),
    "swallowed-item": Trap(
        Template(
            "expected a list item in line with those above, found it deeper, so that it became part of the text above"
        ),
        Template("give it the same indent as the item above; for points under a point use `text:` and `sub:`"),
    ),
    "list-without-key": Trap(
        Template("expected a key over this list, found none"),
        Template(
            "write `points:` on a line of its own above it, in line with the title, and the list two spaces deeper"
        ),
    ),
    "comma-in-braces": Trap(Template("expected a key and a colon after the comma, found “{found}”"), BLOCK_FORM),
    "bracket-in-braces": Trap(Template("expected a text without brackets inside braces, found `{found}`"), BLOCK_FORM),
    "colon-in-braces": Trap(Template("expected a comma or the closing brace, found a colon inside a text"), BLOCK_FORM),
    "unclosed-bracket": Trap(
        Template("expected a closing `{found}`, found none"), Template("close it on the same line")
    ),
    "full-width-colon": Trap(
        Template("expected `:` and a space after `{found}`, found the full-width colon `：`"),
        Template("type the colon in English input mode"),
    ),
    "full-width-braces": Trap(
        Template("expected the braces `{{` and `}}`, found the full-width `{found}`"),
        Template("type both braces in English input mode"),
    ),
    "languages-on-one-line": Trap(
        Template("expected the text of one language, found `{found}:` on the same line"),
        Template("write each language on a line of its own"),
    ),
    "full-width-comma": Trap(
        Template("expected `,` between the two, found the full-width comma `，`"),
        Template("type the comma in English input mode"),
    ),
    "full-width-space": Trap(
        Template("expected an ordinary space here, found {found}"),
        Template("replace it by a space typed in English input mode"),
    ),
    "indent-character": Trap(
        Template("expected spaces in the indent, found {found}"), Template("indent with ordinary spaces, two a level")
    ),
    "line-separator": Trap(
        Template("expected an ordinary line end, found the invisible separator {found}"),
        Template("delete it and press Enter if a new line is meant"),
    ),
    "curly-quotes": Trap(
        Template("expected straight quotes around this text, found curly ones, which YAML takes as part of the text"),
        Template('use the straight quote " at both ends; curly quotes inside are fine'),
    ),
    "no-space-after-dash": Trap(
        Template("expected a space after `-`, found `{found}`"), Template("write `- ` and then the item")
    ),
    "no-space-after-colon": Trap(
        Template("expected a space after `{found}:`, found none"), Template("write `{found}: ` and then the text")
    ),
}
"""By code. `suspicious-comment` is an error because it would print half a sentence without a word."""

SPACE_NAMES = {
    "\t": say("a tab"),
    "\u3000": say("a full-width space"),
    "\u00a0": say("a no-break space"),
    "\u202f": say("a narrow no-break space"),
    "\u2007": say("a figure space"),
    "\u2002": say("an en space"),
    "\u2003": say("an em space"),
    "\u2009": say("a thin space"),
    "\u200b": say("a zero-width space"),
}
ODD_SPACES = "".join(SPACE_NAMES)

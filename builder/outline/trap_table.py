"""What is said about each of YAML's traps. `{found}` is what stands in the file."""

from __future__ import annotations

from typing import NamedTuple


class Trap(NamedTuple):
    message: str
    hint: str


QUOTE_IT = 'put the whole text in double quotes: "…"'
BLOCK_FORM = "write one language a line without braces, or put this text in double quotes"

TRAPS: dict[str, Trap] = {
    "text-starts-with-mark": Trap(
        "expected a text, found “{found}” at its beginning, which YAML reads as a sign of its own", QUOTE_IT
    ),
    "star-bullet": Trap(
        "expected a list item beginning with `- `, found `* `", "use a hyphen and a space for each item"
    ),
    "wrong-bullet": Trap(
        "expected a list item beginning with `- `, found `{found}`", "use a hyphen and a space for each item"
    ),
    "quote-closed-early": Trap(
        "expected the end of the line after the closing quote, found “{found}”",
        'put the whole text in double quotes and write the quotes inside as “ ” or \\"',
    ),
    "unclosed-quote": Trap(
        "expected a closing {found} for this text, found none", "close it, or leave out the quote at the beginning"
    ),
    "colon-in-text": Trap("expected one text, found a colon and a space inside it", QUOTE_IT),
    "suspicious-comment": Trap(
        "expected the text to go on, found ` #`, which hides the rest of the line",
        "to keep it, put the whole text in double quotes; for a remark, leave two spaces before `#`",
    ),
    "bad-escape": Trap(
        "expected a known sign after the backslash, found `{found}`",
        "write `\\\\` for one backslash, or use single quotes instead of double ones",
    ),
    "swallowed-line": Trap(
        "expected `{found}` in line with the key above, found it deeper, so that it became part of the text above",
        "give it the same indent as the line above",
    ),
    "swallowed-item": Trap(
        "expected a list item in line with those above, found it deeper, so that it became part of the text above",
        "give it the same indent as the item above; for points under a point use `text:` and `sub:`",
    ),
    "comma-in-braces": Trap("expected a key and a colon after the comma, found “{found}”", BLOCK_FORM),
    "bracket-in-braces": Trap("expected a text without brackets inside braces, found `{found}`", BLOCK_FORM),
    "variable-in-braces": Trap("expected `${{…}}` in quotes inside braces, found it without", BLOCK_FORM),
    "colon-in-braces": Trap("expected a comma or the closing brace, found a colon inside a text", BLOCK_FORM),
    "unclosed-bracket": Trap("expected a closing `{found}`, found none", "close it on the same line"),
    "full-width-colon": Trap(
        "expected `:` and a space after `{found}`, found the full-width colon `：`",
        "type the colon in English input mode",
    ),
    "full-width-comma": Trap(
        "expected `,` between the two, found the full-width comma `，`", "type the comma in English input mode"
    ),
    "full-width-space": Trap(
        "expected an ordinary space here, found {found}", "replace it by a space typed in English input mode"
    ),
    "indent-character": Trap(
        "expected spaces in the indent, found {found}", "indent with ordinary spaces, two a level"
    ),
    "line-separator": Trap(
        "expected an ordinary line end, found the invisible separator {found}",
        "delete it and press Enter if a new line is meant",
    ),
    "curly-quotes": Trap(
        "expected straight quotes around this text, found curly ones, which YAML takes as part of the text",
        'use the straight quote " at both ends; curly quotes inside are fine',
    ),
    "no-space-after-dash": Trap("expected a space after `-`, found `{found}`", "write `- ` and then the item"),
    "no-space-after-colon": Trap(
        "expected a space after `{found}:`, found none", "write `{found}: ` and then the text"
    ),
}
"""By code. `suspicious-comment` is an error because it would print half a sentence without a word."""

SPACE_NAMES = {
    "\t": "a tab",
    "\u3000": "a full-width space",
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u2002": "an en space",
    "\u2003": "an em space",
    "\u2009": "a thin space",
    "\u200b": "a zero-width space",
}
ODD_SPACES = "".join(SPACE_NAMES)
